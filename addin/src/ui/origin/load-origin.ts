import {
  type ConsolidationReply,
  type EntryOfUnitsReply,
  type Locale,
  type Origin,
  originOf,
} from '@cchc/domain';
import type { Answer, PlanBook } from '../../sync/plan-book.ts';
import type { Where } from '../navigation.ts';

export interface LoadedOrigin {
  reply: ConsolidationReply;
  cells: EntryOfUnitsReply;
  /** Null: the plan of that period has no such figure. */
  origin: Origin | null;
}

/** The period's totals and the cells behind one of their figures, asked for together. */
export async function loadOrigin(
  plans: PlanBook,
  { key, period, include }: NonNullable<Where['origin']>,
  locale: Locale,
): Promise<Answer<LoadedOrigin>> {
  const [totals, cells] = await Promise.all([plans.consolidation(period), plans.entry(period, key)]);
  if (!totals.ok) return totals;
  if (!cells.ok) return cells;
  const { plan, period: when, reports, settings } = totals.value;
  const origin = originOf(plan, when, reports, settings, include, key, locale);
  return { ok: true, value: { reply: totals.value, cells: cells.value, origin } };
}
