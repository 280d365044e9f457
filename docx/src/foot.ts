import { Paragraph, type Table } from 'docx';
import { SIGNING_ROOM, SIZE, TEXT_WIDTH } from './decree.ts';
import type { OfficialDocument } from './model.ts';
import { centred, runs } from './pieces.ts';
import { twoPlaces } from './table.ts';

const RIGHT = 90;

const line = (text: string, size: number, look: { bold?: boolean; italic?: boolean } = {}): Paragraph =>
  new Paragraph({ spacing: { before: 0, after: 0 }, children: runs(text, { size, ...look }) });

/** Nơi nhận on the left, who signs on the right; kept together on one page. */
export function foot({ recipients, signature }: OfficialDocument): Table {
  const { authority, position, name } = signature;
  const bold = { size: SIZE.signature, bold: true };
  const left = [
    line('Nơi nhận:', SIZE.recipientsTitle, { bold: true, italic: true }),
    ...recipients.map((text) => line(text, SIZE.recipients)),
  ];
  const right = [
    ...[...(authority ? [authority] : []), ...position].map((text) => centred(text, bold)),
    centred(name ?? '', bold, { spacing: { before: SIGNING_ROOM * 20, after: 0 } }),
  ];
  return twoPlaces(left, right, [TEXT_WIDTH - RIGHT, RIGHT]);
}
