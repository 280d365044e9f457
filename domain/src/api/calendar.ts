import type { PeriodEdit } from '../calendar/edit-calendar.ts';
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

/** `GET /api/calendar?year=`; what a save answers too. */
export interface CalendarView {
  calendar: Calendar;
  /** False: the year has no calendar yet; this is how it would be, made from the year before. */
  stored: boolean;
  before: Calendar | null;
  /** Periods that some unit has a report in: they cannot be taken out. */
  used: string[];
}

/** `POST /api/calendar`: all periods of a year as they are to be; closing and extending stay as they are. */
export interface CalendarRequest {
  year: number;
  /** `calendar.edited.at` as the person saw it. */
  expect: string | null;
  periods: PeriodEdit[];
}
