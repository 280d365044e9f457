import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import plan from '../../plans/thien-tan-2026-2030.json' with { type: 'json' };
import type { SyncRequest } from '../api/api.ts';
import { defaultCalendar } from '../calendar/calendar.ts';
import { sameEntry } from '../entries/canonical.ts';
import type { EntryValue } from '../entries/entry.ts';
import type { Plan } from '../plan/schema.ts';
import type { ReportReading } from '../sheets/reading.ts';
import { SyncServer } from '../testing/sync-server.ts';
import { decideConflict } from './client-decide.ts';
import { incoming } from './client-incoming.ts';
import { askUndone, outgoing } from './client-outgoing.ts';
import { emptyState } from './client-state.ts';

const KEYS = ['TTHC.02', 'TTHC.08', 'CV.01'];
const thePlan = plan as unknown as Plan;
const members = {
  p: { id: 'p', name: 'P', active: true, roles: ['official' as const], units: ['DV2'] },
};

/** A workbook in memory with the client half of the contract around it. */
class Client {
  cells = new Map<string, EntryValue>(KEYS.map((key) => [key, null]));
  state = emptyState();
  inFlight: SyncRequest | null = null;
  constructor(readonly name: string) {}

  reading(): ReportReading {
    const place = { form: 'chi-tieu' as const, sheet: 'Chỉ tiêu', address: 'G4' };
    return {
      entries: new Map([...this.cells].map(([key, value]) => [key, { value, formula: false, place }])),
      duplicates: new Map(),
    };
  }

  /** One request in flight: an unknown outcome is repeated before anything else. */
  request(id: string): SyncRequest {
    if (this.inFlight) return this.inFlight;
    const { entries, undone } = outgoing(this.reading(), this.state);
    this.state = askUndone(this.state, undone);
    this.inFlight = {
      unit: 'DV2',
      period: '2026-H1',
      plan: thePlan.version,
      mutationId: id,
      cursor: this.state.cursor,
      entries,
      via: 'pane',
    };
    return this.inFlight;
  }

  receive(server: SyncServer, lost: boolean): void {
    const request = this.inFlight as SyncRequest;
    const reply = server.sync(request, 'p');
    if (lost) return;
    this.inFlight = null;
    const { writes, state } = incoming(request, reply, this.reading(), this.state);
    for (const [key, value] of Object.entries(writes)) this.cells.set(key, value);
    this.state = state;
  }

  decideAll(take: 'mine' | 'theirs'): EntryValue[] {
    const given: EntryValue[] = [];
    for (const key of Object.keys(this.state.conflicts)) {
      const decision = decideConflict(this.state, key, this.cells.get(key) ?? null, { take });
      this.state = decision.state;
      if ('write' in decision) this.cells.set(key, decision.write as EntryValue);
      given.push(...decision.given);
    }
    return given;
  }

  copy(name: string): Client {
    const copy = new Client(name);
    copy.cells = new Map(this.cells);
    copy.state = structuredClone(this.state);
    return copy;
  }
}

const step = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.record({ do: fc.constant('type' as const), who: fc.nat(2), key: fc.nat(2), n: fc.nat(5) }),
  },
  {
    weight: 5,
    arbitrary: fc.record({ do: fc.constant('sync' as const), who: fc.nat(2), lost: fc.boolean() }),
  },
  {
    weight: 1,
    arbitrary: fc.record({ do: fc.constant('decide' as const), who: fc.nat(2), mine: fc.boolean() }),
  },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('copy' as const), who: fc.nat(2), to: fc.nat(2) }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('backup' as const) }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('restore' as const) }) },
);

describe('both halves of the sync contract over random schedules', () => {
  it('lose no typed value: each is on the server, in its history, in its cell, or was given up by a person', () => {
    fc.assert(
      fc.property(fc.array(step, { minLength: 10, maxLength: 60 }), (steps) => {
        const server = new SyncServer(thePlan, defaultCalendar(2026, thePlan.version), members);
        const clients = [new Client('a'), new Client('b'), new Client('c')];
        let backup = server.backup();
        let count = 0;
        const typed: EntryValue[] = [];
        const givenUp: EntryValue[] = [];
        const kept = (value: EntryValue): boolean =>
          givenUp.some((given) => sameEntry(given, value)) ||
          clients.some((client) => [...client.cells.values()].some((cell) => sameEntry(cell, value))) ||
          history.some((old) => sameEntry(old, value));
        /** Everything ever acknowledged; a restore may lose it from the store, never from the cells unseen. */
        const history: EntryValue[] = [];
        for (const s of steps) {
          const client = 'who' in s ? (clients[s.who] as Client) : null;
          if (s.do === 'type' && client) {
            const key = KEYS[s.key] as string;
            // The person sees what they type over: the value before is given up knowingly.
            const before = client.cells.get(key) ?? null;
            givenUp.push(before);
            const value =
              s.n === 0 ? null : { components: { numerator: s.n, denominator: 10 }, note: `${count++}` };
            client.cells.set(key, value);
            typed.push(value);
          } else if (s.do === 'sync' && client) {
            client.request(`m-${String(count++).padStart(8, '0')}`);
            client.receive(server, s.lost);
            for (const { value } of Object.values(server.report?.entries ?? {})) history.push(value);
          } else if (s.do === 'decide' && client)
            givenUp.push(...client.decideAll(s.mine ? 'mine' : 'theirs'));
          else if (s.do === 'copy' && client && s.to !== s.who) {
            const over = clients[s.to] as Client;
            givenUp.push(...over.cells.values());
            clients[s.to] = client.copy(over.name);
          } else if (s.do === 'backup') backup = server.backup();
          else if (s.do === 'restore') server.restore(backup);
          for (const value of typed) expect(kept(value)).toBe(true);
        }
        // All quiet: everyone decides and syncs until nothing moves; then all agree.
        for (let round = 0; round < 8; round++)
          for (const client of clients) {
            client.request(`q-${String(count++).padStart(8, '0')}`);
            client.receive(server, false);
            client.decideAll('mine');
          }
        for (const client of clients)
          for (const key of KEYS)
            expect(client.cells.get(key) ?? null).toEqual(server.report?.entries[key]?.value ?? null);
      }),
      { numRuns: 300, seed: 20260603 },
    );
  });
});
