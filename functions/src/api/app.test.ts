import type { ErrorReply, MeReply } from '@cchc/domain';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { signToken } from '../identity/local/tokens.ts';
import { memberPath } from '../reports/paths.ts';
import { ApiClient, clientOf } from '../testing/api-client.ts';
import { createTestApp, SAMPLE_COMMUNE, SAMPLE_PASSWORD, type TestApp } from '../testing/index.ts';
import { MAX_BODY_BYTES } from './body.ts';

let test: TestApp;
let official: ApiClient;
let now = new Date('2026-06-03T02:00:00Z');
beforeAll(async () => {
  test = await createTestApp({ clock: () => now });
  official = await clientOf(test, 'canbo.dv2');
});
afterAll(() => test.close());

const codeOf = ({ status, body }: { status: number; body: unknown }) => [
  status,
  (body as ErrorReply).error?.code,
];

const REQUESTS: [string, RequestInit?][] = [
  ['/api/me'],
  ['/api/workbook?unit=DV2&period=2026-H1'],
  ['/api/workbook'],
  ['/api/consolidation?period=2026-H1'],
  ['/api/sync', { method: 'POST', headers: { 'content-type': 'application/json' }, body: '{}' }],
  ['/api/sync', { method: 'POST', headers: { 'content-type': 'application/json' }, body: '{' }],
  ['/api/sync', { method: 'POST', headers: { 'content-type': 'text/plain' }, body: 'x' }],
  ['/api/sync', { method: 'POST', body: 'x'.repeat(2_000_000) }],
  ['/api/sync', { method: 'GET' }],
  ['/api/sync', { method: 'OPTIONS' }],
  ['/api/me', { method: 'DELETE' }],
  ['/api/health', { method: 'POST', body: '{}' }],
  ['/api/sign-in'],
  ['/api/feed'],
  ['/api/feed/readers'],
  ['/api/nowhere'],
  ['/api/nowhere/..%2fhealth'],
  ['/api/'],
  ['/api'],
];

describe('without a valid token', () => {
  const forged = (key: Buffer, changes: object = {}) =>
    signToken(
      {
        commune: SAMPLE_COMMUNE,
        member: 'mau-canbo-dv2',
        version: 1,
        expires: now.getTime() + 1e9,
        ...changes,
      },
      key,
    );
  const tokens = (): Record<string, string | null> => ({
    none: null,
    'an empty one': '',
    'not one of ours': 'abc',
    'a JWT': 'eyJhbGciOiJub25lIn0.eyJzdWIiOiJ4In0.',
    'one signed with another key': forged(Buffer.alloc(32, 7)),
    'a good one with a letter changed': `${(official.token as string).slice(0, 20)}x${(official.token as string).slice(21)}`,
    'a good one without its signature': (official.token as string).split('.')[0] as string,
    'a very long one': 'a'.repeat(100_000),
  });

  it.each(REQUESTS)('%s answers 401, whatever the body', async (path, init) => {
    for (const [name, token] of Object.entries(tokens())) {
      const answer = await new ApiClient(test.app, token).request(path, init ?? {});
      expect([name, ...codeOf(answer)]).toEqual([name, 401, 'unauthenticated']);
      expect(answer.body).toEqual({ error: { code: 'unauthenticated', params: {} } });
    }
  });

  it('a token of twelve hours ago no longer opens anything', async () => {
    const client = await clientOf(test, 'canbo.dv3');
    expect((await client.get('/api/me')).status).toBe(200);
    const before = now;
    now = new Date(before.getTime() + 12 * 3_600_000 - 1_000);
    expect((await client.get('/api/me')).status).toBe(200);
    now = new Date(before.getTime() + 12 * 3_600_000);
    expect(codeOf(await client.get('/api/me'))).toEqual([401, 'unauthenticated']);
    now = before;
  });

  it('a person who was made inactive is out at once, though the token is still good', async () => {
    const client = await clientOf(test, 'quantri');
    const path = memberPath(SAMPLE_COMMUNE, 'mau-quantri');
    await test.counts.transact([{ doc: path }], ([member]) => ({
      writes: [{ set: path, data: { ...member, active: false } }],
      reply: 0,
    }));
    expect(codeOf(await client.get('/api/me'))).toEqual([401, 'unauthenticated']);
    expect(codeOf(await client.sync())).toEqual([401, 'unauthenticated']);
    expect(codeOf(await client.get('/api/consolidation?period=2026-H1'))).toEqual([401, 'unauthenticated']);
  });
});

