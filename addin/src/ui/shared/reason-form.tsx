import { Button, Field, Input, makeStyles, Textarea } from '@fluentui/react-components';
import { type ReactNode, useState } from 'react';
import { useLayout } from './layout.ts';

const useStyles = makeStyles({ row: { display: 'flex', flexWrap: 'wrap', gap: '8px' } });

interface Props {
  label: string;
  /** Said when it is required and nothing was written; absent = it may stay empty. */
  missing?: string | undefined;
  /** Asks for a day as well. */
  day?: { label: string; missing: string; from: string };
  send: string;
  cancel: string;
  busy: boolean;
  children?: ReactNode;
  onSend: (reason: string, day: string) => void;
  onCancel: () => void;
}

/** A few words of reason, before something is done that others will read. */
export function ReasonForm({ label, missing, day, send, cancel, busy, children, onSend, onCancel }: Props) {
  const styles = useStyles();
  const layout = useLayout();
  const [reason, setReason] = useState('');
  const [until, setUntil] = useState('');
  const [wrong, setWrong] = useState<'reason' | 'day' | null>(null);
  const done = () => {
    if (day && (until === '' || until < day.from)) return setWrong('day');
    if (missing !== undefined && reason.trim() === '') return setWrong('reason');
    onSend(reason.trim(), until);
  };
  const error = (text: string | undefined) =>
    ({ validationState: 'error', validationMessage: text ?? '' }) as const;
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
      {day && (
        <Field label={day.label} required {...(wrong === 'day' && error(day.missing))}>
          <Input
            type="date"
            name="until"
            min={day.from}
            value={until}
            autoFocus
            onChange={(_, { value }) => {
              setUntil(value);
              setWrong(null);
            }}
          />
        </Field>
      )}
      <Field label={label} required={missing !== undefined} {...(wrong === 'reason' && error(missing))}>
        <Textarea
          name="reason"
          value={reason}
          maxLength={2000}
          autoComplete="off"
          autoFocus={!day}
          onChange={(_, { value }) => {
            setReason(value);
            setWrong(null);
          }}
        />
      </Field>
      <div className={styles.row}>
        <Button type="submit" disabledFocusable={busy}>
          {send}
        </Button>
        <Button appearance="subtle" onClick={onCancel}>
          {cancel}
        </Button>
      </div>
    </form>
  );
}
