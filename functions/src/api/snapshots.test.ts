import type { CalendarReply, ErrorReply, GatheredReply, SnapshotsReply } from '@cchc/domain';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type ApiClient, clientOf } from '../testing/api-client.ts';
import { createTestApp, type TestApp } from '../testing/index.ts';

const PERIOD = '2026-H1';

describe('what a closed period stood on', () => {
  let test: TestApp;
  let coordinator: ApiClient;
  let snapshot: string;
  beforeAll(async () => {
    test = await createTestApp();
    coordinator = await clientOf(test, 'dieuphoi');
  });
  afterAll(async () => {
    expect(test.logged).toEqual([]);
    await test.close();
  });
  const gathered = async (more = '') =>
    (await coordinator.get<GatheredReply>(`/api/gathered?period=${PERIOD}&include=all${more}`)).body;
  /** All that a workbook or a report is made from; a version of an entry is the store's own affair. */
  const content = ({ units, others, annual, plan, settings, include }: GatheredReply) => ({
    units,
    others,
    annual,
    plan,
    settings,
    include,
  });
  const closing = (closed: boolean, expect: string | null) =>
    coordinator.post<CalendarReply>('/api/calendar/close', {
      period: PERIOD,
      closed,
      expect,
      reason: 'Rà soát',
    });

  it('is kept when it is closed, and named by the calendar', async () => {
    const before = await gathered();
    const { status, body } = await closing(true, null);
    expect(status).toBe(200);
    const { closed } = body.calendar.periods[PERIOD] ?? {};
    snapshot = closed?.snapshot ?? '';
    expect(snapshot).toMatch(/^2026-H1-[A-Za-z0-9]{8}$/);
    const { snapshots, people } = (await coordinator.get<SnapshotsReply>(`/api/snapshots?period=${PERIOD}`))
      .body;
    expect(snapshots).toMatchObject([{ id: snapshot, kind: 'closed', period: PERIOD, at: closed?.at }]);
    expect(people[closed?.by ?? '']).toBeTruthy();
    expect(content(await gathered(`&snapshot=${snapshot}`))).toEqual(content(before));
  });

  it('comes back whole after figures, texts, registers, states, settings and the annual plan were changed', async () => {
    const then = await gathered(`&snapshot=${snapshot}`);
    const opened = await closing(false, then.at);
    expect(opened.status).toBe(200);
    const filled = then.units.find(
      ({ state, entries }) => state === 'draft' && Object.keys(entries).length > 5,
    );
    const { unit = '', entries = {} } = filled ?? {};
    const official = await clientOf(test, `canbo.${unit.toLowerCase()}`);
    const keys = Object.keys(entries);
    const [figure = ''] = keys.filter((key) => entries[key]?.value?.components?.numerator !== undefined);
    const [text = ''] = keys.filter(
      (key) => entries[key]?.value?.text !== undefined && key.endsWith('/result'),
    );
    const changed = await official.sync({
      unit,
      period: PERIOD,
      cursor: filled?.cursor ?? null,
      entries: {
        [figure]: {
          value: { components: { numerator: 1, denominator: 9 } },
          base: entries[figure]?.version ?? null,
        },
        [text]: { value: null, base: entries[text]?.version ?? null },
      },
    });
    expect([changed.status, changed.body.refused, Object.keys(changed.body.settled)]).toEqual([
      200,
      {},
      [figure, text],
    ]);
    const row = await official.sync({
      unit,
      period: '2026-SO',
      entries: { 'VM/moithemvao': { value: { fields: { content: 'Mới', status: 'open' } }, base: null } },
    });
    expect(row.body.refused).toEqual({});
    const settings = await coordinator.post('/api/settings', {
      expect: null,
      settings: { decimals: 0 },
      reason: 'Làm tròn',
    });
    expect(settings.status).toBe(200);
    const planned = await coordinator.post('/api/annual-plan', {
      year: 2026,
      mutationId: 'ke-hoach-moi-1',
      expect: then.annual?.rev ?? 0,
      kind: 'edit',
      items: { 'III.1.1.a': null },
      source: null,
      undoes: null,
    });
    expect(planned.status).toBe(200);

    const now = await gathered();
    expect(content(now)).not.toEqual(content(then));
    expect(now.units.find((each) => each.unit === unit)?.entries[text]?.value).toBeNull();
    expect(content(await gathered(`&snapshot=${snapshot}`))).toEqual(content(then));
  });

  it('is a new one when the period is closed again; a repeat of the same closing keeps none', async () => {
    const { body } = await closing(true, null);
    const again = await closing(true, null);
    expect(again.body.calendar).toEqual(body.calendar);
    const { snapshots } = (await coordinator.get<SnapshotsReply>(`/api/snapshots?period=${PERIOD}`)).body;
    expect(snapshots.map(({ id }) => id)).toEqual([
      snapshot,
      body.calendar.periods[PERIOD]?.closed?.snapshot,
    ]);
  });

  it.each([
    ['khong-co', 404],
    ['../x', 404],
  ])('asked for as "%s" answers %i', async (id, status) => {
    const answer = await coordinator.get<ErrorReply>(
      `/api/gathered?period=${PERIOD}&include=all&snapshot=${encodeURIComponent(id)}`,
    );
    expect([answer.status, answer.body.error.code]).toEqual([status, 'unknown-snapshot']);
  });

  it('belongs to its period', async () => {
    const answer = await coordinator.get<ErrorReply>(
      `/api/gathered?period=2026-Q1&include=all&snapshot=${snapshot}`,
    );
    expect(answer.body.error.code).toBe('unknown-snapshot');
  });

  it('is listed for those who see the totals', async () => {
    for (const [login, status] of [
      ['lanhdao.xa', 200],
      ['quantri', 200],
      ['canbo.dv2', 403],
    ] as const)
      expect((await (await clientOf(test, login)).get(`/api/snapshots?period=${PERIOD}`)).status).toBe(
        status,
      );
    expect((await coordinator.get('/api/snapshots?period=../x')).status).toBe(404);
  });
});
