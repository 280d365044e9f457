import type { Period } from '../calendar/period.ts';
import {
  type ConsolidatedIndicator,
  consolidate,
  type Include,
  type ReportPart,
} from '../consolidation/consolidate.ts';
import { type PeriodTotal, phaseResult, yearResult } from '../consolidation/periods.ts';
import { entryDefs } from '../entries/entry-defs.ts';
import type { IndicatorResult } from '../indicators/result.ts';
import type { Verdict } from '../indicators/verdict.ts';
import { planIn } from '../plan/plan-in.ts';
import type { Measure, Plan } from '../plan/schema.ts';
import { reportingUnits } from '../plan/units.ts';
import type { CommuneSettings } from './commune-settings.ts';
import { communeOf, headOf, recipientsOf, signersOf } from './document.ts';
import { planWith } from './plan-with.ts';

export interface Figure {
  result: IndicatorResult;
  verdict: Verdict;
  provisional: boolean;
  /** Units that have a value, of how many. */
  have: number;
  of: number;
  target: number;
}

/** What an indicator comes to before and after; the year and the phase where several periods are at hand. */
export interface FigureChange {
  indicator: string;
  span: 'period' | 'year' | 'phase';
  before: Figure;
  after: Figure;
}

/** Entries that a unit is asked for from now on, or no longer. */
export interface AskedChange {
  unit: string;
  added: string[];
  removed: string[];
}

export interface SettingsEffect {
  figures: FigureChange[];
  asked: AskedChange[];
  /** What stands in documents: commune, heading, signers, recipients, wording of what is counted. */
  texts: { what: string; before: string; after: string }[];
}

export interface PeriodReports {
  period: Period;
  reports: readonly ReportPart[];
}

type Figures = Map<string, Figure>;

function figuresOf(
  plan: Plan,
  { period, reports }: PeriodReports,
  earlier: readonly PeriodReports[],
  settings: CommuneSettings,
  include: Include,
): Figures {
  const all = [...earlier, { period, reports }].map((each) => ({
    period: each.period,
    lines: consolidate(plan, each.period, each.reports, settings, include),
  }));
  const figures: Figures = new Map();
  const lines = all.at(-1)?.lines ?? [];
  for (const [i, line] of lines.entries()) {
    const indicator = plan.indicators[i];
    if (!indicator) continue;
    const target = indicator.milestones?.[String(period.year)] ?? indicator.target.value;
    const { have, of } = line.total;
    const { result } = line.total;
    figures.set(`${line.indicator} period`, {
      result,
      verdict: line.verdict,
      provisional: line.provisional,
      have,
      of,
      target,
    });
    const totals = all.map(
      (each): PeriodTotal => ({ period: each.period, total: (each.lines[i] as ConsolidatedIndicator).total }),
    );
    const year = yearResult(indicator, period.year, totals, settings);
    const phase = phaseResult(indicator, period.year, totals, settings);
    for (const [span, across, of] of [
      ['year', year, target],
      ['phase', phase, indicator.target.value],
    ] as const)
      figures.set(`${line.indicator} ${span}`, {
        result: across.result,
        verdict: across.verdict,
        provisional: across.provisional,
        have,
        of: line.total.of,
        target: of,
      });
  }
  return figures;
}

const same = (a: Figure, b: Figure): boolean =>
  a.verdict === b.verdict &&
  a.provisional === b.provisional &&
  a.have === b.have &&
  a.of === b.of &&
  a.target === b.target &&
  a.result.kind === b.result.kind &&
  (a.result.kind !== 'value' || b.result.kind !== 'value' || a.result.value === b.result.value);

function askedChanges(before: Plan, after: Plan, { year, to }: Period): AskedChange[] {
  const keysOf = (plan: Plan): Map<string, string[]> => {
    const there = planIn(plan, to);
    return new Map(reportingUnits(there).map(({ code }) => [code, [...entryDefs(there, code, year).keys()]]));
  };
  const [old, now] = [keysOf(before), keysOf(after)];
  return [...new Set([...old.keys(), ...now.keys()])].flatMap((unit) => {
    const [was, is] = [new Set(old.get(unit)), new Set(now.get(unit))];
    const added = [...is].filter((key) => !was.has(key));
    const removed = [...was].filter((key) => !is.has(key));
    return added.length + removed.length > 0 ? [{ unit, added, removed }] : [];
  });
}

/** What is counted, in words. */
function countedIn(measure: Measure): string {
  switch (measure.kind) {
    case 'ratio':
    case 'survey':
      return `${measure.numerator.name} / ${measure.denominator.name}`;
    case 'change':
      return `${measure.current.name} / ${measure.baseline.name}: ${measure.baseline.value ?? ''}`;
    default:
      return measure.name;
  }
}

function* textsOf(plan: Plan, settings: CommuneSettings): Generator<[what: string, text: string]> {
  const { kind, name } = communeOf(plan, settings);
  const head = headOf(plan, settings);
  yield ['commune', `${kind} ${name}`];
  yield ['head', [head.issuer, head.place, head.plan ?? ''].join('\n')];
  yield ['signers', signersOf(plan, settings).join('\n')];
  yield ['recipients', recipientsOf(plan, settings).join('\n')];
  for (const { code, measure } of planWith(plan, settings).indicators) yield [code, countedIn(measure)];
  for (const { code, name: group, members = [] } of planWith(plan, settings).units)
    yield [code, `${group}: ${members.map((member) => member.name).join(', ')}`];
  const { decimals, rounding } = settings;
  yield ['rounding', `${decimals} ${rounding}`];
}

/**
 * What other settings would do to the current figures, before anyone applies them: both are worked out with the same rules,
 * and what differs is told.
 *
 * @param plan the plan file, before any setting
 * @param now the period that is looked at; `earlier` ones of the same and of other years, where they are at hand
 */
export function effectOf(
  plan: Plan,
  now: PeriodReports,
  before: CommuneSettings,
  after: CommuneSettings,
  earlier: readonly PeriodReports[] = [],
  include: Include = 'all',
): SettingsEffect {
  const [planBefore, planAfter] = [planWith(plan, before), planWith(plan, after)];
  const old = figuresOf(planBefore, now, earlier, before, include);
  const changed = figuresOf(planAfter, now, earlier, after, include);
  const texts = new Map(textsOf(plan, before));
  return {
    figures: [...changed].flatMap(([key, figure]) => {
      const was = old.get(key);
      const [indicator = '', span] = key.split(' ') as [string, FigureChange['span']];
      return was && !same(was, figure) ? [{ indicator, span, before: was, after: figure }] : [];
    }),
    asked: askedChanges(planBefore, planAfter, now.period),
    texts: [...textsOf(plan, after)].flatMap(([what, text]) => {
      const was = texts.get(what) ?? '';
      return was === text ? [] : [{ what, before: was, after: text }];
    }),
  };
}
