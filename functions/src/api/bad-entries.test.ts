import { componentsOf, indicatorByCode, tasksOf, type WorkbookReply } from '@cchc/domain';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type ApiClient, clientOf } from '../testing/api-client.ts';
import { createTestApp, samplePlan, type TestApp } from '../testing/index.ts';

let test: TestApp;
let official: ApiClient;
let entriesBefore: WorkbookReply['report']['entries'];
beforeAll(async () => {
  test = await createTestApp();
  official = await clientOf(test, 'canbo.dv2');
  entriesBefore = (await official.workbook('DV2', '2026-H1')).body.report.entries;
});
afterAll(() => test.close());

/** A clause that DV2 leads. */
const CLAUSE = tasksOf(samplePlan, 'DV2', 2026).find(({ role }) => role === 'lead')?.clause.code as string;

const ratio = (numerator: unknown, denominator: unknown = 10) => ({ components: { numerator, denominator } });

/** [what, key, value as JSON text, code, part of the parameters] */
const REFUSED: [string, string, string, string, object][] = [
  [
    'text where a number belongs',
    'CV.01',
    '{"components":{"numerator":"mười"}}',
    'not-a-number',
    { field: 'numerator', text: 'mười' },
  ],
  [
    'a formula where a number belongs',
    'CV.01',
    '{"components":{"numerator":"=1+1"}}',
    'formula-text',
    { field: 'numerator' },
  ],
  [
    'a formula with a plus',
    'CV.01',
    '{"components":{"numerator":"+HYPERLINK(1)"}}',
    'formula-text',
    { field: 'numerator' },
  ],
  [
    'a negative count',
    'CV.01',
    '{"components":{"numerator":-1}}',
    'negative-number',
    { field: 'numerator', value: -1 },
  ],
  ['1e308', 'CV.01', '{"components":{"numerator":1e308}}', 'number-too-large', { field: 'numerator' }],
  [
    '1e999, which is infinite',
    'CV.01',
    '{"components":{"numerator":1e999}}',
    'not-a-number',
    { field: 'numerator' },
  ],
  [
    'NaN as text',
    'CV.01',
    '{"components":{"numerator":"NaN"}}',
    'not-a-number',
    { field: 'numerator', text: 'NaN' },
  ],
  [
    'a yes where a number belongs',
    'CV.01',
    '{"components":{"numerator":true}}',
    'not-a-number',
    { field: 'numerator' },
  ],
  [
    'a list where figures belong',
    'CV.01',
    '{"components":[1,2]}',
    'malformed-entry',
    { field: 'components' },
  ],
  ['half an answer', 'BM.01', '{"components":{"c1":1.5}}', 'not-whole', { field: 'c1', value: 1.5 }],
  [
    '5,000 characters',
    `${CLAUSE}/result`,
    JSON.stringify({ text: 'ê'.repeat(5000) }),
    'text-too-long',
    { field: 'text', length: 5000 },
  ],
  [
    'a state that is none',
    `${CLAUSE}/status`,
    '{"text":"xong"}',
    'not-in-list',
    { field: 'text', text: 'xong' },
  ],
  [
    'progress over 100',
    `${CLAUSE}/percent`,
    '{"components":{"percent":101}}',
    'above-maximum',
    { limit: 100 },
  ],
  ['a code that the plan has not', 'XX.99', '{"text":"a"}', 'unknown-entry', {}],
  ['the key __proto__', '__proto__', '{"components":{"numerator":1}}', 'unknown-entry', {}],
  ['the key constructor', 'constructor', '{"text":"a"}', 'unknown-entry', {}],
  ["another unit's code", 'BM.02', '{"components":{"c1":1}}', 'other-unit', { unit: 'DV5' }],
  [
    'a field that no entry has',
    'CV.01',
    '{"components":{"numerator":1},"color":"red"}',
    'unknown-field',
    { field: 'color' },
  ],
  [
    'a figure that the measure has not',
    'CV.01',
    '{"components":{"total":1}}',
    'unknown-field',
    { field: 'components.total' },
  ],
  [
    'a field named __proto__',
    'CV.01',
    '{"__proto__":{"numerator":1}}',
    'unknown-field',
    { field: '__proto__' },
  ],
  ['text for a measure', 'CV.01', '{"text":"10"}', 'unknown-field', { field: 'text' }],
  [
    'a date that is none',
    'CV.01',
    '{"components":{"numerator":1},"source":{"on":"2026-02-30"}}',
    'not-a-date',
    { field: 'source.on', text: '2026-02-30' },
  ],
  ['a number instead of an entry', 'CV.01', '12', 'malformed-entry', { field: 'value' }],
  ['a text instead of an entry', 'CV.01', '"12"', 'malformed-entry', { field: 'value' }],
  ['a mark that is none', 'CV.01', '{"mark":"maybe"}', 'not-in-list', { field: 'mark' }],
];

