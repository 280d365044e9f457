import type {
  AuditDoc,
  ConsolidationReply,
  HistoryReply,
  KeyMap,
  MeReply,
  Plan,
  PlanChangedReply,
  ReportDoc,
  SyncReply,
} from '@cchc/domain';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { adopt as adoptInCommune } from '../testing/adopt.ts';
import { type ApiClient, clientOf } from '../testing/api-client.ts';
import { createTestApp, SAMPLE_COMMUNE, samplePlan, type TestApp } from '../testing/index.ts';
import { auditPath, reportPath } from './paths.ts';

const PERIOD = '2026-M9';
const FROM = '2026-H1';
const ratio = (numerator: number) => ({ components: { numerator, denominator: 100 } });

/** The plan with its indicators renamed as the map says, wherever they are named; what goes to null is taken out. */
function nextPlan(keys: KeyMap, version = 'kh-moi', before: Plan = samplePlan): Plan {
  const named = (code: string): string[] => {
    const to = Object.hasOwn(keys, code) ? keys[code] : code;
    return to === null || to === undefined ? [] : [to];
  };
  const [indicators, tasks, informationSystems] = [
    before.indicators.flatMap(({ code, subsetOf, ...indicator }) => {
      const [whole] = subsetOf === undefined ? [] : named(subsetOf);
      return named(code).map((to) => ({ ...indicator, code: to, ...(whole && { subsetOf: whole }) }));
    }),
    before.tasks.map((task) => ({ ...task, indicators: task.indicators.flatMap(named) })),
    before.informationSystems?.map((each) => ({ ...each, sourceFor: each.sourceFor.flatMap(named) })),
  ];
  const replaces = { version: before.version, keys };
  return {
    ...before,
    version,
    indicators,
    tasks,
    ...(informationSystems && { informationSystems }),
    replaces,
  };
}

let test: TestApp;
let official: ApiClient;
beforeEach(async () => {
  test = await createTestApp();
  official = await clientOf(test, 'canbo.dv2');
});
afterEach(async () => {
  expect(test.logged).toEqual([]);
  await test.close();
});

/** Another process of the same commune: what the app has in memory is what it would have then. */
const adopt = (plan: Plan, from = FROM) =>
  adoptInCommune(test.counts, SAMPLE_COMMUNE, plan, from, test.clock);
const send = (entries: Record<string, [object | null, string | null]>, more: object = {}) =>
  official.sync({
    period: PERIOD,
    entries: Object.fromEntries(
      Object.entries(entries).map(([key, [value, base]]) => [key, { value, base }]),
    ),
    ...more,
  });
const stored = async () =>
  (await test.counts.read([reportPath(SAMPLE_COMMUNE, PERIOD, 'DV2')]))[0] as unknown as ReportDoc;

