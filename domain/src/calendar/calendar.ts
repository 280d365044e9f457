import { addDays } from './dates.ts';
import type { Calendar, Period, PeriodKind } from './period.ts';

/** Where the default dates come from; each period's line can be edited. */
export const DEFAULT_BASIS = 'Công văn 581/BNV-CCHC; Nghị định 09/2019/NĐ-CP';
/** Units send so many days before the cut-off: the 8th for the 14th. A default, no rule of law. */
const DAYS_BEFORE_CUT_OFF = 6;

/** Windows as month-day; `before` = the window begins in December of the year before. */
const WINDOWS = {
  Q1: { from: '12-15', before: true, to: '03-14' },
  H1: { from: '12-15', before: true, to: '06-14' },
  Q2: { from: '03-15', before: false, to: '06-14' },
  Q3: { from: '06-15', before: false, to: '09-14' },
  M9: { from: '12-15', before: true, to: '09-14' },
  Q4: { from: '09-15', before: false, to: '12-14' },
  Y: { from: '12-15', before: true, to: '12-14' },
} as const satisfies Partial<Record<PeriodKind, { from: string; before: boolean; to: string }>>;

export type RegularKind = keyof typeof WINDOWS;

/** Kinds that every year has: those of công văn 581 and the cumulative nine months of Nghị định 09/2019. */
const DEFAULT_KINDS = ['Q1', 'H1', 'Q3', 'M9', 'Y'] as const satisfies readonly RegularKind[];

export const isRegularKind = (kind: PeriodKind): kind is RegularKind => Object.hasOwn(WINDOWS, kind);

/** One of the regular periods with its default dates; Q2 and Q4 are added this way where a province asks for them. */
export function regularPeriod(year: number, kind: RegularKind): Period {
  const { from, before, to } = WINDOWS[kind];
  return {
    id: `${year}-${kind}`,
    year,
    kind,
    from: `${before ? year - 1 : year}-${from}`,
    to: `${year}-${to}`,
    unitDue: addDays(`${year}-${to}`, -DAYS_BEFORE_CUT_OFF),
    communeDue: null,
    basis: DEFAULT_BASIS,
  };
}

/** An ad hoc period, `2026-DX01` and on, for a report "đột xuất theo yêu cầu"; nothing about it has a default. */
export function adHocPeriod(
  year: number,
  number: number,
  dates: Pick<Period, 'from' | 'to' | 'unitDue' | 'basis'> & { communeDue?: string | null },
): Period {
  const kind: PeriodKind = `DX${String(number).padStart(2, '0') as `${number}`}`;
  return { id: `${year}-${kind}`, year, kind, communeDue: null, ...dates };
}

/** A year as it is before a coordinator changes anything. */
export function defaultCalendar(year: number, planVersion: string): Calendar {
  const periods = DEFAULT_KINDS.map((kind) => regularPeriod(year, kind));
  return {
    year,
    planVersion,
    periods: Object.fromEntries(periods.map((period) => [period.id, period])),
  };
}
