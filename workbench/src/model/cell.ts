import type { CellStyle } from './style.ts';

/** An error as a formula leaves it; a text that merely looks like one is a string. */
export interface CellError {
  readonly error:
    | '#NULL!'
    | '#DIV/0!'
    | '#VALUE!'
    | '#REF!'
    | '#NAME?'
    | '#NUM!'
    | '#N/A'
    | '#SPILL!'
    | '#CALC!'
    | '#BUSY!';
}

/** `null` is an empty cell; `''` is the empty text that a formula may give. Dates are serial numbers. */
export type CellValue = null | string | number | boolean | CellError;

/** A cell as it is read. `formula` is in English with commas and starts with `=`; `style` is complete. */
export interface Cell {
  readonly value: CellValue;
  readonly formula: string | null;
  readonly style: CellStyle;
}

/** What a write leaves in a cell, styles apart. With a formula, `value` is what was last computed. */
export interface CellContent {
  readonly value: CellValue;
  readonly formula: string | null;
  /** It was spilled here by a formula elsewhere. */
  readonly spilled?: boolean;
}

export const EMPTY: CellContent = { value: null, formula: null };

export type ValueType = 'Empty' | 'String' | 'Double' | 'Boolean' | 'Error';

export function isError(value: CellValue): value is CellError {
  return typeof value === 'object' && value !== null;
}

export function valueType(value: CellValue): ValueType {
  if (value === null) return 'Empty';
  if (isError(value)) return 'Error';
  if (typeof value === 'number') return 'Double';
  return typeof value === 'boolean' ? 'Boolean' : 'String';
}

const ERRORS = new Set([
  '#NULL!',
  '#DIV/0!',
  '#VALUE!',
  '#REF!',
  '#NAME?',
  '#NUM!',
  '#N/A',
  '#SPILL!',
  '#CALC!',
  '#BUSY!',
]);

/** `#N/A` and its kin as Excel spells them; null for any other text. */
export function parseError(text: string): CellError | null {
  const upper = text.toUpperCase();
  return ERRORS.has(upper) ? ({ error: upper } as CellError) : null;
}

/** What office.js gets in `values`: `''` for an empty cell, the text of an error. */
export function plainValue(value: CellValue): string | number | boolean {
  if (value === null) return '';
  return isError(value) ? value.error : value;
}
