import { decideSync, type SyncDecision, type SyncReply, type SyncRequest } from '@cchc/domain';
import type { Caller } from '../identity/identity.ts';
import { Refused } from './refused.ts';
import { changeReport } from './report-transaction.ts';
import type { Services } from './services.ts';

type Outcome = Exclude<SyncDecision, { kind: 'look-up-cursor' }>;

/**
 * `POST /api/sync`: the server half of the sync contract in one transaction. Reads member, calendar, report and
 * mutation; once per process also the plan, and one more for a cursor older than the report remembers. Writes
 * report and audit, or nothing.
 *
 * @throws Refused with an error of the closed list
 */
export async function syncReport(
  services: Services,
  caller: Caller,
  request: SyncRequest,
): Promise<SyncReply> {
  const outcome = await changeReport<Outcome>(services, caller, request, (context, more, place) => {
    let decision = decideSync(request, context);
    if (decision.kind === 'look-up-cursor') {
      const lookUp = { in: place.audit, field: 'version', equals: decision.cursor } as const;
      const [found] = more('cursor', [lookUp]);
      decision = decideSync(request, { ...context, cursorFound: found !== null });
    }
    const result = decision as Outcome;
    return { result, ...(result.kind === 'reply' && result.write && { write: result.write }) };
  });
  if (outcome.kind === 'reply') return outcome.reply;
  const { error, kind: _, ...more } = outcome;
  throw new Refused(error, more);
}
