import { describe, expect, it } from 'vitest';
import plan from '../../plans/thien-tan-2026-2030.json' with { type: 'json' };
import type { ReportState } from '../api/api.ts';
import { regularPeriod } from '../calendar/calendar.ts';
import type { ReportPart } from '../consolidation/consolidate.ts';
import type { MeasureContribution } from '../consolidation/contribution.ts';
import type { Plan } from '../plan/schema.ts';
import { DEFAULT_SETTINGS } from '../settings/settings.ts';
import { originOf } from './origin.ts';
import { originText } from './origin-text.ts';

const thePlan = plan as unknown as Plan;
const period = regularPeriod(2026, 'H1');
const report = (
  unit: string,
  indicators: Record<string, MeasureContribution>,
  state: ReportState = 'approved',
): ReportPart => ({ unit, state, contribution: { indicators, tasks: {} } });
const ratio = (numerator: number, denominator: number): MeasureContribution => ({
  c: { numerator, denominator },
});
const survey = (...counts: number[]): MeasureContribution => ({
  c: Object.fromEntries(counts.map((count, i) => [`c${i + 1}`, count])),
});
const origin = (key: string, reports: ReportPart[], settings = DEFAULT_SETTINGS, include = 'all' as const) =>
  originOf(thePlan, period, reports, settings, include, key);

describe('the origin of a figure', () => {
  it('puts each unit’s figures into the sum, and the sums into the share', () => {
    const found = origin('CV.01', [
      report('DV1', { 'CV.01': ratio(9, 10) }),
      report('DV2', { 'CV.01': ratio(12.5, 12.5) }),
    ]);
    expect(found?.steps).toEqual([
      {
        name: expect.any(String),
        shown: '9 (Phòng Văn hoá – Xã hội) + 12,5 (Trung tâm Phục vụ hành chính công) = 21,5',
      },
      {
        name: expect.any(String),
        shown: '10 (Phòng Văn hoá – Xã hội) + 12,5 (Trung tâm Phục vụ hành chính công) = 22,5',
      },
      // 21,5 ÷ 22,5 = 0,95555…
      { name: 'Kết quả', shown: '21,5 ÷ 22,5 × 100 = 95,56%' },
    ]);
    expect(found?.quote.text).toContain('100% cán bộ, công chức có trình độ đại học trở lên');
    expect(found?.quote.line).toBe(77);
  });

  it('works a survey out by the formula in force', () => {
    const reports = [report('DV2', { 'TTHC.03': survey(1, 2, 7, 40, 50) })];
    expect(origin('TTHC.03', reports)?.steps.at(-1)?.shown).toBe('90 ÷ 100 × 100 = 90%');
    // 1 + 4 + 21 + 160 + 250 = 436 of 500
    const byScore = { ...DEFAULT_SETTINGS, satisfactionFormula: 'mean-score' as const };
    expect(origin('TTHC.03', reports, byScore)?.steps.at(-1)?.shown).toBe('436 ÷ 500 × 100 = 87,2%');
  });

  it('says of each unit that is not in the figure why it is not', () => {
    const found = originOf(
      thePlan,
      period,
      [
        report('DV1', { 'CV.01': ratio(9, 10) }),
        report('DV2', { 'CV.01': { m: 'no-data' } }),
        report('DV3', { 'CV.01': { m: 'none-arising' } }),
        report('DV4', { 'CV.01': ratio(3, 4) }, 'draft'),
      ],
      DEFAULT_SETTINGS,
      'submitted',
      'CV.01',
    );
    expect(found?.counted.map(({ unit }) => unit)).toEqual(['DV1']);
    expect(Object.fromEntries(found?.notCounted.map(({ unit, why }) => [unit, why]) ?? [])).toEqual({
      DV2: 'no-data',
      DV3: 'none-arising',
      DV4: 'not-in-state',
    });
  });

  it('of a part of a breakdown is that of the part', () => {
    const found = origin('TTHC.03:ND', [
      report('DV2', { 'TTHC.03': survey(0, 0, 0, 5, 5), 'TTHC.03:ND': survey(0, 0, 2, 4, 4) }),
    ]);
    expect(found?.name).toContain('Người dân');
    expect(found?.steps.at(-1)?.shown).toBe('8 ÷ 10 × 100 = 80%');
  });

  it('has no arithmetic where nothing was entered, and nothing at all for an unknown key', () => {
    expect(origin('CV.01', [])).toMatchObject({ steps: [], counted: [] });
    for (const key of ['XX.01', 'TTHC.03:XX', '__proto__', '']) expect(origin(key, []), key).toBeNull();
  });

  it('covers every indicator of the plan with words, whatever its measure', () => {
    for (const { code, measure } of thePlan.indicators) {
      const c =
        measure.kind === 'ratio'
          ? { numerator: 3, denominator: 4 }
          : measure.kind === 'survey'
            ? { c1: 0, c2: 0, c3: 1, c4: 1, c5: 2 }
            : measure.kind === 'level'
              ? { level: 2 }
              : measure.kind === 'change'
                ? { current: 90, baseline: 100 }
                : measure.kind === 'yes'
                  ? { value: true }
                  : Object.fromEntries(measure.items.map((item) => [item.code, true]));
      const units = ['DV1', 'DV2', 'DV3', 'DV4', 'DV5', 'DV6-01'].map((unit) =>
        report(unit, { [code]: { c } }),
      );
      const steps = origin(code, units)?.steps ?? [];
      expect(steps.length, code).toBeGreaterThan(0);
      for (const { name, shown } of steps) expect(`${name} ${shown}`, code).not.toMatch(/undefined|NaN|null/);
    }
  });
});

describe('the origin as text', () => {
  it('tells sentence, result, arithmetic, estimates and who is not in it, line by line', () => {
    const found = origin('CV.01', [
      report('DV1', { 'CV.01': { ...ratio(9, 10), e: 1 } }),
      report('DV2', { 'CV.01': { m: 'no-data' } }),
    ]);
    if (!found) throw new Error('no origin');
    expect(originText(found, period, DEFAULT_SETTINGS, 'all').split('\n')).toEqual([
      expect.stringMatching(/^Nguồn gốc số liệu: .* \(CV\.01\), 6 tháng đầu năm 2026$/),
      expect.stringMatching(/^Câu của kế hoạch \(dòng 77\): “.*100% cán bộ, công chức.*”$/),
      'Kết quả: 90%. Đánh giá: Thiếu số liệu.',
      'Có số liệu của 1/4 đơn vị. Tính mọi báo cáo, kể cả báo cáo đang nhập.',
      'Cách tính:',
      expect.stringMatching(/^- .*: 9 \(Phòng Văn hoá – Xã hội\)$/),
      expect.stringMatching(/^- .*: 10 \(Phòng Văn hoá – Xã hội\)$/),
      '- Kết quả: 9 ÷ 10 × 100 = 90%',
      'Số ước thực hiện của: Phòng Văn hoá – Xã hội.',
      'Chưa có trong kết quả:',
      '- Trung tâm Phục vụ hành chính công: chưa có số liệu',
      expect.stringMatching(/^- .*: chưa nhập$/),
      expect.stringMatching(/^- .*: chưa nhập$/),
    ]);
  });
});
