/** What the three officials of the walk type, and the arithmetic by hand. */
export const CV01 = {
  DV2: { numerator: 10, denominator: 12 },
  DV4: { numerator: 30, denominator: 30 },
};

/** Surveys, from "Rất không hài lòng" to "Rất hài lòng". */
export const TTHC03 = [1, 2, 7, 40, 50] as const;
export const BM02 = [0, 3, 7, 60, 30] as const;

/** One starts like a formula: cells for texts have the format @, so it stays the text that was typed. */
export const TASK_RESULT = {
  DV2: '=Đã rà soát 24 thủ tục',
  DV4: 'Đã công khai dự toán quý',
  DV5: 'Đã phối hợp',
};

type Components = Record<string, number | boolean>;
export interface RawReport {
  unit: string;
  contribution: { indicators: Record<string, { c?: Components }> };
}

const sum = (figures: number[]): number => figures.reduce((a, b) => a + b, 0);

/** Every unit's raw figures of one indicator: complete measures only, as typed. */
const given = (reports: RawReport[], key: string, parts: readonly string[]): Components[] =>
  reports.flatMap(({ contribution }) => {
    const c = contribution.indicators[key]?.c;
    return c && parts.every((part) => part in c) ? [c] : [];
  });

const LEVELS = ['c1', 'c2', 'c3', 'c4', 'c5'];

/**
 * Totals worked out with nothing but sums: Σ numerators / Σ denominators, top two levels of five, items that all
 * say yes. null = nobody gave anything, or nothing to divide by.
 */
export function totalByHand(
  reports: RawReport[],
  key: string,
  kind: string,
  items: string[] = [],
): number | null {
  const share = (n: number, d: number): number | null => (d === 0 ? null : (n / d) * 100);
  switch (kind) {
    case 'ratio': {
      const all = given(reports, key, ['numerator', 'denominator']);
      return share(sum(all.map((c) => Number(c.numerator))), sum(all.map((c) => Number(c.denominator))));
    }
    case 'survey': {
      const all = given(reports, key, LEVELS);
      const votes = sum(all.map((c) => sum(LEVELS.map((level) => Number(c[level])))));
      return share(sum(all.map((c) => Number(c.c4) + Number(c.c5))), votes);
    }
    case 'change': {
      const all = given(reports, key, ['current', 'baseline']);
      const [now, before] = [sum(all.map((c) => Number(c.current))), sum(all.map((c) => Number(c.baseline)))];
      return share(before - now, before);
    }
    case 'level':
      return given(reports, key, ['level']).map((c) => Number(c.level))[0] ?? null;
    case 'yes': {
      const all = given(reports, key, ['value']);
      return share(all.filter((c) => c.value === true).length, all.length);
    }
    case 'checklist': {
      const all = given(reports, key, items);
      if (all.length === 0) return null;
      return share(items.filter((item) => all.every((c) => c[item] === true)).length, items.length);
    }
    default:
      throw new Error(`no rule for ${kind}`);
  }
}
