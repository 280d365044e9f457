import type { EntryValue, WorkbookReply } from '@cchc/domain';
import type { PlanBook } from '../../sync/plan-book.ts';
import { H1, PLAN, TODAY, working } from './sample-state.ts';
import type { Scene } from './scenes.ts';

const report = (entries: WorkbookReply['report']['entries']): WorkbookReply['report'] => ({
  unit: 'DV2',
  period: H1.id,
  state: 'draft',
  stateBy: null,
  comments: null,
  cursor: null,
  entries,
});
const entry = (value: EntryValue) => ({
  value,
  version: '3-aaaaaaaa',
  by: 'm-hung',
  at: `${TODAY}T02:05:00.000Z`,
});

/** What the server has of a report of DV2, half way. */
export const workbook: Partial<PlanBook> = {
  workbook: async () => ({
    ok: true,
    value: {
      plan: PLAN,
      period: H1,
      report: report({
        'TTHC.02': entry({
          components: { numerator: 1180, denominator: 1250 },
          note: 'Theo Cổng dịch vụ công',
        }),
      }),
      rows: { report: { ...report({}), period: '2026-SO' } },
      previous: null,
      people: { 'm-hung': 'Hoàng Văn Hùng' },
    },
  }),
};
const at = (key: string | null) => ({ cellOrigin: { key, unit: 'DV2', period: H1.id } });
const clause = `${PLAN.tasks[0]?.clauses[0]?.code}/status`;

/** "Nguồn gốc số liệu" of a cell of one's own form. */
export const CELL_ORIGIN_SCENES: Record<string, Scene> = {
  'cell-origin': { state: { ...working(), waiting: 2 }, where: at('TTHC.02'), plans: workbook },
  'cell-origin-not-saved': { state: working(), where: at('TTHC.08'), plans: workbook },
  'cell-origin-task': { state: working(), where: at(clause), plans: workbook },
  'cell-origin-no-cell': { state: working(), where: at(null), plans: workbook },
  'cell-origin-loading': { state: working(), where: at('TTHC.02') },
  'cell-origin-error': {
    state: working(),
    where: at('TTHC.02'),
    plans: {
      workbook: async () => ({ ok: false, error: { code: 'unavailable', params: {} }, body: null }),
    },
  },
};
