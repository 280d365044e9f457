import { evidenceText } from '@cchc/domain';
import { Text } from '@fluentui/react-components';
import { useLayout } from '../shared/layout.ts';
import { Notice } from '../shared/notice.tsx';
import { SideSheet } from '../shared/side-sheet.tsx';
import { useLocale, useTexts } from '../text/texts.ts';
import { useLedger, useLedgerState } from '../use-ledger.ts';
import { ChooseDocument } from './choose-document.tsx';
import { EVIDENCE_TEXTS } from './texts.ts';
import { TypeDocument } from './type-document.tsx';

/** "Minh chứng" of one row: what its cell says, the documents of Sổ văn bản, and any other one. */
export function EvidenceSheet() {
  const layout = useLayout();
  const { report } = useTexts();
  const words = EVIDENCE_TEXTS[useLocale()];
  const ledger = useLedger();
  const { evidence, me, busy, unit } = useLedgerState();
  if (!evidence) return null;
  const { key, name, place, value, documents, hindrance, written } = evidence;
  const put = (next: typeof value) => void ledger.putEvidence(next);
  const disabled = hindrance !== null || busy !== null;
  return (
    <SideSheet
      title={words.title}
      subtitle={key === null ? undefined : name}
      onClose={() => ledger.closeEvidence()}
    >
      {key === null ? (
        <Notice intent="info" title={words.noRow}>
          <Text size={200}>{words.noRowText}</Text>
        </Notice>
      ) : (
        <div className={layout.screen}>
          <div className={layout.tight}>
            {place && (
              <Text size={200} className={layout.muted}>
                {report.place(place.sheet, place.address)}
              </Text>
            )}
            <Text size={200} className={layout.muted}>
              {words.now}
            </Text>
            <Text weight="semibold">{value ? evidenceText(value) : words.none}</Text>
          </div>
          <div role="status">{written && <Notice intent="info" title={words.written} />}</div>
          {hindrance && <Notice intent="locked" title={words.hindrance[hindrance]} />}
          {!hindrance && (
            <>
              <ChooseDocument documents={documents} current={value} disabled={disabled} onUse={put} />
              <TypeDocument
                key={JSON.stringify([unit, key, value])}
                value={value}
                today={me?.today ?? ''}
                disabled={disabled}
                onWrite={put}
              />
            </>
          )}
        </div>
      )}
    </SideSheet>
  );
}
