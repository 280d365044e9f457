import type { ConsolidatedLine } from '../consolidation/consolidate.ts';
import { formatNumber, formatResult } from '../indicators/format-result.ts';
import { shareOf } from '../indicators/share.ts';
import type { Indicator } from '../plan/schema.ts';
import type { PlanSettings } from '../settings/settings.ts';

/** One indicator in this period, and what it was in the one before, where there is one. */
export interface Told {
  indicator: Indicator;
  name: string;
  line: ConsolidatedLine;
  settings: PlanSettings;
  before: { total: ConsolidatedLine['total']; period: string } | null;
}

/** "(750/824)": part and whole behind a share; nothing where there is no share. */
function figuresOf({ indicator, line, settings }: Told): string {
  if (indicator.measure.kind === 'level' || indicator.measure.kind === 'change') return '';
  const [part, whole] = shareOf(indicator, line.total.components, settings);
  if (part === null || whole === null) return '';
  return ` (${formatNumber(part, 'vi', 4)}/${formatNumber(whole, 'vi', 4)})`;
}

/** "cao hơn mục tiêu 95%", "đạt mục tiêu", "thấp hơn mục tiêu 100%"; nothing where nobody judges yet. */
function againstTarget({ indicator, line }: Told): string {
  const { result } = line.total;
  if (result.kind !== 'value' || (line.verdict !== 'met' && line.verdict !== 'not-met')) return '';
  const target =
    indicator.unit === '%'
      ? `${formatNumber(indicator.target.value, 'vi')}%`
      : formatNumber(indicator.target.value, 'vi');
  const relation =
    line.verdict === 'not-met'
      ? 'thấp hơn mục tiêu'
      : result.value > indicator.target.value
        ? 'vượt mục tiêu'
        : 'đạt mục tiêu';
  return `, ${relation} ${target}${line.provisional ? ' (tạm tính)' : ''}`;
}

/** "tăng 2,1 điểm phần trăm so với quý I năm 2026". */
function againstBefore({ indicator, line, before }: Told): string {
  const [now, then] = [line.total.result, before?.total.result];
  if (!before || now.kind !== 'value' || then?.kind !== 'value') return '';
  const change = now.value - then.value;
  const unit = indicator.unit === '%' ? ' điểm phần trăm' : '';
  // What rounds to nothing is nothing
  const shown = formatNumber(Math.abs(change), 'vi', 2);
  if (Number(Math.abs(change).toFixed(2)) === 0) return `; bằng ${before.period}`;
  return `; ${change > 0 ? 'tăng' : 'giảm'} ${shown}${unit} so với ${before.period}`;
}

/**
 * What the report says of an indicator: number, target, comparison with the period before; estimates are called so, and where
 * nothing was entered it says so.
 */
export function indicatorSentence(told: Told): string {
  const { indicator, name, line, settings } = told;
  const { result, estimate, have, of } = line.total;
  if (line.verdict === 'before-phase') return `${name}: chưa đến giai đoạn thực hiện.`;
  if (result.kind === 'missing')
    return `${name}: chưa có số liệu${have > 0 ? ` (mới có ${have}/${of} đơn vị)` : ''}.`;
  if (result.kind === 'none-arising') return `${name}: không phát sinh.`;
  const partial = have < of ? ` (số liệu của ${have}/${of} đơn vị)` : '';
  return `${name}: ${estimate ? 'ước đạt' : 'đạt'} ${formatResult(result, indicator, 'vi', settings)}${figuresOf(told)}${againstTarget(told)}${againstBefore(told)}${partial}.`;
}
