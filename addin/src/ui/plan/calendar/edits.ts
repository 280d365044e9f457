import {
  adHocPeriod,
  type Calendar,
  type CalendarView,
  editCalendar,
  type Period,
  type PeriodEdit,
  type RegularKind,
  regularPeriod,
} from '@cchc/domain';

export const REGULAR_KINDS = [
  'Q1',
  'H1',
  'Q2',
  'Q3',
  'M9',
  'Q4',
  'Y',
] as const satisfies readonly RegularKind[];

const byWindow = (a: Period, b: Period): number => a.to.localeCompare(b.to) || b.from.localeCompare(a.from);

export const shownPeriods = ({ periods }: Pick<Calendar, 'periods'>): Period[] =>
  Object.values(periods).sort(byWindow);

/** What the server gets: what people set, nothing else. */
export const editsOf = ({ periods }: Pick<Calendar, 'periods'>): PeriodEdit[] =>
  Object.values(periods).map(({ id, kind, from, to, unitDue, communeDue, basis }) => ({
    id,
    kind,
    from,
    to,
    unitDue,
    communeDue,
    basis,
  }));

/** What saving would say, by the same rules as the server's. */
export const preview = ({ calendar, before, used }: CalendarView, periods: Calendar['periods']) =>
  editCalendar(calendar, editsOf({ periods }), (id) => used.includes(id), before ?? undefined).findings;

/** A period that the year lacks: a regular one with its default dates, or the next ad hoc one from today on. */
export function added(
  { year, periods }: Pick<Calendar, 'year' | 'periods'>,
  kind: RegularKind | 'DX',
  today: string,
  basis: string,
): Calendar['periods'] {
  const period =
    kind === 'DX'
      ? adHocPeriod(year, nextNumber(periods), { from: today, to: today, unitDue: today, basis })
      : regularPeriod(year, kind);
  return { ...periods, [period.id]: period };
}

const nextNumber = (periods: Calendar['periods']): number =>
  Math.max(0, ...Object.values(periods).map(({ kind }) => Number(/^DX(\d+)$/.exec(kind)?.[1] ?? 0))) + 1;
