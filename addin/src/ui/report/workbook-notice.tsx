import { periodName } from '@cchc/domain';
import { Text } from '@fluentui/react-components';
import { Notice } from '../shared/notice.tsx';
import { useLocale, useTexts } from '../text/texts.ts';
import { useLedgerState } from '../use-ledger.ts';
import { isThisReport } from './report-action.ts';

/** When the open workbook is another report, or somebody else's: what it is, and that it stays as it is. */
export function WorkbookNotice() {
  const { report, workbook: words } = useTexts();
  const locale = useLocale();
  const state = useLedgerState();
  const { workbook, me, period } = state;
  if (workbook.kind === 'none' || workbook.kind === 'consolidation' || isThisReport(state)) return null;
  const unit = me?.units.find(({ code }) => code === workbook.unit)?.name ?? workbook.unit;
  const title =
    workbook.kind === 'foreign'
      ? report.foreign[workbook.reason]
      : report.otherWorkbook(unit, periodName(workbook.period, locale));
  return (
    <Notice intent="info" title={title}>
      <Text size={200}>
        {workbook.kind === 'foreign'
          ? words.foreign[workbook.reason]
          : words.other(periodName(period?.id ?? workbook.period, locale))}
      </Text>
    </Notice>
  );
}
