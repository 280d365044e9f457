import type { Period, ReportDoc, ReportView } from '@cchc/domain';

/** What of a stored report travels; one that nobody has written to is an empty draft. */
export const viewOf = (
  unit: string,
  period: Pick<Period, 'id' | 'extended'>,
  report: ReportDoc | null,
): ReportView => {
  const extension = period.extended?.[unit];
  return {
    unit,
    period: period.id,
    state: report?.state ?? 'draft',
    stateBy: report?.stateBy ?? null,
    extended: extension ? { until: extension.until } : null,
    comments: report?.comments ?? null,
    cursor: report?.cursor ?? null,
    entries: report?.entries ?? {},
  };
};
