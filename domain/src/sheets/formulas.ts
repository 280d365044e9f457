import { baseDecimals } from '../indicators/decimals.ts';
import { VERDICT_NAMES } from '../indicators/verdict.ts';
import type { Indicator, Measure } from '../plan/schema.ts';
import { DEFAULT_SETTINGS, type PlanSettings } from '../settings/settings.ts';
import { NO, NONE_ARISING, YES } from './words.ts';

/**
 * Live results and verdicts, with functions that Excel 2016, LibreOffice and the grid all know. They say what
 * `resultOf` and `verdictOf` say: missing → "", nothing to divide by → "Không phát sinh", judged unrounded.
 */

export const VERDICT = VERDICT_NAMES.vi;
const quoted = (text: string): string => `"${text.replaceAll('"', '""')}"`;

/** A share's part and whole, each as a formula over figures that are all there. */
export interface Share {
  part: string;
  whole: string;
}

/** Part and whole of the survey's score from its five counts. */
export function surveyShare(counts: readonly string[], { satisfactionFormula }: PlanSettings): Share {
  const all = counts.join('+');
  if (satisfactionFormula === 'top-two') return { part: `${counts[3]}+${counts[4]}`, whole: all };
  return { part: counts.map((count, i) => `${i + 1}*${count}`).join('+'), whole: `5*(${all})` };
}

/**
 * Doubles have about 16 digits, sheets show 15: what is within this share of the target meets it, so that 66,5
 * of 70 is 95%. A real miss of figures with 13 digits is ten times larger.
 */
const SLACK = '1E-15';

/** Whether a share of 100 meets a target, without dividing. */
export const meetsShare = ({ part, whole }: Share, target: number): string =>
  `(${part})*100>=${target}*(${whole})*(1-${SLACK})`;

/** Whether a change from the baseline meets a target in %; without subtracting, which would lose digits. */
export function meetsChange(current: string, baseline: string, target: number, measure: Measure): string {
  return measure.kind === 'change' && measure.direction === 'decrease'
    ? `(${current})*100<=${100 - target}*(${baseline})*(1+${SLACK})`
    : `(${current})*100>=${100 + target}*(${baseline})*(1-${SLACK})`;
}

/** The change in % from the baseline, positive in the direction of the measure. */
export function changeRate(current: string, baseline: string, measure: Measure): string {
  return measure.kind === 'change' && measure.direction === 'decrease'
    ? `(${baseline}-${current})/${baseline}*100`
    : `(${current}-${baseline})/${baseline}*100`;
}

/**
 * The result cell.
 *
 * @param complete condition under which all figures are there
 * @param empty condition under which no figure is there
 * @param value the result's formula while complete
 * @param zero formula that is 0 when there is nothing to divide by
 * @param status the cell that may hold the mark "Không phát sinh"
 */
export function resultFormula(parts: {
  complete: string;
  empty: string;
  value: string;
  zero?: string;
  status: string;
}): string {
  const { complete, empty, value, zero, status } = parts;
  const none = quoted(NONE_ARISING);
  const figure = zero ? `IF(${zero}=0,${none},${value})` : value;
  return `=IF(${complete},${figure},IF(AND(${empty},${status}=${none}),${none},""))`;
}

/** Stands behind a verdict that is "tạm tính". */
export const PROVISIONAL = ' (tạm tính)';

/** The verdict cell of a result that no obliged unit is missing in. */
export function verdictFormula(result: string, meets: string, provisional = false): string {
  const said = (verdict: 'met' | 'not-met'): string =>
    quoted(`${VERDICT[verdict]}${provisional ? PROVISIONAL : ''}`);
  return `=IF(${result}="",${quoted(VERDICT.missing)},IF(${result}=${quoted(NONE_ARISING)},${result},IF(${meets},${said('met')},${said('not-met')})))`;
}

/** "Chưa đến giai đoạn", "Đã qua giai đoạn": an indicator that is not judged in a year; null when it is. */
export function outsidePhase({ phase }: Indicator, year: number, settings: PlanSettings): string | null {
  if (year < phase.from) return VERDICT['before-phase'];
  return year > phase.to && !settings.keepPhaseOne ? VERDICT['after-phase'] : null;
}

/** How many of a range say yes, and how many say yes or no. */
export const yesCount = (range: string): string => `COUNTIF(${range},${quoted(YES)})`;
export const answers = (range: string): string => `(${yesCount(range)}+COUNTIF(${range},${quoted(NO)}))`;

const numberFormat = (decimals: number): string => `#,##0${decimals > 0 ? `.${'0'.repeat(decimals)}` : ''}`;

/**
 * Number format of a result: the decimals of the settings, and seven just below the target, so that a miss never looks like
 * a hit; where the settings round before judging, the judged figure is shown.
 */
export function resultFormat(
  { target, measure }: Pick<Indicator, 'target' | 'measure'>,
  settings: PlanSettings = DEFAULT_SETTINGS,
): string {
  if (measure.kind === 'level') return '0';
  const decimals = baseDecimals(target.value, settings);
  const format = numberFormat(decimals);
  if (settings.rounding === 'rounded') return format;
  const almost = Number((target.value - 0.5 * 10 ** -decimals).toFixed(decimals + 1));
  return `[>=${target.value}]${format};[<${almost}]${format};#,##0.0000000`;
}

/** The condition under which a result meets its target: `exactly` on the figures themselves, or on the rounded result. */
export const judgedBy = (
  exactly: string,
  result: string,
  { target, measure }: Pick<Indicator, 'target' | 'measure'>,
  settings: PlanSettings,
): string =>
  settings.rounding === 'rounded' && measure.kind !== 'level'
    ? `ROUND(${result},${baseDecimals(target.value, settings)})>=${target.value}`
    : exactly;
