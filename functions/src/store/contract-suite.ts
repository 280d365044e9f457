import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { DocumentExists, type PageQuery, type Path, type ReportStore } from './store.ts';

interface Count {
  n: number;
}

export interface ContractOptions {
  open(): Promise<ReportStore>;
  /** How many transactions contend at once; the emulator takes a second for each on one document. */
  contenders: { oneDocument: number; manyDocuments: number };
  timeout: number;
}

/** Keys as people, plans and attackers write them. */
const KEYS = [
  'TTHC.05:DAT',
  'III.1.1.a/status',
  '`quoted`',
  '[0]',
  '__x',
  'x__',
  'constructor',
  'đất đai',
  'e\u0301',
  '漢字 🏥',
  ' ',
  'a.b.c/d\\e"f\'g',
];

/** What every store has to do; the embedded one and Firestore pass the same suite. */
export function storeContract(name: string, { open, contenders, timeout }: ContractOptions): void {
  describe(`the store contract: ${name}`, { timeout }, () => {
    let store: ReportStore;
    let root: Path;
    let run = 0;
    const at = (...path: string[]): Path => [...root, ...path];
    const put = (path: Path, data: object): Promise<void> =>
      store.transact([], () => ({ writes: [{ set: path, data }], reply: undefined }));
    const get = async (path: Path): Promise<object | null> => (await store.read([path]))[0] ?? null;
    const add = (path: Path): Promise<number> =>
      store.transact<number>([{ doc: path }], ([found]) => {
        const n = ((found as Count | null)?.n ?? 0) + 1;
        return { writes: [{ set: path, data: { n } }], reply: n };
      });

    beforeAll(async () => {
      store = await open();
    }, timeout);
    beforeEach(() => {
      root = ['communes', `suite-${Date.now().toString(36)}-${++run}`];
    });
    afterAll(() => store?.close());

    it('gives back what was written, and null for what never was', async () => {
      const data = {
        text: 'Phòng Văn hoá',
        n: 1.5,
        yes: true,
        none: null,
        list: [1, { a: 2 }],
        map: { b: {} },
      };
      await put(at('reports', 'r1'), data);
      expect(await store.read([at('reports', 'r1'), at('reports', 'r2')])).toEqual([data, null]);
      expect(await store.read([])).toEqual([]);
    });

    it('replaces the whole document on set', async () => {
      await put(at('reports', 'r1'), { a: 1, map: { x: 1, y: 2 } });
      await put(at('reports', 'r1'), { map: { y: 3 } });
      expect(await get(at('reports', 'r1'))).toEqual({ map: { y: 3 } });
    });

    it('keeps keys with dots, slashes, underscores, quotes and any alphabet as they are', async () => {
      const data = { entries: Object.fromEntries(KEYS.map((key, i) => [key, { [key]: i }])) };
      await put(at('reports', 'r1'), data);
      const found = (await get(at('reports', 'r1'))) as typeof data;
      expect(Object.keys(found.entries).sort()).toEqual([...KEYS].sort());
      expect(found).toEqual(data);
    });

    it('keeps null apart from absent, leaves undefined out, and takes maps without a prototype', async () => {
      const bare = Object.assign(Object.create(null) as Record<string, unknown>, { cleared: null });
      await put(at('reports', 'r1'), { entries: bare, gone: undefined, empty: '' });
      const found = (await get(at('reports', 'r1'))) as Record<string, unknown>;
      expect(found).toEqual({ entries: { cleared: null }, empty: '' });
      expect(Object.keys(found).sort()).toEqual(['empty', 'entries']);
    });

    it('keeps every number a sheet can hold', async () => {
      const data = { n: [0, 0.1, 0.1 + 0.2, -1.5, 999_999_999_999_999, 1e-7, 5e-324, 1.7e308] };
      await put(at('reports', 'r1'), data);
      expect(await get(at('reports', 'r1'))).toEqual(data);
    });

    it('takes deep nesting', async () => {
      let deep: object = { end: true };
      for (let i = 0; i < 15; i++) deep = { [`level.${i}`]: deep };
      await put(at('reports', 'r1'), deep);
      expect(await get(at('reports', 'r1'))).toEqual(deep);
    });

    it('takes a report of 700 kB of Vietnamese text', async () => {
      const text = 'Đã hoàn thành, ứng dụng dịch vụ công trực tuyến. '.repeat(60);
      const entries = Object.fromEntries(
        Array.from({ length: 170 }, (_, i) => [`III.${i}.a/result`, { text }]),
      );
      await put(at('reports', 'r1'), { entries });
      expect(await get(at('reports', 'r1'))).toEqual({ entries });
    });

    it('creates once: the second create fails and changes nothing', async () => {
      const create = (n: number) =>
        store.transact([], () => ({
          writes: [
            { set: at('reports', 'other'), data: { n } },
            { create: at('reports', 'r1'), data: { n } },
          ],
          reply: n,
        }));
      expect(await create(1)).toBe(1);
      await expect(create(2)).rejects.toBeInstanceOf(DocumentExists);
      expect(await store.read([at('reports', 'r1'), at('reports', 'other')])).toEqual([{ n: 1 }, { n: 1 }]);
    });

    it('of many creates at once lets exactly one through', async () => {
      const outcomes = await Promise.allSettled(
        Array.from({ length: 5 }, (_, n) =>
          store.transact([], () => ({ writes: [{ create: at('reports', 'r1'), data: { n } }], reply: n })),
        ),
      );
      const done = outcomes.filter((outcome) => outcome.status === 'fulfilled');
      expect(done).toHaveLength(1);
      expect(await get(at('reports', 'r1'))).toEqual({ n: done[0]?.value });
    });

    it('writes nothing when the decision throws, and hands its error on', async () => {
      await put(at('reports', 'r1'), { n: 1 });
      const refusal = new Error('not allowed');
      const attempt = store.transact([{ doc: at('reports', 'r1') }], () => {
        throw refusal;
      });
      await expect(attempt).rejects.toBe(refusal);
      expect(await get(at('reports', 'r1'))).toEqual({ n: 1 });
      expect(await add(at('reports', 'r1'))).toBe(2);
    });

    it('lets a decision ask for more, and calls it again with all that was read', async () => {
      await put(at('plans', 'p1'), { json: '{}' });
      await put(at('reports', 'r1', 'audit', 'm1'), { version: '7-abcdefgh' });
      const seen: number[] = [];
      const reply = await store.transact<unknown>([{ doc: at('reports', 'r1') }], (found) => {
        seen.push(found.length);
        if (found.length === 1) return { more: [{ doc: at('plans', 'p1') }, { doc: at('plans', 'p2') }] };
        if (found.length === 3)
          return { more: [{ in: at('reports', 'r1', 'audit'), field: 'version', equals: '7-abcdefgh' }] };
        return { writes: [], reply: found };
      });
      expect(reply).toEqual([null, { json: '{}' }, null, { version: '7-abcdefgh' }]);
      expect(seen.slice(-3)).toEqual([1, 3, 4]);
    });

    it('looks a document up by a field inside the transaction, in its own collection only', async () => {
      await put(at('reports', 'r1', 'audit', 'm1'), { version: '1-aaaaaaaa', n: 1 });
      await put(at('reports', 'r1', 'audit', 'm2'), { version: '2-bbbbbbbb', n: 2 });
      await put(at('reports', 'r2', 'audit', 'm3'), { version: '3-cccccccc', n: 3 });
      const found = await store.transact<unknown>(
        (['1-aaaaaaaa', '2-bbbbbbbb', '3-cccccccc', '9-zzzzzzzz'] as const).map((equals) => ({
          in: at('reports', 'r1', 'audit'),
          field: 'version',
          equals,
        })),
        (all) => ({ writes: [], reply: all }),
      );
      expect(found).toEqual([{ version: '1-aaaaaaaa', n: 1 }, { version: '2-bbbbbbbb', n: 2 }, null, null]);
    });

    it('answers a query with the asked fields of the matching documents, sorted by id', async () => {
      await put(at('reports', '2026-Q1_DV2'), {
        period: '2026-Q1',
        unit: 'DV2',
        cursor: null,
        entries: { a: 'text' },
      });
      await put(at('reports', '2026-Q1_DV10'), {
        period: '2026-Q1',
        unit: 'DV10',
        contribution: { 'A.1': { c: 1 } },
      });
      await put(at('reports', '2026-Q1_DV1'), { period: '2026-Q1', unit: 'DV1', cursor: '1-abcdefgh' });
      await put(at('reports', '2026-H1_DV1'), { period: '2026-H1', unit: 'DV1' });
      await put(at('reports', '2026-Q1_DV1', 'audit', 'm1'), { period: '2026-Q1', unit: 'audit' });
      const fields = ['unit', 'cursor', 'contribution'];
      expect(await store.query({ in: at('reports'), field: 'period', equals: '2026-Q1', fields })).toEqual([
        { unit: 'DV1', cursor: '1-abcdefgh' },
        { unit: 'DV10', contribution: { 'A.1': { c: 1 } } },
        { unit: 'DV2', cursor: null },
      ]);
      expect(await store.query({ in: at('reports'), field: 'period', equals: '2027-Q1', fields })).toEqual(
        [],
      );
      expect(
        await store.query({ in: at('reports'), field: 'unit', equals: 'DV1', fields: ['period'] }),
      ).toEqual([{ period: '2026-H1' }, { period: '2026-Q1' }]);
    });

    it('brings numbered documents in their order, a page at a time, of their own collection only', async () => {
      const audit = at('reports', 'r1', 'audit');
      for (const seq of [10, 2, 1, 9, 3]) await put([...audit, `m${seq}`], { seq, keys: ['a'], n: seq * 2 });
      await put([...audit, 'old'], { n: 0 });
      await put(at('reports', 'r2', 'audit', 'm1'), { seq: 4, keys: ['a'] });
      const seqs = async (query: object) =>
        (
          (await store.page({ in: audit, order: 'down', limit: 3, ...query } as PageQuery)) as {
            seq: number;
          }[]
        ).map(({ seq }) => seq);
      expect(await seqs({})).toEqual([10, 9, 3]);
      expect(await seqs({ before: 3 })).toEqual([2, 1]);
      expect(await seqs({ order: 'up', after: 1, limit: 10 })).toEqual([2, 3, 9, 10]);
      expect(await seqs({ order: 'up', after: 2, before: 10, limit: 10 })).toEqual([3, 9]);
      expect(await store.page({ in: audit, order: 'up', limit: 1, fields: ['n', 'gone'] })).toEqual([
        { n: 2 },
      ]);
      expect(await store.page({ in: audit, order: 'up', limit: 1 })).toEqual([{ seq: 1, keys: ['a'], n: 2 }]);
    });

    it('finds numbered documents by any of the keys they touched, whatever a key looks like', async () => {
      const audit = at('reports', 'r1', 'audit');
      const touched = [['TTHC.05'], ['TTHC.05:DAT', 'III.1.1.a/status'], ['a","b', 'VM/1'], [], ['a', 'b']];
      for (const [i, keys] of touched.entries()) await put([...audit, `m${i}`], { seq: i + 1, keys });
      await put([...audit, 'm9'], { seq: 9 });
      const found = async (...containsAny: string[]) =>
        (await store.page({ in: audit, order: 'down', limit: 9, containsAny, fields: ['seq'] })).map(
          (doc) => (doc as { seq: number }).seq,
        );
      expect(await found('TTHC.05')).toEqual([1]);
      expect(await found('TTHC.05', 'III.1.1.a/status', 'nothing')).toEqual([2, 1]);
      expect([await found('a","b'), await found('","'), await found('a'), await found('TTHC')]).toEqual([
        [3],
        [],
        [5],
        [],
      ]);
      expect(await store.page({ in: audit, order: 'down', limit: 9, containsAny: ['b'], before: 5 })).toEqual(
        [],
      );
    });

    it('sees what was just written, also in a query by a field that changed', async () => {
      await put(at('reports', 'r1'), { period: 'A' });
      await put(at('reports', 'r1'), { period: 'B' });
      const found = async (equals: string) =>
        (await store.query({ in: at('reports'), field: 'period', equals, fields: ['period'] })).length;
      expect([await found('A'), await found('B')]).toEqual([0, 1]);
    });

    it('loses no update when many transactions change one document', async () => {
      const n = contenders.oneDocument;
      const replies = await Promise.all(Array.from({ length: n }, () => add(at('reports', 'r1'))));
      expect([...replies].sort((a, b) => a - b)).toEqual(Array.from({ length: n }, (_, i) => i + 1));
      expect(await get(at('reports', 'r1'))).toEqual({ n });
    });

    it('loses no update when transactions on many documents run at once', async () => {
      const n = contenders.manyDocuments;
      await Promise.all(Array.from({ length: n * 2 }, (_, i) => add(at('reports', `r${i % n}`))));
      const found = await store.read(Array.from({ length: n }, (_, i) => at('reports', `r${i}`)));
      expect(found).toEqual(Array.from({ length: n }, () => ({ n: 2 })));
    });

    it('keeps two documents that are written together in step, and failures of one from its neighbours', async () => {
      const n = contenders.oneDocument;
      const both = (i: number) =>
        store.transact<number>([{ doc: at('a', 'x') }, { doc: at('b', 'x') }], ([a, b]) => {
          const [x, y] = [(a as Count | null)?.n ?? 0, (b as Count | null)?.n ?? 0];
          if (x !== y) throw new Error('out of step');
          if (i % 3 === 0) throw new RangeError('refused');
          return {
            writes: [
              { set: at('a', 'x'), data: { n: x + 1 } },
              { set: at('b', 'x'), data: { n: y + 1 } },
            ],
            reply: x + 1,
          };
        });
      const outcomes = await Promise.allSettled(Array.from({ length: n }, (_, i) => both(i)));
      const refused = outcomes.filter((outcome) => outcome.status === 'rejected');
      expect(refused.every(({ reason }) => reason instanceof RangeError)).toBe(true);
      expect(refused).toHaveLength(Math.ceil(n / 3));
      const count = { n: n - refused.length };
      expect(await store.read([at('a', 'x'), at('b', 'x')])).toEqual([count, count]);
    });

    it('refuses a path that could lead elsewhere', async () => {
      for (const bad of ['', '.', '..', 'a/b', '__reserved__', 'đ', 'x'.repeat(65)])
        await expect(store.read([at('reports', bad)])).rejects.toBeInstanceOf(TypeError);
    });
  });
}
