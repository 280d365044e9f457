import { type PlanSettings, VERDICT_NAMES, VERDICTS } from '@cchc/domain';
import { Text } from '@fluentui/react-components';
import { useLayout } from '../shared/layout.ts';
import { Section } from '../shared/section.tsx';
import { useLocale, useTexts } from '../text/texts.ts';
import { SummaryLine } from './summary-line.tsx';
import type { Totals } from './totals-model.ts';

interface Props {
  totals: Totals;
  kind: string;
  settings: PlanSettings;
  /** Shows where a figure comes from. */
  origin(key: string): void;
}

/** Each indicator over all units, by area. */
export function Summary({ totals: { areas }, kind, settings, origin }: Props) {
  const layout = useLayout();
  const texts = useTexts();
  const locale = useLocale();
  const verdicts = areas.flatMap(({ lines }) => lines.map(({ line }) => line.verdict));
  const counts = VERDICTS.map((verdict) => ({
    name: VERDICT_NAMES[locale][verdict].toLocaleLowerCase(locale),
    count: verdicts.filter((each) => each === verdict).length,
  })).filter(({ count }) => count > 0);
  return (
    <Section title={texts.totals.summaryOf(kind)}>
      <Text size={200} className={layout.muted}>
        {counts.map(({ name, count }) => texts.totals.verdictCount(name, count)).join(texts.join)}
      </Text>
      {areas.map(({ code, name, lines }) => (
        <div key={code} className={layout.card}>
          <Text as="h3" size={200} weight="semibold" style={{ margin: 0 }}>
            {name}
          </Text>
          <ul className={layout.list}>
            {lines.map((each) => (
              <SummaryLine
                key={each.indicator.code}
                {...each}
                settings={settings}
                origin={() => origin(each.indicator.code)}
              />
            ))}
          </ul>
        </div>
      ))}
    </Section>
  );
}
