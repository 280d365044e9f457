import { Paragraph, type Table } from 'docx';
import { COUNTRY, MOTTO, SIZE, TEXT_WIDTH } from './decree.ts';
import type { OfficialDocument } from './model.ts';
import { centred, rule, runs } from './pieces.ts';
import { twoPlaces } from './table.ts';
import { widthOf } from './text.ts';

/** The country's name of 13 points needs 100 mm. */
const RIGHT = 103;
const LEFT = TEXT_WIDTH - RIGHT;
/** Under issuing body and title: a third to a half of the line above. */
const SHARE = 0.42;

/** Issuing body with its number on the left; Quốc hiệu, Tiêu ngữ, place and date on the right. */
export function head({ issuer, number, placeDate, subject }: OfficialDocument): Table {
  const last = issuer.length - 1;
  const left = [
    ...issuer.map((line, i) => centred(line, { size: SIZE.issuer, bold: i === last || isSame(issuer, i) })),
    rule(widthOf(issuer[last] ?? '', SIZE.issuer) * SHARE, LEFT),
    centred(number, { size: SIZE.number }, { spacing: { before: 80, after: 0 } }),
    ...(subject.kind === 'letter' ? [centred(subject.about, { size: SIZE.letterAbout })] : []),
  ];
  const right = [
    centred(COUNTRY, { size: SIZE.country, bold: true }),
    centred(MOTTO, { size: SIZE.motto, bold: true }),
    rule(widthOf(MOTTO, SIZE.motto), RIGHT),
    centred(placeDate, { size: SIZE.placeDate, italic: true }, { spacing: { before: 80, after: 0 } }),
  ];
  return twoPlaces(left, right, [LEFT, RIGHT]);
}

/** "ỦY BAN NHÂN DÂN / XÃ …" is one name on two lines: both are the issuing body. */
const isSame = (issuer: readonly string[], i: number): boolean =>
  i === issuer.length - 2 && /^(xã|phường|đặc khu)(?=\s)/iu.test(issuer[i + 1] ?? '');

/** The title with its rule, or to whom a letter goes. */
export function title({ subject }: OfficialDocument): Paragraph[] {
  if (subject.kind === 'letter') {
    const to = subject.to.map(
      (line) => new Paragraph({ indent: { left: 2600 }, children: runs(`- ${line}`, { size: SIZE.body }) }),
    );
    const [only] = subject.to;
    return subject.to.length === 1
      ? [centred(`Kính gửi: ${only}`, { size: SIZE.body }, { spacing: { before: 360, after: 240 } })]
      : [
          centred('Kính gửi:', { size: SIZE.body }, { spacing: { before: 360, after: 60 } }),
          ...to,
          new Paragraph({ spacing: { before: 0, after: 120 } }),
        ];
  }
  const { name, about } = subject;
  const lines = about.split('\n');
  return [
    centred(name, { size: SIZE.title, bold: true }, { spacing: { before: 360, after: 0 } }),
    ...lines.map((line) => centred(line, { size: SIZE.title, bold: true })),
    rule(Math.min(80, widthOf(lines.at(-1) ?? '', SIZE.title) * SHARE), TEXT_WIDTH),
    new Paragraph({ spacing: { before: 0, after: 120 } }),
  ];
}
