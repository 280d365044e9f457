/**
 * A document of an office as data: what it says, never how it looks. How it looks is Nghị định 30/2020/NĐ-CP and stands in
 * this module. Texts may come from anyone: they are cleaned of what no document can hold on the way.
 */
export interface OfficialDocument {
  /** Cơ quan ban hành, a line each; the last is the issuing body itself, those before it the bodies above. */
  issuer: readonly string[];
  /** "Số:      /BC-UBND". */
  number: string;
  /** Place and date: "…, ngày 05 tháng 02 năm 2026". */
  placeDate: string;
  /** A named document (BÁO CÁO, KẾ HOẠCH) with what it is about, or a letter (công văn) with "V/v" and to whom it goes. */
  subject:
    | { kind: 'named'; name: string; about: string }
    | { kind: 'letter'; about: string; to: readonly string[] };
  blocks: readonly Block[];
  /** Nơi nhận, a line each, with the sign at its end: "- Sở Nội vụ (b/c);". */
  recipients: readonly string[];
  signature: Signature;
  appendices: readonly Appendix[];
}

export interface Signature {
  /** "TM. ỦY BAN NHÂN DÂN"; null where the signer signs in an own right. */
  authority: string | null;
  /** "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH": a line each. */
  position: readonly string[];
  name: string | null;
}

export type Block =
  /** "I. CÔNG TÁC CHỈ ĐẠO": bold, as it is written. */
  | { kind: 'section'; text: string }
  /** "1. Cải cách thể chế": bold. */
  | { kind: 'heading'; text: string }
  /** "a) Kết quả": bold italic. */
  | { kind: 'point'; text: string }
  /** A paragraph; a line end in the text begins another one. */
  | { kind: 'paragraph'; text: string; italic?: boolean; marked?: boolean }
  /** A short line above a table: "Đơn vị tính: triệu đồng". */
  | { kind: 'note'; text: string }
  | { kind: 'table'; columns: readonly TableColumn[]; rows: readonly TableRow[] };

export interface TableColumn {
  title: string;
  /** Its share of the width, beside those of the other columns. */
  width: number;
  align?: 'left' | 'center' | 'right';
}

export interface TableRow {
  /** One text a column; a single text goes over the whole row. */
  cells: readonly string[];
  bold?: boolean;
}

/** Phụ lục: page numbers of its own. */
export interface Appendix {
  /** "Phụ lục", "Phụ lục I". */
  title: string;
  name: string;
  /** "(Kèm theo Báo cáo số …/BC-UBND ngày … của UBND xã …)". */
  attachedTo: string;
  landscape?: boolean;
  blocks: readonly Block[];
}
