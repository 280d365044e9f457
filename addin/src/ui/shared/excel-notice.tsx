import { Text } from '@fluentui/react-components';
import { useTexts } from '../text/texts.ts';
import { useLedgerState } from '../use-ledger.ts';
import { Notice } from './notice.tsx';

/** When Excel itself does not let us write or read: what it is, and what the person can do about it. */
export function ExcelNotice() {
  const { excel, workbook } = useTexts();
  const { sync } = useLedgerState();
  if (sync.kind !== 'excel') return null;
  const { reason, remedy } = excel[sync.failure];
  return (
    <Notice intent="warning" title={reason}>
      {sync.sheets && <Text size={200}>{workbook.lockedSheets(sync.sheets)}</Text>}
      <Text size={200}>{remedy}</Text>
    </Notice>
  );
}
