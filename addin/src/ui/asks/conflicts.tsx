import { Button, makeStyles, Text } from '@fluentui/react-components';
import { useState } from 'react';
import { useLayout } from '../shared/layout.ts';
import { Section } from '../shared/section.tsx';
import { useLocale } from '../text/texts.ts';
import { useLedgerState } from '../use-ledger.ts';
import { ConflictCard } from './conflict-card.tsx';
import { DecideAll, type Side } from './decide-all.tsx';
import { ASKS_TEXTS } from './texts.ts';

const useStyles = makeStyles({ row: { display: 'flex', flexWrap: 'wrap', gap: '8px' } });

/** Cells that two people changed: a person decides, nothing is written over unasked. */
export function Conflicts() {
  const styles = useStyles();
  const layout = useLayout();
  const words = ASKS_TEXTS[useLocale()];
  const { conflicts } = useLedgerState();
  const [all, setAll] = useState<Side | null>(null);
  if (conflicts.length === 0) return null;
  if (all !== null) return <DecideAll first={all} onClose={() => setAll(null)} />;
  return (
    <Section title={words.conflicts} aside={String(conflicts.length)}>
      <Text size={200} className={layout.muted}>
        {words.conflictsText}
      </Text>
      {conflicts.length > 1 && (
        <div className={styles.row}>
          <Button size="small" onClick={() => setAll('mine')}>
            {words.allMine}
          </Button>
          <Button size="small" onClick={() => setAll('theirs')}>
            {words.allTheirs}
          </Button>
        </div>
      )}
      <ul className={layout.list}>
        {conflicts.map((conflict) => (
          <ConflictCard key={conflict.key} conflict={conflict} />
        ))}
      </ul>
    </Section>
  );
}
