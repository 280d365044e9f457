import type { Calendar, CalendarReply, ErrorReply, MeReply } from '@cchc/domain';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type ApiClient, clientOf } from '../testing/api-client.ts';
import { createTestApp, type TestApp } from '../testing/index.ts';

const PERIOD = '2026-H1';
type Reply = CalendarReply & ErrorReply;

let test: TestApp;
let coordinator: ApiClient;
let official: ApiClient;
beforeEach(async () => {
  test = await createTestApp();
  [coordinator, official] = [await clientOf(test, 'dieuphoi'), await clientOf(test, 'canbo.dv2')];
});
afterEach(async () => {
  expect(test.logged).toEqual([]);
  await test.close();
});

const close = (client: ApiClient, more: object = {}) =>
  client.post<Reply>('/api/calendar/close', { period: PERIOD, closed: true, expect: null, ...more });
const extend = (client: ApiClient, more: object = {}) =>
  client.post<Reply>('/api/calendar/extend', {
    period: PERIOD,
    unit: 'DV2',
    until: '2026-06-10',
    reason: 'Chờ số liệu của Cổng dịch vụ công',
    ...more,
  });
const fill = async (client: ApiClient, unit = 'DV2') =>
  (await client.sync({ unit, period: PERIOD, entries: { 'CV.01': { value: { note: 'x' }, base: null } } }))
    .status;
const stored = async () =>
  (await coordinator.get<{ calendar: Calendar }>('/api/calendar?year=2026')).body.calendar.periods[PERIOD];

describe('a period that ended before the plan was issued', () => {
  it('names the plan that its figures were collected under; others do not', async () => {
    const { periods } = (await official.get<MeReply>('/api/me')).body;
    const named = periods.flatMap(({ id, earlierPlan }) => (earlierPlan ? [[id, earlierPlan.number]] : []));
    expect(named).toEqual([['2026-Q1', '06/KH-UBND']]);
  });
});

describe('closing a period', () => {
  it('stops every change at once, and says who, when and why', async () => {
    const { status, body } = await close(coordinator, { reason: 'Đã gửi Sở Nội vụ' });
    expect([status, body.calendar.periods[PERIOD]?.closed]).toMatchObject([
      200,
      { by: 'mau-dieuphoi', reason: 'Đã gửi Sở Nội vụ' },
    ]);
    const answer = await official.sync({ entries: { 'CV.01': { value: { note: 'x' }, base: null } } });
    expect([answer.status, answer.body.error?.params]).toMatchObject([
      423,
      { by: 'mau-dieuphoi', reason: 'Đã gửi Sở Nội vụ', at: body.calendar.periods[PERIOD]?.closed?.at },
    ]);
    expect((await official.sync()).status).toBe(200);
  });

  it('ends with a reason, and the period takes changes again', async () => {
    const at = (await close(coordinator)).body.calendar.periods[PERIOD]?.closed?.at;
    const open = { closed: false, expect: at };
    expect((await close(coordinator, open)).body.error).toEqual({
      code: 'comment-required',
      params: { to: 'opened' },
    });
    expect((await close(coordinator, { ...open, reason: ' ' })).status).toBe(422);
    const { body } = await close(coordinator, { ...open, reason: 'Bổ sung số liệu' });
    expect(body.calendar.periods[PERIOD]).not.toHaveProperty('closed');
    expect(body.calendar.periods[PERIOD]?.opened).toMatchObject({
      by: 'mau-dieuphoi',
      reason: 'Bổ sung số liệu',
    });
    expect(await fill(official)).toBe(200);
  });

  it('is refused when somebody has done it meanwhile, and a repeat of one’s own changes nothing', async () => {
    const first = await close(coordinator, { reason: 'x' });
    const again = await close(coordinator, { reason: 'x' });
    expect([again.status, again.body]).toEqual([200, first.body]);
    const other = await close(coordinator, { reason: 'khác' });
    expect([other.status, other.body.error]).toMatchObject([
      409,
      { code: 'calendar-moved', params: { by: 'mau-dieuphoi' } },
    ]);
  });

  it('of two at once only one is done', async () => {
    const both = await Promise.all([
      close(coordinator, { reason: 'một' }),
      close(coordinator, { reason: 'hai' }),
    ]);
    expect(both.map(({ status }) => status).sort()).toEqual([200, 409]);
  });

  it.each(['canbo.dv2', 'lanhdao.dv2', 'lanhdao.xa', 'quantri'])('is not for %s', async (login) => {
    const client = await clientOf(test, login);
    expect([(await close(client)).status, (await extend(client)).status]).toEqual([403, 403]);
  });

  it.each([
    [{ period: '2026-SO' }, 404],
    [{ period: '2031-H9' }, 404],
    [{ period: '../x' }, 404],
    [{ closed: 'yes' }, 400],
    [{ reason: 'x'.repeat(501) }, 400],
  ])('with %j is %d', async (wrong, status) => {
    expect((await close(coordinator, wrong)).status).toBe(status);
  });
});

describe('extending a period', () => {
  it('lets one unit change and send its report although the period is closed, until that day', async () => {
    await close(coordinator);
    const { status, body } = await extend(coordinator);
    expect([status, body.calendar.periods[PERIOD]?.extended]).toMatchObject([
      200,
      { DV2: { until: '2026-06-10', by: 'mau-dieuphoi' } },
    ]);
    expect([await fill(official), await fill(await clientOf(test, 'canbo.dv4'), 'DV4')]).toEqual([200, 423]);
    const view = (await official.workbook('DV2', PERIOD)).body;
    expect(view.report.extended).toEqual({ until: '2026-06-10' });
  });

  it('is taken back, for that unit alone', async () => {
    await extend(coordinator);
    await extend(coordinator, { unit: 'DV4' });
    await extend(coordinator, { until: null, reason: '' });
    expect(Object.keys((await stored())?.extended ?? {})).toEqual(['DV4']);
    await extend(coordinator, { unit: 'DV4', until: null, reason: '' });
    expect(await stored()).not.toHaveProperty('extended');
  });

  it.each([
    [{ until: '2026-06-02' }, 'bad-request'],
    [{ until: '2026-02-30' }, 'bad-request'],
    [{ until: 'mai' }, 'bad-request'],
    [{ reason: ' ' }, 'comment-required'],
    [{ unit: 'DV6' }, 'unknown-unit'],
    [{ unit: '__proto__' }, 'unknown-unit'],
    [{ period: '2026-Q9' }, 'unknown-period'],
  ])('with %j is %s', async (wrong, code) => {
    expect((await extend(coordinator, wrong)).body.error.code).toBe(code);
  });
});
