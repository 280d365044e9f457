import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));

/** The product as `npm start` runs it, in a process and a data folder of its own. */
export interface Product {
  origin: string;
  output: string;
  dataFolder: string;
  /** Ends the process the hard way and starts it again on the same data. */
  restart(): Promise<void>;
  stop(): Promise<void>;
}

const freePort = (): Promise<number> =>
  new Promise((resolve, reject) => {
    const server = createServer().once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address() as { port: number };
      server.close(() => resolve(port));
    });
  });

async function run(
  port: number,
  dataFolder: string,
  today: string,
): Promise<{ child: ChildProcess; output: string }> {
  const child = spawn(
    process.execPath,
    ['scripts/start.cjs', '--port', String(port), '--data', dataFolder, '--today', today],
    { cwd: ROOT, stdio: ['ignore', 'pipe', 'pipe'] },
  );
  let output = '';
  await new Promise<void>((resolve, reject) => {
    const read = (chunk: Buffer): void => {
      output += chunk.toString();
      if (/^ready: /m.test(output)) resolve();
    };
    child.stdout?.on('data', read);
    child.stderr?.on('data', read);
    child.once('exit', (code) => reject(new Error(`npm start ended with ${code}:\n${output}`)));
  });
  return { child, output };
}

const ended = (child: ChildProcess, signal: NodeJS.Signals): Promise<void> =>
  new Promise((resolve) => {
    if (child.exitCode !== null || child.signalCode !== null) return resolve();
    child.once('exit', () => resolve());
    child.kill(signal);
  });

/** @param today the date that the demo stands on, YYYY-MM-DD */
export async function startProduct(today = '2026-06-03'): Promise<Product> {
  const port = await freePort();
  const dataFolder = mkdtempSync(join(tmpdir(), 'so-cchc-e2e-'));
  let running = await run(port, dataFolder, today);
  return {
    origin: `http://127.0.0.1:${port}`,
    output: running.output,
    dataFolder,
    async restart() {
      await ended(running.child, 'SIGKILL');
      running = await run(port, dataFolder, today);
    },
    async stop() {
      await ended(running.child, 'SIGTERM');
      rmSync(dataFolder, { recursive: true, force: true });
    },
  };
}
