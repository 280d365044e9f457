import type {
  AuditDoc,
  ConfirmationsReply,
  ConsolidationReply,
  ErrorReply,
  HistoryReply,
  MeReply,
  ReportDoc,
} from '@cchc/domain';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { auditPath, reportPath } from '../reports/paths.ts';
import { samplePlan } from '../samples/sample-plan.ts';
import { adopt } from '../testing/adopt.ts';
import { type ApiClient, clientOf } from '../testing/api-client.ts';
import { createTestApp, SAMPLE_COMMUNE, type TestApp } from '../testing/index.ts';

const PERIOD = '2026-H1';
const KEY = 'BM.02';
const SURVEY = { c1: 1, c2: 2, c3: 5, c4: 50, c5: 22 };
const MINE = (mutationId: string, version: string | null) => ({
  unit: 'DV5',
  period: PERIOD,
  mutationId,
  key: KEY,
  confirmer: 'DV2',
  version,
});

let test: TestApp;
let enters: ApiClient;
let confirms: ApiClient;
let next = 0;
beforeEach(async () => {
  test = await createTestApp();
  [enters, confirms] = [await clientOf(test, 'canbo.dv5'), await clientOf(test, 'canbo.dv2')];
});
afterEach(async () => {
  expect(test.logged).toEqual([]);
  await test.close();
});

const list = async (client: ApiClient, period = PERIOD) =>
  (await client.get<ConfirmationsReply>(`/api/confirmations?period=${period}`)).body;
const itemFor = async (client: ApiClient, key = KEY) =>
  (await list(client)).items.find((item) => item.key === key && item.of === 'DV5');
const confirm = (client: ApiClient, version: string | null, more: object = {}) =>
  client.post<ConfirmationsReply & ErrorReply>('/api/confirmations', {
    ...MINE(`confirm-${++next}-abcdefgh`, version),
    ...more,
  });
const stored = async () =>
  (await test.counts.read([reportPath(SAMPLE_COMMUNE, PERIOD, 'DV5')]))[0] as unknown as ReportDoc;

/** Enters the survey; the version that it has then. */
async function enter(values: object = SURVEY): Promise<string> {
  const { report } = (await enters.workbook('DV5', PERIOD)).body;
  const { body } = await enters.sync({
    unit: 'DV5',
    cursor: report.cursor,
    entries: { [KEY]: { value: { components: values }, base: report.entries[KEY]?.version ?? null } },
  });
  return body.settled[KEY] as string;
}

