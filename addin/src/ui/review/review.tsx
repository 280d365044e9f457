import { periodName } from '@cchc/domain';
import { Button, makeStyles, Text } from '@fluentui/react-components';
import { ErrorNotice } from '../shared/error-notice.tsx';
import { useLayout } from '../shared/layout.ts';
import { Loading } from '../shared/loading.tsx';
import { SideSheet } from '../shared/side-sheet.tsx';
import { useLocale, useTexts } from '../text/texts.ts';
import { useLedger, useLedgerState } from '../use-ledger.ts';
import { useGo } from '../use-navigation.ts';
import { Extension } from './extension.tsx';
import { ReviewActions } from './review-actions.tsx';
import { ReviewState } from './review-state.tsx';
import { REVIEW_TEXTS } from './texts.ts';
import { useUnitName } from './use-unit.ts';
import { Values } from './values.tsx';

const useStyles = makeStyles({ row: { display: 'flex', flexWrap: 'wrap', gap: '8px' } });

/** One unit's report, opened from Tổng quan: how it stands, its figures, and what the coordinator may do. */
export function Review() {
  const styles = useStyles();
  const layout = useLayout();
  const texts = useTexts();
  const locale = useLocale();
  const words = REVIEW_TEXTS[locale];
  const ledger = useLedger();
  const go = useGo();
  const { review, error, me } = useLedgerState();
  const unitName = useUnitName(review?.unit ?? '');
  if (!review) return null;
  const { unit, period, report, comments, loading } = review;
  const again = () => {
    ledger.dismissError();
    void ledger.openReview(unit, period);
  };
  const coordinates = me?.roles.includes('coordinator') ?? false;
  return (
    <SideSheet title={unitName} subtitle={periodName(period, locale)} onClose={() => ledger.closeReview()}>
      {review.error && <ErrorNotice error={review.error} title={texts.errorTitle.load} retry={again} />}
      {error && !review.error && (
        <ErrorNotice error={error} title={texts.errorTitle.done} retry={again} again={words.lookAgain} />
      )}
      {loading && !report && <Loading />}
      {report && (
        <div className={layout.screen}>
          <div className={layout.stack}>
            <ReviewState report={report} />
            {coordinates && <ReviewActions report={report} />}
            <div className={styles.row}>
              <Button size="small" onClick={() => go({ comments: { key: null } })}>
                {words.comments(comments.unread)}
              </Button>
              <Button size="small" onClick={() => void ledger.openHistory()}>
                {words.history}
              </Button>
            </div>
          </div>
          {report.cursor === null && (
            <Text size={200} className={layout.muted}>
              {words.noReport}
            </Text>
          )}
          <Values report={report} />
          {coordinates && <Extension unit={unit} periodId={period} />}
        </div>
      )}
    </SideSheet>
  );
}
