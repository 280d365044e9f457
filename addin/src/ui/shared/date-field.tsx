import { dateOfText } from '@cchc/domain';
import { Field, Input } from '@fluentui/react-components';
import { useEffect, useState } from 'react';
import { useLocale } from '../text/texts.ts';
import { DATE_TEXTS } from './date-texts.ts';

interface Props {
  label: string;
  /** YYYY-MM-DD; '' or null = empty. A text that is no date is kept as it was typed, and said. */
  value: string | null;
  onChange(value: string | null): void;
  required?: boolean;
  disabled?: boolean;
}

/** Day, month, year with both digits, as people type it, whatever the browser's own language is. */
const typed = (value: string | null): string => {
  const iso = /^(\d{4})-(\d{2})-(\d{2})$/.exec(value ?? '');
  return iso ? `${iso[3]}/${iso[2]}/${iso[1]}` : (value ?? '');
};

export function DateField({ label, value, onChange, required = false, disabled = false }: Props) {
  const texts = DATE_TEXTS[useLocale()];
  const [text, setText] = useState(() => typed(value));
  useEffect(() => setText(typed(value)), [value]);
  const trimmed = text.trim();
  const wrong = trimmed !== '' && dateOfText(trimmed) === null;
  const missing = required && trimmed === '';
  const told = () => onChange(trimmed === '' ? null : (dateOfText(trimmed) ?? trimmed));
  return (
    <Field
      label={label}
      required={required}
      {...((wrong || missing) && { validationMessage: wrong ? texts.wrong : texts.missing })}
    >
      <Input
        value={text}
        disabled={disabled}
        inputMode="numeric"
        placeholder={texts.placeholder}
        input={{ size: 10 }}
        onChange={(_, { value: next }) => setText(next)}
        onBlur={told}
        // Enter sends the form without leaving the field
        onKeyDown={({ key }) => key === 'Enter' && told()}
      />
    </Field>
  );
}
