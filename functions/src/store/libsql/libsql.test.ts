import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeEach, describe, expect, it } from 'vitest';
import { storeContract } from '../contract-suite.ts';
import { StoreUnavailable } from '../store.ts';
import { openDatabase } from './database.ts';
import { FolderInUse } from './folder-lock.ts';
import { LibsqlStore } from './libsql-store.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'libsql-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const made: string[] = [];
const newFolder = (): string => {
  const path = mkdtempSync(join(tmpdir(), 'libsql-suite-'));
  made.push(path);
  return path;
};
afterAll(() => {
  for (const each of made) rmSync(each, { recursive: true, force: true });
});

storeContract('libsql', {
  open: async () => new LibsqlStore(newFolder()),
  contenders: { oneDocument: 200, manyDocuments: 100 },
  timeout: 30_000,
});
storeContract('libsql, each transaction its own commit', {
  open: async () => new LibsqlStore(newFolder(), { maxBatch: 1 }),
  contenders: { oneDocument: 20, manyDocuments: 20 },
  timeout: 30_000,
});

describe('the embedded store', () => {
  it('is durable: its connection writes ahead and waits for the disk', () => {
    const database = openDatabase(join(folder, 'x.db'));
    expect(database.prepare('PRAGMA journal_mode').get()).toMatchObject({ journal_mode: 'wal' });
    expect(database.prepare('PRAGMA synchronous').get()).toMatchObject({ synchronous: 2 });
    database.close();
  });

  it('finds by index, not by reading a whole collection', () => {
    const database = openDatabase(join(folder, 'x.db'));
    const plan = database
      .prepare(`EXPLAIN QUERY PLAN SELECT id FROM documents WHERE collection = ? AND period = ?`)
      .all('communes/c/reports', '2026-Q1') as { detail: string }[];
    expect(plan.map(({ detail }) => detail).join()).toMatch(
      /USING (COVERING )?INDEX documents_period \(collection=\? AND/,
    );
    database.close();
  });

  it('keeps its folder from a second server until it is closed', async () => {
    const store = new LibsqlStore(folder);
    expect(() => new LibsqlStore(folder)).toThrow(FolderInUse);
    await store.close();
    const next = new LibsqlStore(folder);
    await next.close();
  });

  it('has everything again after it was closed and opened', async () => {
    const first = new LibsqlStore(folder);
    await first.transact([], () => ({ writes: [{ set: ['a', 'b'], data: { n: 1 } }], reply: 0 }));
    await first.close();
    const second = new LibsqlStore(folder);
    expect(await second.read([['a', 'b']])).toEqual([{ n: 1 }]);
    await second.close();
  });

  it('finishes what waits before it closes, and takes nothing afterwards', async () => {
    const store = new LibsqlStore(folder);
    const waiting = store.transact([], () => ({ writes: [{ set: ['a', 'b'], data: {} }], reply: 'done' }));
    await store.close();
    expect(await waiting).toBe('done');
    await expect(store.read([['a', 'b']])).rejects.toBeInstanceOf(StoreUnavailable);
    await expect(store.transact([], () => ({ writes: [], reply: 0 }))).rejects.toBeInstanceOf(
      StoreUnavailable,
    );
  });

  it('lets transactions that wait together share one commit, and one that fails leaves the others whole', async () => {
    const store = new LibsqlStore(folder);
    const set = (id: string) =>
      store.transact([], () => ({ writes: [{ set: ['a', id], data: { id } }], reply: id }));
    await set('x');
    const clash = () =>
      store.transact([], () => ({
        writes: [
          { set: ['a', 'half'], data: {} },
          { create: ['a', 'x'], data: {} },
        ],
        reply: 0,
      }));
    const outcomes = await Promise.allSettled([set('z'), clash(), set('w')]);
    expect(outcomes.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
    expect(
      await store.read([
        ['a', 'z'],
        ['a', 'half'],
        ['a', 'w'],
      ]),
    ).toEqual([{ id: 'z' }, null, { id: 'w' }]);
    await store.close();
  });
});
