import { Text } from '@fluentui/react-components';
import { Notice } from '../shared/notice.tsx';
import { UnitList } from '../shared/unit-list.tsx';
import { explain } from '../text/facts.ts';
import { useLocale } from '../text/texts.ts';
import { useLedgerState } from '../use-ledger.ts';
import { ACCEPTANCE_TEXTS } from './texts.ts';
import type { Outcome } from './use-acceptance.ts';

/** What became of many reports at once: how many were done, and of each other one why not. */
export function OutcomeNotice({
  outcome: { to, reply },
  nameOf,
}: {
  outcome: Outcome;
  nameOf(unit: string): string;
}) {
  const locale = useLocale();
  const words = ACCEPTANCE_TEXTS[locale];
  const { names, people, me } = useLedgerState();
  const done = Object.keys(reply.done).length;
  const refused = Object.entries(reply.refused).map(([unit, error]) =>
    words.reasonOf(nameOf(unit), explain(error, locale, { names, people, units: me?.units ?? [] }).reason),
  );
  return (
    <div role="status">
      {done > 0 && <Text>{words.done(done, to)}</Text>}
      {refused.length > 0 && (
        <Notice intent="warning" title={words.refused(refused.length)}>
          <UnitList items={refused} />
        </Notice>
      )}
    </div>
  );
}
