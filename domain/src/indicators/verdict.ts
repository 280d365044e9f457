import type { PeriodKind } from '../calendar/period.ts';
import { inYear } from '../plan/in-year.ts';
import type { Indicator } from '../plan/schema.ts';
import { DEFAULT_SETTINGS, type PlanSettings } from '../settings/settings.ts';
import type { Locale } from '../text/locale.ts';
import { baseDecimals } from './decimals.ts';
import { compare, exact, rounded } from './exact.ts';
import type { Total } from './total.ts';

export const VERDICTS = ['met', 'not-met', 'none-arising', 'missing', 'before-phase', 'after-phase'] as const;
export type Verdict = (typeof VERDICTS)[number];

/** The words that sheets and screens show. */
export const VERDICT_NAMES: Record<Locale, Record<Verdict, string>> = {
  vi: {
    met: 'Đạt',
    'not-met': 'Chưa đạt',
    'none-arising': 'Không phát sinh',
    missing: 'Thiếu số liệu',
    'before-phase': 'Chưa đến giai đoạn',
    'after-phase': 'Đã qua giai đoạn',
  },
  en: {
    met: 'Met',
    'not-met': 'Not met',
    'none-arising': 'None arising',
    missing: 'Data missing',
    'before-phase': 'Before its phase',
    'after-phase': 'After its phase',
  },
};

export interface Judgement {
  verdict: Verdict;
  /** "Tạm tính": judged although obliged units are missing, or although the period is too short to say. */
  provisional: boolean;
}

/** Whether a value meets the target: as it is, or rounded first where the settings say so. */
export function meets(value: number, target: number, settings: PlanSettings = DEFAULT_SETTINGS): boolean {
  if (settings.rounding === 'unrounded') return value >= target;
  return compare(rounded(exact(value), baseDecimals(target, settings)), exact(target)) >= 0;
}

/**
 * What is compared with a yearly average of years before says something about whole years: in a shorter period it is told
 * as "tạm tính".
 */
export const isInformative = ({ acrossPeriods }: Indicator, kind: PeriodKind | undefined): boolean =>
  acrossPeriods === 'annual-baseline' && kind !== undefined && kind !== 'Y';

/**
 * Whether a total meets its target in a year, or that year's milestone. Outside its phase an indicator is neither met nor
 * missed; while obliged units are missing it is not judged, unless the settings ask for provisional verdicts.
 *
 * @param kind of the period, where the total is that of one period
 */
export function verdictOf(
  indicator: Indicator,
  { result, missing }: Pick<Total, 'result' | 'missing'>,
  year: number,
  settings: PlanSettings = DEFAULT_SETTINGS,
  kind?: PeriodKind,
): Judgement {
  const { phase, target } = inYear(indicator, year);
  const final = (verdict: Verdict): Judgement => ({ verdict, provisional: false });
  if (year < phase.from) return final('before-phase');
  if (year > phase.to && !settings.keepPhaseOne) return final('after-phase');
  if (result.kind === 'missing') return final('missing');
  if (missing.length > 0 && !settings.provisionalVerdicts) return final('missing');
  const provisional = missing.length > 0;
  if (result.kind === 'none-arising') return provisional ? final('missing') : final('none-arising');
  return {
    verdict: meets(result.value, target.value, settings) ? 'met' : 'not-met',
    provisional: provisional || isInformative(indicator, kind),
  };
}
