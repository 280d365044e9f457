import type {
  Calendar,
  ErrorReply,
  Plan,
  PlanVersionsReply,
  SettingsReply,
  WorkbookReply,
} from '@cchc/domain';
import type { PlanFault } from '@cchc/domain/plan-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { calendarPath } from '../reports/paths.ts';
import { samplePlan } from '../samples/sample-plan.ts';
import { Communes } from '../testing/communes.ts';

const XA = 'xa-thu';
let communes: Communes;
beforeEach(async () => {
  communes = new Communes();
  await communes.found(XA, samplePlan);
});
afterEach(async () => {
  expect(communes.logged).toEqual([]);
  await communes.close();
});

/** TTHC.07 is called TTHC.70 from now on, wherever it is named. */
const renaming = (before: Plan = samplePlan, version = 'kh-2027'): Plan => ({
  ...(JSON.parse(JSON.stringify(before).replaceAll('"TTHC.07"', '"TTHC.70"')) as Plan),
  version,
  replaces: { version: before.version, keys: { 'TTHC.07': 'TTHC.70' } },
});
/** The next version, in which nothing but a sentence is another. */
const rewording = (before: Plan, version: string): Plan => ({
  ...before,
  version,
  replaces: { version: before.version, keys: {} },
});

const versions = async () =>
  (await communes.coordinator(XA).get<PlanVersionsReply>('/api/plan/versions')).body;
const adopt = <T = PlanVersionsReply>(plan: unknown, more: object = {}) =>
  communes.coordinator(XA).post<T>('/api/plan', {
    expect: null,
    plan,
    from: '2026-Q3',
    also: [],
    reason: 'Kế hoạch điều chỉnh số 90/KH-UBND',
    ...more,
  });
const decide = async (settings: object, expected: string | null = null) =>
  (
    await communes
      .coordinator(XA)
      .post<SettingsReply>('/api/settings', { expect: expected, settings, reason: 'Họp ngày 01/6' })
  ).body;
const planIn = async (period: string, unit = 'DV2') =>
  (await communes.official(XA).get<WorkbookReply>(`/api/workbook?unit=${unit}&period=${period}`)).body.plan;
const close = async (period: string, year = 2026) => {
  const path = calendarPath(XA, year);
  const [calendar] = (await communes.store.read([path])) as unknown as [Calendar];
  const periods = { ...calendar.periods };
  periods[period] = {
    ...(periods[period] as Calendar['periods'][string]),
    closed: { at: '2026-03-20T00:00:00Z', by: 'dieu-phoi' },
  };
  await communes.store.transact([], () => ({
    writes: [{ set: path, data: { ...calendar, periods } }],
    reply: 0,
  }));
};

describe('GET /api/plan/versions', () => {
  it('begins with the one file, on which every period stands', async () => {
    const { versions: all, base, settings, periods } = await versions();
    expect(all).toEqual([
      {
        version: samplePlan.version,
        replaces: null,
        dropped: [],
        by: null,
        at: null,
        reason: null,
        periods: expect.arrayContaining(['2026-Q1', '2030-Y']),
      },
    ]);
    expect([base, settings]).toEqual([samplePlan.version, null]);
    expect(periods.map(({ id }) => id).slice(0, 3)).toEqual(['2026-Q1', '2026-H1', '2026-Q3']);
  });

  it('is for those who see the totals', async () => {
    const { status } = await communes.official(XA).get('/api/plan/versions');
    expect(status).toBe(403);
  });
});

