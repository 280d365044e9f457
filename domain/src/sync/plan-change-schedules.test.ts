import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { SyncRequest } from '../api/api.ts';
import { defaultCalendar } from '../calendar/calendar.ts';
import type { EntryValue } from '../entries/entry.ts';
import { type Decide, FIRST, NEXT, PlanClient, ROWS, UNIT } from '../testing/plan-client.ts';
import { SyncServer } from '../testing/sync-server.ts';
import { canonicalJson } from '../text/canonical.ts';
import { syncReply } from './reply.ts';
import { knowsCursor } from './version.ts';

const members = { p: { id: 'p', name: 'P', active: true, roles: ['official' as const], units: [UNIT] } };

/** Under an old plan step 4 before 2 and 3. */
const planFirst: Decide = (server, request) => server.decide(request, 'p');
const isOld = (server: SyncServer, { plan }: SyncRequest): boolean => plan !== server.plan.version;

/** The news would come under keys that the sheet does not have yet. */
const cursorFirst: Decide = (server, request) => {
  const known =
    server.audit.has(request.mutationId) || knowsCursor(server.report, request.cursor) === 'known';
  if (!isOld(server, request) || known) return planFirst(server, request);
  return server.decide({ ...request, plan: server.plan.version, entries: {} }, 'p');
};

/** What is settled comes without news, and the cursor stays: a restore to before it would not be noticed. */
const retryFirst: Decide = (server, request) => {
  const done = server.audit.get(request.mutationId);
  if (!isOld(server, request) || !done) return planFirst(server, request);
  const { mutationId, cursor } = request;
  const reply = syncReply({ mutationId, cursor }, server.now, null, { settled: done.settled });
  return { kind: 'reply', reply: { ...reply, cursor } };
};

const who = fc.nat(2);
const step = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.record({ do: fc.constant('type' as const), who, row: fc.nat(2), n: fc.nat(4) }),
  },
  { weight: 6, arbitrary: fc.record({ do: fc.constant('sync' as const), who, lost: fc.boolean() }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('decide' as const), who, mine: fc.boolean() }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('copy' as const), who, to: fc.nat(2) }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constantFrom('backup' as const, 'restore' as const) }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('new-plan' as const) }) },
);
type Step = typeof step extends fc.Arbitrary<infer Value> ? Value : never;

/** @throws when something typed is nowhere any more, or workbooks and server do not agree in the end */
function run(steps: readonly Step[], decide: Decide): void {
  const server = new SyncServer(FIRST, defaultCalendar(2026, FIRST.version), members);
  const clients = [new PlanClient(), new PlanClient(), new PlanClient()];
  let backup = server.backup();
  let count = 0;
  const typed = new Set<string>();
  /** Given up by a person who saw it, or on the server at some time, and so in its history or restored away. */
  const done = new Set<string>();
  const over = (values: Iterable<EntryValue>): void => {
    for (const value of values) done.add(canonicalJson(value));
  };
  const newPlan = (): void => {
    const next = NEXT[server.plan.version];
    if (next) server.adopt(next);
  };
  const synced = (client: PlanClient, lost: boolean): void => {
    client.sync(server, decide, `m-${String(count++).padStart(8, '0')}`, lost);
    over(Object.values(server.report?.entries ?? {}).map(({ value }) => value));
  };
  for (const s of steps) {
    const client = clients['who' in s ? s.who : 0] as PlanClient;
    if (s.do === 'type') {
      const rows = ROWS[client.plan] as string[];
      const key = rows[s.row % rows.length] as string;
      over([client.cells.get(key) ?? null]);
      const note = `${count++}`;
      const value = s.n === 0 ? null : { components: { numerator: s.n, denominator: 10 }, note };
      client.cells.set(key, value);
      typed.add(canonicalJson(value));
    } else if (s.do === 'sync') synced(client, s.lost);
    else if (s.do === 'decide') over(client.decideAll(s.mine ? 'mine' : 'theirs'));
    else if (s.do === 'copy' && s.to !== s.who) {
      over([...(clients[s.to] as PlanClient).cells.values(), ...(clients[s.to] as PlanClient).aside]);
      clients[s.to] = client.copy();
    } else if (s.do === 'backup') backup = server.backup();
    else if (s.do === 'restore') server.restore(backup);
    else if (s.do === 'new-plan') newPlan();
    const kept = new Set(
      clients.flatMap(({ cells, aside }) => [...cells.values(), ...aside]).map(canonicalJson),
    );
    for (const value of typed) if (!done.has(value) && !kept.has(value)) throw new Error(`${value} is lost`);
  }
  // All quiet: the plan is the latest again, everyone decides and syncs until nothing moves.
  newPlan();
  newPlan();
  for (let round = 0; round < 10; round++)
    for (const client of clients) {
      synced(client, false);
      client.decideAll('mine');
    }
  const reader = new PlanClient();
  reader.moveTo(server.plan.version, {});
  synced(reader, false);
  for (const { cells } of clients)
    expect(Object.fromEntries(cells)).toEqual(Object.fromEntries(reader.cells));
}

const schedules = fc.array(step, { minLength: 10, maxLength: 60 });

const holds = (decide: Decide): fc.RunDetails<[Step[]]> =>
  fc.check(
    fc.property(schedules, (steps) => run(steps, decide)),
    { numRuns: 1_000, seed: 20260603 },
  );

describe('a new plan while copies, lost answers and restores go on', () => {
  it('loses nothing when an old plan is told before all else', { timeout: 120_000 }, () => {
    expect(holds(planFirst)).toMatchObject({ failed: false });
  });

  it('would lose something if an unknown cursor were told first', { timeout: 120_000 }, () => {
    expect(holds(cursorFirst)).toMatchObject({ failed: true });
  });

  it('would lose something if a retry were answered first', { timeout: 120_000 }, () => {
    expect(holds(retryFirst)).toMatchObject({ failed: true });
  });
});
