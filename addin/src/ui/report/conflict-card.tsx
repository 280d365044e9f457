import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import type { Conflict } from '../../sync/ledger-state.ts';
import { useLayout } from '../shared/layout.ts';
import { entryLines } from '../text/entry-text.ts';
import { useLocale, useTexts } from '../text/texts.ts';
import { showInstant } from '../text/times.ts';
import { useLedger, useLedgerState } from '../use-ledger.ts';

const useStyles = makeStyles({
  side: {
    display: 'flex',
    flexDirection: 'column',
    gap: '2px',
    minWidth: 0,
    padding: '8px',
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground3,
  },
  value: { whiteSpace: 'pre-line', overflowWrap: 'anywhere' },
  actions: { display: 'flex', flexWrap: 'wrap', gap: '8px' },
});

/** Mine beside what is on the server, with who and when. */
export function ConflictCard({ conflict: { key, place, mine, theirs } }: { conflict: Conflict }) {
  const styles = useStyles();
  const layout = useLayout();
  const texts = useTexts();
  const { report } = texts;
  const locale = useLocale();
  const ledger = useLedger();
  const { names, people, defs } = useLedgerState();
  const name = names[key] ?? key;
  const def = defs?.get(key);
  const who = (theirs.by !== null && people[theirs.by]) || texts.unknownPerson;
  const mineLines = entryLines(mine, def, locale);
  const theirLines = theirs.version === null ? [texts.entry.absent] : entryLines(theirs.value, def, locale);
  return (
    <li className={layout.card}>
      <Text weight="semibold">{name}</Text>
      <div className={styles.side}>
        <Text size={200} weight="semibold">
          {report.mine}
        </Text>
        <Text className={styles.value}>{mineLines.join('\n')}</Text>
      </div>
      <div className={styles.side}>
        <Text size={200} weight="semibold">
          {report.theirs}
        </Text>
        <Text className={styles.value}>{theirLines.join('\n')}</Text>
        {theirs.at !== null && (
          <Text size={200} className={layout.muted}>
            {report.byAt(who, showInstant(theirs.at, locale))}
          </Text>
        )}
      </div>
      <div className={styles.actions}>
        <Button
          size="small"
          aria-label={report.takeMineOf(name)}
          onClick={() => void ledger.decide(key, { take: 'mine' })}
        >
          {report.takeMine}
        </Button>
        <Button
          size="small"
          aria-label={report.takeTheirsOf(name)}
          onClick={() => void ledger.decide(key, { take: 'theirs' })}
        >
          {report.takeTheirs}
        </Button>
        {place && (
          <Button
            size="small"
            appearance="subtle"
            aria-label={report.goToOf(name, place.address)}
            onClick={() => void ledger.goTo(place)}
          >
            {report.goTo}
          </Button>
        )}
      </div>
    </li>
  );
}
