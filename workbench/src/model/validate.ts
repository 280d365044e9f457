import { type Area, splitSheet, tryParseArea } from './address.ts';
import { type CellValue, isError, plainValue } from './cell.ts';
import { type Cells, evaluate, isEvaluable } from './formula/evaluate.ts';
import { listArea } from './list-area.ts';
import { formatCell } from './number-format.ts';
import type { Sheet } from './sheet.ts';
import type {
  BasicRule,
  CellPosition,
  Validation,
  ValidationOperator,
  ValidationRule,
} from './sheet-parts.ts';
import { shiftFormula } from './shift-formula.ts';

/** More cells than a rule may look through while somebody types. */
const MOST_CELLS = 100_000;

/** Whether typing can be judged by a rule at once, without the formula engine. */
export function isJudgeable(rule: ValidationRule): boolean {
  if (rule.custom) return isEvaluable(rule.custom.formula);
  if (rule.list) return !rule.list.source.startsWith('=') || referredTo(rule.list.source);
  const basic = basicOf(rule);
  return (
    !basic || [basic.formula1, basic.formula2 ?? 0].every((bound) => !isFormula(bound) || isEvaluable(bound))
  );
}

/** A value that is about to stand in a cell, and the rule that says whether it may. */
interface Judged {
  readonly value: CellValue;
  readonly validation: Validation;
  readonly sheet: Sheet;
  readonly at: CellPosition;
}

/** Whether Excel would take a value in a cell. Rules that need an engine (`isJudgeable` false) take everything. */
export function isValid(value: CellValue, validation: Validation, sheet: Sheet, at: CellPosition): boolean {
  const { rule } = validation;
  const judged = { value, validation, sheet, at };
  if (value === null || value === '') return validation.ignoreBlanks;
  if (!rule || !isJudgeable(rule)) return true;
  if (rule.custom) {
    const result = computed(rule.custom.formula, judged);
    return typeof result === 'boolean' || typeof result === 'number' ? Boolean(result) : false;
  }
  if (rule.list) return listed(rule.list.source, judged);
  if (rule.textLength) return inBounds(generalText(value, sheet).length, rule.textLength, judged);
  const basic = basicOf(rule);
  if (!basic) return true;
  if (typeof value !== 'number' || (rule.wholeNumber && !Number.isInteger(value))) return false;
  return inBounds(value, basic, judged);
}

function basicOf(rule: ValidationRule): BasicRule | undefined {
  return rule.wholeNumber ?? rule.decimal ?? rule.date ?? rule.time ?? rule.textLength;
}

function isFormula(bound: string | number): bound is string {
  return typeof bound === 'string' && bound.startsWith('=');
}

function referredTo(formula: string): boolean {
  return (
    tryParseArea(splitSheet(formula.slice(1)).rest) !== null || /^=[\p{L}_][\p{L}\p{N}_.]*$/u.test(formula)
  );
}

/** The formulas of a rule are written for the first cell of its area. */
function moved(formula: string, { validation: { area }, at }: Judged): string {
  return shiftFormula(formula, at.row - area.row, at.column - area.column);
}

/** What a formula of the rule gives while the new value stands in its cell. */
function computed(formula: string, judged: Judged): CellValue {
  return evaluate(moved(formula, judged), cellsFor(judged));
}

function cellsFor({ value, sheet, at }: Judged): Cells {
  const { names } = sheet.workbook;
  return {
    read: ({ sheet: named, area }) => {
      const home = named === null ? sheet : sheet.workbook.findSheet(named);
      if (!home) return null;
      const used = area.rows * area.columns > MOST_CELLS ? home.usedArea(true, area) : area;
      return used ? block(used, (row, column) => read(home, row, column)) : [[null]];
    },
    named: (name) => (names.find(name, sheet.id) ?? names.find(name, null))?.formula ?? null,
  };
  function read(home: Sheet, row: number, column: number): CellValue {
    return home === sheet && row === at.row && column === at.column ? value : home.content(row, column).value;
  }
}

function block({ row, column, rows, columns }: Area, read: (row: number, column: number) => CellValue) {
  return Array.from({ length: rows }, (_, r) =>
    Array.from({ length: columns }, (__, c) => read(row + r, column + c)),
  );
}

/**
 * Items of an inline list match as written; items from cells match whatever their case. A name whose cells are not all
 * filled lets everything through while blanks are ignored, as in Excel.
 */
function listed(source: string, judged: Judged): boolean {
  const text = generalText(judged.value, judged.sheet);
  if (!source.startsWith('=')) return source.split(',').some((item) => item.trim() === text);
  const found = listArea(moved(source, judged), judged.sheet);
  if (!found) return false;
  const items = [...found.sheet.entries(found.area)]
    .map(([, , cell]) => cell.value)
    .filter((value) => value !== null);
  const named = tryParseArea(splitSheet(source.slice(1)).rest) === null;
  const gaps = items.length < found.area.rows * found.area.columns;
  if (named && gaps && judged.validation.ignoreBlanks) return true;
  return items.some((item) => String(plainValue(item)).toLowerCase() === text.toLowerCase());
}

function inBounds(value: number, rule: BasicRule, judged: Judged): boolean {
  const first = boundOf(rule.formula1, judged);
  const second = boundOf(rule.formula2 ?? 0, judged);
  // Excel takes anything while a bound is not a number
  return first === null || second === null || compare[rule.operator](value, first, second);
}

function boundOf(bound: string | number, judged: Judged): number | null {
  if (typeof bound === 'number') return bound;
  if (!isFormula(bound)) return Number.isFinite(Number(bound)) ? Number(bound) : null;
  const value = computed(bound, judged);
  return typeof value === 'number' ? value : null;
}

const compare: Record<ValidationOperator, (value: number, first: number, second: number) => boolean> = {
  Between: (value, first, second) => value >= first && value <= second,
  NotBetween: (value, first, second) => value < first || value > second,
  EqualTo: (value, first) => value === first,
  NotEqualTo: (value, first) => value !== first,
  GreaterThan: (value, first) => value > first,
  LessThan: (value, first) => value < first,
  GreaterThanOrEqualTo: (value, first) => value >= first,
  LessThanOrEqualTo: (value, first) => value <= first,
};

/** The text a value has without any number format. */
export function generalText(value: CellValue, sheet: Sheet): string {
  return isError(value) ? value.error : formatCell(value, 'General', sheet.workbook.locale);
}
