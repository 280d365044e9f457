import { describe, expect, it } from 'vitest';
import { consolidate, type ReportPart } from '../consolidation/consolidate.ts';
import { DEFAULT_SETTINGS } from '../settings/settings.ts';
import { aPlan, aRatio, aReport } from '../testing/builders.ts';
import { countedByType, indicatorSentence, periodAfter, periodInText } from './index.ts';

const plan = aPlan();
const indicator = plan.indicators.find(({ code }) => code === 'TTHC.02');
if (!indicator) throw new Error('TTHC.02');

const lineOf = (parts: ReportPart[]) => {
  const found = consolidate(plan, { year: 2026 }, parts).find((line) => line.indicator === 'TTHC.02');
  if (!found) throw new Error('no line');
  return found;
};
const told = (now: ReportPart[], then?: ReportPart[]) =>
  indicatorSentence({
    indicator,
    name: 'Tỷ lệ cấp kết quả điện tử',
    line: lineOf(now),
    settings: DEFAULT_SETTINGS,
    before: then ? { total: lineOf(then).total, period: 'quý I năm 2026' } : null,
  });
const of = (n: number, d: number, more = {}) => [aReport('DV2', { 'TTHC.02': { c: aRatio(n, d), ...more } })];

describe('what the report says of an indicator', () => {
  it.each([
    // 985/1.000 = 98,5% of 100%
    [
      'number, part and whole, and the target',
      told(of(985, 1000)),
      'Tỷ lệ cấp kết quả điện tử: đạt 98,5% (985/1.000), thấp hơn mục tiêu 100%.',
    ],
    // 98,5% after 96% is 2,5 points more
    [
      'the change in points',
      told(of(985, 1000), of(96, 100)),
      'Tỷ lệ cấp kết quả điện tử: đạt 98,5% (985/1.000), thấp hơn mục tiêu 100%; tăng 2,5 điểm phần trăm so với quý I năm 2026.',
    ],
    [
      'estimates as such',
      told(of(10, 10, { e: 1 })),
      'Tỷ lệ cấp kết quả điện tử: ước đạt 100% (10/10), đạt mục tiêu 100%.',
    ],
    ['that there is no figure', told([]), 'Tỷ lệ cấp kết quả điện tử: chưa có số liệu.'],
    [
      'that nothing arose',
      told([aReport('DV2', { 'TTHC.02': { m: 'none-arising' } })]),
      'Tỷ lệ cấp kết quả điện tử: không phát sinh.',
    ],
  ])('says %s', (_, said, want) => expect(said).toBe(want));

  it('compares with nothing where the period before has no figure', () => {
    expect(told(of(985, 1000), [])).not.toContain('so với');
  });
});

it('counts documents by their kind, with two digits, whatever the case', () => {
  const row = (type: string) => ({ id: 'x', unit: 'x', fields: { type } });
  expect(countedByType([row('Kế hoạch'), row('Công văn'), row('KẾ HOẠCH'), row('')])).toBe(
    '04 văn bản (02 kế hoạch, 01 công văn, 01 văn bản khác)',
  );
});

it('names periods as documents do', () => {
  expect(periodInText({ id: '2026-Q1', kind: 'Q1', year: 2026 })).toBe('quý I năm 2026');
  expect(periodInText({ id: '2026-M9', kind: 'M9', year: 2026 })).toBe('9 tháng đầu năm 2026');
  expect(periodInText({ id: '2026-Y', kind: 'Y', year: 2026 })).toBe('năm 2026');
  expect(periodAfter({ kind: 'Q1', year: 2026 })).toBe('quý II năm 2026');
  expect(periodAfter({ kind: 'Y', year: 2026 })).toBe('năm 2027');
});
