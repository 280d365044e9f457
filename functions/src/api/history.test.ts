import type { Entry, HistoryReply, WorkbookReply } from '@cchc/domain';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type ApiClient, clientOf } from '../testing/api-client.ts';
import { createTestApp, type TestApp } from '../testing/index.ts';

const PERIOD = '2026-M9';
const ratio = (numerator: number): Entry => ({ components: { numerator, denominator: 100 } });

let test: TestApp;
let an: ApiClient;
let binh: ApiClient;
const versions: (string | null)[] = [];

const send = async (
  client: ApiClient,
  entries: Record<string, [Entry | null, string | null]>,
  more: object = {},
) =>
  (
    await client.sync({
      period: PERIOD,
      entries: Object.fromEntries(
        Object.entries(entries).map(([key, [value, base]]) => [key, { value, base }]),
      ),
      ...more,
    })
  ).body;
const history = async (query = '') =>
  (await an.get<HistoryReply>(`/api/history?unit=DV2&period=${PERIOD}${query}`)).body;

beforeAll(async () => {
  test = await createTestApp();
  [an, binh] = [await clientOf(test, 'canbo.dv2'), await clientOf(test, 'lanhdao.dv2')];
  const first = await send(an, { 'CV.01': [ratio(1), null], 'CV.03': [ratio(5), null] });
  const second = await send(binh, { 'CV.01': [ratio(2), first.cursor] }, { given: { 'CV.01': ratio(9) } });
  const third = await send(an, { 'CV.01': [null, second.cursor], 'TTHC.01': [ratio(7), null] });
  versions.push(first.cursor, second.cursor, third.cursor);
});
afterAll(async () => {
  expect(test.logged).toEqual([]);
  await test.close();
});

describe('the history of one entry', () => {
  it('tells who, from what to what, in which state and by which way, newest first', async () => {
    const { items, more, people } = await history('&key=CV.01');
    expect(items).toMatchObject([
      { seq: 3, kind: 'sync', by: 'mau-canbo-dv2', via: 'pane', state: 'draft', version: versions[2] },
      { seq: 2, by: 'mau-lanhdao-dv2', version: versions[1] },
      { seq: 1, version: versions[0] },
    ]);
    expect(items.map(({ changes }) => changes)).toEqual([
      [{ key: 'CV.01', before: ratio(2), after: null }],
      [{ key: 'CV.01', before: ratio(1), after: ratio(2) }],
      [{ key: 'CV.01', after: ratio(1) }],
    ]);
    expect(items[1]?.given).toEqual([{ key: 'CV.01', value: ratio(9) }]);
    expect(more).toBeNull();
    expect(people).toMatchObject({ 'mau-lanhdao-dv2': 'Vũ Thị Hạnh (mẫu)' });
  });

  it('has only the links that touched it', async () => {
    expect((await history('&key=TTHC.01')).items.map(({ seq }) => seq)).toEqual([3]);
    expect((await history('&key=TTHC.02')).items).toEqual([]);
  });
});

describe('the history of a report', () => {
  it('comes a page at a time', async () => {
    const first = await history('&limit=2');
    expect([first.items.map(({ seq }) => seq), first.more]).toEqual([[3, 2], 2]);
    const second = await history(`&limit=2&before=${first.more}`);
    expect([second.items.map(({ seq }) => seq), second.more]).toEqual([[1], null]);
  });

  it.each([
    ['canbo.dv4', 403],
    ['lanhdao.xa', 200],
    ['dieuphoi', 200],
  ])('is %s: %s', async (login, status) => {
    const client = await clientOf(test, login);
    expect((await client.get(`/api/history?unit=DV2&period=${PERIOD}`)).status).toBe(status);
  });

  it.each(['&limit=0', '&limit=201', '&before=x', '&before=-1', '&key='])('refuses %s', async (query) => {
    expect((await an.get(`/api/history?unit=DV2&period=${PERIOD}${query}`)).status).toBe(400);
  });

  it('has transitions and comments too', async () => {
    const dv7 = await clientOf(test, 'mattran');
    const at = { unit: 'DV7-05', period: PERIOD };
    const comment = await dv7.post('/api/comments', {
      ...at,
      mutationId: 'comment-0001',
      key: 'III.1.1.a/cooperation',
      text: 'x',
    });
    const asked = (await dv7.workbook(at.unit, at.period)).body;
    expect([comment.status, asked.report.state]).toEqual([400, 'draft']);
    await dv7.transition({ ...at, comment: 'Kính gửi' });
    const { body } = await dv7.get<HistoryReply>(`/api/history?unit=DV7-05&period=${PERIOD}`);
    expect(body.items).toMatchObject([
      {
        seq: 1,
        kind: 'transition',
        state: 'submitted',
        transition: { from: 'draft', to: 'submitted', comment: 'Kính gửi' },
      },
    ]);
  });
});

describe('what stood there at a version', () => {
  const asOf = async (text: string) =>
    (await an.get<WorkbookReply>(`/api/workbook?unit=DV2&period=${PERIOD}&asOf=${text}`)).body.asOf;

  it('is every entry that existed then, with the version that it had', async () => {
    const [one, two, three] = versions;
    expect((await asOf(`${one},`))?.report).toEqual({
      'CV.01': { value: ratio(1), version: one },
      'CV.03': { value: ratio(5), version: one },
    });
    expect((await asOf(`${two},`))?.report).toEqual({
      'CV.01': { value: ratio(2), version: two },
      'CV.03': { value: ratio(5), version: one },
    });
    expect((await asOf(`${three},`))?.report).toEqual({
      'CV.01': { value: null, version: three },
      'CV.03': { value: ratio(5), version: one },
      'TTHC.01': { value: ratio(7), version: three },
    });
  });

  it('is unknown for a version that this report never had, so that every difference is asked', async () => {
    for (const text of ['9-abcdefgh,', '1-abcdefgh,', 'nonsense,x', ','])
      expect(await asOf(text)).toEqual({ report: null, registers: null });
  });

  it('is told of the registers beside the report', async () => {
    const { body } = await an.workbook('DV2', '2026-SO');
    const found = await asOf(`,${body.report.cursor}`);
    expect(Object.keys(found?.registers ?? {}).sort()).toEqual(Object.keys(body.report.entries).sort());
  });

  it('is not there when nobody asked', async () => {
    expect((await an.workbook('DV2', PERIOD)).body).not.toHaveProperty('asOf');
    expect((await an.get(`/api/workbook?unit=DV2&period=${PERIOD}&asOf=a,b,c`)).status).toBe(400);
  });
});
