import type { Mark } from '@cchc/domain';
import { Button, Checkbox, Field, makeStyles, Text, Textarea } from '@fluentui/react-components';
import { useState } from 'react';
import type { LedgerState } from '../../sync/ledger-state.ts';
import { useLayout } from '../shared/layout.ts';
import { Section } from '../shared/section.tsx';
import { useLocale, useTexts } from '../text/texts.ts';
import { isRequested, useLedger, useLedgerState } from '../use-ledger.ts';
import { canBeMarked } from './blocked.ts';
import { MissingRow } from './missing-row.tsx';
import { SEND_TEXTS } from './texts.ts';

const useStyles = makeStyles({ row: { display: 'flex', flexWrap: 'wrap', gap: '8px' } });

/** Required rows that say nothing: typed in their cells, or marked here, many at once with one reason. */
export function MissingList({ missing }: { missing: LedgerState['missing'] }) {
  const styles = useStyles();
  const layout = useLayout();
  const { entry } = useTexts();
  const words = SEND_TEXTS[useLocale()];
  const ledger = useLedger();
  const state = useLedgerState();
  const { defs, busy } = state;
  const requested = isRequested(state);
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [reason, setReason] = useState('');
  const [wrong, setWrong] = useState<string | null>(null);
  if (missing.length === 0) return null;
  const markable = missing.filter(({ key }) => canBeMarked(defs?.get(key))).map(({ key }) => key);
  const keys = markable.filter((key) => chosen.has(key));
  const mark = (how: Mark) => {
    if (keys.length === 0) return setWrong(words.chooseFirst);
    if (reason.trim() === '') return setWrong(words.reasonMissing);
    setChosen(new Set());
    setReason('');
    void ledger.markMissing(keys, how, reason.trim());
  };
  const choose = (next: Iterable<string>) => {
    setWrong(null);
    setChosen(new Set(next));
  };
  return (
    <Section title={requested ? words.missingAsked(missing.length) : words.missing(missing.length)}>
      <Text size={200} className={layout.muted}>
        {requested ? words.missingAskedText : words.missingText}
      </Text>
      {markable.length > 0 && (
        <div className={layout.card}>
          <Checkbox
            label={words.all}
            checked={keys.length === 0 ? false : keys.length === markable.length ? true : 'mixed'}
            onChange={(_, { checked }) => choose(checked === true ? markable : [])}
          />
          <Field label={words.reason} {...(wrong && { validationMessage: wrong, validationState: 'error' })}>
            <Textarea
              name="reason"
              value={reason}
              autoComplete="off"
              onChange={(_, { value }) => {
                setReason(value);
                setWrong(null);
              }}
            />
          </Field>
          <div className={styles.row}>
            {(['none-arising', 'no-data'] as const).map((how) => (
              <Button key={how} size="small" disabledFocusable={busy !== null} onClick={() => mark(how)}>
                {words.mark(entry.marks[how], keys.length)}
              </Button>
            ))}
          </div>
        </div>
      )}
      <ul className={layout.list}>
        {missing.map(({ key, place }) => (
          <MissingRow
            key={key}
            entry={key}
            place={place}
            chosen={chosen.has(key)}
            onChosen={(on) => choose(on ? [...chosen, key] : [...chosen].filter((each) => each !== key))}
          />
        ))}
      </ul>
    </Section>
  );
}
