/**
 * Nghị định 30/2020/NĐ-CP, phụ lục I: sizes, margins, distances. Where it gives a range, the usual value of offices is taken:
 * with Quốc hiệu of 13 go Tiêu ngữ, place, date and body of 14.
 */
export const FONT = 'Times New Roman';

/** Not the library's own converter, which rounds down: 1.27 cm would come out as 719. */
export const twips = (millimetres: number): number => Math.round((millimetres * 1440) / 25.4);

/** A4, in millimetres. Margins: top and bottom 20–25, left 30–35, right 15–20. */
export const PAGE = {
  width: 210,
  height: 297,
  top: 20,
  bottom: 20,
  left: 30,
  right: 15,
  number: 10,
} as const;
export const TEXT_WIDTH = PAGE.width - PAGE.left - PAGE.right;

/** Points. */
export const SIZE = {
  country: 13,
  motto: 14,
  issuer: 13,
  number: 13,
  placeDate: 14,
  title: 14,
  letterAbout: 12,
  body: 14,
  recipientsTitle: 12,
  recipients: 11,
  signature: 14,
  appendix: 14,
  table: 13,
  note: 13,
  pageNumber: 14,
} as const;

/** First line of a paragraph, in millimetres: 1 cm or 1,27 cm. */
export const FIRST_LINE = 12.7;
/** Between paragraphs, in points: at least 6. */
export const BETWEEN = 6;
/** Lines: 1 to 1,5 times a single one. */
export const LINE = 1.1;
/** Room for signature and stamp, in points. */
export const SIGNING_ROOM = 62;

export const COUNTRY = 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM';
export const MOTTO = 'Độc lập - Tự do - Hạnh phúc';
/** Where page numbers of an appendix and of the text begin. */
export const FIRST_PAGE = 1;
