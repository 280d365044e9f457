import sample from '@cchc/domain/sample-plan' with { type: 'json' };
import type { SyncRequest } from '../api/api.ts';
import type { EntryValue } from '../entries/entry.ts';
import { type KeyMap, renameKeys } from '../plan/key-map.ts';
import type { Plan } from '../plan/schema.ts';
import type { ReportReading } from '../sheets/reading.ts';
import { decideConflict } from '../sync/client-decide.ts';
import { incoming } from '../sync/client-incoming.ts';
import { askUndone, outgoing } from '../sync/client-outgoing.ts';
import { renameState } from '../sync/client-rename.ts';
import { emptyState } from '../sync/client-state.ts';
import type { SyncDecision } from '../sync/decide-sync.ts';
import type { SyncServer } from './sync-server.ts';

export const UNIT = 'DV2';
const CODES = ['TTHC.02', 'TTHC.08', 'CV.01'];
/** Three rows of the plan: as many as it takes. */
export const FIRST: Plan = {
  ...(sample as unknown as Plan),
  indicators: (sample as unknown as Plan).indicators.filter(({ code }) => CODES.includes(code)),
  tasks: [],
  qualitativeTargets: [],
};

/** The plan after `before` with other codes; `null` = the row is asked no more. */
function after(before: Plan, version: string, keys: KeyMap): Plan {
  let text = JSON.stringify({ ...before, version });
  for (const [from, to] of Object.entries(keys))
    if (to !== null) text = text.replaceAll(`"${from}"`, `"${to}"`);
  const plan = JSON.parse(text) as Plan;
  const indicators = plan.indicators.filter(({ code }) => keys[code] !== null);
  return { ...plan, indicators, replaces: { version: before.version, keys } };
}

/** One code goes to another row, one row is withdrawn; then a code comes back for something else. */
const SECOND = after(FIRST, 'second', { 'TTHC.02': 'TTHC.92', 'CV.01': null });
const THIRD = after(SECOND, 'third', { 'TTHC.08': 'TTHC.02' });
/** The version that comes after one. */
export const NEXT: Record<string, Plan> = { [FIRST.version]: SECOND, second: THIRD };
/** Rows of the sheet under each version. */
export const ROWS: Record<string, string[]> = {
  [FIRST.version]: CODES,
  second: ['TTHC.92', 'TTHC.08'],
  third: ['TTHC.92', 'TTHC.02'],
};

/** How the server decides on a request. */
export type Decide = (server: SyncServer, request: SyncRequest) => SyncDecision;

/** A workbook in memory with the client half of the contract around it. */
export class PlanClient {
  plan = FIRST.version;
  cells = new Map<string, EntryValue>((ROWS[FIRST.version] as string[]).map((key) => [key, null]));
  /** What stood in rows that are asked no more. */
  aside: EntryValue[] = [];
  state = emptyState();
  inFlight: SyncRequest | null = null;

  reading(): ReportReading {
    const place = { form: 'chi-tieu' as const, sheet: 'Chỉ tiêu', address: 'G4' };
    return {
      entries: new Map([...this.cells].map(([key, value]) => [key, { value, formula: false, place }])),
      duplicates: new Map(),
    };
  }

  sync(server: SyncServer, decide: Decide, id: string, lost: boolean): void {
    if (!this.inFlight) {
      const { entries, undone } = outgoing(this.reading(), this.state);
      this.state = askUndone(this.state, undone);
      const { cursor } = this.state;
      const { plan } = this;
      this.inFlight = { unit: UNIT, period: '2026-H1', plan, mutationId: id, cursor, entries, via: 'pane' };
    }
    const request = this.inFlight;
    const decision = decide(server, request);
    if (lost || decision.kind === 'look-up-cursor') return;
    this.inFlight = null;
    if (decision.kind === 'refuse') this.moveTo(server.plan.version, decision.keys);
    else {
      const { writes, state } = incoming(request, decision.reply, this.reading(), this.state);
      for (const [key, value] of Object.entries(writes)) this.cells.set(key, value);
      this.state = state;
    }
  }

  /** The sheet is written anew under the keys of the other plan; without a map nothing is renamed. */
  moveTo(plan: string, keys: KeyMap | null | undefined): void {
    if (!keys) return;
    for (const [key, value] of this.cells) if (keys[key] === null) this.aside.push(value);
    const renamed = renameKeys(Object.fromEntries(this.cells), keys);
    this.cells = new Map((ROWS[plan] as string[]).map((key) => [key, renamed[key] ?? null]));
    this.state = renameState(this.state, keys);
    this.plan = plan;
  }

  /** @returns what was given up */
  decideAll(take: 'mine' | 'theirs'): EntryValue[] {
    return Object.keys(this.state.conflicts).flatMap((key) => {
      const decision = decideConflict(this.state, key, this.cells.get(key) ?? null, { take });
      this.state = decision.state;
      if ('write' in decision) this.cells.set(key, decision.write as EntryValue);
      return decision.given;
    });
  }

  copy(): PlanClient {
    const { plan, cells, aside, state } = this;
    return Object.assign(new PlanClient(), {
      plan,
      cells: new Map(cells),
      aside: [...aside],
      state: structuredClone(state),
    });
  }
}