describe('two owners of one figure', () => {
  it.each([
    ['canbo.dv5', true],
    ['canbo.dv2', true],
    ['canbo.dv4', undefined],
  ])('are told of when they sign in: %s', async (login, told) => {
    const { body } = await (await clientOf(test, login)).get<MeReply>('/api/me');
    expect(body.units.map(({ confirmations }) => confirmations)).toEqual([told]);
  });

  it('are told which unit enters it and which confirms it, the confirming one of nothing else', async () => {
    const before = await itemFor(confirms);
    expect(before).toMatchObject({ of: 'DV5', entry: null, state: 'open', waiting: ['DV2'], mine: [] });
    const version = await enter();
    expect(await itemFor(confirms)).toMatchObject({
      entry: { version, value: { components: SURVEY }, by: 'mau-canbo-dv5' },
      state: 'open',
      waiting: ['DV2'],
      mine: ['DV2'],
    });
    expect((await itemFor(enters))?.mine).toEqual([]);
    expect(new Set((await list(confirms)).items.map(({ key }) => key))).toEqual(new Set(['BM.02', 'BM.03']));
    expect((await list(await clientOf(test, 'canbo.dv4'))).items).toEqual([]);
    expect((await itemFor(await clientOf(test, 'lanhdao.xa')))?.mine).toEqual([]);
    expect((await confirms.workbook('DV5', PERIOD)).status).toBe(403);
  });

  it('agree on a version, by name and time; a later change makes it outdated until it is confirmed anew', async () => {
    const version = await enter();
    const { status, body } = await confirm(confirms, version);
    expect(status).toBe(200);
    // The third of June in Viet Nam begins on the second in UTC
    const at: unknown = expect.stringMatching(/^2026-06-0[23]T/);
    const word = { key: KEY, of: 'DV5', unit: 'DV2', version, by: 'mau-canbo-dv2', at };
    expect(body.items.find(({ key }) => key === KEY)).toMatchObject({
      state: 'confirmed',
      confirmations: [word],
      waiting: [],
      mine: [],
    });
    expect([body.people['mau-canbo-dv2'], body.units.DV2]).toEqual([
      'Trần Thị Bình (mẫu)',
      samplePlan.units.find(({ code }) => code === 'DV2')?.name,
    ]);
    const changed = await enter({ ...SURVEY, c5: 23 });
    expect(await itemFor(enters)).toMatchObject({
      state: 'outdated',
      confirmations: [word],
      waiting: ['DV2'],
    });
    await confirm(confirms, changed);
    expect(await itemFor(enters)).toMatchObject({
      state: 'confirmed',
      confirmations: [{ ...word, version: changed }],
    });
  });

  it('count it once: totals and entries are the same before and after', async () => {
    const version = await enter();
    const coordinator = await clientOf(test, 'dieuphoi');
    const totals = async () => {
      const { body } = await coordinator.get<ConsolidationReply>(`/api/consolidation?period=${PERIOD}`);
      return { ...body, at: null };
    };
    const [before, report] = [await totals(), await stored()];
    await confirm(confirms, version);
    expect(await totals()).toEqual(before);
    const { entries, cursor, contribution } = await stored();
    expect({ entries, cursor, contribution }).toEqual({
      entries: report.entries,
      cursor: report.cursor,
      contribution: report.contribution,
    });
  });

  it('leave a link in the chain of the report that holds it, told in its history', async () => {
    const version = await enter();
    const { links = 0 } = await stored();
    const request = MINE('confirm-once', version);
    const replies = await Promise.all([1, 2, 3].map(() => confirms.post('/api/confirmations', request)));
    expect(replies.map(({ status }) => status)).toEqual([200, 200, 200]);
    expect((await confirms.post('/api/confirmations', { ...request, key: 'BM.03' })).body.error.code).toBe(
      'mutation-reused',
    );
    const [audit] = (await test.counts.read([
      [...auditPath(SAMPLE_COMMUNE, PERIOD, 'DV5'), 'confirm-once'],
    ])) as unknown as [AuditDoc];
    expect(audit).toMatchObject({ kind: 'confirm', confirmed: { key: KEY, unit: 'DV2', version } });
    expect([(await stored()).chain, (await stored()).links]).toEqual([audit.hash, links + 1]);
    const { items, units } = (
      await enters.get<HistoryReply>(`/api/history?unit=DV5&period=${PERIOD}&key=${KEY}`)
    ).body;
    expect(units).toEqual({ DV2: expect.stringMatching(/^Trung tâm/) });
    expect(items.map(({ kind, confirmed }) => [kind, confirmed?.unit])).toEqual([
      ['confirm', 'DV2'],
      ['sync', undefined],
    ]);
  });

  it('stay agreed when the report is sent, and under a newer plan with other keys', async () => {
    const version = await enter();
    await confirm(confirms, version);
    const keys = { [KEY]: 'BM.92' };
    const renamed = samplePlan.indicators.map((each) =>
      each.code === KEY ? { ...each, code: 'BM.92' } : each,
    );
    const plan = {
      ...samplePlan,
      version: 'kh-moi',
      indicators: renamed,
      replaces: { version: samplePlan.version, keys },
    };
    await adopt(test.counts, SAMPLE_COMMUNE, plan, PERIOD, test.clock);
    expect(await itemFor(enters, 'BM.92')).toMatchObject({ state: 'confirmed' });
  });

  it.each([
    ['canbo.dv5', 403],
    ['canbo.dv4', 403],
    ['dieuphoi', 403],
    ['lanhdao.xa', 403],
    ['quantri', 403],
    ['lanhdao.dv2', 200],
  ])('%s confirms for DV2: %s', async (login, status) => {
    const version = await enter();
    expect((await confirm(await clientOf(test, login), version)).status).toBe(status);
  });

  it('confirm only what stands there', async () => {
    expect((await confirm(confirms, '1-abcdefgh')).body.error.code).toBe('report-moved');
    const version = await enter();
    await enter({ ...SURVEY, c2: 3 });
    expect((await confirm(confirms, version)).body.error.code).toBe('report-moved');
    const now = (await stored()).entries[KEY]?.version as string;
    await enters.sync({
      unit: 'DV5',
      cursor: now,
      entries: { [KEY]: { value: null, base: now } },
    });
    const cleared = await confirm(confirms, (await stored()).entries[KEY]?.version as string);
    expect([cleared.status, cleared.body.error.params]).toEqual([400, { field: 'key' }]);
  });

  it.each([
    [{ key: 'TTHC.02' }, 400, 'bad-request'],
    [{ key: 'ZZ.99' }, 400, 'bad-request'],
    [{ key: '__proto__' }, 400, 'bad-request'],
    [{ unit: 'DV99' }, 404, 'unknown-unit'],
    [{ period: '2031-H1' }, 404, 'unknown-period'],
    [{ confirmer: 'DV5' }, 403, 'forbidden'],
    [{ mutationId: 'a/b' }, 400, 'bad-request'],
    [{ version: null }, 400, 'bad-request'],
  ])('refuse %j', async (wrong, status, code) => {
    const version = await enter();
    const answer = await confirm(confirms, version, wrong);
    expect([answer.status, answer.body.error.code]).toEqual([status, code]);
    expect((await stored()).confirmed).toBeUndefined();
  });

  it('confirm nothing more in a closed period', async () => {
    const version = await enter();
    const coordinator = await clientOf(test, 'dieuphoi');
    const closed = await coordinator.post('/api/calendar/close', {
      period: PERIOD,
      closed: true,
      expect: null,
    });
    expect(closed.status).toBe(200);
    expect((await confirm(confirms, version)).status).toBe(423);
  });
});
