import { type KeyMap, type MeReply, renameState } from '@cchc/domain';
import type { RepairSummary } from '../excel/port.ts';
import type { LedgerContext } from './context.ts';
import type { LedgerState } from './ledger-state.ts';
import { type PreparedReport, prepareReport, type TakenUp } from './open-report.ts';

/** A workbook that stands on the new plan now. */
export interface MovedToPlan {
  prepared: PreparedReport;
  opened: TakenUp;
  told: NonNullable<LedgerState['planChange']>;
  repair: RepairSummary;
}

/** Rows by their codes: `III.1.1.a/status` stands in the row `III.1.1.a`, all else in the row of its key. */
const rowOf = (key: string): string => key.split('/')[0] ?? key;

/** New codes of rows by their old ones; null = nothing of the row is asked any more. */
export function codesOf(keys: KeyMap): Record<string, string | null> {
  const codes: Record<string, string | null> = {};
  for (const [from, to] of Object.entries(keys)) {
    const row = rowOf(from);
    if (to === null) codes[row] ??= null;
    else if (rowOf(to) !== row) codes[row] = rowOf(to);
  }
  return codes;
}

/**
 * Client, rule: on `plan-changed` baseline, sheet and what is open are renamed by the map of keys, and a new mutation
 * follows. The sheets are written anew from the new plan with everything that people typed; what stood in rows that
 * are asked no more is listed like after a repair.
 *
 * @returns `unknown` when the server did not answer; `foreign` when no map leads to its plan: nothing is renamed
 * @throws ExcelFailure
 */
export async function moveToPlan(
  { api, excel }: LedgerContext,
  me: MeReply,
  { identity, state, registers }: TakenUp,
  keys: KeyMap | null | undefined,
): Promise<MovedToPlan | 'unknown' | 'foreign'> {
  if (!keys) return 'foreign';
  const outcome = await api.workbook(identity.unit, identity.period);
  if (outcome.kind !== 'ok') return outcome.kind === 'unknown' ? 'unknown' : 'foreign';
  const prepared = prepareReport(outcome.value, me);
  const { plan } = prepared.identity;
  const now = await excel.identify();
  // A batch that was given up as lost has run: the rows have their new codes already.
  const done = now.identity?.plan === plan;
  const { lock: _, ...renamed } = done && now.state ? now.state : renameState(state, keys);
  const opened: TakenUp = { identity: { ...identity, plan }, state: renamed, registers };
  const repair = await excel.repair({
    specs: prepared.specs,
    identity: opened.identity,
    state: opened.state,
    registers,
    renamed: { from: identity.plan, codes: done ? {} : codesOf(keys) },
  });
  const known = (key: string): boolean => key in state.baseline;
  return {
    prepared,
    opened,
    repair,
    told: {
      from: identity.plan,
      to: plan,
      renamed: Object.entries(keys).filter(([key, to]) => to !== null && known(key)).length,
      withdrawn: Object.keys(keys).filter((key) => keys[key] === null && known(key)),
    },
  };
}
