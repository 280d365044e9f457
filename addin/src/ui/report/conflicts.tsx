import { Text } from '@fluentui/react-components';
import { useLayout } from '../shared/layout.ts';
import { Section } from '../shared/section.tsx';
import { useTexts } from '../text/texts.ts';
import { useLedgerState } from '../use-ledger.ts';
import { ConflictCard } from './conflict-card.tsx';

/** Cells that two people changed: a person decides, nothing is written over unasked. */
export function Conflicts() {
  const layout = useLayout();
  const { report } = useTexts();
  const { conflicts } = useLedgerState();
  if (conflicts.length === 0) return null;
  return (
    <Section title={report.conflicts} aside={String(conflicts.length)}>
      <Text size={200} className={layout.muted}>
        {report.conflictsText}
      </Text>
      <ul className={layout.list}>
        {conflicts.map((conflict) => (
          <ConflictCard key={conflict.key} conflict={conflict} />
        ))}
      </ul>
    </Section>
  );
}
