import { type ConsolidationReply, reportingUnits, warningsOf } from '@cchc/domain';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { PlanAtHand } from '../reports/plan-cache.ts';
import { clientOf } from '../testing/api-client.ts';
import { createTestApp, samplePlan, type TestApp } from '../testing/index.ts';
import { sampleMembers, samplePeople } from './people.ts';

let test: TestApp;
const consolidation = async (period: string): Promise<ConsolidationReply> =>
  (await (await clientOf(test, 'dieuphoi')).get<ConsolidationReply>(`/api/consolidation?period=${period}`))
    .body;
beforeAll(async () => {
  test = await createTestApp();
});
afterAll(() => test.close());

const missingIn = (reports: ConsolidationReply['reports']) =>
  Object.fromEntries(
    reports.map(({ unit, completeness }) => [
      unit,
      Object.values(completeness).reduce(
        (sum, { asked, filled, explained }) => sum + asked - filled - explained,
        0,
      ),
    ]),
  );

describe('the samples', () => {
  it('have the period before complete, for every unit', async () => {
    const { reports } = await consolidation('2026-Q1');
    expect(reports.map(({ unit }) => unit).sort()).toEqual(
      reportingUnits(samplePlan)
        .map(({ code }) => code)
        .sort(),
    );
    expect(Object.values(missingIn(reports)).every((missing) => missing === 0)).toBe(true);
  });

  it('have the open period half filled: some units complete, some begun, some not', async () => {
    const { reports } = await consolidation('2026-H1');
    const missing = missingIn(reports);
    expect([missing.DV1, missing.DV3, missing['DV8-01']]).toEqual([0, 0, 0]);
    for (const unit of ['DV2', 'DV4', 'DV5', 'DV6-02']) expect(missing[unit]).toBeGreaterThan(0);
    expect(reports.length).toBeLessThan(reportingUnits(samplePlan).length);
    expect(missing).not.toHaveProperty('DV6-04');
  });

  it('leave to be typed what the walk types', async () => {
    const { reports } = await consolidation('2026-H1');
    for (const unit of ['DV2', 'DV4'])
      expect(reports.find((report) => report.unit === unit)?.contribution.indicators).not.toHaveProperty(
        'CV.01',
      );
  });

  it('break no rule: not one finding in any report', async () => {
    const atHand = new PlanAtHand(samplePlan);
    for (const period of ['2026-Q1', '2026-H1'])
      for (const { unit } of (await consolidation(period)).reports) {
        const { body } = await (await clientOf(test, 'dieuphoi')).workbook(unit, period);
        const defs = atHand.asked(unit, period)?.defs;
        expect(defs && warningsOf(samplePlan, defs, body.report.entries)).toEqual([]);
      }
  });

  it('are marked as samples wherever there is a source, and were entered before today', async () => {
    const { body } = await (await clientOf(test, 'canbo.dv2')).workbook('DV2', '2026-Q1');
    const entries = Object.values(body.report.entries);
    const withSource = entries.filter(({ value }) => value?.components && value.source);
    expect(withSource.length).toBeGreaterThan(8);
    expect(withSource.every(({ value }) => value?.source?.from === 'Số liệu mẫu')).toBe(true);
    expect(entries.every(({ at }) => at < '2026-03-16')).toBe(true);
  });

  it('are the same on every machine', async () => {
    const other = await createTestApp();
    const [a, b] = [
      await (await clientOf(test, 'canbo.dv4')).workbook('DV4', '2026-Q1'),
      await (await clientOf(other, 'canbo.dv4')).workbook('DV4', '2026-Q1'),
    ];
    const values = ({ body }: typeof a) =>
      Object.entries(body.report.entries).map(([key, { value }]) => [key, value]);
    expect(values(a)).toEqual(values(b));
    await other.close();
  });

  it('are people of every role, each clearly invented, each able to sign in', async () => {
    expect(new Set(sampleMembers.flatMap(({ roles }) => roles))).toEqual(
      new Set(['official', 'head', 'coordinator', 'leader', 'admin']),
    );
    expect(sampleMembers.some(({ units }) => units.length === 2)).toBe(true);
    for (const { name, login } of samplePeople) {
      expect(name).toMatch(/\(mẫu\)$/);
      expect(await test.signIn(login)).toMatch(/\./);
    }
  });

  it.each(['2025-06-01', '2026-01-10', '2026-12-20', '2030-12-31', '2035-01-01'])(
    'do not keep the demo from starting on %s',
    async (today) => {
      const other = await createTestApp({ today });
      expect((await other.app.request('/api/health')).status).toBe(200);
      expect(await other.signIn('canbo.dv2')).toMatch(/\./);
      await other.close();
    },
  );
});
