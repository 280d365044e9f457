import { Button, Text } from '@fluentui/react-components';
import type { RepairSummary } from '../../sync/ledger-state.ts';
import { useLayout } from '../shared/layout.ts';
import { Notice } from '../shared/notice.tsx';
import { Section } from '../shared/section.tsx';
import { useTexts } from '../text/texts.ts';
import { useLedger, useLedgerState } from '../use-ledger.ts';

/** "Khôi phục biểu mẫu": for forms that a paste or a deletion damaged, and what came of it. */
export function Repair() {
  const layout = useLayout();
  const { repair: words } = useTexts().workbook;
  const ledger = useLedger();
  const { repair, busy } = useLedgerState();
  const running = busy === 'repairing';
  return (
    <Section title={words.title}>
      <Text size={200} className={layout.muted}>
        {words.text}
      </Text>
      {repair && <Summary summary={repair} />}
      <div>
        <Button size="small" disabledFocusable={busy !== null} onClick={() => void ledger.repair()}>
          {running ? words.running : words.run}
        </Button>
      </div>
    </Section>
  );
}

function Summary({ summary }: { summary: RepairSummary }) {
  const layout = useLayout();
  const texts = useTexts();
  const words = texts.workbook.repair;
  const ledger = useLedger();
  const { kept, moved, unplaced, more, leftovers, locked } = summary;
  const clean = unplaced.length === 0 && locked.length === 0;
  const close = (
    <Button size="small" onClick={() => ledger.closeRepair()}>
      {words.close}
    </Button>
  );
  return (
    <Notice intent={clean ? 'info' : 'warning'} title={words.done} actions={close}>
      <Text size={200}>{words.kept(kept)}</Text>
      {moved && <Text size={200}>{words.moved}</Text>}
      {locked.map((sheet) => (
        <Text key={sheet} size={200}>
          {words.locked(sheet)} {words.lockedRemedy}
        </Text>
      ))}
      {unplaced.length === 0 ? (
        <Text size={200}>{words.allPlaced}</Text>
      ) : (
        <Text size={200} weight="semibold">
          {words.unplaced(unplaced.length)}
        </Text>
      )}
      {leftovers !== null && <Text size={200}>{words.leftovers(leftovers)}</Text>}
      <ul className={layout.list}>
        {unplaced.map(({ sheet, address, content, stays }) => (
          <li key={`${sheet}!${address} ${content}`}>
            <Text size={200}>
              {texts.report.place(sheet, address)}: “{content.slice(0, 200)}” (
              {stays ? words.stays : words.gone})
            </Text>
          </li>
        ))}
      </ul>
      {more > 0 && <Text size={200}>{words.more(more)}</Text>}
    </Notice>
  );
}
