import type { EntryValue } from '../entries/entry.ts';
import type { FieldDef } from '../entries/entry-def.ts';
import { valueAt } from '../entries/entry-values.ts';
import { cellsFor } from '../sheets/cell-values.ts';
import { NUMBER_FORMATS } from '../sheets/extra-cells.ts';
import type { ReportSheetsInput } from '../sheets/report-input.ts';
import { type CellSpec, SheetBuilder } from '../sheets/sheet-builder.ts';
import type { ColumnSpec, SheetSpec } from '../sheets/spec.ts';
import { titleLines } from '../sheets/titles.ts';
import { SHEET_NAMES } from '../sheets/words.ts';
import { codeOf, idOfCode, type Register, type RegisterCode, rowKey } from './register-defs.ts';
import { listNameOf, TYPES_LIST } from './register-lists.ts';
import { dateWarning, listWarning, suggestion, textHint } from './register-validations.ts';
import { rowLayouts } from './row-layout.ts';

/** Empty rows that stand ready below the last one, formatted, inside the table. */
const READY_ROWS = 30;

const WIDTHS: Record<string, number> = {
  date: 12,
  content: 44,
  related: 18,
  proposal: 34,
  status: 17,
  answer: 34,
  answeredBy: 18,
  type: 14,
  number: 20,
  issuer: 24,
  subject: 46,
  area: 20,
};

const HINTS: Record<string, string> = {
  content: 'Nêu gọn một việc trong một dòng. Mã do phần mềm tự điền.',
  related: 'Mã nhiệm vụ hoặc chỉ tiêu như trong các biểu; nhiều mã cách nhau bằng dấu phẩy.',
  proposal: 'Đề nghị ai làm gì, đến khi nào.',
  answer: 'Bộ phận tổng hợp trả lời ở đây, đơn vị không nhập.',
  answeredBy: 'Bộ phận tổng hợp ghi ở đây, đơn vị không nhập.',
  number: 'Số và ký hiệu như trên văn bản, ví dụ 15/BC-UBND.',
  issuer: 'Cơ quan ban hành văn bản.',
  subject: 'Trích yếu nội dung như trên văn bản.',
};

/** Name of the Excel table; another than the sheet's own name, since both live in one space of names. */
export const tableNameOf = (code: RegisterCode): string => `SO_${code.replaceAll('-', '_').toUpperCase()}`;

/** Number format of a column of a register. */
export const formatOf = ({ type }: Pick<FieldDef, 'type'>): string =>
  type === 'date' ? NUMBER_FORMATS.date : NUMBER_FORMATS.text;

function validationOf(code: RegisterCode, field: FieldDef): CellSpec['validation'] {
  if (field.type === 'date') return dateWarning(field.name);
  if (field.choices) return listWarning(field.name, listNameOf(code, field.key));
  if (field.key === 'type') return suggestion(field.name, TYPES_LIST);
  return textHint(field.name, HINTS[field.key] ?? field.name);
}

/** A row of the table; `value` null leaves it ready to be typed into. */
function cellsOfRow(
  { code, fields, reply }: Register,
  inputs: Record<string, CellSpec['input']>,
): Record<string, CellSpec> {
  const cell = (field: FieldDef, style: CellSpec['style']): readonly [string, CellSpec] => {
    const validation = validationOf(code, field);
    return [
      field.key,
      {
        input: inputs[field.key] ?? null,
        style,
        format: formatOf(field),
        open: true,
        ...(validation && { validation }),
      },
    ];
  };
  return Object.fromEntries([
    ['code', { input: null, style: 'computed-text' }],
    ...fields.map((field) => cell(field, field.type === 'text' ? 'entry-text' : 'entry-centered')),
    ...reply.map((field) => cell(field, 'previous-text')),
    ['mark', { input: null, style: 'mark', open: true }],
  ]);
}

/** A row of the table as it is to be shown; what is typed into a ready row has no code yet. */
export interface ShownRow {
  code: string;
  /** By the keys of the columns. */
  inputs: Record<string, CellSpec['input']>;
}

/** A register as an Excel table with these rows, and empty ones that stand ready below. */
export function registerSpec(
  register: Register,
  titles: string[],
  rows: readonly ShownRow[],
  stored: Readonly<Record<string, EntryValue>>,
): SheetSpec {
  const { code, fields, reply } = register;
  const columns: ColumnSpec[] = [
    { key: 'code', title: 'Mã', width: 15 },
    ...[...fields, ...reply].map(({ key, name }) => ({ key, title: name, width: WIDTHS[key] ?? 20 })),
    { key: 'mark', title: 'Dấu', width: 11 },
  ];
  const sheet = new SheetBuilder({
    key: code,
    kind: 'register',
    columns,
    titles,
    frozenColumns: 1,
    filtered: true,
  });
  const first = sheet.nextRow;
  for (const { code: shown, inputs } of rows) sheet.addRow(shown, cellsOfRow(register, inputs));
  for (let i = 0; i < READY_ROWS; i++) sheet.addRow('', cellsOfRow(register, {}));
  const spec = sheet.build({ footer: SHEET_NAMES[code], tabColor: '#548235' });
  return {
    ...spec,
    // An empty row has its own height: it grows with what is typed
    heights: spec.heights.map((height, row) => (row < first ? height : null)),
    // The table filters itself, and tables on protected sheets do not grow
    autoFilter: null,
    protected: false,
    table: {
      name: tableNameOf(code),
      row: spec.headerRow,
      column: 0,
      rows: sheet.nextRow - spec.headerRow,
      columns: columns.length,
    },
    register: { register, titles, stored },
  };
}

/** What the row of an id shows, with the answer beside it, by the keys of the columns. */
export function shownInputs(
  register: Register,
  id: string,
  values: Readonly<Record<string, EntryValue>>,
): ShownRow['inputs'] {
  const { row, reply } = rowLayouts(register, id);
  return Object.fromEntries(
    [row, ...(reply ? [reply] : [])].flatMap((layout) => {
      const inputs = cellsFor(values[layout.key] ?? null, layout);
      return layout.cells.map(({ column }, i) => [column, inputs[i] ?? null] as const);
    }),
  );
}

/** Ids of the rows that a sheet shows: those that were cleared or deleted are not. */
export const shownIds = ({ prefix }: Register, values: Readonly<Record<string, EntryValue>>): string[] =>
  Object.entries(values).flatMap(([key, value]) => {
    const id = idOfCode(prefix, key.replace('/', '-'));
    return id !== null && key === rowKey(prefix, id) && value?.fields !== undefined ? [id] : [];
  });

/** A register as the server has it. */
export function registerSheet(input: ReportSheetsInput, register: Register): SheetSpec {
  const registers = input.registers ?? {};
  const stored = Object.fromEntries(
    Object.keys(registers).map((key) => [key, valueAt(registers, key) ?? null]),
  );
  const [title = '', whose = ''] = titleLines(input, SHEET_NAMES[register.code]);
  const rows = shownIds(register, stored).map((id) => ({
    code: codeOf(register.prefix, id),
    inputs: shownInputs(register, id, stored),
  }));
  const titles = [title, `${whose.split(' · ').slice(0, 2).join(' · ')} · Năm ${input.period.year}`];
  return registerSpec(register, titles, rows, stored);
}
