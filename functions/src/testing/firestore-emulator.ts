import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { existsSync, mkdtempSync, openSync, readdirSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { homedir, tmpdir } from 'node:os';
import { join } from 'node:path';

/** Projects whose id begins with `demo-` never touch anything real. */
export const EMULATOR_PROJECT = 'demo-cchc';

export interface Emulator {
  /** `127.0.0.1:PORT`. */
  host: string;
  /** Deletes every document. */
  clear(): Promise<void>;
  stop(): Promise<void>;
}

const quiet = (command: string, args: string[]): string | null => {
  try {
    return execFileSync(command, args, {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
      timeout: 60_000,
    }).trim();
  } catch {
    return null;
  }
};

/** The emulator's jar: named by the environment, Google's SDK, or what firebase-tools downloaded. */
function findJar(): string | null {
  const named = process.env.FIRESTORE_EMULATOR_JAR;
  if (named) return existsSync(named) ? named : null;
  const sdk = quiet('gcloud', ['info', '--format=value(installation.sdk_root)']);
  const ofSdk = sdk && join(sdk, 'platform', 'cloud-firestore-emulator', 'cloud-firestore-emulator.jar');
  if (ofSdk && existsSync(ofSdk)) return ofSdk;
  const cache = join(homedir(), '.cache', 'firebase', 'emulators');
  const name =
    existsSync(cache) && readdirSync(cache).find((file) => /^cloud-firestore-emulator.*\.jar$/.test(file));
  return name ? join(cache, name) : null;
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address() as { port: number };
      server.close(() => resolve(port));
    });
  });
}

const clearing = (host: string) => async () => {
  const url = `http://${host}/emulator/v1/projects/${EMULATOR_PROJECT}/databases/(default)/documents`;
  await fetch(url, { method: 'DELETE' });
};

async function answers(host: string, child: ChildProcess): Promise<boolean> {
  for (let i = 0; i < 300 && child.exitCode === null; i++) {
    try {
      if ((await fetch(`http://${host}/`)).ok) return true;
    } catch {
      // It is still starting.
    }
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  return false;
}

/**
 * The real Firestore emulator with the repository's rules, on a free port of this machine; one that
 * FIRESTORE_EMULATOR_HOST names is used as it is.
 *
 * @param rules path of firestore.rules
 * @returns null, after one loud line that says why, where there is no jar or no Java
 * @throws instead, where REQUIRE_FIRESTORE_EMULATOR=1
 */
export async function startFirestoreEmulator(rules: string): Promise<Emulator | null> {
  const running = process.env.FIRESTORE_EMULATOR_HOST;
  if (running) return { host: running, clear: clearing(running), stop: async () => {} };
  const missing = (what: string): null => {
    const line = `SKIPPED: the Firestore tests did not run, because ${what}.`;
    if (process.env.REQUIRE_FIRESTORE_EMULATOR === '1') throw new Error(line);
    console.warn(`\n*** ${line} ***\n`);
    return null;
  };
  const jar = findJar();
  if (!jar) return missing('there is no Firestore emulator (set FIRESTORE_EMULATOR_JAR to its jar)');
  if (quiet('java', ['-version']) === null) return missing('there is no Java');
  const host = `127.0.0.1:${await freePort()}`;
  const folder = mkdtempSync(join(tmpdir(), 'firestore-'));
  const log = openSync(join(folder, 'emulator.log'), 'w');
  const main = 'com.google.cloud.datastore.emulator.firestore.CloudFirestore';
  const [name, port] = host.split(':') as [string, string];
  const child = spawn(
    'java',
    [
      '-Xmx512m',
      '-cp',
      jar,
      main,
      '--host',
      name,
      '--port',
      port,
      '--rules',
      rules,
      '--project_id',
      EMULATOR_PROJECT,
    ],
    { stdio: ['ignore', log, log] },
  );
  const stop = async (): Promise<void> => {
    const ended = new Promise((resolve) => child.once('exit', resolve));
    if (child.exitCode === null && child.kill('SIGKILL')) await ended;
    rmSync(folder, { recursive: true, force: true });
  };
  if (!(await answers(host, child))) {
    await stop();
    return missing(`the emulator ${jar} did not start`);
  }
  return { host, clear: clearing(host), stop };
}
