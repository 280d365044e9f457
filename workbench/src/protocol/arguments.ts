import { ExcelError } from '../model/excel-error.ts';
import { HostObject } from './host-object.ts';

/** The arguments of one call, read as the types that a member declares; anything else is InvalidArgument. */
export class Arguments {
  readonly #values: readonly unknown[];

  /** @param values JSON, or a HostObject where the add-in passed an object */
  constructor(values: readonly unknown[]) {
    this.#values = values;
  }

  /** Null and undefined arguments are absent ones on the wire. */
  has(index: number): boolean {
    return this.#values[index] !== undefined && this.#values[index] !== null;
  }

  raw(index: number): unknown {
    return this.#values[index];
  }

  text(index: number): string {
    const value = this.#values[index];
    if (typeof value === 'string') return value;
    if (typeof value === 'number') return String(value);
    throw new ExcelError('InvalidArgument');
  }

  optionalText(index: number): string | null {
    return this.has(index) ? this.text(index) : null;
  }

  integer(index: number): number {
    const value = this.#values[index];
    if (typeof value !== 'number' || !Number.isInteger(value)) throw new ExcelError('InvalidArgument');
    return value;
  }

  optionalInteger(index: number, fallback: number): number {
    return this.has(index) ? this.integer(index) : fallback;
  }

  flag(index: number): boolean {
    const value = this.#values[index];
    if (value !== undefined && value !== null && typeof value !== 'boolean')
      throw new ExcelError('InvalidArgument');
    return value === true;
  }

  /** A plain JSON object; `{}` when absent. */
  record(index: number): Record<string, unknown> {
    return asRecord(this.#values[index] ?? {});
  }

  object(index: number): HostObject | null {
    const value = this.#values[index];
    return value instanceof HostObject ? value : null;
  }
}

/** Refuses anything that is not a plain object. */
export function asRecord(value: unknown): Record<string, unknown> {
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw new ExcelError('InvalidArgument');
  return value as Record<string, unknown>;
}

export function asText(value: unknown): string {
  if (typeof value !== 'string') throw new ExcelError('InvalidArgument');
  return value;
}

export function asNumber(value: unknown): number {
  if (typeof value !== 'number' || !Number.isFinite(value)) throw new ExcelError('InvalidArgument');
  return value;
}

export function asFlag(value: unknown): boolean {
  if (typeof value !== 'boolean') throw new ExcelError('InvalidArgument');
  return value;
}

/** One of Excel's words, e.g. an alignment. */
export function asOneOf<Word extends string>(value: unknown, words: readonly Word[]): Word {
  const found = words.find((word) => word === value);
  if (found === undefined) throw new ExcelError('InvalidArgument');
  return found;
}

/** `#RRGGBB` in capitals from `#rrggbb`, or one of the names people use. */
export function asColor(value: unknown): string {
  const text = asText(value);
  if (/^#[0-9a-f]{6}$/i.test(text)) return text.toUpperCase();
  const named = NAMED_COLORS[text.toLowerCase()];
  if (!named) throw new ExcelError('InvalidArgument');
  return named;
}

const NAMED_COLORS: Readonly<Record<string, string>> = {
  black: '#000000',
  white: '#FFFFFF',
  red: '#FF0000',
  green: '#008000',
  blue: '#0000FF',
  yellow: '#FFFF00',
  orange: '#FFA500',
  purple: '#800080',
  gray: '#808080',
  grey: '#808080',
};
