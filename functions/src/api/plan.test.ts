import type { PlanReply } from '@cchc/domain';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type ApiClient, clientOf } from '../testing/api-client.ts';
import { createTestApp, samplePlan, type TestApp } from '../testing/index.ts';

let test: TestApp;
let official: ApiClient;
beforeAll(async () => {
  test = await createTestApp();
  official = await clientOf(test, 'canbo.dv2');
});
afterAll(async () => {
  expect(test.logged).toEqual([]);
  await test.close();
});

describe('the plan', () => {
  it('is read by everyone who is signed in, whole and word for word', async () => {
    const { status, body } = await official.get<PlanReply>('/api/plan');
    expect(status).toBe(200);
    expect(body.current).toBe(samplePlan.version);
    expect(body.plan).toEqual(samplePlan);
    expect((await official.get<PlanReply>(`/api/plan?version=${samplePlan.version}`)).body).toEqual(body);
  });

  it('of a version that the commune never had is refused, and a version that is none too', async () => {
    expect(await official.get('/api/plan?version=kh-khac')).toMatchObject({
      status: 404,
      body: { error: { code: 'unknown-plan', params: { version: 'kh-khac' } } },
    });
    expect((await official.get('/api/plan?version=..%2Fx')).status).toBe(400);
  });
});
