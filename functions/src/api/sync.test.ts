import {
  type AuditDoc,
  type Calendar,
  chainHash,
  dateInVietnam,
  type Entry,
  entryDefs,
  RECENT_VERSIONS,
  type ReportDoc,
  type SyncReply,
} from '@cchc/domain';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { auditPath, calendarPath, reportPath } from '../reports/paths.ts';
import { sha256 } from '../reports/services.ts';
import type { Path } from '../store/store.ts';
import { type ApiClient, clientOf } from '../testing/api-client.ts';
import { createTestApp, SAMPLE_COMMUNE, samplePlan, TEST_TODAY, type TestApp } from '../testing/index.ts';

const PERIOD = '2026-M9';
const ratio = (numerator: number, denominator = 100): Entry => ({ components: { numerator, denominator } });
const report = reportPath(SAMPLE_COMMUNE, PERIOD, 'DV2');
const audit = auditPath(SAMPLE_COMMUNE, PERIOD, 'DV2');

let test: TestApp;
let an: ApiClient;
let binh: ApiClient;
beforeEach(async () => {
  test = await createTestApp();
  [an, binh] = [await clientOf(test, 'canbo.dv2'), await clientOf(test, 'lanhdao.dv2')];
  test.counts.take();
});
afterEach(async () => {
  expect(test.logged).toEqual([]);
  await test.close();
});

const change = <T extends object>(path: Path, by: (doc: T) => T): Promise<void> =>
  test.counts.transact([{ doc: path }], ([doc]) => ({
    writes: [{ set: path, data: by(doc as T) }],
    reply: undefined,
  }));
const read = async <T>(path: Path): Promise<T> => (await test.counts.read([path]))[0] as T;
const send = (client: ApiClient, entries: Record<string, [Entry | null, string | null]>, more: object = {}) =>
  client.sync({
    period: PERIOD,
    entries: Object.fromEntries(
      Object.entries(entries).map(([key, [value, base]]) => [key, { value, base }]),
    ),
    ...more,
  });

describe('1. who may sync is read from the member document', () => {
  it.each([
    ['canbo.dv4', 'DV2'],
    ['lanhdao.xa', 'DV2'],
    ['quantri', 'DV2'],
    ['dieuphoi', 'DV2'],
  ])('%s may not fill %s', async (login, unit) => {
    const { status, body } = await (await clientOf(test, login)).sync({ unit, period: PERIOD });
    expect([status, body]).toEqual([403, { error: { code: 'forbidden', params: { action: 'sync', unit } } }]);
  });

  it('the coordinator fills the unit that is also theirs', async () => {
    expect((await (await clientOf(test, 'dieuphoi')).sync({ unit: 'DV1', period: PERIOD })).status).toBe(200);
  });

  it('a person who loses a unit can no longer fill it, with the same token', async () => {
    await change<{ units: string[] }>(['communes', SAMPLE_COMMUNE, 'members', 'mau-canbo-dv2'], (member) => ({
      ...member,
      units: ['DV3'],
    }));
    expect((await an.sync({ period: PERIOD })).status).toBe(403);
    expect((await an.sync({ unit: 'DV3', period: PERIOD })).status).toBe(200);
  });
});

describe('2. the memory of mutations has no end', () => {
  it('a repeated mutation is answered as before, with nothing written', async () => {
    const request = an.syncRequest({ period: PERIOD, entries: { 'CV.01': { value: ratio(1), base: null } } });
    const first = await an.post<SyncReply>('/api/sync', request);
    test.counts.take();
    const again = await an.post<SyncReply>('/api/sync', request);
    expect(test.counts.take()).toMatchObject({ reads: 4, writes: 0 });
    expect(again.body.settled).toEqual(first.body.settled);
    expect(again.body.cursor).toBe(first.body.cursor);
    expect(again.body.changed).toEqual({});
  });

  it('sent ten times at once it counts once', async () => {
    const request = an.syncRequest({ period: PERIOD, entries: { 'CV.01': { value: ratio(1), base: null } } });
    const replies = await Promise.all(
      Array.from({ length: 10 }, () => an.post<SyncReply>('/api/sync', request)),
    );
    expect(new Set(replies.map(({ body }) => body.cursor)).size).toBe(1);
    expect((await read<ReportDoc>(report)).recent).toHaveLength(1);
  });

  it('the same id with other content is refused', async () => {
    const request = an.syncRequest({ period: PERIOD, entries: { 'CV.01': { value: ratio(1), base: null } } });
    await an.post('/api/sync', request);
    const { status, body } = await an.post('/api/sync', {
      ...request,
      entries: { 'CV.01': { value: ratio(2), base: null } },
    });
    expect([status, body.error.code]).toEqual([409, 'mutation-reused']);
  });

  it('a mutation is still remembered after 600 later ones', { timeout: 180_000 }, async () => {
    const request = an.syncRequest({ period: PERIOD, entries: { 'CV.01': { value: ratio(1), base: null } } });
    const { body: first } = await an.post<SyncReply>('/api/sync', request);
    let base = first.cursor;
    for (let i = 0; i < 600; i++)
      base = (await send(an, { 'CV.01': [ratio(i + 2, 1000), base] })).body.cursor;
    const { status, body } = await an.post<SyncReply>('/api/sync', request);
    expect([status, body.settled]).toEqual([200, first.settled]);
    expect(body.changed['CV.01']?.version).toBe(base);
  });
});

