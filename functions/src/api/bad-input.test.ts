import { type AuditDoc, type Entry, entryDefs, type ReportDoc, type SyncReply } from '@cchc/domain';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { verifyAudits } from '../audit/verify-audits.ts';
import { auditPath, reportPath } from '../reports/paths.ts';
import { type ApiClient, clientOf } from '../testing/api-client.ts';
import { createTestApp, SAMPLE_COMMUNE, samplePlan, type TestApp } from '../testing/index.ts';

const PERIOD = '2026-M9';
const report = reportPath(SAMPLE_COMMUNE, PERIOD, 'DV2');
const ratio = (numerator: number, denominator = 1_000): Entry => ({ components: { numerator, denominator } });

let test: TestApp;
let client: ApiClient;
beforeEach(async () => {
  test = await createTestApp();
  client = await clientOf(test, 'canbo.dv2');
});
afterEach(async () => {
  // What was not foreseen would be logged, and answered with 503.
  expect(test.logged).toEqual([]);
  await test.close();
});

const stored = async () => (await test.counts.read([report]))[0] as unknown as ReportDoc;
const send = (key: string, value: unknown, base: string | null, more: object = {}) =>
  client.sync({ period: PERIOD, entries: { [key]: { value, base } }, ...more });

describe('what should never arrive', () => {
  it('a replayed mutation with other content is refused, and nothing of it is taken', async () => {
    await send('CV.01', ratio(1), null, { mutationId: 'mutation-1' });
    const { status, body } = await send('CV.01', ratio(2), null, { mutationId: 'mutation-1' });
    expect([status, body.error?.code]).toEqual([409, 'mutation-reused']);
    expect((await stored()).entries['CV.01']?.value).toEqual(ratio(1));
  });

  it.each(['999-abcdefgh', '2-zzzzzzzz', 'x', '', '1-abcdefgh'])(
    'a base from the future (%j) is a conflict, never an overwrite',
    async (base) => {
      const { body: first } = await send('CV.01', ratio(1), null);
      const { status, body } = await send('CV.01', ratio(2), base, { cursor: first.cursor });
      expect([status, body.settled, body.conflicts['CV.01']?.value]).toEqual([200, {}, ratio(1)]);
    },
  );

  it('a cursor of another report brings everything and takes nothing', async () => {
    const { body: other } = await client.sync({
      period: '2026-Q3',
      entries: { 'CV.01': { value: ratio(1), base: null } },
    });
    await send('CV.01', ratio(5), null);
    const { status, body } = await send('CV.01', ratio(6), other.cursor, { cursor: other.cursor });
    expect([status, body.full, body.settled]).toEqual([200, true, {}]);
    expect(body.changed['CV.01']?.value).toEqual(ratio(5));
  });

  it('an entry key of another plan refuses that entry alone', async () => {
    const { status, body } = await client.sync({
      period: PERIOD,
      entries: { 'HS-1': { value: ratio(1), base: null }, 'CV.01': { value: ratio(2), base: null } },
    });
    expect([status, Object.keys(body.settled), body.refused['HS-1']?.code]).toEqual([
      200,
      ['CV.01'],
      'unknown-entry',
    ]);
  });

  it('100,000 entries are refused as too many, or as too large, and none is taken', async () => {
    const many = (n: number, value: unknown) =>
      Object.fromEntries(Array.from({ length: n }, (_, i) => [`K${i}`, { value, base: null }]));
    const large = await client.sync({ period: PERIOD, entries: many(100_000, ratio(1)) });
    expect([large.status, large.body.error?.code]).toEqual([413, 'too-large']);
    const short = await client.sync({ period: PERIOD, entries: many(20_000, null) });
    expect([short.status, short.body.error?.code]).toEqual([400, 'bad-request']);
    expect(await stored()).toBeNull();
  });

  it('a transition on a report that another one moves at the same moment: one is done, the other told', async () => {
    const head = await clientOf(test, 'mattran');
    const at = { unit: 'DV7-05', period: PERIOD };
    const both = await Promise.all([head.transition(at), head.transition(at), head.transition(at)]);
    expect(both.map(({ status }) => status).sort()).toEqual([200, 409, 409]);
    expect(both.filter(({ body }) => body.error).map(({ body }) => body.error?.code)).toEqual([
      'wrong-state',
      'wrong-state',
    ]);
  });

  it('a comment of a megabyte is too large', async () => {
    const body = {
      unit: 'DV2',
      period: PERIOD,
      mutationId: 'comment-1',
      key: 'CV.01',
      text: 'đ'.repeat(1_000_000),
    };
    const answer = await client.post('/api/comments', body);
    expect([answer.status, answer.body.error.code]).toEqual([413, 'too-large']);
    const transition = await client.transition({ comment: 'x'.repeat(2_001) });
    expect([transition.status, transition.body.error?.params]).toEqual([400, { field: 'comment' }]);
  });

  it.each([
    [{ to: 'closed' }, 'to'],
    [{ to: null }, 'to'],
    [{ expect: 7 }, 'expect'],
    [{ from: 'x' }, 'from'],
    [{ unit: '' }, 'unit'],
    [{ mutationId: '__proto__' }, 'mutationId'],
    [{ standIn: {} }, 'standIn.from'],
    [{ standIn: { from: 'A', how: 'zalo', on: '2026-13-01' } }, 'standIn.on'],
  ])('a transition with %j is refused by its field', async (wrong, field) => {
    const { status, body } = await client.transition(wrong as object);
    expect([status, body.error]).toEqual([400, { code: 'bad-request', params: { field } }]);
  });
});

