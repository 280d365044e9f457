import type { Place } from '@cchc/domain';
import { Button, makeStyles } from '@fluentui/react-components';
import { useTexts } from '../text/texts.ts';
import { useLedger } from '../use-ledger.ts';
import { useGo } from '../use-navigation.ts';

const useStyles = makeStyles({
  row: { display: 'flex', flexWrap: 'wrap', gap: '4px 8px' },
  link: { minWidth: 0, paddingLeft: '6px', paddingRight: '6px' },
});

interface Props {
  /** Key of the entry. */
  entry: string;
  name: string;
  place: Place | null;
  /** The row of a list that already shows "Đến ô". */
  withoutGoTo?: boolean;
}

/** The ways on from one entry: to its cell, to its history, to what people say about it. */
export function LinkActions({ entry, name, place, withoutGoTo = false }: Props) {
  const styles = useStyles();
  const { report } = useTexts();
  const ledger = useLedger();
  const go = useGo();
  const look = { size: 'small', appearance: 'subtle', className: styles.link } as const;
  return (
    <div className={styles.row}>
      {place && !withoutGoTo && (
        <Button
          {...look}
          aria-label={report.goToOf(name, place.address)}
          onClick={() => void ledger.goTo(place)}
        >
          {report.goTo}
        </Button>
      )}
      <Button {...look} aria-label={report.historyOf(name)} onClick={() => void ledger.openHistory(entry)}>
        {report.history}
      </Button>
      <Button {...look} aria-label={report.commentsOf(name)} onClick={() => go({ comments: { key: entry } })}>
        {report.comments}
      </Button>
    </div>
  );
}
