import type { ConsolidationReply, MeReply } from '@cchc/domain';
import type { Answer, PlanBook } from '../../sync/plan-book.ts';

/** Periods of the year that have begun, and the reports of whole years of the plan before it; those without a calendar are left out. */
export async function loadAcross(
  { consolidation }: Pick<PlanBook, 'consolidation'>,
  me: Pick<MeReply, 'periods' | 'today'>,
  from: number,
  year: number,
): Promise<Answer<ConsolidationReply[]>> {
  const own = me.periods.filter((each) => each.year === year && each.kind !== 'SO' && each.from <= me.today);
  const before = Array.from({ length: Math.max(0, year - from) }, (_, i) => `${from + i}-Y`);
  const answers = await Promise.all([...own.map(({ id }) => id), ...before].map((id) => consolidation(id)));
  const failed = answers.find((each) => !each.ok && each.error.code !== 'unknown-period');
  if (failed && !failed.ok) return failed;
  return { ok: true, value: answers.flatMap((each) => (each.ok ? [each.value] : [])) };
}
