import { describe, expect, it } from 'vitest';
import { DEFAULT_COMMUNE_SETTINGS } from '../settings/commune-settings.ts';
import { decideSettings } from '../settings/history.ts';
import { aPlan } from '../testing/builders.ts';
import { aSecondPlan } from '../testing/second-plan.ts';
import { decisionOn, decisionsOf, mattersOf, notesOf, noteToDrafter } from './matters.ts';

const plan = aPlan();

describe('Nội dung cần thống nhất', () => {
  it('loses none of the 40 oddities and 10 open questions', () => {
    const all = mattersOf(plan);
    expect(all.filter(({ kind }) => kind === 'oddity').map(({ code }) => code)).toEqual(
      plan.oddities.map(({ code }) => code),
    );
    expect(all.filter(({ kind }) => kind === 'oddity')).toHaveLength(40);
    expect(all.filter(({ kind }) => kind === 'question')).toHaveLength(10);
    expect(decisionsOf(plan).length + notesOf(plan).length).toBe(50);
  });

  it('says of every decision what the product does and which setting changes it', () => {
    for (const { code, treatment, quotes } of decisionsOf(plan)) {
      const key = treatment.setting?.split('.')[0];
      // Dates are decided in the calendar, tasks when the appendix is taken in
      if (key === undefined) expect(treatment.place, code).toMatch(/^(calendar|appendix)$/);
      else expect(Object.keys(DEFAULT_COMMUNE_SETTINGS), code).toContain(key);
      expect(treatment.product.length, code).toBeGreaterThan(8);
      expect(treatment.productEn?.length, code).toBeGreaterThan(8);
      expect(quotes.length, code).toBeGreaterThan(0);
    }
  });

  it('names only indicators, tasks, clauses and groups that the plan has', () => {
    const known = [
      ...plan.indicators,
      ...plan.tasks,
      ...plan.tasks.flatMap(({ clauses }) => clauses),
      ...plan.units,
    ].map(({ code }) => code);
    for (const { code, treatment } of mattersOf(plan)) {
      const part = treatment.setting?.split('.').slice(1).join('.');
      if (part) expect(known, code).toContain(part);
    }
  });

  it('shows what a plan file says nothing about as undecided', () => {
    const other = aSecondPlan();
    expect(decisionsOf(other).map(({ code }) => code)).toEqual(['L1', 'H1']);
  });

  it('tells the last decision on a matter, and not one on another indicator', () => {
    const by = { by: 'm-1', at: '2026-06-03T02:00:00.000Z', random: 'abcdefgh', inForce: plan };
    const first = decideSettings(
      null,
      plan,
      { owners: { 'BM.02': { enter: ['DV2'] } } },
      { ...by, reason: 'a' },
    );
    const second = decideSettings(
      first?.doc ?? null,
      plan,
      { owners: { 'BM.02': { enter: ['DV2'] }, 'BM.03': { enter: ['DV2'] } } },
      { ...by, reason: 'b' },
    );
    const history = second?.doc.history ?? [];
    const matter = (code: string) => {
      const found = mattersOf(plan).find((each) => each.code === code);
      if (!found) throw new Error(code);
      return found;
    };
    expect(decisionOn(matter('O.09'), history)).toMatchObject({ reason: 'a', value: { enter: ['DV2'] } });
    expect(decisionOn(matter('O.10'), history)).toMatchObject({ reason: 'b' });
    expect(decisionOn(matter('O.14'), history)).toBeNull();
    expect(decisionOn(matter('O.02'), history)).toBeNull();
  });
});

describe('the note to the drafter', () => {
  it('has every note with its sentences and lines, and no decision', () => {
    const text = noteToDrafter(plan, 'xã Bến Thử', '03/6/2026');
    for (const { code, quotes } of notesOf(plan)) {
      expect(text).toContain(`(${code})`);
      for (const { line } of quotes) expect(text).toContain(`Dòng ${line}: “`);
    }
    for (const { code } of decisionsOf(plan)) expect(text).not.toContain(`(${code})`);
    expect(text).toContain('UBND xã Bến Thử, ngày 03/6/2026');
    expect(text).toContain('CBCCVN');
  });
});
