import { type Include, reportingUnits } from '@cchc/domain';
import { Button, Text } from '@fluentui/react-components';
import { useRef, useState } from 'react';
import { Download } from '../province/download.tsx';
import { ErrorNotice } from '../shared/error-notice.tsx';
import { IncludeField } from '../shared/include-field.tsx';
import { useLayout } from '../shared/layout.ts';
import { Loading } from '../shared/loading.tsx';
import { Notice } from '../shared/notice.tsx';
import { Section } from '../shared/section.tsx';
import { useLocale, useTexts } from '../text/texts.ts';
import { useLedgerState } from '../use-ledger.ts';
import { DifferenceCard } from './difference-card.tsx';
import { IssuedList } from './issued-list.tsx';
import { LeavingForm } from './leaving-form.tsx';
import { ISSUED_TEXTS } from './texts.ts';
import { useIssued } from './use-issued.ts';

/** Báo cáo đã phát hành: what left, what stands otherwise since, the correction, and the next paper that leaves. */
export function IssuedPage({ period }: { period: string }) {
  const layout = useLayout();
  const texts = useTexts();
  const words = ISSUED_TEXTS[useLocale()];
  const { me } = useLedgerState();
  const [include, setInclude] = useState<Include>('submitted');
  const [entering, setEntering] = useState<'report' | 'correction' | null>(null);
  const { issued, report: now, error, failed, busy, issue, saveReason, reload } = useIssued(period, include);
  // What is being typed stays while other figures are fetched
  const last = useRef(now);
  if (now) last.current = now;
  const report = last.current;
  if (error) return <ErrorNotice error={error} title={texts.errorTitle.load} retry={reload} />;
  if (!issued || !report) return <Loading />;
  const mayEdit = me?.roles.includes('coordinator') ?? false;
  const none = issued.issued.length === 0;
  const { differences } = issued;
  const kind = none ? 'report' : entering;
  const units = new Map(reportingUnits(report.reply.plan).map(({ code, name }) => [code, name]));
  return (
    <>
      {failed && <ErrorNotice error={failed} title={words.failed} retry={reload} again={words.reload} />}
      {none ? (
        <Notice intent="info" title={words.none}>
          <Text size={200}>{words.noneRemedy}</Text>
        </Notice>
      ) : (
        <Section
          title={words.differs}
          {...(differences.length > 0 && { aside: words.count(differences.length) })}
        >
          {differences.length === 0 && <Text size={200}>{words.same}</Text>}
          {differences.length > 0 && (
            <Download
              primary={entering === null}
              path={`/api/province-report/correction?${new URLSearchParams({ period })}`}
              file={`dinh-chinh-${period}.docx`}
              label={words.correction}
            />
          )}
          <ul className={layout.list}>
            {differences.map((difference) => (
              <DifferenceCard
                key={difference.key}
                difference={difference}
                nameOf={(unit) => units.get(unit) ?? unit}
                people={issued.people}
                mayEdit={mayEdit}
                saving={busy}
                saveReason={(text) => saveReason(difference.key, text)}
              />
            ))}
          </ul>
        </Section>
      )}
      {!none && <IssuedList reply={issued} />}
      {mayEdit && kind === null && (
        <div className={layout.stack}>
          {differences.length > 0 && (
            <Button onClick={() => setEntering('correction')}>{words.enterCorrection}</Button>
          )}
          <Button onClick={() => setEntering('report')}>{words.again}</Button>
        </div>
      )}
      {mayEdit && kind !== null && (
        <Section title={kind === 'report' ? words.enter : words.enterCorrection}>
          <LeavingForm
            key={kind}
            given={{
              number: '',
              date: '',
              signer: report.reply.settings.signatories.name ?? '',
              recipients: report.frame.at(-1)?.text.split('\n') ?? [],
            }}
            today={me?.today ?? ''}
            busy={busy || !now}
            primary
            send={(typed) => void issue({ kind, ...typed }).then((done) => done && setEntering(null))}
            cancel={none ? undefined : () => setEntering(null)}
          >
            {none && <IncludeField label={words.include} include={include} choose={setInclude} />}
          </LeavingForm>
        </Section>
      )}
    </>
  );
}
