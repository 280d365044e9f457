import { unitDueOf } from '@cchc/domain';
import { Text } from '@fluentui/react-components';
import { lazy, Suspense, useEffect } from 'react';
import { ErrorNotice } from '../shared/error-notice.tsx';
import { ExcelNotice } from '../shared/excel-notice.tsx';
import { useLayout } from '../shared/layout.ts';
import { Loading } from '../shared/loading.tsx';
import { Notice } from '../shared/notice.tsx';
import { PeriodSelect } from '../shared/period-select.tsx';
import { useLocale, useTexts } from '../text/texts.ts';
import { showDate } from '../text/times.ts';
import { isRequested, useLedger, useLedgerState } from '../use-ledger.ts';
import { useGo } from '../use-navigation.ts';
import { Actions } from './actions.tsx';
import { CompletenessBars } from './completeness-bars.tsx';
import { Problems } from './problems.tsx';
import { QuickFill } from './quick-fill.tsx';
import { Repair } from './repair.tsx';
import { isThisReport, lockOf, maySubmit, reportAction } from './report-action.ts';
import { SeparatorNotice } from './separator-notice.tsx';
import { StateNotice } from './state-notice.tsx';
import { NewComments, Tools } from './tools.tsx';
import { WorkbookNotice } from './workbook-notice.tsx';

const Asks = lazy(() => import('../asks/asks.tsx').then((m) => ({ default: m.Asks })));
const Questions = lazy(() => import('../asks/questions.tsx').then((m) => ({ default: m.Questions })));
const ConfirmationsNotice = lazy(() =>
  import('../confirmations/confirmations-notice.tsx').then((m) => ({ default: m.ConfirmationsNotice })),
);
const Send = lazy(() => import('../send/send.tsx').then((m) => ({ default: m.Send })));

/** Báo cáo của tôi: what is asked of me, what is wrong, what happens next. */
export function Report({ sending }: { sending: boolean }) {
  const layout = useLayout();
  const texts = useTexts();
  const locale = useLocale();
  const ledger = useLedger();
  const state = useLedgerState();
  const { period, unit, busy, error, sync } = state;
  const action = reportAction(state);
  const here = isThisReport(state);
  const go = useGo();
  const left = sending && !maySubmit(state);
  useEffect(() => {
    if (left) go({ sending: false });
  });
  const asks = state.conflicts.length > 0 || state.pendingRows.length > 0;

  if (!period)
    return (
      <Notice intent="info" title={texts.report.noPeriod}>
        <Text size={200}>{texts.report.noPeriodRemedy}</Text>
      </Notice>
    );
  if (sending && maySubmit(state))
    return (
      <Suspense fallback={<Loading />}>
        <Send />
      </Suspense>
    );
  const range = texts.report.range(
    showDate(period.from, locale),
    showDate(period.to, locale),
    showDate(unit === null ? period.unitDue : unitDueOf(period, unit), locale),
    isRequested(state),
  );
  return (
    <div className={layout.screen}>
      <div className={layout.stack}>
        <PeriodSelect unit={unit} hint={range} />
        <WorkbookNotice />
        {here && <SeparatorNotice />}
        <StateNotice />
        {error && (
          <ErrorNotice
            error={error}
            title={here ? texts.errorTitle.done : texts.errorTitle.open}
            retry={() => (here ? ledger.dismissError() : void ledger.openForms())}
            again={here ? texts.close : undefined}
          />
        )}
        {sync.kind === 'failed' && here && (
          <ErrorNotice error={sync.error} title={texts.errorTitle.save} retry={() => void ledger.saveNow()} />
        )}
        <ExcelNotice />
        {here && (state.otherPerson !== null || state.planChange !== null) && (
          <Suspense fallback={null}>
            <Questions />
          </Suspense>
        )}
        {here && <NewComments />}
        {unit !== null && state.me?.units.some((each) => each.code === unit && each.confirmations) && (
          <Suspense fallback={null}>
            <ConfirmationsNotice unit={unit} period={period.id} />
          </Suspense>
        )}
        <Actions />
      </div>
      {busy === 'opening' && !here ? (
        <Loading text={texts.report.opening} />
      ) : (
        here && (
          <>
            {asks && (
              <Suspense fallback={null}>
                <Asks />
              </Suspense>
            )}
            {(lockOf(state) === null || state.problems.length > 0) && <Problems />}
            <CompletenessBars />
            <Tools />
            {(action === 'save' || action === 'submit') && <QuickFill />}
            <Repair />
          </>
        )
      )}
    </div>
  );
}