describe('POST /api/plan', () => {
  it('brings a newer file into use for the open periods from one on; the others keep theirs', async () => {
    await close('2026-Q1');
    const { status, body } = await adopt(renaming());
    expect(status).toBe(200);
    expect(
      body.versions.map(({ version, replaces, by, periods }) => [version, replaces, by, periods.slice(0, 2)]),
    ).toEqual([
      ['kh-2027', samplePlan.version, 'dieu-phoi', ['2026-Q3', '2026-M9']],
      [samplePlan.version, null, null, ['2026-Q1', '2026-H1']],
    ]);
    expect(body.versions[0]).toMatchObject({ file: 'kh-2027', reason: 'Kế hoạch điều chỉnh số 90/KH-UBND' });
    expect([(await planIn('2026-H1')).version, (await planIn('2026-Q3')).version]).toEqual([
      samplePlan.version,
      'kh-2027',
    ]);
  });

  it('leaves open periods on the version that they kept, unless the coordinator names them; never closed ones', async () => {
    await close('2026-Q1');
    const first = (await adopt(renaming())).body;
    const second = rewording(renaming(), 'kh-2028');
    const kept = (await adopt(second, { expect: first.settings, from: '2026-M9' })).body;
    expect(
      kept.periods.filter(({ kept: version }) => version === samplePlan.version).map(({ id }) => id),
    ).toEqual(['2026-Q1', '2026-H1']);
    expect((await planIn('2026-H1')).version).toBe(samplePlan.version);
    const third = rewording(second, 'kh-2029');
    const all = (await adopt(third, { expect: kept.settings, from: '2026-M9', also: ['2026-H1'] })).body;
    expect(all.periods.find(({ id }) => id === '2026-H1')?.kept).toBeNull();
    expect((await planIn('2026-H1')).version).toBe('kh-2029');
    const closed = await adopt<ErrorReply>(rewording(third, 'kh-2030'), {
      expect: all.settings,
      also: ['2026-Q1'],
    });
    expect([closed.status, closed.body.error.code]).toEqual([423, 'period-closed']);
  });

  it('carries what the commune decided over to the new file, under its new codes', async () => {
    const decided = await decide({
      owners: { 'BM.02': { enter: ['DV5'] } },
      definitions: { 'TTHC.07': { numerator: 'Số lượt của xã' } },
    });
    const { body } = await adopt(renaming(), { expect: decided.version });
    const plan = await planIn('2026-Q3', 'DV2');
    expect(plan.version).toBe(body.versions[0]?.version);
    expect(plan.indicators.find(({ code }) => code === 'TTHC.70')?.measure).toMatchObject({
      numerator: { name: 'Số lượt của xã' },
    });
    expect(plan.indicators.find(({ code }) => code === 'BM.02')?.reportedBy).toEqual(['DV5']);
    expect([body.base, body.versions[0]?.dropped]).toEqual(['kh-2027', []]);
    const { body: settings } = await communes.coordinator(XA).get<SettingsReply>('/api/settings');
    expect(settings.settings.definitions).toEqual({ 'TTHC.70': { numerator: 'Số lượt của xã' } });
    expect(settings.basePlan).toBe('kh-2027');
  });

  it('tells which decisions have no place in the new file', async () => {
    const decided = await decide({ milestones: { 'CV.01': { 2026: 60 } }, decimals: 1 });
    const file: Plan = {
      ...samplePlan,
      version: 'kh-2027',
      indicators: samplePlan.indicators.flatMap(({ subsetOf, ...each }) =>
        each.code === 'CV.01' ? [] : [{ ...each, ...(subsetOf !== 'CV.01' && subsetOf && { subsetOf }) }],
      ),
      tasks: samplePlan.tasks.map((task) => ({
        ...task,
        indicators: task.indicators.filter((code) => code !== 'CV.01'),
      })),
      replaces: { version: samplePlan.version, keys: { 'CV.01': null } },
    };
    const { body } = await adopt(file, { expect: decided.version });
    expect(body.versions[0]?.dropped).toEqual([{ key: 'milestones', code: 'CV.01' }]);
    const { body: settings } = await communes.coordinator(XA).get<SettingsReply>('/api/settings');
    expect([settings.settings.milestones, settings.settings.decimals]).toEqual([{}, 1]);
  });

  it('lets later decisions build on the new file, and leaves the periods that kept the old one alone', async () => {
    const adopted = (await adopt(renaming())).body;
    const decided = await decide({ definitions: { 'TTHC.70': { numerator: 'Lượt' } } }, adopted.settings);
    expect(decided.basePlan).toBe('kh-2027');
    expect((await planIn('2026-H1')).version).toBe(samplePlan.version);
    const now = await planIn('2026-M9');
    expect(now.indicators.find(({ code }) => code === 'TTHC.70')?.measure).toMatchObject({
      numerator: { name: 'Lượt' },
    });
    expect((await versions()).versions.map(({ replaces }) => replaces)).toEqual([
      'kh-2027',
      samplePlan.version,
      null,
    ]);
  });

  it('is refused whole with every fault of the file, its place and its words', async () => {
    const { status, body } = await adopt<ErrorReply & { findings: PlanFault[] }>({
      ...renaming(),
      replaces: { version: 'kh-khac', keys: {} },
    });
    expect([status, body.error.code, body.error.params.count]).toEqual([
      422,
      'plan-refused',
      body.findings.length,
    ]);
    expect(body.findings.map(({ path, code }) => `${path} ${code}`)).toEqual(
      expect.arrayContaining(['replaces.version older-other-version', 'replaces.keys map-forgot']),
    );
    expect(body.findings[0]?.message.vi).toMatch(/\S/);
    expect((await versions()).versions).toHaveLength(1);
  });

  it.each<[string, object, number, string]>([
    ['no plan at all', { plan: null }, 422, 'plan-refused'],
    ['a period that is not there', { from: '2031-Q1' }, 404, 'unknown-period'],
    ['settings of another time', { expect: 's1-abcdefgh' }, 409, 'settings-moved'],
    ['no reason', { reason: ' ' }, 400, 'bad-request'],
  ])('is refused with %s', async (_, more, status, code) => {
    const reply = await adopt<ErrorReply>(renaming(), more);
    expect([reply.status, reply.body.error.code]).toEqual([status, code]);
    expect((await versions()).versions).toHaveLength(1);
  });

  it('is refused under a name that another file had', async () => {
    const first = (await adopt(renaming())).body;
    const again = await adopt<ErrorReply>(rewording(renaming(), samplePlan.version), {
      expect: first.settings,
    });
    expect([again.status, again.body.error]).toEqual([
      422,
      { code: 'plan-refused', params: { count: 1, version: samplePlan.version } },
    ]);
  });

  it('is for coordinators', async () => {
    const reply = await communes.official(XA).post<ErrorReply>('/api/plan', {
      expect: null,
      plan: renaming(),
      from: '2026-Q3',
      also: [],
      reason: 'x',
    });
    expect([reply.status, reply.body.error.code]).toEqual([403, 'forbidden']);
  });
});
