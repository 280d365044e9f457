import { canonicalText } from '../text/canonical.ts';
import type { ComponentDef } from './entry-def.ts';
import { refuse } from './refusal.ts';

/** Above this a sheet no longer keeps every whole number exactly (15 significant digits). */
export const MAX_NUMBER = 999_999_999_999_999;

function canonicalNumber(value: unknown, def: ComponentDef): number {
  if (typeof value === 'string') {
    const text = canonicalText(value) ?? '';
    return refuse(/^[=+\-@]/.test(text) ? 'formula-text' : 'not-a-number', {
      field: def.key,
      text: text.slice(0, 80),
    });
  }
  if (typeof value !== 'number' || !Number.isFinite(value))
    return refuse('not-a-number', { field: def.key, text: String(value).slice(0, 80) });
  if (value < 0) return refuse('negative-number', { field: def.key, value });
  if (value > MAX_NUMBER) return refuse('number-too-large', { field: def.key, limit: MAX_NUMBER });
  if (def.type === 'whole' && !Number.isInteger(value)) return refuse('not-whole', { field: def.key, value });
  if (def.max !== undefined && value > def.max)
    return refuse('above-maximum', { field: def.key, value, limit: def.max });
  return value === 0 ? 0 : value;
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
    if (figure === null || figure === undefined || figure === '') continue;
    if (def.type !== 'yes-no') kept[def.key] = canonicalNumber(figure, def);
    else if (typeof figure === 'boolean') kept[def.key] = figure;
    else refuse('not-yes-no', { field: def.key });
  }
  return Object.keys(kept).length === 0 ? null : kept;
}
