import type { ConditionalRule } from 'hucre';
import { rangeName } from '../address.ts';
import type { XlsxConditional, XlsxProtection, XlsxRule, XlsxValidation } from '../model/rules.ts';
import type { XlsxRange } from '../model/sheet.ts';
import { attributes, escapeText, xmlText } from '../xml/escape.ts';
import { hucreColor } from './color.ts';

export const sqref = (ranges: readonly XlsxRange[]): string => ranges.map(rangeName).join(' ');

/** Not the library's: it has no rule that only prompts, and does not say whether a list drops down. */
export function validationsXml(validations: readonly XlsxValidation[]): string {
  if (validations.length === 0) return '';
  return `<dataValidations count="${validations.length}">${validations.map(validationXml).join('')}</dataValidations>`;
}

function validationXml({ ranges, rule, allowBlank, prompt, alert }: XlsxValidation): string {
  const text = (value: string | undefined) => (value ? escapeText(value) : undefined);
  const list = rule.kind === 'list' || rule.kind === 'inline-list';
  const own = attributes({
    type: list ? 'list' : rule.kind === 'any' ? 'none' : rule.kind,
    errorStyle: alert && alert.style !== 'stop' ? alert.style : undefined,
    operator: 'operator' in rule && rule.operator !== 'between' ? rule.operator : undefined,
    allowBlank: allowBlank ? 1 : undefined,
    // The attribute says the opposite of its name: 1 hides the arrow.
    showDropDown: list && !rule.dropDown ? 1 : undefined,
    showInputMessage: prompt ? 1 : undefined,
    showErrorMessage: alert ? 1 : undefined,
    errorTitle: text(alert?.title),
    error: text(alert?.text),
    promptTitle: text(prompt?.title),
    prompt: text(prompt?.text),
    sqref: sqref(ranges),
  });
  const formulas = formulasOf(rule).map(
    (formula, i) => `<formula${i + 1}>${xmlText(formula)}</formula${i + 1}>`,
  );
  return `<dataValidation${own}>${formulas.join('')}</dataValidation>`;
}

function formulasOf(rule: XlsxRule): string[] {
  switch (rule.kind) {
    case 'any':
      return [];
    case 'inline-list':
      return [`"${rule.values.join(',')}"`];
    case 'list':
      return [rule.source];
    case 'custom':
      return [rule.formula];
    default:
      return rule.formula2 === undefined ? [rule.formula1] : [rule.formula1, rule.formula2];
  }
}

export function hucreConditional(
  { ranges, rule, look, stopIfTrue }: XlsxConditional,
  index: number,
): ConditionalRule {
  const font = {
    ...(look.bold && { bold: true }),
    ...(look.italic && { italic: true }),
    ...(look.strikethrough && { strikethrough: true }),
    ...(look.fontColor && { color: hucreColor(look.fontColor) }),
  };
  return {
    type: rule.kind,
    priority: index + 1,
    range: sqref(ranges),
    ...(rule.kind === 'cellIs'
      ? {
          operator: rule.operator,
          formula: rule.formula2 === undefined ? rule.formula1 : [rule.formula1, rule.formula2],
        }
      : { formula: rule.formula }),
    ...(stopIfTrue && { stopIfTrue: true }),
    style: {
      ...(Object.keys(font).length > 0 && { font }),
      // In a conditional format the colour of a solid fill is its background.
      ...(look.fill && { fill: { type: 'pattern', pattern: 'solid', bgColor: hucreColor(look.fill) } }),
    },
  };
}

export function hucreProtection(protection: XlsxProtection) {
  const { editObjects, editScenarios, passwordHash: _, ...allowed } = protection;
  return { sheet: true, objects: !editObjects, scenarios: !editScenarios, ...allowed };
}