describe('a backup that is older than the sheet', () => {
  it('asks every difference, and keeps what was there', async () => {
    const { body: first } = await send('CV.01', ratio(1), null);
    const backup = await stored();
    const { body: second } = await send('CV.01', ratio(2), first.cursor, { cursor: first.cursor });
    await test.counts.transact([], () => ({ writes: [{ set: report, data: backup }], reply: 0 }));
    // Meanwhile somebody else writes on the restored store: the same number, another version.
    const other = await clientOf(test, 'lanhdao.dv2');
    const { body: third } = await other.sync({
      period: PERIOD,
      cursor: first.cursor,
      entries: { 'CV.01': { value: ratio(3), base: first.cursor } },
    });
    expect(third.cursor?.split('-')[0]).toBe(second.cursor?.split('-')[0]);
    const { status, body } = await send('CV.01', ratio(4), second.cursor, { cursor: second.cursor });
    expect([status, body.full, body.settled, body.changed['CV.01']?.value]).toEqual([
      200,
      true,
      {},
      ratio(3),
    ]);
  });
});

describe('200 people who write different entries of one report at once', () => {
  it('all settle, no update is lost, and the chain is whole', { timeout: 180_000 }, async () => {
    const texts = [...entryDefs(samplePlan, 'DV1', 2026).values()]
      .filter(({ kind }) => kind === 'text')
      .slice(0, 200);
    expect(texts).toHaveLength(200);
    const official = await clientOf(test, 'canbo.dv1');
    const at = { unit: 'DV1', period: PERIOD };
    const replies = await Promise.all(
      texts.map(({ key }, i) =>
        official.sync({ ...at, entries: { [key]: { value: { text: `bản ${i}` }, base: null } } }),
      ),
    );
    expect(
      replies.every(({ status, body }) => status === 200 && Object.keys(body.settled).length === 1),
    ).toBe(true);
    expect(new Set(replies.map(({ body }) => (body as SyncReply).cursor)).size).toBe(200);
    const path = reportPath(SAMPLE_COMMUNE, PERIOD, 'DV1');
    const [doc] = (await test.counts.read([path])) as [ReportDoc];
    expect(texts.map(({ key }) => doc.entries[key]?.value)).toEqual(
      texts.map((_, i) => ({ text: `bản ${i}` })),
    );
    const audit = auditPath(SAMPLE_COMMUNE, PERIOD, 'DV1');
    const links = (await test.counts.page({ in: audit, order: 'up', limit: 300 })) as AuditDoc[];
    const verified = await verifyAudits({
      async *reports() {
        yield {
          path: path.join('/'),
          report: doc,
          links: links.map((link) => ({ id: link.mutationId, doc: link })),
        };
      },
      close: async () => {},
    });
    expect(verified).toEqual({ reports: 1, links: 200, broken: [] });
  });
});
