import type {
  AcceptanceReply,
  CalendarReply,
  ErrorReply,
  SnapshotsReply,
  TransitionsReply,
  TransitionsRequest,
} from '@cchc/domain';
import { unzip } from '@cchc/xlsx/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type ApiClient, clientOf } from '../testing/api-client.ts';
import { createTestApp, type TestApp } from '../testing/index.ts';

const PERIOD = '2026-H1';
/** Its sample reports are complete. */
const FULL = '2026-Q1';

describe('accepting many reports', () => {
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
  const listed = async (client = coordinator, period = PERIOD) =>
    (await client.get<AcceptanceReply>(`/api/acceptance?period=${period}`)).body;
  const of = async (unit: string, period = PERIOD) => {
    const found = (await listed(coordinator, period)).units.find((each) => each.unit === unit);
    if (!found) throw new Error(`no ${unit}`);
    return found;
  };
  const look = (cursors: Record<string, string | null>) =>
    coordinator.post('/api/acceptance/seen', { period: PERIOD, cursors });
  let count = 0;
  const bring = async (changes: Partial<TransitionsRequest>, client = coordinator) =>
    client.post<TransitionsReply & ErrorReply>('/api/transitions', {
      period: FULL,
      plan: (await listed()).plan,
      mutationId: `tiep-nhan-${++count}`,
      to: 'approved',
      units: {},
      ...changes,
    });
  const write = async (key: string, numerator: number) => {
    const { cursor } = await of('DV2');
    const workbook = await official.workbook('DV2', PERIOD);
    const base = workbook.body.report.entries[key]?.version ?? null;
    const value = { components: { numerator, denominator: 1000 } };
    const answer = await official.sync({
      unit: 'DV2',
      period: PERIOD,
      cursor,
      entries: { [key]: { value, base } },
    });
    expect(Object.keys(answer.body.settled)).toEqual([key]);
  };

  it('begins with reports that nobody has looked at', async () => {
    const { units } = await listed();
    expect(units.length).toBeGreaterThan(8);
    expect(units.every(({ seen, changed }) => seen === null && changed === null)).toBe(true);
    expect((await of('DV2')).cursor).toBeTruthy();
  });

  it('tells what changed since the last look, of this person alone', async () => {
    await write('TTHC.02', 900);
    const { cursor } = await of('DV2');
    expect((await look({ DV2: cursor })).status).toBe(200);
    expect(await of('DV2')).toMatchObject({ seen: cursor, changed: [] });
    await write('TTHC.02', 985);
    const { changed } = await of('DV2');
    expect(changed).toMatchObject([
      {
        key: 'TTHC.02',
        before: { components: { numerator: 900 } },
        after: { components: { numerator: 985 } },
      },
    ]);
    const leader = (await listed(await clientOf(test, 'lanhdao.xa'))).units.find(
      ({ unit }) => unit === 'DV2',
    );
    expect(leader).toMatchObject({ seen: null, changed: null });
  });

  it('says nothing of what was changed and changed back', async () => {
    await write('TTHC.02', 900);
    expect((await of('DV2')).changed).toEqual([]);
  });

  it('accepts those that were sent, says of each other why not, and does it once', async () => {
    for (const unit of ['DV2', 'DV3']) {
      const client = await clientOf(test, `canbo.${unit.toLowerCase()}`);
      const expected = await client.cursorOf(unit, FULL);
      expect(
        (await client.transition({ unit, period: FULL, expect: expected, to: 'submitted' })).status,
      ).toBe(200);
    }
    const { units } = await listed(coordinator, FULL);
    const sent = units.filter(({ state }) => state === 'submitted').map(({ unit }) => unit);
    expect(sent).toEqual(['DV2', 'DV3']);
    const all = Object.fromEntries(units.map(({ unit, cursor }) => [unit, cursor]));
    const request = { units: all, mutationId: 'tiep-nhan-tat-ca' };
    const { body } = await bring(request);
    expect(Object.keys(body.done).sort()).toEqual([...sent].sort());
    expect(body.refused.DV4?.code).toBe('wrong-state');
    expect(
      (await listed(coordinator, FULL)).units
        .filter(({ state }) => state === 'approved')
        .map(({ unit }) => unit),
    ).toEqual(expect.arrayContaining(sent));
    const again = await bring(request);
    expect(Object.keys(again.body.done).sort()).toEqual([...sent].sort());
  });

  it('asks several for more with one comment, and not without one', async () => {
    const accepted = (await listed(coordinator, FULL)).units
      .filter(({ state }) => state === 'approved')
      .slice(0, 2);
    expect(accepted).toHaveLength(2);
    const units = Object.fromEntries(accepted.map(({ unit, cursor }) => [unit, cursor]));
    const silent = await bring({ to: 'returned', units });
    expect(Object.values(silent.body.refused).map(({ code }) => code)).toEqual(
      accepted.map(() => 'comment-required'),
    );
    const { body } = await bring({ to: 'returned', units, comment: 'Bổ sung số liệu tháng 5' });
    expect(Object.keys(body.done)).toHaveLength(accepted.length);
    for (const { unit } of accepted)
      expect((await of(unit, FULL)).stateBy).toMatchObject({ comment: 'Bổ sung số liệu tháng 5' });
  });

  it('takes no report that moved since it was looked at', async () => {
    const { body } = await bring({ units: { DV2: '1-aaaaaaaa' } });
    expect(['report-moved', 'wrong-state']).toContain(body.refused.DV2?.code);
  });

  it('is for those who may', async () => {
    expect((await official.get(`/api/acceptance?period=${PERIOD}`)).status).toBe(403);
    expect((await official.post('/api/acceptance/seen', { period: PERIOD, cursors: {} })).status).toBe(403);
    const { units } = await listed(coordinator, FULL);
    const some = Object.fromEntries(units.slice(0, 3).map(({ unit, cursor }) => [unit, cursor]));
    const { body } = await bring({ units: some }, await clientOf(test, 'lanhdao.xa'));
    expect(body.done).toEqual({});
    expect(Object.values(body.refused).every(({ code }) => code === 'forbidden')).toBe(true);
    expect((await coordinator.get('/api/acceptance?period=2026-DX09')).status).toBe(404);
  });

  it('ends in a closed period whose workbook and report come back the same, part by part, whatever is changed later', async () => {
    const parts = async (path: string, snapshot: string) => {
      const response = await test.app.request(`${path}?period=${PERIOD}&include=all&snapshot=${snapshot}`, {
        headers: { authorization: `Bearer ${coordinator.token}` },
      });
      expect(response.status).toBe(200);
      const files = unzip(new Uint8Array(await response.arrayBuffer()));
      // When a file was written stands in its properties alone
      return Object.fromEntries(
        Object.entries(files)
          .filter(([name]) => !name.startsWith('docProps/'))
          .map(([name, bytes]) => [name, Buffer.from(bytes).toString('base64')]),
      );
    };
    const closing = (closed: boolean, expected: string | null) =>
      coordinator.post<CalendarReply>('/api/calendar/close', {
        period: PERIOD,
        closed,
        expect: expected,
        reason: 'Rà soát',
      });
    const { body } = await closing(true, null);
    const { at = '', snapshot = '' } = body.calendar.periods[PERIOD]?.closed ?? {};
    const before = [
      await parts('/api/consolidated', snapshot),
      await parts('/api/province-report', snapshot),
    ];
    await closing(false, at);
    await write('TTHC.02', 123);
    await closing(true, null);
    expect(await parts('/api/consolidated', snapshot)).toEqual(before[0]);
    expect(await parts('/api/province-report', snapshot)).toEqual(before[1]);
    const { snapshots } = (await coordinator.get<SnapshotsReply>(`/api/snapshots?period=${PERIOD}`)).body;
    expect(snapshots.map(({ kind }) => kind)).toEqual(['closed', 'closed']);
    const [, second] = snapshots;
    expect(await parts('/api/consolidated', second?.id ?? '')).not.toEqual(before[0]);
  });
});
