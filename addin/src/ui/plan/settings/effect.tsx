import {
  type CommuneSettings,
  type ConsolidationReply,
  effectOf,
  type Figure,
  formatResult,
  type Indicator,
  indicatorByCode,
  type Plan,
  periodName,
  unitByCode,
  VERDICT_NAMES,
} from '@cchc/domain';
import { Text } from '@fluentui/react-components';
import { useMemo } from 'react';
import { useLayout } from '../../shared/layout.ts';
import { Section } from '../../shared/section.tsx';
import { useLocale } from '../../text/texts.ts';
import { SETTING_TEXTS } from './texts.ts';

interface Props {
  /** The plan file, before any setting. */
  plan: Plan;
  reply: ConsolidationReply;
  before: CommuneSettings;
  after: CommuneSettings;
}

/** What a decision would do to the figures at hand, before it is applied. */
export function Effect({ plan, reply, before, after }: Props) {
  const layout = useLayout();
  const locale = useLocale();
  const texts = SETTING_TEXTS[locale].effect;
  const {
    figures,
    asked,
    texts: words,
  } = useMemo(
    () => effectOf(plan, { period: reply.period, reports: reply.reports }, before, after),
    [plan, reply, before, after],
  );
  const shown = (figure: Figure, indicator: Indicator, settings: CommuneSettings): string =>
    `${formatResult(figure.result, indicator, locale, settings)} (${VERDICT_NAMES[locale][figure.verdict]}, ${figure.have}/${figure.of})`;
  // Across periods nothing is told that the period does not tell: only this period is at hand
  const told = figures.filter(({ span }) => span === 'period');
  return (
    <Section title={texts.title}>
      <Text size={200} className={layout.muted}>
        {texts.period(periodName(reply.period, locale))}
      </Text>
      {told.length + asked.length + words.length === 0 && <Text size={200}>{texts.nothing}</Text>}
      <ul className={layout.list}>
        {told.map(({ indicator: code, span, before: was, after: is }) => {
          const indicator = indicatorByCode(plan, code);
          if (!indicator) return null;
          return (
            <li key={`${code} ${span}`} className={layout.tight}>
              <Text size={200}>{texts.figure(`${indicator.name} (${code})`, texts.spans[span])}</Text>
              <Text size={200} weight="semibold">
                {texts.fromTo(shown(was, indicator, before), shown(is, indicator, after))}
              </Text>
            </li>
          );
        })}
        {asked.map(({ unit, added, removed }) => (
          <li key={unit}>
            <Text size={200}>
              {texts.asked(unitByCode(plan, unit)?.name ?? unit, added.length, removed.length)}
            </Text>
          </li>
        ))}
        {words.map(({ what, before: was, after: is }) => (
          <li key={what}>
            <Text size={200}>{texts.text(was, is)}</Text>
          </li>
        ))}
      </ul>
    </Section>
  );
}
