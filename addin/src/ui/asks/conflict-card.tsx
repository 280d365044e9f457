import type { EntryValue } from '@cchc/domain';
import { Button, makeStyles, mergeClasses, Text, tokens } from '@fluentui/react-components';
import { lazy, Suspense, useState } from 'react';
import type { Conflict } from '../../sync/ledger-state.ts';
import { useLayout } from '../shared/layout.ts';
import { LinkActions } from '../shared/link-actions.tsx';
import { entryLines } from '../text/entry-text.ts';
import { useLocale, useTexts } from '../text/texts.ts';
import { showInstant } from '../text/times.ts';
import { useLedger, useLedgerState } from '../use-ledger.ts';
import { ASKS_TEXTS } from './texts.ts';

const EntryEditor = lazy(() => import('../edit/entry-editor.tsx').then((m) => ({ default: m.EntryEditor })));

const useStyles = makeStyles({
  words: { textWrap: 'pretty' },
  side: {
    display: 'flex',
    flexDirection: 'column',
    gap: '2px',
    minWidth: 0,
    margin: 0,
    padding: '8px',
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground3,
  },
  base: { backgroundColor: 'transparent', paddingTop: 0, paddingBottom: 0 },
  value: { whiteSpace: 'pre-line', overflowWrap: 'anywhere' },
  actions: { display: 'flex', flexWrap: 'wrap', gap: '8px' },
});

/** Mine, what is on the server with who and when, and what both started from; a person decides. */
export function ConflictCard({ conflict: { key, place, mine, theirs, base } }: { conflict: Conflict }) {
  const styles = useStyles();
  const layout = useLayout();
  const texts = useTexts();
  const locale = useLocale();
  const words = ASKS_TEXTS[locale];
  const ledger = useLedger();
  const { names, people, defs } = useLedgerState();
  const [typing, setTyping] = useState(false);
  const name = names[key] ?? key;
  const def = defs?.get(key);
  const lines = (value: EntryValue | undefined): string => entryLines(value, def, locale).join('\n');
  const who = (theirs.by !== null && people[theirs.by]) || texts.unknownPerson;
  return (
    <li className={layout.card}>
      <Text as="h3" weight="semibold" className={styles.words} style={{ margin: 0 }}>
        {name}
      </Text>
      <Side title={words.mine} value={lines(mine)} />
      <Side
        title={words.theirs}
        value={theirs.version === null ? texts.entry.absent : lines(theirs.value)}
        foot={theirs.at === null ? null : words.byAt(who, showInstant(theirs.at, locale))}
      />
      <Side title={words.base} value={base === undefined ? words.baseNever : lines(base)} base />
      {typing && def ? (
        <Suspense fallback={null}>
          <EntryEditor
            def={def}
            value={mine ?? theirs.value}
            onDone={(value) => {
              setTyping(false);
              void ledger.decide(key, { take: 'another', value });
            }}
            onCancel={() => setTyping(false)}
          />
        </Suspense>
      ) : (
        <div className={styles.actions}>
          {mine !== undefined && (
            <Button
              size="small"
              aria-label={words.takeMineOf(name)}
              onClick={() => void ledger.decide(key, { take: 'mine' })}
            >
              {words.takeMine}
            </Button>
          )}
          <Button
            size="small"
            aria-label={words.takeTheirsOf(name)}
            onClick={() => void ledger.decide(key, { take: 'theirs' })}
          >
            {words.takeTheirs}
          </Button>
          {def && !def.fields && (
            <Button size="small" aria-label={words.anotherOf(name)} onClick={() => setTyping(true)}>
              {words.another}
            </Button>
          )}
        </div>
      )}
      <LinkActions entry={key} name={name} place={place} />
    </li>
  );
}

function Side({
  title,
  value,
  foot = null,
  base = false,
}: {
  title: string;
  value: string;
  foot?: string | null;
  base?: boolean;
}) {
  const styles = useStyles();
  const layout = useLayout();
  return (
    <div className={mergeClasses(styles.side, base && styles.base)}>
      <Text size={200} weight="semibold">
        {title}
      </Text>
      <Text size={base ? 200 : 300} className={styles.value}>
        {value}
      </Text>
      {foot !== null && (
        <Text size={200} className={layout.muted}>
          {foot}
        </Text>
      )}
    </div>
  );
}
