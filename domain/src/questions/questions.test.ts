import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { defaultCalendar } from '../calendar/calendar.ts';
import { consolidate, type ReportPart } from '../consolidation/consolidate.ts';
import { DEFAULT_SETTINGS } from '../settings/settings.ts';
import { aPlan, aRatio, aReport, aSurvey } from '../testing/builders.ts';
import {
  type Answer,
  ARGUMENTS_OF,
  ASKS,
  answerOf,
  canonicalQuestion,
  type Given,
  PeriodBook,
  type PeriodFacts,
  type PlanBook,
  periodAsked,
  periodIdIn,
  questionKey,
  type RawQuestion,
} from './index.ts';

const plan = aPlan();
const periods = [2026, 2027].flatMap((year) => Object.values(defaultCalendar(year, plan.version).periods));
const book: PlanBook = { plan, periods, today: '2026-H1' };

const task = (unit: string, s: 'in-progress-late' | 'done', p: number): ReportPart => ({
  unit,
  state: 'approved',
  contribution: { indicators: { 'CV.01': { c: aRatio(9, 10) } }, tasks: { 'III.1.1.a': { s, p } } },
});
const reports: ReportPart[] = [
  task('DV1', 'in-progress-late', 40),
  {
    unit: 'DV2',
    state: 'approved',
    contribution: {
      indicators: {
        'TTHC.02': { c: aRatio(79, 84) },
        'TTHC.03': { c: aSurvey(1, 2, 7, 40, 50) },
        'TTHC.03:ND': { c: aSurvey(0, 0, 2, 4, 4) },
        'CV.01': { c: aRatio(12, 12) },
        'TTHC.06': { m: 'no-data' },
        'TTHC.07': { m: 'none-arising' },
      },
      tasks: {},
    },
  },
  aReport('DV3', { 'CV.01': { c: aRatio(1, 2) } }, 'draft'),
  aReport('DV6-01', { 'CV.02': { c: aRatio(7, 10) } }),
  aReport('DV6-02', { 'CV.02': { c: aRatio(9, 10) } }),
];
const facts = (more: Partial<PeriodFacts> = {}): PeriodFacts => ({
  period: periods.find(({ id }) => id === '2026-Q1') as PeriodFacts['period'],
  plan,
  settings: DEFAULT_SETTINGS,
  reports,
  units: null,
  annual: null,
  ...more,
});
const ask = (question: RawQuestion, more: Partial<PeriodFacts> = {}): Answer => {
  const asked = canonicalQuestion(question[0], question.slice(1) as Given[]);
  const period = periodAsked(asked, book);
  if (typeof period === 'object' && period !== null) return period;
  const found = periods.find(({ id }) => id === period);
  return answerOf(asked, book, found ? new PeriodBook(facts({ period: found, ...more })) : null);
};
const value = (question: RawQuestion): unknown => {
  const answer = ask(question);
  return 'value' in answer ? answer.value : answer;
};

