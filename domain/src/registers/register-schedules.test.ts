import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { SyncRequest } from '../api/api.ts';
import { defaultCalendar } from '../calendar/calendar.ts';
import { sameEntry } from '../entries/canonical.ts';
import type { EntryValue } from '../entries/entry.ts';
import type { ReportReading } from '../sheets/reading.ts';
import { decideConflict } from '../sync/client-decide.ts';
import { incoming } from '../sync/client-incoming.ts';
import { askUndone, outgoing } from '../sync/client-outgoing.ts';
import { emptyState } from '../sync/client-state.ts';
import { aPlan } from '../testing/builders.ts';
import { SyncServer } from '../testing/sync-server.ts';

const plan = aPlan();
const members = { p: { id: 'p', name: 'P', active: true, roles: ['official' as const], units: ['DV2'] } };

/** A register in memory with the client half of the contract around it: rows come and go. */
class Client {
  rows = new Map<string, EntryValue>();
  state = emptyState();
  inFlight: SyncRequest | null = null;

  reading(): ReportReading {
    const place = { form: 'vuong-mac' as const, sheet: 'Vướng mắc', address: 'A5' };
    return {
      entries: new Map([...this.rows].map(([key, value]) => [key, { value, formula: false, place }])),
      duplicates: new Map(),
    };
  }

  sync(server: SyncServer, id: string, lost: boolean): void {
    if (!this.inFlight) {
      const { entries, undone } = outgoing(this.reading(), this.state);
      this.state = askUndone(this.state, undone);
      this.inFlight = {
        unit: 'DV2',
        period: '2026-SO',
        plan: plan.version,
        mutationId: id,
        cursor: this.state.cursor,
        entries,
        via: 'pane',
      };
    }
    const reply = server.sync(this.inFlight, 'p');
    if (lost) return;
    const { writes, state } = incoming(this.inFlight, reply, this.reading(), this.state, { adds: true });
    this.inFlight = null;
    for (const [key, value] of Object.entries(writes)) this.rows.set(key, value);
    this.state = state;
  }

  /** @returns what was given up */
  decideAll(take: 'mine' | 'theirs'): EntryValue[] {
    return Object.keys(this.state.conflicts).flatMap((key) => {
      const decision = decideConflict(this.state, key, this.rows.get(key) ?? null, { take });
      this.state = decision.state;
      if ('write' in decision) this.rows.set(key, decision.write as EntryValue);
      return decision.given;
    });
  }

  copy(): Client {
    const copy = new Client();
    copy.rows = new Map(this.rows);
    copy.state = structuredClone(this.state);
    return copy;
  }
}

const who = fc.nat(2);
const step = fc.oneof(
  { weight: 4, arbitrary: fc.record({ do: fc.constant('add' as const), who }) },
  { weight: 3, arbitrary: fc.record({ do: fc.constant('edit' as const), who, row: fc.nat(9) }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('take out' as const), who, row: fc.nat(9) }) },
  { weight: 6, arbitrary: fc.record({ do: fc.constant('sync' as const), who, lost: fc.boolean() }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('decide' as const), who, mine: fc.boolean() }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('copy' as const), who, to: fc.nat(2) }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('backup' as const) }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('restore' as const) }) },
);

describe('registers over random schedules', () => {
  it('lose no row that anyone typed, and end with every row in every sheet that did not take it out', () => {
    fc.assert(
      fc.property(fc.array(step, { minLength: 10, maxLength: 60 }), (steps) => {
        const server = new SyncServer(plan, defaultCalendar(2026, plan.version), members);
        const clients = [new Client(), new Client(), new Client()];
        let backup = server.backup();
        let count = 0;
        const typed: EntryValue[] = [];
        const givenUp: EntryValue[] = [];
        const stored: EntryValue[] = [];
        const kept = (value: EntryValue): boolean =>
          [...givenUp, ...stored, ...clients.flatMap(({ rows }) => [...rows.values()])].some((other) =>
            sameEntry(other, value),
          );
        const value = (): EntryValue => ({ fields: { content: `dòng ${count++}` } });
        for (const s of steps) {
          const client = 'who' in s ? (clients[s.who] as Client) : new Client();
          const key = 'row' in s ? [...client.rows.keys()][s.row] : undefined;
          if (s.do === 'add') {
            const row = value();
            typed.push(row);
            client.rows.set(`VM/row${String(count++).padStart(6, '0')}`, row);
          } else if (s.do === 'edit' && key) {
            // The person sees what they type over
            givenUp.push(client.rows.get(key) ?? null);
            const row = value();
            typed.push(row);
            client.rows.set(key, row);
          } else if (s.do === 'take out' && key) {
            givenUp.push(client.rows.get(key) ?? null);
            client.rows.delete(key);
          } else if (s.do === 'sync') {
            client.sync(server, `m-${String(count++).padStart(8, '0')}`, s.lost);
            stored.push(...Object.values(server.report?.entries ?? {}).map((entry) => entry.value));
          } else if (s.do === 'decide') givenUp.push(...client.decideAll(s.mine ? 'mine' : 'theirs'));
          else if (s.do === 'copy' && s.to !== s.who) {
            givenUp.push(...(clients[s.to] as Client).rows.values());
            clients[s.to] = client.copy();
          } else if (s.do === 'backup') backup = server.backup();
          else if (s.do === 'restore') server.restore(backup);
          for (const row of typed) expect(kept(row)).toBe(true);
        }
        for (let round = 0; round < 8; round++)
          for (const client of clients) {
            client.sync(server, `q-${String(count++).padStart(8, '0')}`, false);
            client.decideAll('mine');
          }
        const rows = server.report?.entries ?? {};
        for (const client of clients) {
          for (const [key, row] of client.rows) expect(row).toEqual(rows[key]?.value ?? null);
          for (const key of Object.keys(rows))
            if (!client.rows.has(key)) expect(client.state.baseline).toHaveProperty([key]);
        }
      }),
      { numRuns: 100, seed: 20_260_603 },
    );
  });
});
