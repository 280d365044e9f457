import {
  type AcrossPeriods,
  type ConsolidationReply,
  formatResult,
  type Include,
  type Indicator,
  type MeReply,
  periodName,
  VERDICT_NAMES,
  yearAndPhaseOf,
} from '@cchc/domain';
import { Button, Text } from '@fluentui/react-components';
import { useState } from 'react';
import { ErrorNotice } from '../shared/error-notice.tsx';
import { useLayout } from '../shared/layout.ts';
import { Loading } from '../shared/loading.tsx';
import { Section } from '../shared/section.tsx';
import { useAnswer } from '../shared/use-answer.ts';
import { useLocale, useTexts } from '../text/texts.ts';
import { useLedger } from '../use-ledger.ts';
import { ACROSS_TEXTS } from './across-texts.ts';
import { loadAcross } from './load-across.ts';

interface Props {
  reply: ConsolidationReply;
  include: Include;
  me: MeReply;
}

/** Year and phase of every indicator, each against its own target; worked out when somebody asks for it. */
export function Across(props: Props) {
  const layout = useLayout();
  const words = ACROSS_TEXTS[useLocale()];
  const [asked, setAsked] = useState(false);
  return (
    <Section title={words.title(props.reply.period.year)}>
      <Text size={200} className={layout.muted}>
        {words.lead}
      </Text>
      {asked ? (
        <Lines {...props} />
      ) : (
        <div>
          <Button data-across onClick={() => setAsked(true)}>
            {words.show}
          </Button>
        </div>
      )}
    </Section>
  );
}

function Lines({ reply: { plan, period, settings }, include, me }: Props) {
  const layout = useLayout();
  const texts = useTexts();
  const locale = useLocale();
  const words = ACROSS_TEXTS[locale];
  const { plans } = useLedger();
  const { value, error, reload } = useAnswer(`across ${period.year}`, () =>
    loadAcross(plans, me, plan.years.from, period.year),
  );
  if (error) return <ErrorNotice error={error} title={texts.errorTitle.load} retry={reload} />;
  if (!value) return <Loading text={words.loading} />;
  const names = new Map(value.map((each) => [each.period.id, periodName(each.period, locale)]));
  const told = (name: string, indicator: Indicator, across: AcrossPeriods) => {
    const { result, verdict, periods, missingYears, estimate, provisional } = across;
    const judged = VERDICT_NAMES[locale][verdict];
    const asides = [
      ...(periods.length > 0 ? [words.by(periods.map((id) => names.get(id) ?? id).join(', '))] : []),
      ...(missingYears.length > 0 ? [words.lacking(missingYears.join(', '))] : []),
      ...(estimate ? [words.estimate] : []),
      ...(provisional ? [words.provisional] : []),
    ];
    return (
      <div className={layout.tight}>
        <Text>
          {result.kind === 'value'
            ? words.line(name, formatResult(result, indicator, locale, settings), judged)
            : words.bare(name, judged)}
        </Text>
        {asides.length > 0 && (
          <Text size={200} className={layout.muted}>
            {asides.join(texts.join)}
          </Text>
        )}
      </div>
    );
  };
  const lines = yearAndPhaseOf(plan, period.year, value, settings, include);
  return (
    <ul className={layout.list}>
      {plan.indicators.map((indicator) => {
        const line = lines.find((each) => each.indicator === indicator.code);
        const { from, to } = indicator.phase;
        return (
          line && (
            <li key={indicator.code} className={layout.card}>
              <Text size={200} lang="vi">
                {indicator.name} ({indicator.code})
              </Text>
              {told(words.year(period.year), indicator, line.year)}
              {line.phase && told(words.phase(from, to), indicator, line.phase)}
            </li>
          )
        );
      })}
    </ul>
  );
}
