import type { WorkbookReply } from '../api/api.ts';
import { contributionOf } from '../consolidation/contribution.ts';
import type { StoredEntry } from '../entries/entry.ts';
import { entryDefs } from '../entries/entry-defs.ts';
import { taskLines } from '../plan/duties.ts';
import { indicatorByCode } from '../plan/indicators.ts';
import type { Plan, Quote } from '../plan/schema.ts';
import { DEFAULT_SETTINGS } from '../settings/settings.ts';
import type { Locale } from '../text/locale.ts';
import { type Origin, originOf } from './origin.ts';

/** Where one cell of a unit's own form comes from. */
export interface CellOrigin {
  key: string;
  /** The sentence that asks for it; null where the plan has none (the budget). */
  quote: Quote | null;
  /** The arithmetic with this unit's figures alone; null where nothing is worked out. */
  figure: Origin | null;
  /** What the server has; null while nothing was saved. */
  entry: StoredEntry | null;
}

/** The plan as if this unit alone were asked for an indicator: totals are then the unit's own result. */
const askingOnly = (plan: Plan, code: string, unit: string): Plan => ({
  ...plan,
  indicators: plan.indicators.map((each) => (each.code === code ? { ...each, reportedBy: [unit] } : each)),
});

/**
 * The sentence behind a row: `TTHC.02`, `TTHC.03:ND`, `III.1.2.a/status`, `MT.01/text`. Of a task of the commune's own the
 * one that it belongs to.
 */
function quoteOf(plan: Plan, code: string, year: number): Quote | null {
  const line = taskLines(plan, year, 'with-withdrawn').find(({ clause }) => clause.code === code);
  const task = plan.tasks.find((each) => each.code === line?.task.code);
  const target = plan.qualitativeTargets.find((each) => each.code === code);
  return (indicatorByCode(plan, code) ?? task ?? target)?.quote ?? null;
}

/**
 * The origin of one cell of a unit's report, from what the server has of it.
 *
 * @param key entry key
 */
export function cellOriginOf(
  { plan, period, report, settings }: Pick<WorkbookReply, 'plan' | 'period' | 'report' | 'settings'>,
  key: string,
  locale: Locale = 'vi',
): CellOrigin {
  const [code = key] = key.split(/[:/]/);
  const { unit, state, entries } = report;
  const defs = entryDefs(plan, unit, period.year);
  const asked = indicatorByCode(plan, code) !== undefined && defs.has(key);
  const own = { unit, state, contribution: contributionOf(defs, entries) };
  return {
    key,
    quote: quoteOf(plan, code, period.year),
    figure: asked
      ? originOf(
          askingOnly(plan, code, unit),
          period,
          [own],
          settings ?? DEFAULT_SETTINGS,
          'all',
          key,
          locale,
        )
      : null,
    entry: Object.hasOwn(entries, key) ? (entries[key] ?? null) : null,
  };
}
