import { dateOfText, type FieldDef, MAX_TEXT } from '@cchc/domain';
import { Field, Input, Select, Textarea } from '@fluentui/react-components';
import { DateField } from '../shared/date-field.tsx';
import { choiceName, fieldName } from './model.ts';
import type { RegisterTexts } from './texts.ts';

/** Fields whose text takes several lines. */
const LONG = new Set(['content', 'proposal', 'subject', 'answer']);

interface Props {
  fields: readonly FieldDef[];
  values: Readonly<Record<string, string>>;
  missing: readonly string[];
  texts: RegisterTexts;
  onChange(key: string, value: string): void;
}

/** One input for each field of a row, of the kind that its column has in the sheet. */
export function RowFields({ fields, values, missing, texts, onChange }: Props) {
  return fields.map((field) => {
    const { key, type, choices } = field;
    const label = fieldName(field, texts);
    const value = values[key] ?? '';
    if (type === 'date')
      return (
        <DateField key={key} label={label} value={value} onChange={(date) => onChange(key, date ?? '')} />
      );
    const told = missing.includes(key) && { validationMessage: texts.missing };
    if (choices)
      return (
        <Field key={key} label={label}>
          <Select value={value} onChange={(_, { value: code }) => onChange(key, code)}>
            <option value="">{texts.choose}</option>
            {choices.map(([code]) => (
              <option key={code} value={code}>
                {choiceName(field, code, texts)}
              </option>
            ))}
          </Select>
        </Field>
      );
    const Box = LONG.has(key) ? Textarea : Input;
    return (
      <Field key={key} label={label} {...told}>
        <Box
          name={key}
          value={value}
          autoComplete="off"
          maxLength={MAX_TEXT}
          onChange={(_: unknown, { value: text }: { value: string }) => onChange(key, text)}
        />
      </Field>
    );
  });
}

/** Fields with a text that is no date: they would be refused at their cell. */
export const wrongDates = (fields: readonly FieldDef[], values: Readonly<Record<string, string>>): string[] =>
  fields.flatMap(({ key, type }) => {
    const text = values[key] ?? '';
    return type === 'date' && text !== '' && dateOfText(text) === null && !/^\d{4}-\d{2}-\d{2}$/.test(text)
      ? [key]
      : [];
  });
