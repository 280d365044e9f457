import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { buildServer } from './testing/demo-process.ts';
import { killRun } from './testing/kill/kill-run.ts';

const KILLS = 8;
const folder = mkdtempSync(join(tmpdir(), 'kill-'));
beforeAll(buildServer, 180_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

it(`has every acknowledged change, and whole chains, after each of ${KILLS} SIGKILLs under load`, {
  timeout: 300_000,
}, async () => {
  const run = await killRun(folder, { kills: KILLS, seed: 'test' });
  expect(run).toMatchObject({ kills: KILLS, lost: [], faults: [] });
  // A test that saved nothing would prove nothing.
  expect(run.acknowledged).toBeGreaterThan(KILLS);
  expect(run.unknown).toBeGreaterThan(0);
});
