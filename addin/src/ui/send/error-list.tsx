import { Button, makeStyles, Text } from '@fluentui/react-components';
import type { PlacedBlocker, Problem } from '../../sync/ledger-state.ts';
import { findingOf } from '../report/problem-order.ts';
import { useLayout } from '../shared/layout.ts';
import { Section } from '../shared/section.tsx';
import { explain } from '../text/facts.ts';
import { useLocale, useTexts } from '../text/texts.ts';
import { useLedger, useLedgerState } from '../use-ledger.ts';
import { SEND_TEXTS } from './texts.ts';

const useStyles = makeStyles({
  words: { textWrap: 'pretty' },
  foot: {
    display: 'flex',
    flexWrap: 'wrap',
    justifyContent: 'space-between',
    alignItems: 'center',
    gap: '4px 8px',
  },
});

interface Row {
  key: string;
  place: Problem['place'];
  finding: { code: string; params: Record<string, unknown> };
}

/** What has to be corrected or explained: sheet, row, reason, remedy and the way there. */
export function ErrorList({ errors, checked }: { errors: Problem[]; checked: PlacedBlocker[] }) {
  const layout = useLayout();
  const words = SEND_TEXTS[useLocale()];
  const rows: Row[] = [
    ...errors.map((problem) => ({ key: problem.key, place: problem.place, finding: findingOf(problem) })),
    ...checked.map(({ key, place, code, params }) => ({ key, place, finding: { code, params } })),
  ];
  if (rows.length === 0) return null;
  return (
    <Section title={words.errors(rows.length)}>
      {checked.length > 0 && (
        <Text size={200} className={layout.muted}>
          {words.explain}
        </Text>
      )}
      <ul className={layout.list}>
        {rows.map((row) => (
          <ErrorRow key={`${row.key}/${row.finding.code}/${row.place?.address}`} row={row} />
        ))}
      </ul>
    </Section>
  );
}

function ErrorRow({ row: { key, place, finding } }: { row: Row }) {
  const styles = useStyles();
  const layout = useLayout();
  const { report } = useTexts();
  const locale = useLocale();
  const ledger = useLedger();
  const { names, people, me, defs } = useLedgerState();
  const { reason, remedy } =
    finding.code === 'not-saved'
      ? SEND_TEXTS[locale].notSaved
      : explain(finding, locale, { names, people, units: me?.units ?? [], def: defs?.get(key) });
  const name = names[key] ?? key;
  return (
    <li className={layout.card}>
      <Text weight="semibold" className={styles.words}>
        {name}
      </Text>
      <Text size={200} className={styles.words}>
        {reason} {remedy}
      </Text>
      <div className={styles.foot}>
        <Text size={200} className={layout.muted}>
          {place ? report.place(place.sheet, place.address) : report.noPlace}
        </Text>
        {place && (
          <Button
            size="small"
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
