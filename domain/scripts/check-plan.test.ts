import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { putAt } from '../src/testing/damaged-plans.ts';
import { aSecondPlan } from '../src/testing/second-plan.ts';

const script = fileURLToPath(new URL('./check-plan.ts', import.meta.url));
const workspace = fileURLToPath(new URL('..', import.meta.url));
let folder = '';

/** Runs the command as npm does: from the repository, with the folder of the caller in INIT_CWD. */
function check(...files: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['--import', 'tsx', script, ...files], {
    cwd: workspace,
    env: { ...process.env, INIT_CWD: folder },
    encoding: 'utf8',
  });
  return { status, stdout, lines: stderr.split('\n').filter((line) => line !== '') };
}

const save = (name: string, text: string): void => writeFileSync(join(folder, name), text);

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'plan-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

describe('npm run plan:check', () => {
  it('ends with 0 for a sound plan, also one that an editor saved with a byte order mark', () => {
    save('tot.json', `\uFEFF${JSON.stringify(aSecondPlan())}`);
    const { status, stdout, lines } = check('tot.json');
    expect({ status, lines }).toEqual({ status: 0, lines: [] });
    expect(stdout).toContain('tot.json: không có lỗi');
  });

  it('ends with 1 and prints one line for each fault, with its place', () => {
    const plan = aSecondPlan();
    putAt(plan, 'indicators[0].area', 'XYZ');
    putAt(plan, 'tasks[0].owners[1].unit', 'DV9');
    save('sai.json', JSON.stringify(plan));
    const { status, lines } = check('sai.json');
    expect(status).toBe(1);
    expect(lines).toHaveLength(2);
    expect(lines[0]).toMatch(/^sai\.json: tasks\[0\]\.owners\[1\]\.unit: Nhiệm vụ NV1: .* \/ Task NV1: /);
    expect(lines[1]).toMatch(/^sai\.json: indicators\[0\]\.area: Chỉ tiêu HS-1: /);
  });

  it('ends with 1 and one plain line for a file that is absent or no JSON, and without a file', () => {
    save('hong.json', '{ "version": ');
    for (const [files, words] of [
      [['khong-co.json'], /không đọc được tệp/],
      [['hong.json'], /tệp không phải JSON/],
      [[], /npm run plan:check -- TỆP/],
    ] as const) {
      const { status, lines } = check(...files);
      expect(status).toBe(1);
      expect(lines).toHaveLength(1);
      expect(lines[0]).toMatch(words);
    }
  });
});