describe('signing in', () => {
  const signIn = (body: unknown) =>
    new ApiClient(test.app, null).post<ErrorReply & { token?: string }>('/api/sign-in', body);

  it.each([
    ['the login', 'canbo.dv2'],
    ['the login in capitals with spaces around', '  CANBO.DV2 '],
    ['the name', 'Trần Thị Bình'],
    ['the name in another encoding of its accents', 'Trần Thị Bình'.normalize('NFD')],
    ['the name in capitals', 'TRẦN THỊ  BÌNH (MẪU)'],
    ['the e-mail', 'canbo.dv2@mau.example'],
  ])('takes %s', async (_what, name) => {
    const { status, body } = await signIn({ name, password: SAMPLE_PASSWORD });
    expect(status).toBe(200);
    const me = await new ApiClient(test.app, body.token as string).get<MeReply>('/api/me');
    expect(me.body.id).toBe('mau-canbo-dv2');
  });

  it('says the same of an unknown name and of a wrong password', async () => {
    const [unknown, wrong] = [
      await signIn({ name: 'không ai', password: SAMPLE_PASSWORD }),
      await signIn({ name: 'canbo.dv2', password: 'sai' }),
    ];
    expect(unknown.body).toEqual({ error: { code: 'sign-in-failed', params: {} } });
    expect(wrong.body).toEqual(unknown.body);
    expect([unknown.status, wrong.status]).toEqual([401, 401]);
  });

  it('slows down an account that somebody guesses at, and lets it in again later', async () => {
    for (let i = 0; i < 6; i++) await signIn({ name: 'haitruong', password: `sai ${i}` });
    const slow = await signIn({ name: 'haitruong', password: SAMPLE_PASSWORD });
    expect(slow.status).toBe(429);
    expect(slow.body.error.code).toBe('slow-down');
    expect(slow.headers.get('retry-after')).toBe(String(slow.body.error.params.seconds));
    expect((await signIn({ name: 'canbo.dv2', password: SAMPLE_PASSWORD })).status).toBe(200);
    const before = now;
    now = new Date(before.getTime() + Number(slow.body.error.params.seconds) * 1000);
    expect((await signIn({ name: 'haitruong', password: SAMPLE_PASSWORD })).status).toBe(200);
    now = before;
  });

  it.each([
    [{}],
    [{ name: 'x' }],
    [{ name: 'x', password: 1 }],
    [{ name: '', password: 'x' }],
    [[]],
    [null],
    ['"x"'],
  ])('refuses %j in its shape', async (body) => {
    expect(codeOf(await signIn(body))).toEqual([400, 'bad-request']);
  });
});

describe('bodies', () => {
  const post = (body: string | Uint8Array<ArrayBuffer>, type: string | null = 'application/json') =>
    official.request('/api/sync', {
      method: 'POST',
      body,
      ...(type && { headers: { 'content-type': type } }),
    });

  it.each([
    ['nothing', ''],
    ['half a body', '{"unit": "DV2"'],
    ['words', 'xin chào'],
    ['NaN', '{"unit": NaN}'],
    ['bytes that are no UTF-8', new Uint8Array([0x22, 0xff, 0xfe, 0x22])],
  ])('refuses %s as malformed JSON', async (_what, body) => {
    expect(codeOf(await post(body))).toEqual([400, 'malformed-json']);
  });

  it.each([
    'text/plain',
    'application/x-www-form-urlencoded',
    'multipart/form-data; boundary=x',
    'application/jsonp',
    null,
  ])('refuses the content type %s', async (type) => {
    expect(codeOf(await post('{}', type))).toEqual([415, 'wrong-content-type']);
  });

  it('takes JSON in any spelling of its type', async () => {
    const body = JSON.stringify(official.syncRequest());
    expect((await post(body, 'Application/JSON; charset=UTF-8')).status).toBe(200);
  });

  it('refuses more than a megabyte, told or untold', async () => {
    const large = JSON.stringify({ filler: 'x'.repeat(MAX_BODY_BYTES) });
    const told = await official.request('/api/sync', {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'content-length': String(large.length) },
      body: large,
    });
    const stream = new Blob([large]).stream();
    const untold = await official.request('/api/sync', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: stream,
      duplex: 'half',
    } as RequestInit);
    for (const answer of [told, untold]) {
      expect(codeOf(answer)).toEqual([413, 'too-large']);
      expect(answer.body).toEqual({ error: { code: 'too-large', params: { limit: MAX_BODY_BYTES } } });
    }
  });

  it('refuses a body nested a hundred thousand deep without falling over', async () => {
    const deep = `${'['.repeat(100_000)}${']'.repeat(100_000)}`;
    expect(codeOf(await post(deep))).toEqual([400, 'bad-request']);
    expect(codeOf(await post(`{"entries": {"CV.01": {"value": ${deep}, "base": null}}}`))).toEqual([
      400,
      'bad-request',
    ]);
    expect(test.logged).toEqual([]);
  });
});

