import { Text } from '@fluentui/react-components';
import { Notice } from '../shared/notice.tsx';
import { useTexts } from '../text/texts.ts';
import { useLedgerState } from '../use-ledger.ts';

/** Excel reads what is typed by its own locale, before us: said while its decimal separator is not the comma. */
export function SeparatorNotice() {
  const { separator } = useTexts().workbook;
  const { decimal } = useLedgerState();
  if (decimal === null || decimal === ',') return null;
  return (
    <Notice intent="info" title={separator.title(decimal)}>
      <Text size={200}>{separator.text(decimal)}</Text>
    </Notice>
  );
}
