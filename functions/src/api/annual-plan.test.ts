import { type ConsolidationReply, consolidateTasks, taskLines } from '@cchc/domain';
import {
  type AnnualPlanChangesReply,
  type AnnualPlanReply,
  type AnnualPlanRequest,
  EMPTY_ITEM,
} from '@cchc/domain/annual-plan';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type ApiClient, clientOf } from '../testing/api-client.ts';
import { createTestApp, type TestApp } from '../testing/index.ts';

let test: TestApp;
let coordinator: ApiClient;
let head: ApiClient;
let official: ApiClient;
beforeAll(async () => {
  test = await createTestApp();
  coordinator = await clientOf(test, 'dieuphoi');
  head = await clientOf(test, 'lanhdao.dv2');
  official = await clientOf(test, 'canbo.dv2');
});
afterAll(async () => {
  expect(test.logged).toEqual([]);
  await test.close();
});

type Reply = AnnualPlanReply & { error?: { code: string; params: Record<string, unknown> } };
let next = 0;
const requestOf = (patch: Partial<AnnualPlanRequest>): AnnualPlanRequest => ({
  year: 2026,
  mutationId: `annual-plan-${++next}`,
  expect: 0,
  kind: 'edit',
  items: {},
  source: null,
  undoes: null,
  ...patch,
});
const send = (request: unknown, by = coordinator) => by.post<Reply>('/api/annual-plan', request);
const view = async (by = coordinator, year = 2026) =>
  (await by.get<Reply>(`/api/annual-plan?year=${year}`)).body;
const item = (person: string) => ({ ...EMPTY_ITEM, person });