describe('addresses', () => {
  it('that are none answer 404 with an error of the closed list', async () => {
    expect(codeOf(await official.get('/api/nowhere'))).toEqual([404, 'not-found']);
    expect(codeOf(await official.get('/api/sync'))).toEqual([404, 'not-found']);
  });

  it('health answers anyone, and says that this is the demo', async () => {
    const { status, body } = await new ApiClient(test.app, null).get<object>('/api/health');
    expect([status, body]).toEqual([200, { ok: true, identity: 'local', demo: true }]);
  });

  it('the sample people are offered in the demo and nowhere else', async () => {
    const anyone = new ApiClient(test.app, null);
    const { body } = await anyone.get<{ people: { name: string; login: string }[] }>('/api/sample-people');
    expect(body.people.every(({ name }) => name.endsWith('(mẫu)'))).toBe(true);
    const bare = await createTestApp({ sample: false });
    expect((await bare.app.request('/api/sample-people')).status).toBe(401);
    expect(await (await bare.app.request('/api/health')).json()).toMatchObject({ demo: false });
    await bare.close();
  });

  it('answer with headers that keep data out of caches and frames', async () => {
    for (const path of ['/api/me', '/api/nowhere', '/api/health']) {
      const { headers } = await official.get(path);
      expect(headers.get('cache-control')).toBe('no-store');
      expect(headers.get('x-content-type-options')).toBe('nosniff');
      expect(headers.get('content-security-policy')).toContain("frame-ancestors 'none'");
    }
  });

  it('answer 503 without a word of what went wrong when the store fails', async () => {
    const failing = await createTestApp();
    const client = await clientOf(failing, 'canbo.dv2');
    await failing.counts.close();
    const answer = await client.get('/api/me');
    expect([answer.status, answer.body]).toEqual([503, { error: { code: 'unavailable', params: {} } }]);
    expect(failing.logged).toHaveLength(1);
    await failing.close();
  });
});

describe('GET /api/me', () => {
  it('names the person, the units and the periods at hand, oldest first', async () => {
    const { body } = await official.get<MeReply>('/api/me');
    expect(body).toMatchObject({
      id: 'mau-canbo-dv2',
      roles: ['official'],
      units: [{ code: 'DV2' }],
      commune: { id: SAMPLE_COMMUNE, kind: 'xã' },
      today: '2026-06-03',
    });
    expect(body.periods.map(({ id }) => id)).toEqual(['2026-Q1', '2026-H1', '2026-M9', '2026-Q3', '2026-Y']);
    expect(body.periods.every(({ states }) => states.DV2 === 'draft')).toBe(true);
  });

  it('gives both units of a person who has two, and none to a leader', async () => {
    const two = await (await clientOf(test, 'haitruong')).get<MeReply>('/api/me');
    expect(two.body.units.map(({ code }) => code)).toEqual(['DV6-03', 'DV6-04']);
    expect(Object.keys(two.body.periods[0]?.states ?? {})).toEqual(['DV6-03', 'DV6-04']);
    const leader = await (await clientOf(test, 'lanhdao.xa')).get<MeReply>('/api/me');
    expect(leader.body.units).toEqual([]);
  });

  it("adds next year's periods from 15 December on", async () => {
    const before = now;
    now = new Date('2026-12-14T16:59:59Z');
    const client = await clientOf(test, 'canbo.dv2');
    expect((await client.get<MeReply>('/api/me')).body.periods.at(-1)?.id).toBe('2026-Y');
    now = new Date('2026-12-14T17:00:00Z');
    const { body } = await client.get<MeReply>('/api/me');
    expect(body.today).toBe('2026-12-15');
    expect(body.periods.at(-1)?.id).toBe('2027-Y');
    now = before;
  });
});
