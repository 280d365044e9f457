import {
  type Calendar,
  type ConsolidationReply,
  consolidate,
  DEFAULT_COMMUNE_SETTINGS,
  type ErrorReply,
  type MeReply,
  type SettingsReply,
  type WorkbookReply,
} from '@cchc/domain';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { calendarPath } from '../reports/paths.ts';
import { samplePlan } from '../samples/sample-plan.ts';
import { clientOf } from '../testing/api-client.ts';
import { Communes } from '../testing/communes.ts';
import { createTestApp } from '../testing/index.ts';

const XA = 'xa-thu';
let communes: Communes;
beforeEach(async () => {
  communes = new Communes();
  await communes.found(XA, samplePlan);
});
afterEach(() => communes.close());

const reason = 'Thông báo kết luận cuộc họp ngày 01/6/2026';
const change = <T = SettingsReply>(settings: object, expected: string | null = null, why = reason) =>
  communes.coordinator(XA).post<T>('/api/settings', { expect: expected, settings, reason: why });
const survey = (c3: number, c4: number, c5: number) => ({
  components: { c1: 0, c2: 0, c3, c4, c5 },
});
const send = (unit: string, period: string, plan: string, key: string, value: object) =>
  communes.official(XA).sync({ unit, period, plan, entries: { [key]: { value, base: null } } });

async function lineOf(period: string, code: string) {
  const { body } = await communes
    .coordinator(XA)
    .get<ConsolidationReply>(`/api/consolidation?period=${period}`);
  const line = consolidate(body.plan, body.period, body.reports, body.settings).find(
    ({ indicator }) => indicator === code,
  );
  if (!line) throw new Error(code);
  return line;
}

