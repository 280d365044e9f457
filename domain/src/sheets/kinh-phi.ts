import { BUDGET_COMPONENTS, budgetRow } from '../entries/budget.ts';
import type { EntryDef } from '../entries/entry-def.ts';
import { valueAt } from '../entries/entry-values.ts';
import { cellsFor } from './cell-values.ts';
import { budgetLayout } from './entry-layouts.ts';
import { extraSpecs, NUMBER_FORMATS } from './extra-cells.ts';
import type { EntryLayout } from './layout.ts';
import { budgetMark } from './marks.ts';
import { hint, moneyValidation } from './prompts.ts';
import type { ReportSheetsInput } from './report-input.ts';
import { type CellSpec, linesOf, SheetBuilder } from './sheet-builder.ts';
import { addSignatures, UNIT_SIGNERS } from './signatures.ts';
import type { CellInput, ColumnSpec, SheetSpec } from './spec.ts';
import { titleLines } from './titles.ts';
import { SHEET_NAMES } from './words.ts';

const COLUMNS: ColumnSpec[] = [
  { key: 'code', title: 'Mã', width: 9 },
  { key: 'name', title: 'Nội dung', width: 44 },
  { key: 'source', title: 'Nguồn', width: 26 },
  { key: 'estimate', title: 'Dự toán', width: 14 },
  { key: 'allocated', title: 'Đã phân bổ', width: 14 },
  { key: 'disbursed', title: 'Đã giải ngân', width: 14 },
  { key: 'rate', title: 'Tỷ lệ giải ngân trên dự toán (%)', width: 14 },
  { key: 'previous', title: 'Kỳ trước (đã giải ngân)', width: 14 },
  { key: 'note', title: 'Ghi chú', width: 30 },
  { key: 'mark', title: 'Dấu', width: 14 },
];

const MONEY_HINTS: Record<string, string> = {
  estimate: 'Kinh phí được giao trong dự toán của năm.',
  allocated: 'Phần dự toán đã phân bổ, tính đến ngày số liệu của kỳ.',
  disbursed: 'Phần đã chi, tính đến ngày số liệu của kỳ.',
};

/** Disbursed over estimate, empty until both are there and the estimate is above zero. */
const rate = (estimate: string, disbursed: string): string =>
  `=IF(AND(COUNT(${estimate},${disbursed})=2,N(${estimate})>0),${disbursed}/${estimate}*100,"")`;

const computed = (input: CellInput, format: string): CellSpec => ({ input, style: 'computed', format });

function addBudgetRow(
  sheet: SheetBuilder,
  input: ReportSheetsInput,
  layout: EntryLayout,
  name: CellSpec,
  sourceHint: string,
): void {
  const { key, def, cells } = layout;
  sheet.addEntry(layout);
  const inputs = cellsFor(valueAt(input.entries, key) ?? null, layout);
  const open = Object.fromEntries(
    BUDGET_COMPONENTS.map(({ key: component, name: title }): [string, CellSpec] => [
      component,
      {
        input: inputs[cells.findIndex(({ column }) => column === component)] ?? null,
        style: 'entry',
        format: NUMBER_FORMATS.money,
        open: true,
        validation: moneyValidation(title, MONEY_HINTS[component] ?? ''),
      },
    ]),
  );
  const extras = extraSpecs(layout, inputs);
  const before = input.previous && valueAt(input.previous.entries, key)?.components?.disbursed;
  sheet.addRow(
    def.row,
    {
      name,
      ...open,
      ...extras,
      ...(extras.source && {
        source: { ...extras.source, validation: hint('Nguồn kinh phí', sourceHint) },
      }),
      rate: computed(rate(sheet.at('estimate'), sheet.at('disbursed')), '#,##0.00'),
      previous: computed(typeof before === 'number' ? before : null, NUMBER_FORMATS.money),
    },
    budgetMark(def.extras.includes('text')),
  );
}

/** "Cộng": live sums over all rows. */
function addTotal(sheet: SheetBuilder, first: number): void {
  const last = sheet.nextRow - 1;
  const sum = (column: string): CellSpec => {
    const range = `${sheet.at(column, first)}:${sheet.at(column, last)}`;
    return computed(`=IF(COUNT(${range})=0,"",SUM(${range}))`, NUMBER_FORMATS.money);
  };
  sheet.addRow('', {
    name: { input: 'Cộng', style: 'centered' },
    estimate: sum('estimate'),
    allocated: sum('allocated'),
    disbursed: sum('disbursed'),
    rate: computed(rate(sheet.at('estimate'), sheet.at('disbursed')), '#,##0.00'),
    previous: sum('previous'),
  });
}

/** The form Kinh phí: a row for each area of the plan and free ones; null for units that no budget duty names. */
export function kinhPhiSheet(
  input: ReportSheetsInput,
  defs: ReadonlyMap<string, EntryDef>,
): SheetSpec | null {
  const asked = [...defs.values()].filter(({ form }) => form === 'kinh-phi');
  if (asked.length === 0) return null;
  const { plan } = input;
  const sheet = new SheetBuilder({
    key: 'kinh-phi',
    kind: 'report',
    columns: COLUMNS,
    titles: [...titleLines(input, SHEET_NAMES['kinh-phi']), 'Đơn vị tính: triệu đồng'],
    frozenColumns: 2,
    filtered: true,
  });
  const sources = 'Ngân sách nhà nước theo phân cấp, xã hội hóa hoặc nguồn hợp pháp khác.';
  const first = sheet.nextRow;
  for (const def of asked) {
    const area = plan.areas.find(({ code }) => budgetRow(code) === def.row);
    const layout = budgetLayout(def, area?.name ?? `Nội dung khác (${def.row})`);
    const own = cellsFor(valueAt(input.entries, def.key) ?? null, layout);
    const name: CellSpec = area
      ? { input: area.name, style: 'text' }
      : {
          input: own[0] ?? null,
          style: 'entry-text',
          format: NUMBER_FORMATS.text,
          open: true,
          validation: hint('Nội dung', 'Nội dung chi chưa có trong các dòng trên; không cần thì để trống.'),
        };
    addBudgetRow(sheet, input, layout, name, sources);
  }
  addTotal(sheet, first);
  sheet.endForm();
  const note = { column: 1, columns: COLUMNS.length - 2 };
  const width = COLUMNS.slice(1, -1).reduce((sum, column) => sum + column.width, 0);
  for (const { code, quote } of plan.budgetDuties) {
    const text = `Căn cứ mục ${code}: ${quote.text}`;
    sheet.addSpan(text, 'note', note, { height: linesOf(text, width) * 15 + 3 });
  }
  addSignatures(sheet, COLUMNS, { ...input, on: input.today }, UNIT_SIGNERS);
  return sheet.build({ footer: SHEET_NAMES['kinh-phi'], tabColor: '#C55A11' });
}
