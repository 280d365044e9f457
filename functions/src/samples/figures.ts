import { componentsOf, type Indicator, indicatorByCode, type PeriodKind, type Plan } from '@cchc/domain';
import { seeded, whole } from './seeded.ts';

/** Figures by component key. */
export type Figures = Record<string, number | boolean>;

/** How much of a year has been counted at the end of a period; windows of one year contain each other. */
const YEAR_SHARE: Partial<Record<PeriodKind, number>> = { Q1: 0.25, H1: 0.5, Q3: 0.25, M9: 0.75, Y: 1 };

const counted = ({ acrossPeriods }: Indicator, kind: PeriodKind): number =>
  acrossPeriods === 'cumulative' || acrossPeriods === 'survey' ? (YEAR_SHARE[kind] ?? 0.25) : 1;

/** Part of something larger: each figure a share of the whole's, rounded down, so that no part exceeds it. */
const partOf = (figures: Figures, share: number): Figures =>
  Object.fromEntries(
    Object.entries(figures).map(([key, figure]) => [
      key,
      typeof figure === 'number' ? Math.floor(figure * share) : figure,
    ]),
  );

/**
 * Invented but plausible figures of one indicator for one unit: near the target on either side, never beyond
 * what the rules allow.
 */
export function sampleFigures(plan: Plan, indicator: Indicator, unit: string, kind: PeriodKind): Figures {
  const larger = indicator.subsetOf === undefined ? undefined : indicatorByCode(plan, indicator.subsetOf);
  if (larger && larger.measure.kind === indicator.measure.kind)
    return partOf(sampleFigures(plan, larger, unit, kind), 0.5);
  const random = seeded(`${unit}|${indicator.code}`);
  const { measure } = indicator;
  const share = counted(indicator, kind);
  switch (measure.kind) {
    case 'ratio': {
      const year = share < 1 || indicator.acrossPeriods === 'cumulative' ? [900, 2400] : [8, 24];
      const denominator = Math.round(whole(random, year[0] as number, year[1] as number) * share);
      return { numerator: Math.round(denominator * (0.88 + 0.12 * random())), denominator };
    }
    case 'survey': {
      const answers = whole(random, 240, 480) * share;
      const shares = [0.01, 0.02, 0.02 + 0.06 * random(), 0.45];
      const first = shares.map((each) => Math.round(answers * each));
      const last = Math.round(answers) - first.reduce((sum, each) => sum + each, 0);
      return Object.fromEntries([...first, last].map((count, i) => [`c${i + 1}`, count]));
    }
    case 'level':
      return { level: whole(random, 1, Math.max(1, measure.max - 1)) };
    case 'change': {
      const baseline = whole(random, 6_000, 9_000);
      const change = 0.05 + 0.04 * random();
      const factor = measure.direction === 'decrease' ? 1 - change : 1 + change;
      return { current: Math.round(baseline * factor * 10) / 10, baseline };
    }
    case 'yes':
      return { value: random() > 0.3 };
    case 'checklist':
      return Object.fromEntries(componentsOf(measure).map(({ key }) => [key, random() > 0.2]));
  }
}

/** Figures of one part of a breakdown: the parts together never exceed the whole. */
export function samplePart(
  plan: Plan,
  indicator: Indicator,
  item: string,
  unit: string,
  kind: PeriodKind,
): Figures {
  const items = indicator.breakdown?.items ?? [];
  const share = 1 / Math.max(1, items.length) - 0.02 * items.findIndex(({ code }) => code === item);
  return partOf(sampleFigures(plan, indicator, unit, kind), share);
}
