import { type AnnualItem, statusOn } from '@cchc/domain/annual-plan';
import { Field, Radio, RadioGroup, Text, Textarea } from '@fluentui/react-components';
import { DateField } from '../../shared/date-field.tsx';
import { useLayout } from '../../shared/layout.ts';
import { useLocale } from '../../text/texts.ts';
import { EDIT_TEXTS } from './edit-texts.ts';

interface Props {
  item: AnnualItem;
  /** As it would be saved: its state follows from all of its days. */
  saved: AnnualItem;
  today: string;
  set(change: Pick<AnnualItem, 'done' | 'dropped'>): void;
}

/** Done, given up, or neither; in time or late follows from the days. */
export function StateField({ item, saved, today, set }: Props) {
  const layout = useLayout();
  const texts = EDIT_TEXTS[useLocale()];
  const { done, dropped } = item;
  const choose = (state: string) =>
    set({
      done: state === 'done' ? (done ?? today) : null,
      dropped: state === 'dropped' ? (dropped ?? { on: today, reason: '' }) : null,
    });
  return (
    <div className={layout.stack}>
      <Field label={texts.state}>
        <RadioGroup
          value={dropped ? 'dropped' : done === null ? 'open' : 'done'}
          onChange={(_, { value }) => choose(value)}
        >
          {(['open', 'done', 'dropped'] as const).map((state) => (
            <Radio key={state} value={state} label={texts.states[state]} />
          ))}
        </RadioGroup>
      </Field>
      {done !== null && !dropped && (
        <DateField
          label={texts.field.done}
          value={done}
          required
          onChange={(day) => set({ done: day ?? '', dropped: null })}
        />
      )}
      {dropped && (
        <>
          <Field label={texts.dropReason} required>
            <Textarea
              name="reason"
              value={dropped.reason}
              maxLength={2000}
              onChange={(_, { value }) => set({ done, dropped: { ...dropped, reason: value } })}
            />
          </Field>
          <DateField
            label={texts.dropDay}
            value={dropped.on}
            required
            onChange={(day) => set({ done, dropped: { ...dropped, on: day ?? '' } })}
          />
        </>
      )}
      <Text size={200} role="status">
        {texts.stateNow(texts.status[statusOn(saved, today)])}
      </Text>
    </div>
  );
}
