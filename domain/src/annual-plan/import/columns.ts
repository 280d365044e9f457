import { folded } from '../../text/fold.ts';
import type { SourceRow } from './source-table.ts';

export type ColumnKind =
  | 'number'
  | 'content'
  | 'lead'
  | 'coordinate'
  | 'deadline'
  | 'product'
  | 'person'
  | 'leader'
  | 'responsibility'
  | 'authority'
  | 'note'
  | 'q1'
  | 'q2'
  | 'q3'
  | 'q4';

/** The first that fits; the order tells "Thời gian thực hiện" from "Đơn vị thực hiện". */
const KINDS: readonly (readonly [RegExp, ColumnKind])[] = [
  [/^(stt|tt|so tt|so thu tu|so)$/, 'number'],
  [/\b(quy|q) ?(i|1)$/, 'q1'],
  [/\b(quy|q) ?(ii|2)$/, 'q2'],
  [/\b(quy|q) ?(iii|3)$/, 'q3'],
  [/\b(quy|q) ?(iv|4)$/, 'q4'],
  [/\b(phoi hop|cung thuc hien|lien quan)\b/, 'coordinate'],
  [/\bchu tri\b/, 'lead'],
  [/\b(thoi gian|thoi han|tien do|thoi diem|han|tg|hoan thanh)\b/, 'deadline'],
  [/\b(san pham|ket qua|dau ra|sp)\b/, 'product'],
  [/\blanh dao\b/, 'leader'],
  [
    /\b(nguoi|can bo|cong chuc|ca nhan|chuyen vien)\b.*\b(phu trach|thuc hien|chiu trach nhiem|theo doi)\b|^nguoi\b/,
    'person',
  ],
  [/\btham quyen\b/, 'authority'],
  [/\btrach nhiem\b/, 'responsibility'],
  [
    /^(don vi|co quan|bo phan|phan cong|cq|dv)\b.*\b(thuc hien|phu trach|cong)\b|^(don vi|co quan|phan cong)$/,
    'lead',
  ],
  [/\bghi chu\b/, 'note'],
  [/\b(nhiem vu|noi dung|cong viec|giai phap|viec)\b/, 'content'],
];

/** A header is short; a sentence that holds such a word is none. */
const LONGEST_LABEL = 60;

export function kindOfLabel(label: string): ColumnKind | null {
  const words = folded(label);
  if (words === '' || words.length > LONGEST_LABEL) return null;
  return KINDS.find(([pattern]) => pattern.test(words))?.[1] ?? null;
}

export interface Header {
  /** The kind of each column; null for one that says nothing known. */
  kinds: (ColumnKind | null)[];
  labels: string[];
  /** How many rows it takes. */
  rows: 1 | 2;
  /** Index of its first row. */
  at: number;
}

const labelsOf = (row: SourceRow): string[] => row.cells.map(({ text }) => text);

/** Kinds of cells of their own: a label merged over four columns counts once. */
const ownKinds = (row: SourceRow): Set<ColumnKind> =>
  new Set(row.cells.flatMap(({ text, from }) => (from === 'own' ? (kindOfLabel(text) ?? []) : [])));

/** Each kind belongs to one column; "Chủ trì" wins over "Phân công thực hiện" because it stands lower. */
function kindsOf(labels: readonly string[], row: SourceRow): (ColumnKind | null)[] {
  const taken = new Set<ColumnKind>();
  return labels.map((label, i) => {
    const kind = kindOfLabel(label);
    const covered = row.cells[i]?.from === 'left';
    if (kind === null || taken.has(kind) || covered) return null;
    taken.add(kind);
    return kind;
  });
}

/** Whether the row can be the lower one of two header rows: under a merged label, or beside labels that go on. */
function isLower(upper: SourceRow, lower: SourceRow): boolean {
  if (lower === undefined) return false;
  const goesOn = lower.cells.some(({ from, text }) => from === 'above' && text !== '');
  const wide = upper.cells.some(({ from, text }) => from === 'left' && text !== '');
  if (!goesOn && !wide) return false;
  const own = lower.cells.filter(({ text, from }) => from === 'own' && text !== '');
  return own.length > 0 && own.length <= 8 && own.every(({ text }) => kindOfLabel(text) !== null);
}

/** Rows above a header are its title, a letterhead; a table of tasks says what its columns are early on. */
const SEARCHED = 15;

/** Where the header of a table of tasks is; null when the table has none, so it is no such table. */
export function findHeader(rows: readonly SourceRow[]): Header | null {
  for (const [at, row] of rows.slice(0, SEARCHED).entries()) {
    const kinds = ownKinds(row);
    if (!kinds.has('content') || kinds.size < 2) continue;
    const lower = rows[at + 1];
    if (lower === undefined || !isLower(row, lower))
      return { kinds: kindsOf(labelsOf(row), row), labels: labelsOf(row), rows: 1, at };
    const labels = lower.cells.map(({ text, from }, i) =>
      from === 'own' && text !== '' ? text : (row.cells[i]?.text ?? ''),
    );
    return { kinds: kindsOf(labels, lower), labels, rows: 2, at };
  }
  return null;
}
