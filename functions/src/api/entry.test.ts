import type { EntryOfUnitsReply } from '@cchc/domain';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type ApiClient, clientOf } from '../testing/api-client.ts';
import { createTestApp, type TestApp } from '../testing/index.ts';

let test: TestApp;
let coordinator: ApiClient;
let official: ApiClient;
beforeAll(async () => {
  test = await createTestApp();
  coordinator = await clientOf(test, 'dieuphoi');
  official = await clientOf(test, 'canbo.dv2');
});
afterAll(async () => {
  expect(test.logged).toEqual([]);
  await test.close();
});

const ask = (by: ApiClient, key: string, period = '2026-H1') =>
  by.get<EntryOfUnitsReply>(`/api/entry?period=${period}&key=${encodeURIComponent(key)}`);

describe('one entry of all units', () => {
  beforeAll(async () => {
    const entries = { 'CV.01': { value: { components: { numerator: 9, denominator: 10 } }, base: null } };
    await official.sync({ period: '2026-Y', entries });
    await (await clientOf(test, 'canbo.dv4')).sync({ unit: 'DV4', period: '2026-Y', entries });
  });

  it('is told with who wrote it and when, by name', async () => {
    const { status, body } = await ask(coordinator, 'CV.01', '2026-Y');
    expect(status).toBe(200);
    const { state, entry } = body.units.DV2 ?? {};
    expect(state).toBe('draft');
    expect(entry).toMatchObject({ value: { components: { numerator: 9, denominator: 10 } } });
    expect(body.people[entry?.by ?? '']).toMatch(/\S/);
  });

  it('shows an official the units that are theirs, and a coordinator all', async () => {
    const [mine, all] = [await ask(official, 'CV.01', '2026-Y'), await ask(coordinator, 'CV.01', '2026-Y')];
    expect(Object.keys(mine.body.units)).toEqual(['DV2']);
    expect(Object.keys(all.body.units).sort()).toEqual(['DV2', 'DV4']);
  });

  it('is empty for what nobody has, and refuses what is no period', async () => {
    for (const key of ['XX.99', '__proto__', 'constructor'])
      expect((await ask(coordinator, key)).body.units, key).toEqual({});
    expect((await ask(coordinator, 'CV.01', '../x')).status).toBe(404);
    expect((await coordinator.get('/api/entry?period=2026-H1')).status).toBe(400);
  });
});
