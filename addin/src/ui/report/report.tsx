import { Button, Text } from '@fluentui/react-components';
import { ErrorNotice } from '../shared/error-notice.tsx';
import { ExcelNotice } from '../shared/excel-notice.tsx';
import { useLayout } from '../shared/layout.ts';
import { Loading } from '../shared/loading.tsx';
import { Notice } from '../shared/notice.tsx';
import { PeriodSelect } from '../shared/period-select.tsx';
import { useLocale, useTexts } from '../text/texts.ts';
import { showDate } from '../text/times.ts';
import { isRequested, useLedger, useLedgerState } from '../use-ledger.ts';
import { CompletenessBars } from './completeness-bars.tsx';
import { Conflicts } from './conflicts.tsx';
import { LockedNotice } from './locked-notice.tsx';
import { Problems } from './problems.tsx';
import { QuickFill } from './quick-fill.tsx';
import { Repair } from './repair.tsx';
import { isThisReport, reportAction } from './report-action.ts';
import { SeparatorNotice } from './separator-notice.tsx';
import { WorkbookNotice } from './workbook-notice.tsx';

/** Báo cáo của tôi: what is asked of me, what is wrong, what happens next. */
export function Report() {
  const layout = useLayout();
  const texts = useTexts();
  const locale = useLocale();
  const ledger = useLedger();
  const state = useLedgerState();
  const { period, unit, busy, error, sync } = state;
  const action = reportAction(state);
  const here = isThisReport(state);

  if (!period)
    return (
      <Notice intent="info" title={texts.report.noPeriod}>
        <Text size={200}>{texts.report.noPeriodRemedy}</Text>
      </Notice>
    );
  const range = texts.report.range(
    showDate(period.from, locale),
    showDate(period.to, locale),
    showDate(period.unitDue, locale),
    isRequested(state),
  );
  return (
    <div className={layout.screen}>
      <div className={layout.stack}>
        <PeriodSelect unit={unit} hint={range} />
        <WorkbookNotice />
        {here && <SeparatorNotice />}
        <LockedNotice />
        {error && (
          <ErrorNotice error={error} title={texts.errorTitle.open} retry={() => void ledger.openForms()} />
        )}
        {sync.kind === 'failed' && here && (
          <ErrorNotice error={sync.error} title={texts.errorTitle.save} retry={() => void ledger.saveNow()} />
        )}
        <ExcelNotice />
        {primary()}
      </div>
      {busy === 'opening' && !here ? (
        <Loading text={texts.report.opening} />
      ) : (
        <>
          {here && <Conflicts />}
          {here && <Problems />}
          {here && <CompletenessBars />}
          {here && action === 'save' && <QuickFill />}
          {here && <Repair />}
        </>
      )}
    </div>
  );

  function backToOpen() {
    if (state.workbook.kind !== 'report') return;
    ledger.chooseUnit(state.workbook.unit);
    ledger.choosePeriod(state.workbook.period);
  }

  function primary() {
    const { report } = texts;
    if (action === 'none') return null;
    // It looks the same while autosave works: nothing changes by itself beside someone who types.
    if (action === 'save')
      return (
        <Button appearance="primary" onClick={() => void ledger.saveNow()}>
          {report.save}
        </Button>
      );
    if (action === 'back')
      return (
        <Button appearance="primary" onClick={backToOpen}>
          {report.back}
        </Button>
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
  }
}
