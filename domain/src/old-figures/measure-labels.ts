import { Weights } from '../annual-plan/import/similarity.ts';
import { type ComponentDef, componentsOf } from '../entries/entry-def.ts';
import { breakdownKey } from '../entries/entry-defs.ts';
import type { Indicator, Plan } from '../plan/schema.ts';
import { folded, plainWords } from '../text/fold.ts';

/** A measure that an old table may have figures of: an indicator or a part of its breakdown. */
export interface TableMeasure {
  key: string;
  name: string;
  components: readonly ComponentDef[];
}

const measuresOf = (indicator: Indicator): TableMeasure[] => {
  const components = componentsOf(indicator.measure);
  return [
    { key: indicator.code, name: indicator.name, components },
    ...(indicator.breakdown?.items ?? []).map((item) => ({
      key: breakdownKey(indicator.code, item.code),
      name: `${indicator.name} – ${item.name}`,
      components,
    })),
  ];
};

export const tableMeasures = (plan: Plan): TableMeasure[] => plan.indicators.flatMap(measuresOf);

const spaced = (text: string): string => ` ${folded(text)} `;
const words = (text: string): string => plainWords(text).join(' ');

/** A name must fit this well, and better than every other by this much: a wrong measure is worse than a question. */
const SURE = 0.8;
const CLEAR = 0.15;

/** The measure that a label of a table means: by its code, the same words, or words that fit no other; else null. */
export function measureReader(plan: Plan): (label: string) => TableMeasure | null {
  const all = tableMeasures(plan);
  const byKey = new Map(all.map((each) => [each.key, each]));
  const weights = new Weights(plan.indicators.map(({ name }) => new Set(plainWords(name))));
  const weighed = plan.indicators.map((indicator) => ({ indicator, words: weights.weigh(indicator.name) }));
  const byCode = [...plan.indicators].sort((a, b) => b.code.length - a.code.length);

  const indicatorOf = (label: string): Indicator | null => {
    const text = spaced(label);
    const coded = byCode.filter(({ code }) => text.includes(spaced(code)));
    if (coded.length > 0) return coded.length === 1 ? (coded[0] ?? null) : null;
    const same = plan.indicators.filter(({ name }) => words(name) === words(label));
    if (same.length === 1) return same[0] ?? null;
    const own = weights.weigh(label);
    const fits = weighed
      .map((each) => ({
        ...each,
        score: scoreOf(own.features, each.words.features, own.total, each.words.total),
      }))
      .sort((a, b) => b.score - a.score);
    const [best, next] = fits;
    return best && best.score >= SURE && best.score - (next?.score ?? 0) >= CLEAR ? best.indicator : null;
  };
  return (label) => {
    if (folded(label) === '') return null;
    const indicator = indicatorOf(label);
    if (indicator === null) return null;
    // The name of an indicator may hold those of all of its parts; one alone means that part
    const text = spaced(label);
    const parts = (indicator.breakdown?.items ?? []).filter(({ name }) => text.includes(spaced(name)));
    const [part] = parts;
    const key = parts.length === 1 && part ? breakdownKey(indicator.code, part.code) : indicator.code;
    return byKey.get(key) ?? null;
  };
}

function scoreOf(
  a: ReadonlyMap<string, number>,
  b: ReadonlyMap<string, number>,
  totalA: number,
  totalB: number,
): number {
  let both = 0;
  for (const [feature, weight] of a) if (b.has(feature)) both += weight;
  return both === 0 ? 0 : (2 * both) / (totalA + totalB);
}

const USUAL: readonly (readonly [label: RegExp, key: string])[] = [
  [/^(tu|tu so)$/, 'numerator'],
  [/^(mau|mau so)$/, 'denominator'],
  [/^(ky nay|so ky nay|hien tai)$/, 'current'],
  [/^(so goc|goc)$/, 'baseline'],
];

/** The component that one of some labels names; a measure of one figure needs no name for it. */
export function componentOf({ components }: TableMeasure, labels: readonly string[]): string | null {
  const [first, second] = components;
  for (const label of labels) {
    const text = folded(label);
    const named = components.find(({ name }) => folded(name) === text);
    if (named) return named.key;
    const usual = USUAL.find(([pattern]) => pattern.test(text))?.[1];
    if (usual !== undefined && components.some(({ key }) => key === usual)) return usual;
  }
  return first !== undefined && second === undefined ? first.key : null;
}
