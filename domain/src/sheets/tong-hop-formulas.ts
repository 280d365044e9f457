import type { Period } from '../calendar/period.ts';
import { isInformative } from '../indicators/verdict.ts';
import type { Indicator } from '../plan/schema.ts';
import type { PlanSettings } from '../settings/settings.ts';
import {
  changeRate,
  judgedBy,
  meetsChange,
  meetsShare,
  outsidePhase,
  PROVISIONAL,
  VERDICT,
} from './formulas.ts';
import { NO, NONE_ARISING, YES } from './words.ts';

/**
 * Live totals of Tổng hợp. They say what `consolidate` says: ratio of sums over units whose figures are
 * complete, counts of yes, the lowest level, items to which every unit says yes. Sums go over all unit columns by
 * the keys in hidden row 1, so that their length does not grow with the number of units.
 */

const none = `"${NONE_ARISING}"`;

/** Ranges over all unit columns: keys of row 1, and cells of a row, from the first unit's first cell on. */
export interface UnitRanges {
  /** `$I$1:$W$1` */
  keys: string;
  /** The same columns in a row, moved right by so many (0 = tử số, 1 = mẫu số, 2 = kết quả beside it). */
  row(row: number, offset: 0 | 1 | 2): string;
}

const isPart = (keys: string): string => `--(RIGHT(${keys},2)=".n")`;

/** How many units have complete figures in a row. */
const complete = ({ keys, row }: UnitRanges, at: number): string =>
  `SUMPRODUCT(${isPart(keys)},--ISNUMBER(${row(at, 0)}),--ISNUMBER(${row(at, 1)}))`;

const sumWhereComplete = (ranges: UnitRanges, at: number, what: string): string =>
  `=IF(${complete(ranges, at)}>0,SUMPRODUCT(${isPart(ranges.keys)},--ISNUMBER(${ranges.row(at, 0)}),--ISNUMBER(${ranges.row(at, 1)}),${what}),"")`;

/** Units with a value or "Không phát sinh". */
export const haveFormula = ({ keys, row }: UnitRanges, at: number): string =>
  `=SUMPRODUCT(--(RIGHT(${keys},2)=".r"),--(LEN(${row(at, 0)})>0))`;

/** Tử số and Mẫu số of the commune in the row of an indicator. */
export function totalFigures(
  indicator: Indicator,
  ranges: UnitRanges,
  at: number,
  cells: { obliged: readonly string[]; items: string },
): { n: string; d: string | null } {
  const { measure } = indicator;
  const [n, d] = [ranges.row(at, 0), ranges.row(at, 1)];
  switch (measure.kind) {
    case 'level': {
      const list = cells.obliged.join(',');
      return { n: list ? `=IF(COUNT(${list})=0,"",MIN(${list}))` : '=""', d: null };
    }
    case 'yes': {
      const count = (word: string): string => `SUMPRODUCT(${isPart(ranges.keys)},--(${n}="${word}"))`;
      const answered = `${count(YES)}+${count(NO)}`;
      return { n: `=IF(${answered}=0,"",${count(YES)})`, d: `=IF(${answered}=0,"",${answered})` };
    }
    case 'checklist': {
      const some = `${complete(ranges, at)}>0`;
      return {
        n: `=IF(${some},COUNTIF(${cells.items},"${YES}"),"")`,
        d: `=IF(${some},${measure.items.length},"")`,
      };
    }
    default:
      return { n: sumWhereComplete(ranges, at, n), d: sumWhereComplete(ranges, at, d) };
  }
}

/** One level of a survey, or one item of a checklist, over the units whose figures in the main row are complete. */
export function totalPart(indicator: Indicator, ranges: UnitRanges, main: number, at: number): string {
  const part = ranges.row(at, 0);
  if (indicator.measure.kind !== 'checklist') return sumWhereComplete(ranges, main, part);
  const all = complete(ranges, main);
  const yes = `SUMPRODUCT(${isPart(ranges.keys)},--ISNUMBER(${ranges.row(main, 0)}),--(${part}="${YES}"))`;
  return `=IF(${all}=0,"",IF(${yes}=${all},"${YES}","${NO}"))`;
}

/** Result from tử số and mẫu số of one unit or of the commune; `silent` is what stands for no figures. */
export function rowResult(indicator: Indicator, n: string, d: string, silent: string): string {
  const { measure, acrossUnits } = indicator;
  if (measure.kind === 'level') return `=IF(ISNUMBER(${n}),${n},${silent})`;
  const rate =
    measure.kind === 'change'
      ? changeRate(n, d, measure)
      : measure.kind === 'yes' && acrossUnits !== 'obliged-yes'
        ? `IF(${n}>0,100,0)`
        : `${n}/${d}*100`;
  return `=IF(AND(ISNUMBER(${n}),ISNUMBER(${d})),IF(${d}=0,${none},${rate}),${silent})`;
}

/** A unit's own answer to a yes-no measure stands as a word. */
export const yesResult = (n: string, silent: string): string =>
  `=IF(${n}="${YES}",100,IF(${n}="${NO}",0,${silent}))`;

/** No figures: "Không phát sinh" where it is said so, else nothing. */
export const saidNone = (n: string): string => `IF(${n}=${none},${none},"")`;
export const allSaidNone = (have: string, obliged: number): string =>
  obliged === 0 ? '""' : `IF(${have}=${obliged},${none},"")`;

/** Verdict of the commune; while obliged units are missing there is none, or one that is "tạm tính". */
export function totalVerdict(
  indicator: Indicator,
  cells: { n: string; d: string; result: string; have: string; obliged: number },
  period: Pick<Period, 'year' | 'kind'>,
  settings: PlanSettings,
): string {
  const outside = outsidePhase(indicator, period.year, settings);
  if (outside) return outside;
  const { measure, target } = indicator;
  const { n, d, result, have, obliged } = cells;
  const exactly =
    measure.kind === 'level' || (measure.kind === 'yes' && indicator.acrossUnits !== 'obliged-yes')
      ? `${result}>=${target.value}`
      : measure.kind === 'change'
        ? meetsChange(n, d, target.value, measure)
        : meetsShare({ part: n, whole: d }, target.value);
  const meets = judgedBy(exactly, result, indicator, settings);
  const said = `IF(${meets},"${VERDICT.met}","${VERDICT['not-met']}")`;
  const judged = isInformative(indicator, period.kind) ? `${said}&"${PROVISIONAL}"` : said;
  const provisional = settings.provisionalVerdicts
    ? `IF(${result}=${none},"${VERDICT.missing}",${said}&"${PROVISIONAL}")`
    : `"${VERDICT.missing}"`;
  return `=IF(${result}="","${VERDICT.missing}",IF(${have}<${obliged},${provisional},IF(${result}=${none},${none},${judged})))`;
}
