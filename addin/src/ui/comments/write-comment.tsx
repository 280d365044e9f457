import { MAX_COMMENT } from '@cchc/domain';
import { Button, Field, makeStyles, Textarea } from '@fluentui/react-components';
import { useState } from 'react';
import { useLayout } from '../shared/layout.ts';
import { useLocale } from '../text/texts.ts';
import { useLedger, useLedgerState } from '../use-ledger.ts';
import { COMMENTS_TEXTS } from './texts.ts';

const useStyles = makeStyles({
  start: { alignSelf: 'flex-start' },
  row: { display: 'flex', flexWrap: 'wrap', gap: '8px' },
});

interface Props {
  entry: string;
  name: string;
  answerTo: string | null;
  /** The box is there at once: the sheet was opened to write. */
  open: boolean;
}

/** One box to write in; what was typed stays there until the server has it. */
export function WriteComment({ entry, name, answerTo, open: atOnce }: Props) {
  const styles = useStyles();
  const layout = useLayout();
  const words = COMMENTS_TEXTS[useLocale()];
  const ledger = useLedger();
  const [open, setOpen] = useState(atOnce);
  const [text, setText] = useState('');
  const [wrong, setWrong] = useState<string | null>(null);
  const [sending, setSending] = useState(false);
  const latest = useLedgerState();
  if (!open)
    return (
      <Button
        size="small"
        className={styles.start}
        aria-label={words.answerOf(name)}
        onClick={() => setOpen(true)}
      >
        {words.answer}
      </Button>
    );
  const send = async () => {
    if (text.trim() === '') return setWrong(words.nothing);
    setSending(true);
    const before = (latest.review ?? latest).comments.list.length;
    await ledger.comment(entry, text.trim(), answerTo ?? undefined);
    setSending(false);
    const now = ledger.getState();
    if ((now.review ?? now).comments.list.length <= before) return;
    setText('');
    setOpen(atOnce);
  };
  return (
    <form
      className={layout.stack}
      onSubmit={(event) => {
        event.preventDefault();
        void send();
      }}
    >
      <Field label={words.write} {...(wrong && { validationMessage: wrong, validationState: 'error' })}>
        <Textarea
          name="comment"
          value={text}
          maxLength={MAX_COMMENT}
          autoComplete="off"
          autoFocus={!atOnce}
          onChange={(_, { value }) => {
            setText(value);
            setWrong(null);
          }}
        />
      </Field>
      <div className={styles.row}>
        <Button size="small" type="submit" disabledFocusable={sending}>
          {sending ? words.sending : words.send}
        </Button>
        {!atOnce && (
          <Button size="small" appearance="subtle" onClick={() => setOpen(false)}>
            {words.cancel}
          </Button>
        )}
      </div>
    </form>
  );
}
