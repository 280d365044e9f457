import {
  type Completeness,
  type ConsolidationReply,
  completenessOf,
  entryDefs,
  type ReportsReply,
  warningsOf,
} from '@cchc/domain';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type ApiClient, clientOf } from '../testing/api-client.ts';
import { createTestApp, type TestApp } from '../testing/index.ts';

const PERIOD = '2026-H1';
let test: TestApp;
let coordinator: ApiClient;
let overview: ConsolidationReply;

beforeAll(async () => {
  test = await createTestApp();
  coordinator = await clientOf(test, 'dieuphoi');
  // Something of each kind: filled, explained, half filled, wrong.
  const official = await clientOf(test, 'canbo.dv2');
  const { body } = await official.workbook('DV2', PERIOD);
  await official.sync({
    cursor: body.report.cursor,
    entries: {
      'CV.01': { value: { components: { numerator: 9, denominator: 3 } }, base: null },
      'CV.03': { value: { mark: 'no-data', reason: 'Chờ số liệu' }, base: null },
      'CQS.04': { value: { components: { numerator: 1 } }, base: null },
    },
  });
  overview = (await coordinator.get<ConsolidationReply>(`/api/consolidation?period=${PERIOD}`)).body;
});
afterAll(() => test.close());

/** What a pane counts from the entries that it was given. */
async function inPane(unit: string): Promise<Completeness> {
  const { plan, period, report } = (await coordinator.workbook(unit, PERIOD)).body;
  const defs = entryDefs(plan, unit, period.year);
  return completenessOf(defs, report.entries, warningsOf(plan, defs, report.entries));
}

describe('how far a report is', () => {
  it('is the same in the pane, in the overview and on the server, for every unit', async () => {
    const units = overview.reports.map(({ unit }) => unit);
    expect(units.length).toBeGreaterThan(8);
    const query = `/api/reports?units=${units.join(',')}&period=${PERIOD}`;
    const { reports } = (await coordinator.get<ReportsReply>(query)).body;
    for (const [i, { unit, completeness }] of overview.reports.entries()) {
      expect([unit, await inPane(unit)]).toEqual([unit, completeness]);
      expect([reports[i]?.unit, reports[i]?.completeness]).toEqual([unit, completeness]);
    }
  });

  it('tells asked, filled, explained and wrong apart', () => {
    const forms = overview.reports.find(({ unit }) => unit === 'DV2')?.completeness;
    const { asked = 0, filled = 0, explained = 0, wrong } = forms?.['chi-tieu'] ?? {};
    expect([explained, wrong]).toEqual([1, 1]);
    expect(filled).toBeLessThan(asked - explained);
  });

  it('is told for members of a group in one request, in the order asked, those that have not begun included', async () => {
    const quyen = await clientOf(test, 'nhapthay.thon');
    const ask = (units: string) => quyen.get<ReportsReply>(`/api/reports?units=${units}&period=${PERIOD}`);
    const { status, body } = await ask('DV8-05,DV8-01,DV8-04');
    expect([status, body.reports.map(({ unit, state }) => [unit, state])]).toEqual([
      200,
      [
        ['DV8-05', 'draft'],
        ['DV8-01', 'draft'],
        ['DV8-04', 'draft'],
      ],
    ]);
    expect(body.reports[1]?.completeness['nhiem-vu'].filled).toBeGreaterThan(0);
    expect(body.people['mau-nhapthay-thon']).toBe('Lý Thị Quyên (mẫu)');
    expect((await ask('DV8-01,DV2')).status).toBe(403);
    expect((await ask('DV8')).status).toBe(404);
    expect((await ask('')).status).toBe(400);
    expect((await ask(Array.from({ length: 61 }, (_, i) => `U${i}`).join(','))).status).toBe(400);
  });
});
