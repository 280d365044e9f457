import { entersFor, expandGroups, tasksOf } from '../plan/index.ts';
import type { Indicator, Plan, QualitativeTarget } from '../plan/schema.ts';
import { budgetDefs } from './budget.ts';
import {
  type ComponentDef,
  componentsOf,
  type EntryDef,
  type ExtraField,
  type FormCode,
} from './entry-def.ts';
import { LEAD_FIELDS, TASK_STATUSES, type TaskField, taskKey } from './task-fields.ts';

const MEASURE_EXTRAS: readonly ExtraField[] = ['note', 'estimate', 'mark', 'source', 'evidence'];
const PERCENT: ComponentDef[] = [{ key: 'percent', name: 'Tiến độ %', type: 'decimal', max: 100 }];

export const breakdownKey = (indicator: string, item: string): string => `${indicator}:${item}`;

const formOf = (indicator: Indicator): FormCode =>
  indicator.measure.kind === 'survey' ? 'khao-sat' : 'chi-tieu';

/** Whether the indicator is asked in a year: inside its phase. Outside it is shown, never missing. */
export const inPhase = (indicator: Indicator, year: number): boolean =>
  indicator.phase.from <= year && year <= indicator.phase.to;

function* indicatorDefs(indicator: Indicator, year: number): Generator<EntryDef> {
  const form = formOf(indicator);
  const base = { form, kind: indicator.measure.kind, components: componentsOf(indicator.measure) };
  const { code } = indicator;
  yield { ...base, key: code, row: code, extras: MEASURE_EXTRAS, required: inPhase(indicator, year) };
  for (const item of indicator.breakdown?.items ?? []) {
    const key = breakdownKey(code, item.code);
    yield { ...base, key, row: key, extras: ['note', 'estimate', 'mark'], required: false };
  }
}

/**
 * What is said of a qualitative target. Optional: the plan sets these targets, and obliges nobody to a text about
 * each of them.
 */
const targetDef = ({ code }: QualitativeTarget): EntryDef => ({
  key: code,
  form: 'muc-tieu',
  row: code,
  kind: 'text',
  components: [],
  extras: ['note', 'evidence'],
  required: false,
});

/** @param asked whether the fields that have to be told are missing while they are empty */
function taskDef(clause: string, field: TaskField, asked: boolean): EntryDef {
  const base = { key: taskKey(clause, field), form: 'nhiem-vu' as const, row: clause, components: [] };
  switch (field) {
    case 'status':
      return { ...base, kind: 'choice', choices: TASK_STATUSES, extras: ['mark'], required: asked };
    case 'percent':
      return { ...base, kind: 'percent', components: PERCENT, extras: [], required: false };
    case 'cooperation':
      return { ...base, kind: 'text', extras: ['mark', 'evidence'], required: asked };
    case 'result':
      return { ...base, kind: 'text', extras: ['evidence'], required: false };
    default:
      return { ...base, kind: 'text', extras: [], required: false };
  }
}

/**
 * Everything that a unit is asked in a year, by entry key. The sheets show exactly these, the server takes
 * exactly these, completeness counts exactly these.
 *
 * @param unit a reporting unit: a plain unit or a member of a group
 */
export function entryDefs(plan: Plan, unit: string, year: number): Map<string, EntryDef> {
  const defs = new Map<string, EntryDef>();
  for (const indicator of plan.indicators) {
    if (!entersFor(plan, indicator).includes(unit)) continue;
    for (const def of indicatorDefs(indicator, year)) defs.set(def.key, def);
  }
  for (const target of plan.qualitativeTargets)
    if (expandGroups(plan, target.reportedBy).includes(unit)) defs.set(target.code, targetDef(target));
  for (const { clause, role, own } of tasksOf(plan, unit, year)) {
    const fields: readonly TaskField[] = role === 'lead' ? LEAD_FIELDS : ['cooperation'];
    for (const field of fields) {
      const def = taskDef(clause.code, field, !own?.withdrawn);
      defs.set(def.key, def);
    }
  }
  for (const def of budgetDefs(plan, unit)) defs.set(def.key, def);
  return defs;
}
