import { Button, makeStyles } from '@fluentui/react-components';
import { Notice } from '../shared/notice.tsx';
import { Section } from '../shared/section.tsx';
import { useTexts } from '../text/texts.ts';
import { useLedger, useLedgerState } from '../use-ledger.ts';
import { useGo } from '../use-navigation.ts';

const useStyles = makeStyles({ row: { display: 'flex', flexWrap: 'wrap', gap: '8px' } });

/** Said on top, because nobody looks for what they do not know of. */
export function NewComments() {
  const { report } = useTexts();
  const go = useGo();
  const { comments } = useLedgerState();
  if (comments.unread === 0) return null;
  return (
    <Notice
      intent="info"
      title={report.unreadComments(comments.unread)}
      actions={
        <Button size="small" onClick={() => go({ comments: { key: null } })}>
          {report.read}
        </Button>
      }
    />
  );
}

/** What was there before, and what people say about it. */
export function Tools() {
  const styles = useStyles();
  const { report } = useTexts();
  const ledger = useLedger();
  const go = useGo();
  const { unit, period } = useLedgerState();
  const openOrigin = async () => {
    if (unit === null || !period) return;
    go({ cellOrigin: { key: await ledger.selectedKey(), unit, period: period.id } });
  };
  return (
    <Section title={report.tools}>
      <div className={styles.row}>
        <Button size="small" onClick={() => void ledger.openHistory()}>
          {report.cellHistory}
        </Button>
        <Button size="small" onClick={() => void openOrigin()}>
          {report.cellOrigin}
        </Button>
        <Button size="small" onClick={() => void ledger.openEvidence()}>
          {report.cellEvidence}
        </Button>
        <Button size="small" onClick={() => go({ comments: { key: null } })}>
          {report.comments}
        </Button>
      </div>
    </Section>
  );
}
