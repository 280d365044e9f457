import type { EntryValue } from '@cchc/domain';
import { Button, makeStyles, Text } from '@fluentui/react-components';
import type { StandInRow, StandInTable } from '../../sync/ledger-state.ts';
import { useLayout } from '../shared/layout.ts';
import { Section } from '../shared/section.tsx';
import { entryLines } from '../text/entry-text.ts';
import { useLocale, useTexts } from '../text/texts.ts';
import { showInstant } from '../text/times.ts';
import { useLedger, useLedgerState } from '../use-ledger.ts';
import { defOf } from './column-def.ts';
import { STAND_IN_TEXTS } from './texts.ts';

const useStyles = makeStyles({
  value: { margin: 0, whiteSpace: 'pre-line', overflowWrap: 'anywhere' },
  list: { margin: 0, display: 'flex', flexDirection: 'column', gap: '4px' },
  row: { display: 'flex', flexWrap: 'wrap', gap: '8px' },
});

/** A member has sent a value of their own meanwhile: asked, not overwritten. */
export function StandInConflicts({ table }: { table: StandInTable }) {
  const layout = useLayout();
  const words = STAND_IN_TEXTS[useLocale()];
  const open = table.rows.flatMap((row) => Object.keys(row.conflicts).map((key) => ({ row, key })));
  if (open.length === 0) return null;
  return (
    <Section title={words.conflicts} aside={String(open.length)}>
      <Text size={200} className={layout.muted}>
        {words.conflictsText}
      </Text>
      <ul className={layout.list}>
        {open.map(({ row, key }) => (
          <ConflictItem
            key={`${row.unit}/${key}`}
            table={table}
            row={row}
            entry={key}
            title={table.columns.find((column) => column.key === key)?.title ?? key}
          />
        ))}
      </ul>
    </Section>
  );
}

function ConflictItem({
  table,
  row,
  entry,
  title,
}: {
  table: StandInTable;
  row: StandInRow;
  entry: string;
  title: string;
}) {
  const styles = useStyles();
  const layout = useLayout();
  const texts = useTexts();
  const locale = useLocale();
  const words = STAND_IN_TEXTS[locale];
  const ledger = useLedger();
  const { people } = useLedgerState();
  const conflict = row.conflicts[entry];
  if (!conflict) return null;
  const { mine, theirs, base } = conflict;
  const lines = (value: EntryValue | undefined): string =>
    entryLines(value, defOf(table, entry), locale).join('; ');
  const name = `${row.name}, ${title}`;
  const who = (theirs.by !== null && people[theirs.by]) || texts.unknownPerson;
  return (
    <li className={layout.card}>
      <Text weight="semibold">{row.name}</Text>
      <Text size={200}>{title}</Text>
      <dl className={styles.list}>
        <dt className={layout.muted}>{words.mine}</dt>
        <dd className={styles.value}>{lines(mine)}</dd>
        <dt className={layout.muted}>
          {words.theirs}
          {theirs.at !== null && ` (${words.by(who, showInstant(theirs.at, locale))})`}
        </dt>
        <dd className={styles.value}>{theirs.version === null ? texts.entry.absent : lines(theirs.value)}</dd>
        <dt className={layout.muted}>{words.base}</dt>
        <dd className={styles.value}>{base === undefined ? words.baseNever : lines(base)}</dd>
      </dl>
      <div className={styles.row}>
        <Button
          size="small"
          aria-label={words.takeMineOf(name)}
          onClick={() => void ledger.decideStandIn(row.unit, entry, 'mine')}
        >
          {words.takeMine}
        </Button>
        <Button
          size="small"
          aria-label={words.takeTheirsOf(name)}
          onClick={() => void ledger.decideStandIn(row.unit, entry, 'theirs')}
        >
          {words.takeTheirs}
        </Button>
      </div>
    </li>
  );
}