describe('3. a cursor that this report never had', () => {
  it.each(['9-abcdefgh', '1-abcdefgh', 'nonsense'])(
    '%s brings everything and accepts nothing',
    async (cursor) => {
      const { body: first } = await send(an, { 'CV.01': [ratio(1), null], 'CV.03': [ratio(2), null] });
      test.counts.take();
      const { body } = await send(binh, { 'CV.01': [ratio(9), first.cursor] }, { cursor });
      expect(test.counts.take().writes).toBe(0);
      expect(body.full).toBe(true);
      expect(body.settled).toEqual({});
      expect(Object.keys(body.changed).sort()).toEqual(['CV.01', 'CV.03']);
      expect(body.changed['CV.01']).toMatchObject({
        value: ratio(1),
        version: first.cursor,
        by: 'mau-canbo-dv2',
      });
    },
  );

  it("another report's cursor is not taken for this one's", async () => {
    const { body: other } = await an.sync({
      period: '2026-Q3',
      entries: { 'CV.01': { value: ratio(1), base: null } },
    });
    await send(an, { 'CV.01': [ratio(5), null] });
    expect((await send(an, {}, { cursor: other.cursor })).body.full).toBe(true);
  });

  it('one older than the report remembers is looked up in the audit, with one read more', {
    timeout: 180_000,
  }, async () => {
    const { body: first } = await send(an, { 'CV.03': [ratio(1), null] });
    let base: string | null = null;
    for (let i = 0; i <= RECENT_VERSIONS; i++)
      base = (await send(an, { 'CV.01': [ratio(i, 1000), base] })).body.cursor;
    test.counts.take();
    const old = await send(binh, {}, { cursor: first.cursor });
    expect(test.counts.take()).toMatchObject({ reads: 5, writes: 0 });
    expect(old.body.full).toBeUndefined();
    expect(Object.keys(old.body.changed)).toEqual(['CV.01']);
    const forged = await send(binh, {}, { cursor: `1-${'z'.repeat(8)}` });
    expect(forged.body.full).toBe(true);
  });
});

describe('4. another plan version', () => {
  it('is refused with both versions', async () => {
    const { status, body } = await send(an, { 'CV.01': [ratio(1), null] }, { plan: 'kh-old' });
    expect([status, body.error]).toMatchObject([
      409,
      { code: 'plan-changed', params: { from: 'kh-old', to: samplePlan.version } },
    ]);
  });
});

