import { Text } from '@fluentui/react-components';
import type { PlacedBlocker, Problem } from '../../sync/ledger-state.ts';
import { findingOf } from '../report/problem-order.ts';
import { useLayout } from '../shared/layout.ts';
import { PlacedItem } from '../shared/placed-item.tsx';
import { Section } from '../shared/section.tsx';
import { explain } from '../text/facts.ts';
import { useLocale } from '../text/texts.ts';
import { useLedgerState } from '../use-ledger.ts';
import { SEND_TEXTS } from './texts.ts';

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
  const locale = useLocale();
  const { names, people, me, defs } = useLedgerState();
  const { reason, remedy } =
    finding.code === 'not-saved'
      ? SEND_TEXTS[locale].notSaved
      : explain(finding, locale, { names, people, units: me?.units ?? [], def: defs?.get(key) });
  return <PlacedItem name={names[key] ?? key} reason={reason} remedy={remedy} place={place} />;
}