describe('a new version of the plan', () => {
  it('is told with the map of keys, and nothing is taken under the old one', async () => {
    const { body: first } = await send({ 'TTHC.07': [ratio(1), null] });
    await adopt(nextPlan({ 'TTHC.07': 'TTHC.70' }));
    const { status, body } = await official.post<PlanChangedReply>(
      '/api/sync',
      official.syncRequest({ period: PERIOD, cursor: first.cursor }),
    );
    expect([status, body]).toEqual([
      409,
      {
        error: { code: 'plan-changed', params: { from: samplePlan.version, to: 'kh-moi' } },
        keys: { 'TTHC.07': 'TTHC.70' },
      },
    ]);
  });

  it('renames a report’s entries when it is next written; versions stay, withdrawn ones stay in the audit', async () => {
    const { body: first } = await send({
      'TTHC.07': [ratio(1), null],
      'TTHC.08': [ratio(2), null],
      'CV.01': [ratio(3), null],
    });
    await adopt(nextPlan({ 'TTHC.07': 'TTHC.70', 'TTHC.08': null }));
    const { body } = await send(
      { 'CV.01': [ratio(4), first.cursor] },
      { plan: 'kh-moi', cursor: first.cursor },
    );
    const report = await stored();
    expect(Object.keys(report.entries).sort()).toEqual(['CV.01', 'TTHC.70']);
    expect(report).toMatchObject({
      planVersion: 'kh-moi',
      entries: { 'TTHC.70': { version: first.cursor, value: ratio(1) } },
    });
    const audit = [...auditPath(SAMPLE_COMMUNE, PERIOD, 'DV2'), body.mutationId];
    const doc = (await test.counts.read([audit]))[0] as unknown as AuditDoc;
    expect(doc).toMatchObject({
      plan: 'kh-moi',
      withdrawn: ['TTHC.08'],
      changes: { 'TTHC.08': { before: { value: ratio(2) }, from: first.cursor } },
    });
    expect(doc.changes['TTHC.08']?.after).not.toHaveProperty('value');
  });

  it('takes a renamed client’s entry on the version that it knows, without a conflict', async () => {
    const { body: first } = await send({ 'TTHC.07': [ratio(1), null] });
    await adopt(nextPlan({ 'TTHC.07': 'TTHC.70' }));
    const { body } = await send(
      { 'TTHC.70': [ratio(9), first.cursor] },
      { plan: 'kh-moi', cursor: first.cursor },
    );
    expect([Object.keys(body.settled), body.conflicts, body.refused]).toEqual([['TTHC.70'], {}, {}]);
  });

  it('lets two entries change places', async () => {
    const { body: first } = await send({ 'CV.01': [ratio(1), null], 'TTHC.07': [ratio(7), null] });
    await adopt(nextPlan({ 'CV.01': 'TTHC.07', 'TTHC.07': 'CV.01' }));
    const { body } = await send({}, { plan: 'kh-moi', cursor: null });
    expect(body.changed).toMatchObject({
      'CV.01': { value: ratio(7) },
      'TTHC.07': { value: ratio(1), version: first.cursor },
    });
  });

  it('tells the retry of a mutation from before of the new plan; sent anew under its keys it is found equal', async () => {
    const request = official.syncRequest({
      period: PERIOD,
      entries: { 'TTHC.07': { value: ratio(1), base: null } },
    });
    const first = await official.post<SyncReply>('/api/sync', request);
    await adopt(nextPlan({ 'TTHC.07': 'TTHC.70' }));
    const again = await official.post<PlanChangedReply>('/api/sync', request);
    expect([again.status, again.body.keys]).toEqual([409, { 'TTHC.07': 'TTHC.70' }]);
    const anew = await send({ 'TTHC.70': [ratio(1), null] }, { plan: 'kh-moi', cursor: null });
    expect(anew.body).toMatchObject({
      settled: { 'TTHC.70': first.body.settled['TTHC.07'] },
      conflicts: {},
      changed: {},
    });
  });

  it('follows the names over several versions, and leads nowhere from a plan that it does not replace', async () => {
    const { body: first } = await send({ 'TTHC.07': [ratio(1), null] });
    const second = nextPlan({ 'TTHC.07': 'TTHC.70' }, 'kh-2');
    await adopt(second);
    await adopt(nextPlan({ 'TTHC.70': 'TTHC.71', 'CV.01': null }, 'kh-3', second));
    const old = await official.post<PlanChangedReply>('/api/sync', official.syncRequest({ period: PERIOD }));
    expect(old.body.keys).toEqual({ 'TTHC.07': 'TTHC.71', 'TTHC.70': 'TTHC.71', 'CV.01': null });
    const other = await official.post<PlanChangedReply>(
      '/api/sync',
      official.syncRequest({ period: PERIOD, plan: 'kh-khac' }),
    );
    expect([other.status, other.body.keys]).toEqual([409, null]);
    const view = (await official.workbook('DV2', PERIOD)).body;
    expect(view.report.entries['TTHC.71']).toMatchObject({ value: ratio(1), version: first.cursor });
  });

  it('keeps the history of an entry under its new name, and what stood there at an old version', async () => {
    const { body: first } = await send({ 'TTHC.07': [ratio(1), null], 'TTHC.08': [ratio(5), null] });
    const { body: second } = await send({ 'TTHC.07': [ratio(2), first.cursor] });
    await adopt(nextPlan({ 'TTHC.07': 'TTHC.70', 'TTHC.08': null }));
    await send({ 'TTHC.70': [ratio(3), second.cursor] }, { plan: 'kh-moi', cursor: second.cursor });
    const at = `unit=DV2&period=${PERIOD}`;
    const { body } = await official.get<HistoryReply>(`/api/history?${at}&key=TTHC.70`);
    expect(body.items.map(({ changes }) => changes[0])).toEqual([
      { key: 'TTHC.70', before: ratio(2), after: ratio(3) },
      { key: 'TTHC.70', before: ratio(1), after: ratio(2) },
      { key: 'TTHC.70', after: ratio(1) },
    ]);
    const { body: then } = await official.get<{ asOf: { report: object } }>(
      `/api/workbook?${at}&asOf=${first.cursor},`,
    );
    expect(then.asOf.report).toEqual({ 'TTHC.70': { value: ratio(1), version: first.cursor } });
  });

  it('counts a report that nobody has written since under the keys of the new plan', async () => {
    await send({ 'TTHC.07': [ratio(1), null], 'TTHC.08': [ratio(5), null] });
    await adopt(nextPlan({ 'TTHC.07': 'TTHC.70', 'TTHC.08': null }));
    const client = await clientOf(test, 'dieuphoi');
    const { body } = await client.get<ConsolidationReply>(`/api/consolidation?period=${PERIOD}`);
    expect(body.plan.version).toBe('kh-moi');
    expect(Object.keys(body.reports[0]?.contribution.indicators ?? {})).toEqual(['TTHC.70']);
    expect((await stored()).planVersion).toBe(samplePlan.version);
  });

  it('leaves closed periods, and those that ended before, to the plan that they have', async () => {
    await adopt(nextPlan({ 'TTHC.07': 'TTHC.70' }), '2026-Q3');
    const plans = async (period: string) => (await official.workbook('DV2', period)).body.plan.version;
    expect([await plans('2026-Q1'), await plans(FROM)]).toEqual([samplePlan.version, samplePlan.version]);
    expect([await plans('2026-Q3'), await plans('2026-Y'), await plans('2027-Q1')]).toEqual([
      'kh-moi',
      'kh-moi',
      'kh-moi',
    ]);
    expect((await official.sync({ period: FROM })).status).toBe(200);
    expect((await official.get<MeReply>('/api/me')).body.planVersion).toBe('kh-moi');
  });

  it('takes rows of registers whatever plan the workbook stands on', async () => {
    await adopt(nextPlan({ 'TTHC.07': 'TTHC.70' }));
    const value = { fields: { content: 'Mất điện', status: 'open' } };
    const { status, body } = await official.sync({
      period: '2026-SO',
      cursor: await official.cursorOf('DV2', '2026-SO'),
      entries: { 'VM/abcdefghij12': { value, base: null } },
    });
    expect([status, Object.keys({ ...body.settled, ...body.refused })]).toEqual([200, ['VM/abcdefghij12']]);
  });
});

describe('a plan that cannot take the place of the one before', () => {
  it.each<[string, Plan]>([
    ['does not say what it replaces', { ...samplePlan, version: 'kh-moi' }],
    [
      'renames what is not there',
      { ...nextPlan({}), replaces: { version: samplePlan.version, keys: { 'ZZ.01': null } } },
    ],
    [
      'renames to what it does not have',
      { ...nextPlan({}), replaces: { version: samplePlan.version, keys: { 'CV.01': 'ZZ.01' } } },
    ],
    [
      'lays two entries on one',
      { ...nextPlan({}), replaces: { version: samplePlan.version, keys: { 'CV.01': 'CV.02' } } },
    ],
  ])('because it %s, is refused and changes nothing', async (_, plan) => {
    await expect(adopt(plan)).rejects.toMatchObject({ error: { code: 'plan-refused' } });
    expect((await official.workbook('DV2', PERIOD)).body.plan.version).toBe(samplePlan.version);
  });
});