describe('a sync with one bad entry', () => {
  let n = 0;

  it.each(REFUSED)('refuses %s by name and keeps the others', async (_what, key, value, code, params) => {
    n += 1;
    const good = JSON.stringify(ratio(n, 100));
    const [{ body: before }] = [await official.sync()];
    const base = before.changed['CV.03']?.version ?? null;
    const request = JSON.stringify(official.syncRequest({ cursor: before.cursor }));
    const entries = `"CV.03":{"value":${good},"base":${JSON.stringify(base)}},${JSON.stringify(key)}:{"value":${value},"base":null}`;
    const { status, body } = await official.post<Awaited<ReturnType<ApiClient['sync']>>['body']>(
      '/api/sync',
      request.replace('"entries":{}', `"entries":{${entries}}`),
    );
    expect(status).toBe(200);
    expect(Object.keys(body.refused)).toEqual([key]);
    const refused = Object.entries(body.refused)[0]?.[1];
    expect(refused).toMatchObject({ code, params });
    expect(body.settled).toEqual({ 'CV.03': body.cursor });
    expect(body.conflicts).toEqual({});
  });

  it('left nothing of the bad ones in the report, the audit or the prototype of objects', async () => {
    const { body } = await official.workbook('DV2', '2026-H1');
    const { 'CV.03': kept, ...others } = body.report.entries;
    expect(others).toEqual(entriesBefore);
    expect(kept?.value).toEqual(ratio(n, 100));
    expect(({} as Record<string, unknown>).numerator).toBeUndefined();
    expect(test.logged).toEqual([]);
  });

  it('warns of a numerator over its denominator, and saves it', async () => {
    const { body } = await official.sync({
      period: '2026-M9',
      entries: { 'CV.01': { value: ratio(11, 10), base: null } },
    });
    expect(body.refused).toEqual({});
    expect(body.settled['CV.01']).toBe(body.cursor);
    expect(body.warnings).toContainEqual({
      key: 'CV.01',
      code: 'numerator-over-denominator',
      severity: 'error',
      params: { numerator: 11, denominator: 10 },
    });
  });

  it('keeps text that starts like a formula as text', async () => {
    const value = { text: '=HYPERLINK("http://example.com")' };
    const { body } = await official.sync({
      period: '2026-M9',
      entries: { [`${CLAUSE}/result`]: { value, base: null } },
    });
    expect(body.refused).toEqual({});
    const { body: workbook } = await official.workbook('DV2', '2026-M9');
    expect(workbook.report.entries[`${CLAUSE}/result`]?.value).toEqual(value);
  });

  it('makes half a character whole before it is stored', async () => {
    const request = JSON.stringify(
      official.syncRequest({
        period: '2026-Q3',
        entries: { [`${CLAUSE}/result`]: { value: { text: 'x' }, base: null } },
      }),
    ).replace('"x"', '"a\\ud800b"');
    expect((await official.post('/api/sync', request)).status).toBe(200);
    const { body } = await official.workbook('DV2', '2026-Q3');
    expect(body.report.entries[`${CLAUSE}/result`]?.value).toEqual({ text: 'a\ufffdb' });
  });
});

