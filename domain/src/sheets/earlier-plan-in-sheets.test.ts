import { describe, expect, it } from 'vitest';
import { regularPeriod } from '../calendar/calendar.ts';
import { aPlan } from '../testing/builders.ts';
import { reportSheets } from './report-sheets.ts';
import { consolidationSheet } from './tong-hop.ts';

const plan = aPlan();
const EARLIER = 'Số liệu thu theo Kế hoạch số 06/KH-UBND ngày 10/01/2026 (kế hoạch trước)';
const told = (kind: 'Q1' | 'H1') => {
  const period = regularPeriod(2026, kind);
  const input = { plan, unit: 'DV2', period, state: 'draft', entries: {}, previous: null } as const;
  const forms = reportSheets({ ...input, today: '2026-03-02' });
  const totals = consolidationSheet({ plan, period, include: 'all', reports: [], pulledOn: '2026-03-02' });
  return [...forms, totals]
    .filter(({ cells }) => cells.flat().some((cell) => String(cell).includes(EARLIER)))
    .map(({ key }) => key);
};

describe('figures that were collected under the earlier plan', () => {
  it('are marked on the cover, on every form and on Tổng hợp', () => {
    expect(told('Q1')).toEqual(
      expect.arrayContaining(['huong-dan', 'chi-tieu', 'khao-sat', 'nhiem-vu', 'tong-hop']),
    );
  });

  it('are no others', () => {
    expect(told('H1')).toEqual([]);
  });
});
