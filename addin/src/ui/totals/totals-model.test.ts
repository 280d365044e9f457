import { describe, expect, it } from 'vitest';
import { sampleConsolidation } from '../testing/sample-consolidation.ts';
import { totalsOf } from './totals-model.ts';

const reply = sampleConsolidation();
const missing = (include: 'approved' | 'submitted' | 'all') =>
  totalsOf(reply, include).missing.map(({ unit }) => unit.code);

describe('the preview of the totals', () => {
  it('says who is missing before the totals are made, more the stricter the choice', () => {
    expect(missing('all')).not.toContain('DV1');
    expect(missing('submitted')).toEqual(expect.arrayContaining(['DV1', 'DV4']));
    expect(missing('submitted')).not.toContain('DV2');
    expect(missing('approved')).toContain('DV2');
    expect(missing('approved')).not.toContain('DV3');
  });

  it('keeps units that are only asked for their help apart', () => {
    const { missing: obliged, missingAsked } = totalsOf(reply, 'approved');
    expect(obliged.some(({ unit }) => unit.requested)).toBe(false);
    expect(missingAsked.length).toBeGreaterThan(0);
    expect(missingAsked.every(({ unit }) => unit.requested)).toBe(true);
  });

  it('counts each unit once, in the totals or missing', () => {
    for (const include of ['approved', 'submitted', 'all'] as const) {
      const totals = totalsOf(reply, include);
      expect(totals.counted + totals.missing.length + totals.missingAsked.length).toBe(totals.of);
    }
    expect(totalsOf(reply, 'approved').counted).toBe(1);
  });

  it('tells of each group how many of its members count', () => {
    const schools = (reports: Parameters<typeof sampleConsolidation>[0]) =>
      totalsOf(sampleConsolidation(reports), 'all').groups.find(({ code }) => code === 'DV6');
    expect(schools([])).toMatchObject({ have: 0, of: 4 });
    expect(
      schools([
        ['DV6-01', 'submitted', 1],
        ['DV6-03', 'draft', 0.5],
      ]),
    ).toMatchObject({ have: 2, of: 4 });
    expect(totalsOf(reply, 'all').groups.some(({ code }) => code === 'DV2')).toBe(false);
  });

  it('shows every indicator once, under its area', () => {
    const { areas } = totalsOf(reply, 'all');
    const codes = areas.flatMap(({ lines }) => lines.map(({ indicator }) => indicator.code));
    expect([...codes].sort()).toEqual(reply.plan.indicators.map(({ code }) => code).sort());
    for (const { code, lines } of areas) for (const { indicator } of lines) expect(indicator.area).toBe(code);
  });
});
