import type { Place } from '@cchc/domain';
import { Button, makeStyles, Text } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { useTexts } from '../text/texts.ts';
import { useLedger } from '../use-ledger.ts';
import { useLayout } from './layout.ts';

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

interface Props {
  name: string;
  reason: string;
  remedy: string;
  place: Place | null;
  /** Above the row's name: how serious it is. */
  head?: ReactNode;
  /** Below the words: what can be done at once. */
  children?: ReactNode;
}

/** One row of a list of what is wrong: which row, why, what to do, where, and the way there. */
export function PlacedItem({ name, reason, remedy, place, head, children }: Props) {
  const styles = useStyles();
  const layout = useLayout();
  const { report } = useTexts();
  const ledger = useLedger();
  return (
    <li className={layout.card}>
      <div className={layout.tight}>
        {head}
        <Text weight="semibold" className={styles.words}>
          {name}
        </Text>
      </div>
      <div className={layout.tight}>
        <Text size={200} className={styles.words}>
          {reason}
        </Text>
        <Text size={200} className={styles.words}>
          {remedy}
        </Text>
      </div>
      {children}
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
