import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { buildSync } from 'esbuild';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readPasted, readTableFile } from './read-tables.ts';
import { MAX_CLIPBOARD, TableRefusal } from './refusal.ts';
import { hostileFiles } from './testing/hostile.ts';

const run = promisify(execFile);
const source = fileURLToPath(new URL('./testing/read-in-child.ts', import.meta.url));
const SECONDS = 2;
const MEGABYTES = 300;

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'tables-'));
  // As it is shipped, so that neither time nor memory is that of a compiler.
  const shipped = { bundle: true, platform: 'node', format: 'esm', logLevel: 'error' } as const;
  buildSync({ entryPoints: [source], outfile: join(folder, 'child.mjs'), ...shipped });
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const codeOf = (read: () => unknown): string => {
  try {
    read();
    return 'read';
  } catch (error) {
    return error instanceof TableRefusal ? error.error.code : String(error);
  }
};

describe('a file that is no appendix', () => {
  it.each(hostileFiles)(
    'is refused whole when it is $what, in time and memory',
    async ({ name, bytes, refused }) => {
      const path = join(folder, `${hostileFiles.findIndex((each) => each.bytes === bytes)}-${name}`);
      writeFileSync(path, await bytes());
      const { stdout } = await run(process.execPath, [join(folder, 'child.mjs'), path]);
      const { outcome, milliseconds, peakKilobytes } = JSON.parse(stdout);
      expect(outcome).toBe(refused);
      expect(milliseconds).toBeLessThan(SECONDS * 1000);
      expect(peakKilobytes / 1024).toBeLessThan(MEGABYTES);
    },
    120_000,
  );

  it('of 50 MB is refused before its bytes are asked for', async () => {
    const bytes = (): Promise<Uint8Array> => Promise.reject(new Error('asked'));
    await expect(readTableFile({ name: 'a.docx', size: 50 * 1024 * 1024, bytes })).rejects.toMatchObject({
      error: { code: 'file-too-large' },
    });
  });
});

describe('a clipboard that holds no table', () => {
  it.each([
    ['nothing', { text: '' }, 'file-empty'],
    ['a sentence', { text: 'Xin chào' }, 'no-table'],
    ['a page without a table', { html: '<p>Xin chào</p>', text: 'Xin chào' }, 'no-table'],
    ['a flood', { html: '<td>'.repeat(MAX_CLIPBOARD / 4 + 1), text: '' }, 'file-too-large'],
    ['a flood of rows', { html: `<table>${'<tr><td>a'.repeat(200_000)}`, text: '' }, 'table-too-long'],
  ])('is refused when it is %s', (_, given, code) => {
    const before = performance.now();
    expect(codeOf(() => readPasted(given))).toBe(code);
    expect(performance.now() - before).toBeLessThan(SECONDS * 1000);
  });

  it.each([
    ['tags that never end', `<table><tr><td title="${'x'.repeat(1_000_000)}`],
    ['quotes without end', '<table><tr><td a="'.repeat(50_000)],
    ['styles that never end', '<style>'.repeat(100_000)],
  ])('costs no more than its length for %s', (_, html) => {
    const before = performance.now();
    expect(codeOf(() => readPasted({ html, text: '' }))).toMatch(/^(no-table|table-too-long)$/);
    expect(performance.now() - before).toBeLessThan(SECONDS * 1000);
  });
});
