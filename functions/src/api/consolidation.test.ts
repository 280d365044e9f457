import type { ConsolidationReply, ErrorReply } from '@cchc/domain';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { clientOf } from '../testing/api-client.ts';
import { createTestApp, type TestApp } from '../testing/index.ts';

let test: TestApp;
beforeAll(async () => {
  test = await createTestApp();
});
afterAll(() => test.close());

const at = '/api/consolidation?period=2026-H1';

describe('GET /api/consolidation', () => {
  it.each(['dieuphoi', 'lanhdao.xa', 'quantri'])('%s sees the reports of all units', async (login) => {
    const { status, body } = await (await clientOf(test, login)).get<ConsolidationReply>(at);
    expect(status).toBe(200);
    expect(body.reports.map(({ unit }) => unit)).toEqual(
      expect.arrayContaining(['DV1', 'DV2', 'DV4', 'DV8-01']),
    );
    expect(body.period.id).toBe('2026-H1');
    expect(body.plan.indicators).toHaveLength(21);
  });

  it.each(['canbo.dv2', 'lanhdao.dv4', 'haitruong'])('%s does not', async (login) => {
    const { status, body } = await (await clientOf(test, login)).get<ErrorReply>(at);
    expect([status, body.error]).toEqual([
      403,
      { code: 'forbidden', params: { action: 'consolidate', unit: null } },
    ]);
  });

  it('is one query, and brings contributions without a word of text', async () => {
    const coordinator = await clientOf(test, 'dieuphoi');
    test.counts.take();
    const { body } = await coordinator.get<ConsolidationReply>(at);
    expect(test.counts.take()).toMatchObject({
      reads: 2,
      writes: 0,
      queries: 1,
      queried: body.reports.length,
    });
    for (const report of body.reports)
      expect(Object.keys(report).sort()).toEqual([
        'completeness',
        'contribution',
        'cursor',
        'state',
        'unit',
        'updatedAt',
      ]);
    expect(JSON.stringify(body.reports)).not.toContain('mẫu');
    for (const report of body.reports) expect(JSON.stringify(report).length).toBeLessThan(6_000);
  });

  it.each([
    ['', 400],
    ['?period=', 400],
    ['?period=2026-Q9', 404],
    ['?period=../x', 404],
    ['?period=2099-Q1', 404],
  ])('with "%s" answers %i', async (query, status) => {
    expect((await (await clientOf(test, 'dieuphoi')).get(`/api/consolidation${query}`)).status).toBe(status);
  });
});
