import { cellOriginOf, type WorkbookReply } from '@cchc/domain';
import { Text } from '@fluentui/react-components';
import type { Where } from '../navigation.ts';
import { Facts } from '../plan/items/facts.tsx';
import { Quote } from '../plan/items/quote.tsx';
import { CopyText } from '../shared/copy-text.tsx';
import { ErrorNotice } from '../shared/error-notice.tsx';
import { useLayout } from '../shared/layout.ts';
import { Loading } from '../shared/loading.tsx';
import { Notice } from '../shared/notice.tsx';
import { SideSheet } from '../shared/side-sheet.tsx';
import { useAnswer } from '../shared/use-answer.ts';
import { useLocale, useTexts } from '../text/texts.ts';
import { useLedger, useLedgerState } from '../use-ledger.ts';
import { cellOriginLines, cellOriginText } from './cell-origin-text.ts';
import { ORIGIN_TEXTS } from './texts.ts';

interface Props {
  of: NonNullable<Where['cellOrigin']>;
  onClose(): void;
}

/** "Nguồn gốc số liệu" of a cell of one's own form: the sentence, the arithmetic with this unit's numbers, who and when. */
export function CellOriginSheet({ of, onClose }: Props) {
  const own = ORIGIN_TEXTS[useLocale()];
  const { names } = useLedgerState();
  const { key, unit, period } = of;
  return (
    <SideSheet
      title={own.title}
      subtitle={key === null ? undefined : `${names[key] ?? key} (${key})`}
      onClose={onClose}
    >
      {key === null ? (
        <Notice intent="info" title={own.noCell}>
          <Text size={200}>{own.noCellText}</Text>
        </Notice>
      ) : (
        <Cell cell={key} unit={unit} period={period} />
      )}
    </SideSheet>
  );
}

function Cell({ cell, unit, period }: { cell: string; unit: string; period: string }) {
  const texts = useTexts();
  const { plans } = useLedger();
  const { value, error, reload } = useAnswer(`${unit} ${period}`, () => plans.workbook(unit, period));
  if (error) return <ErrorNotice error={error} title={texts.errorTitle.load} retry={reload} />;
  return value ? <Told cell={cell} reply={value} /> : <Loading />;
}

function Told({ cell, reply }: { cell: string; reply: WorkbookReply }) {
  const layout = useLayout();
  const texts = useTexts();
  const locale = useLocale();
  const own = ORIGIN_TEXTS[locale];
  const { names, me, waiting } = useLedgerState();
  const { unit } = reply.report;
  const origin = cellOriginOf(reply, cell, locale);
  const unitName = me?.units.find(({ code }) => code === unit)?.name ?? unit;
  const lines = cellOriginLines(reply, unitName, origin, locale);
  const list = (each: readonly string[]) =>
    each.length === 0 ? null : each.map((words) => <Text key={words}>{words}</Text>);
  return (
    <>
      <Facts
        facts={[
          [texts.report.period, lines.period],
          [own.unit, lines.unit],
          [own.sentence, origin.quote && <Quote key="quote" quote={origin.quote} />],
          [own.result, lines.result],
          [own.steps, list(lines.steps)],
          [own.saved, list(lines.saved)],
        ]}
      />
      {waiting > 0 && (
        <Text size={200} className={layout.muted}>
          {own.unsaved}
        </Text>
      )}
      <CopyText
        text={cellOriginText(`${names[cell] ?? cell} (${cell})`, origin, lines, locale)}
        label={own.text}
        copy={own.copy}
        copied={own.copied}
        notCopied={own.notCopied}
      />
    </>
  );
}
