import type { Leaving } from '@cchc/domain/province-report';
import { Button, Field, Input, makeStyles, Text, Textarea } from '@fluentui/react-components';
import { type ReactNode, useState } from 'react';
import { DateField } from '../shared/date-field.tsx';
import { useLayout } from '../shared/layout.ts';
import { useLocale } from '../text/texts.ts';
import { ISSUED_TEXTS } from './texts.ts';

const useStyles = makeStyles({ row: { display: 'flex', flexWrap: 'wrap', gap: '8px' } });
type Typed = Omit<Leaving, 'kind'>;

interface Props {
  given: Typed;
  today: string;
  busy: boolean;
  /** The form is what is asked of the person here. */
  primary: boolean;
  children?: ReactNode;
  send(typed: Typed): void;
  cancel?: (() => void) | undefined;
}

/** Số, ký hiệu, ngày, người ký, nơi nhận of the signed paper. */
export function LeavingForm({ given, today, busy, primary, children, send, cancel }: Props) {
  const styles = useStyles();
  const layout = useLayout();
  const words = ISSUED_TEXTS[useLocale()];
  const [typed, setTyped] = useState(given);
  const [wrong, setWrong] = useState<keyof Typed | null>(null);
  const set = (change: Partial<Typed>) => {
    setTyped({ ...typed, ...change });
    setWrong(null);
  };
  const missing: Record<keyof Typed, string> = {
    number: words.numberMissing,
    date: words.dateMissing,
    signer: words.signerMissing,
    recipients: words.recipientsMissing,
  };
  const faultOf = (name: keyof Typed) =>
    wrong === name && ({ validationState: 'error', validationMessage: missing[name] } as const);
  const done = () => {
    const { number, date, signer, recipients } = typed;
    const fault: keyof Typed | null =
      number.trim() === ''
        ? 'number'
        : !/^\d{4}-\d{2}-\d{2}$/.test(date) || date > today
          ? 'date'
          : signer.trim() === ''
            ? 'signer'
            : recipients.every((line) => line.trim() === '')
              ? 'recipients'
              : null;
    setWrong(fault);
    if (fault === null)
      send({
        number: number.trim(),
        date,
        signer: signer.trim(),
        recipients: recipients.filter((line) => line.trim() !== ''),
      });
  };
  return (
    <form
      className={layout.stack}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        done();
      }}
    >
      {children}
      <Field label={words.number} required {...faultOf('number')}>
        <Input
          name="number"
          value={typed.number}
          maxLength={60}
          autoComplete="off"
          placeholder="05/BC-UBND"
          onChange={(_, { value }) => set({ number: value })}
        />
      </Field>
      <DateField label={words.date} value={typed.date} onChange={(date) => set({ date: date ?? '' })} />
      {wrong === 'date' && (
        <Text size={200} role="alert">
          {missing.date}
        </Text>
      )}
      <Field label={words.signer} required {...faultOf('signer')}>
        <Input
          name="signer"
          value={typed.signer}
          maxLength={200}
          autoComplete="off"
          onChange={(_, { value }) => set({ signer: value })}
        />
      </Field>
      <Field label={words.recipients} required {...faultOf('recipients')}>
        <Textarea
          value={typed.recipients.join('\n')}
          rows={6}
          resize="vertical"
          onChange={(_, { value }) => set({ recipients: value.split('\n') })}
        />
      </Field>
      <Text size={200} className={layout.muted}>
        {words.keeps}
      </Text>
      <div className={styles.row}>
        <Button type="submit" {...(primary && { appearance: 'primary' })} disabledFocusable={busy}>
          {busy ? words.sending : words.send}
        </Button>
        {cancel && (
          <Button appearance="subtle" onClick={cancel}>
            {words.cancel}
          </Button>
        )}
      </div>
    </form>
  );
}
