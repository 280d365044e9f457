import { formatNumber, type Locale, readNumber } from '@cchc/domain';
import { Field, Input } from '@fluentui/react-components';
import { useEffect, useState } from 'react';
import { useLocale } from '../text/texts.ts';

const TEXTS = {
  vi: {
    wrong: 'Nhập một số, dạng 1234,5.',
    two: (a: string, b: string) => `Có thể là ${a} hoặc ${b}. Gõ lại không có dấu ngăn hàng nghìn.`,
  },
  en: {
    wrong: 'Enter a number, like 1234.5.',
    two: (a: string, b: string) => `This may be ${a} or ${b}. Type it without a thousands separator.`,
  },
} satisfies Record<Locale, unknown>;

interface Props {
  label: string;
  value: number | null;
  /** Null: the field was emptied. A text that is no number changes nothing and is said. */
  onChange(value: number | null): void;
}

/** Without thousands separators, so that it reads back as itself: 1234,5. */
const typed = (number: number | null, locale: Locale): string =>
  number === null ? '' : String(number).replace('.', locale === 'vi' ? ',' : '.');

/** A number as people here type it, read by the same rules as a cell. */
export function NumberField({ label, value, onChange }: Props) {
  const locale = useLocale();
  const texts = TEXTS[locale];
  const [text, setText] = useState(() => typed(value, locale));
  // Another value from outside replaces what was typed; the same one leaves it as it was typed
  useEffect(() => {
    setText((before) => {
      const read = readNumber(before, true);
      return (read.kind === 'number' ? read.value : null) === value ? before : typed(value, locale);
    });
  }, [value, locale]);
  const reading = readNumber(text, true);
  const empty = text.trim() === '';
  const message =
    empty || reading.kind === 'number'
      ? null
      : reading.kind === 'ambiguous'
        ? texts.two(...(reading.readings.map((each) => formatNumber(each, locale, 10)) as [string, string]))
        : texts.wrong;
  return (
    <Field label={label} {...(message && { validationMessage: message })}>
      <Input
        value={text}
        inputMode="decimal"
        input={{ size: 10 }}
        onChange={(_, data) => {
          setText(data.value);
          const read = readNumber(data.value, true);
          if (data.value.trim() === '') onChange(null);
          else if (read.kind === 'number') onChange(read.value);
        }}
      />
    </Field>
  );
}
