import { type Indicator, indicatorByCode, type Measure, type Plan } from '@cchc/domain';
import { Text } from '@fluentui/react-components';
import { useLayout } from '../../shared/layout.ts';
import { useLocale } from '../../text/texts.ts';
import { withNames } from '../with-names.ts';
import { ChangeOwners } from './change-owners.tsx';
import { Facts } from './facts.tsx';
import { Owners } from './owners.tsx';
import { Quote } from './quote.tsx';
import { ITEM_TEXTS } from './texts.ts';

type Texts = (typeof ITEM_TEXTS)['vi'];

const lines = (words: readonly string[]) =>
  words.map((each) => (
    <Text key={each} lang="vi">
      {each}
    </Text>
  ));

/** What exactly is counted, by the names that the sheets use. */
function countedOf(measure: Measure, texts: Texts): (readonly [string, string | React.ReactNode])[] {
  switch (measure.kind) {
    case 'ratio':
      return [
        [texts.above, measure.numerator.name],
        [texts.below, measure.denominator.name],
      ];
    case 'survey':
      return [
        [texts.above, measure.numerator.name],
        [texts.below, measure.denominator.name],
        [texts.levels, measure.levels.join(' · ')],
      ];
    case 'change':
      return [
        [texts.current, measure.current.name],
        [texts.baseline, measure.baseline.name],
      ];
    case 'level':
    case 'yes':
      return [[texts.counted, measure.name]];
    case 'checklist':
      return [
        [texts.counted, measure.name],
        [texts.items, lines(measure.items.map(({ name }) => name))],
      ];
  }
}

interface Props {
  plan: Plan;
  indicator: Indicator;
  /** Somebody decided something about it. */
  changed(): void;
}

/** Everything that the plan says about an indicator, and how the product counts it. */
export function IndicatorDetail({ plan, indicator, changed }: Props) {
  const layout = useLayout();
  const locale = useLocale();
  const texts = ITEM_TEXTS[locale];
  const { quote, target, phase, measure, unit, breakdown, subsetOf, owners, formula } = indicator;
  const value = target.value.toLocaleString(locale === 'vi' ? 'vi-VN' : 'en-GB');
  const whole = subsetOf && indicatorByCode(plan, subsetOf);
  const notes = (locale === 'vi' ? indicator.notes : (indicator.notesEn ?? indicator.notes)) ?? [];
  return (
    <>
      <Facts
        facts={[
          [texts.sentence, <Quote key="quote" quote={quote} />],
          [
            texts.target,
            <span key="target" className={layout.tight}>
              <Text>{texts.atLeast(value, unit === '%' ? '%' : ` ${unit}`)}</Text>
              <Text size={200}>{texts.written(target.text)}</Text>
            </span>,
          ],
          [
            texts.phase,
            `${texts.years(phase.from, phase.to)}${phase.basis === 'inferred' ? ` (${texts.phaseInferred})` : ''}`,
          ],
          ...countedOf(measure, texts),
          [texts.parts, breakdown ? lines(breakdown.items.map(({ name }) => name)) : null],
          [texts.counted, whole ? texts.subset(whole.name) : null],
          [`${texts.counted}: ${texts.kinds[measure.kind]}`, formula ?? null],
          [texts.acrossUnits, indicator.acrossUnitsNote ?? null],
          [texts.acrossPeriods, indicator.acrossPeriodsNote ?? null],
          [texts.owners, <Owners key="owners" plan={plan} owners={owners} />],
          [texts.notes, notes.length > 0 ? lines(notes.map((note) => withNames(note, plan))) : null],
        ]}
      />
      <ChangeOwners code={indicator.code} name={indicator.name} changed={changed} />
    </>
  );
}