describe('5. what is locked', () => {
  beforeEach(async () => {
    await send(an, { 'CV.01': [ratio(1), null], 'CV.03': [{ ...ratio(2), estimate: true }, null] });
  });
  const close = () =>
    change<Calendar>(calendarPath(SAMPLE_COMMUNE, 2026), (calendar) => ({
      ...calendar,
      periods: {
        ...calendar.periods,
        [PERIOD]: {
          ...(calendar.periods[PERIOD] as Calendar['periods'][string]),
          closed: { at: '2026-06-01T00:00:00Z', by: 'mau-dieuphoi' },
        },
      },
    }));
  const submit = () =>
    change<ReportDoc>(report, (doc) => ({
      ...doc,
      state: 'submitted',
      stateBy: { by: 'mau-lanhdao-dv2', at: '2026-06-02T00:00:00Z' },
    }));

  it('a closed period says who and when, and brings the news all the same', async () => {
    await close();
    const { status, body } = await send(binh, { 'CV.01': [ratio(9), null] });
    expect(status).toBe(423);
    expect(body.error).toEqual({
      code: 'period-closed',
      params: { by: 'mau-dieuphoi', at: '2026-06-01T00:00:00Z', reason: null },
    });
    expect(Object.keys(body.reply?.changed ?? {})).toEqual(['CV.01', 'CV.03']);
  });

  it('a submitted report says its state, who and when', async () => {
    await submit();
    const { status, body } = await send(an, { 'CV.01': [ratio(9), null] });
    expect([status, body.error]).toEqual([
      423,
      {
        code: 'locked',
        params: { state: 'submitted', by: 'mau-lanhdao-dv2', at: '2026-06-02T00:00:00Z', reason: null },
      },
    ]);
    expect(body.reply?.state).toBe('submitted');
  });

  it('a pull is never refused', async () => {
    await submit();
    await close();
    const { status, body } = await send(binh, {});
    expect([status, Object.keys(body.changed)]).toEqual([200, ['CV.01', 'CV.03']]);
  });

  it('after the cut-off a submitted report takes finals of estimates and nothing else', async () => {
    const stored = await read<ReportDoc>(report);
    await submit();
    const version = stored.cursor;
    const entries = { 'CV.01': [ratio(9), version], 'CV.03': [ratio(3), version] } as const;
    expect((await send(an, { ...entries } as never)).status).toBe(423);
    await change<Calendar>(calendarPath(SAMPLE_COMMUNE, 2026), (calendar) => ({
      ...calendar,
      periods: {
        ...calendar.periods,
        [PERIOD]: { ...(calendar.periods[PERIOD] as Calendar['periods'][string]), to: '2026-06-01' },
      },
    }));
    const { status, body } = await send(an, { ...entries } as never);
    expect(status).toBe(200);
    expect(Object.keys(body.settled)).toEqual(['CV.03']);
    expect(body.refused['CV.01']?.code).toBe('entry-locked');
  });
});

describe('6. each entry alone', () => {
  it('is accepted on its base, settled when equal, a conflict otherwise', async () => {
    const { body: first } = await send(an, { 'CV.01': [ratio(1), null], 'CV.03': [ratio(2), null] });
    const { body } = await send(
      binh,
      { 'CV.01': [ratio(1), null], 'CV.03': [ratio(9), null], 'TTHC.01': [ratio(5), null] },
      { cursor: first.cursor },
    );
    expect(body.settled).toEqual({ 'CV.01': first.cursor, 'TTHC.01': body.cursor });
    expect(body.conflicts).toEqual({
      'CV.03': {
        value: ratio(2),
        version: first.cursor,
        by: 'mau-canbo-dv2',
        // UTC; in Vietnam it is the day on which the test stands.
        at: expect.toSatisfy((at: string) => dateInVietnam(new Date(at)) === TEST_TODAY),
      },
    });
  });

  it('two people who change one entry at once: one is taken, the other told, nothing lost', async () => {
    const { body: start } = await send(an, { 'CV.01': [ratio(1), null] });
    const base = start.cursor;
    const [a, b] = await Promise.all([
      send(an, { 'CV.01': [ratio(2), base] }),
      send(binh, { 'CV.01': [ratio(3), base] }),
    ]);
    const settled = [a, b].filter(({ body }) => 'CV.01' in body.settled);
    const told = [a, b].filter(({ body }) => 'CV.01' in body.conflicts);
    expect([settled.length, told.length]).toEqual([1, 1]);
    const stored = (await read<ReportDoc>(report)).entries['CV.01']?.value;
    expect(told[0]?.body.conflicts['CV.01']?.value).toEqual(stored);
  });

  it('a cleared entry is kept as a tombstone and told to others', async () => {
    const { body: first } = await send(an, { 'CV.01': [ratio(1), null] });
    const { body: cleared } = await send(an, { 'CV.01': [null, first.cursor] }, { cursor: first.cursor });
    const { body } = await send(binh, {}, { cursor: first.cursor });
    expect(body.changed['CV.01']).toMatchObject({ value: null, version: cleared.cursor });
    const late = await send(binh, { 'CV.01': [ratio(7), null] }, { cursor: cleared.cursor });
    expect(late.body.conflicts['CV.01']).toMatchObject({ value: null, version: cleared.cursor });
  });

  it('the audit has before and after of each change, in an unbroken chain, and never a name', async () => {
    const { body: first } = await send(an, { 'CV.01': [ratio(1), null] }, { mutationId: 'mutation-1' });
    await send(
      binh,
      { 'CV.01': [ratio(2), first.cursor], 'CV.03': [ratio(4), null] },
      { mutationId: 'mutation-2' },
    );
    const [one, two] = [
      await read<AuditDoc>([...audit, 'mutation-1']),
      await read<AuditDoc>([...audit, 'mutation-2']),
    ];
    expect(two.changes['CV.01']).toMatchObject({ before: { value: ratio(1) }, after: { value: ratio(2) } });
    expect(two.changes['CV.03']?.before.value).toBeUndefined();
    expect([one.by, two.by]).toEqual(['mau-canbo-dv2', 'mau-lanhdao-dv2']);
    expect([one.previous, two.previous, (await read<ReportDoc>(report)).chain]).toEqual([
      '',
      one.hash,
      two.hash,
    ]);
    for (const { hash, ...rest } of [one, two]) expect(chainHash(rest, sha256)).toBe(hash);
    expect(JSON.stringify([one, two])).not.toContain('(mẫu)');
  });

  it('values that a person gave up are kept, and change no version', async () => {
    const { body: first } = await send(an, { 'CV.01': [ratio(1), null] });
    const { body } = await send(
      an,
      {},
      { cursor: first.cursor, given: { 'CV.01': ratio(9) }, mutationId: 'mutation-given' },
    );
    expect(body.cursor).toBe(first.cursor);
    const doc = await read<AuditDoc>([...audit, 'mutation-given']);
    expect([doc.version, doc.given['CV.01']?.value]).toEqual([null, ratio(9)]);
  });

  it('the contribution is written with the entries, so totals cannot drift', async () => {
    await send(an, { 'CV.01': [ratio(8, 10), null] });
    const stored = await read<ReportDoc>(report);
    expect(stored.contribution.indicators).toEqual({ 'CV.01': { c: { numerator: 8, denominator: 10 } } });
  });

  it('a report that would outgrow its document is refused, naming the entry, and stays as it was', async () => {
    const texts = [...entryDefs(samplePlan, 'DV1', 2026).values()].filter(({ kind }) => kind === 'text');
    const client = await clientOf(test, 'canbo.dv1');
    const text = 'ế'.repeat(4000);
    const entries = (from: number, to: number) =>
      Object.fromEntries(texts.slice(from, to).map(({ key }) => [key, { value: { text }, base: null }]));
    let answer = await client.sync({ unit: 'DV1', period: PERIOD, entries: entries(0, 30) });
    let from = 30;
    while (answer.status === 200 && from < texts.length) {
      answer = await client.sync({ unit: 'DV1', period: PERIOD, entries: entries(from, from + 10) });
      from += 10;
    }
    expect(answer.status).toBe(413);
    expect(answer.body.error).toMatchObject({ code: 'report-too-large', params: { limit: 700_000 } });
    expect(texts.slice(from - 10, from).map(({ key }) => key)).toContain(answer.body.error?.params.entry);
    const stored = await read<ReportDoc>(reportPath(SAMPLE_COMMUNE, PERIOD, 'DV1'));
    expect(Object.keys(stored.entries)).toHaveLength(from - 10);
  });
});

