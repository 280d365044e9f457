import type { ReportState, ReportView } from '@cchc/domain';
import { Button, makeStyles, Text } from '@fluentui/react-components';
import { useState } from 'react';
import { useLayout } from '../shared/layout.ts';
import { ReasonForm } from '../shared/reason-form.tsx';
import { useLocale } from '../text/texts.ts';
import { useLedger, useLedgerState } from '../use-ledger.ts';
import { REVIEW_TEXTS } from './texts.ts';

const useStyles = makeStyles({ row: { display: 'flex', flexWrap: 'wrap', gap: '8px' } });

/** Tiếp nhận, Đề nghị bổ sung, Mở lại: what fits the state, with the words that the unit will read. */
export function ReviewActions({ report }: { report: ReportView }) {
  const styles = useStyles();
  const layout = useLayout();
  const words = REVIEW_TEXTS[useLocale()];
  const ledger = useLedger();
  const { busy } = useLedgerState();
  const [writing, setWriting] = useState(false);
  const { unit, period, state, cursor } = report;
  if (state !== 'submitted' && state !== 'approved') return null;
  const sent = state === 'submitted';
  const bring = async (to: ReportState, comment?: string) => {
    ledger.dismissError();
    // Refused when the report moved since it was looked at: nobody accepts what they have not seen.
    await ledger.transition(unit, period, to, comment, cursor);
    if (ledger.getState().error) return;
    setWriting(false);
    await Promise.all([ledger.openReview(unit, period), ledger.loadConsolidation(period)]);
  };
  if (writing)
    return (
      <ReasonForm
        label={sent ? words.giveBackLabel : words.reopenLabel}
        missing={sent ? words.commentMissing : words.reasonMissing}
        send={busy === 'sending' ? words.working : sent ? words.giveBackSend : words.reopenSend}
        cancel={words.cancel}
        busy={busy !== null}
        onSend={(comment) => void bring('returned', comment)}
        onCancel={() => setWriting(false)}
      />
    );
  return (
    <div className={layout.stack}>
      <div className={styles.row}>
        {sent && (
          <Button
            appearance="primary"
            disabledFocusable={busy !== null}
            onClick={() => void bring('approved')}
          >
            {busy === 'sending' ? words.working : words.approve}
          </Button>
        )}
        <Button disabledFocusable={busy !== null} onClick={() => setWriting(true)}>
          {sent ? words.giveBack : words.reopen}
        </Button>
      </div>
      {sent && (
        <Text size={200} className={layout.muted}>
          {words.approveText}
        </Text>
      )}
    </div>
  );
}
