import {
  type Entry,
  type EntryDef,
  indicatorByCode,
  isEstimateTime,
  type Period,
  type Plan,
  periodName,
  type TaskStatus,
} from '@cchc/domain';
import { type Figures, sampleFigures, samplePart } from './figures.ts';
import { seeded } from './seeded.ts';

/** Stands in every sample that has a source, so that nobody takes it for a real figure. */
export const SAMPLE_SOURCE = 'Số liệu mẫu';
const MARK = `(${SAMPLE_SOURCE.toLowerCase()})`;

const STATUSES: readonly TaskStatus[] = ['not-due', 'in-progress', 'in-progress', 'in-progress', 'done'];
const PERCENT: Partial<Record<TaskStatus, number>> = { 'not-due': 0, 'in-progress': 55, done: 100 };

const statusOf = (unit: string, clause: string): TaskStatus =>
  STATUSES[Math.floor(seeded(`${unit}|${clause}`)() * STATUSES.length)] as TaskStatus;

/** One field of a task clause; null for those that the samples leave to the plan's own text. */
function taskEntry(def: EntryDef, unit: string, period: Period): Entry | null {
  const status = statusOf(unit, def.row);
  switch (def.key.slice(def.row.length + 1)) {
    case 'status':
      return { text: status };
    case 'percent':
      return { components: { percent: PERCENT[status] ?? 0 } };
    case 'person':
      return { text: `Cán bộ phụ trách ${MARK}` };
    case 'result':
      return status === 'not-due'
        ? null
        : { text: `${periodName(period)}: đã triển khai theo kế hoạch của đơn vị ${MARK}.` };
    case 'cooperation':
      return { text: `${periodName(period)}: đã phối hợp theo đề nghị của đơn vị chủ trì ${MARK}.` };
    default:
      return null;
  }
}

/** What the sample person of a unit entered under one key; null where the samples stay empty. */
export function sampleEntry(
  plan: Plan,
  def: EntryDef,
  unit: string,
  period: Period,
  today: string,
): Entry | null {
  if (def.form === 'nhiem-vu') return taskEntry(def, unit, period);
  const [code, item] = def.key.split(':') as [string, string | undefined];
  const indicator = indicatorByCode(plan, code);
  const asked = indicator && indicator.phase.from <= period.year && period.year <= indicator.phase.to;
  if (!indicator || !asked) return null;
  const components: Figures =
    item === undefined
      ? sampleFigures(plan, indicator, unit, period.kind)
      : samplePart(plan, indicator, item, unit, period.kind);
  const estimate = indicator.acrossPeriods === 'cumulative' && isEstimateTime(period, today);
  return {
    components,
    ...(estimate && { estimate: true as const }),
    ...(def.extras.includes('source') && { source: { from: SAMPLE_SOURCE, on: today } }),
  };
}