describe('7. the answer', () => {
  it('has everything newer than the cursor except what this mutation settled', async () => {
    const { body: first } = await send(an, { 'CV.01': [ratio(1), null] });
    await send(an, { 'CV.03': [ratio(2), null] });
    const { body } = await send(binh, { 'TTHC.01': [ratio(3), null] }, { cursor: first.cursor });
    expect(Object.keys(body.changed)).toEqual(['CV.03']);
    expect(Object.keys(body.settled)).toEqual(['TTHC.01']);
  });
});

describe('what a sync costs', () => {
  const many = () =>
    Object.fromEntries(
      [...entryDefs(samplePlan, 'DV1', 2026).values()]
        .filter(({ kind }) => kind === 'text' || kind === 'percent')
        .slice(0, 300)
        .map(({ key, kind }) => {
          const value = kind === 'text' ? { text: 'Đã làm' } : { components: { percent: 40 } };
          return [key, { value, base: null }];
        }),
    );

  it('300 changed cells are 4 reads and 2 writes', async () => {
    const client = await clientOf(test, 'canbo.dv1');
    const entries = many();
    expect(Object.keys(entries)).toHaveLength(300);
    test.counts.take();
    const { body } = await client.sync({ unit: 'DV1', period: PERIOD, entries });
    expect(test.counts.take()).toEqual({ reads: 4, writes: 2, queries: 0, queried: 0 });
    expect(Object.keys(body.settled)).toHaveLength(300);
  });

  it('nothing changed is no write: an empty request, equal values, refused values, a conflict', async () => {
    const { body: first } = await send(an, { 'CV.01': [ratio(1), null] });
    test.counts.take();
    await send(an, {});
    await send(an, { 'CV.01': [ratio(1), first.cursor] });
    await send(an, { 'CV.01': [{ components: { numerator: -1 } }, first.cursor] });
    await send(an, { 'CV.01': [ratio(5), null] });
    expect(test.counts.take()).toEqual({ reads: 16, writes: 0, queries: 0, queried: 0 });
  });
});
