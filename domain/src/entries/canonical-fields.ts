import { isDate } from '../calendar/dates.ts';
import { canonicalText, MAX_TEXT } from '../text/canonical.ts';
import { refuse } from './refusal.ts';

export const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

export function text(value: unknown, field: string): string | null {
  if (value === null || value === undefined) return null;
  if (typeof value !== 'string') return refuse('malformed-entry', { field });
  const clean = canonicalText(value);
  if (clean !== null && clean.length > MAX_TEXT)
    refuse('text-too-long', { field, length: clean.length, limit: MAX_TEXT });
  return clean;
}

export function date(value: unknown, field: string): string | null {
  const clean = text(value, field);
  if (clean !== null && !isDate(clean)) refuse('not-a-date', { field, text: clean.slice(0, 40) });
  return clean;
}
