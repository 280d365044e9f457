import type { Plan } from '@cchc/domain';
import { Field } from '@fluentui/react-components';
import { NarrowSelect } from '../../shared/narrow-select.tsx';
import { useLocale } from '../../text/texts.ts';
import { EDIT_TEXTS } from './edit-texts.ts';

interface Props {
  plan: Plan;
  value: string | null;
  onChange(value: string | null): void;
}

const clipped = (text: string): string =>
  text.length > 80 ? `${text.slice(0, text.lastIndexOf(' ', 80))}…` : text;

/** The sentence or clause that a task of the commune's own belongs to, or none. */
export function UnderField({ plan, value, onChange }: Props) {
  const texts = EDIT_TEXTS[useLocale()];
  return (
    <Field label={texts.field.under}>
      <NarrowSelect
        name="under"
        value={value ?? ''}
        onChange={(_, data) => onChange(data.value === '' ? null : data.value)}
      >
        <option value="">{texts.noSentence}</option>
        {plan.tasks.map((task) => (
          <optgroup key={task.code} label={`${task.code} ${clipped(task.quote.text)}`}>
            <option value={task.code}>{texts.wholeSentence(task.code)}</option>
            {task.clauses
              .filter(({ code }) => code !== task.code)
              .map(({ code, text }) => (
                <option key={code} value={code}>
                  {code} {clipped(text)}
                </option>
              ))}
          </optgroup>
        ))}
      </NarrowSelect>
    </Field>
  );
}
