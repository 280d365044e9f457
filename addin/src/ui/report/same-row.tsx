import { Button, makeStyles } from '@fluentui/react-components';
import type { Problem } from '../../sync/ledger-state.ts';
import { useTexts } from '../text/texts.ts';
import { useLedger, useLedgerState } from '../use-ledger.ts';

const useStyles = makeStyles({ root: { display: 'flex', flexWrap: 'wrap', gap: '8px' } });

/** The two answers on a row that resembles one that was sent. */
export function SameRow({ problem }: { problem: Problem }) {
  const styles = useStyles();
  const { report } = useTexts();
  const ledger = useLedger();
  const { busy } = useLedgerState();
  if (problem.source !== 'cell' || problem.problem.code !== 'maybe-same-row') return null;
  const text = String(problem.problem.params.text ?? '');
  const answer = (same: boolean, words: string) => (
    <Button
      size="small"
      aria-label={`${words}: ${text}`}
      disabledFocusable={busy !== null}
      onClick={() => void ledger.answerRow(problem.key, same)}
    >
      {words}
    </Button>
  );
  return (
    <div className={styles.root}>
      {answer(true, report.sameRow)}
      {answer(false, report.newRow)}
    </div>
  );
}
