import type { Area } from '../../model/address.ts';
import { type CellContent, plainValue, valueType } from '../../model/cell.ts';
import { writeContents } from '../../model/edit.ts';
import { ExcelError } from '../../model/excel-error.ts';
import { parseFormula } from '../../model/formula/parse.ts';
import { fromLocalFormula, hasForeignSeparators, toLocalFormula } from '../../model/local-formula.ts';
import { LOCALES, type Locale } from '../../model/locale.ts';
import type { Sheet } from '../../model/sheet.ts';
import { readTyped } from '../../model/typed-text.ts';
import { type Cells, restyle } from './cells.ts';

const WRONG_SIZE =
  "The number of rows or columns in the input array doesn't match the size or dimensions of the range.";

/** More cells than one answer of Excel's may hold. */
const TOO_LARGE = 5_000_000;

/** Reads an area as rows of values. */
export function matrix<Value>(
  { areas: [area] }: Cells,
  read: (row: number, column: number) => Value,
): Value[][] {
  if (area.rows * area.columns > TOO_LARGE) throw new ExcelError('InvalidOperation');
  return Array.from({ length: area.rows }, (_, i) =>
    Array.from({ length: area.columns }, (_, j) => read(area.row + i, area.column + j)),
  );
}

export function readValues(cells: Cells): unknown[][] {
  return matrix(cells, (row, column) => plainValue(cells.sheet.content(row, column).value));
}

export function readTypes(cells: Cells): string[][] {
  return matrix(cells, (row, column) => valueType(cells.sheet.content(row, column).value));
}

/** Hidden formulas of a protected sheet are shown as their values, as in Excel. */
export function readFormulas(cells: Cells, locale: Locale | null): unknown[][] {
  const { sheet } = cells;
  return matrix(cells, (row, column) => {
    const { value, formula, style } = sheet.cell(row, column);
    if (formula === null || (style.formulaHidden && sheet.protection)) return plainValue(value);
    return locale ? toLocalFormula(formula, locale) : formula;
  });
}

/**
 * Writes `values`, `formulas` (English) or `formulasLocal`: one value for all cells, or rows of the exact
 * size. Texts are read as if typed, so `=…`, `+…`, `@…` become formulas and `95%` a number; null skips.
 */
export function writeValues(cells: Cells, input: unknown, local: Locale | null = null): void {
  const { sheet } = cells;
  const valueAt = inputAt(cells, input);
  const formats: { row: number; column: number; numberFormat: string }[] = [];
  for (const area of cells.areas) {
    const contents = new Map<number, CellContent>();
    eachCell(area, (row, column) => {
      const read = readInput(sheet, row, column, valueAt(area, row, column), local);
      if (!read) return;
      contents.set(row * 16_384 + column, read.content);
      if (read.numberFormat) formats.push({ row, column, numberFormat: read.numberFormat });
    });
    writeContents(sheet, area, (row, column) => contents.get(row * 16_384 + column));
  }
  for (const { row, column, numberFormat } of formats) {
    if (sheet.style(row, column).numberFormat === 'General') {
      sheet.patchStyle({ row, column, rows: 1, columns: 1 }, { numberFormat });
    }
  }
}

export function writeNumberFormats(cells: Cells, input: unknown): void {
  const valueAt = inputAt(cells, input);
  if (!Array.isArray(input)) {
    restyle(cells, { numberFormat: formatText(input) });
    return;
  }
  for (const area of cells.areas) {
    eachCell(area, (row, column) => {
      const value = valueAt(area, row, column);
      if (value === null) return;
      restyle(
        { sheet: cells.sheet, areas: [{ row, column, rows: 1, columns: 1 }] },
        { numberFormat: formatText(value) },
      );
    });
  }
}

function formatText(value: unknown): string {
  if (typeof value !== 'string') throw new ExcelError('InvalidArgument');
  return value;
}

function eachCell(area: Area, visit: (row: number, column: number) => void): void {
  if (area.rows * area.columns > TOO_LARGE) throw new ExcelError('InvalidOperation');
  for (let row = area.row; row < area.row + area.rows; row++) {
    for (let column = area.column; column < area.column + area.columns; column++) visit(row, column);
  }
}

function inputAt({ areas }: Cells, input: unknown): (area: Area, row: number, column: number) => unknown {
  if (!Array.isArray(input)) return () => input;
  const lines: readonly unknown[] = input;
  for (const area of areas) {
    const fits =
      lines.length === area.rows &&
      lines.every((line) => Array.isArray(line) && line.length === area.columns);
    if (!fits) throw new ExcelError('InvalidArgument', WRONG_SIZE);
  }
  return (area, row, column) => (lines[row - area.row] as readonly unknown[])[column - area.column];
}

function readInput(sheet: Sheet, row: number, column: number, value: unknown, local: Locale | null) {
  const { numberFormat } = sheet.style(row, column);
  if (value === null || value === undefined) return null;
  if (typeof value === 'number') {
    // a cell with the text format keeps text, whoever writes
    const content = { value: numberFormat === '@' ? String(value) : value, formula: null };
    return { content, numberFormat: null };
  }
  if (typeof value === 'boolean') return { content: { value, formula: null }, numberFormat: null };
  if (typeof value !== 'string' || value.length > 32_767) throw new ExcelError('InvalidArgument');
  if (value.startsWith('=') && value.length > 1 && numberFormat !== '@') {
    const formula = local ? fromLocalFormula(value, local) : value;
    if (!parseFormula(formula) || (local && hasForeignSeparators(value, local)))
      throw new ExcelError('InvalidArgument');
    return { content: { value: null, formula }, numberFormat: null };
  }
  return readTyped(value, local ?? LOCALES['en-US'], numberFormat, new Date().getFullYear());
}
