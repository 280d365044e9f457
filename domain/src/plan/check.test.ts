import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { aPlan } from '../testing/builders.ts';
import { damagedPlans, putAt } from '../testing/damaged-plans.ts';
import { aSecondPlan } from '../testing/second-plan.ts';
import { checkPlan } from './check.ts';

/** Every place of a file, written like `tasks[0].owners`. */
function placesIn(value: unknown, at = ''): string[] {
  if (value === null || typeof value !== 'object') return [];
  return Object.entries(value).flatMap(([key, each]) => {
    const place = Array.isArray(value) ? `${at}[${key}]` : `${at}.${key}`;
    return [place, ...placesIn(each, place)];
  });
}

describe('the checker', () => {
  it('finds nothing wrong with the plan that ships', () => {
    expect(checkPlan(aPlan())).toEqual([]);
  });

  it('finds nothing wrong with the plan of another place with other codes', () => {
    expect(checkPlan(aSecondPlan())).toEqual([]);
  });

  it.each(damagedPlans)('finds it when $description', ({ plan, code, path }) => {
    const found = checkPlan(plan).map((fault) => ({ code: fault.code, path: fault.path }));
    expect(found).toContainEqual({ code, path });
  });

  it.each([null, 'kế hoạch', 3, [], true])('says of %j that it is not a plan', (json) => {
    expect(checkPlan(json).map(({ code, path }) => [code, path])).toEqual([['not-a-plan', '']]);
  });

  it('tells many faults of one file at once', () => {
    const plan = aSecondPlan();
    putAt(plan, 'indicators[0].area', 'XYZ');
    putAt(plan, 'tasks[0].owners[1].unit', 'DV9');
    putAt(plan, 'indicators[1].target.value', 101);
    expect(new Set(checkPlan(plan).map(({ code }) => code))).toEqual(
      new Set(['unknown-area', 'unknown-unit', 'percent-out-of-range']),
    );
  });

  it('speaks plain words in both languages, without a hole and without a word of the machinery', () => {
    for (const { plan } of damagedPlans) {
      for (const { vi, en } of checkPlan(plan).map(({ message }) => message)) {
        expect(`${vi} ${en}`).not.toMatch(/undefined|\[object|\{\w+\}|“”|\(\)|Invalid|regex|union/);
        expect(vi).toMatch(/\.$/);
        expect(en).toMatch(/\.$/);
      }
    }
  });

  it('names the row by its code, or by its number where it has none', () => {
    const plan = aSecondPlan();
    plan.years.to = 2028;
    const [late] = checkPlan(plan);
    expect(late?.message).toEqual({
      vi: 'Chỉ tiêu HS-1: giai đoạn 2027-2029 nằm ngoài các năm 2027-2028 của kế hoạch.',
      en: 'Indicator HS-1: the phase 2027-2029 lies outside the plan’s years 2027-2028.',
    });
    putAt(plan, 'indicators[1].code', undefined);
    expect(checkPlan(plan)[0]?.message.vi).toBe('Chỉ tiêu thứ 2: thiếu “code” (Mã chỉ tiêu).');
  });

  it('answers whatever a file holds anywhere, and never throws', () => {
    const places = placesIn(aSecondPlan()).map((place) => place.replace(/^\./, ''));
    const values = fc.oneof(
      fc.jsonValue(),
      fc.constant(undefined),
      fc.constantFrom('ALL', 'HS-1', 'VP', 1e300, -0),
    );
    const property = fc.property(fc.constantFrom(...places), values, (place, value) => {
      const plan = aSecondPlan();
      putAt(plan, place, value);
      for (const fault of checkPlan(JSON.parse(JSON.stringify(plan)))) expect(fault.message.vi).not.toBe('');
    });
    fc.assert(property, { seed: 20260603, numRuns: 1500 });
  });
});
