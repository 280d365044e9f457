import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { Measure, Row } from '../row.ts';

const ROOT = resolve(import.meta.dirname, '../../..');
const LIMIT = 120;
/** Beyond this many seconds something hangs. */
const GIVE_UP = 600;
const NAME = 'A clean clone to a running demo';

const freePort = (): Promise<number> =>
  new Promise((found, failed) => {
    const server = createServer().once('error', failed);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address() as { port: number };
      server.close(() => found(port));
    });
  });

/** Runs npm in a process group of its own until it ends, or says what is waited for. */
async function npm(folder: string, args: string[], until?: RegExp): Promise<ChildProcess> {
  const child = spawn('npm', args, { cwd: folder, detached: true, stdio: ['ignore', 'pipe', 'pipe'] });
  let output = '';
  const timer = setTimeout(() => end(child), GIVE_UP * 1000);
  try {
    await new Promise<void>((done, failed) => {
      const read = (chunk: Buffer): void => {
        output += chunk.toString();
        if (until?.test(output)) done();
      };
      child.stdout?.on('data', read);
      child.stderr?.on('data', read);
      child.once('error', failed);
      child.once('exit', (code) =>
        code === 0 && !until ? done() : failed(new Error(`npm ${args[0]} ended with ${code}:\n${output}`)),
      );
    });
    return child;
  } finally {
    clearTimeout(timer);
  }
}

/** Ends npm and what it started, and nothing else: they are a process group of their own. */
function end(child: ChildProcess): void {
  if (child.pid === undefined || child.exitCode !== null) return;
  try {
    process.kill(-child.pid, 'SIGTERM');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
  }
}

const ended = (child: ChildProcess): Promise<void> =>
  new Promise((done) => {
    if (child.exitCode !== null || child.signalCode !== null) done();
    else child.once('exit', () => done());
  });

/** Seconds from `npm ci` to the line `ready:` of `npm start`, in a new clone. */
export const cleanStart: Measure = async (): Promise<Row> => {
  if (!existsSync(join(ROOT, '.git')))
    return { name: NAME, bars: [], notes: [], skipped: 'this is no git clone, so there is nothing to clone' };
  const folder = mkdtempSync(join(tmpdir(), 'so-cchc-clone-'));
  let started: ChildProcess | undefined;
  try {
    execFileSync('git', ['clone', '--quiet', ROOT, join(folder, 'clone')]);
    const clone = join(folder, 'clone');
    const commit = execFileSync('git', ['rev-parse', '--short', 'HEAD'], { cwd: clone }).toString().trim();
    const port = await freePort();
    const began = performance.now();
    await npm(clone, ['ci']);
    const installed = performance.now();
    const args = ['start', '--', '--port', String(port), '--data', join(folder, 'data')];
    started = await npm(clone, args, /^ready: /m);
    const ready = performance.now();
    const seconds = (from: number, to: number): number => (to - from) / 1000;
    return {
      name: NAME,
      bars: [
        {
          what: '`npm ci` + `npm start` to `ready:`',
          sign: '≤',
          limit: LIMIT,
          unit: 's',
          value: seconds(began, ready),
        },
      ],
      notes: [
        `Once, commit ${commit} cloned into an empty folder; npm's download cache is kept, nothing else. npm ci ${seconds(began, installed).toFixed(0)} s, npm start ${seconds(installed, ready).toFixed(0)} s (builds the pages and the server, fills the samples).`,
      ],
    };
  } finally {
    if (started) {
      end(started);
      await ended(started);
    }
    rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  }
};
