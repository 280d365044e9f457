import type { XlsxPosition, XlsxRange } from './model/sheet.ts';

export const MAX_ROWS = 1_048_576;
export const MAX_COLUMNS = 16_384;

const letters: string[] = [];

/** 0 → `A`, 26 → `AA` */
export function columnName(column: number): string {
  const known = letters[column];
  if (known) return known;
  let name = '';
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26))
    name = String.fromCharCode(65 + ((rest - 1) % 26)) + name;
  letters[column] = name;
  return name;
}

export const cellName = (row: number, column: number): string => `${columnName(column)}${row + 1}`;

/** `A1:B3`; a single cell is `A1`. */
export function rangeName({ row, column, rows, columns }: XlsxRange): string {
  const first = cellName(row, column);
  return rows === 1 && columns === 1 ? first : `${first}:${cellName(row + rows - 1, column + columns - 1)}`;
}

/** `$A$1:$B$3` */
export function absoluteRange({ row, column, rows, columns }: XlsxRange): string {
  const first = `$${columnName(column)}$${row + 1}`;
  return rows === 1 && columns === 1 ? first : `${first}:$${columnName(column + columns - 1)}$${row + rows}`;
}

/** Always in quotes: correct for every name, and no list of names that need them has to be kept. */
export const quoteSheet = (name: string): string => `'${name.replaceAll("'", "''")}'`;

/** The column of `AB`, or -1. */
export function columnIndex(name: string): number {
  let column = 0;
  for (let i = 0; i < name.length; i++) {
    const digit = (name.charCodeAt(i) | 32) - 96;
    if (digit < 1 || digit > 26) return -1;
    column = column * 26 + digit;
    if (column > MAX_COLUMNS) return -1;
  }
  return column - 1;
}

/** `A1` or `$A$1`; null for anything else, also for what lies outside a sheet. */
export function parseCell(text: string): XlsxPosition | null {
  let i = text.charCodeAt(0) === 36 ? 1 : 0;
  const start = i;
  let column = 0;
  for (; i < text.length; i++) {
    const digit = (text.charCodeAt(i) | 32) - 96;
    if (digit < 1 || digit > 26) break;
    column = column * 26 + digit;
  }
  if (i === start || i - start > 3 || column > MAX_COLUMNS) return null;
  if (text.charCodeAt(i) === 36) i++;
  const digits = i;
  let row = 0;
  for (; i < text.length; i++) {
    const digit = text.charCodeAt(i) - 48;
    if (digit < 0 || digit > 9) return null;
    row = row * 10 + digit;
  }
  return i === digits || i - digits > 7 || row < 1 || row > MAX_ROWS
    ? null
    : { row: row - 1, column: column - 1 };
}

/** `A1:B3`, `A1`, `A:B` and `1:3`, with or without `$`; null for anything else. */
export function parseRange(text: string): XlsxRange | null {
  const [from = '', to = from, ...more] = text.split(':');
  if (more.length > 0) return null;
  const first = parseCell(from);
  const last = parseCell(to);
  if (first && last) return spanned(first, last);
  const columns = /^\$?([A-Za-z]{1,3}):\$?([A-Za-z]{1,3})$/.exec(text);
  if (columns) {
    const [left, right] = [columnIndex(columns[1] ?? ''), columnIndex(columns[2] ?? '')];
    return left < 0 || right < 0
      ? null
      : spanned({ row: 0, column: left }, { row: MAX_ROWS - 1, column: right });
  }
  const rows = /^\$?(\d{1,7}):\$?(\d{1,7})$/.exec(text);
  if (!rows) return null;
  const [top, bottom] = [Number(rows[1]) - 1, Number(rows[2]) - 1];
  return top < 0 || bottom < 0 || Math.max(top, bottom) >= MAX_ROWS
    ? null
    : spanned({ row: top, column: 0 }, { row: bottom, column: MAX_COLUMNS - 1 });
}

function spanned(a: XlsxPosition, b: XlsxPosition): XlsxRange {
  const [row, column] = [Math.min(a.row, b.row), Math.min(a.column, b.column)];
  return { row, column, rows: Math.abs(a.row - b.row) + 1, columns: Math.abs(a.column - b.column) + 1 };
}

/** Ranges as the file lists them, with blanks between; what is no range is left out. */
export function parseRanges(text: string): XlsxRange[] {
  return text.split(/\s+/).flatMap((piece) => parseRange(piece) ?? []);
}

export function inSheet({ row, column, rows, columns }: XlsxRange): boolean {
  const whole = [row, column, rows, columns].every(Number.isInteger);
  return (
    whole &&
    row >= 0 &&
    column >= 0 &&
    rows > 0 &&
    columns > 0 &&
    row + rows <= MAX_ROWS &&
    column + columns <= MAX_COLUMNS
  );
}

export function overlap(a: XlsxRange, b: XlsxRange): boolean {
  return (
    a.row < b.row + b.rows &&
    b.row < a.row + a.rows &&
    a.column < b.column + b.columns &&
    b.column < a.column + a.columns
  );
}
