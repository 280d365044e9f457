import { describe, expect, it } from 'vitest';
import plan from '../../plans/thien-tan-2026-2030.json' with { type: 'json' };
import type { SyncRequest } from '../api/api.ts';
import { defaultCalendar } from '../calendar/calendar.ts';
import type { Plan } from '../plan/schema.ts';
import { RECENT_VERSIONS } from '../reports/report-doc.ts';
import { SyncServer } from '../testing/sync-server.ts';

const thePlan = plan as unknown as Plan;
const members = {
  an: { id: 'an', name: 'An', active: true, roles: ['official' as const], units: ['DV2'] },
  binh: { id: 'binh', name: 'Bình', active: true, roles: ['leader' as const], units: [] },
  chi: { id: 'chi', name: 'Chi', active: true, roles: ['coordinator' as const], units: ['DV1'] },
  gone: { id: 'gone', name: 'Gone', active: false, roles: ['official' as const], units: ['DV2'] },
};
const server = () => new SyncServer(thePlan, defaultCalendar(2026, thePlan.version), members);
let mutations = 0;
const request = (part: Partial<SyncRequest> = {}): SyncRequest => ({
  unit: 'DV2',
  period: '2026-H1',
  plan: thePlan.version,
  mutationId: `m-${String(++mutations).padStart(8, '0')}`,
  cursor: null,
  entries: {},
  via: 'pane',
  ...part,
});
const ratio = (numerator: number, denominator: number) => ({ components: { numerator, denominator } });
const sent = (value: unknown, base: string | null = null) => ({ 'TTHC.02': { value, base } });