describe('GET and POST /api/settings', () => {
  it('begin with the defaults and no history', async () => {
    const { body } = await communes.coordinator(XA).get<SettingsReply>('/api/settings');
    expect(body).toEqual({
      version: null,
      settings: DEFAULT_COMMUNE_SETTINGS,
      history: [],
      basePlan: samplePlan.version,
      planVersion: samplePlan.version,
      people: {},
    });
  });

  it('keep who decided what, when, from what to what and why; versions never change', async () => {
    const { body: first } = await change({ satisfactionFormula: 'mean-score' });
    const { body: second } = await change({ decimals: 1, keepPhaseOne: true }, first.version, 'Lần hai');
    expect(second.history).toEqual([
      {
        version: first.version,
        by: 'dieu-phoi',
        at: expect.stringMatching(/^2026-06-0/),
        reason,
        changes: [{ key: 'satisfactionFormula', from: 'top-two', to: 'mean-score' }],
      },
      {
        version: second.version,
        by: 'dieu-phoi',
        at: expect.any(String),
        reason: 'Lần hai',
        changes: [
          { key: 'keepPhaseOne', from: false, to: true },
          { key: 'decimals', from: 2, to: 1 },
        ],
      },
    ]);
    expect(second.people).toEqual({ 'dieu-phoi': 'Điều phối' });
    expect(second.settings.satisfactionFormula).toBe('mean-score');
  });

  it('change nothing, and make no version, when everything is so already', async () => {
    const { body } = await change({ decimals: 2, owners: {} });
    expect([body.version, body.history]).toEqual([null, []]);
  });

  it('are refused with the settings as they are now when somebody else was quicker', async () => {
    await change({ decimals: 1 });
    const { status, body } = await change<ErrorReply>({ decimals: 3 });
    expect([status, body.error.code, body.error.params.by]).toEqual([409, 'settings-moved', 'dieu-phoi']);
  });

  it.each([
    [{ owners: { 'BM.02': { enter: ['DV9'] } } }, 'owners', 'unknown-unit', 'DV9'],
    [{ owners: { 'BM.02': { enter: [] } } }, 'owners', 'nobody', 'BM.02'],
    [{ owners: { 'BM.02': { enter: ['DV5'], confirm: ['DV5'] } } }, 'owners', 'confirms-itself', 'BM.02'],
    [{ owners: { 'CQS.02': { enter: ['DV1', 'DV2'] } } }, 'owners', 'several-sources', 'CQS.02'],
    [{ owners: { 'III.9.9': { lead: ['DV1'] } } }, 'owners', 'unknown-task', 'III.9.9'],
    [{ milestones: { 'CQS.02': { 2026: 9 } } }, 'milestones', 'out-of-range', 'CQS.02'],
    [{ milestones: { 'TTHC.06': { 2040: 60 } } }, 'milestones', 'unknown-year', '2040'],
    [{ baselines: { 'TTHC.06': 60 } }, 'baselines', 'no-baseline', 'TTHC.06'],
    [{ baselines: { 'TCC.01': 0 } }, 'baselines', 'out-of-range', 'TCC.01'],
    [{ members: { DV6: [{ code: 'DV6-01', name: 'Trường A' }] } }, 'members', 'dropped-member', 'DV6-02'],
    [{ members: { DV1: [{ code: 'DV1-01', name: 'A' }] } }, 'members', 'unknown-group', 'DV1'],
    [
      { waves: { 2026: [{ name: 'Đợt 1', periods: ['2026-Q1', '2026-H1'] }] } },
      'waves',
      'overlapping-periods',
      'Đợt 1',
    ],
  ])('refuse %j whole: %s %s', async (settings, key, fault, value) => {
    const { status, body } = await change<ErrorReply>({ ...settings, decimals: 4 });
    expect([status, body.error]).toEqual([422, { code: 'bad-setting', params: { key, fault, value } }]);
    const { body: now } = await communes.coordinator(XA).get<SettingsReply>('/api/settings');
    expect(now.settings.decimals).toBe(2);
  });

  it.each([
    [{ decimals: 9 }, 'settings.decimals'],
    [{ decimals: '2' }, 'settings.decimals'],
    [{ kind: 'huyện' }, 'settings.kind'],
    [{ name: '' }, 'settings.name'],
    [{ owners: { 'BM.02': { boss: ['DV5'] } } }, 'settings.owners.BM.02'],
    [{ milestones: { 'TTHC.06': { 2028: '60' } } }, 'settings.milestones.TTHC.06.2028'],
    [{ unheardOf: 1 }, 'settings'],
  ])('do not take %j', async (settings, field) => {
    const { status, body } = await change<ErrorReply>(settings);
    expect([status, body.error]).toEqual([400, { code: 'bad-request', params: { field } }]);
  });

  it('need a reason, and the right to decide', async () => {
    expect((await change({ decimals: 1 }, null, ' ')).status).toBe(400);
    const official = communes.official(XA);
    expect((await official.get('/api/settings')).status).toBe(403);
    expect(
      (await official.post('/api/settings', { expect: null, settings: { decimals: 1 }, reason })).status,
    ).toBe(403);
  });

  it('are read by the leader and changed by the admin of the demo', async () => {
    const test = await createTestApp();
    try {
      const leader = await clientOf(test, 'lanhdao.xa');
      expect((await leader.get<SettingsReply>('/api/settings')).status).toBe(200);
      const given = { expect: null, settings: { decimals: 1 }, reason };
      expect((await leader.post('/api/settings', given)).status).toBe(403);
      expect((await (await clientOf(test, 'quantri')).post('/api/settings', given)).status).toBe(200);
    } finally {
      await test.close();
    }
  });
});

