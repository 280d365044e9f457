import {
  type Calendar,
  type CalendarReply,
  type ClosePeriodRequest,
  closePeriod,
  type ExtendPeriodRequest,
  extendPeriod,
  type Managed,
  type MemberDoc,
  mayManagePeriods,
  type Period,
  type Plan,
  periodYear,
  planVersionOf,
  unitByCode,
} from '@cchc/domain';
import type { Caller } from '../identity/identity.ts';
import type { Write } from '../store/store.ts';
import { type ReadMore, readingMore } from './extra-reads.ts';
import { calendarPath, isPeriodId } from './paths.ts';
import { planInside } from './plans-inside.ts';
import { Refused, refuse } from './refused.ts';
import { active, callerPath, type Services, todayOf } from './services.ts';
import { takeSnapshot } from './take-snapshot.ts';

/** A period that is closed now and was not: what it stands on is kept with it. */
function withClosing(
  services: Services,
  commune: string,
  calendar: Calendar,
  before: Period,
  { by, at }: { by: string; at: string },
  more: ReadMore,
): { calendar: Calendar; writes: Write[] } {
  const period = calendar.periods[before.id];
  if (!period?.closed || before.closed) return { calendar, writes: [] };
  const taking = { kind: 'closed', calendar, period, include: 'submitted', by, at } as const;
  const { snapshot, write } = takeSnapshot(services, commune, taking, more);
  const closed = { ...period, closed: { ...period.closed, snapshot: snapshot.id } };
  return {
    calendar: { ...calendar, periods: { ...calendar.periods, [period.id]: closed } },
    writes: [write],
  };
}

/**
 * Changes one period of a calendar. What was done stands beside the calendar for ever (`acts`), because a calendar
 * itself only tells how it is now.
 */
function changePeriod(
  services: Services,
  caller: Caller,
  request: ClosePeriodRequest | ExtendPeriodRequest,
  decide: (calendar: Calendar, at: string, planOf: () => Plan) => Managed,
): Promise<CalendarReply> {
  if (!isPeriodId(request.period)) return refuse('unknown-period', { period: request.period });
  const path = calendarPath(caller.commune, periodYear(request.period));
  const at = services.clock().toISOString();
  const act = [...path, 'acts', `${at.replace(/\D/g, '')}-${services.random()}`];
  const reads = [{ doc: callerPath(caller) }, { doc: path }];
  return services.store.transact(
    reads,
    readingMore<CalendarReply>(reads.length, ([member, found], more) => {
      if (!mayManagePeriods(active(member as MemberDoc | null)))
        return refuse('forbidden', { action: 'close', unit: null });
      const calendar = found as Calendar | null;
      const period = calendar?.periods[request.period];
      if (!calendar || !period) return refuse('unknown-period', { period: request.period });
      const planOf = (): Plan => {
        const atHand = planInside(services, caller.commune, planVersionOf(calendar, period), more);
        if (!atHand) throw new Error(`The plan of ${request.period} is missing in the store.`);
        return atHand.plan;
      };
      const managed = decide(calendar, at, planOf);
      if ('error' in managed) throw new Refused(managed.error);
      if (managed.calendar === calendar) return { writes: [], reply: { calendar } };
      const by = caller.memberId;
      const closed = withClosing(services, caller.commune, managed.calendar, period, { by, at }, more);
      return {
        writes: [
          { set: path, data: closed.calendar },
          { create: act, data: { at, by, ...request } },
          ...closed.writes,
        ],
        reply: { calendar: closed.calendar },
      };
    }),
  );
}

/** `POST /api/calendar/close`. @throws Refused forbidden, unknown-period, comment-required, calendar-moved */
export const setClosed = (services: Services, caller: Caller, request: ClosePeriodRequest) =>
  changePeriod(services, caller, request, (calendar, at) =>
    closePeriod(calendar, request, { by: caller.memberId, at }),
  );

/** `POST /api/calendar/extend`. @throws Refused forbidden, unknown-period, unknown-unit, comment-required, bad-request */
export const setExtended = (services: Services, caller: Caller, request: ExtendPeriodRequest) =>
  changePeriod(services, caller, request, (calendar, at, planOf) => {
    const { unit } = request;
    if (!unitByCode(planOf(), unit)) return refuse('unknown-unit', { unit });
    return extendPeriod(calendar, request, { by: caller.memberId, at }, todayOf(services));
  });