describe('a question', () => {
  it.each<[RawQuestion, unknown]>([
    [['KET_QUA', 'TTHC.02', '2026-Q1'], (79 / 84) * 100],
    [['TU_SO', 'TTHC.02', '2026-Q1'], 79],
    [['MAU_SO', 'TTHC.02', '2026-Q1'], 84],
    [['CHI_TIEU', 'TTHC.02'], 100],
    [['CHI_TIEU', 'TTHC.02', 2026], 100],
    [['DANH_GIA', 'TTHC.02', '2026-Q1'], 'Chưa đạt'],
    [['DANH_GIA', 'CV.01', '2026-Q1'], 'Thiếu số liệu'],
    [['DANH_GIA', 'CV.01', '2026-Q1', 'DV2'], 'Đạt'],
    // (9 + 12) / (10 + 12), DV3 is a draft
    [['KET_QUA', 'CV.01', 'Quý I/2026'], (21 / 22) * 100],
    [['KET_QUA', 'CV.01', 'Quý I/2026', null, null, null, 'tất cả'], 2_200 / 24],
    [['KET_QUA', 'TTHC.03', '2026-Q1'], 90],
    [['KET_QUA', 'TTHC.03', '2026-Q1', 'DV2', 'Người dân'], 80],
    [['KET_QUA', 'TTHC.03', '2026-Q1', 'DV2', 'TTHC.03:ND'], 80],
    [['TU_SO', 'TTHC.03', '2026-Q1'], 90],
    [['MAU_SO', 'TTHC.03', '2026-Q1'], 100],
    // A group is the sum of its members that have figures: (7 + 9) / 20
    [['KET_QUA', 'CV.02', '2026-Q1', 'Các trường học'], 80],
    [['TIEN_DO', 'III.1.1.a', '2026-Q1'], 40],
    [['NHIEM_VU', 'III.1.1.a', 'trạng thái', '2026-Q1'], 'Đang thực hiện (quá hạn)'],
    [['NHIEM_VU', 'III.1.1.a', 'Chủ trì'], 'Phòng Văn hoá – Xã hội'],
    [['NHIEM_VU', 'III.1.1.a'], plan.tasks[0]?.clauses[0]?.text],
  ])('%j is answered', (question, want) => {
    expect(value(question)).toEqual(want);
  });

  it.each<[RawQuestion, object]>([
    [['KET_QUA', 'TTHC.06', '2026-Q1'], { missing: 'no-data', show: 'error' }],
    [['KET_QUA', 'TTHC.07', '2026-Q1'], { missing: 'none-arising', show: 'error' }],
    [['KET_QUA', 'TTHC.08', '2026-Q1', null, null, 'trống'], { missing: 'not-entered', show: 'empty' }],
    [['KET_QUA', 'TTHC.08', '2026-Q1', null, null, 'Lý do'], { missing: 'not-entered', show: 'reason' }],
    [['KET_QUA', 'CV.01', '2026-Q1', 'DV3'], { missing: 'not-in-state', params: { state: 'draft' } }],
    [['KET_QUA', 'CV.01', '2026-Q1', 'DV5'], { missing: 'not-asked' }],
    [['KET_QUA', 'CV.01', '2026-Q1', null, null, null, 'đã phát hành'], { missing: 'not-issued' }],
    [['KET_QUA', 'TTHC.2', '2026-Q1'], { fault: 'unknown-name', params: { nearest: 'TTHC.02' } }],
    [['KET_QUA', 'TTCH.02', '2026-Q1'], { fault: 'unknown-name', params: { nearest: 'TTHC.02' } }],
    [['KET_QUA', 'mức độ hài lòng', '2026-Q1'], { fault: 'ambiguous-name' }],
    [['KET_QUA', 'gì đó hoàn toàn khác', '2026-Q1'], { fault: 'unknown-name', params: { nearest: null } }],
    [['KET_QUA', null, '2026-Q1'], { fault: 'empty-argument', params: { argument: 'indicator' } }],
    [['KET_QUA', 'TTHC.02'], { fault: 'empty-argument', params: { argument: 'period' } }],
    [['KET_QUA', 'TTHC.02', 'hôm qua'], { fault: 'unknown-period', params: { text: 'hôm qua' } }],
    [['KET_QUA', 'TTHC.02', '2031-Q1'], { fault: 'period-outside', params: { from: 2026, to: 2030 } }],
    [['KET_QUA', 'TTHC.02', '2026-Q4'], { fault: 'no-such-period' }],
    [['KET_QUA', 'TTHC.02', '2026-Q1', 'Sở Nội vụ'], { fault: 'unknown-name', params: { argument: 'unit' } }],
    [['KET_QUA', 'TTHC.02', '2026-Q1', null, 'ND'], { fault: 'no-breakdown' }],
    [['KET_QUA', 'TTHC.02', '2026-Q1', null, null, 'gì'], { fault: 'unknown-word' }],
    [['KET_QUA', 'TTHC.02', '2026-Q1', null, null, null, 'nháp'], { fault: 'unknown-word' }],
    [['KET_QUA', 'x'.repeat(300), '2026-Q1'], { fault: 'too-long' }],
    [['TIEN_DO', 'III.1.1', '2026-Q1'], { fault: 'several-clauses' }],
    [['NHIEM_VU', 'III.1.1.a', 'màu'], { fault: 'unknown-word' }],
    [['MAU_SO', 'CQS.02', '2026-Q1'], { missing: 'not-entered' }],
  ])('%j says why there is no value', (question, want) => {
    expect(ask(question)).toMatchObject(want);
  });

  it('shows no figure of a unit that the person may not read, and no total', () => {
    const own = { units: ['DV2'], reports: reports.filter(({ unit }) => unit === 'DV2') };
    expect(ask(['KET_QUA', 'CV.01', '2026-Q1', 'DV2'], own)).toMatchObject({ value: 100 });
    expect(ask(['KET_QUA', 'CV.01', '2026-Q1'], own)).toEqual({ fault: 'forbidden', params: { unit: null } });
    expect(ask(['KET_QUA', 'CV.01', '2026-Q1', 'DV1'], own)).toMatchObject({ fault: 'forbidden' });
    expect(ask(['TIEN_DO', 'III.1.1.a', '2026-Q1'], own)).toMatchObject({ fault: 'forbidden' });
    const table = ask(['BANG', 'kết quả', '2026-Q1'], own);
    expect('value' in table && (table.value as string[][]).map(([name]) => name)).toEqual([
      'Đơn vị',
      'Trung tâm Phục vụ hành chính công',
    ]);
    const list = ask(['DS_NHIEM_VU', '2026-Q1'], own);
    const units = new Set('value' in list ? (list.value as string[][]).slice(1).map((row) => row[3]) : []);
    expect([...units]).toEqual(['Trung tâm Phục vụ hành chính công']);
  });

  it('spills a table that says what the totals say, empty where nothing is', () => {
    const table = value(['BANG', 'kết quả', '2026-Q1']) as (string | number)[][];
    const lines = consolidate(plan, facts().period, reports, DEFAULT_SETTINGS, 'approved');
    expect(table[0]).toEqual(['Đơn vị', ...plan.indicators.map(({ code }) => code)]);
    expect(table[1]?.[0]).toBe('Toàn xã');
    for (const [i, { total }] of lines.entries())
      expect(table[1]?.[i + 1]).toBe(total.result.kind === 'value' ? total.result.value : '');
    expect(new Set(table.map((row) => row.length)).size).toBe(1);
  });

  it('lists the tasks that are late, with the unit that says so', () => {
    const list = value(['DS_NHIEM_VU', '2026-Q1', 'quá hạn']) as (string | number)[][];
    expect(list).toHaveLength(2);
    expect(list[1]).toMatchObject({ 0: 'III.1.1.a', 3: 'Phòng Văn hoá – Xã hội', 6: 40 });
  });

  it('quotes the sentence of the plan', () => {
    expect(value(['NGUON', 'CV.01'])).toMatch(/^“.*100% cán bộ, công chức.*” \(dòng 77\)$/);
  });

  it('shows a miss with the decimals that make it one', () => {
    const near = [aReport('DV2', { 'TTHC.02': { c: aRatio(99_999, 100_000) } })];
    expect(ask(['KET_QUA', 'TTHC.02', '2026-Q1'], { reports: near })).toEqual({
      value: 99.999,
      format: '#,##0.000"%"',
    });
  });

  it('means the same however names are written', () => {
    const want = ask(['KET_QUA', 'TTHC.02', '2026-Q1', 'DV2']);
    const names = ['TTHC.02', 'tthc-02', 'TTHC 02', 'Tỷ lệ cấp kết quả giải quyết TTHC điện tử'];
    names.push(
      'tỉ lệ cấp kết quả giải quyết thủ tục hành chính điện tử',
      'CẤP KẾT QUẢ GIẢI QUYẾT TTHC ĐIỆN TỬ',
    );
    for (const name of names.flatMap((each) => [each, each.normalize('NFD'), ` ${each} `]))
      expect(ask(['KET_QUA', name, '2026-Q1', 'DV2']), name).toEqual(want);
    const units = ['Phòng Văn hoá – Xã hội', 'phòng văn hóa - xã hội', 'PHÒNG VĂN HOÁ, XÃ HỘI', 'dv1'];
    for (const unit of units) expect(value(['KET_QUA', 'CV.01', '2026-Q1', unit]), unit).toBe(90);
  });

  it('answers anything at all without throwing, and never with another period’s figure', () => {
    const given = fc.oneof(
      fc.string({ unit: 'grapheme', maxLength: 30 }),
      fc.double({ noNaN: true }),
      fc.boolean(),
      fc.constant(null),
      fc.constantFrom('TTHC.02', '2026-Q1', 'DV2', 'trống', 'tất cả', 'III.1.1.a', 'kết quả', '__proto__'),
    );
    const question = fc.tuple(fc.constantFrom(...ASKS), fc.array(given, { maxLength: 8 }));
    fc.assert(
      fc.property(question, ([name, args]) => {
        const asked = canonicalQuestion(name, args);
        expect(asked.length - 1).toBeLessThanOrEqual(ARGUMENTS_OF[name].length);
        const answer = ask(asked);
        expect('value' in answer || 'missing' in answer || 'fault' in answer).toBe(true);
        if ('value' in answer && typeof answer.value === 'number') expect(answer.value).not.toBeNaN();
      }),
      { seed: 20260308, numRuns: 2_000 },
    );
  });
});

