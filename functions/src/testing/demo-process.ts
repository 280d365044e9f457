import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { resolve } from 'node:path';

export const REPOSITORY = resolve(import.meta.dirname, '../../..');
const SERVER = 'dist/local/local.js';

/** Builds the bundle that `npm start` runs, unless it is there. */
export const buildServer = (): void => {
  execFileSync(process.execPath, [resolve(REPOSITORY, 'scripts/build.mjs'), '--needed', '--only=server'], {
    stdio: 'pipe',
  });
};

export interface DemoProcess {
  child: ChildProcess;
  /** All that it has printed on either stream. */
  output(): string;
  /** The origin once it is ready; an error with its output when it ends before. */
  ready(): Promise<string>;
  /** Exit code, or the signal that ended it. */
  ended: Promise<number | NodeJS.Signals>;
}

/** The bundled server as a process of its own. */
export function startDemo(
  args: readonly string[],
  options: { uid?: number; gid?: number } = {},
  script = SERVER,
): DemoProcess {
  const child = spawn(process.execPath, [resolve(REPOSITORY, script), ...args], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, CCHC_ROOT: REPOSITORY },
    ...options,
  });
  let text = '';
  const listeners = new Set<() => void>();
  for (const stream of [child.stdout, child.stderr])
    stream?.on('data', (part: Buffer) => {
      text += part.toString();
      for (const listener of listeners) listener();
    });
  const ended = new Promise<number | NodeJS.Signals>((done) =>
    child.once('close', (code, signal) => done(code ?? (signal as NodeJS.Signals))),
  );
  const ready = (): Promise<string> =>
    new Promise((done, fail) => {
      const look = (): void => {
        const origin = /^ready: (\S+)\/$/m.exec(text)?.[1];
        if (origin) done(origin);
      };
      listeners.add(look);
      look();
      void ended.then((how) => fail(new Error(`The server ended with ${how}:\n${text}`)));
    });
  return { child, output: () => text, ready, ended };
}
