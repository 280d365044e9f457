import { type CellError, type CellValue, isError } from '../cell.ts';

/** An error that ends a calculation and is its result. */
export class Fault extends Error {
  readonly code: CellError['error'];

  constructor(code: CellError['error']) {
    super(code);
    this.code = code;
  }
}

/** A value as a number; texts count when they are one, and are #VALUE! otherwise. */
export function number(value: CellValue): number {
  if (isError(value)) throw new Fault(value.error);
  if (typeof value !== 'string') return Number(value ?? 0);
  const read = value.trim() === '' ? Number.NaN : Number(value);
  if (Number.isNaN(read)) throw new Fault('#VALUE!');
  return read;
}

export function text(value: CellValue): string {
  if (isError(value)) throw new Fault(value.error);
  return typeof value === 'boolean' ? String(value).toUpperCase() : String(value ?? '');
}

export function logical(value: CellValue): boolean {
  if (typeof value !== 'string') return number(value) !== 0;
  const upper = value.toUpperCase();
  if (upper !== 'TRUE' && upper !== 'FALSE') throw new Fault('#VALUE!');
  return upper === 'TRUE';
}
