import {
  decideTransition,
  type Period,
  type PeriodEntries,
  type ReportDoc,
  type TransitionDecision,
  type TransitionReply,
  type TransitionRequest,
  underPlan,
} from '@cchc/domain';
import type { Caller } from '../identity/identity.ts';
import { reportPath } from './paths.ts';
import { Refused } from './refused.ts';
import { changeReport } from './report-transaction.ts';
import type { Services } from './services.ts';

type Outcome = Exclude<TransitionDecision, { kind: 'look-up-periods' }>;

/**
 * `POST /api/transition`: a report from one state into another, in one transaction. Reads member, calendar, report and
 * mutation; when it is sent also the unit's report of each period that a rule names. Writes report and audit, or nothing.
 *
 * @throws Refused with an error of the closed list
 */
export async function transitionReport(
  services: Services,
  caller: Caller,
  request: TransitionRequest,
): Promise<TransitionReply> {
  const outcome = await changeReport<Outcome>(services, caller, request, (context, more) => {
    const { plan } = context;
    const read = (periods: readonly Period[]): PeriodEntries[] => {
      const docs = periods.map(({ id }) => ({ doc: reportPath(caller.commune, id, request.unit) }));
      const reports = more('periods', docs) as (ReportDoc | null)[];
      return periods.map((period, i) => {
        const report = reports[i] ?? null;
        const older = report && report.planVersion !== plan.version ? report.planVersion : null;
        const keys = older === null ? null : (context.keysFrom?.(older) ?? null);
        return { period, entries: underPlan(report, plan, keys).report?.entries ?? {} };
      });
    };
    let decision = decideTransition(request, context);
    if (decision.kind === 'look-up-periods')
      decision = decideTransition(request, { ...context, earlier: read(decision.periods) });
    const result = decision as Outcome;
    return { result, ...(result.kind === 'reply' && result.write && { write: result.write }) };
  });
  if (outcome.kind === 'reply') return outcome.reply;
  const { error, kind: _, ...more } = outcome;
  throw new Refused(error, more);
}
