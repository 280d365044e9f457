import { describe, expect, it } from 'vitest';
import { completenessOf } from '../completeness/completeness.ts';
import { contributionOf } from '../consolidation/contribution.ts';
import { anEntry, aPlan } from '../testing/builders.ts';
import { aSecondPlan } from '../testing/second-plan.ts';
import { FREE_BUDGET_ROWS } from './budget.ts';
import { canonicalEntry } from './canonical.ts';
import type { Entries } from './entry.ts';
import { entryDefs } from './entry-defs.ts';
import { warningsOf } from './warnings.ts';

const plan = aPlan();
const defs = entryDefs(plan, 'DV4', 2026);
const budgets = (of: typeof plan, unit: string): string[] =>
  [...entryDefs(of, unit, 2026).values()].flatMap(({ form, key }) => (form === 'kinh-phi' ? [key] : []));
const codes = (entries: Entries): string[] => warningsOf(plan, defs, entries).map(({ code }) => code);

describe('the budget', () => {
  it('is asked of the unit that the plan names for the money, by area and in five free rows', () => {
    expect(budgets(plan, 'DV4')).toEqual([
      ...['DH', 'TC', 'TTHC', 'BM', 'CV', 'TCC', 'CQS'].map((area) => `KP.${area}`),
      ...FREE_BUDGET_ROWS,
    ]);
    expect(budgets(plan, 'DV1')).toEqual([]);
  });

  it('moves with the plan: whom a budget duty names has it, nobody when none is named', () => {
    const other = aPlan();
    for (const duty of other.budgetDuties) duty.units = duty.units.length > 0 ? ['DV6'] : [];
    expect(budgets(other, 'DV4')).toEqual([]);
    expect(budgets(other, 'DV6-01')).toHaveLength(plan.areas.length + 5);
    for (const duty of other.budgetDuties) duty.units = [];
    expect(other.units.flatMap(({ code }) => budgets(other, code))).toEqual([]);
    const second = aSecondPlan();
    const named = second.budgetDuties.flatMap(({ units }) => units);
    for (const { code, group } of second.units)
      if (!group) expect(budgets(second, code).length > 0).toBe(named.includes(code));
  });

  it('is never missing: no sentence asks for its figures each period', () => {
    expect(completenessOf(defs, {}, [])['kinh-phi'].asked).toBe(0);
  });

  it('takes amounts from zero up, and a name in free rows only', () => {
    const [fixed, free] = [defs.get('KP.TC'), defs.get('KP.T1')];
    if (!fixed || !free) throw new Error('rows of the budget are missing');
    const entry = { components: { estimate: 12.5, allocated: 0 }, source: { from: 'Ngân sách xã' } };
    expect(canonicalEntry(entry, fixed)).toEqual({ ok: true, value: entry });
    expect(canonicalEntry({ ...entry, text: 'Tập huấn' }, free)).toMatchObject({ ok: true });
    expect(canonicalEntry({ ...entry, text: 'Tập huấn' }, fixed)).toMatchObject({
      error: { code: 'unknown-field' },
    });
    expect(canonicalEntry({ components: { estimate: -1 } }, fixed)).toMatchObject({
      error: { code: 'negative-number' },
    });
  });

  it.each<[string, Entries, string[]]>([
    ['an estimate by itself', { 'KP.TC': anEntry({ estimate: 10 }) }, []],
    [
      'all of it given out and spent',
      { 'KP.TC': anEntry({ estimate: 10, allocated: 10, disbursed: 10 }) },
      [],
    ],
    [
      'more given out than there is',
      { 'KP.TC': anEntry({ estimate: 10, allocated: 10.5 }) },
      ['allocated-over-estimate'],
    ],
    [
      'more spent than given out',
      { 'KP.TC': anEntry({ allocated: 4, disbursed: 5 }) },
      ['disbursed-over-allocated'],
    ],
    ['a free row without a name', { 'KP.T1': anEntry({ estimate: 1 }) }, ['unnamed-budget']],
    ['a free row with a name', { 'KP.T1': anEntry({ estimate: 1 }, { text: 'Tập huấn' }) }, []],
  ])('finds in %s what is doubtful, and blocks nothing', (_, entries, expected) => {
    expect(codes(entries)).toEqual(expected);
    expect(warningsOf(plan, defs, entries).every(({ severity }) => severity === 'warning')).toBe(true);
  });

  it('adds its amounts to the contribution, apart from the indicators and without its words', () => {
    const entries = { 'KP.T1': anEntry({ estimate: 7.5, disbursed: 2 }, { text: 'Tập huấn', note: 'x' }) };
    expect(contributionOf(defs, entries)).toEqual({
      indicators: {},
      tasks: {},
      budget: { 'KP.T1': { c: { estimate: 7.5, disbursed: 2 } } },
    });
  });
});
