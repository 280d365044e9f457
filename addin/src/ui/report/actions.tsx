import { Button, makeStyles, Text } from '@fluentui/react-components';
import { useLayout } from '../shared/layout.ts';
import { useTexts } from '../text/texts.ts';
import { useLedger, useLedgerState } from '../use-ledger.ts';
import { useGo } from '../use-navigation.ts';
import { isReady, mayRecall, maySubmit, reportAction } from './report-action.ts';

const useStyles = makeStyles({
  row: { display: 'flex', flexWrap: 'wrap', gap: '8px' },
  wide: { flexGrow: 1 },
});

/** What a person can do with the report now: one primary button that fits its state, the others beside it. */
export function Actions() {
  const styles = useStyles();
  const layout = useLayout();
  const { report } = useTexts();
  const ledger = useLedger();
  const go = useGo();
  const state = useLedgerState();
  const { busy } = state;
  const action = reportAction(state);

  const recall = mayRecall(state) && (
    <Button
      disabledFocusable={busy !== null}
      onClick={() => {
        if (state.unit !== null && state.period) void ledger.transition(state.unit, state.period.id, 'draft');
      }}
    >
      {busy === 'sending' ? report.recalling : report.recall}
    </Button>
  );
  if (action === 'none') return recall || null;
  if (action === 'back')
    return (
      <Button appearance="primary" onClick={backToOpen}>
        {report.back}
      </Button>
    );
  // They stand where they stand while people type: only which of the two is filled with colour changes.
  if (action === 'save' || action === 'submit')
    return (
      <div className={styles.row}>
        <Button
          className={styles.wide}
          appearance={action === 'save' ? 'primary' : 'secondary'}
          onClick={() => void ledger.saveNow()}
        >
          {report.save}
        </Button>
        {maySubmit(state) && (
          <Button
            className={styles.wide}
            appearance={isReady(state) ? 'primary' : 'secondary'}
            onClick={() => go({ sending: true })}
          >
            {report.submit}
          </Button>
        )}
        {recall}
      </div>
    );
  return (
    <>
      <Button
        appearance="primary"
        disabledFocusable={busy === 'opening'}
        onClick={() => void ledger.openForms()}
      >
        {busy === 'opening' ? report.opening : action === 'view' ? report.view : report.open}
      </Button>
      {action === 'open' && (
        <Text size={200} className={layout.muted}>
          {report.openText}
        </Text>
      )}
    </>
  );

  function backToOpen() {
    if (state.workbook.kind !== 'report') return;
    ledger.chooseUnit(state.workbook.unit);
    ledger.choosePeriod(state.workbook.period);
  }
}
