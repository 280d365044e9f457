import type { Rect } from './spec.ts';

/** `0` → `A`, `26` → `AA`. */
export function columnLetters(column: number): string {
  const rest = Math.floor(column / 26) - 1;
  return (rest >= 0 ? columnLetters(rest) : '') + String.fromCharCode(65 + (column % 26));
}

/** Address of a cell by row and column from 0: `H12`. */
export const addressOf = (row: number, column: number): string => `${columnLetters(column)}${row + 1}`;

/** Address of a rectangle, `B2:D9`; of one cell, `B2`. */
export function rectAddress({ row, column, rows, columns }: Rect): string {
  const from = addressOf(row, column);
  return rows === 1 && columns === 1 ? from : `${from}:${addressOf(row + rows - 1, column + columns - 1)}`;
}

/** Row and column from 0 of `H12`, `$H$12`, `Sheet!H12` or the first cell of a range; null when it is none. */
export function parseAddress(address: string): { row: number; column: number } | null {
  const match = /^(?:.*!)?\$?([A-Z]{1,3})\$?(\d{1,7})(?::.*)?$/i.exec(address);
  if (!match) return null;
  const letters = (match[1] ?? '').toUpperCase();
  const column = [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
  return { row: Number(match[2]) - 1, column };
}

/** A sheet's name as formulas spell it: `'Chỉ tiêu'`. */
export const quotedSheet = (name: string): string => `'${name.replaceAll("'", "''")}'`;
