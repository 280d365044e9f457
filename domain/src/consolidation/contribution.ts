import type { Entry, Mark } from '../entries/entry.ts';
import type { EntryDef } from '../entries/entry-def.ts';
import { type EntrySource, valueAt } from '../entries/entry-values.ts';
import type { TaskStatus } from '../entries/task-fields.ts';

/** Raw figures of one measure: `c` components, `e` estimate, `m` mark. Short names: thirty of these travel in one answer. */
export interface MeasureContribution {
  c?: Record<string, number | boolean>;
  e?: 1;
  m?: Mark;
}

/** What a unit says of one clause: `s` status, `p` progress in %, `m` mark. */
export interface TaskContribution {
  s?: TaskStatus;
  p?: number;
  m?: Mark;
}

/** A report without its texts: all that totals are computed from. Written in the transaction that writes the entries. */
export interface Contribution {
  /** By entry key: `TTHC.02`, `TTHC.05:DAT`. */
  indicators: Record<string, MeasureContribution>;
  /** By clause: `III.1.1.a`. */
  tasks: Record<string, TaskContribution>;
  /** By row of Kinh phí, in triệu đồng: `KP.TTHC`, `KP.T1`; absent where there is none. */
  budget?: Record<string, MeasureContribution>;
}

function measure({ components, estimate, mark }: Entry): MeasureContribution | null {
  if (!components && !estimate && !mark) return null;
  const said: MeasureContribution = {};
  if (components) said.c = components;
  if (estimate) said.e = 1;
  if (mark) said.m = mark;
  return said;
}

/** The part of a clause that an entry of the task form gives; texts give nothing. */
function task(def: EntryDef, { text, components, mark }: Entry): TaskContribution {
  if (def.kind === 'percent') return typeof components?.percent === 'number' ? { p: components.percent } : {};
  if (def.kind !== 'choice') return {};
  return { ...(text && { s: text as TaskStatus }), ...(mark && { m: mark }) };
}

/**
 * What a report adds to the totals. Keys that the unit is not asked for add nothing; cleared and empty
 * entries leave no trace.
 *
 * @param entries canonical entries
 */
export function contributionOf(defs: ReadonlyMap<string, EntryDef>, entries: EntrySource): Contribution {
  const contribution: Contribution = { indicators: {}, tasks: {} };
  for (const def of defs.values()) {
    const entry = valueAt(entries, def.key);
    if (!entry || def.kind === 'row') continue;
    if (def.form === 'nhiem-vu') {
      const said = { ...contribution.tasks[def.row], ...task(def, entry) };
      if (Object.keys(said).length > 0) contribution.tasks[def.row] = said;
      continue;
    }
    const said = measure(entry);
    if (!said) continue;
    if (def.kind === 'budget') contribution.budget = { ...contribution.budget, [def.key]: said };
    else contribution.indicators[def.key] = said;
  }
  return contribution;
}
