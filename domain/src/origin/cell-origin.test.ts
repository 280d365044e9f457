import { describe, expect, it } from 'vitest';
import plan from '../../plans/thien-tan-2026-2030.json' with { type: 'json' };
import type { ReportView } from '../api/api.ts';
import { regularPeriod } from '../calendar/calendar.ts';
import type { EntryValue } from '../entries/entry.ts';
import type { Plan } from '../plan/schema.ts';
import { cellOriginOf } from './cell-origin.ts';

const thePlan = plan as unknown as Plan;
const period = regularPeriod(2026, 'H1');
const of = (unit: string, key: string, value?: EntryValue) => {
  const entries: ReportView['entries'] =
    value === undefined
      ? {}
      : { [key]: { value, version: '1-aaaaaaaa', by: 'm', at: '2026-06-03T03:32:00.000Z' } };
  const report: ReportView = {
    unit,
    period: period.id,
    state: 'draft',
    stateBy: null,
    comments: null,
    cursor: null,
    entries,
  };
  return cellOriginOf({ plan: thePlan, period, report }, key);
};

describe('the origin of a cell of one’s own form', () => {
  it('is worked out from this unit’s figures alone, whoever else is asked', () => {
    const { figure, quote, entry } = of('DV2', 'CV.01', { components: { numerator: 9, denominator: 10 } });
    expect(figure?.steps.at(-1)?.shown).toBe('9 ÷ 10 × 100 = 90%');
    expect([figure?.line.total.have, figure?.line.total.of, figure?.notCounted]).toEqual([1, 1, []]);
    expect(quote?.line).toBe(77);
    expect(entry?.version).toBe('1-aaaaaaaa');
  });

  it('says the sentence also while nothing was saved', () => {
    const { figure, entry } = of('DV2', 'TTHC.02');
    expect([entry, figure?.steps, figure?.quote.text]).toEqual([null, [], expect.stringMatching(/.{20,}/)]);
  });

  it('of a clause is the sentence of its task, and of a breakdown that of its indicator', () => {
    const task = thePlan.tasks[0];
    const clause = task?.clauses[0]?.code ?? '';
    expect(of('DV1', `${clause}/status`, { text: 'in-progress' })).toMatchObject({
      quote: task?.quote,
      figure: null,
    });
    expect(of('DV2', 'TTHC.03:ND').quote?.text).toBe(of('DV2', 'TTHC.03').quote?.text);
  });

  it('has no arithmetic for what the unit is not asked, and no sentence where the plan has none', () => {
    expect(of('DV1', 'BM.02').figure).toBeNull();
    expect(of('DV1', 'XX.01/y')).toEqual({ key: 'XX.01/y', quote: null, figure: null, entry: null });
    expect(of('DV1', '__proto__').entry).toBeNull();
  });
});
