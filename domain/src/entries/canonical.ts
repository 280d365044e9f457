import type { EntryError } from '../errors/codes.ts';
import { canonicalJson } from '../text/canonical.ts';
import { canonicalComponents } from './canonical-components.ts';
import { date, isObject, text } from './canonical-fields.ts';
import { canonicalRow } from './canonical-row.ts';
import { type Entry, type EntryValue, MARKS } from './entry.ts';
import type { EntryDef, ExtraField } from './entry-def.ts';
import { Refusal, refuse } from './refusal.ts';

export type Canonical = { ok: true; value: EntryValue } | { ok: false; error: EntryError };

/** Keeps the fields that hold something; an object without any is no object. */
function compact<T extends object>(fields: { [K in keyof T]: T[K] | null }): T | null {
  const kept = Object.entries(fields).filter(([, value]) => value !== null);
  return kept.length === 0 ? null : (Object.fromEntries(kept) as T);
}

function group(value: unknown, field: string, shape: Record<string, 'text' | 'date'>) {
  if (value === null || value === undefined) return null;
  if (!isObject(value)) return refuse('malformed-entry', { field });
  for (const name of Object.keys(value))
    if (!Object.hasOwn(shape, name)) refuse('unknown-field', { field: `${field}.${name}` });
  return compact<Record<string, string>>(
    Object.fromEntries(
      Object.entries(shape).map(([name, kind]) => [
        name,
        kind === 'date' ? date(value[name], `${field}.${name}`) : text(value[name], `${field}.${name}`),
      ]),
    ),
  );
}

const OWN_FIELDS: Record<string, ExtraField | 'components' | 'text'> = {
  components: 'components',
  text: 'text',
  note: 'note',
  estimate: 'estimate',
  mark: 'mark',
  reason: 'mark',
  source: 'source',
  evidence: 'evidence',
};

/**
 * The one form in which an entry is compared, stored and hashed, on both sides: NFC, trimmed, '' → absent,
 * finite numbers, -0 → 0, nothing left → null.
 *
 * @returns the canonical value, or the reason why this entry (and only this one) is refused.
 */
export function canonicalEntry(value: unknown, def: EntryDef): Canonical {
  try {
    if (value === null) return { ok: true, value: null };
    if (!isObject(value)) return refuse('malformed-entry', { field: 'value' });
    if (def.fields) return { ok: true, value: canonicalRow(value, def.fields) };
    const measured = def.components.length > 0;
    for (const field of Object.keys(value)) {
      const own = Object.hasOwn(OWN_FIELDS, field) ? OWN_FIELDS[field] : undefined;
      const allowed =
        own === 'components'
          ? measured
          : own === 'text'
            ? !measured || def.extras.includes('text')
            : own && def.extras.includes(own);
      if (!allowed) refuse('unknown-field', { field });
    }
    const chosen = text(value.text, 'text');
    if (chosen !== null && def.choices && !def.choices.includes(chosen))
      refuse('not-in-list', { field: 'text', text: chosen.slice(0, 80) });
    if (typeof (value.estimate ?? false) !== 'boolean') refuse('not-yes-no', { field: 'estimate' });
    const mark = text(value.mark, 'mark');
    if (mark !== null && !MARKS.includes(mark as (typeof MARKS)[number]))
      refuse('not-in-list', { field: 'mark', text: mark.slice(0, 80) });
    const entry = compact<Entry>({
      components: canonicalComponents(value.components, def.components),
      text: chosen,
      note: text(value.note, 'note'),
      estimate: value.estimate === true ? true : null,
      mark: mark as Entry['mark'] | null,
      reason: text(value.reason, 'reason'),
      source: group(value.source, 'source', { from: 'text', on: 'date' }),
      evidence: group(value.evidence, 'evidence', { number: 'text', date: 'date', link: 'text' }),
    } as { [K in keyof Entry]-?: Entry[K] | null });
    return { ok: true, value: entry };
  } catch (error) {
    if (error instanceof Refusal) return { ok: false, error: error.error };
    throw error;
  }
}

/** Whether two canonical values are the same entry; `undefined` (never entered) equals only itself. */
export function sameEntry(a: EntryValue | undefined, b: EntryValue | undefined): boolean {
  if (a === undefined || b === undefined) return a === b;
  return canonicalJson(a) === canonicalJson(b);
}
