import { AlignmentType, BorderStyle, type IParagraphOptions, Paragraph, TextRun } from 'docx';
import { BETWEEN, FIRST_LINE, LINE, SIZE, twips } from './decree.ts';
import { fit, linesOf } from './text.ts';

export interface Look {
  size: number;
  bold?: boolean;
  italic?: boolean;
  marked?: boolean;
}

/** Runs of a text in one look; line ends become breaks. */
export const runs = (text: string, { size, bold, italic, marked }: Look): TextRun[] =>
  fit(text)
    .split('\n')
    .map(
      (line, i) =>
        new TextRun({
          text: line,
          // Half points. Said for every run: a reader with other defaults shows it all the same
          size: size * 2,
          sizeComplexScript: size * 2,
          ...(bold && { bold: true, boldComplexScript: true }),
          ...(italic && { italics: true, italicsComplexScript: true }),
          ...(marked && { highlight: 'yellow' as const }),
          ...(i > 0 && { break: 1 }),
        }),
    );

const points = (size: number): number => Math.round(size * 20);

/** A centred line, as heads and titles have them. */
export const centred = (text: string, look: Look, options: IParagraphOptions = {}): Paragraph =>
  new Paragraph({
    alignment: AlignmentType.CENTER,
    spacing: { before: 0, after: 0 },
    ...options,
    children: runs(text, look),
  });

/**
 * The rule beneath a line, as long as is said, in the middle of its place: an empty paragraph of 1 point with a border.
 *
 * @param length in millimetres
 * @param place how wide the place is, in millimetres
 */
export function rule(length: number, place: number): Paragraph {
  const side = twips(Math.max(0, (place - length) / 2));
  return new Paragraph({
    spacing: { before: 0, after: points(2), line: points(3), lineRule: 'exact' },
    indent: { left: side, right: side },
    border: { bottom: { style: BorderStyle.SINGLE, size: 6, space: 1, color: '000000' } },
    children: [new TextRun({ text: '', size: 4 })],
  });
}

/** A paragraph of the body: justified, its first line set in. */
export const bodyParagraph = (
  text: string,
  look: Partial<Look>,
  options: IParagraphOptions = {},
): Paragraph =>
  new Paragraph({
    alignment: AlignmentType.BOTH,
    indent: { firstLine: twips(FIRST_LINE) },
    spacing: { before: 0, after: points(BETWEEN), line: Math.round(240 * LINE), lineRule: 'auto' },
    widowControl: true,
    ...options,
    children: runs(text, { size: SIZE.body, ...look }),
  });

/** The paragraphs of a text: a line end begins another one. */
export const bodyParagraphs = (text: string, look: Partial<Look>): Paragraph[] =>
  linesOf(text).map((line) => bodyParagraph(line, look));
