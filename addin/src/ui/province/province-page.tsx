import type { Include } from '@cchc/domain';
import type { ReportText } from '@cchc/domain/province-report';
import { Button, Text } from '@fluentui/react-components';
import { useState } from 'react';
import { ErrorNotice } from '../shared/error-notice.tsx';
import { IncludeField } from '../shared/include-field.tsx';
import { useLayout } from '../shared/layout.ts';
import { Loading } from '../shared/loading.tsx';
import { Notice } from '../shared/notice.tsx';
import { useLocale, useTexts } from '../text/texts.ts';
import { showInstant } from '../text/times.ts';
import { useLedgerState } from '../use-ledger.ts';
import { Download } from './download.tsx';
import { partsOf } from './edits.ts';
import { FrameCard } from './frame-card.tsx';
import { PartList } from './part-list.tsx';
import { TemplateCard } from './template-card.tsx';
import { PROVINCE_TEXTS } from './texts.ts';
import { useReport } from './use-report.ts';

const lastEdit = ({ texts, dropped }: ReportText) =>
  [...Object.values(texts), ...Object.values(dropped)].sort((a, b) => b.at.localeCompare(a.at))[0];

/** Brings a piece to the middle of the screen, ready for the keyboard. */
function showPiece(id: string): void {
  const piece = document.querySelector(`[data-piece="${CSS.escape(id)}"]`);
  piece?.scrollIntoView({ block: 'center' });
  piece?.querySelector('button')?.focus({ preventScroll: true });
}

/** Báo cáo gửi tỉnh: the whole text before it goes out; the coordinator rewrites, adds, moves and leaves out. */
export function ProvincePage({ period }: { period: string }) {
  const layout = useLayout();
  const texts = useTexts();
  const locale = useLocale();
  const words = PROVINCE_TEXTS[locale];
  const { me } = useLedgerState();
  const [include, setInclude] = useState<Include>('submitted');
  const { report, error, failed, saving, reload, save } = useReport(period, include);
  const mayEdit = me?.roles.includes('coordinator') ?? false;
  if (error) return <ErrorNotice error={error} title={texts.errorTitle.load} retry={reload} />;
  const moved = report?.pieces.filter((piece) => piece.moved) ?? [];
  const empty = report?.pieces.filter((piece) => piece.empty && piece.state === 'made').length ?? 0;
  const last = report && lastEdit(report.text.text);
  return (
    <>
      <IncludeField label={words.include} include={include} choose={setInclude} />
      {!report && <Loading />}
      {report && (
        <>
          <div className={layout.stack}>
            <Download
              primary
              path={`/api/province-report?${new URLSearchParams({ period, include })}`}
              file={`bao-cao-${period}.docx`}
              label={words.download}
            />
            <Text size={200} className={layout.muted}>
              {words.downloadText}
            </Text>
            <Text size={200} className={layout.muted}>
              {last
                ? words.saved(
                    report.text.people[last.by] ?? texts.unknownPerson,
                    showInstant(last.at, locale),
                  )
                : words.untouched}
            </Text>
            {empty > 0 && <Text size={200}>{words.empty(empty)}</Text>}
          </div>
          {moved.length > 0 && (
            <Notice
              intent="warning"
              title={words.moved(moved.length)}
              actions={
                <Button size="small" onClick={() => showPiece(moved[0]?.id ?? '')}>
                  {words.goToFirst}
                </Button>
              }
            >
              <Text size={200}>{words.movedText}</Text>
            </Notice>
          )}
          {failed && (
            <ErrorNotice error={failed} title={words.saveFailed} retry={reload} again={words.reload} />
          )}
          <div className={layout.stack}>
            <TemplateCard mayEdit={mayEdit} />
            <FrameCard frame={report.frame} mayEdit={mayEdit} saving={saving} save={save} />
            <PartList
              parts={partsOf(report.pieces)}
              pieces={report.pieces}
              mayEdit={mayEdit}
              saving={saving}
              save={save}
            />
            {mayEdit && report.text.text.order !== null && (
              <div>
                <Button size="small" disabledFocusable={saving} onClick={() => void save({ order: null })}>
                  {words.resetOrder}
                </Button>
              </div>
            )}
          </div>
        </>
      )}
    </>
  );
}
