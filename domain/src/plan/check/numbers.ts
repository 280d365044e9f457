import type { Indicator, Measure, Plan } from '../schema.ts';
import type { Report } from './report.ts';

/** Ways of totalling that make sense for each kind of measure; a single source needs no total. */
const AGGREGATIONS: Record<Measure['kind'], readonly Indicator['acrossUnits'][]> = {
  ratio: ['ratio-of-sums', 'single-source'],
  survey: ['ratio-of-sums', 'single-source'],
  level: ['single-source'],
  change: ['money-rate', 'single-source'],
  yes: ['obliged-yes', 'single-source'],
  checklist: ['checklist-all', 'single-source'],
};

function checkTarget(indicator: Indicator, i: number, report: Report): void {
  const { value } = indicator.target;
  const path = ['indicators', i, 'target', 'value'];
  const { measure } = indicator;
  if (measure.kind === 'level') {
    const { max } = measure;
    if (value < 1 || value > max || !Number.isInteger(value))
      report('level-out-of-range', path, { value, max });
  } else if (value < 0 || value > 100) report('percent-out-of-range', path, { value });
}

/** Years, phases and targets must be possible, and a total must fit what is measured. */
export function checkNumbers(plan: Plan, report: Report): void {
  const { from: first, to: last } = plan.years;
  if (first > last) report('years-reversed', ['years'], { from: first, to: last });
  for (const [i, indicator] of plan.indicators.entries()) {
    const { phase, measure, acrossUnits } = indicator;
    const { from, to } = phase;
    const path = ['indicators', i, 'phase'];
    if (from > to) report('phase-reversed', path, { from, to });
    else if (first <= last && (from < first || to > last))
      report('phase-outside-years', path, { from, to, first, last });
    checkTarget(indicator, i, report);
    if (!AGGREGATIONS[measure.kind].includes(acrossUnits))
      report('wrong-aggregation', ['indicators', i, 'acrossUnits'], {
        value: acrossUnits,
        measure: measure.kind,
      });
  }
}
