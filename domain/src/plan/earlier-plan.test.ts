import { describe, expect, it } from 'vitest';
import planJson from '../../plans/thien-tan-2026-2030.json' with { type: 'json' };
import { regularPeriod } from '../calendar/calendar.ts';
import { earlierPlanIn, earlierPlanText } from './earlier-plan.ts';
import type { Plan } from './schema.ts';

const plan = planJson as unknown as Plan;
const document = (replaces: string, placeDate: string): Pick<Plan, 'document'> => ({
  document: { replaces: { text: replaces, line: 1 }, place_date: { text: placeDate, line: 2 } },
});
const OTHER = 'Kế hoạch này thay thế Kế hoạch số 112/KH-UBND ngày 5/3/2028 của UBND phường.';

describe('the earlier plan', () => {
  it.each([
    ['Q1', 2026, '06/KH-UBND 2026-01-10'],
    ['H1', 2026, null],
    ['Y', 2026, null],
    // Ended before the other plan was there as well
    ['Q3', 2025, null],
    ['Q1', 2027, null],
  ] as const)(
    'is that of the sentence for what ended before this one was issued: %s/%i',
    (kind, year, want) => {
      const earlier = earlierPlanIn(plan, regularPeriod(year, kind));
      expect(earlier && `${earlier.number} ${earlier.date}`).toBe(want);
    },
  );

  it.each([
    ['with a day', OTHER, 'Bến Sông, ngày 20 tháng 6 năm 2028', '2028-06-14', '112/KH-UBND'],
    ['on the day itself', OTHER, 'Bến Sông, ngày 14 tháng 6 năm 2028', '2028-06-14', undefined],
    ['no date of its own', OTHER, 'Bến Sông', '2028-06-14', undefined],
    [
      'none replaced',
      'Kế hoạch có hiệu lực từ ngày ký.',
      'ngày 20 tháng 6 năm 2028',
      '2028-06-14',
      undefined,
    ],
    ['letters in parts (NFD)', OTHER.normalize('NFD'), 'ngày tháng 7 năm 2028', '2028-06-14', '112/KH-UBND'],
  ])('is read from any plan: %s', (_, replaces, placeDate, to, want) => {
    expect(earlierPlanIn(document(replaces, placeDate), { to })?.number).toBe(want);
  });

  it('is none where the plan says nothing of its document', () => {
    expect(earlierPlanIn({ document: {} }, { to: '2026-03-14' })).toBeNull();
  });

  it('is said in sheets with its date', () => {
    expect(earlierPlanText(plan, regularPeriod(2026, 'Q1'))).toBe(
      'Số liệu thu theo Kế hoạch số 06/KH-UBND ngày 10/01/2026 (kế hoạch trước)',
    );
    expect(earlierPlanText(plan, regularPeriod(2026, 'Y'))).toBe('');
  });
});
