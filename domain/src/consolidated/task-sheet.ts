import { itemsOf } from '../annual-plan/decide.ts';
import { statusOn } from '../annual-plan/progress.ts';
import { dateInVietnam } from '../calendar/dates.ts';
import type { Entry } from '../entries/entry.ts';
import {
  LEAD_FIELDS,
  TASK_STATUS_NAMES,
  type TaskField,
  type TaskStatus,
  taskKey,
} from '../entries/task-fields.ts';
import { evidenceText } from '../sheets/evidence-text.ts';
import { NUMBER_FORMATS } from '../sheets/extra-cells.ts';
import type { CellSpec } from '../sheets/sheet-builder.ts';
import type { ColumnSpec, SheetSpec } from '../sheets/spec.ts';
import { areaText, shownTasks } from '../sheets/unit-tasks.ts';
import { MARK_NAMES, SHEET_NAMES } from '../sheets/words.ts';
import { type ConsolidatedInput, entriesOf, titlesOf, unitName } from './input.ts';
import { figure, type ListRow, listSheet, words } from './list-sheet.ts';

const COLUMNS: ColumnSpec[] = [
  { key: 'code', title: 'Mã', width: 15 },
  { key: 'unit', title: 'Đơn vị', width: 24 },
  { key: 'name', title: 'Nhiệm vụ', width: 46 },
  { key: 'area', title: 'Lĩnh vực', width: 17 },
  { key: 'role', title: 'Vai trò', width: 10 },
  { key: 'person', title: 'Người phụ trách', width: 16 },
  { key: 'deadline', title: 'Thời hạn', width: 14 },
  { key: 'product', title: 'Sản phẩm', width: 22 },
  { key: 'status', title: 'Trạng thái', width: 16 },
  { key: 'planned', title: 'Theo kế hoạch năm', width: 16 },
  { key: 'percent', title: 'Tiến độ %', width: 8 },
  { key: 'result', title: 'Kết quả', width: 36 },
  { key: 'difficulty', title: 'Hạn chế, nguyên nhân', width: 28 },
  { key: 'proposal', title: 'Kiến nghị', width: 26 },
  { key: 'evidence', title: 'Minh chứng', width: 18 },
];

function fieldOf(field: TaskField, entry: Entry | null): CellSpec {
  if (field === 'percent') {
    const percent = entry?.components?.percent;
    return figure(typeof percent === 'number' ? percent / 100 : null, NUMBER_FORMATS.percent);
  }
  if (entry?.text === undefined) return words(entry?.mark ? MARK_NAMES[entry.mark] : null);
  return words(field === 'status' ? (TASK_STATUS_NAMES[entry.text as TaskStatus] ?? entry.text) : entry.text);
}

function* taskRows(input: ConsolidatedInput): Generator<ListRow> {
  const { plan, annual, at, period } = input.reply;
  const planned = annual ? itemsOf(annual) : {};
  const today = dateInVietnam(new Date(at));
  for (const { unit, entries } of entriesOf(input))
    for (const unitTask of shownTasks(plan, unit, period.year, entries)) {
      const { task, clause, role } = unitTask;
      const entryOf = (field: TaskField): Entry | null => entries[taskKey(clause.code, field)]?.value ?? null;
      const item = planned[clause.code];
      const result = role === 'lead' ? 'result' : 'cooperation';
      const cells: Record<string, CellSpec> = {
        unit: words(unitName(input, unit)),
        name: words(clause.text),
        area: words(areaText(plan, unitTask)),
        role: words(role === 'lead' ? 'Chủ trì' : 'Phối hợp'),
        planned: words(item && TASK_STATUS_NAMES[statusOn(item, today)]),
      };
      if (role === 'lead') for (const field of LEAD_FIELDS) cells[field] = fieldOf(field, entryOf(field));
      const evidence = entryOf(result)?.evidence;
      yield {
        code: `${unit} ${clause.code}`,
        cells: {
          ...cells,
          // What the unit has not said stands as the annual plan, or the plan itself, says it
          person: cells.person?.input ? cells.person : words(item?.person),
          deadline: cells.deadline?.input ? cells.deadline : words(item?.deadline?.text ?? task.deadline),
          product: cells.product?.input ? cells.product : words(item?.product ?? task.product),
          result: fieldOf(result, entryOf(result)),
          evidence: words(evidence && evidenceText(evidence)),
        },
      };
    }
}

/** Nhiệm vụ of all units with state, lateness as the annual plan has it, and product. */
export const unitsNhiemVu = (input: ConsolidatedInput): SheetSpec =>
  listSheet({
    key: 'th-nhiem-vu',
    titles: titlesOf(input, `${SHEET_NAMES['nhiem-vu']} của các đơn vị,`),
    columns: COLUMNS,
    rows: taskRows(input),
  });
