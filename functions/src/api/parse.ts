import type { z } from 'zod';
import { refuse } from '../reports/refused.ts';

/**
 * What came from outside, in its shape.
 *
 * @throws Refused bad-request with the first field that is missing or misshaped
 */
export function parse<T extends z.ZodType>(schema: T, value: unknown): z.output<T> {
  const result = schema.safeParse(value);
  if (result.success) return result.data;
  const field = (result.error.issues[0]?.path ?? []).map(String).join('.');
  return refuse('bad-request', { field: field || 'body' });
}

/** What stands between commas, each once. */
export const list = (text: string): string[] => [...new Set(text.split(',').filter((each) => each !== ''))];
