/** Kinds of period, by the last part of their id (`2026-Q1`). `DX01` and on are ad hoc; `SO` holds the registers of a year. */
export type PeriodKind = 'Q1' | 'H1' | 'Q2' | 'Q3' | 'M9' | 'Q4' | 'Y' | `DX${number}` | 'SO';

/** A period made longer for one unit. */
export interface Extension {
  /** YYYY-MM-DD. */
  until: string;
  by: string;
  at: string;
  reason: string;
}

/** A reporting period: a window of dates (YYYY-MM-DD, both included) with its due dates. */
export interface Period {
  id: string;
  year: number;
  kind: PeriodKind;
  from: string;
  /** Số liệu đến: the last day whose figures belong to the period. */
  to: string;
  /** Hạn đơn vị gửi, often before `to`: figures are then estimates. */
  unitDue: string;
  /** Hạn xã gửi Sở Nội vụ; null = "chưa đặt". */
  communeDue: string | null;
  /** Căn cứ: the document the dates come from. */
  basis: string;
  /** Khóa kỳ. */
  closed?: {
    at: string;
    by: string;
    reason?: string;
    /** The snapshot of what it was closed on; absent in periods that were closed before those were kept. */
    snapshot?: string;
  };
  /** The last time that it was opened again. */
  opened?: { at: string; by: string; reason: string };
  /** Units for which the period takes changes until a day (included) although it is closed; it is their due date too. */
  extended?: Record<string, Extension>;
  /** The plan that this period stands on, where it is not the calendar's: closed periods keep theirs. */
  planVersion?: string;
  /** The settings that this period stands on, likewise; null = those that hold while nobody has decided anything. */
  settingsVersion?: string | null;
}

/** One year of periods; it also names the versions of plan and settings, which never change under their name. */
export interface Calendar {
  year: number;
  planVersion: string;
  /** `communes/{c}/settings/{version}`; absent while nobody has decided anything. */
  settingsVersion?: string;
  periods: Record<string, Period>;
  /** The last change of its dates by a person; absent while they are the defaults. UTC, ISO 8601. */
  edited?: { at: string; by: string };
}

/** The plan version under which a period is filled. */
export const planVersionOf = (
  calendar: Pick<Calendar, 'planVersion'>,
  period: Pick<Period, 'planVersion'>,
): string => period.planVersion ?? calendar.planVersion;

/** The version of the settings in force in a period; null = the defaults. */
export const settingsVersionOf = (
  calendar: Pick<Calendar, 'settingsVersion'>,
  period: Pick<Period, 'settingsVersion'>,
): string | null =>
  period.settingsVersion === undefined ? (calendar.settingsVersion ?? null) : period.settingsVersion;

export const periodYear = (id: string): number => Number(id.slice(0, 4));
