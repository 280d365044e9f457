import { inSheet, rangeName } from '../address.ts';
import { XlsxError } from '../errors.ts';
import type { XlsxRule, XlsxValidation } from '../model/rules.ts';
import type { XlsxRange, XlsxSheet } from '../model/sheet.ts';
import { isFormula } from './check-cells.ts';

const MAX_TITLE = 32;
const MAX_TEXT = 255;
const MAX_LIST = 255;

export function checkRules(sheet: XlsxSheet): void {
  for (const validation of sheet.validations) checkValidation(sheet, validation);
  for (const { ranges, rule } of sheet.conditionals) {
    const formulas = rule.kind === 'expression' ? [rule.formula] : bounds(rule);
    if (!placed(ranges) || !formulas.every(isFormula)) throw at('bad-validation', sheet, ranges);
  }
}

function checkValidation(sheet: XlsxSheet, { ranges, rule, prompt, alert }: XlsxValidation): void {
  if (!placed(ranges)) throw at('bad-validation', sheet, ranges);
  for (const words of [prompt, alert])
    if (words && (words.title.length > MAX_TITLE || words.text.length > MAX_TEXT))
      throw at('bad-validation', sheet, ranges);
  // A prompt without a word shows nothing, and is lost on the way: it says that something was forgotten.
  if (prompt && prompt.title === '' && prompt.text === '') throw at('bad-validation', sheet, ranges);
  if (rule.kind === 'inline-list') {
    const whole = rule.values.every((value) => value !== '' && value === value.trim() && !/[,"]/.test(value));
    if (!whole || rule.values.length === 0 || rule.values.join(',').length > MAX_LIST)
      throw at('list-not-on-sheet', sheet, ranges);
  } else if (!formulasOf(rule).every(isFormula)) throw at('bad-validation', sheet, ranges);
  // Text in quotes would be an inline list by another name.
  if (rule.kind === 'list' && rule.source.startsWith('"')) throw at('list-not-on-sheet', sheet, ranges);
}

function formulasOf(rule: Exclude<XlsxRule, { kind: 'inline-list' }>): string[] {
  if (rule.kind === 'any') return [];
  if (rule.kind === 'list') return [rule.source];
  return rule.kind === 'custom' ? [rule.formula] : bounds(rule);
}

/** Two bounds for `between` and its opposite, one for the others: any other number is a fault, shown as an empty bound. */
function bounds(rule: { operator: string; formula1: string; formula2?: string }): string[] {
  const two = rule.operator === 'between' || rule.operator === 'notBetween';
  if (two !== (rule.formula2 !== undefined)) return [''];
  return rule.formula2 === undefined ? [rule.formula1] : [rule.formula1, rule.formula2];
}

const placed = (ranges: readonly XlsxRange[]): boolean => ranges.length > 0 && ranges.every(inSheet);

function at(
  code: 'bad-validation' | 'list-not-on-sheet',
  sheet: XlsxSheet,
  ranges: readonly XlsxRange[],
): XlsxError {
  const first = ranges[0];
  return new XlsxError(code, { sheet: sheet.name, cell: first && inSheet(first) ? rangeName(first) : '' });
}
