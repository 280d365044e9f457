import { addressOf, parseAddress, quotedSheet } from './address.ts';

export interface Position {
  row: number;
  column: number;
}

/** Where things of a sheet are now; null for a sheet that nobody moved anything on. */
export interface Moved {
  /** The sheet's name as formulas must now say it. */
  name: string;
  /** Where a cell went; null when it is gone. */
  to(cell: Position): Position | null;
}

/** A reference of one or two corners, with the sheet before it; strings in quotes are passed over. */
const REFERENCE =
  /"(?:[^"]|"")*"|(?:('(?:[^']|'')+'|[\p{L}_][\p{L}\p{N}_.]*)!)?(\$?[A-Z]{1,3}\$?[1-9]\d{0,6})(?::(\$?[A-Z]{1,3}\$?[1-9]\d{0,6}))?(?![\p{L}\p{N}_(!.])/gu;

/**
 * A person's formula for where its cells stand after a repair. Null when a cell that it looks at is gone, or when
 * the corners of a range went different ways: then the formula would say something else.
 *
 * @param moved by the sheet's name as formulas said it until now; '' is the formula's own sheet
 */
export function moveReferences(formula: string, moved: (sheet: string) => Moved | null): string | null {
  let lost = false;
  const text = formula.replace(
    REFERENCE,
    (whole, sheet?: string, first?: string, last?: string, at?: number) => {
      if (first === undefined) return whole;
      // The tail of a longer word (a name such as KY2026) is no reference
      if (sheet === undefined && /[\p{L}\p{N}_.$!'\]]/u.test(formula[(at ?? 0) - 1] ?? '')) return whole;
      const there = moved(sheet ? unquoted(sheet) : '');
      if (!there) return whole;
      const corners = [first, last].map((corner) => corner && movedCorner(corner, there));
      if (corners[0] === null || corners[1] === null || tornApart(first, last, there)) {
        lost = true;
        return whole;
      }
      return `${sheet ? `${quotedSheet(there.name)}!` : ''}${corners[0]}${corners[1] ? `:${corners[1]}` : ''}`;
    },
  );
  return lost ? null : text;
}

const unquoted = (sheet: string): string =>
  sheet.startsWith("'") ? sheet.slice(1, -1).replaceAll("''", "'") : sheet;

const cellOf = (corner: string): Position | null => parseAddress(corner.replaceAll('$', ''));

function movedCorner(corner: string, { to }: Moved): string | null {
  const cell = cellOf(corner);
  const target = cell && to(cell);
  if (!target) return null;
  const [, letters = '', digits = ''] = /^([A-Z]+)(\d+)$/.exec(addressOf(target.row, target.column)) ?? [];
  const [, column = '', row = ''] = /^(\$?)[A-Z]+(\$?)\d+$/.exec(corner) ?? [];
  return `${column}${letters}${row}${digits}`;
}

function tornApart(first: string, last: string | undefined, { to }: Moved): boolean {
  const [a, b] = [cellOf(first), last ? cellOf(last) : null];
  if (!a || !b) return false;
  const [c, d] = [to(a), to(b)];
  return !c || !d || d.row - c.row !== b.row - a.row || d.column - c.column !== b.column - a.column;
}
