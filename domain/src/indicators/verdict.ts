import type { Indicator } from '../plan/schema.ts';
import { DEFAULT_SETTINGS, type PlanSettings } from '../settings/settings.ts';
import type { Locale } from '../text/locale.ts';
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
  /** "Tạm tính": judged although obliged units are missing. */
  provisional: boolean;
}

/**
 * Whether a total meets its target in a year. Outside its phase an indicator is neither met nor missed; while
 * obliged units are missing it is not judged, unless the settings ask for provisional verdicts.
 */
export function verdictOf(
  { phase, target }: Indicator,
  { result, missing }: Pick<Total, 'result' | 'missing'>,
  year: number,
  settings: PlanSettings = DEFAULT_SETTINGS,
): Judgement {
  const final = (verdict: Verdict): Judgement => ({ verdict, provisional: false });
  if (year < phase.from) return final('before-phase');
  if (year > phase.to && !settings.keepPhaseOne) return final('after-phase');
  if (result.kind === 'missing') return final('missing');
  if (missing.length > 0 && !settings.provisionalVerdicts) return final('missing');
  const provisional = missing.length > 0;
  if (result.kind === 'none-arising') return provisional ? final('missing') : final('none-arising');
  return { verdict: result.value >= target.value ? 'met' : 'not-met', provisional };
}
