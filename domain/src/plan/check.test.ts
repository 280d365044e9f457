import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { aPlan } from '../testing/builders.ts';
import { damagedPlans, putAt } from '../testing/damaged-plans.ts';
import { aSecondPlan } from '../testing/second-plan.ts';
import { FAULT_CODES, fault } from './check/fault.ts';
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

  it('says of every fault what to do about it', () => {
    for (const code of FAULT_CODES) {
      const { vi, en } = fault(code, '', {}, { vi: '', en: '' }).message;
      expect(vi, code).toMatch(/; |phải|chỉ dùng/);
      expect(en, code).toMatch(/; |must|needs|only/);
    }
  });

  it('tells a thousand faults of one file, and that there are more', () => {
    const plan = aSecondPlan();
    Object.assign(plan, { areas: Array.from({ length: 1_500 }, () => plan.areas[0]) });
    for (const json of [plan, { ...plan, tasks: Array.from({ length: 1_500 }, () => null) }]) {
      const faults = checkPlan(json);
      expect(faults).toHaveLength(1_001);
      expect(faults.filter(({ code }) => code === 'more-faults')).toEqual([faults.at(-1)]);
    }
  });

  it('writes a short circle out from each of its members, and cuts a long one', () => {
    const plan = aSecondPlan();
    const [first] = plan.indicators;
    const ring = (codes: string[]) => {
      plan.indicators = codes.map((code, i) => ({
        ...(first as (typeof plan.indicators)[number]),
        code,
        subsetOf: codes[(i + 1) % codes.length] as string,
      }));
      return checkPlan(plan).flatMap(({ code, params }) =>
        code === 'subset-of-itself' ? [params.chain] : [],
      );
    };
    expect(ring(['A', 'B', 'C'])).toEqual(['A → B → C → A', 'B → C → A → B', 'C → A → B → C']);
    expect(ring(Array.from({ length: 9 }, (_, i) => `K${i}`))[7]).toBe(
      'K7 → K8 → K0 → K1 → K2 → K3 → … → K7',
    );
  });

  it('finds no circle in a part of a part, nor where a part leads into one', () => {
    const plan = aSecondPlan();
    putAt(plan, 'indicators[0].subsetOf', 'HS-2');
    plan.indicators.push({
      ...(plan.indicators[1] as (typeof plan.indicators)[number]),
      code: 'HS-3',
      subsetOf: 'HS-1',
    });
    const circular = checkPlan(plan).filter(({ code }) => code === 'subset-of-itself');
    expect(circular.map(({ path }) => path)).toEqual(['indicators[0].subsetOf', 'indicators[1].subsetOf']);
    putAt(plan, 'indicators[0].subsetOf', undefined);
    expect(checkPlan(plan)).toEqual([]);
  });

  it('names the row by its code, or by its number where it has none', () => {
    const plan = aSecondPlan();
    plan.years.to = 2028;
    const [late] = checkPlan(plan);
    expect(late?.message).toEqual({
      vi: 'Chỉ tiêu HS-1: giai đoạn 2027-2029 nằm ngoài các năm 2027-2028 của kế hoạch; sửa giai đoạn hoặc các năm.',
      en: 'Indicator HS-1: the phase 2027-2029 lies outside the plan’s years 2027-2028; correct the phase or the years.',
    });
    putAt(plan, 'indicators[1].code', undefined);
    expect(checkPlan(plan)[0]?.message.vi).toBe(
      'Chỉ tiêu thứ 2: thiếu “code” (Mã chỉ tiêu); ghi thêm mục này.',
    );
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
