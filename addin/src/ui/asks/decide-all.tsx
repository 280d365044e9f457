import type { EntryValue } from '@cchc/domain';
import { Button, makeStyles, Radio, RadioGroup, Text } from '@fluentui/react-components';
import { useState } from 'react';
import type { Conflict } from '../../sync/ledger-state.ts';
import { useLayout } from '../shared/layout.ts';
import { Section } from '../shared/section.tsx';
import { entryLines } from '../text/entry-text.ts';
import { useLocale, useTexts } from '../text/texts.ts';
import { useLedger, useLedgerState } from '../use-ledger.ts';
import { ASKS_TEXTS } from './texts.ts';

export type Side = 'mine' | 'theirs';

const useStyles = makeStyles({
  row: { display: 'flex', flexWrap: 'wrap', gap: '8px' },
  words: { textWrap: 'pretty', overflowWrap: 'anywhere' },
});

/** All open conflicts at once: what each choice would change is shown before anything is. */
export function DecideAll({ first, onClose }: { first: Side; onClose: () => void }) {
  const styles = useStyles();
  const layout = useLayout();
  const words = ASKS_TEXTS[useLocale()];
  const ledger = useLedger();
  const { conflicts } = useLedgerState();
  const [changed, setChanged] = useState<Record<string, Side>>({});
  const choiceOf = ({ key, mine }: Conflict): Side =>
    mine === undefined ? 'theirs' : (changed[key] ?? first);
  const apply = () => {
    void ledger.decideAll(Object.fromEntries(conflicts.map((each) => [each.key, choiceOf(each)])));
    onClose();
  };
  return (
    <Section title={words.preview} aside={String(conflicts.length)}>
      <Text size={200} className={layout.muted}>
        {words.previewText}
      </Text>
      <ul className={layout.list}>
        {conflicts.map((conflict) => (
          <PreviewRow
            key={conflict.key}
            conflict={conflict}
            side={choiceOf(conflict)}
            onSide={(side) => setChanged({ ...changed, [conflict.key]: side })}
          />
        ))}
      </ul>
      <div className={styles.row}>
        <Button onClick={apply}>{words.apply(conflicts.length)}</Button>
        <Button appearance="subtle" onClick={onClose}>
          {words.cancel}
        </Button>
      </div>
    </Section>
  );
}

function PreviewRow({
  conflict: { key, mine, theirs },
  side,
  onSide,
}: {
  conflict: Conflict;
  side: Side;
  onSide: (side: Side) => void;
}) {
  const styles = useStyles();
  const layout = useLayout();
  const locale = useLocale();
  const texts = useTexts();
  const words = ASKS_TEXTS[locale];
  const { names, defs } = useLedgerState();
  const name = names[key] ?? key;
  const line = (value: EntryValue | undefined): string =>
    entryLines(value, defs?.get(key), locale).join('; ');
  const here = line(mine);
  const there = theirs.version === null ? texts.entry.absent : line(theirs.value);
  return (
    <li className={layout.card}>
      <Text weight="semibold" className={styles.words}>
        {name}
      </Text>
      {mine === undefined ? (
        <Text size={200}>{words.unreadable}</Text>
      ) : (
        <RadioGroup
          layout="horizontal"
          aria-label={words.choiceOf(name)}
          value={side}
          onChange={(_, { value }) => onSide(value as Side)}
        >
          <Radio value="mine" label={words.takeMine} />
          <Radio value="theirs" label={words.takeTheirs} />
        </RadioGroup>
      )}
      <Text size={200} className={styles.words}>
        {side === 'mine' ? words.sends(there, here) : words.changes(here, there)}
      </Text>
    </li>
  );
}