describe('the annual plan', () => {
  it('is empty at first, for this year and the next, and seen by everyone who is signed in', async () => {
    expect((await view(official)).plan).toMatchObject({ year: 2026, rev: 0, items: {} });
    expect((await view(official, 2027)).plan).toMatchObject({ year: 2027, rev: 0 });
    expect((await official.get('/api/annual-plan?year=2040')).status).toBe(404);
    expect((await official.get('/api/annual-plan?year=hai')).status).toBe(400);
  });

  it('takes an import as one change, says who made it, and takes it back', async () => {
    const items = { 'III.3.5.d': item('Bình'), _abcd1234: { ...item('An'), own: 'Hội thi' } };
    const { status, body } = await send(requestOf({ kind: 'import', source: 'phu-luc.docx', items }));
    expect(status).toBe(200);
    expect(body.plan.rev).toBe(1);
    expect(Object.keys(body.plan.items)).toEqual(Object.keys(items));
    expect(body.people).toEqual({ 'mau-dieuphoi': 'Hà Thị Sen (mẫu)' });

    const undone = await send(requestOf({ expect: 1, kind: 'undo', undoes: 1 }));
    expect(Object.values(undone.body.plan.items).map(({ value }) => value)).toEqual([null, null]);
    const { body: history } = await official.get<AnnualPlanChangesReply>(
      '/api/annual-plan/changes?year=2026',
    );
    expect(history.changes.map(({ rev, kind, source, undoes }) => [rev, kind, source, undoes])).toEqual([
      [2, 'undo', null, 1],
      [1, 'import', 'phu-luc.docx', null],
    ]);
    expect(history.changes[1]?.items['III.3.5.d']).toEqual({ before: null, after: items['III.3.5.d'] });
  });

  it('does a repeated request once, and refuses its id with other content', async () => {
    const request = requestOf({ expect: 2, items: { 'III.3.5.e': item('A') } });
    const once = await send(request);
    const again = await send(request);
    expect(again.status).toBe(200);
    expect(again.body).toEqual(once.body);
    const other = await send({ ...request, items: { 'III.3.5.e': item('B') } });
    expect([other.status, other.body.error?.code]).toEqual([409, 'mutation-reused']);
  });

  it('lets the head of a unit plan what the unit leads, nothing else, and nobody below', async () => {
    const { plan } = await view();
    const mine = requestOf({ expect: plan.rev, items: { 'III.3.5.a': item('Hạnh') } });
    expect((await send(mine, head)).status).toBe(200);
    const theirs = requestOf({ expect: plan.rev + 1, items: { 'III.6.1.a': item('Hạnh') } });
    expect((await send(theirs, head)).body.error?.code).toBe('forbidden');
    const below = requestOf({ expect: plan.rev + 1, items: { 'III.3.5.b': item('X') } });
    expect((await send(below, official)).body.error?.code).toBe('forbidden');
  });

  it('tells whoever comes second that the task was changed, by whom', async () => {
    const { plan } = await view();
    await send(requestOf({ expect: plan.rev, items: { 'III.3.5.a': item('C') } }));
    const late = await send(requestOf({ expect: plan.rev, items: { 'III.3.5.a': item('D') } }), head);
    expect(late.status).toBe(409);
    expect(late.body.error).toEqual({
      code: 'annual-plan-moved',
      params: { item: 'III.3.5.a', count: 1, by: 'mau-dieuphoi' },
    });
  });

  it.each([
    ['an unknown field', { items: { 'III.3.5.a': { ...item('A'), more: 1 } } }],
    ['a missing field', { items: { 'III.3.5.a': { person: 'A' } } }],
    ['a code that no plan has', { items: { 'III.99.z': item('A') } }],
    ['a year out of sight', { year: 1 }],
    ['a kind that is none', { kind: 'drop' }],
    ['a reserved mutation id', { mutationId: '__proto__' }],
  ])('refuses %s', async (_, patch) => {
    const { plan } = await view();
    const { status, body } = await send({ ...requestOf({ expect: plan.rev }), ...patch });
    expect([status, body.error?.code]).toEqual([400, 'bad-request']);
    expect((await view()).plan.rev).toBe(plan.rev);
  });

  it('stands in the workbook of the unit that leads the clause, and in no other', async () => {
    const { plan } = await view();
    const planned = { ...item('Bình'), deadline: { text: 'Quý II', end: '2026-06-30', ongoing: false } };
    await send(requestOf({ expect: plan.rev, items: { 'III.3.5.c': planned } }));
    const { body: theirs } = await official.workbook('DV2', '2026-H1');
    expect(theirs.planned).toMatchObject({
      'III.3.5.c/person': { text: 'Bình' },
      'III.3.5.c/deadline': { text: 'Quý II' },
    });
    expect(theirs.planned).not.toHaveProperty('III.3.5.c/product');
    const { body: others } = await coordinator.workbook('DV4', '2026-H1');
    expect(others.planned).toBeUndefined();
    expect((await official.workbook('DV2', '2026-SO')).body.planned).toBeUndefined();
  });

  it("asks a unit for a task of the commune's own like for a clause, and keeps what it told when that is taken out", async () => {
    const id = '_hoithi01';
    const status = `${id}/status`;
    const { plan } = await view();
    const own = { ...item('An'), own: '=Hội thi', under: 'III.3.5.c', leads: ['DV2'] };
    const before = (await official.workbook('DV2', '2026-H1')).body;
    const added = await send(requestOf({ expect: plan.rev, items: { [id]: own } }));
    expect(added.status).toBe(200);

    const refused = await official.sync({ plan: before.plan.version, cursor: before.report.cursor });
    expect([refused.status, (refused.body as { keys?: unknown }).keys]).toEqual([409, {}]);
    const opened = (await official.workbook('DV2', '2026-H1')).body;
    expect(opened.plan.version).not.toBe(before.plan.version);
    expect(opened.planned?.[`${id}/person`]).toEqual({ text: 'An' });
    const entries = { [status]: { value: { text: 'in-progress-late' }, base: null } };
    const said = { period: '2026-H1', plan: opened.plan.version, cursor: opened.report.cursor, entries };
    expect((await official.sync(said)).body.settled).toHaveProperty([status]);

    const { body: totals } = await coordinator.get<ConsolidationReply>('/api/consolidation?period=2026-H1');
    const line = (reply: ConsolidationReply) =>
      consolidateTasks(reply.plan, reply.period, reply.reports).find(({ clause }) => clause === id);
    expect(line(totals)).toMatchObject({
      task: 'III.3.5',
      counted: [{ unit: 'DV2', status: 'in-progress-late' }],
    });
    // Another year does not ask for it
    expect(taskLines(totals.plan, 2027).some(({ own: task }) => task)).toBe(false);

    await send(requestOf({ expect: plan.rev + 1, items: { [id]: null } }));
    const { body: without } = await official.workbook('DV2', '2026-H1');
    expect(without.report.entries[status]?.value).toEqual({ text: 'in-progress-late' });
    const after = await coordinator.get<ConsolidationReply>('/api/consolidation?period=2026-H1');
    expect(line(after.body)).toBeUndefined();

    await send(requestOf({ expect: plan.rev + 2, kind: 'undo', undoes: plan.rev + 2 }));
    const again = await coordinator.get<ConsolidationReply>('/api/consolidation?period=2026-H1');
    expect(line(again.body)?.counted[0]?.status).toBe('in-progress-late');
  });

  it('makes no version of the plan where nobody is asked for anything else', async () => {
    const { plan } = await view();
    const { version } = (await official.workbook('DV2', '2026-H1')).body.plan;
    await send(requestOf({ expect: plan.rev, items: { 'III.3.5.c': item('Chi') } }));
    expect((await official.workbook('DV2', '2026-H1')).body.plan.version).toBe(version);
  });

  it('is not seen by strangers', async () => {
    const { status } = await test.app.request('/api/annual-plan?year=2026');
    expect(status).toBe(401);
  });
});
