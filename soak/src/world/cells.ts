import { LEFTOVERS } from '@cchc/addin/excel/leftovers.ts';
import { markerIn, REGISTER_PREFIX, type ReportLayout } from '@cchc/domain';
import type { Sheet, Workbook } from '@cchc/workbench/model';
import { type Token, tokenIn } from './tokens.ts';

/** A cell in which something typed stands. */
export interface TypedCell {
  /** Entry key; of a new row whose code is not written yet `VM/+12`. */
  key: string;
  token: Token;
  formula: boolean;
  sheet: Sheet;
  row: number;
  column: number;
}

export const WHERE = ({ sheet, row, column }: Pick<TypedCell, 'sheet' | 'row' | 'column'>): string =>
  `${sheet.id} ${row} ${column}`;

/** What stands in hidden row 1 and in column A of a sheet: how people's rows are found again wherever they went. */
export interface Grid {
  sheet: Sheet;
  columns: Map<string, number>;
  /** Code → row; of a code that stands twice the first. */
  rows: Map<string, number>;
  codes: Map<number, string>;
  /** Row of the titles. */
  header: number;
}

const textAt = (sheet: Sheet, row: number, column: number): string => {
  const { value } = sheet.content(row, column);
  return typeof value === 'string' ? value : '';
};

export function gridOf(sheet: Sheet): Grid {
  const columns = new Map<string, number>();
  const rows = new Map<string, number>();
  const codes = new Map<number, string>();
  let header = 0;
  for (const [row, column] of sheet.entries()) {
    if (row === 0) columns.set(textAt(sheet, row, column), column);
    else if (column === 0) {
      const code = textAt(sheet, row, 0);
      if (code === 'Mã') header = row;
      if (code === '') continue;
      codes.set(row, code);
      if (!rows.has(code)) rows.set(code, row);
    }
  }
  return { sheet, columns, rows, codes, header };
}

/** Row keys of registers stand as `VM-k3f9x2ab` in column A. */
const rowKeyOf = (prefix: string, code: string | undefined, row: number): string =>
  code?.startsWith(`${prefix}-`) ? `${prefix}/${code.slice(prefix.length + 1)}` : `${prefix}/+${row}`;

/** Whether a key is of a row of a register (or of the answer beside it), rather than of the report. */
export const isRowKey = (key: string): boolean => /^[A-Z]{2}\//.test(key);

/**
 * Everything typed that stands in the forms and registers of a workbook. While Excel has moved only some of the forms to
 * another plan each one is read as it says of itself.
 *
 * @param layoutOf forms by the version of the plan
 * @param known what stands on sheets that did not change since; asked by sheet
 */
export function typedCells(
  workbook: Workbook,
  plan: string,
  layoutOf: (plan: string) => ReportLayout,
  known: (sheet: Sheet) => readonly TypedCell[] | null = () => null,
): TypedCell[] {
  const found: TypedCell[] = [];
  const layout = layoutOf(plan);
  for (const { key: form, name } of layout.sheets) {
    const sheet = workbook.findSheet(name);
    const before = sheet && known(sheet);
    if (before) found.push(...before);
    if (!sheet || before) continue;
    const { columns, codes } = gridOf(sheet);
    const names = new Map([...columns].map(([column, at]) => [at, column]));
    const keys = keysByCell(layoutOf(markerIn(textAt(sheet, 0, 0))?.plan ?? plan), form);
    for (const cell of contentsOf(sheet)) {
      const code = codes.get(cell.row);
      const key = code === undefined ? undefined : keys.get(`${code} ${names.get(cell.column)}`);
      if (key !== undefined) found.push({ ...cell, key });
    }
  }
  for (const { name, key } of layout.registers) {
    const sheet = workbook.findSheet(name);
    const before = sheet && known(sheet);
    if (before) found.push(...before);
    if (!sheet || before) continue;
    const { codes, header } = gridOf(sheet);
    const prefix = REGISTER_PREFIX[key];
    for (const cell of contentsOf(sheet))
      if (cell.row > header) found.push({ ...cell, key: rowKeyOf(prefix, codes.get(cell.row), cell.row) });
  }
  return found;
}

/** What stands on the sheet onto which a repair puts what has no place in the forms; formulas stand there as texts. */
export function tokensAside({ sheets }: Workbook): Set<Token> {
  const found = new Set<Token>();
  for (const sheet of sheets) {
    if (!sheet.name.startsWith(LEFTOVERS)) continue;
    for (const [row, column] of sheet.entries()) {
      const token = tokenIn(String(sheet.content(row, column).value ?? '').replace(/^'/, ''));
      if (token !== null) found.add(token);
    }
  }
  return found;
}

function contentsOf(sheet: Sheet): Omit<TypedCell, 'key'>[] {
  const found: Omit<TypedCell, 'key'>[] = [];
  for (const [row, column] of sheet.entries()) {
    const { value, formula } = sheet.content(row, column);
    const token = tokenIn(formula ?? value);
    if (token !== null) found.push({ token, formula: formula !== null, sheet, row, column });
  }
  return found;
}

const byLayout = new WeakMap<ReportLayout, Map<string, Map<string, string>>>();

/** Entry keys of a form by `code column`. */
function keysByCell(layout: ReportLayout, form: string): Map<string, string> {
  const forms = byLayout.get(layout) ?? new Map<string, Map<string, string>>();
  byLayout.set(layout, forms);
  const known = forms.get(form);
  if (known) return known;
  const keys = new Map<string, string>();
  for (const { key, def, cells } of layout.entries.values())
    if (def.form === form) for (const { row, column } of cells) keys.set(`${row} ${column}`, key);
  forms.set(form, keys);
  return keys;
}