describe('deciding a sync on the server', () => {
  it('1. refuses a person who is unknown, disabled, without the unit, or who only reads', () => {
    const it_ = server();
    expect(it_.decide(request(), 'nobody')).toMatchObject({ error: { code: 'unauthenticated' } });
    expect(it_.decide(request(), 'gone')).toMatchObject({ error: { code: 'unauthenticated' } });
    expect(it_.decide(request({ unit: 'DV3' }), 'an')).toMatchObject({ error: { code: 'forbidden' } });
    expect(it_.decide(request(), 'binh')).toMatchObject({ error: { code: 'forbidden' } });
  });

  it('1. takes old figures of every unit from a coordinator who says so, and from nobody else', () => {
    const it_ = server();
    const old = { unit: 'DV2', entries: sent(ratio(1, 2)) };
    expect(it_.decide(request(old), 'chi')).toMatchObject({ error: { code: 'forbidden' } });
    expect(it_.decide(request({ ...old, via: 'import' }), 'binh')).toMatchObject({
      error: { code: 'forbidden' },
    });
    expect(it_.decide(request({ unit: 'DV3', via: 'import' }), 'an')).toMatchObject({
      error: { code: 'forbidden' },
    });
    const { settled } = it_.sync(request({ ...old, via: 'import' }), 'chi');
    expect(Object.keys(settled)).toEqual(['TTHC.02']);
  });

  it('2. answers a repeated mutation without writing, and refuses its id for other content', () => {
    const it_ = server();
    const first = request({ entries: sent(ratio(1, 2)) });
    const { settled } = it_.sync(first, 'an');
    const again = it_.sync(first, 'an');
    expect(again.settled).toEqual(settled);
    expect(it_.writes).toBe(2);
    expect(it_.decide({ ...first, entries: sent(ratio(3, 4)) }, 'an')).toMatchObject({
      error: { code: 'mutation-reused' },
    });
  });

  it('2. tells of what another person wrote over a settled entry between a mutation and its retry', () => {
    const it_ = server();
    const first = request({ entries: sent(ratio(1, 2)) });
    const version = it_.sync(first, 'an').settled['TTHC.02'] as string;
    it_.sync(request({ cursor: version, entries: sent(ratio(5, 6), version) }), 'an');
    expect(it_.sync(first, 'an').changed['TTHC.02']?.value).toEqual(ratio(5, 6));
  });

  it('3. accepts nothing and tells everything when the cursor was never of this report', () => {
    const it_ = server();
    it_.sync(request({ entries: sent(ratio(1, 2)) }), 'an');
    const reply = it_.sync(request({ cursor: '7-restored', entries: sent(ratio(9, 9)) }), 'an');
    expect(reply).toMatchObject({ full: true, settled: {}, conflicts: {} });
    expect(reply.changed['TTHC.02']?.value).toEqual(ratio(1, 2));
    expect(it_.writes).toBe(2);
  });

  it('3. does not mistake a number that a restored store hands out again for the old version', () => {
    const it_ = server();
    const cursor = it_.sync(request({ entries: sent(ratio(1, 2)) }), 'an').cursor;
    const backup = it_.backup();
    const lost = it_.sync(request({ cursor, entries: sent(ratio(3, 4), cursor) }), 'an').cursor;
    it_.restore(backup);
    it_.sync(request({ cursor, entries: sent(ratio(5, 6), cursor) }), 'an');
    expect(it_.sync(request({ cursor: lost }), 'an')).toMatchObject({ full: true });
  });

  it('3. looks a cursor older than the remembered versions up in the audit', () => {
    const it_ = server();
    let cursor = it_.sync(request({ entries: sent(ratio(0, 1)) }), 'an').cursor;
    const old = cursor;
    for (let i = 1; i <= RECENT_VERSIONS + 1; i++)
      cursor = it_.sync(request({ cursor, entries: sent(ratio(i, 1000), cursor) }), 'an').cursor;
    expect(it_.report?.recent).toHaveLength(RECENT_VERSIONS);
    expect(it_.lookUps).toBe(0);
    expect(it_.sync(request({ cursor: old }), 'an').full).toBeUndefined();
    expect(it_.sync(request({ cursor: '1-rrrrrXXX' }), 'an')).toMatchObject({ full: true });
    expect(it_.lookUps).toBe(2);
  });

  it('4. refuses another plan version with both names', () => {
    expect(server().decide(request({ plan: 'old', entries: sent(ratio(1, 2)) }), 'an')).toMatchObject({
      error: { code: 'plan-changed', params: { from: 'old', to: thePlan.version } },
    });
  });

  it('5. answers a pull on a locked report, and refuses entries with who and when and the news', () => {
    const it_ = server();
    it_.sync(request({ entries: sent(ratio(1, 2)) }), 'an');
    Object.assign(it_.report!, { state: 'submitted', stateBy: { by: 'an', at: it_.now } });
    expect(it_.sync(request(), 'an').changed['TTHC.02']?.value).toEqual(ratio(1, 2));
    expect(it_.decide(request({ entries: sent(ratio(3, 4)) }), 'an')).toMatchObject({
      error: { code: 'locked', params: { state: 'submitted', by: 'an' } },
      reply: { changed: { 'TTHC.02': { value: ratio(1, 2) } } },
    });
  });

  it('5. refuses entries of a closed period', () => {
    const it_ = server();
    it_.calendar.periods['2026-H1'] = {
      ...it_.calendar.periods['2026-H1']!,
      closed: { at: it_.now, by: 'binh' },
    };
    expect(it_.decide(request({ entries: sent(ratio(3, 4)) }), 'an')).toMatchObject({
      error: { code: 'period-closed', params: { by: 'binh' } },
    });
  });

  it('takes the final figure of an estimate on a locked report after the cut-off, and nothing else', () => {
    const it_ = server();
    const entries = {
      ...sent({ ...ratio(1, 2), estimate: true }),
      'TTHC.08': { value: ratio(1, 1), base: null },
    };
    const cursor = it_.sync(request({ entries }), 'an').cursor;
    Object.assign(it_.report!, { state: 'approved', stateBy: { by: 'binh', at: it_.now } });
    const finals = request({
      cursor,
      entries: { ...sent(ratio(3, 4), cursor), 'TTHC.08': { value: ratio(2, 2), base: cursor } },
    });
    expect(it_.decide(finals, 'an')).toMatchObject({ error: { code: 'locked' } });
    it_.today = '2026-06-15';
    const reply = it_.sync(finals, 'an');
    expect(Object.keys(reply.settled)).toEqual(['TTHC.02']);
    expect(reply.refused).toMatchObject({ 'TTHC.08': { code: 'entry-locked' } });
    expect(it_.report?.state).toBe('approved');
  });

  it('6. keeps the good entries of a request with bad ones, naming each bad one', () => {
    const it_ = server();
    const reply = it_.sync(
      request({
        entries: {
          ...sent(ratio(1, 2)),
          'TTHC.08': { value: { components: { numerator: 'hai' } }, base: null },
          'CV.01': { value: { components: { numerator: -1 } }, base: null },
          'XX.99': { value: ratio(1, 1), base: null },
          'TC.01': { value: ratio(1, 1), base: null },
        },
      }),
      'an',
    );
    expect(Object.keys(reply.settled)).toEqual(['TTHC.02']);
    expect(reply.refused).toMatchObject({
      'TTHC.08': { code: 'not-a-number' },
      'CV.01': { code: 'negative-number' },
      'XX.99': { code: 'unknown-entry' },
      'TC.01': { code: 'other-unit', params: { unit: 'DV3' } },
    });
  });

  it('6. settles an equal value without a write, whatever its base', () => {
    const it_ = server();
    const { cursor } = it_.sync(request({ entries: sent(ratio(1, 2)) }), 'an');
    const reply = it_.sync(
      request({ cursor, entries: sent({ ...ratio(1, 2), note: '  ' }, '0-whatever') }),
      'an',
    );
    expect(reply.settled).toEqual({ 'TTHC.02': cursor });
    expect(it_.writes).toBe(2);
  });

  it('6. makes a conflict of a value that was based on an older one, tombstones included', () => {
    const it_ = server();
    const first = it_.sync(request({ entries: sent(ratio(1, 2)) }), 'an').cursor;
    const cleared = it_.sync(request({ cursor: first, entries: sent(null, first) }), 'an').cursor;
    const reply = it_.sync(request({ cursor: first, entries: sent(ratio(3, 4), first) }), 'an');
    expect(reply.conflicts['TTHC.02']).toMatchObject({ value: null, version: cleared });
    expect(reply.changed).toEqual({});
    expect(it_.report?.entries['TTHC.02']?.value).toBeNull();
  });

  it('keeps given-up values in the audit without a new version', () => {
    const it_ = server();
    const { cursor } = it_.sync(request({ entries: sent(ratio(1, 2)) }), 'an');
    const given = request({ cursor, given: { 'TTHC.02': ratio(7, 8) } });
    expect(it_.sync(given, 'an').cursor).toBe(cursor);
    expect(it_.audit.get(given.mutationId)?.given['TTHC.02']?.value).toEqual(ratio(7, 8));
    expect(it_.report?.chain).toBe(it_.audit.get(given.mutationId)?.hash);
  });

  it('chains the audit so that a changed document is found, and an erased text is not', async () => {
    const { chainHash } = await import('./audit.ts');
    const { testHash } = await import('../testing/sync-server.ts');
    const it_ = server();
    const { cursor } = it_.sync(request({ entries: sent(ratio(1, 2)) }), 'an');
    it_.sync(request({ cursor, entries: sent(ratio(3, 4), cursor) }), 'an');
    const docs = [...it_.audit.values()];
    const whole = () => docs.every(({ hash, ...doc }) => chainHash(doc, testHash) === hash);
    expect(docs[1]?.previous).toBe(docs[0]?.hash);
    expect(whole()).toBe(true);
    delete docs[0]!.changes['TTHC.02']!.after.value;
    expect(whole()).toBe(true);
    docs[0]!.by = 'somebody';
    expect(whole()).toBe(false);
  });

  it('refuses a report that outgrows its document, naming an entry of the request', () => {
    const it_ = server();
    const clauses = thePlan.tasks
      .filter(({ owners }) => owners.some(({ unit }) => unit === 'DV2'))
      .flatMap((task) => task.clauses);
    const text = 'ằ'.repeat(4000);
    let refused: unknown = null;
    for (const field of ['result', 'difficulty', 'proposal', 'person', 'deadline', 'product'])
      for (const { code } of clauses) {
        const decision = it_.decide(
          request({
            cursor: it_.report?.cursor ?? null,
            entries: { [`${code}/${field}`]: { value: { text }, base: null } },
          }),
          'an',
        );
        if (decision.kind === 'refuse') refused ??= decision.error;
        // What the report says of its size is never less than the truth.
        expect(it_.report?.bytes).toBeGreaterThanOrEqual(Buffer.byteLength(JSON.stringify(it_.report)));
      }
    expect(refused).toMatchObject({ code: 'report-too-large', params: { limit: 700_000 } });
  });
});
