import { hash } from 'node:crypto';
import { type Calendar, dateInVietnam, type MemberDoc, type Period, periodOf } from '@cchc/domain';
import type { Caller } from '../identity/identity.ts';
import type { ReportStore } from '../store/store.ts';
import { memberPath, planPath } from './paths.ts';
import type { PlanAtHand, PlanCache, PlanDoc } from './plan-cache.ts';
import { refuse } from './refused.ts';

/** What the use cases work with. */
export interface Services {
  store: ReportStore;
  plans: PlanCache;
  clock: () => Date;
  /** Eight characters of [A-Za-z0-9], new at each call. */
  random: () => string;
}

export const sha256 = (text: string): string => hash('sha256', text);

export const todayOf = ({ clock }: Services): string => dateInVietnam(clock());

export async function planAtHand(
  { store, plans }: Services,
  commune: string,
  version: string,
): Promise<PlanAtHand> {
  const known = plans.get(commune, version);
  if (known) return known;
  const [doc] = (await store.read([planPath(commune, version)])) as [PlanDoc | null];
  return plans.put(commune, version, doc);
}

/** The caller's member document; a token whose person is gone or inactive is as good as none. */
export function active(member: MemberDoc | null | undefined): MemberDoc {
  if (!member?.active) return refuse('unauthenticated');
  return member;
}

/** @throws Refused unknown-period */
export function periodIn(calendar: Calendar | null | undefined, id: string): Period {
  return (calendar && periodOf(calendar, id)) ?? refuse('unknown-period', { period: id });
}

export const callerPath = ({ commune, memberId }: Caller) => memberPath(commune, memberId);
