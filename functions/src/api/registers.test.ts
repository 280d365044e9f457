import type { Entry } from '@cchc/domain';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type ApiClient, clientOf } from '../testing/api-client.ts';
import { createTestApp, type TestApp } from '../testing/index.ts';

const PERIOD = '2026-SO';
const row = (content: string): Entry => ({ fields: { date: '2026-05-04', content, status: 'open' } });
const sent = (value: unknown, base: string | null = null) => ({ value, base });

let test: TestApp;
let official: ApiClient;
let coordinator: ApiClient;
beforeAll(async () => {
  test = await createTestApp();
  official = await clientOf(test, 'canbo.dv2');
  coordinator = await clientOf(test, 'dieuphoi');
});
afterAll(async () => {
  expect(test.logged).toEqual([]);
  await test.close();
});

describe('the registers of a unit and year', () => {
  it('come through the same address as a report, with sample rows, and nothing before them', async () => {
    const { status, body } = await official.workbook('DV2', PERIOD);
    expect(status).toBe(200);
    expect(body.period).toMatchObject({ id: PERIOD, kind: 'SO', year: 2026 });
    expect(body.report).toMatchObject({ state: 'draft' });
    expect(body.previous).toBeNull();
    const rows = Object.entries(body.report.entries);
    expect(rows.map(([key]) => key.split('/')[0])).toEqual(['VM', 'VB', 'VM']);
    expect(body.report.entries['VM/mauvuongmac1/reply']?.by).toBe('mau-dieuphoi');
  });

  it('stand in no list of periods, and in no totals', async () => {
    const { body } = await official.get<{ periods: { id: string }[] }>('/api/me');
    expect(body.periods.map(({ id }) => id)).not.toContain(PERIOD);
    const { body: totals } = await coordinator.get<{ reports: { contribution: unknown }[] }>(
      `/api/consolidation?period=${PERIOD}`,
    );
    for (const { contribution } of totals.reports)
      expect(contribution).toEqual({ indicators: {}, tasks: {} });
  });

  it('are there in every year of the plan, and in no other', async () => {
    expect((await official.workbook('DV2', '2028-SO')).status).toBe(200);
    expect((await official.sync({ period: '2028-SO' })).status).toBe(200);
    for (const period of ['2035-SO', '2026-SO1']) {
      const refused = { status: 404, body: { error: { code: 'unknown-period', params: { period } } } };
      expect(await official.workbook('DV2', period)).toMatchObject(refused);
      expect(await official.sync({ period })).toMatchObject(refused);
    }
  });

  it('take a new row with four reads and two writes, and the same row again with none', async () => {
    const entries = { 'VM/rowofmine1': sent(row('  Đường truyền chậm ')) };
    test.counts.take();
    const { body } = await official.sync({ period: PERIOD, entries });
    expect(test.counts.take()).toMatchObject({ reads: 4, writes: 2 });
    expect(body).toMatchObject({ settled: { 'VM/rowofmine1': body.cursor }, refused: {}, warnings: [] });
    const again = await official.sync({ period: PERIOD, cursor: body.cursor, entries });
    expect(test.counts.take()).toMatchObject({ reads: 4, writes: 0 });
    expect(again.body.settled).toEqual(body.settled);
    const { report } = (await official.workbook('DV2', PERIOD)).body;
    expect(report.entries['VM/rowofmine1']?.value).toEqual(row('Đường truyền chậm'));
  });

  it('tell two writers of one row apart like any entry', async () => {
    const key = 'SK/rowofmine2';
    const first = await official.sync({
      period: PERIOD,
      entries: { [key]: sent({ fields: { content: 'a' } }) },
    });
    const base = first.body.settled[key] as string;
    await official.sync({ period: PERIOD, entries: { [key]: sent({ fields: { content: 'b' } }, base) } });
    const late = await official.sync({
      period: PERIOD,
      entries: { [key]: sent({ fields: { content: 'c' } }, base) },
    });
    expect(late.body.conflicts[key]).toMatchObject({ value: { fields: { content: 'b' } } });
  });

  it('keep a deletion that was said, as a value with a version', async () => {
    const key = 'KT/rowofmine3';
    const first = await official.sync({
      period: PERIOD,
      entries: { [key]: sent({ fields: { content: 'a' } }) },
    });
    const gone = await official.sync({
      period: PERIOD,
      entries: { [key]: sent({ deleted: true }, first.body.settled[key] ?? null) },
    });
    expect(gone.body.settled).toHaveProperty([key]);
    const { report } = (await official.workbook('DV2', PERIOD)).body;
    expect(report.entries[key]?.value).toEqual({ deleted: true });
  });

  it.each([
    ['VM/short', { fields: {} }, 'unknown-entry'],
    ['VM/UPPERCASE1', { fields: {} }, 'unknown-entry'],
    ['XX/rowofmine1', { fields: {} }, 'unknown-entry'],
    ['VB/rowofmine1/reply', { fields: { answer: 'x' } }, 'unknown-entry'],
    ['TTHC.02', { components: { numerator: 1 } }, 'unknown-entry'],
    ['VM/rowofmine4', { components: { numerator: 1 } }, 'unknown-field'],
    ['VM/rowofmine4', { fields: { colour: 'red' } }, 'unknown-field'],
    ['VM/rowofmine4', { fields: { date: '2026-02-30' } }, 'not-a-date'],
    ['VM/rowofmine4', { fields: { status: 'lost' } }, 'not-in-list'],
    ['VM/rowofmine4', { fields: { content: 5 } }, 'malformed-entry'],
    ['VM/rowofmine4', { fields: ['a'] }, 'malformed-entry'],
    ['VM/rowofmine4', { fields: { content: 'x'.repeat(4001) } }, 'text-too-long'],
    ['VM/rowofmine4', { deleted: 'yes' }, 'malformed-entry'],
    ['VM/rowofmine4', { deleted: true, fields: { content: 'x' } }, 'malformed-entry'],
  ])('refuse %s with %j: %s', async (key, value, code) => {
    const { status, body } = await official.sync({ period: PERIOD, entries: { [key]: sent(value) } });
    expect(status).toBe(200);
    expect(body.refused).toMatchObject({ [key]: { code } });
    expect(body.settled).toEqual({});
  });

  it('take the answer from the coordinator, of any unit, and nothing else of theirs', async () => {
    const entries = {
      'VM/mauvuongmac1': sent(row('Sửa hộ')),
      'VM/mauvanban99/reply': sent({ fields: { answer: 'Đã ghi nhận', answeredBy: 'Hà Thị Sen' } }),
    };
    const { body } = await coordinator.sync({ unit: 'DV4', period: PERIOD, entries });
    expect(body.refused).toEqual({
      'VM/mauvuongmac1': { code: 'filled-by-others', params: { filledBy: 'unit' } },
    });
    expect(Object.keys(body.settled)).toEqual(['VM/mauvanban99/reply']);
    const { status } = await coordinator.sync({ unit: 'DV4', period: '2026-H1' });
    expect(status).toBe(403);
  });

  it('refuse an answer by the unit itself, and keep the row beside it', async () => {
    const entries = {
      'VM/rowofmine5': sent(row('Thiếu biểu mẫu')),
      'VM/rowofmine5/reply': sent({ fields: { answer: 'Tự trả lời' } }),
    };
    const { body } = await official.sync({ period: PERIOD, entries });
    expect(body.refused).toEqual({
      'VM/rowofmine5/reply': { code: 'filled-by-others', params: { filledBy: 'coordinator' } },
    });
    expect(Object.keys(body.settled)).toEqual(['VM/rowofmine5']);
  });
});
