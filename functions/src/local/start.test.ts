import { spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { buildServer, type DemoProcess, REPOSITORY, startDemo } from '../testing/demo-process.ts';
import { SAMPLE_PASSWORD } from '../testing/index.ts';
import { developmentCertificate } from './certificate.ts';
import { CannotStart } from './messages.ts';

const root = mkdtempSync(join(tmpdir(), 'start-'));
const running: DemoProcess[] = [];
const demo = (args: string[], options?: Parameters<typeof startDemo>[1]): DemoProcess => {
  const started = startDemo(args, options);
  running.push(started);
  return started;
};
const npmStart = (args: string[]): DemoProcess => {
  const started = startDemo(args, {}, 'scripts/start.cjs');
  running.push(started);
  return started;
};
let next = 0;
const newFolder = (): string => join(root, `data-${++next}`);

beforeAll(buildServer);
afterEach(async () => {
  for (const { child, ended } of running.splice(0)) {
    child.kill('SIGKILL');
    await ended;
  }
});
afterAll(() => rmSync(root, { recursive: true, force: true }));

/** Two plain lines, Vietnamese and English, no stack, exit code 1. */
async function expectLines(started: DemoProcess, vi: RegExp, en: RegExp): Promise<void> {
  expect(await started.ended).toBe(1);
  const lines = started.output().trim().split('\n');
  expect(lines).toHaveLength(2);
  expect(lines[0]).toMatch(vi);
  expect(lines[1]).toMatch(en);
}

describe('npm start says in one plain line a language', () => {
  it('that the port is in use', async () => {
    const server: Server = createServer();
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const { port } = server.address() as { port: number };
    await expectLines(
      demo(['--port', String(port), '--data', newFolder()]),
      new RegExp(`Cổng ${port} đang được dùng.*--port ${port + 1}`),
      new RegExp(`Port ${port} is in use.*--port ${port + 1}`),
    );
    server.close();
  });

  it('that another server uses the data folder, which goes on working', async () => {
    const folder = newFolder();
    const first = demo(['--port', '0', '--data', folder]);
    const origin = await first.ready();
    await expectLines(
      demo(['--port', '0', '--data', folder]),
      /đang được một máy chủ khác dùng.*--data/,
      /is used by another server.*--data/,
    );
    await expectLines(
      demo(['--port', '0', '--data', folder, '--reset']),
      /đang được một máy chủ khác dùng/,
      /is used by/,
    );
    expect((await fetch(`${origin}/api/health`)).status).toBe(200);
  });

  it('that the data folder cannot be made, because a file is in the way', async () => {
    const file = join(root, 'a-file');
    writeFileSync(file, '');
    for (const folder of [file, join(file, 'below')])
      await expectLines(
        demo(['--port', '0', '--data', folder]),
        /Không ghi được.*--data/,
        /cannot be written.*--data/,
      );
  });

  it('that the data folder cannot be written', async () => {
    const folder = newFolder();
    mkdirSync(folder);
    chmodSync(root, 0o755);
    chmodSync(folder, 0o555);
    // Root may write anywhere, so a test that runs as root starts the server as nobody.
    const nobody = process.getuid?.() === 0 ? { uid: 65_534, gid: 65_534 } : {};
    await expectLines(
      demo(['--port', '0', '--data', folder], nobody),
      /Không ghi được vào thư mục dữ liệu .* \(EACCES\)/,
      /cannot be written \(EACCES\)/,
    );
  });

  it.each([
    ['--prot', '3001'],
    ['--port', 'abc'],
    ['--port', '70000'],
    ['--port'],
    ['--data'],
    ['--today', '2026-02-30'],
    ['--today', '3/6/2026'],
    ['3001'],
  ])('that it does not understand %s %s', async (...args) => {
    await expectLines(
      demo(args.filter((arg) => arg !== undefined)),
      /Không hiểu tùy chọn: .*--port SỐ/,
      /option: .*--today YYYY-MM-DD/,
    );
  });

  it.each(['18.20.4', '20.18.9', '4.9.1'])('that Node %s is too old', (version) => {
    const { status, stderr, stdout } = spawnSync(process.execPath, [join(REPOSITORY, 'scripts/start.cjs')], {
      env: { ...process.env, CCHC_NODE_VERSION: version },
      encoding: 'utf8',
    });
    expect([status, stdout]).toEqual([1, '']);
    const lines = stderr.trim().split('\n');
    expect(lines).toEqual([
      expect.stringContaining(`Cần Node.js 20.19 trở lên (máy này có ${version})`),
      expect.stringContaining(`Node.js 20.19 or newer is needed (this is ${version})`),
    ]);
  });

  it('that there is no development certificate, when none can be made', () => {
    const attempt = () => developmentCertificate(join(root, 'no-tools-here'), join(root, 'no-certificates'));
    expect(attempt).toThrow(CannotStart);
    expect(attempt).toThrow(/npx office-addin-dev-certs install/);
  });
});

describe('npm start', () => {
  it('is one process: ended the hard way it leaves neither port nor folder behind', {
    timeout: 120_000,
  }, async () => {
    const args = ['--port', '0', '--data', newFolder()];
    const first = npmStart(args);
    await first.ready();
    first.child.kill('SIGKILL');
    expect(await first.ended).toBe('SIGKILL');
    const second = npmStart(args);
    expect(await second.ready()).toMatch(/^http/);
    second.child.kill('SIGTERM');
    expect(await second.ended).toBe(0);
  });
});

describe('the demo', () => {
  const signIn = (origin: string): Promise<Response> =>
    fetch(`${origin}/api/sign-in`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ name: 'dieuphoi', password: SAMPLE_PASSWORD }),
    });
  const get = async (origin: string, path: string, token: string): Promise<Record<string, unknown>> =>
    (await fetch(`${origin}${path}`, { headers: { authorization: `Bearer ${token}` } })).json() as never;

  it('prints where it is ready and whom one can sign in as, stands on the day it is told, stops on Ctrl+C', async () => {
    const started = demo(['--port', '0', '--data', newFolder(), '--today=2026-06-03']);
    const origin = await started.ready();
    expect(origin).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/);
    expect(started.output()).toMatch(/canbo\.dv2 +\(thu-nghiem\) +Trần Thị Bình \(mẫu\): official DV2/);
    const { token } = (await (await signIn(origin)).json()) as { token: string };
    expect(await get(origin, '/api/me', token)).toMatchObject({ today: '2026-06-03' });
    started.child.kill('SIGINT');
    expect(await started.ended).toBe(0);
    expect(started.output()).toContain('Đã dừng.');
  });

  it('with --reset begins anew: what was typed and who was signed in are gone', async () => {
    const folder = newFolder();
    const first = demo(['--port', '0', '--data', folder]);
    const { token } = (await (await signIn(await first.ready())).json()) as { token: string };
    first.child.kill('SIGTERM');
    await first.ended;
    const second = demo(['--port', '0', '--data', folder, '--reset']);
    const origin = await second.ready();
    expect((await fetch(`${origin}/api/me`, { headers: { authorization: `Bearer ${token}` } })).status).toBe(
      401,
    );
    expect((await signIn(origin)).status).toBe(200);
  });

  it("with --reset leaves a folder alone that holds somebody's files", async () => {
    const folder = newFolder();
    mkdirSync(folder);
    writeFileSync(join(folder, 'bao-cao.xlsx'), 'x');
    await expectLines(
      demo(['--port', '0', '--data', folder, '--reset']),
      /--reset chỉ xóa/,
      /--reset only clears/,
    );
    expect(existsSync(join(folder, 'bao-cao.xlsx'))).toBe(true);
    expect(readdirSync(folder)).not.toContain('so-cchc.db');
  });

  it('answers only those who mean this machine', async () => {
    const started = demo(['--port', '0', '--data', newFolder()]);
    const origin = await started.ready();
    const port = Number(new URL(origin).port);
    const { request } = await import('node:http');
    const statusFor = (host: string) =>
      new Promise((resolve) => {
        request({ host: '127.0.0.1', port, path: '/api/health', headers: { host } }, ({ statusCode }) =>
          resolve(statusCode),
        ).end();
      });
    expect(await statusFor(`127.0.0.1:${port}`)).toBe(200);
    expect(await statusFor(`localhost:${port}`)).toBe(200);
    expect(await statusFor('evil.example')).toBe(403);
    expect(await statusFor('127.0.0.1.evil.example')).toBe(403);
  });
});
