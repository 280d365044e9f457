import { date, isObject, text } from './canonical-fields.ts';
import type { EntryValue } from './entry.ts';
import type { FieldDef } from './entry-def.ts';
import { refuse } from './refusal.ts';

function field(value: unknown, { key, type, choices }: FieldDef): string | null {
  const name = `fields.${key}`;
  if (type === 'date') return date(value, name);
  const clean = text(value, name);
  if (clean !== null && choices && !choices.some(([code]) => code === clean))
    refuse('not-in-list', { field: name, text: clean.slice(0, 80) });
  return clean;
}

/**
 * A row of a register in canonical form: fields in the order of the register, empty ones left out, none left is
 * null. A deletion is `{deleted: true}` and nothing else: what the row said before stays in the history.
 *
 * @throws Refusal
 */
export function canonicalRow(value: Record<string, unknown>, defs: readonly FieldDef[]): EntryValue {
  for (const name of Object.keys(value))
    if (name !== 'fields' && name !== 'deleted') refuse('unknown-field', { field: name });
  const { fields, deleted } = value;
  if (deleted !== undefined && deleted !== null) {
    if (deleted !== true || (fields !== undefined && fields !== null))
      refuse('malformed-entry', { field: 'deleted' });
    return { deleted: true };
  }
  if (fields === undefined || fields === null) return null;
  if (!isObject(fields)) return refuse('malformed-entry', { field: 'fields' });
  for (const key of Object.keys(fields))
    if (!defs.some((def) => def.key === key)) refuse('unknown-field', { field: `fields.${key}` });
  const kept = defs.flatMap((def) => {
    const clean = field(Object.hasOwn(fields, def.key) ? fields[def.key] : null, def);
    return clean === null ? [] : [[def.key, clean] as const];
  });
  return kept.length === 0 ? null : { fields: Object.fromEntries(kept) };
}
