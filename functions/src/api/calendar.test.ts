import { type CalendarRequest, type CalendarView, regularPeriod } from '@cchc/domain';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type ApiClient, clientOf } from '../testing/api-client.ts';
import { createTestApp, type TestApp } from '../testing/index.ts';

let test: TestApp;
let coordinator: ApiClient;
let official: ApiClient;
beforeAll(async () => {
  test = await createTestApp();
  coordinator = await clientOf(test, 'dieuphoi');
  official = await clientOf(test, 'canbo.dv2');
});
afterAll(async () => {
  expect(test.logged).toEqual([]);
  await test.close();
});

const view = async (year = 2026): Promise<CalendarView> =>
  (await coordinator.get<CalendarView>(`/api/calendar?year=${year}`)).body;
const requestOf = ({ calendar }: CalendarView): CalendarRequest => ({
  year: calendar.year,
  expect: calendar.edited?.at ?? null,
  periods: Object.values(calendar.periods).map(({ id, kind, from, to, unitDue, communeDue, basis }) => ({
    id,
    kind,
    from,
    to,
    unitDue,
    communeDue,
    basis,
  })),
});
const save = (request: unknown, by = coordinator) =>
  by.post<CalendarView & { error?: { code: string }; findings?: object[] }>('/api/calendar', request);

describe('the calendar', () => {
  it('is seen by everyone who is signed in, with the periods that have reports', async () => {
    const { status, body } = await official.get<CalendarView>('/api/calendar?year=2026');
    expect(status).toBe(200);
    expect(body).toMatchObject({ stored: true, calendar: { year: 2026 } });
    expect(body.used).toContain('2026-H1');
    expect(body.used).not.toContain('2026-Y');
  });

  it('takes dates, a basis and an optional quarter, and every other answer follows at once', async () => {
    const request = requestOf(await view());
    const h1 = request.periods.find(({ id }) => id === '2026-H1');
    Object.assign(h1 ?? {}, { unitDue: '2026-06-10', communeDue: '2026-06-20', basis: 'Công văn 9/SNV' });
    const q2 = regularPeriod(2026, 'Q2');
    const { status, body } = await save({ ...request, periods: [...request.periods, requestPeriod(q2)] });
    expect(status).toBe(200);
    expect(body.calendar.edited?.by).toBe('mau-dieuphoi');
    const workbook = await official.workbook('DV2', '2026-H1');
    expect(workbook.body.period).toMatchObject({ unitDue: '2026-06-10', communeDue: '2026-06-20' });
    const me = await official.get<{ periods: { id: string }[] }>('/api/me');
    expect(me.body.periods.map(({ id }) => id)).toContain('2026-Q2');
  });

  it('is refused whole, with every finding, when something is wrong', async () => {
    const request = requestOf(await view());
    for (const period of request.periods) if (period.id === '2026-Q3') period.to = '2026-06-01';
    const { status, body } = await save({
      ...request,
      periods: request.periods.filter(({ id }) => id !== '2026-H1'),
    });
    expect(status).toBe(422);
    expect(body.error?.code).toBe('calendar-refused');
    expect(body.findings).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ code: 'in-use', period: '2026-H1' }),
        expect.objectContaining({ code: 'reversed', period: '2026-Q3' }),
      ]),
    );
    expect((await view()).calendar.periods['2026-Q3']?.to).toBe('2026-09-14');
  });

  it('is refused whole when two windows share days, and says which days and periods', async () => {
    const request = requestOf(await view());
    for (const period of request.periods) if (period.id === '2026-Q3') period.from = '2026-06-10';
    const { status, body } = await save(request);
    expect([status, body.error?.code]).toEqual([422, 'calendar-refused']);
    expect(body.findings).toContainEqual({
      severity: 'error',
      code: 'overlap',
      period: '2026-Q3',
      params: { other: '2026-H1', from: '2026-06-10', to: '2026-06-14' },
    });
    expect((await view()).calendar.periods['2026-Q3']?.from).toBe('2026-06-15');
  });

  it('is not written over what another person saved meanwhile', async () => {
    const stale = { ...requestOf(await view()), expect: null };
    expect(await save(stale)).toMatchObject({ status: 409, body: { error: { code: 'calendar-moved' } } });
  });

  it('is changed by a coordinator, and by nobody who only fills a unit', async () => {
    const request = requestOf(await view());
    expect(await save(request, official)).toMatchObject({
      status: 403,
      body: { error: { code: 'forbidden', params: { action: 'calendar' } } },
    });
  });

  it('of a year that has none is offered from the year before and stored when it is saved', async () => {
    const offered = await view(2031);
    expect(offered.stored).toBe(false);
    expect(offered.calendar.periods['2031-Q1']).toMatchObject({ from: '2030-12-15', to: '2031-03-14' });
    expect((await save(requestOf(offered))).status).toBe(200);
    expect((await view(2031)).stored).toBe(true);
    expect(await coordinator.get('/api/calendar?year=2040')).toMatchObject({
      status: 404,
      body: { error: { code: 'unknown-period' } },
    });
  });

  it.each([
    ['no year', { expect: null, periods: [] }],
    ['a year that is none', { year: 'x', expect: null, periods: [] }],
    [
      'a kind that is none',
      {
        year: 2026,
        expect: null,
        periods: [{ ...requestPeriod(regularPeriod(2026, 'Q1')), kind: '__proto__' }],
      },
    ],
    [
      'closing through the back door',
      { year: 2026, expect: null, periods: [{ ...requestPeriod(regularPeriod(2026, 'Q1')), closed: {} }] },
    ],
  ])('refuses %s by its field', async (_, request) => {
    expect(await save(request)).toMatchObject({ status: 400, body: { error: { code: 'bad-request' } } });
  });
});

function requestPeriod({
  id,
  kind,
  from,
  to,
  unitDue,
  communeDue,
  basis,
}: CalendarRequest['periods'][number]) {
  return { id, kind, from, to, unitDue, communeDue, basis };
}
