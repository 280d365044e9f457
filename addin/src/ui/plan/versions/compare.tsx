import { comparePlans, type Plan, type PlanVersion } from '@cchc/domain';
import { Field } from '@fluentui/react-components';
import { useState } from 'react';
import type { Answer, PlanBook } from '../../../sync/plan-book.ts';
import { ErrorNotice } from '../../shared/error-notice.tsx';
import { useLayout } from '../../shared/layout.ts';
import { Loading } from '../../shared/loading.tsx';
import { NarrowSelect } from '../../shared/narrow-select.tsx';
import { useAnswer } from '../../shared/use-answer.ts';
import { useLocale, useTexts } from '../../text/texts.ts';
import { dayOf, showDate } from '../../text/times.ts';
import { useLedger } from '../../use-ledger.ts';
import { Comparison } from './comparison.tsx';
import { VERSION_TEXTS } from './texts.ts';

/** All plans from one version to another, newest first: renames are followed over those between. */
async function load(plans: PlanBook, versions: readonly string[]): Promise<Answer<Plan[]>> {
  const found: Plan[] = [];
  for (const version of versions) {
    const answer = await plans.plan(version);
    if (!answer.ok) return answer;
    found.push(answer.value.plan);
  }
  return { ok: true, value: found };
}

/** Two versions of the plan beside each other; the list is newest first. */
export function CompareVersions({ versions }: { versions: readonly PlanVersion[] }) {
  const layout = useLayout();
  const common = useTexts();
  const locale = useLocale();
  const texts = VERSION_TEXTS[locale];
  const { plans } = useLedger();
  const [newer, setNewer] = useState(0);
  const [older, setOlder] = useState(1);
  const wanted = versions.slice(newer, older + 1).map(({ version }) => version);
  const { value, error, reload } = useAnswer(wanted.join(' '), () => load(plans, wanted));
  const option = ({ version, at }: PlanVersion, i: number) => (
    <option key={version} value={i}>
      {[at === null ? texts.first : showDate(dayOf(at), locale), i === 0 ? texts.inUse : null, version]
        .filter((words) => words !== null)
        .join(' · ')}
    </option>
  );
  const [first, last] = [value?.[0], value?.at(-1)];
  return (
    <div className={layout.stack}>
      <Field label={texts.newer}>
        <NarrowSelect
          value={String(newer)}
          onChange={(_, data) => {
            setNewer(Number(data.value));
            setOlder(Math.max(older, Number(data.value) + 1));
          }}
        >
          {versions.slice(0, -1).map(option)}
        </NarrowSelect>
      </Field>
      <Field label={texts.older}>
        <NarrowSelect value={String(older)} onChange={(_, data) => setOlder(Number(data.value))}>
          {versions.map((each, i) => (i > newer ? option(each, i) : null))}
        </NarrowSelect>
      </Field>
      {error && <ErrorNotice error={error} title={common.errorTitle.load} retry={reload} />}
      {!error && !value && <Loading />}
      {value && first && last && (
        <Comparison
          comparison={comparePlans(
            last,
            first,
            (version) => value.find((plan) => plan.version === version) ?? null,
          )}
          plans={value}
        />
      )}
    </div>
  );
}
