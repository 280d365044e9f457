import { type Asked, derivedFrom, type ReportDoc, type ReportsReply } from '@cchc/domain';
import type { Caller } from '../identity/identity.ts';
import { reportPath } from './paths.ts';
import { peopleNamed, writersOf } from './people.ts';
import { broughtUnder } from './plans-inside.ts';
import { readingOf } from './reading.ts';
import { viewOf } from './report-view.ts';
import type { Services } from './services.ts';

/**
 * `GET /api/reports`: several units of a period at once, in the order in which they were asked for.
 *
 * @throws Refused with an error of the closed list; forbidden when one of them may not be read
 */
export async function reportsOf(
  services: Services,
  caller: Caller,
  units: readonly string[],
  periodId: string,
): Promise<ReportsReply> {
  const { commune } = caller;
  const { me, period, atHand } = await readingOf(services, caller, units, periodId);
  const { plan } = atHand;
  const found = (await services.store.read(
    units.map((unit) => reportPath(commune, periodId, unit)),
  )) as (ReportDoc | null)[];
  const current = await Promise.all(found.map((report) => broughtUnder(services, commune, report, plan)));
  const reports = units.map((unit, i) => {
    const report = current[i] ?? null;
    const { completeness } = derivedFrom(plan, atHand.asked(unit, periodId) as Asked, report?.entries ?? {});
    return { ...viewOf(unit, period, report), completeness };
  });
  return { period, reports, people: await peopleNamed(services, commune, writersOf(current), me) };
}
