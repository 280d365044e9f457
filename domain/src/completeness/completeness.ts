import type { Entry, EntryValue } from '../entries/entry.ts';
import { type EntryDef, FORMS, type FormCode } from '../entries/entry-def.ts';
import { type EntrySource, valueAt } from '../entries/entry-values.ts';
import type { Warning } from '../errors/codes.ts';

/** Of the required entries of one form: how many are asked, filled, explained by a mark; `wrong` has errors. */
export interface FormCompleteness {
  asked: number;
  /** Every figure, or the text, is there. */
  filled: number;
  /** Empty, with "Không phát sinh" or "Chưa có số liệu". */
  explained: number;
  /** Entries with a finding of severity error, optional ones included. */
  wrong: number;
}

export type Completeness = Record<FormCode, FormCompleteness>;

const isForm = (form: EntryDef['form']): form is FormCode => (FORMS as readonly string[]).includes(form);

/** Neither when half of a measure is there: a numerator alone says nothing, whatever its mark. */
function stateOf(def: EntryDef, entry: Entry): 'filled' | 'explained' | 'neither' {
  const given = Object.keys(entry.components ?? {}).length + (entry.text === undefined ? 0 : 1);
  if (given > 0) return given === Math.max(1, def.components.length) ? 'filled' : 'neither';
  return entry.mark ? 'explained' : 'neither';
}

/**
 * What is missing of a required entry: the keys of the figures that are not there, none for an entry that is empty;
 * null when nothing is, because it is filled, marked, or not required.
 */
export function missingOf(def: EntryDef, entry: EntryValue | undefined): string[] | null {
  if (!def.required || (entry && stateOf(def, entry) !== 'neither')) return null;
  const given = entry?.components;
  return given ? def.components.flatMap(({ key }) => (given[key] === undefined ? [key] : [])) : [];
}

/**
 * How far a report is, by form. `filled + explained ≤ asked`; the rest is missing.
 *
 * @param entries canonical entries
 * @param warnings those of the same entries
 */
export function completenessOf(
  defs: ReadonlyMap<string, EntryDef>,
  entries: EntrySource,
  warnings: readonly Warning[],
): Completeness {
  const result = Object.fromEntries(
    FORMS.map((form) => [form, { asked: 0, filled: 0, explained: 0, wrong: 0 }]),
  ) as Completeness;
  const wrong = new Set(warnings.filter(({ severity }) => severity === 'error').map(({ key }) => key));
  for (const def of defs.values()) {
    const form = isForm(def.form) ? result[def.form] : undefined;
    if (!form) continue;
    if (wrong.has(def.key)) form.wrong += 1;
    if (!def.required) continue;
    form.asked += 1;
    const entry = valueAt(entries, def.key);
    const state = entry ? stateOf(def, entry) : 'neither';
    if (state !== 'neither') form[state] += 1;
  }
  return result;
}
