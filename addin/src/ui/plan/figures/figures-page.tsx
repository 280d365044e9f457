import { type MeReply, periodName, planVersionOf, type ReportView, reportingUnits } from '@cchc/domain';
import type { SourceTables } from '@cchc/domain/annual-plan';
import { Field, Text } from '@fluentui/react-components';
import { useState } from 'react';
import { ErrorNotice } from '../../shared/error-notice.tsx';
import { useLayout } from '../../shared/layout.ts';
import { Loading } from '../../shared/loading.tsx';
import { NarrowSelect } from '../../shared/narrow-select.tsx';
import { TablePicker } from '../../shared/table-picker.tsx';
import { useAnswer } from '../../shared/use-answer.ts';
import { useLocale, useTexts } from '../../text/texts.ts';
import { useLedger, useLedgerState } from '../../use-ledger.ts';
import { FiguresPreview } from './figures-preview.tsx';
import { Outcome } from './outcome.tsx';
import { FIGURE_TEXTS } from './texts.ts';
import { useImport } from './use-import.ts';

type PeriodOfMe = MeReply['periods'][number];

/** "Số liệu kỳ trước": figures of old reports, pasted with a preview, for every unit at once. */
export function FiguresPage() {
  const texts = FIGURE_TEXTS[useLocale()];
  const { me } = useLedgerState();
  if (!me) return null;
  return me.roles.includes('coordinator') ? <Figures me={me} /> : <Text>{texts.only}</Text>;
}

/** Periods that have begun, latest first. */
const begunOf = ({ periods, today }: MeReply): PeriodOfMe[] =>
  periods.filter(({ kind, from }) => kind !== 'SO' && from <= today).reverse();

function Figures({ me }: { me: MeReply }) {
  const layout = useLayout();
  const locale = useLocale();
  const texts = FIGURE_TEXTS[locale];
  const common = useTexts();
  const { plans } = useLedger();
  const periods = begunOf(me);
  const [id, setId] = useState(() => (periods.find(({ to }) => to < me.today) ?? periods[0])?.id ?? '');
  const [tables, setTables] = useState<SourceTables | null>(null);
  const period = periods.find((each) => each.id === id);
  const version = period ? planVersionOf(me, period) : me.planVersion;
  const plan = useAnswer(`plan ${version}`, () => plans.plan(version));
  const units = plan.value ? reportingUnits(plan.value.plan).map(({ code }) => code) : null;
  const reports = useAnswer<ReportView[]>(`reports ${id} ${units?.join(',') ?? ''}`, () =>
    units === null || id === '' ? new Promise(() => undefined) : plans.reports(units, id),
  );
  const work = useImport(id, version, units ?? [], reports.take);
  const failed = plan.error ?? reports.error;
  if (failed)
    return (
      <ErrorNotice
        error={failed}
        title={common.errorTitle.load}
        retry={plan.error ? plan.reload : reports.reload}
      />
    );
  const outcome = work.outcome && plan.value && (
    <Outcome plan={plan.value.plan} work={work} outcome={work.outcome} />
  );
  if (tables && plan.value && reports.value && period)
    return (
      <div className={layout.screen}>
        {outcome}
        <FiguresPreview
          tables={tables}
          plan={plan.value.plan}
          year={period.year}
          reports={reports.value}
          period={periodName(period, locale)}
          busy={work.busy}
          apply={async (figures) => {
            // What was not reached stays here to be tried again
            if (await work.apply(reports.value ?? [], figures)) setTables(null);
          }}
          cancel={() => setTables(null)}
        />
      </div>
    );
  return (
    <div className={layout.screen}>
      <Text>{texts.lead}</Text>
      <Field label={texts.period}>
        <NarrowSelect
          value={id}
          onChange={(_, { value }) => {
            setId(value);
            work.forget();
          }}
        >
          {periods.map((each) => (
            <option key={each.id} value={each.id}>
              {periodName(each, locale)}
            </option>
          ))}
        </NarrowSelect>
      </Field>
      {outcome}
      {plan.value && reports.value ? (
        <TablePicker
          title={texts.import}
          refused={texts.refused}
          read={(read) => {
            work.forget();
            setTables(read);
          }}
        />
      ) : (
        <Loading />
      )}
    </div>
  );
}