describe('a period as people write it', () => {
  it.each([
    ['2026-Q1', '2026-Q1'],
    ['Quý I/2026', '2026-Q1'],
    ['quý 1 năm 2026', '2026-Q1'],
    ['Q3/2026', '2026-Q3'],
    ['6 tháng 2026', '2026-H1'],
    ['6 tháng đầu năm 2026', '2026-H1'],
    ['9 tháng đầu năm 2026', '2026-M9'],
    ['Năm 2026', '2026-Y'],
    ['2026', '2026-Y'],
    ['kỳ báo cáo quý II/2026', '2026-Q2'],
    ['Đột xuất 1/2026', '2026-DX01'],
    ['2026-DX02', '2026-DX02'],
    ['Quý V/2026', null],
    ['quý I', null],
    ['2026 2027', null],
    ['', null],
  ])('%j is %j', (text, id) => {
    expect(periodIdIn(text)).toBe(id);
  });

  it.each<[Given, string]>([
    [46_176, '2026-H1'], // 03/6/2026
    ['03/6/2026', '2026-H1'],
    ['2026-03-14', '2026-Q1'],
    // Both 9 tháng and Quý III end on 14/9: the cumulative one, as a report of that day
    ['01/7/2026', '2026-M9'],
    ['15/12/2026', '2027-Q1'],
    [2026, '2026-Y'],
  ])('the day %j belongs to %s', (given, id) => {
    expect(periodAsked(canonicalQuestion('CHI_TIEU', ['CV.01', given]), book)).toBe(id);
  });
});

describe('one form for all ways to write a question', () => {
  it('drops what is empty at the end, and nothing else', () => {
    expect(questionKey(canonicalQuestion('KET_QUA', ['A', 'B', '', ' ', null]))).toBe('["KET_QUA","A","B"]');
    expect(canonicalQuestion('KET_QUA', ['A', 'B', '', 'C'])).toEqual(['KET_QUA', 'A', 'B', null, 'C']);
    expect(canonicalQuestion('NGUON', ['hoá'.normalize('NFD'), 'more'])).toEqual(['NGUON', 'hoá']);
  });
});
