import type { ReportView } from '@cchc/domain';
import { makeStyles, Text } from '@fluentui/react-components';
import { useLayout } from '../shared/layout.ts';
import { StateBadge } from '../shared/state-badge.tsx';
import { useLocale, useTexts } from '../text/texts.ts';
import { showInstant } from '../text/times.ts';
import { useLedgerState } from '../use-ledger.ts';
import { REVIEW_TEXTS } from './texts.ts';
import { useIsAsked } from './use-unit.ts';

const useStyles = makeStyles({
  row: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '4px 8px' },
  said: { whiteSpace: 'pre-line', overflowWrap: 'anywhere' },
});

/** The state, who brought it about, when, and their words. */
export function ReviewState({ report: { unit, state, stateBy, cursor } }: { report: ReportView }) {
  const styles = useStyles();
  const layout = useLayout();
  const { report: words, unknownPerson } = useTexts();
  const locale = useLocale();
  const texts = REVIEW_TEXTS[locale];
  const { people } = useLedgerState();
  const asked = useIsAsked(unit);
  return (
    <div className={layout.tight}>
      <div className={styles.row}>
        <StateBadge state={cursor === null && state === 'draft' ? null : state} closed={false} />
        {stateBy && (
          <Text size={200} className={layout.muted}>
            {texts.by(people[stateBy.by] ?? unknownPerson, showInstant(stateBy.at, locale))}
          </Text>
        )}
      </div>
      {stateBy?.comment && <Text className={styles.said}>{words.said(stateBy.comment)}</Text>}
      {state === 'draft' && (
        <Text size={200} className={layout.muted}>
          {asked ? texts.waitingAsked : texts.waitingForUnit}
        </Text>
      )}
    </div>
  );
}