describe('a sync request of the wrong shape', () => {
  const many = Object.fromEntries(
    Array.from({ length: 2001 }, (_, i) => [`K${i}`, { value: null, base: null }]),
  );

  it.each<[string, object, string]>([
    ['without a unit', { unit: undefined }, 'unit'],
    ['with a number as period', { period: 2026 }, 'period'],
    ['with a mutation id that is too short', { mutationId: 'abc' }, 'mutationId'],
    ['with a mutation id that leads elsewhere', { mutationId: '../../members/x' }, 'mutationId'],
    ['with a mutation id that Firestore keeps for itself', { mutationId: '__abcdefgh__' }, 'mutationId'],
    ['with a way in that is none', { via: 'magic' }, 'via'],
    ['without entries', { entries: undefined }, 'entries'],
    ['with a list of entries', { entries: [] }, 'entries'],
    ['with 2,001 entries', { entries: many }, 'entries'],
    ['with an entry that is a number', { entries: { 'CV.01': 5 } }, 'entries.CV.01'],
    ['with an entry without its base', { entries: { 'CV.01': { value: null } } }, 'entries.CV.01.base'],
    [
      'with a key of 101 characters',
      { entries: { ['K'.repeat(101)]: { value: null, base: null } } },
      `entries.${'K'.repeat(100)}`,
    ],
    ['with given values that are no map', { given: 'all' }, 'given'],
  ])('%s is refused with the name of the field', async (_what, changes, field) => {
    const { status, body } = await official.post('/api/sync', { ...official.syncRequest(), ...changes });
    expect([status, body]).toEqual([400, { error: { code: 'bad-request', params: { field } } }]);
  });

  it.each<[string, object, number, object]>([
    ['a unit that is not there', { unit: 'DV99' }, 404, { code: 'unknown-unit', params: { unit: 'DV99' } }],
    ['a group, which has no report', { unit: 'DV6' }, 404, { code: 'unknown-unit', params: { unit: 'DV6' } }],
    ['a unit that is a path', { unit: '../DV2' }, 404, { code: 'unknown-unit', params: { unit: '../DV2' } }],
    [
      'a period that is not in the calendar',
      { period: '2026-Q9' },
      404,
      { code: 'unknown-period', params: { period: '2026-Q9' } },
    ],
    [
      'a year without a calendar',
      { period: '2099-Q1' },
      404,
      { code: 'unknown-period', params: { period: '2099-Q1' } },
    ],
    [
      'a period that is a path',
      { period: '2026/Q1' },
      404,
      { code: 'unknown-period', params: { period: '2026/Q1' } },
    ],
    [
      'a period called __proto__',
      { period: '__proto__' },
      404,
      { code: 'unknown-period', params: { period: '__proto__' } },
    ],
  ])('%s is told as such', async (_what, changes, status, error) => {
    const answer = await official.sync(changes);
    expect([answer.status, answer.body]).toEqual([status, { error }]);
  });

  it.each([
    'unit=DV99&period=2026-H1',
    'unit=DV2&period=2026-Q9',
    'unit=..&period=2026-H1',
    'unit=DV2&period=constructor',
  ])('a workbook of %s is 404', async (query) => {
    expect((await official.get(`/api/workbook?${query}`)).status).toBe(404);
  });

  it.each(['', 'unit=DV2', 'period=2026-H1', 'unit=&period='])('a workbook of "%s" is 400', async (query) => {
    expect((await official.get(`/api/workbook?${query}`)).status).toBe(400);
  });
});

it('the table above speaks of entries that DV2 really has', () => {
  const cv = indicatorByCode(samplePlan, 'CV.01');
  expect(cv && componentsOf(cv.measure).map(({ key }) => key)).toEqual(['numerator', 'denominator']);
});
