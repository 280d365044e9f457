import '../testing/loaded-texts.ts';
import { ENTRY_ERRORS, NOT_NUMBERS, REQUEST_ERRORS, SHEET_PROBLEMS, WARNINGS } from '@cchc/domain';
import { describe, expect, it } from 'vitest';
import { PLAN, working } from '../testing/sample-state.ts';
import type { ProblemCode } from './explain.ts';
import { explain, type NameSource } from './facts.ts';
import { textsOf } from './texts.ts';

const CODES: ProblemCode[] = [
  ...(Object.keys(REQUEST_ERRORS) as (keyof typeof REQUEST_ERRORS)[]),
  ...ENTRY_ERRORS,
  ...WARNINGS,
  ...SHEET_PROBLEMS,
];
/** What any of them may carry. */
const PARAMS = {
  field: 'c4',
  figure: 'c5',
  text: 'khoảng 12',
  value: -1234.5,
  limit: 4000,
  length: 5000,
  seconds: 30,
  unit: 'DV2',
  period: '2026-H1',
  entry: 'TTHC.02',
  state: 'submitted',
  by: 'm-hung',
  at: '2026-06-03T02:05:00.000Z',
  numerator: 1250.5,
  denominator: 1200,
  part: 12,
  subset: 13,
  whole: 11,
  of: 'TTHC.04',
  allocated: 120.5,
  estimate: 100,
  disbursed: 130,
  missing: 'c1,c2',
  percent: 80,
  mark: 'no-data',
  bytes: 800000,
  mutationId: 'm-1',
  from: 'kh-1',
  to: 'kh-2',
  action: 'sync',
  count: 3,
  reason: 'đã gửi Sở Nội vụ',
  earlier: 1300,
  number: '45/BC-UBND',
  before: 90,
};
const SOURCE: NameSource = {
  names: working().names,
  people: { 'm-hung': 'Hoàng Văn Hùng' },
  units: [{ code: 'DV2', name: 'Trung tâm Phục vụ hành chính công' }],
  def: working().defs?.get('TTHC.04'),
};

describe.each(['vi', 'en'] as const)('the words of errors in %s', (locale) => {
  it('leaves no code of the closed lists without reason and remedy', () => {
    for (const code of CODES) {
      expect(Object.keys(textsOf(locale).errors), code).toContain(code);
      const { reason, remedy } = explain({ code, params: PARAMS }, locale, SOURCE);
      expect(reason.length, code).toBeGreaterThan(10);
      expect(remedy.length, code).toBeGreaterThan(10);
    }
  });

  it('has words for nothing that is not on the lists', () => {
    expect(Object.keys(textsOf(locale).errors).sort()).toEqual([...CODES].sort());
  });

  it('shows no code, no key and no gap, with every parameter and with none', () => {
    for (const code of CODES)
      for (const params of [PARAMS, {}]) {
        const { reason, remedy } = explain({ code, params }, locale, SOURCE);
        const shown = `${reason} ${remedy}`;
        if (params === PARAMS) expect(shown, code).not.toMatch(/undefined|null|NaN|object Object| {2}/);
        expect(shown, code).not.toMatch(
          /\bc[1-5]\b|DV2|TTHC\.0|m-hung|2026-H1|no-data|submitted|JSON|HTTP|token/,
        );
      }
  });

  it('says that something went wrong, not its code, when a newer server has a newer error', () => {
    const shown = explain({ code: 'brand-new-error', params: {} }, locale);
    expect(`${shown.reason}${shown.remedy}`).not.toContain('brand-new-error');
    expect(shown.remedy.length).toBeGreaterThan(10);
  });
});

describe('a text that is no number', () => {
  it('has a remedy of its own for every reason, in both languages', () => {
    for (const locale of ['vi', 'en'] as const) {
      const remedies = NOT_NUMBERS.map(
        (why) =>
          explain({ code: 'not-a-number', params: { field: 'numerator', text: 'x', why } }, locale).remedy,
      );
      expect(new Set(remedies).size).toBe(NOT_NUMBERS.length);
    }
  });

  it('echoes how a number was understood, and names both readings of an ambiguous one', () => {
    const params = { field: 'numerator', text: '1,234.5', value: 1234.5 };
    expect(explain({ code: 'number-as-text', params }, 'vi').reason).toBe(
      'Tử số ghi “1,234.5”, hiểu là 1.234,5.',
    );
    const two = { field: 'numerator', text: '1.234', first: 1234, second: 1.234 };
    expect(explain({ code: 'ambiguous-number', params: two }, 'vi').reason).toBe(
      'Tử số có thể hiểu theo hai cách “1.234”: 1.234 hay 1,234.',
    );
  });
});

describe('the facts in an error', () => {
  it('writes numbers as Vietnamese do, and the other way round in English', () => {
    const error = { code: 'numerator-over-denominator', params: { numerator: 1250.5, denominator: 1200 } };
    expect(explain(error, 'vi').reason).toBe('Tử số 1.250,5 lớn hơn mẫu số 1.200.');
    expect(explain(error, 'en').reason).toContain('1,250.5');
  });

  it('names the other indicator instead of its code', () => {
    const of = PLAN.indicators[3]!;
    const error = { code: 'part-over-whole', params: { part: 5, whole: 3, of: of.code } };
    expect(explain(error, 'vi', { ...SOURCE, names: { [of.code]: of.name } }).reason).toContain(of.name);
  });
});