describe('settings in force', () => {
  it('change the totals that the API tells of, and the name of the commune', async () => {
    // (50 + 45) of 100 = 95%; as a mean score (5·3 + 50·4 + 45·5)/500 = 440/500 = 88%
    await send('DV5', '2026-H1', samplePlan.version, 'BM.02', survey(5, 50, 45));
    expect(await lineOf('2026-H1', 'BM.02')).toMatchObject({
      total: { result: { value: 95 } },
      verdict: 'met',
    });
    await change({ satisfactionFormula: 'mean-score', name: 'Bến Thử', kind: 'phường' });
    expect(await lineOf('2026-H1', 'BM.02')).toMatchObject({
      total: { result: { value: 88 } },
      verdict: 'not-met',
    });
    const { body } = await communes.official(XA).get<MeReply>('/api/me');
    expect(body.commune).toMatchObject({ name: 'Bến Thử', kind: 'phường' });
    const { body: workbook } = await communes
      .official(XA)
      .get<WorkbookReply>('/api/workbook?unit=DV5&period=2026-H1');
    expect(workbook.settings?.satisfactionFormula).toBe('mean-score');
  });

  it('who enters is another unit: the old one is asked no longer and counts no longer, open workbooks are told', async () => {
    await send('DV5', '2026-H1', samplePlan.version, 'BM.02', survey(5, 50, 45));
    const { body } = await change({ owners: { 'BM.02': { enter: ['DV2'] } } });
    expect(body.planVersion).toMatch(new RegExp(`^${samplePlan.version}-s1-`));
    const stale = await send('DV5', '2026-H1', samplePlan.version, 'BM.02', survey(1, 50, 49));
    expect([stale.status, (stale.body as unknown as ErrorReply).error.code]).toEqual([409, 'plan-changed']);
    // (20 + 20) of 50 = 80%, of the one-stop centre alone
    await send('DV2', '2026-H1', body.planVersion, 'BM.02', survey(10, 20, 20));
    expect(await lineOf('2026-H1', 'BM.02')).toMatchObject({
      total: { result: { value: 80 }, have: 1, of: 1 },
    });
    const again = await send('DV5', '2026-H1', body.planVersion, 'BM.02', survey(1, 50, 49));
    expect(again.body.refused['BM.02']?.code).toMatch(/^(unknown-entry|other-unit)$/);
  });

  it('leave closed periods under the plan and the settings that they were reported under', async () => {
    await send('DV5', '2026-Q1', samplePlan.version, 'BM.02', survey(5, 50, 45));
    const path = calendarPath(XA, 2026);
    const [calendar] = (await communes.store.read([path])) as [Calendar];
    const q1 = calendar.periods['2026-Q1'];
    if (!q1) throw new Error('no Q1');
    const closed = { ...q1, closed: { at: '2026-04-01T00:00:00.000Z', by: 'dieu-phoi' } };
    await communes.store.transact([], () => ({
      writes: [{ set: path, data: { ...calendar, periods: { ...calendar.periods, '2026-Q1': closed } } }],
      reply: undefined,
    }));
    const { body } = await change({
      satisfactionFormula: 'mean-score',
      owners: { 'BM.02': { enter: ['DV2'] } },
    });
    expect(await lineOf('2026-Q1', 'BM.02')).toMatchObject({
      total: { result: { value: 95 }, have: 1, of: 1 },
    });
    expect(await lineOf('2026-H1', 'BM.02')).toMatchObject({ total: { have: 0, missing: ['DV2'] } });
    await change({ satisfactionFormula: 'top-two' }, body.version);
    const [after] = (await communes.store.read([path])) as [Calendar];
    expect(after.periods['2026-Q1']).toMatchObject({
      planVersion: samplePlan.version,
      settingsVersion: null,
    });
  });

  it('go over to a plan that says what it replaces, and back again: no entry is lost on the way', async () => {
    await send('DV5', '2026-H1', samplePlan.version, 'CV.02', {
      components: { numerator: 6, denominator: 8 },
    });
    const { body: first } = await change({ cooperation: 'not-asked' });
    const { body: workbook } = await communes
      .official(XA)
      .get<WorkbookReply>('/api/workbook?unit=DV5&period=2026-H1');
    expect(workbook.plan.replaces).toMatchObject({
      version: samplePlan.version,
      keys: { 'III.4.2.a/cooperation': null },
    });
    expect(workbook.report.entries['CV.02']?.value).toEqual({ components: { numerator: 6, denominator: 8 } });
    const { body } = await change({ cooperation: 'asked' }, first.version);
    expect([body.basePlan, body.history.length]).toEqual([samplePlan.version, 2]);
    const { body: again } = await communes
      .official(XA)
      .get<WorkbookReply>('/api/workbook?unit=DV5&period=2026-H1');
    expect(again.plan.replaces).toEqual({ version: first.planVersion, keys: {} });
    const sent = await communes.official(XA).sync({
      unit: 'DV5',
      period: '2026-H1',
      plan: body.planVersion,
      cursor: again.report.cursor,
      entries: {
        'CV.02': {
          value: { components: { numerator: 7, denominator: 8 } },
          base: again.report.entries['CV.02']?.version ?? null,
        },
      },
    });
    expect([sent.status, sent.body.conflicts]).toEqual([200, {}]);
    expect(await lineOf('2026-H1', 'CV.02')).toMatchObject({ total: { have: 1 } });
  });
});
