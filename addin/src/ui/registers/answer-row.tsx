import type { RequestError } from '@cchc/domain';
import { MAX_TEXT } from '@cchc/domain';
import { Button, Field, makeStyles, Textarea } from '@fluentui/react-components';
import { useState } from 'react';
import { ErrorNotice } from '../shared/error-notice.tsx';
import { useLayout } from '../shared/layout.ts';
import { Notice } from '../shared/notice.tsx';
import type { RegisterTexts } from './texts.ts';

const useStyles = makeStyles({ actions: { display: 'flex', flexWrap: 'wrap', gap: '8px' } });

/** How an answer went: done, not written into the sheet, or refused by the server. */
export type Answered = 'done' | 'not-written' | RequestError;

interface Props {
  name: string;
  before: string;
  texts: RegisterTexts;
  /** null takes the answer away. */
  save(answer: string | null): Promise<Answered>;
  onDone(): void;
}

/** The coordinator's answer beside a row. What was typed stays here until it is kept. */
export function AnswerRow({ name, before, texts, save, onDone }: Props) {
  const styles = useStyles();
  const layout = useLayout();
  const [text, setText] = useState(before);
  const [saving, setSaving] = useState(false);
  const [outcome, setOutcome] = useState<Answered | null>(null);

  async function send() {
    setSaving(true);
    const answered = await save(text.trim() === '' ? null : text.trim());
    setSaving(false);
    setOutcome(answered);
    if (answered === 'done') onDone();
  }

  return (
    <form
      className={layout.stack}
      data-step="answer"
      onSubmit={(event) => {
        event.preventDefault();
        void send();
      }}
    >
      <Field label={texts.answerOf(name)}>
        <Textarea
          name="answer"
          value={text}
          autoComplete="off"
          maxLength={MAX_TEXT}
          onChange={(_, { value }) => setText(value)}
        />
      </Field>
      {outcome === 'not-written' && <Notice intent="error" title={texts.notSaved} />}
      {outcome !== null && typeof outcome === 'object' && (
        <ErrorNotice error={outcome} title={texts.answerError} />
      )}
      <div className={styles.actions}>
        <Button type="submit" disabledFocusable={saving || text.trim() === before}>
          {texts.saveAnswer}
        </Button>
        <Button appearance="subtle" onClick={onDone}>
          {texts.cancel}
        </Button>
      </div>
    </form>
  );
}
