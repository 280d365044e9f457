import { makeStyles, mergeClasses, Text, tokens } from '@fluentui/react-components';
import { ErrorCircleFilled } from '@fluentui/react-icons/svg/error-circle';
import { InfoFilled } from '@fluentui/react-icons/svg/info';
import { WarningFilled } from '@fluentui/react-icons/svg/warning';
import type { Problem } from '../../sync/ledger-state.ts';
import { PlacedItem } from '../shared/placed-item.tsx';
import { explain } from '../text/facts.ts';
import { useLocale, useTexts } from '../text/texts.ts';
import { isRequested, useLedgerState } from '../use-ledger.ts';
import { findingOf } from './problem-order.ts';
import { Readings } from './readings.tsx';
import { SameRow } from './same-row.tsx';

const useStyles = makeStyles({
  head: { display: 'flex', alignItems: 'center', gap: '6px' },
  icon: { display: 'inline-flex', fontSize: '16px' },
  error: { color: tokens.colorPaletteRedForeground1 },
  warning: { color: tokens.colorPaletteMarigoldForeground2 },
});

/** One cell to look at: which row, where, why, what to do, and the way there. */
export function ProblemItem({ problem }: { problem: Problem }) {
  const styles = useStyles();
  const { report } = useTexts();
  const locale = useLocale();
  const state = useLedgerState();
  const { names, people, me, defs } = state;
  const { key, place } = problem;
  const source = { names, people, units: me?.units ?? [], def: defs?.get(key) };
  const { reason, remedy } = explain(findingOf(problem), locale, source);
  const name = names[key] ?? key;
  // Mặt trận and mass organisations are asked, not told off: no red.
  const kind = isRequested(state) ? 'note' : problem.severity;
  const Icon = kind === 'error' ? ErrorCircleFilled : kind === 'warning' ? WarningFilled : InfoFilled;
  const label = kind === 'error' ? report.error : kind === 'warning' ? report.warning : report.note;
  const tone = kind === 'error' ? styles.error : kind === 'warning' ? styles.warning : undefined;
  return (
    <PlacedItem
      name={name}
      reason={reason}
      remedy={remedy}
      place={place}
      head={
        <div className={mergeClasses(styles.head, tone)}>
          <span className={styles.icon} aria-hidden>
            <Icon />
          </span>
          <Text size={200} weight="semibold">
            {label}
          </Text>
        </div>
      }
    >
      <SameRow problem={problem} />
      <Readings problem={problem} name={name} />
    </PlacedItem>
  );
}
