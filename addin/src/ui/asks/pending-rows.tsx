import { Button, Text } from '@fluentui/react-components';
import { useLayout } from '../shared/layout.ts';
import { Notice } from '../shared/notice.tsx';
import { entryLines } from '../text/entry-text.ts';
import { useLocale, useTexts } from '../text/texts.ts';
import { useLedger, useLedgerState } from '../use-ledger.ts';
import { ASKS_TEXTS } from './texts.ts';

/** Values that came in for rows that somebody deleted or cut: they wait, and are not lost. */
export function PendingRows() {
  const layout = useLayout();
  const locale = useLocale();
  const words = ASKS_TEXTS[locale];
  const { workbook } = useTexts();
  const ledger = useLedger();
  const { pendingRows, names, defs, busy } = useLedgerState();
  if (pendingRows.length === 0) return null;
  return (
    <Notice
      intent="info"
      title={words.pendingTitle(pendingRows.length)}
      actions={
        <Button size="small" disabledFocusable={busy !== null} onClick={() => void ledger.repair()}>
          {workbook.repair.run}
        </Button>
      }
    >
      <Text size={200}>{words.pendingText}</Text>
      <ul className={layout.list}>
        {pendingRows.map(({ key, theirs }) => (
          <li key={key}>
            <Text size={200}>
              {names[key] ?? key}: {entryLines(theirs.value, defs?.get(key), locale).join('; ')}
            </Text>
          </li>
        ))}
      </ul>
    </Notice>
  );
}
