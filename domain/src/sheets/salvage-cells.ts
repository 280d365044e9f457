import { neutralise } from '../text/canonical.ts';
import type { Position } from './move-references.ts';
import { dateOfSerial, isDateFormat } from './serial-date.ts';
import type { SheetCells } from './sheet-index.ts';
import type { CellInput, SheetSpec } from './spec.ts';

/** A cell of a damaged sheet. */
export interface Source extends Position {
  value: unknown;
  /** null where there is none. */
  formula: string | null;
  format: string;
}

export function sourceAt(sheet: SheetCells, row: number, column: number): Source {
  const [r, c] = [row - sheet.row, column - sheet.column];
  const value = sheet.values[r]?.[c] ?? '';
  const formula = sheet.formulas[r]?.[c];
  return {
    row,
    column,
    value,
    formula: typeof formula === 'string' && formula.startsWith('=') && formula !== value ? formula : null,
    format: String(sheet.formats?.[r]?.[c] ?? 'General'),
  };
}

export const isEmpty = ({ value, formula }: Source): boolean =>
  formula === null && (value === '' || value === null || value === undefined);

/** The formula where there is one, else the value. */
export const contentOf = ({ value, formula }: Source): string | number | boolean =>
  formula ?? (value as string | number | boolean);

export const formatAt = ({ numberFormats }: SheetSpec, row: number, column: number): string =>
  numberFormats.findLast(
    (rect) =>
      rect.row <= row &&
      row < rect.row + rect.rows &&
      rect.column <= column &&
      column < rect.column + rect.columns,
  )?.format ?? 'General';

/** Formats that say what a number means: a date, a share. */
const meaning = (format: string): string =>
  isDateFormat(format) ? 'date' : format.includes('%') ? 'share' : '';

/**
 * What to write so that the cell reads as it did: a number in a cell of texts becomes its text, a date or a share
 * where plain numbers belong keeps its format, a text that Excel would turn into something else stays a text.
 */
export function placed(
  { value, formula, format }: Source,
  target: string,
  move: (formula: string) => string | null,
): { input: CellInput; format?: string; lost?: true } {
  const text = target === '@';
  if (formula !== null) {
    const there = move(formula);
    if (there === null)
      return { ...placed({ value, formula: null, format, row: 0, column: 0 }, target, move), lost: true };
    return { input: there, ...(text && { format: format === '@' ? 'General' : format }) };
  }
  if (typeof value === 'number') {
    if (!text) return { input: value, ...(meaning(format) !== meaning(target) && { format }) };
    const date = isDateFormat(format) ? dateOfSerial(value) : null;
    return {
      input: date ? date.split('-').reverse().join('/') : neutralise(String(value).replace('.', ',')),
    };
  }
  if (typeof value !== 'string') return { input: value as CellInput };
  const changes = !/^#[A-Z/0-9_]+[!?]?$/.test(value) && /^[=+\-@\t\r']|\d|^(true|false)$/i.test(value);
  return { input: !text && changes ? `'${value}` : text ? neutralise(value) : value };
}
