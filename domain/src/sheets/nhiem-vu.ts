import type { EntryValue } from '../entries/entry.ts';
import type { EntryDef } from '../entries/entry-def.ts';
import { valueAt } from '../entries/entry-values.ts';
import { LEAD_FIELDS, type TaskField, taskKey } from '../entries/task-fields.ts';
import type { UnitTask } from '../plan/duties.ts';
import { cellsFor } from './cell-values.ts';
import { taskLayout } from './entry-layouts.ts';
import { NUMBER_FORMATS } from './extra-cells.ts';
import { cooperationMark, taskMark } from './marks.ts';
import { EVIDENCE_VALIDATION, hint, PERCENT_VALIDATION, TASK_STATUS_VALIDATION } from './prompts.ts';
import { previousText, type ReportSheetsInput } from './report-input.ts';
import { type CellSpec, SheetBuilder } from './sheet-builder.ts';
import { addSignatures, UNIT_SIGNERS } from './signatures.ts';
import type { ColumnSpec, SheetSpec } from './spec.ts';
import { titleLines } from './titles.ts';
import { areaText, shownTasks } from './unit-tasks.ts';
import { SHEET_NAMES } from './words.ts';

const COLUMNS: ColumnSpec[] = [
  { key: 'code', title: 'Mã', width: 9 },
  { key: 'area', title: 'Lĩnh vực', width: 17 },
  { key: 'name', title: 'Nhiệm vụ', width: 46 },
  { key: 'role', title: 'Vai trò', width: 10 },
  { key: 'person', title: 'Người phụ trách', width: 16 },
  { key: 'deadline', title: 'Thời hạn', width: 14 },
  { key: 'product', title: 'Sản phẩm', width: 20 },
  { key: 'status', title: 'Trạng thái', width: 15 },
  { key: 'percent', title: 'Tiến độ %', width: 8 },
  { key: 'reason', title: 'Lý do không có số liệu', width: 16 },
  { key: 'previous', title: 'Kỳ trước', width: 26 },
  { key: 'result', title: 'Kết quả', width: 34 },
  { key: 'cooperation', title: 'Kết quả phối hợp', width: 30 },
  { key: 'difficulty', title: 'Hạn chế, nguyên nhân', width: 26 },
  { key: 'proposal', title: 'Kiến nghị', width: 24 },
  { key: 'evidence', title: 'Minh chứng', width: 18 },
  // Only for Dấu, which tells what has not been updated
  { key: 'previousDifficulty', title: 'Hạn chế kỳ trước', width: 10, hidden: true },
  { key: 'previousProposal', title: 'Kiến nghị kỳ trước', width: 10, hidden: true },
  { key: 'mark', title: 'Dấu', width: 11 },
];

const FIELDS: readonly TaskField[] = [...LEAD_FIELDS, 'cooperation'];

const HINTS: Partial<Record<TaskField, CellSpec['validation']>> = {
  person: hint('Người phụ trách', 'Họ tên, chức vụ người trực tiếp thực hiện.'),
  deadline: hint('Thời hạn', 'Ghi như văn bản: Thường xuyên, Hằng năm, Quý II/2026, Trước 30/6…'),
  product: hint('Sản phẩm', 'Văn bản, báo cáo hoặc kết quả phải có.'),
  status: TASK_STATUS_VALIDATION,
  percent: PERCENT_VALIDATION,
  result: hint('Kết quả', 'Đã làm được gì trong kỳ, bằng số liệu cụ thể.'),
  cooperation: hint('Kết quả phối hợp', 'Đơn vị đã phối hợp những gì; có thể ghi Không phát sinh.'),
};

const REASON = hint('Lý do', 'Vì sao không phát sinh hoặc chưa có số liệu.');

function fieldSpec(field: TaskField, input: CellSpec['input']): CellSpec {
  const validation = HINTS[field];
  const base = { input, open: true, ...(validation && { validation }) };
  if (field === 'percent') return { ...base, style: 'entry', format: NUMBER_FORMATS.percent };
  return {
    ...base,
    style: field === 'status' ? 'entry-centered' : 'entry-text',
    format: NUMBER_FORMATS.text,
  };
}

/** What the unit entered, a cleared cell included; before that, what the annual plan says. */
function shownValue({ entries, planned }: ReportSheetsInput, key: string): EntryValue {
  const entered = valueAt(entries, key);
  return entered === undefined ? (planned?.[key] ?? null) : entered;
}

const plannedText = ({ planned }: ReportSheetsInput, clause: string, field: TaskField): string | null =>
  planned?.[taskKey(clause, field)]?.text ?? null;

function addClause(
  sheet: SheetBuilder,
  input: ReportSheetsInput,
  unitTask: UnitTask,
  defs: ReadonlyMap<string, EntryDef>,
): void {
  const { task, clause, role } = unitTask;
  const cells: Record<string, CellSpec> = {
    area: { input: areaText(input.plan, unitTask), style: 'text' },
    name: { input: clause.text, style: 'text' },
    role: { input: role === 'lead' ? 'Chủ trì' : 'Phối hợp', style: 'centered' },
    deadline: { input: plannedText(input, clause.code, 'deadline') ?? task.deadline, style: 'text' },
    product: { input: plannedText(input, clause.code, 'product') ?? task.product, style: 'text' },
    previous: previousText(input, taskKey(clause.code, role === 'lead' ? 'result' : 'cooperation')),
    previousDifficulty: previousText(input, taskKey(clause.code, 'difficulty')),
    previousProposal: previousText(input, taskKey(clause.code, 'proposal')),
  };
  for (const field of FIELDS) {
    const key = taskKey(clause.code, field);
    const def = defs.get(key);
    if (!def) continue;
    const layout = taskLayout(def, field, clause.text);
    sheet.addEntry(layout);
    const [first, second] = cellsFor(shownValue(input, key), layout);
    cells[field] = fieldSpec(field, first ?? null);
    const beside = layout.cells[1]?.column;
    if (beside !== undefined)
      cells[beside] = {
        input: second ?? null,
        style: 'entry-text',
        format: NUMBER_FORMATS.text,
        open: true,
        validation: beside === 'reason' ? REASON : EVIDENCE_VALIDATION,
      };
  }
  sheet.addRow(clause.code, cells, role === 'lead' ? taskMark() : cooperationMark());
}

/** The form Nhiệm vụ: what the unit leads or co-ordinates, of the plan and of the commune's own; null when there is none. */
export function nhiemVuSheet(
  input: ReportSheetsInput,
  defs: ReadonlyMap<string, EntryDef>,
): SheetSpec | null {
  const tasks = shownTasks(input.plan, input.unit, input.period.year, input.entries);
  if (tasks.length === 0) return null;
  const sheet = new SheetBuilder({
    key: 'nhiem-vu',
    kind: 'report',
    columns: COLUMNS,
    titles: titleLines(input, SHEET_NAMES['nhiem-vu']),
    frozenColumns: 3,
    filtered: true,
  });
  for (const task of tasks) addClause(sheet, input, task, defs);
  addSignatures(sheet, COLUMNS, { ...input, on: input.today }, UNIT_SIGNERS);
  return sheet.build({ footer: SHEET_NAMES['nhiem-vu'], tabColor: '#BF8F00' });
}
