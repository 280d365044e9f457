import { execFile } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { aSecondPlan } from '../src/testing/second-plan.ts';

const script = fileURLToPath(new URL('./check-plan.ts', import.meta.url));
let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'plan-check-'));
  mkdirSync(join(folder, 'kế hoạch'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** The command as npm runs it: somewhere else than it was typed. */
const run = (...files: string[]): Promise<{ code: number; lines: string[] }> =>
  new Promise((done) => {
    const options = { env: { ...process.env, INIT_CWD: folder }, cwd: tmpdir() };
    const child = ['--import', import.meta.resolve('tsx'), script, ...files];
    execFile(process.execPath, child, options, (error, stdout, stderr) => {
      const lines = `${stdout}${stderr}`.split('\n').filter((line) => line !== '');
      done({ code: error === null ? 0 : Number(error.code), lines });
    });
  });

const write = (name: string, content: unknown): string => {
  writeFileSync(join(folder, name), typeof content === 'string' ? content : JSON.stringify(content));
  return name;
};

describe('npm run plan:check on files', () => {
  it('says that a sound file has no faults, relative to where it was typed, and ends with 0', async () => {
    expect(await run(write('kế hoạch/phường.json', aSecondPlan()))).toEqual({
      code: 0,
      lines: ['kế hoạch/phường.json: không có lỗi / no faults'],
    });
  });

  it.each([
    ['a folder', () => 'kế hoạch', /đây là thư mục/],
    ['a file far too large', () => write('c.json', `"${'x'.repeat(1_000_000)}"`), /quá lớn/],
    ['no plan', () => write('d.json', '[]'), /không phải là một kế hoạch/],
  ])('ends with 1 and one line for %s', async (_, file, words) => {
    const { code, lines } = await run(file());
    expect([code, lines.length]).toEqual([1, 1]);
    expect(lines[0]).toMatch(words);
  });

  it('tells what became of every figure of the version before, when that file is given too', async () => {
    const older = aSecondPlan();
    const plan = aSecondPlan();
    plan.version = 'thu-2';
    plan.indicators = plan.indicators.filter(({ code }) => code !== 'SO-1');
    const before = write('older.json', older);
    expect((await run(write('e.json', plan), before)).lines[0]).toContain('chưa ghi thay thế bản nào');
    plan.replaces = { version: 'thu-1', keys: {} };
    const { code, lines } = await run(write('e.json', plan), before);
    expect([code, lines.length]).toEqual([1, 1]);
    expect(lines[0]).toContain('bản trước có “SO-1”, bản này không còn');
    plan.replaces = { version: 'thu-1', keys: { 'SO-1': null } };
    expect((await run(write('e.json', plan), before)).code).toBe(0);
  });
});
