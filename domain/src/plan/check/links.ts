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

/** Codes of a circle that a message writes out. */
const MOST_SHOWN = 6;

/** A circle of parts, and where in it an indicator stands. */
interface InCircle {
  circle: readonly string[];
  at: number;
}

/** The circle that each indicator is part of, in one walk over all: a file may have thousands. */
function circlesOf(byCode: ReadonlyMap<string, Indicator>): Map<string, InCircle> {
  const found = new Map<string, InCircle>();
  const walked = new Set<string>();
  for (const start of byCode.keys()) {
    const path = new Map<string, number>();
    let code: string | undefined = start;
    while (code !== undefined && !walked.has(code)) {
      walked.add(code);
      path.set(code, path.size);
      code = byCode.get(code)?.subsetOf;
    }
    const from = code === undefined ? undefined : path.get(code);
    if (from === undefined) continue;
    const circle = [...path.keys()].slice(from);
    for (const [at, member] of circle.entries()) found.set(member, { circle, at });
  }
  return found;
}

/** "A → B → A", from the indicator round to itself; a long way is cut short. */
function chainText({ circle, at }: InCircle): string {
  const shown = Array.from(
    { length: Math.min(circle.length, MOST_SHOWN) },
    (_, i) => circle[(at + i) % circle.length],
  );
  return [...shown, ...(circle.length > MOST_SHOWN ? ['…'] : []), circle[at]].join(' → ');
}

function checkSubsets(plan: Plan, report: Report): void {
  const byCode = new Map(plan.indicators.map((indicator) => [indicator.code, indicator]));
  const circles = circlesOf(byCode);
  for (const [i, indicator] of plan.indicators.entries()) {
    const value = indicator.subsetOf;
    if (value === undefined) continue;
    const path = ['indicators', i, 'subsetOf'];
    const whole = byCode.get(value);
    const circle = circles.get(indicator.code);
    if (whole === undefined) report('unknown-indicator', path, { value });
    else if (circle) report('subset-of-itself', path, { chain: chainText(circle) });
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
