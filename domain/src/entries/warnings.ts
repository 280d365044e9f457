import type { Params, Warning } from '../errors/codes.ts';
import { type Components, isComplete } from '../indicators/result.ts';
import type { Indicator, Measure, Plan } from '../plan/schema.ts';
import { isNotUpdated } from './carried-texts.ts';
import type { Entry } from './entry.ts';
import type { EntryDef } from './entry-def.ts';
import { breakdownKey } from './entry-defs.ts';
import { type EntrySource, valueAt } from './entry-values.ts';
import { evidenceFaults } from './evidence.ts';
import { type TaskStatus, taskKey } from './task-fields.ts';

const DONE: readonly (string | undefined)[] = ['done', 'done-late'] satisfies TaskStatus[];
const LATEST_DAY = '9999-12-31';
const SHARES: readonly Measure['kind'][] = ['ratio', 'survey'];

/** Numerator and denominator of a share, however it is entered; null while it is not complete. */
function shareOf(measure: Measure, components: Components | undefined) {
  if (!components || !SHARES.includes(measure.kind) || !isComplete(measure, components)) return null;
  const at = (key: string): number => Number(components[key]);
  if (measure.kind === 'ratio') return { denominator: at('denominator'), numerator: at('numerator') };
  const [all, satisfied] = [
    ['c1', 'c2', 'c3', 'c4', 'c5'],
    ['c4', 'c5'],
  ].map((keys) => keys.reduce((sum, key) => sum + at(key), 0)) as [number, number];
  return { denominator: all, numerator: satisfied };
}

/** What is given out cannot be more than what there is. */
function* budgetWarnings({ key, extras }: EntryDef, entry: Entry): Generator<Warning> {
  const { estimate, allocated, disbursed } = entry.components ?? {};
  if (estimate !== undefined && allocated !== undefined && allocated > estimate)
    yield { key, code: 'allocated-over-estimate', severity: 'warning', params: { allocated, estimate } };
  if (allocated !== undefined && disbursed !== undefined && disbursed > allocated)
    yield { key, code: 'disbursed-over-allocated', severity: 'warning', params: { disbursed, allocated } };
  if (extras.includes('text') && entry.components && entry.text === undefined)
    yield { key, code: 'unnamed-budget', severity: 'warning', params: {} };
}

/** What one entry shows by itself. */
function* ownWarnings({ key, kind, components: defs }: EntryDef, entry: Entry): Generator<Warning> {
  const given = entry.components;
  if (!given) return;
  if (entry.mark) yield { key, code: 'mark-with-figures', severity: 'warning', params: { mark: entry.mark } };
  // An estimate stands alone until something is given out
  if (kind === 'budget') return;
  const missing = defs.filter((def) => given[def.key] === undefined).map((def) => def.key);
  if (missing.length > 0)
    yield { key, code: 'incomplete-measure', severity: 'warning', params: { missing: missing.join(',') } };
  const { numerator, denominator } = given;
  if (kind === 'ratio' && numerator !== undefined && denominator !== undefined && numerator > denominator)
    yield {
      key,
      code: 'numerator-over-denominator',
      severity: 'error',
      params: { numerator, denominator },
    };
}

/** Documents without a number ("Biên bản họp thôn") are named in words: only what has digits is judged as a number. */
function* evidenceWarnings(key: string, evidence: NonNullable<Entry['evidence']>): Generator<Warning> {
  const { number = '', link = '' } = evidence;
  // A day in the future is told where it is typed: here nobody knows what day it is
  const faults = evidenceFaults(evidence, LATEST_DAY);
  if (faults.includes('number') && /\d/.test(number))
    yield { key, code: 'evidence-number', severity: 'warning', params: { text: number } };
  if (faults.includes('link'))
    yield { key, code: 'evidence-link', severity: 'warning', params: { text: link } };
}

/** "Hoàn thành" beside a progress under 100%: one of the two is not up to date. */
function* taskWarnings({ row, kind }: EntryDef, entry: Entry, entries: EntrySource): Generator<Warning> {
  const percent = entry.components?.percent;
  if (kind !== 'percent' || typeof percent !== 'number' || percent >= 100) return;
  if (!DONE.includes(valueAt(entries, taskKey(row, 'status'))?.text)) return;
  yield {
    key: taskKey(row, 'percent'),
    code: 'complete-below-hundred',
    severity: 'warning',
    params: { percent },
  };
}

/** The first figure of which a part has more than its whole; `name` is the part's name in the parameters. */
function excess(
  measure: Measure,
  part: Entry | null | undefined,
  whole: Entry | null | undefined,
  name: string,
) {
  const [a, b] = [shareOf(measure, part?.components), shareOf(measure, whole?.components)];
  if (!a || !b) return null;
  const figure = (['denominator', 'numerator'] as const).find((each) => a[each] > b[each]);
  return figure ? ({ [name]: a[figure], whole: b[figure], figure } satisfies Params) : null;
}

/** "Trong đó": what is part of something else cannot count more than it. */
function* nestingWarnings(plan: Plan, indicator: Indicator, entries: EntrySource): Generator<Warning> {
  const { code, measure, breakdown, subsetOf } = indicator;
  const own = valueAt(entries, code);
  for (const item of breakdown?.items ?? []) {
    const key = breakdownKey(code, item.code);
    const found = excess(measure, valueAt(entries, key), own, 'part');
    if (found) yield { key, code: 'part-over-whole', severity: 'error', params: { ...found, of: code } };
  }
  const whole = plan.indicators.find((other) => other.code === subsetOf);
  if (!whole || whole.measure.kind !== measure.kind) return;
  const found = excess(measure, own, valueAt(entries, whole.code), 'subset');
  if (found)
    yield { key: code, code: 'subset-over-whole', severity: 'error', params: { ...found, of: whole.code } };
}

/**
 * Findings across the entries of one report. None refuses a save; those of severity error block submitting.
 *
 * @param entries canonical entries; keys that the unit is not asked for are not judged
 * @param previous those of the period before, where they are at hand: texts that are still the same are told
 */
export function warningsOf(
  plan: Plan,
  defs: ReadonlyMap<string, EntryDef>,
  entries: EntrySource,
  previous: EntrySource = {},
): Warning[] {
  const found: Warning[] = [];
  for (const def of defs.values()) {
    const entry = valueAt(entries, def.key);
    if (!entry) continue;
    // Texts, most of a report, have nothing that could be judged.
    if (entry.components) found.push(...ownWarnings(def, entry), ...taskWarnings(def, entry, entries));
    if (def.kind === 'budget') found.push(...budgetWarnings(def, entry));
    if (entry.evidence) found.push(...evidenceWarnings(def.key, entry.evidence));
    if (isNotUpdated(def, entries, previous))
      found.push({ key: def.key, code: 'not-updated', severity: 'warning', params: {} });
  }
  for (const indicator of plan.indicators)
    if (defs.has(indicator.code)) found.push(...nestingWarnings(plan, indicator, entries));
  return found;
}
