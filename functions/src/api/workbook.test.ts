import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { clientOf } from '../testing/api-client.ts';
import { createTestApp, samplePlan, type TestApp } from '../testing/index.ts';

let test: TestApp;
beforeAll(async () => {
  test = await createTestApp();
});
afterAll(() => test.close());

describe('GET /api/workbook', () => {
  it('brings plan, period, report, the period before and the names of who wrote', async () => {
    const { status, body } = await (await clientOf(test, 'lanhdao.dv2')).workbook('DV2', '2026-H1');
    expect(status).toBe(200);
    expect(body.plan.version).toBe(samplePlan.version);
    expect(body.period.id).toBe('2026-H1');
    expect(body.report).toMatchObject({ unit: 'DV2', period: '2026-H1', state: 'draft' });
    expect(body.report.entries['TTHC.01']).toMatchObject({
      version: body.report.cursor,
      by: 'mau-canbo-dv2',
    });
    expect(body.previous?.period.id).toBe('2026-Q1');
    expect(body.previous?.entries['CV.01']).toMatchObject({ source: { from: 'Số liệu mẫu' } });
    expect(body.people).toEqual({
      'mau-canbo-dv2': 'Trần Thị Bình (mẫu)',
      'mau-dieuphoi': 'Hà Thị Sen (mẫu)',
      'mau-lanhdao-dv2': 'Vũ Thị Hạnh (mẫu)',
    });
  });

  it('brings the registers of the year along, so that one request opens a workbook', async () => {
    const client = await clientOf(test, 'canbo.dv2');
    const { body } = await client.workbook('DV2', '2026-H1');
    const { body: alone } = await client.workbook('DV2', '2026-SO');
    expect(body.rows.report).toEqual(alone.report);
    expect(alone.rows).toEqual(body.rows);
    expect(Object.keys(body.rows.report.entries)).toContain('VM/mauvuongmac1');
  });

  it('of a report that nobody has written to is empty and has no cursor', async () => {
    const { body } = await (await clientOf(test, 'canbo.dv2')).workbook('DV2', '2026-Y');
    expect(body.report).toEqual({
      unit: 'DV2',
      period: '2026-Y',
      state: 'draft',
      stateBy: null,
      extended: null,
      comments: null,
      cursor: null,
      entries: {},
    });
  });

  it('of the first period of the plan has none before it', async () => {
    const { body } = await (await clientOf(test, 'canbo.dv2')).workbook('DV2', '2026-Q1');
    expect(body.previous).toBeNull();
  });

  it('shows last year beside the first period of a year', async () => {
    const { body } = await (await clientOf(test, 'canbo.dv2')).workbook('DV2', '2027-Q1');
    expect(body.previous?.period.id).toBe('2026-Y');
  });

  it.each([
    ['canbo.dv4', 'DV2', 403],
    ['haitruong', 'DV6-04', 200],
    ['haitruong', 'DV6-01', 403],
    ['dieuphoi', 'DV2', 200],
    ['lanhdao.xa', 'DV5', 200],
  ])('%s asks for %s: %i', async (login, unit, status) => {
    expect((await (await clientOf(test, login)).workbook(unit, '2026-H1')).status).toBe(status);
  });

  it('costs at most eight reads, the annual plan among them, and writes nothing', async () => {
    const client = await clientOf(test, 'lanhdao.dv2');
    test.counts.take();
    await client.workbook('DV2', '2026-H1');
    const { reads, writes, queries } = test.counts.take();
    expect(reads).toBeLessThanOrEqual(8);
    expect([writes, queries]).toEqual([0, 0]);
  });
});
