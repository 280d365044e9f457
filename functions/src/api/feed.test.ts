import { spawnSync } from 'node:child_process';
import { gunzipSync } from 'node:zlib';
import {
  type ErrorReply,
  entryDefs,
  type FeedReadersReply,
  type FeedScope,
  type MakeReaderReply,
} from '@cchc/domain';
import { FLAT_COLUMNS } from '@cchc/domain/flat';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type ApiClient, clientOf } from '../testing/api-client.ts';
import {
  createTestApp,
  SAMPLE_COMMUNE,
  type StartedLocal,
  samplePlan,
  startLocal,
  type TestApp,
} from '../testing/index.ts';

let test: TestApp;
let coordinator: ApiClient;
let now = new Date('2026-06-03T02:00:00Z');
beforeAll(async () => {
  test = await createTestApp({ clock: () => now });
  coordinator = await clientOf(test, 'dieuphoi');
});
afterAll(async () => {
  expect(test.logged).toEqual([]);
  await test.close();
});

const EVERYTHING: FeedScope = { periods: null, units: null, include: 'all' };
const make = async (scope: Partial<FeedScope> = {}): Promise<MakeReaderReply> => {
  const { status, body } = await coordinator.post<MakeReaderReply>('/api/feed/readers', {
    name: 'Bảng theo dõi của Sở',
    scope: { ...EVERYTHING, ...scope },
  });
  expect(status).toBe(200);
  return body;
};
const read = async (token: string, query = '', headers: Record<string, string> = {}): Promise<Response> =>
  test.app.request(`/api/feed${query}`, { headers: { authorization: `Bearer ${token}`, ...headers } });
/** Behind the API's back: the report is taken in, whatever it lacks. */
const accept = (period: string, unit: string) => {
  const path = ['communes', SAMPLE_COMMUNE, 'reports', `${period}_${unit}`];
  return test.counts.transact([{ doc: path }], ([report]) => ({
    writes: [{ set: path, data: { ...report, state: 'approved' } }],
    reply: null,
  }));
};
type Row = Record<string, string | number | null>;
const rowsFor = async (token: string): Promise<Row[]> =>
  (await (await read(token, '?format=json')).json()) as Row[];
const codeOf = async (response: Response) => [
  response.status,
  ((await response.json()) as ErrorReply).error.code,
];

