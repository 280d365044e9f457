import { formatNumber, formatResult } from '../indicators/format-result.ts';
import type { Components } from '../indicators/result.ts';
import type { Total } from '../indicators/total.ts';
import type { Indicator, Measure } from '../plan/schema.ts';
import type { PlanSettings } from '../settings/settings.ts';
import type { Locale } from '../text/locale.ts';

/** Figures of one unit that are in a total. */
export interface CountedFigures {
  unit: string;
  name: string;
  components: Components;
}

/** How a figure came about: what is done, in words, then the same with the numbers put in. */
export interface Step {
  name: string;
  /** `79 ÷ 84 × 100 = 94,05%`; the parts of a sum carry the units' names. */
  shown: string;
}

const WORDS = {
  vi: {
    satisfied: 'Hài lòng + Rất hài lòng',
    votes: 'Tổng số phiếu',
    score: 'Tổng điểm (mức 1–5 × số phiếu)',
    highest: 'Điểm cao nhất có thể (5 × số phiếu)',
    result: 'Kết quả',
    lowest: 'Thấp nhất trong các đơn vị',
    yesUnits: 'Số đơn vị có',
    answers: 'Số đơn vị đã trả lời',
    allYes: 'Số mục mà mọi đơn vị đều có',
    items: 'Số mục',
    yes: 'có',
    no: 'chưa',
  },
  en: {
    satisfied: 'Satisfied + very satisfied',
    votes: 'All answers',
    score: 'Score (level 1–5 × answers)',
    highest: 'Highest possible (5 × answers)',
    result: 'Result',
    lowest: 'The lowest of the units',
    yesUnits: 'Units that say yes',
    answers: 'Units that answered',
    allYes: 'Items to which every unit says yes',
    items: 'Items',
    yes: 'yes',
    no: 'not yet',
  },
} as const satisfies Record<Locale, Record<string, string>>;

/** Figures are shown whole: a sum that is told must be one that can be checked. */
const FIGURE_DECIMALS = 10;

interface Telling {
  indicator: Indicator;
  counted: readonly CountedFigures[];
  total: Total;
  settings: PlanSettings;
  locale: Locale;
}

const number = (value: unknown, locale: Locale): string =>
  formatNumber(Number(value), locale, FIGURE_DECIMALS);

/** `12 (Trạm Y tế xã) + 30 (Phòng Kinh tế) = 42`; of one unit only the figure with its name. */
function sumShown(
  { counted, locale }: Telling,
  figure: (components: Components) => number,
  all: number,
): string {
  const parts = counted.map(({ name, components }) => `${number(figure(components), locale)} (${name})`);
  return parts.length === 1 ? (parts[0] ?? '') : `${parts.join(' + ')} = ${number(all, locale)}`;
}

const at =
  (key: string) =>
  (components: Components): number =>
    Number(components[key] ?? 0);
const levels = (components: Components): number[] => [1, 2, 3, 4, 5].map((i) => at(`c${i}`)(components));
const sum = (values: readonly number[]): number => values.reduce((a, b) => a + b, 0);
const top = (components: Components): number => sum(levels(components).slice(3));
const score = (components: Components): number => sum(levels(components).map((count, i) => count * (i + 1)));

const resultOf = ({ total, indicator, locale, settings }: Telling): string =>
  formatResult(total.result, indicator, locale, settings);

const share = (telling: Telling, above: number, below: number): Step => ({
  name: WORDS[telling.locale].result,
  shown: `${number(above, telling.locale)} ÷ ${number(below, telling.locale)} × 100 = ${resultOf(telling)}`,
});

function surveySteps(telling: Telling): Step[] {
  const words = WORDS[telling.locale];
  const { components } = telling.total;
  const votes = (of: Components): number => sum(levels(of));
  const byScore = telling.settings.satisfactionFormula === 'mean-score';
  const [above, below] = byScore ? [score, (of: Components) => 5 * votes(of)] : [top, votes];
  return [
    {
      name: byScore ? words.score : words.satisfied,
      shown: sumShown(telling, above, above(components)),
    },
    { name: byScore ? words.highest : words.votes, shown: sumShown(telling, below, below(components)) },
    share(telling, above(components), below(components)),
  ];
}

function changeSteps(telling: Telling, measure: Measure & { kind: 'change' }): Step[] {
  const { components } = telling.total;
  const { locale } = telling;
  const [now, before] = [at('current')(components), at('baseline')(components)];
  const [a, b] = measure.direction === 'decrease' ? [before, now] : [now, before];
  return [
    { name: measure.current.name, shown: sumShown(telling, at('current'), now) },
    { name: measure.baseline.name, shown: sumShown(telling, at('baseline'), before) },
    {
      name: WORDS[locale].result,
      shown: `(${number(a, locale)} − ${number(b, locale)}) ÷ ${number(before, locale)} × 100 = ${resultOf(telling)}`,
    },
  ];
}

function checklistSteps(telling: Telling, measure: Measure & { kind: 'checklist' }): Step[] {
  const words = WORDS[telling.locale];
  const yes = measure.items.filter(({ code }) => telling.total.components[code] === true).length;
  return [
    ...measure.items.map(({ code, name }) => ({
      name,
      shown: telling.counted
        .map((each) => `${each.components[code] ? words.yes : words.no} (${each.name})`)
        .join(', '),
    })),
    { name: words.allYes, shown: number(yes, telling.locale) },
    { name: words.items, shown: number(measure.items.length, telling.locale) },
    share(telling, yes, measure.items.length),
  ];
}

/**
 * The arithmetic behind a total, step by step, with the figures of each unit that is in it. Empty when no unit has
 * figures: nothing was worked out.
 */
export function stepsOf(telling: Telling): Step[] {
  const { indicator, counted, total, locale } = telling;
  const { measure } = indicator;
  const words = WORDS[locale];
  if (counted.length === 0) return [];
  if (indicator.acrossUnits === 'obliged-yes')
    return [
      { name: words.yesUnits, shown: number(total.components.numerator, locale) },
      { name: words.answers, shown: number(total.components.denominator, locale) },
      share(telling, at('numerator')(total.components), at('denominator')(total.components)),
    ];
  switch (measure.kind) {
    case 'ratio':
      return [
        {
          name: measure.numerator.name,
          shown: sumShown(telling, at('numerator'), at('numerator')(total.components)),
        },
        {
          name: measure.denominator.name,
          shown: sumShown(telling, at('denominator'), at('denominator')(total.components)),
        },
        share(telling, at('numerator')(total.components), at('denominator')(total.components)),
      ];
    case 'survey':
      return surveySteps(telling);
    case 'change':
      return changeSteps(telling, measure);
    case 'checklist':
      return checklistSteps(telling, measure);
    case 'level':
      return [
        {
          name: counted.length > 1 ? words.lowest : measure.name,
          shown: counted
            .map(({ name, components }) => `${number(components.level, locale)} (${name})`)
            .join(', '),
        },
        { name: words.result, shown: resultOf(telling) },
      ];
    case 'yes':
      return [{ name: measure.name, shown: resultOf(telling) }];
  }
}
