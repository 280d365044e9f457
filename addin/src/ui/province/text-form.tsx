import { Button, Field, makeStyles, Textarea } from '@fluentui/react-components';
import { useState } from 'react';
import { useLayout } from '../shared/layout.ts';
import { useLocale } from '../text/texts.ts';
import { PROVINCE_TEXTS } from './texts.ts';

const useStyles = makeStyles({
  row: { display: 'flex', flexWrap: 'wrap', gap: '8px' },
  area: { minHeight: '120px' },
});

interface Props {
  label: string;
  text: string;
  saving: boolean;
  /** @returns whether it was saved */
  save(text: string): Promise<boolean>;
  close(): void;
}

/** One paragraph being written; it stays open until the server has it. */
export function TextForm({ label, text: given, saving, save, close }: Props) {
  const styles = useStyles();
  const layout = useLayout();
  const words = PROVINCE_TEXTS[useLocale()];
  const [text, setText] = useState(given);
  return (
    <form
      className={layout.stack}
      onSubmit={(event) => {
        event.preventDefault();
        if (text.trim() !== '') void save(text).then((done) => done && close());
      }}
    >
      <Field label={label}>
        <Textarea
          value={text}
          resize="vertical"
          maxLength={8000}
          autoComplete="off"
          autoFocus
          textarea={{ className: styles.area }}
          onChange={(_, { value }) => setText(value)}
        />
      </Field>
      <div className={styles.row}>
        <Button type="submit" disabledFocusable={saving}>
          {saving ? words.saving : words.save}
        </Button>
        <Button appearance="subtle" onClick={close}>
          {words.cancel}
        </Button>
      </div>
    </form>
  );
}
