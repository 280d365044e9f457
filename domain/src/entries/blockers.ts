import type { Blocker } from '../api/transition.ts';
import type { Period } from '../calendar/period.ts';
import { missingOf } from '../completeness/completeness.ts';
import type { Plan } from '../plan/schema.ts';
import { unitByCode } from '../plan/units.ts';
import type { EntryDef } from './entry-def.ts';
import { type EntrySource, valueAt } from './entry-values.ts';
import { type PeriodEntries, periodWarnings } from './period-rules.ts';
import { warningsOf } from './warnings.ts';

/** A broken rule is explained by a note or a mark of its entry. */
const isExplained = (entries: EntrySource, key: string): boolean => {
  const entry = valueAt(entries, key);
  return entry?.note !== undefined || entry?.mark !== undefined;
};

/**
 * What keeps a report from being sent, in the order of its forms: rules marked as errors that nobody explained, and
 * required entries that are neither filled nor marked. Units that the plan only asks for help are never kept by what
 * is missing.
 *
 * @param earlier those of `periodsWithin`, in its order
 */
export function blockersOf(
  plan: Plan,
  unit: string,
  period: Period,
  defs: ReadonlyMap<string, EntryDef>,
  entries: EntrySource,
  earlier: readonly PeriodEntries[],
): Blocker[] {
  const errors = [
    ...warningsOf(plan, defs, entries),
    ...periodWarnings(plan, defs, entries, period, earlier),
  ].filter(({ key, severity }) => severity === 'error' && !isExplained(entries, key));
  const asked = unitByCode(plan, unit)?.requested !== true;
  const found: Blocker[] = [];
  for (const def of defs.values()) {
    const missing = asked ? missingOf(def, valueAt(entries, def.key)) : null;
    if (missing)
      found.push({
        key: def.key,
        code: 'missing',
        params: missing.length > 0 ? { missing: missing.join(',') } : {},
      });
    for (const { key, code, params } of errors) if (key === def.key) found.push({ key, code, params });
  }
  return found;
}
