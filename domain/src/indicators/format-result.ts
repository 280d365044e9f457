import type { Indicator } from '../plan/schema.ts';
import { DEFAULT_SETTINGS, type PlanSettings } from '../settings/settings.ts';
import type { Locale } from '../text/locale.ts';
import { decimalsFor } from './decimals.ts';
import { exact, rounded } from './exact.ts';
import type { IndicatorResult } from './result.ts';
import { VERDICT_NAMES } from './verdict.ts';

/** Digits with the separators of the language: 1.234,5 and 1,234.5; zeros at the end are left out. */
export function formatNumber(value: number, locale: Locale, decimals = DEFAULT_SETTINGS.decimals): string {
  const { n, d } = rounded(exact(value), decimals);
  const size = n < 0n ? -n : n;
  const whole = String(size / d).replace(/\B(?=(\d{3})+$)/g, locale === 'vi' ? '.' : ',');
  const rest =
    decimals === 0
      ? ''
      : String(size % d)
          .padStart(decimals, '0')
          .replace(/0+$/, '');
  return `${n < 0n ? '-' : ''}${whole}${rest && (locale === 'vi' ? ',' : '.')}${rest}`;
}

/**
 * A result as people read it: "99,96%", "Cấp độ 2", "Không phát sinh". A miss never looks like a hit:
 * 99.996% of 100% is not shown as 100%.
 */
export function formatResult(
  result: IndicatorResult,
  { measure, unit, target }: Indicator,
  locale: Locale = 'vi',
  settings: PlanSettings = DEFAULT_SETTINGS,
): string {
  if (result.kind !== 'value') return VERDICT_NAMES[locale][result.kind];
  const number = formatNumber(result.value, locale, decimalsFor(result.value, target.value, settings));
  if (measure.kind === 'level') return `${locale === 'vi' ? 'Cấp độ' : 'Level'} ${number}`;
  return unit === '%' ? `${number}%` : `${number} ${unit}`;
}
