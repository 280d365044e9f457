import type { WorkbookIdentity } from './port.ts';

/** The custom document property that says whose workbook this is; ≤ 255 characters, as files allow. */
export const PROPERTY = 'SoCCHC';

/** `commune|unit|period|plan|cursor|cursor of the registers`. */
export function identityText({ commune, unit, period, plan, cursor, registers }: WorkbookIdentity): string {
  return [commune, unit, period, plan, cursor ?? '', registers ?? ''].join('|');
}

/** Null when the text is none of ours. */
export function identityOf(text: unknown): WorkbookIdentity | null {
  if (typeof text !== 'string') return null;
  const parts = text.split('|');
  const [commune = '', unit = '', period = '', plan = '', cursor = '', registers = ''] = parts;
  if (parts.length !== 6 || commune === '' || period === '' || plan === '') return null;
  return { commune, unit, period, plan, cursor: cursor || null, registers: registers || null };
}
