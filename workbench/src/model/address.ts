import { ExcelError } from './excel-error.ts';

export const MAX_ROWS = 1_048_576;
export const MAX_COLUMNS = 16_384;

/** A rectangle of cells; `row` and `column` count from 0, `rows` and `columns` are at least 1. */
export interface Area {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

export const WHOLE_SHEET: Area = { row: 0, column: 0, rows: MAX_ROWS, columns: MAX_COLUMNS };

/** 0 → `A`, 25 → `Z`, 26 → `AA`. */
export function columnName(column: number): string {
  let name = '';
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    name = String.fromCharCode(65 + ((rest - 1) % 26)) + name;
  }
  return name;
}

/** `A` → 0, `AA` → 26. */
export function columnIndex(name: string): number {
  let index = 0;
  for (const letter of name.toUpperCase()) index = index * 26 + letter.charCodeAt(0) - 64;
  return index - 1;
}

const PLAIN_SHEET_NAME = /^[\p{L}_][\p{L}\p{N}_.]*$/u;
const LOOKS_LIKE_CELL = /^[A-Za-z]{1,3}\d+$|^[Rr]\d*[Cc]\d*$/;

/** `Sheet1` stays, `Chỉ tiêu` becomes `'Chỉ tiêu'`, an apostrophe is doubled. */
export function quoteSheetName(name: string): string {
  if (PLAIN_SHEET_NAME.test(name) && !LOOKS_LIKE_CELL.test(name)) return name;
  return `'${name.replaceAll("'", "''")}'`;
}

/** Splits `'Chỉ tiêu'!A1:B2` into the sheet's bare name (null when there is none) and the rest. */
export function splitSheet(reference: string): { sheet: string | null; rest: string } {
  const mark = reference.lastIndexOf('!');
  if (mark < 0) return { sheet: null, rest: reference };
  const name = reference.slice(0, mark);
  const bare = name.startsWith("'") && name.endsWith("'") ? name.slice(1, -1).replaceAll("''", "'") : name;
  return { sheet: bare, rest: reference.slice(mark + 1) };
}

/** `A1`, `$A$1:B2`, `C:D`, `3:5` → area; null for anything else or outside the sheet. */
export function tryParseArea(text: string): Area | null {
  const cells = /^\$?([A-Za-z]{1,3})\$?(\d{1,7})(?::\$?([A-Za-z]{1,3})\$?(\d{1,7}))?$/.exec(text);
  if (cells) {
    const [, c1 = '', r1 = '', c2 = c1, r2 = r1] = cells;
    return between(Number(r1) - 1, columnIndex(c1), Number(r2) - 1, columnIndex(c2));
  }
  const columns = /^\$?([A-Za-z]{1,3}):\$?([A-Za-z]{1,3})$/.exec(text);
  if (columns) return between(0, columnIndex(columns[1]!), MAX_ROWS - 1, columnIndex(columns[2]!));
  const rows = /^\$?(\d{1,7}):\$?(\d{1,7})$/.exec(text);
  if (rows) return between(Number(rows[1]) - 1, 0, Number(rows[2]) - 1, MAX_COLUMNS - 1);
  return null;
}

/** As `tryParseArea`, but refuses with InvalidArgument as Excel does. */
export function parseArea(text: string): Area {
  const area = tryParseArea(text.trim());
  if (!area) throw new ExcelError('InvalidArgument');
  return area;
}

function between(r1: number, c1: number, r2: number, c2: number): Area | null {
  const row = Math.min(r1, r2);
  const column = Math.min(c1, c2);
  const bottom = Math.max(r1, r2);
  const right = Math.max(c1, c2);
  if (row < 0 || column < 0 || bottom >= MAX_ROWS || right >= MAX_COLUMNS) return null;
  return { row, column, rows: bottom - row + 1, columns: right - column + 1 };
}

/** Area → `B2`, `A1:C3`, `A:C` (whole columns), `2:4` (whole rows). */
export function formatArea(area: Area, absolute = false): string {
  const $ = absolute ? '$' : '';
  const right = area.column + area.columns - 1;
  const bottom = area.row + area.rows;
  if (area.rows === MAX_ROWS && area.columns === MAX_COLUMNS) return `${$}1:${$}${MAX_ROWS}`;
  if (area.rows === MAX_ROWS) return `${$}${columnName(area.column)}:${$}${columnName(right)}`;
  if (area.columns === MAX_COLUMNS) return `${$}${area.row + 1}:${$}${bottom}`;
  const first = `${$}${columnName(area.column)}${$}${area.row + 1}`;
  if (area.rows === 1 && area.columns === 1) return first;
  return `${first}:${$}${columnName(right)}${$}${bottom}`;
}

export function sameArea(a: Area, b: Area): boolean {
  return a.row === b.row && a.column === b.column && a.rows === b.rows && a.columns === b.columns;
}

export function contains(area: Area, row: number, column: number): boolean {
  return (
    row >= area.row &&
    row < area.row + area.rows &&
    column >= area.column &&
    column < area.column + area.columns
  );
}

export function intersect(a: Area, b: Area): Area | null {
  const row = Math.max(a.row, b.row);
  const column = Math.max(a.column, b.column);
  const rows = Math.min(a.row + a.rows, b.row + b.rows) - row;
  const columns = Math.min(a.column + a.columns, b.column + b.columns) - column;
  return rows > 0 && columns > 0 ? { row, column, rows, columns } : null;
}

/** What is left of `a` without `b`: at most four areas. */
export function subtract(a: Area, b: Area): Area[] {
  const cut = intersect(a, b);
  if (!cut) return [a];
  const below = cut.row + cut.rows;
  const right = cut.column + cut.columns;
  const parts: Area[] = [
    { row: a.row, column: a.column, rows: cut.row - a.row, columns: a.columns },
    { row: below, column: a.column, rows: a.row + a.rows - below, columns: a.columns },
    { row: cut.row, column: a.column, rows: cut.rows, columns: cut.column - a.column },
    { row: cut.row, column: right, rows: cut.rows, columns: a.column + a.columns - right },
  ];
  return parts.filter((part) => part.rows > 0 && part.columns > 0);
}

/** The smallest area that holds both. */
export function hull(a: Area, b: Area): Area {
  const row = Math.min(a.row, b.row);
  const column = Math.min(a.column, b.column);
  const bottom = Math.max(a.row + a.rows, b.row + b.rows);
  const right = Math.max(a.column + a.columns, b.column + b.columns);
  return { row, column, rows: bottom - row, columns: right - column };
}
