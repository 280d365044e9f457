import { BUDGET_COMPONENTS } from '../entries/budget.ts';
import { FORMS } from '../entries/entry-def.ts';
import { TASK_STATUS_NAMES, TASK_STATUSES, type TaskStatus, taskKey } from '../entries/task-fields.ts';
import { tasksOf } from '../plan/duties.ts';
import { CHART_COLORS, type ChartBlock, chartLabel } from './chart-blocks.ts';
import { type ConsolidatedInput, entriesOf, unitName } from './input.ts';

const labelOf = (input: ConsolidatedInput, unit: string): string => chartLabel(unitName(input, unit));

/** How many cells each unit has filled or explained, and how many are still missing. */
export function completenessBlock(input: ConsolidatedInput): ChartBlock {
  const units = input.reply.units.filter(({ retired }) => !retired);
  return {
    name: 'CCHC_DAY_DU',
    title: 'Mức độ đầy đủ của báo cáo các đơn vị',
    kind: 'bar',
    grouping: 'stacked',
    categoryTitle: 'Đơn vị',
    valueTitle: 'Số ô',
    format: '0',
    series: [
      { name: 'Đã có', color: CHART_COLORS.main },
      { name: 'Còn thiếu', color: CHART_COLORS.late },
    ],
    lines: units.map(({ unit, completeness }) => {
      const sum = (of: 'asked' | 'filled' | 'explained'): number =>
        FORMS.reduce((all, form) => all + completeness[form][of], 0);
      const done = sum('filled') + sum('explained');
      return { label: labelOf(input, unit), figures: [done, Math.max(0, sum('asked') - done)] };
    }),
  };
}

const NO_STATUS = 'Chưa báo cáo';

const STATUS_COLORS: Record<TaskStatus, string> = {
  'not-due': CHART_COLORS.pale,
  'in-progress': CHART_COLORS.light,
  'in-progress-late': CHART_COLORS.late,
  done: CHART_COLORS.good,
  'done-late': CHART_COLORS.main,
  dropped: '#595959',
};

/** Tasks that each counted unit leads, by the state that it gave; those without one are counted as such. */
export function tasksBlock(input: ConsolidatedInput): ChartBlock {
  const { plan, period } = input.reply;
  return {
    name: 'CCHC_NHIEM_VU',
    title: 'Nhiệm vụ chủ trì theo trạng thái',
    kind: 'bar',
    grouping: 'stacked',
    categoryTitle: 'Đơn vị',
    valueTitle: 'Số nhiệm vụ',
    format: '0',
    series: [
      ...TASK_STATUSES.map((status) => ({ name: TASK_STATUS_NAMES[status], color: STATUS_COLORS[status] })),
      { name: NO_STATUS, color: CHART_COLORS.dark },
    ],
    lines: entriesOf(input).flatMap(({ unit, entries }) => {
      const said = tasksOf(plan, unit, period.year)
        .filter(({ role, own }) => role === 'lead' && !own?.withdrawn)
        .map(({ clause }) => entries[taskKey(clause.code, 'status')]?.value?.text);
      if (said.length === 0) return [];
      const counts = TASK_STATUSES.map((status) => said.filter((one) => one === status).length);
      const silent = said.length - counts.reduce((sum, count) => sum + count, 0);
      return [{ label: labelOf(input, unit), figures: [...counts, silent] }];
    }),
  };
}

/** Money of each unit that gave any, in triệu đồng. A component that nobody gave is a gap, not nought. */
export function budgetBlock(input: ConsolidatedInput): ChartBlock | null {
  const lines = entriesOf(input).flatMap(({ unit, defs, entries }) => {
    const given = [...defs.values()].flatMap(({ key, form }) =>
      form === 'kinh-phi' ? [entries[key]?.value?.components ?? {}] : [],
    );
    const figures = BUDGET_COMPONENTS.map(({ key }) => {
      const known = given.flatMap((components) => {
        const amount = components[key];
        return typeof amount === 'number' ? [amount] : [];
      });
      return known.length === 0 ? null : known.reduce((sum, amount) => sum + amount, 0);
    });
    return figures.some((amount) => amount !== null) ? [{ label: labelOf(input, unit), figures }] : [];
  });
  if (lines.length === 0) return null;
  const colors = [CHART_COLORS.pale, CHART_COLORS.light, CHART_COLORS.main];
  return {
    name: 'CCHC_KINH_PHI',
    title: 'Kinh phí cải cách hành chính',
    kind: 'bar',
    grouping: 'clustered',
    categoryTitle: 'Đơn vị',
    valueTitle: 'Triệu đồng',
    format: '#,##0',
    series: BUDGET_COMPONENTS.map(({ name }, i) => ({ name, color: colors[i] ?? CHART_COLORS.pale })),
    lines,
  };
}
