import {
  type Calendar,
  type MemberDoc,
  mayConsolidate,
  mayRead,
  openPeriodOn,
  type Period,
  type Plan,
  planVersionOf,
  type ReportDoc,
  type ReportPart,
  reportingUnits,
  type Snapshot,
} from '@cchc/domain';
import { itemsOf } from '@cchc/domain/annual-plan';
import {
  type Answer,
  type AnswersReply,
  ARGUMENTS_OF,
  answerOf,
  canonicalQuestion,
  PeriodBook,
  type PeriodFacts,
  type PlanBook,
  periodAsked,
  questionKey,
  type RawQuestion,
  readCounts,
} from '@cchc/domain/questions';
import type { Caller } from '../identity/identity.ts';
import { countedReports } from './consolidation.ts';
import { written } from './gathered.ts';
import { issuedIn } from './issued.ts';
import { calendarPath, reportPath, snapshotsPath } from './paths.ts';
import type { PlanAtHand } from './plan-cache.ts';
import { annualPlanUnder } from './planned.ts';
import { recountedUnder } from './plans-inside.ts';
import { refuse } from './refused.ts';
import { active, callerPath, planAtHand, type Services, todayOf } from './services.ts';
import { settingsIn } from './settings-at-hand.ts';

/** Years of one plan that are looked at: what stands outside has no period to ask about. */
const MAX_YEARS = 12;

/** Reports of some units in one period, for those who may not see all. */
async function reportsOfUnits(
  services: Services,
  commune: string,
  period: string,
  atHand: PlanAtHand,
  units: readonly string[],
): Promise<ReportPart[]> {
  const found = (await services.store.read(
    units.map((unit) => reportPath(commune, period, unit)),
  )) as (ReportDoc | null)[];
  const there = found.filter((report) => report !== null);
  return Promise.all(there.map((report) => recountedUnder(services, commune, report, atHand)));
}

/** What the last report that left stood on, as far as this person may see it; null while none has left. */
async function issuedFacts(
  services: Services,
  commune: string,
  period: string,
  atHand: PlanAtHand,
  units: readonly string[] | null,
): Promise<NonNullable<PeriodFacts['issued']> | null> {
  const last = (await issuedIn(services, commune, period)).at(-1);
  if (!last) return null;
  const [snapshot] = (await services.store.read([[...snapshotsPath(commune), last.snapshot]])) as [
    Snapshot | null,
  ];
  if (!snapshot) return null;
  const reports = await written(services, commune, period, atHand, snapshot.units);
  return {
    include: last.include,
    reports: reports.filter(({ unit }) => units === null || units.includes(unit)),
  };
}

function asksIssued([ask, ...args]: RawQuestion): boolean {
  const at = ARGUMENTS_OF[ask].indexOf('include');
  return at >= 0 && readCounts(args[at] ?? null) === 'issued';
}

interface Asking {
  /** Some question asks for what left ("đã phát hành"). */
  issued: boolean;
  member: MemberDoc;
  commune: string;
  /** Those of the plan's years that there are. */
  calendars: readonly Calendar[];
}

/** What one period's answers are made of, as far as this person may see it. */
async function periodBook(services: Services, asking: Asking, period: Period): Promise<PeriodBook> {
  const { member, commune, calendars } = asking;
  const calendar = calendars.find(({ year }) => year === period.year) as Calendar;
  const atHand = await planAtHand(services, commune, planVersionOf(calendar, period));
  const { plan } = atHand;
  const units = mayConsolidate(member)
    ? null
    : reportingUnits(plan)
        .map(({ code }) => code)
        .filter((unit) => mayRead(member, unit, plan));
  const annual = await annualPlanUnder(services, commune, period.year, plan);
  return new PeriodBook({
    period,
    plan,
    settings: await settingsIn(services, commune, calendar, period),
    reports:
      units === null
        ? await countedReports(services, commune, period.id, atHand)
        : await reportsOfUnits(services, commune, period.id, atHand, units),
    units,
    annual: annual === null ? null : itemsOf(annual),
    issued: asking.issued ? await issuedFacts(services, commune, period.id, atHand, units) : null,
  });
}

async function asking(
  services: Services,
  caller: Caller,
): Promise<Omit<Asking, 'issued'> & { plan: Plan; today: string | null }> {
  const { commune } = caller;
  const today = todayOf(services);
  const year = Number(today.slice(0, 4));
  const near = [year, year - 1, year + 1];
  const [found, ...at] = (await services.store.read([
    callerPath(caller),
    ...near.map((each) => calendarPath(commune, each)),
  ])) as [MemberDoc | null, ...(Calendar | null)[]];
  const member = active(found);
  const now = at.find((calendar) => calendar !== null);
  if (!now) return refuse('unknown-period', { period: today });
  const { plan } = await planAtHand(services, commune, now.planVersion);
  const { from, to } = plan.years;
  const others = Array.from({ length: Math.min(MAX_YEARS, to - from + 1) }, (_, i) => from + i).filter(
    (each) => !near.includes(each),
  );
  const more = (await services.store.read(
    others.map((each) => calendarPath(commune, each)),
  )) as (Calendar | null)[];
  const calendars = [...at, ...more].filter((calendar) => calendar !== null);
  return { member, commune, calendars, plan, today: openPeriodOn(calendars, today)?.id ?? null };
}

/**
 * `POST /api/answers`: each question once, each period read once, whatever the number of cells. What a person may not see
 * is the answer to that question alone.
 *
 * @throws Refused unauthenticated, unknown-period when no calendar is near today
 */
export async function answersFor(
  services: Services,
  caller: Caller,
  questions: readonly RawQuestion[],
): Promise<AnswersReply> {
  const { plan, today, ...rest } = await asking(services, caller);
  const who = { ...rest, issued: questions.some(asksIssued) };
  const periods = who.calendars.flatMap((calendar) => Object.values(calendar.periods));
  const book: PlanBook = { plan, periods, today };
  const books = new Map<string, PeriodBook>();
  const known = new Map<string, Answer>();
  const answers: Answer[] = [];
  for (const [ask, ...args] of questions) {
    const question = canonicalQuestion(ask, args);
    const key = questionKey(question);
    let answer = known.get(key);
    if (!answer) {
      const asked = periodAsked(question, book);
      const period = periods.find(({ id }) => id === asked);
      if (period && !books.has(period.id)) books.set(period.id, await periodBook(services, who, period));
      answer =
        typeof asked === 'object' && asked !== null
          ? asked
          : answerOf(question, book, (period && books.get(period.id)) ?? null);
      known.set(key, answer);
    }
    answers.push(answer);
  }
  return { plan: plan.version, answers };
}
