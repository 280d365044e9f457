import type { Period } from '../calendar/period.ts';
import type { Completeness } from '../completeness/completeness.ts';
import type { ReportView } from './api.ts';

/** `GET /api/reports?units=a,b,c&period=`: several units of a group at once. */
export interface ReportsReply {
  period: Period;
  reports: (ReportView & { completeness: Completeness })[];
  people: Record<string, string>;
}

/** Units in one request at most. */
export const MAX_REPORTS = 60;
