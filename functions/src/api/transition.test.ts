import { type AuditDoc, type Calendar, chainHash, type ReportDoc } from '@cchc/domain';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { auditPath, calendarPath, memberPath, reportPath } from '../reports/paths.ts';
import { sha256 } from '../reports/services.ts';
import type { Path } from '../store/store.ts';
import { type ApiClient, clientOf } from '../testing/api-client.ts';
import { createTestApp, SAMPLE_COMMUNE, type TestApp } from '../testing/index.ts';

// DV1 and DV3 have the open half-year complete in the samples, DV2 has begun it.
const PERIOD = '2026-H1';
const DONE = { unit: 'DV3', period: PERIOD };
const report = reportPath(SAMPLE_COMMUNE, PERIOD, 'DV3');

let test: TestApp;
let official: ApiClient;
let coordinator: ApiClient;
let version: string | null;
beforeEach(async () => {
  test = await createTestApp();
  [official, coordinator] = [await clientOf(test, 'canbo.dv3'), await clientOf(test, 'dieuphoi')];
  version = await official.cursorOf('DV3', PERIOD);
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
const go = (client: ApiClient, to: ReportDoc['state'], more: object = {}) =>
  client.transition({ ...DONE, to, expect: version, ...more });

describe('the way of a report', () => {
  it('is sent, sent back with a reason, sent again, taken, and opened again with a reason', async () => {
    const steps = [
      await go(official, 'submitted', { comment: 'Kính gửi' }),
      await go(coordinator, 'returned', { comment: 'Bổ sung CV.01' }),
      await go(official, 'submitted'),
      await go(coordinator, 'approved'),
      await go(coordinator, 'returned', { comment: 'Số liệu mới' }),
    ];
    expect(
      steps.map(({ status, body }) => [status, body.state, body.stateBy?.by, body.stateBy?.comment]),
    ).toEqual([
      [200, 'submitted', 'mau-canbo-dv3', 'Kính gửi'],
      [200, 'returned', 'mau-dieuphoi', 'Bổ sung CV.01'],
      [200, 'submitted', 'mau-canbo-dv3', undefined],
      [200, 'approved', 'mau-dieuphoi', undefined],
      [200, 'returned', 'mau-dieuphoi', 'Số liệu mới'],
    ]);
    const { body } = await official.workbook('DV3', PERIOD);
    expect(body.report).toMatchObject({
      state: 'returned',
      stateBy: { comment: 'Số liệu mới' },
      cursor: version,
    });
  });

  it('goes back to draft when the head calls it back, and nobody else may', async () => {
    const dv2 = { unit: 'DV2', period: PERIOD };
    const path = reportPath(SAMPLE_COMMUNE, PERIOD, 'DV2');
    await change<ReportDoc>(path, (doc) => ({ ...doc, state: 'submitted' }));
    const [bySelf, byHead] = [await clientOf(test, 'canbo.dv2'), await clientOf(test, 'lanhdao.dv2')];
    const expectNow = (await read<ReportDoc>(path)).cursor;
    const asked = { ...dv2, to: 'draft' as const, expect: expectNow };
    expect((await bySelf.transition(asked)).body.error).toEqual({
      code: 'forbidden',
      params: { action: 'recall', unit: 'DV2' },
    });
    expect((await coordinator.transition(asked)).status).toBe(403);
    expect((await byHead.transition(asked)).body).toMatchObject({ state: 'draft' });
  });

  it('is the coordinator’s also for the unit that is theirs', async () => {
    const own = { unit: 'DV1', period: PERIOD, expect: await coordinator.cursorOf('DV1', PERIOD) };
    expect((await coordinator.transition({ ...own, to: 'submitted' })).status).toBe(200);
    expect((await coordinator.transition({ ...own, to: 'approved' })).status).toBe(200);
  });

  it.each([
    ['canbo.dv4', 'submitted', 'submit'],
    ['lanhdao.xa', 'submitted', 'submit'],
    ['canbo.dv3', 'approved', 'approve'],
    ['canbo.dv3', 'returned', 'return'],
    ['quantri', 'approved', 'approve'],
    ['dieuphoi', 'submitted', 'submit'],
  ] as const)('%s may not bring DV3 to %s', async (login, to, action) => {
    const { status, body } = await go(await clientOf(test, login), to, { comment: 'x' });
    expect([status, body.error]).toEqual([403, { code: 'forbidden', params: { action, unit: 'DV3' } }]);
  });

  it.each([
    ['draft', 'approved'],
    ['draft', 'returned'],
    ['approved', 'approved'],
    ['returned', 'returned'],
  ] as const)('does not lead from %s to %s', async (from, to) => {
    const by = { by: 'mau-dieuphoi', at: '2026-06-01T00:00:00.000Z' };
    await change<ReportDoc>(report, (doc) => ({ ...doc, state: from, stateBy: by }));
    const { status, body } = await go(coordinator, to, { comment: 'x' });
    expect([status, body.error]).toEqual([409, { code: 'wrong-state', params: { state: from, ...by } }]);
    expect(body.reply).toMatchObject({ state: from, stateBy: by });
  });

  it('needs a reason to go back, and blanks are none', async () => {
    await go(official, 'submitted');
    for (const comment of [undefined, ' ', '\u00a0\n'])
      expect((await go(coordinator, 'returned', { comment })).body.error).toEqual({
        code: 'comment-required',
        params: { to: 'returned' },
      });
  });

  it('has no states in the registers', async () => {
    const { status, body } = await go(official, 'submitted', { period: '2026-SO' });
    expect([status, body.error]).toEqual([400, { code: 'bad-request', params: { field: 'period' } }]);
  });
});

describe('a transition and what others do meanwhile', () => {
  it('is refused with the new values when the report moved since the person looked', async () => {
    await go(official, 'submitted');
    await change<ReportDoc>(report, (doc) => ({ ...doc, state: 'draft' }));
    const key = 'TC.01';
    const value = { components: { numerator: 1, denominator: 2 } };
    const base = (await read<ReportDoc>(report)).entries[key]?.version ?? null;
    const { body: moved } = await official.sync({
      ...DONE,
      cursor: version,
      entries: { [key]: { value, base } },
    });
    const { status, body } = await go(official, 'submitted');
    expect([status, body.error?.code]).toEqual([409, 'report-moved']);
    expect(Object.keys(body.reply?.changed ?? {})).toEqual([key]);
    expect(body.reply?.cursor).toBe(moved.cursor);
    const again = await go(official, 'submitted', { expect: moved.cursor });
    expect([again.status, again.body.blockers]).toEqual([200, undefined]);
  });

  it('of two at once one is done and the other told who was quicker', async () => {
    await go(official, 'submitted');
    const both = await Promise.all([
      go(coordinator, 'approved', { from: 'submitted' }),
      go(coordinator, 'returned', { from: 'submitted', comment: 'x' }),
    ]);
    expect(both.map(({ status }) => status).sort()).toEqual([200, 409]);
    expect(both.find(({ status }) => status === 409)?.body.error).toMatchObject({
      code: 'wrong-state',
      params: { by: 'mau-dieuphoi' },
    });
  });

  it('answers a repeat as the first time, whatever came after it, and writes nothing', async () => {
    const request = official.transitionRequest({ ...DONE, expect: version, comment: 'Lần đầu' });
    const first = await official.post('/api/transition', request);
    await go(coordinator, 'returned', { comment: 'Bổ sung' });
    test.counts.take();
    const again = await official.post('/api/transition', request);
    expect(test.counts.take()).toMatchObject({ reads: 4, writes: 0 });
    expect(again).toMatchObject({ status: 200, body: first.body });
    expect((await read<ReportDoc>(report)).state).toBe('returned');
  });

  it('refuses an id that was used for something else', async () => {
    const { mutationId } = (await official.sync({ ...DONE, cursor: version, given: { 'CV.01': null } })).body;
    const { status, body } = await go(official, 'submitted', { mutationId });
    expect([status, body.error?.code]).toEqual([409, 'mutation-reused']);
  });

  it('changes no entry, no version and not the cursor, and locks what it locks', async () => {
    const before = await read<ReportDoc>(report);
    await go(official, 'submitted');
    const after = await read<ReportDoc>(report);
    expect([after.entries, after.cursor, after.recent]).toEqual([
      before.entries,
      before.cursor,
      before.recent,
    ]);
    const refused = await official.sync({ ...DONE, entries: { 'CV.01': { value: null, base: version } } });
    expect([refused.status, refused.body.error]).toMatchObject([
      423,
      { code: 'locked', params: { state: 'submitted', by: 'mau-canbo-dv3' } },
    ]);
  });

  it('tells every pane that syncs of the state, who and why', async () => {
    await go(official, 'submitted');
    await go(coordinator, 'returned', { comment: 'Thiếu nguồn số liệu' });
    const { body } = await official.sync({ ...DONE, cursor: version });
    expect(body).toMatchObject({
      state: 'returned',
      stateBy: { by: 'mau-dieuphoi', comment: 'Thiếu nguồn số liệu' },
    });
  });
});

describe('what blocks sending', () => {
  it('is listed: each missing entry by its key', async () => {
    const client = await clientOf(test, 'canbo.dv2');
    const cursor = await client.cursorOf('DV2', PERIOD);
    const { status, body } = await client.transition({ expect: cursor });
    expect([status, body.error?.code]).toEqual([422, 'submit-blocked']);
    expect(body.error?.params.count).toBe(body.blockers?.length);
    expect(body.blockers).toContainEqual({ key: 'CV.01', code: 'missing', params: {} });
  });

  it('is a cumulative count below the period that this one contains, until a note explains it', async () => {
    const client = await clientOf(test, 'canbo.dv2');
    const { body: last } = await client.workbook('DV2', '2026-Q1');
    const { body: now } = await client.workbook('DV2', PERIOD);
    const before = last.report.entries['TTHC.02']?.value?.components as Record<string, number>;
    const lower = { numerator: 1, denominator: (before.denominator ?? 0) - 1 };
    const put = async (value: object, cursor: string | null) =>
      (await client.sync({ cursor, entries: { 'TTHC.02': { value, base: await versionOf(client) } } })).body;
    const first = await put({ components: lower }, now.report.cursor);
    const { body } = await client.transition({ expect: first.cursor });
    expect(body.blockers?.find(({ key }) => key === 'TTHC.02')).toEqual({
      key: 'TTHC.02',
      code: 'below-earlier-period',
      params: { figure: 'numerator', value: 1, earlier: before.numerator, period: '2026-Q1' },
    });
    const second = await put({ components: lower, note: 'Đã rà soát, trừ hồ sơ trùng' }, first.cursor);
    const { body: explained } = await client.transition({ expect: second.cursor });
    expect(explained.blockers?.map(({ key }) => key)).not.toContain('TTHC.02');
  });

  it('never is what is missing of a unit that the plan only asks for help', async () => {
    const client = await clientOf(test, 'mattran');
    const expectNow = await client.cursorOf('DV7-04', PERIOD);
    const { status } = await client.transition({ unit: 'DV7-04', period: PERIOD, expect: expectNow });
    expect(status).toBe(200);
  });
});

const versionOf = async (client: ApiClient): Promise<string | null> =>
  (await client.workbook('DV2', PERIOD)).body.report.entries['TTHC.02']?.version ?? null;

describe('what a transition costs', () => {
  it('is 4 reads and 2 writes, and one read more for each period that a rule names when a report is sent', async () => {
    await go(official, 'submitted');
    // The half-year contains the first quarter.
    expect(test.counts.take()).toEqual({ reads: 5, writes: 2, queries: 0, queried: 0 });
    await go(coordinator, 'approved');
    expect(test.counts.take()).toEqual({ reads: 4, writes: 2, queries: 0, queried: 0 });
    await go(coordinator, 'approved');
    expect(test.counts.take()).toEqual({ reads: 4, writes: 0, queries: 0, queried: 0 });
  });
});

describe('a closed period', () => {
  const closed = { at: '2026-06-02T00:00:00.000Z', by: 'mau-dieuphoi', reason: 'Đã gửi Sở Nội vụ' };
  const close = (more: object = {}) =>
    change<Calendar>(calendarPath(SAMPLE_COMMUNE, 2026), (calendar) => ({
      ...calendar,
      periods: {
        ...calendar.periods,
        [PERIOD]: { ...(calendar.periods[PERIOD] as Calendar['periods'][string]), closed, ...more },
      },
    }));

  it('takes no transition, and says who closed it, when and why', async () => {
    await close();
    const { status, body } = await go(official, 'submitted');
    expect([status, body.error]).toEqual([423, { code: 'period-closed', params: closed }]);
  });

  it('takes changes and transitions of the one unit for which it is extended, until that day', async () => {
    const extension = { by: 'mau-dieuphoi', at: closed.at, reason: 'Bổ sung' };
    await close({
      extended: { DV3: { ...extension, until: '2026-06-03' }, DV2: { ...extension, until: '2026-06-02' } },
    });
    expect((await go(official, 'submitted')).status).toBe(200);
    const other = await clientOf(test, 'canbo.dv2');
    expect((await other.sync({ entries: { 'CV.01': { value: null, base: null } } })).status).toBe(423);
  });
});

describe('the audit of a transition', () => {
  it('is one more link of the report’s chain, with its reason sealed', async () => {
    const { body } = await go(official, 'submitted', { comment: 'Kính gửi' });
    const [doc, stored] = [
      await read<AuditDoc>([...auditPath(SAMPLE_COMMUNE, PERIOD, 'DV3'), body.mutationId]),
      await read<ReportDoc>(report),
    ];
    expect(doc).toMatchObject({
      kind: 'transition',
      seq: 2,
      state: 'submitted',
      version: null,
      keys: [],
      transition: { from: 'draft', to: 'submitted', comment: { value: 'Kính gửi' } },
    });
    expect([stored.links, stored.chain]).toEqual([2, doc.hash]);
    const { hash, ...rest } = doc;
    expect(chainHash(rest, sha256)).toBe(hash);
    const { value: _, ...erased } = doc.transition?.comment ?? { salt: '', hash: '' };
    expect(
      chainHash({ ...rest, transition: { from: 'draft', to: 'submitted', comment: erased } }, sha256),
    ).toBe(hash);
  });
});

describe('"Nhập thay"', () => {
  const unit = 'DV8-04';
  const standIn = { from: 'Trưởng thôn Bốn', how: 'zalo', on: '2026-06-02' } as const;
  let quyen: ApiClient;
  beforeEach(async () => {
    quyen = await clientOf(test, 'nhapthay.thon');
  });

  it('is marked in the report, told with the value, and kept in the history with the name sealed', async () => {
    const key = Object.keys((await quyen.workbook('DV8-01', PERIOD)).body.report.entries)[0] as string;
    const value = { text: 'Đã phối hợp' };
    const entries = { [key]: { value, base: null } };
    const { status, body } = await quyen.sync({ unit, period: PERIOD, entries, via: 'stand-in', standIn });
    expect([status, Object.keys(body.settled)]).toEqual([200, [key]]);
    const view = (await quyen.workbook(unit, PERIOD)).body.report.entries[key];
    expect(view).toMatchObject({ via: 'stand-in', standIn, by: 'mau-nhapthay-thon' });
    const told = await coordinator.sync({ unit, period: PERIOD, via: 'stand-in', standIn });
    expect(told.body.changed[key]).toMatchObject({ via: 'stand-in', standIn });
    const doc = await read<AuditDoc>([...auditPath(SAMPLE_COMMUNE, PERIOD, unit), body.mutationId]);
    expect(doc.standIn).toMatchObject({ how: 'zalo', on: '2026-06-02', from: { value: standIn.from } });
    const { hash, ...rest } = doc;
    expect(chainHash(rest, sha256)).toBe(hash);
  });

  it('is for the units named in the member document, and for a coordinator everywhere', async () => {
    expect((await quyen.sync({ unit: 'DV2', period: PERIOD, via: 'stand-in', standIn })).status).toBe(403);
    expect((await coordinator.sync({ unit: 'DV2', period: PERIOD, via: 'stand-in', standIn })).status).toBe(
      200,
    );
    await change<{ standsInFor: string[] }>(memberPath(SAMPLE_COMMUNE, 'mau-nhapthay-thon'), (doc) => ({
      ...doc,
      standsInFor: ['DV8-05'],
    }));
    expect((await quyen.sync({ unit, period: PERIOD, via: 'stand-in', standIn })).status).toBe(403);
    expect((await quyen.sync({ unit: 'DV8-05', period: PERIOD, via: 'stand-in', standIn })).status).toBe(200);
  });

  it('is nothing that can be left unsaid', async () => {
    expect((await quyen.sync({ unit, period: PERIOD })).status).toBe(403);
    expect((await quyen.sync({ unit, period: PERIOD, via: 'stand-in' })).status).toBe(403);
    const own = await quyen.sync({ unit: 'DV3', period: PERIOD, via: 'stand-in' });
    expect([own.status, own.body.error]).toEqual([
      400,
      { code: 'bad-request', params: { field: 'standIn' } },
    ]);
    for (const [field, wrong] of [
      ['standIn', { via: 'pane' }],
      ['standIn.on', { standIn: { ...standIn, on: '2026-06-04' } }],
      ['standIn.on', { standIn: { ...standIn, on: '2026-02-30' } }],
      ['standIn.from', { standIn: { ...standIn, from: ' ' } }],
      ['standIn.how', { standIn: { ...standIn, how: 'fax' } }],
    ] as const) {
      const { body } = await quyen.sync({
        unit,
        period: PERIOD,
        via: 'stand-in',
        standIn,
        ...(wrong as object),
      });
      expect(body.error).toEqual({ code: 'bad-request', params: { field } });
    }
  });

  it('does not overwrite a member who has sent meanwhile', async () => {
    const head = await clientOf(test, 'truong.tieuhoc');
    const key = 'CV.02';
    const mine = { components: { numerator: 1, denominator: 4 } };
    const theirs = { components: { numerator: 3, denominator: 4 } };
    const at = { unit: 'DV6-02', period: PERIOD };
    await head.sync({ ...at, entries: { [key]: { value: theirs, base: null } } });
    const { body } = await coordinator.sync({
      ...at,
      entries: { [key]: { value: mine, base: null } },
      via: 'stand-in',
      standIn,
    });
    expect(body.conflicts[key]).toMatchObject({ value: theirs, by: 'mau-truong-tieuhoc' });
  });

  it('sends the report too, with who gave it', async () => {
    const done = { unit: 'DV8-01', period: PERIOD, expect: await quyen.cursorOf('DV8-01', PERIOD) };
    expect((await quyen.transition(done)).status).toBe(403);
    const { status, body } = await quyen.transition({ ...done, standIn });
    expect([status, body.state]).toEqual([200, 'submitted']);
  });
});
