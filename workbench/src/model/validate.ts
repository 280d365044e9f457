import { splitSheet, tryParseArea } from './address.ts';
import { type CellValue, isError, plainValue } from './cell.ts';
import { formatCell } from './number-format.ts';
import type { Sheet } from './sheet.ts';
import type { BasicRule, Validation, ValidationOperator, ValidationRule } from './sheet-parts.ts';

/** Whether a rule can be judged without a formula engine: bounds are constants or references to cells. */
export function isJudgeable(rule: ValidationRule): boolean {
  if (rule.custom) return false;
  if (rule.list) return !rule.list.source.startsWith('=') || referredTo(rule.list.source);
  const basic = basicOf(rule);
  return (
    !basic ||
    [basic.formula1, basic.formula2 ?? 0].every((bound) => !isFormula(bound) || referredTo(String(bound)))
  );
}

/** Whether Excel would take a typed value. Rules that need an engine (`isJudgeable` false) take everything. */
export function isValid(value: CellValue, validation: Validation, sheet: Sheet): boolean {
  const { rule } = validation;
  if (value === null || value === '') return validation.ignoreBlanks;
  if (!rule || !isJudgeable(rule)) return true;
  if (rule.list) return listed(value, rule.list.source, sheet);
  if (rule.textLength) return inBounds(generalText(value, sheet).length, rule.textLength, sheet);
  const basic = basicOf(rule);
  if (!basic) return true;
  if (typeof value !== 'number' || (rule.wholeNumber && !Number.isInteger(value))) return false;
  return inBounds(value, basic, sheet);
}

function basicOf(rule: ValidationRule): BasicRule | undefined {
  return rule.wholeNumber ?? rule.decimal ?? rule.date ?? rule.time ?? rule.textLength;
}

function isFormula(bound: string | number): boolean {
  return typeof bound === 'string' && bound.startsWith('=');
}

function referredTo(formula: string): boolean {
  return (
    tryParseArea(splitSheet(formula.slice(1)).rest) !== null || /^=[\p{L}_][\p{L}\p{N}_.]*$/u.test(formula)
  );
}

/** Items of an inline list match as written; items from cells match whatever their case. */
function listed(value: CellValue, source: string, sheet: Sheet): boolean {
  const text = generalText(value, sheet);
  if (!source.startsWith('=')) return source.split(',').some((item) => item.trim() === text);
  return cellsOf(source, sheet).some((item) => String(plainValue(item)).toLowerCase() === text.toLowerCase());
}

/** The values of a reference or of a name that stands for one. */
function cellsOf(formula: string, sheet: Sheet): CellValue[] {
  const { workbook } = sheet;
  const bare = formula.slice(1);
  const name = workbook.names.find(bare, sheet.id) ?? workbook.names.find(bare, null);
  const { sheet: sheetName, rest } = splitSheet(name ? name.formula.replace(/^=/, '') : bare);
  const area = tryParseArea(rest);
  const home = sheetName === null ? sheet : workbook.findSheet(sheetName);
  if (!area || !home) return [];
  return [...home.entries(area)].map(([, , cell]) => cell.value).filter((value) => value !== null);
}

function inBounds(value: number, rule: BasicRule, sheet: Sheet): boolean {
  const first = boundOf(rule.formula1, sheet);
  const second = boundOf(rule.formula2 ?? 0, sheet);
  // Excel takes anything while a bound is not a number
  return first === null || second === null || compare[rule.operator](value, first, second);
}

function boundOf(bound: string | number, sheet: Sheet): number | null {
  if (typeof bound === 'number') return bound;
  if (!isFormula(bound)) return Number.isFinite(Number(bound)) ? Number(bound) : null;
  const value = cellsOf(bound, sheet)[0] ?? null;
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
