import { dateOfSerial, type SheetSpec, type ValidationRule } from '@cchc/domain';
import { groupBy, onAreas } from './render-looks.ts';

const BASIC = { decimal: 'decimal', whole: 'wholeNumber', date: 'date' } as const;

function excelRule(rule: ValidationRule): Excel.DataValidationRule {
  if (rule.kind === 'list') return { list: { inCellDropDown: true, source: rule.source } };
  if (rule.kind === 'text-length')
    return { textLength: { formula1: rule.max, operator: 'LessThanOrEqualTo' } };
  // Excel takes dates as ISO 8601, whatever the machine's own order of day and month
  const bound = (value: number): string | number =>
    rule.kind === 'date' ? (dateOfSerial(value) ?? value) : value;
  const bounds =
    rule.operator === 'between'
      ? { formula1: bound(rule.min), formula2: bound(rule.max), operator: 'Between' as const }
      : { formula1: bound(rule.min), operator: 'GreaterThanOrEqualTo' as const };
  return { [BASIC[rule.kind]]: bounds } as Excel.DataValidationRule;
}

/** What may be typed, with the message that says what belongs in the cell. */
export function renderValidations(sheet: Excel.Worksheet, { validations }: SheetSpec): void {
  const same = groupBy(validations, ({ rule, prompt, error }) => JSON.stringify([rule, prompt, error]));
  for (const rects of same.values()) {
    const [first] = rects;
    if (!first) continue;
    onAreas(sheet, rects, ({ dataValidation }) => {
      dataValidation.rule = excelRule(first.rule);
      if (first.prompt)
        dataValidation.prompt = { showPrompt: true, title: first.prompt.title, message: first.prompt.text };
      if (first.error)
        dataValidation.errorAlert = {
          showAlert: true,
          style: first.error.style === 'stop' ? 'Stop' : 'Warning',
          title: first.error.title,
          message: first.error.text,
        };
    });
  }
}
