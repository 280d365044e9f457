import {
  type ConfirmationDecision,
  type ConfirmationItem,
  type ConfirmationRequest,
  type ConfirmationsReply,
  confirmationState,
  confirmationsOf,
  confirmersOf,
  decideConfirmation,
  entersFor,
  type MemberDoc,
  mayConfirm,
  mayRead,
  type Plan,
  planIn,
  type ReportDoc,
  unitByCode,
} from '@cchc/domain';
import type { Caller } from '../identity/identity.ts';
import { reportPath } from './paths.ts';
import { peopleNamed } from './people.ts';
import { broughtUnder } from './plans-inside.ts';
import { readingOf } from './reading.ts';
import { Refused } from './refused.ts';
import { changeReport } from './report-transaction.ts';
import type { Services } from './services.ts';

/** Units that enter what others confirm, in the order of the plan: usually two or three. */
const confirmedUnits = (plan: Plan): string[] => [
  ...new Set(
    plan.indicators
      .filter(({ code }) => confirmersOf(plan, code).length > 0)
      .flatMap((each) => entersFor(plan, each)),
  ),
];

function itemOf(plan: Plan, me: MemberDoc, of: string, key: string, report: ReportDoc | null) {
  const entry = report && Object.hasOwn(report.entries, key) ? report.entries[key] : undefined;
  const said = (report ? confirmationsOf(report) : []).filter((each) => each.key === key);
  const asked = confirmersOf(plan, key);
  const waiting = asked.filter(
    (unit) => !said.some((each) => each.unit === unit && each.version === entry?.version),
  );
  const item: ConfirmationItem = {
    key,
    of,
    name: unitByCode(plan, of)?.name ?? of,
    entry: entry ? { value: entry.value, version: entry.version, by: entry.by, at: entry.at } : null,
    state: confirmationState(plan, of, key, entry, said),
    confirmations: said.filter(({ unit }) => asked.includes(unit)),
    waiting,
    mine: entry?.value ? waiting.filter((unit) => mayConfirm(me, unit)) : [],
  };
  return item;
}

/**
 * `GET /api/confirmations?period=`: figures that one unit enters and another confirms. A confirming unit sees those figures
 * of the other unit, and nothing else of its report.
 *
 * @throws Refused with an error of the closed list
 */
export async function confirmationsIn(
  services: Services,
  caller: Caller,
  periodId: string,
): Promise<ConfirmationsReply> {
  const { me, period, atHand } = await readingOf(services, caller, [], periodId);
  const plan = planIn(atHand.plan, period.to);
  const units = confirmedUnits(plan);
  const found = (await services.store.read(
    units.map((unit) => reportPath(caller.commune, period.id, unit)),
  )) as (ReportDoc | null)[];
  const items = (
    await Promise.all(
      units.map(async (of, i) => {
        const report = await broughtUnder(services, caller.commune, found[i] ?? null, atHand.plan);
        const keys = [...(atHand.asked(of, period.id)?.defs.keys() ?? [])];
        return keys
          .filter((key) => {
            const confirmers = confirmersOf(plan, key);
            const concerns = mayRead(me, of, plan) || confirmers.some((unit) => me.units.includes(unit));
            return confirmers.length > 0 && concerns;
          })
          .map((key) => itemOf(plan, me, of, key, report));
      }),
    )
  ).flat();
  const confirming = new Set(items.flatMap(({ key }) => confirmersOf(plan, key)));
  const ids = items.flatMap(({ entry, confirmations }) => [
    ...(entry ? [entry.by] : []),
    ...confirmations.map(({ by }) => by),
  ]);
  return {
    period: period.id,
    items,
    units: Object.fromEntries([...confirming].map((unit) => [unit, unitByCode(plan, unit)?.name ?? unit])),
    people: await peopleNamed(services, caller.commune, ids, me),
  };
}

/**
 * `POST /api/confirmations`: one unit confirms a version of another unit's figure, in the transaction of that report.
 *
 * @throws Refused with an error of the closed list
 */
export async function confirm(
  services: Services,
  caller: Caller,
  request: ConfirmationRequest,
): Promise<ConfirmationsReply> {
  const outcome = await changeReport<ConfirmationDecision>(services, caller, request, (context) => {
    const result = decideConfirmation(request, context);
    return result.kind === 'reply' && result.write ? { result, write: result.write } : { result };
  });
  if (outcome.kind === 'refuse') throw new Refused(outcome.error);
  return confirmationsIn(services, caller, request.period);
}
