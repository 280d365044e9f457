import { type EntryDef, type EntryValue, TASK_STATUS_NAMES } from '@cchc/domain';
import { Button, Field, Input, makeStyles, Select, Textarea } from '@fluentui/react-components';
import { useState } from 'react';
import { useLayout } from '../shared/layout.ts';
import { explain, fieldName, NO_NAMES } from '../text/facts.ts';
import { useLocale, useTexts } from '../text/texts.ts';
import { type Draft, type DraftError, draftOf, hasText, readDraft } from './entry-draft.ts';
import { EDIT_TEXTS } from './texts.ts';

const useStyles = makeStyles({ row: { display: 'flex', flexWrap: 'wrap', gap: '8px' } });

interface Props {
  def: EntryDef;
  /** What the fields begin with. */
  value: EntryValue;
  onDone: (value: EntryValue) => void;
  onCancel: () => void;
}

/** The figures or the text of one entry, typed in the pane and read as a cell would be. */
export function EntryEditor({ def, value, onDone, onCancel }: Props) {
  const styles = useStyles();
  const layout = useLayout();
  const texts = useTexts();
  const locale = useLocale();
  const words = EDIT_TEXTS[locale];
  const [draft, setDraft] = useState<Draft>(() => draftOf(def, value));
  const [error, setError] = useState<DraftError | null>(null);
  const set = (field: string, text: string) => {
    setDraft({ ...draft, [field]: text });
    setError(null);
  };
  const done = () => {
    const read = readDraft(def, draft, value);
    if ('error' in read) setError(read.error);
    else onDone(read.value);
  };
  const wrong = (field: string) => {
    if (error?.field !== field) return {};
    const { reason, remedy } = explain(error, locale, { ...NO_NAMES, def });
    return { validationState: 'error', validationMessage: `${reason} ${remedy}` } as const;
  };
  return (
    <form
      className={layout.stack}
      onSubmit={(event) => {
        event.preventDefault();
        done();
      }}
    >
      {def.components.map(({ key, type }, index) => (
        <Field key={key} label={fieldName(key, def, texts)} {...wrong(key)}>
          {type === 'yes-no' ? (
            <Select value={draft[key] ?? ''} onChange={(_, { value: next }) => set(key, next)}>
              <option value="">{words.none}</option>
              <option value="yes">{texts.entry.yes}</option>
              <option value="no">{texts.entry.no}</option>
            </Select>
          ) : (
            <Input
              name={key}
              value={draft[key] ?? ''}
              inputMode="decimal"
              autoComplete="off"
              autoFocus={index === 0}
              onChange={(_, { value: next }) => set(key, next)}
            />
          )}
        </Field>
      ))}
      {hasText(def) && (
        <Field label={fieldName('text', def, texts)} {...wrong('text')}>
          {def.choices ? (
            <Select value={draft.text ?? ''} onChange={(_, { value: next }) => set('text', next)}>
              <option value="">{words.none}</option>
              {def.choices.map((choice) => (
                <option key={choice} value={choice}>
                  {(TASK_STATUS_NAMES as Record<string, string>)[choice] ?? choice}
                </option>
              ))}
            </Select>
          ) : (
            <Textarea
              name="text"
              value={draft.text ?? ''}
              autoComplete="off"
              onChange={(_, { value: next }) => set('text', next)}
            />
          )}
        </Field>
      )}
      <div className={styles.row}>
        <Button size="small" type="submit">
          {words.ok}
        </Button>
        <Button size="small" appearance="subtle" onClick={onCancel}>
          {words.cancel}
        </Button>
      </div>
    </form>
  );
}