describe('the feed', () => {
  it('has every row with the documented columns in their order', async () => {
    const { token } = await make();
    const rows = await rowsFor(token);
    expect(rows.length).toBeGreaterThan(100);
    for (const row of rows) expect(Object.keys(row)).toEqual(FLAT_COLUMNS.map(({ name }) => name));
    expect(new Set(rows.map(({ ky }) => ky)).size).toBeGreaterThan(1);
    const keys = rows.map(({ ky, don_vi, chi_tieu, phan_to, loai }) =>
      [ky, don_vi, chi_tieu, phan_to, loai].join(' '),
    );
    expect(new Set(keys).size).toBe(keys.length);
  });

  it.each([
    ['periods', { periods: ['2026-Q1'] }, (row: Row) => row.ky === '2026-Q1'],
    ['units', { units: ['DV2'] }, (row: Row) => row.don_vi === 'DV2'],
    ['reports that count', { include: 'approved' }, (row: Row) => row.trang_thai === 'approved'],
  ] as [string, Partial<FeedScope>, (row: Row) => boolean][])(
    'is narrowed by its %s',
    async (_what, scope, fits) => {
      await accept('2026-Q1', 'DV2');
      const all = await rowsFor((await make()).token);
      const seen = await rowsFor((await make(scope)).token);
      expect(seen).toEqual(all.filter(fits));
      expect(seen.length).toBeGreaterThan(0);
      expect(seen.length).toBeLessThan(all.length);
    },
  );

  it('answers 304 while nothing changed, and anew after a save', async () => {
    const { token } = await make();
    const first = await read(token);
    const headers = { 'if-none-match': first.headers.get('etag') as string };
    const again = await read(token, '', headers);
    expect([again.status, await again.text()]).toEqual([304, '']);
    expect((await read(token, '?format=json', headers)).status).toBe(200);
    const official = await clientOf(test, 'canbo.dv3');
    const { key = '' } =
      [...entryDefs(samplePlan, 'DV3', 2026).values()].find(({ kind }) => kind === 'text') ?? {};
    const { body } = await official.sync({
      unit: 'DV3',
      period: '2026-Y',
      entries: { [key]: { value: { text: 'Đã làm' }, base: null } },
    });
    expect(body.settled).toHaveProperty([key]);
    const changed = await read(token, '', headers);
    expect(changed.status).toBe(200);
    expect(await changed.text()).toContain('2026-Y');
  });

  it('is packed for those who take it so, and the same bytes otherwise', async () => {
    const { token } = await make();
    const plain = Buffer.from(await (await read(token)).arrayBuffer());
    expect([...plain.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    const packed = await read(token, '', { 'accept-encoding': 'br, gzip;q=0.5' });
    expect(packed.headers.get('content-encoding')).toBe('gzip');
    const bytes = Buffer.from(await packed.arrayBuffer());
    expect(bytes.length).toBeLessThan(plain.length / 5);
    expect(gunzipSync(bytes).equals(plain)).toBe(true);
    const refused = await read(token, '', { 'accept-encoding': 'gzip;q=0' });
    expect(refused.headers.get('content-encoding')).toBeNull();
  });

  it('takes the token as the password of Basic, and never from the address', async () => {
    const { token } = await make({ periods: ['2026-Q1'] });
    const basic = Buffer.from(`ai cũng được:${token}`).toString('base64');
    expect((await read('', '', { authorization: `Basic ${basic}` })).status).toBe(200);
    expect((await test.app.request(`/api/feed?token=${token}`)).status).toBe(401);
  });

  it('opens nothing else, and a person’s token does not open it', async () => {
    const { token } = await make();
    for (const path of ['/api/me', '/api/feed/readers', '/api/gathered?period=2026-H1&include=all'])
      expect(
        await codeOf(await test.app.request(path, { headers: { authorization: `Bearer ${token}` } })),
      ).toEqual([401, 'unauthenticated']);
    expect(await codeOf(await read(coordinator.token as string))).toEqual([401, 'unauthenticated']);
  });

  it('refuses a revoked token at once, one that was changed, and one of nobody', async () => {
    const { token, reader } = await make();
    expect((await read(token)).status).toBe(200);
    const { body } = await coordinator.post<FeedReadersReply>('/api/feed/readers/revoke', { id: reader.id });
    expect(body.readers.find(({ id }) => id === reader.id)?.revoked?.at).toBe(now.toISOString());
    const good = (await make()).token;
    const other = `${good.slice(0, -1)}${good.endsWith('a') ? 'b' : 'a'}`;
    for (const bad of [token, other, good.replace(/\.\w{8}\./, '.00000000.'), 'cchc.__proto__.x.y', ''])
      expect(await codeOf(await read(bad))).toEqual([401, 'unauthenticated']);
  });

  it('slows a reader down that asks too often, and lets it in again a minute later', async () => {
    const { token } = await make({ periods: ['2026-Q1'] });
    const statuses = [];
    for (let i = 0; i < 31; i++) statuses.push((await read(token)).status);
    expect(statuses).toEqual([...Array(30).fill(200), 429]);
    const slow = await read(token);
    expect(slow.headers.get('retry-after')).toBe('60');
    expect((await read((await make({ periods: ['2026-Q1'] })).token)).status).toBe(200);
    now = new Date(now.getTime() + 60_000);
    expect((await read(token)).status).toBe(200);
  });

  it('keeps who reads it with at most one write an hour', async () => {
    const { token, reader } = await make({ periods: ['2026-Q1'] });
    const useOf = async () =>
      (await coordinator.get<FeedReadersReply>('/api/feed/readers')).body.readers.find(
        ({ id }) => id === reader.id,
      )?.use;
    expect(await useOf()).toEqual({ last: null, count: 0 });
    test.counts.take();
    for (let i = 0; i < 5; i++) await read(token);
    expect(test.counts.take().writes).toBe(1);
    expect(await useOf()).toEqual({ last: now.toISOString(), count: 1 });
    now = new Date(now.getTime() + 3_600_000);
    await read(token);
    expect(await useOf()).toEqual({ last: now.toISOString(), count: 6 });
  });

  it('tells a token once, and keeps only its hash', async () => {
    const { token } = await make();
    const [doc] = await test.counts.read([['communes', token.split('.')[1] as string, 'feed', 'readers']]);
    expect(JSON.stringify(doc)).not.toContain(token.split('.')[3]);
    const { body } = await coordinator.get('/api/feed/readers');
    expect(JSON.stringify(body)).not.toMatch(/hash|cchc\./);
  });

  it.each(['canbo.dv2', 'lanhdao.xa', 'lanhdao.dv4', 'quantri'])(
    '%s makes and revokes no reader',
    async (login) => {
      const client = await clientOf(test, login);
      const body = { name: 'x', scope: EVERYTHING };
      for (const answer of [
        await client.get('/api/feed/readers'),
        await client.post('/api/feed/readers', body),
        await client.post('/api/feed/readers/revoke', { id: 'x' }),
      ])
        expect([answer.status, answer.body.error.code]).toEqual([403, 'forbidden']);
    },
  );

  it.each([
    [{}],
    [{ name: ' ', scope: EVERYTHING }],
    [{ name: 'x', scope: { ...EVERYTHING, include: 'some' } }],
    [{ name: 'x', scope: { ...EVERYTHING, units: [] } }],
    [{ name: 'x', scope: EVERYTHING, more: 1 }],
  ])('refuses to make %j', async (body) => {
    expect((await coordinator.post('/api/feed/readers', body)).status).toBe(400);
  });

  it('knows no reader by another name', async () => {
    const { status, body } = await coordinator.post('/api/feed/readers/revoke', { id: 'constructor' });
    expect([status, body.error.code]).toEqual([404, 'unknown-reader']);
  });
});

/** Reads both forms with nothing but Python's own library; prints rows, columns, equality. */
const PYTHON = `
import csv, io, json, sys, urllib.request, urllib.error
url, token = sys.argv[1:]
def get(fmt):
    ask = urllib.request.Request(url + '?format=' + fmt, headers={'Authorization': 'Bearer ' + token})
    return urllib.request.urlopen(ask).read()
try:
    table = list(csv.DictReader(io.StringIO(get('csv').decode('utf-8-sig'), newline='')))
    rows = json.loads(get('json'))
except urllib.error.HTTPError as error:
    print(json.dumps({'refused': error.code}))
    sys.exit()
as_text = lambda v: '' if v is None else v if isinstance(v, str) else None
texts = all(as_text(v) is None or r[k] in (v or '', "'" + (v or '')) for r, j in zip(table, rows) for k, v in j.items())
numbers = all(float(r[k]) == v for r, j in zip(table, rows) for k, v in j.items() if isinstance(v, (int, float)))
print(json.dumps({'rows': [len(table), len(rows)], 'columns': list(table[0]), 'texts': texts, 'numbers': numbers}))
`;
const hasPython = spawnSync('python3', ['--version']).status === 0;

describe.skipIf(!hasPython)('Python', () => {
  let server: StartedLocal;
  beforeAll(async () => {
    server = await startLocal();
  });
  afterAll(() => server.close());

  it('reads the feed over the network, and is refused once it is revoked', async () => {
    const { execFile } = await import('node:child_process');
    const python = (token: string): Promise<object> =>
      new Promise((resolve, reject) => {
        const args = ['-c', PYTHON, `${server.origin}/api/feed`, token];
        execFile('python3', args, (error, out) => (error ? reject(error) : resolve(JSON.parse(out))));
      });
    const headers = {
      authorization: `Bearer ${await server.signIn('dieuphoi')}`,
      'content-type': 'application/json',
    };
    const post = async (path: string, body: object) =>
      (
        await fetch(`${server.origin}/api/feed/readers${path}`, {
          method: 'POST',
          headers,
          body: JSON.stringify(body),
        })
      ).json();
    const { token, reader } = (await post('', { name: 'Python', scope: EVERYTHING })) as MakeReaderReply;
    const { rows, ...rest } = (await python(token)) as { rows: number[] };
    expect(rest).toEqual({ columns: FLAT_COLUMNS.map(({ name }) => name), texts: true, numbers: true });
    expect(rows[0]).toBe(rows[1]);
    expect(rows[0]).toBeGreaterThan(100);
    await post('/revoke', { id: reader.id });
    expect(await python(token)).toEqual({ refused: 401 });
  });
});
