import type { Plan, PlanVersionsReply, RequestError, SettingsReply } from '@cchc/domain';
import type { PlanFault } from '@cchc/domain/plan-check';
import { Button, Text } from '@fluentui/react-components';
import { useRef, useState } from 'react';
import type { Answer, PlanBook } from '../../../sync/plan-book.ts';
import { readPlanFile } from '../../../sync/plan-file.ts';
import { ErrorNotice } from '../../shared/error-notice.tsx';
import { useLayout } from '../../shared/layout.ts';
import { Loading } from '../../shared/loading.tsx';
import { Section } from '../../shared/section.tsx';
import { useAnswer } from '../../shared/use-answer.ts';
import { useLocale, useTexts } from '../../text/texts.ts';
import { useLedger, useLedgerState } from '../../use-ledger.ts';
import { type Adoption, AdoptPreview } from './adopt-preview.tsx';
import { CompareVersions } from './compare.tsx';
import { Faults } from './faults.tsx';
import { VERSION_TEXTS } from './texts.ts';
import { VersionList } from './version-list.tsx';

interface Loaded {
  reply: PlanVersionsReply;
  settings: SettingsReply;
  /** The plan file in use. */
  base: Plan;
}

async function load(plans: PlanBook): Promise<Answer<Loaded>> {
  const [reply, settings] = await Promise.all([plans.versions(), plans.settings()]);
  if (!reply.ok) return reply;
  if (!settings.ok) return settings;
  const base = await plans.plan(reply.value.base);
  if (!base.ok) return base;
  return { ok: true, value: { reply: reply.value, settings: settings.value, base: base.value.plan } };
}

interface Refusal {
  error: RequestError;
  faults: PlanFault[];
}

/** Các bản kế hoạch: which there are, where two differ, and taking a newer one. */
export function VersionsPage() {
  const layout = useLayout();
  const common = useTexts();
  const texts = VERSION_TEXTS[useLocale()];
  const { plans } = useLedger();
  const { me } = useLedgerState();
  const { value, error, reload } = useAnswer('versions', () => load(plans));
  const [reading, setReading] = useState(false);
  const [refused, setRefused] = useState<Refusal | null>(null);
  const [file, setFile] = useState<Plan | null>(null);
  const [busy, setBusy] = useState(false);
  const [failed, setFailed] = useState<RequestError | null>(null);
  const [applied, setApplied] = useState(false);
  const picker = useRef<HTMLInputElement>(null);
  if (error) return <ErrorNotice error={error} title={common.errorTitle.load} retry={reload} />;
  if (!value) return <Loading />;
  const { reply, settings, base } = value;
  const mayAdopt = me?.roles.some((role) => role === 'coordinator' || role === 'admin') ?? false;

  const read = async (picked: File): Promise<void> => {
    setReading(true);
    setRefused(null);
    setApplied(false);
    const answer = await readPlanFile(picked, base);
    setReading(false);
    if (answer.ok) setFile(answer.plan);
    else setRefused(answer);
  };
  const apply = async (adoption: Adoption): Promise<void> => {
    if (!file) return;
    setBusy(true);
    setFailed(null);
    const answer = await plans.adopt({ expect: reply.settings, plan: file, ...adoption });
    setBusy(false);
    if (!answer.ok) return setFailed(answer.error);
    setFile(null);
    setApplied(true);
    reload();
  };

  if (file)
    return (
      <>
        {failed && <ErrorNotice error={failed} title={texts.failed} />}
        <AdoptPreview
          file={file}
          base={base}
          settings={settings}
          reply={reply}
          today={me?.today ?? ''}
          busy={busy}
          apply={(adoption) => void apply(adoption)}
          cancel={() => {
            setFile(null);
            setFailed(null);
          }}
        />
      </>
    );
  return (
    <>
      <Text>{texts.lead}</Text>
      {applied && <Text role="status">{texts.applied}</Text>}
      {mayAdopt && (
        <Section title={texts.adopt}>
          <Text size={200}>{texts.adoptLead}</Text>
          <input
            ref={picker}
            type="file"
            accept=".json,application/json"
            hidden
            onChange={({ target }) => {
              const [picked] = target.files ?? [];
              target.value = '';
              if (picked) void read(picked);
            }}
          />
          <div>
            <Button disabled={reading} onClick={() => picker.current?.click()}>
              {reading ? texts.reading : texts.open}
            </Button>
          </div>
          {refused &&
            (refused.faults.length > 0 ? (
              <Faults faults={refused.faults} />
            ) : (
              <ErrorNotice error={refused.error} title={texts.refused} />
            ))}
        </Section>
      )}
      <Section title={texts.list}>
        <VersionList reply={reply} />
      </Section>
      <Section title={texts.compare}>
        {reply.versions.length < 2 ? (
          <Text className={layout.muted}>{texts.oneOnly}</Text>
        ) : (
          <CompareVersions versions={reply.versions} />
        )}
      </Section>
    </>
  );
}
