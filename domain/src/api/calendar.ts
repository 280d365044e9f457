import type { Calendar } from '../calendar/period.ts';

/** `POST /api/calendar/close`: khóa kỳ, or open it again (with a reason). */
export interface ClosePeriodRequest {
  period: string;
  closed: boolean;
  reason?: string;
  /** `closed.at` that the person saw; null = it was open. */
  expect: string | null;
}

/** `POST /api/calendar/extend`: give one unit more time, or take it back (`until: null`). */
export interface ExtendPeriodRequest {
  period: string;
  unit: string;
  /** YYYY-MM-DD, not before today. */
  until: string | null;
  reason: string;
}

export interface CalendarReply {
  calendar: Calendar;
}
