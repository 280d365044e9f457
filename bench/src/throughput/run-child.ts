import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Preload } from '../fsync/preload.ts';
import type { ChildTask } from './child.ts';
import type { Run } from './load.ts';

const CHILD = join(import.meta.dirname, 'child.ts');

export interface ChildResult {
  runs: Run[];
  /** What fsync cost in the whole process, where it could be counted. */
  fsync: { calls: number; milliseconds: number } | null;
}

/** Runs one load in a process of its own, on a disk whose fsync takes so many milliseconds. */
export async function runChild(
  task: ChildTask,
  fsync: { milliseconds: number; preload: Preload | null },
): Promise<ChildResult> {
  const folder = mkdtempSync(join(tmpdir(), 'so-cchc-log-'));
  const log = join(folder, 'fsync.log');
  const { milliseconds, preload } = fsync;
  const slow = preload
    ? { LD_PRELOAD: preload.library, SLOW_FSYNC_US: String(milliseconds * 1000), SLOW_FSYNC_LOG: log }
    : {};
  const asked = preload || milliseconds === 0 ? task : { ...task, sleep: milliseconds };
  const child = spawn(process.execPath, ['--import', 'tsx', CHILD, JSON.stringify(asked)], {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: { ...process.env, ...slow },
  });
  let output = '';
  child.stdout.setEncoding('utf8').on('data', (chunk: string) => {
    output += chunk;
  });
  const code = await new Promise((resolve, reject) => child.once('error', reject).once('close', resolve));
  try {
    if (code !== 0) throw new Error(`the load ended with ${code}`);
    const [calls = 0, microseconds = 0] = existsSync(log)
      ? readFileSync(log, 'utf8').split(' ').map(Number)
      : [];
    return {
      runs: JSON.parse(output) as Run[],
      fsync: calls > 0 ? { calls, milliseconds: microseconds / 1000 / calls } : null,
    };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
