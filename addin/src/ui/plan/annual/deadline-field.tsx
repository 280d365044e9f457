import { deadlineOf } from '@cchc/domain/annual-plan';
import { Field, Input, Text } from '@fluentui/react-components';
import { DateField } from '../../shared/date-field.tsx';
import { useLayout } from '../../shared/layout.ts';
import { useLocale } from '../../text/texts.ts';
import { showDate } from '../../text/times.ts';
import { EDIT_TEXTS } from './edit-texts.ts';
import type { ItemDraft } from './item-draft.ts';

interface Props {
  draft: ItemDraft;
  year: number;
  set(change: Partial<ItemDraft>): void;
}

/** A deadline as the office writes it, with what is understood of it while it is typed. */
export function DeadlineField({ draft, year, set }: Props) {
  const layout = useLayout();
  const locale = useLocale();
  const texts = EDIT_TEXTS[locale];
  const { kind, end } = deadlineOf(draft.deadline, year);
  const reading = texts.reading[kind] + (end === null ? '' : ` ${showDate(end, locale)}.`);
  return (
    <div className={layout.stack}>
      <Field label={texts.field.deadline} hint={texts.deadlineHint}>
        <Input
          name="deadline"
          value={draft.deadline}
          maxLength={300}
          autoComplete="off"
          onChange={(_, { value }) => set({ deadline: value })}
        />
      </Field>
      <div role="status">{draft.deadline.trim() !== '' && <Text size={200}>{reading}</Text>}</div>
      <DateField label={texts.end} value={draft.end} onChange={(next) => set({ end: next })} />
    </div>
  );
}
