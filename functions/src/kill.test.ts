import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { SyncReply, SyncRequest, WorkbookReply } from '@cchc/domain';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { buildServer, startDemo } from './testing/demo-process.ts';
import { SAMPLE_PASSWORD, samplePlan } from './testing/index.ts';

const TIMES = 20;
const folder = mkdtempSync(join(tmpdir(), 'kill-'));
beforeAll(buildServer);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const start = () => startDemo(['--port', '0', '--data', folder, '--today', '2026-06-03']);

async function post<T>(url: string, body: unknown, token = ''): Promise<T> {
  const headers = { 'content-type': 'application/json', authorization: `Bearer ${token}` };
  const response = await fetch(url, { method: 'POST', headers, body: JSON.stringify(body) });
  if (!response.ok) throw new Error(`${response.status} ${await response.text()}`);
  return (await response.json()) as T;
}

it(`has every acknowledged sync after SIGKILL, ${TIMES} times`, { timeout: 180_000 }, async () => {
  let demo = start();
  let origin = await demo.ready();
  // Signed once: the key outlives the process too.
  const { token } = await post<{ token: string }>(`${origin}/api/sign-in`, {
    name: 'canbo.dv2',
    password: SAMPLE_PASSWORD,
  });
  let base: string | null = null;
  for (let i = 1; i <= TIMES; i++) {
    const value = { components: { numerator: i, denominator: 100 } };
    const request: SyncRequest = {
      unit: 'DV2',
      period: '2026-M9',
      plan: samplePlan.version,
      mutationId: `kill-${i}-abcdefgh`,
      cursor: base,
      entries: { 'CV.01': { value, base } },
      via: 'pane',
    };
    const reply: SyncReply = await post<SyncReply>(`${origin}/api/sync`, request, token);
    demo.child.kill('SIGKILL');
    expect(reply.settled['CV.01']).toBe(reply.cursor);
    expect(await demo.ended).toBe('SIGKILL');

    demo = start();
    origin = await demo.ready();
    const headers = { authorization: `Bearer ${token}` };
    const response = await fetch(`${origin}/api/workbook?unit=DV2&period=2026-M9`, { headers });
    const { report } = (await response.json()) as WorkbookReply;
    expect(report.entries['CV.01']).toMatchObject({ value, version: reply.cursor });
    // The audit went with it: the same mutation is known, not a conflict.
    const again = await post<SyncReply>(`${origin}/api/sync`, request, token);
    expect(again.settled).toEqual(reply.settled);
    base = reply.cursor;
  }
  demo.child.kill('SIGTERM');
  expect(await demo.ended).toBe(0);
});
