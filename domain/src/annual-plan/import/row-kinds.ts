import { folded } from '../../text/fold.ts';
import { type ColumnKind, type Header, kindOfLabel } from './columns.ts';
import type { SourceCell, SourceRow } from './source-table.ts';

/** What a row says, by the kinds of its columns. Cells that go on from above have the text of the one above. */
export type Fields = Partial<Record<ColumnKind, SourceCell>>;

const ORIGIN: SourceCell = { text: '', from: 'own' };

export function fieldsOf(row: SourceRow, { kinds }: Header): Fields {
  const fields: Fields = {};
  for (const [i, kind] of kinds.entries()) if (kind !== null) fields[kind] = row.cells[i] ?? ORIGIN;
  return fields;
}

export const textOf = (fields: Fields, kind: ColumnKind): string => fields[kind]?.text ?? '';
export const numberOfRow = (fields: Fields): string => textOf(fields, 'number').trim();

const isOwn = (cell: SourceCell | undefined): boolean =>
  cell !== undefined && cell.from === 'own' && cell.text !== '';

/** Columns besides number and content in which the row itself says something. */
export const saysMore = (fields: Fields): boolean =>
  Object.entries(fields).some(([kind, cell]) => kind !== 'number' && kind !== 'content' && isOwn(cell));

export const ROMAN = /^(?=[ivxlc])(x{0,3})(ix|iv|v?i{0,3})\.?$/i;
const LETTER = /^[a-hđ]\.?$/i;
/** `-`, `+`, `a)`, `1.1`: one level below what stands above it. */
export const isSubNumber = (text: string): boolean =>
  /^[-–—+•*]$/.test(text) || /^[a-zđ]\)$/i.test(text) || /^\d+\.\d+\.?$/.test(text);

/** The header once more, at the top of another page. */
export function isHeaderAgain(row: SourceRow, header: Header): boolean {
  const known = row.cells.filter(({ text, from }) => from !== 'left' && text !== '');
  if (known.length < 2) return false;
  const same = row.cells.filter(
    ({ text }, i) => text !== '' && folded(text) === folded(header.labels[i] ?? ''),
  ).length;
  const kinds = new Set(row.cells.flatMap(({ text }) => kindOfLabel(text) ?? []));
  return same >= Math.max(2, known.length * 0.6) || (kinds.size >= 3 && kinds.size >= known.length - 1);
}

/** `(1) (2) (3)` or `1 2 3`: the columns counted under their header. */
export function isColumnNumbers(row: SourceRow): boolean {
  const texts = row.cells.filter(({ from }) => from === 'own').map(({ text }) => text.replace(/[()\s]/g, ''));
  const filled = texts.filter((text) => text !== '');
  return filled.length >= 3 && filled.every((text) => /^(\d{1,2}|[A-H])(=.*)?$/i.test(text));
}

/** Told by accents where there are any: "Cộng" sums up, "Công tác" begins a heading. */
export const isTotal = (fields: Fields): boolean => {
  const text = (textOf(fields, 'content') || numberOfRow(fields)).normalize('NFC').toLowerCase();
  return /^(tổng|cộng)(?!\p{L})|^(ghi chú|lưu ý)\s*:/u.test(text) || /^tong (cong|so)\b/.test(text);
};

/** One text across (nearly) all columns. */
export function isAcross(row: SourceRow): boolean {
  const filled = row.cells.filter(({ text }) => text !== '');
  const own = filled.filter(({ from }) => from === 'own');
  return own.length === 1 && filled.length >= Math.max(3, row.cells.length * 0.6);
}

/** `I. CẢI CÁCH THỂ CHẾ`: a roman numeral or a letter and nothing but a name, or capitals alone. */
export function isSection(row: SourceRow, fields: Fields, text: string): boolean {
  if (saysMore(fields) && !isAcross(row)) return false;
  const number = numberOfRow(fields);
  if (isAcross(row)) return true;
  if (text === '') return false;
  const capitals = text === text.toUpperCase() && /\p{L}{3}/u.test(text);
  return ROMAN.test(number) || LETTER.test(number) || capitals;
}
