import type { Indicator, Plan } from '../schema.ts';
import type { Path } from './place.ts';
import type { Report } from './report.ts';

function checkAreas(plan: Plan, report: Report): void {
  const known = new Set(plan.areas.map(({ code }) => code));
  const special: Record<string, readonly string[]> = {
    qualitativeTargets: ['ALL'],
    responsibilities: ['ALL', 'NONE'],
  };
  for (const list of ['indicators', 'qualitativeTargets', 'tasks', 'responsibilities'] as const)
    for (const [i, { area }] of plan[list].entries())
      if (!known.has(area) && !special[list]?.includes(area))
        report('unknown-area', [list, i, 'area'], { value: area });
}

/** Codes from an indicator up to its wholes, ending where there is none or where it has been before. */
function chainOf(indicator: Indicator, byCode: ReadonlyMap<string, Indicator>): string[] {
  const chain = [indicator.code];
  let whole = indicator.subsetOf;
  while (whole !== undefined) {
    chain.push(whole);
    if (chain.indexOf(whole) < chain.length - 1) return chain;
    whole = byCode.get(whole)?.subsetOf;
  }
  return chain;
}

function checkSubsets(plan: Plan, report: Report): void {
  const byCode = new Map(plan.indicators.map((indicator) => [indicator.code, indicator]));
  for (const [i, indicator] of plan.indicators.entries()) {
    const value = indicator.subsetOf;
    if (value === undefined) continue;
    const path = ['indicators', i, 'subsetOf'];
    const whole = byCode.get(value);
    const chain = chainOf(indicator, byCode);
    if (whole === undefined) report('unknown-indicator', path, { value });
    else if (chain.at(-1) === indicator.code) report('subset-of-itself', path, { chain: chain.join(' → ') });
    else if (whole.measure.kind !== indicator.measure.kind) report('subset-other-measure', path, { value });
  }
}

/** Every area, indicator and oddity that the plan names must exist; parts must not run in a circle. */
export function checkLinks(plan: Plan, report: Report): void {
  checkAreas(plan, report);
  checkSubsets(plan, report);
  const indicators = new Set(plan.indicators.map(({ code }) => code));
  const checkIndicators = (codes: readonly string[], path: Path): void => {
    for (const [i, code] of codes.entries())
      if (!indicators.has(code)) report('unknown-indicator', [...path, i], { value: code });
  };
  for (const [i, task] of plan.tasks.entries()) checkIndicators(task.indicators, ['tasks', i, 'indicators']);
  for (const [i, system] of (plan.informationSystems ?? []).entries())
    checkIndicators(system.sourceFor, ['informationSystems', i, 'sourceFor']);
  const oddities = new Set(plan.oddities.map(({ code }) => code));
  for (const [i, question] of plan.openQuestions.entries())
    for (const [j, code] of question.oddities.entries())
      if (!oddities.has(code)) report('unknown-oddity', ['openQuestions', i, 'oddities', j], { value: code });
}
