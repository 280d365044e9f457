import { dutiesOf } from '../plan/duties.ts';
import type { Plan } from '../plan/schema.ts';
import type { ComponentDef, EntryDef, ExtraField } from './entry-def.ts';

/** Rows of Kinh phí that people name themselves. */
export const FREE_BUDGET_ROWS = ['KP.T1', 'KP.T2', 'KP.T3', 'KP.T4', 'KP.T5'] as const;

/** The row of an area: `KP.TTHC`. */
export const budgetRow = (area: string): string => `KP.${area}`;

/** Money in triệu đồng. */
export const BUDGET_COMPONENTS: ComponentDef[] = [
  { key: 'estimate', name: 'Dự toán', type: 'decimal' },
  { key: 'allocated', name: 'Đã phân bổ', type: 'decimal' },
  { key: 'disbursed', name: 'Đã giải ngân', type: 'decimal' },
];

const EXTRAS: readonly ExtraField[] = ['source', 'note'];

const budgetDef = (row: string, extras: readonly ExtraField[]): EntryDef => ({
  key: row,
  form: 'kinh-phi',
  row,
  kind: 'budget',
  components: BUDGET_COMPONENTS,
  extras,
  // "Tổng hợp, tham mưu … bố trí kinh phí … trong dự toán chi thường xuyên hằng năm": no sentence asks for figures each period
  required: false,
});

/**
 * The money of the plan, by area and in free rows, for the units that the plan's budget duties name (V.4.3: "Tổng
 * hợp, tham mưu cho UBND xã bố trí kinh phí thực hiện nhiệm vụ CCHC"). A plan whose duties name nobody has no such form.
 */
export function budgetDefs(plan: Plan, unit: string): EntryDef[] {
  if (dutiesOf(plan, unit).budget.length === 0) return [];
  return [
    ...plan.areas.map(({ code }) => budgetDef(budgetRow(code), EXTRAS)),
    ...FREE_BUDGET_ROWS.map((row) => budgetDef(row, ['text', ...EXTRAS])),
  ];
}
