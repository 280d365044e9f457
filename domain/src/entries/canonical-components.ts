import { canonicalText } from '../text/canonical.ts';
import type { ComponentDef } from './entry-def.ts';
import { refuse } from './refusal.ts';

/** Above this a sheet no longer keeps every whole number exactly (15 significant digits). */
export const MAX_NUMBER = 999_999_999_999_999;

/**
 * A number as a sheet compares it: 15 significant digits. `=0,1+0,2` is 0,3 there and must not exceed a 0,3
 * that was typed.
 */
const asInSheet = (value: number): number => (value === 0 ? 0 : Number(value.toPrecision(15)));

function canonicalNumber(given: unknown, def: ComponentDef): number {
  if (typeof given === 'string') {
    const text = canonicalText(given) ?? '';
    return refuse(/^[=+\-@]/.test(text) ? 'formula-text' : 'not-a-number', {
      field: def.key,
      text: text.slice(0, 80),
    });
  }
  if (typeof given !== 'number' || !Number.isFinite(given))
    return refuse('not-a-number', { field: def.key, text: String(given).slice(0, 80) });
  const value = asInSheet(given);
  if (value < 0) return refuse('negative-number', { field: def.key, value });
  if (value > MAX_NUMBER) return refuse('number-too-large', { field: def.key, limit: MAX_NUMBER });
  if (def.type === 'whole' && !Number.isInteger(value)) return refuse('not-whole', { field: def.key, value });
  if (def.max !== undefined && value > def.max)
    return refuse('above-maximum', { field: def.key, value, limit: def.max });
  return value;
}

/**
 * The figures of a measure: numbers that are finite, not negative and within the exact range; yes-no
 * components as booleans. Empty ones are left out; none left is `null`.
 */
export function canonicalComponents(
  value: unknown,
  defs: readonly ComponentDef[],
): Record<string, number | boolean> | null {
  if (value === null || value === undefined) return null;
  if (typeof value !== 'object' || Array.isArray(value))
    return refuse('malformed-entry', { field: 'components' });
  const given = value as Record<string, unknown>;
  for (const key of Object.keys(given))
    if (!defs.some((def) => def.key === key)) refuse('unknown-field', { field: `components.${key}` });
  const kept: Record<string, number | boolean> = {};
  for (const def of defs) {
    const figure = Object.hasOwn(given, def.key) ? given[def.key] : null;
    if (figure === null || figure === undefined) continue;
    if (typeof figure === 'string' && canonicalText(figure) === null) continue;
    if (def.type !== 'yes-no') kept[def.key] = canonicalNumber(figure, def);
    else if (typeof figure === 'boolean') kept[def.key] = figure;
    else refuse('not-yes-no', { field: def.key });
  }
  return Object.keys(kept).length === 0 ? null : kept;
}
