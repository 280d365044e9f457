import { type Evidence, type EvidenceFault, evidenceFaults } from '@cchc/domain';
import { Button, Field, Input, makeStyles, Text } from '@fluentui/react-components';
import { useState } from 'react';
import { DateField } from '../shared/date-field.tsx';
import { useLayout } from '../shared/layout.ts';
import { Section } from '../shared/section.tsx';
import { useLocale } from '../text/texts.ts';
import { EVIDENCE_TEXTS } from './texts.ts';

const useStyles = makeStyles({ row: { display: 'flex', flexWrap: 'wrap', gap: '8px' } });

interface Props {
  value: Evidence | null;
  /** YYYY-MM-DD */
  today: string;
  disabled: boolean;
  onWrite: (evidence: Evidence | null) => void;
}

/** Any document, typed: what is not in its usual form is told and may stand, but for a day that is none. */
export function TypeDocument({ value, today, disabled, onWrite }: Props) {
  const styles = useStyles();
  const layout = useLayout();
  const words = EVIDENCE_TEXTS[useLocale()];
  const [draft, setDraft] = useState({
    number: value?.number ?? '',
    date: value?.date ?? null,
    link: value?.link ?? '',
  });
  const [empty, setEmpty] = useState(false);
  const set = (change: Partial<typeof draft>) => {
    setDraft({ ...draft, ...change });
    setEmpty(false);
  };
  const typed: Evidence = {
    ...(draft.number.trim() && { number: draft.number.trim() }),
    ...(draft.date && { date: draft.date }),
    ...(draft.link.trim() && { link: draft.link.trim() }),
  };
  const faults = evidenceFaults(typed, today);
  const told = (fault: EvidenceFault) =>
    faults.includes(fault) && {
      validationState: 'warning' as const,
      validationMessage: words.faults[fault],
    };
  const write = () => {
    if (typed.number === undefined && typed.link === undefined) return setEmpty(true);
    if (faults.includes('date') || faults.includes('link')) return;
    onWrite(typed);
  };
  return (
    <Section title={words.other}>
      <form
        className={layout.stack}
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          if (!disabled) write();
        }}
      >
        <Field label={words.number} {...told('number')}>
          <Input
            name="number"
            value={draft.number}
            placeholder="15/BC-UBND"
            autoComplete="off"
            maxLength={200}
            onChange={(_, { value: number }) => set({ number })}
          />
        </Field>
        <DateField label={words.date} value={draft.date} onChange={(date) => set({ date })} />
        {faults.includes('date') && <Text size={200}>{words.faults.date}</Text>}
        <Field label={words.link} {...told('link')}>
          <Input
            name="link"
            type="url"
            value={draft.link}
            placeholder="https://"
            autoComplete="off"
            maxLength={1000}
            onChange={(_, { value: link }) => set({ link })}
          />
        </Field>
        <div role="status">{empty && <Text size={200}>{words.nothing}</Text>}</div>
        <div className={styles.row}>
          <Button type="submit" disabledFocusable={disabled}>
            {words.write}
          </Button>
          {value && (
            <Button appearance="subtle" disabledFocusable={disabled} onClick={() => onWrite(null)}>
              {words.remove}
            </Button>
          )}
        </div>
      </form>
    </Section>
  );
}
