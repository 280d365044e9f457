import {
  type CommuneSettings,
  type ConsolidatedIndicator,
  type ConsolidationReply,
  consolidate,
  type PeriodTotal,
  type SettingsReply,
  type Warning,
} from '@cchc/domain';
import { batchesOf, comparable, foundIn, INDICATOR_CASES } from '@cchc/domain/cases';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { samplePlan } from '../samples/sample-plan.ts';
import { Communes } from '../testing/communes.ts';

let communes: Communes;
beforeAll(() => {
  communes = new Communes();
});
afterAll(() => communes.close());

const BATCHES = batchesOf(INDICATOR_CASES);

/** Decides what the batch's settings decide; answers the plan version under which units report then. */
async function decide(commune: string, settings: CommuneSettings): Promise<string> {
  const { status, body } = await communes
    .coordinator(commune)
    .post<SettingsReply>('/api/settings', { expect: null, settings, reason: 'Thống nhất tại cuộc họp' });
  expect(status, JSON.stringify(body)).toBe(200);
  return body.planVersion;
}

describe('the hand-worked cases over the API', () => {
  it.each(BATCHES)('$name: $period, $cases.length indicators', async (batch) => {
    const commune = batch.name;
    await communes.found(commune, samplePlan, ['DV6-05']);
    const plan = await decide(commune, batch.settings);
    const official = communes.official(commune);
    const warnings: Record<string, Warning[]> = {};
    for (const [period, units] of Object.entries(batch.entries))
      for (const [unit, entries] of Object.entries(units)) {
        const asked = Object.entries(entries).map(([key, value]) => [key, { value, base: null }]);
        const { status, body } = await official.sync({
          unit,
          period,
          plan,
          entries: Object.fromEntries(asked),
        });
        expect({ status, refused: body.refused, conflicts: body.conflicts }, `${period} ${unit}`).toEqual({
          status: 200,
          refused: {},
          conflicts: {},
        });
        if (period === batch.period) warnings[unit] = body.warnings;
      }

    const seen = new Map<string, { reply: ConsolidationReply; lines: ConsolidatedIndicator[] }>();
    for (const period of new Set([batch.period, ...Object.keys(batch.entries)])) {
      const { status, body } = await communes
        .coordinator(commune)
        .get<ConsolidationReply>(`/api/consolidation?period=${period}`);
      expect(status).toBe(200);
      const lines = consolidate(body.plan, body.period, body.reports, body.settings);
      seen.set(period, { reply: body, lines });
    }

    for (const each of batch.cases) {
      const { reply, lines } = seen.get(batch.period) ?? {};
      const at = reply?.plan.indicators.findIndex(({ code }) => code === each.code) ?? -1;
      const [indicator, line] = [reply?.plan.indicators[at], lines?.[at]];
      if (!reply || !indicator || !line) throw new Error(each.code);
      // Other cases of the batch have periods of their own: nothing of this indicator is in them
      const totals = [...seen.values()].map(
        (one): PeriodTotal => ({
          period: one.reply.period,
          total: (one.lines[at] as ConsolidatedIndicator).total,
        }),
      );
      const { warnings: wanted = {}, ...want } = each.want;
      const found = foundIn(each, indicator, line, totals, reply.settings);
      expect(comparable(found), `${each.code} ${each.description}`).toEqual(comparable(want));
      for (const [unit, keys] of Object.entries(wanted))
        for (const [key, code] of Object.entries(keys))
          expect(warnings[unit], each.description).toContainEqual(expect.objectContaining({ key, code }));
    }
  });

  it('are all of them', () => {
    const cases = INDICATOR_CASES.flatMap((each) => each.cases);
    expect(BATCHES.reduce((sum, { cases: some }) => sum + some.length, 0)).toBe(cases.length);
    expect(communes.logged).toEqual([]);
  });
});
