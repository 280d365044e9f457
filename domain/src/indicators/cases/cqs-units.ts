import type { Entry } from '../../entries/entry.ts';
import { type CasesOf, estimated, NO_DATA, NONE, says, type UnitEntries } from './case.ts';

const UNITS = ['DV1', 'DV2', 'DV3', 'DV4', 'DV5', 'DV6-01', 'DV6-02', 'DV6-03', 'DV6-04'];
const PLATFORMS = ['DVCQG', 'TTHC_TINH', 'LGSP', 'BAO_CAO', 'VAN_BAN'];

/** Answers of one unit: yes to all platforms but these. */
const without = (...not: string[]): Entry => ({
  components: Object.fromEntries(PLATFORMS.map((code) => [code, !not.includes(code)])),
});

/** All nine units use all five platforms, but these. */
const all = (others: Record<string, Entry | null> = {}): UnitEntries =>
  Object.fromEntries(
    UNITS.flatMap((unit) => {
      const entry = Object.hasOwn(others, unit) ? others[unit] : without();
      return entry ? [[unit, entry] as const] : [];
    }),
  );

export const CQS_01: CasesOf = {
  code: 'CQS.01',
  cases: [
    {
      description: 'vừa đúng mục tiêu: chín đơn vị đều dùng cả năm nền tảng, 5 ÷ 5 = 100%',
      period: '2026-H1',
      entries: all(),
      want: { result: 100, verdict: 'met', units: '9/9', n: 5, d: 5 },
    },
    {
      description: 'một trường chưa dùng LGSP: nền tảng đó không được tính, 4 ÷ 5 = 80%',
      period: '2026-H1',
      entries: all({ 'DV6-02': without('LGSP') }),
      want: { result: 80, verdict: 'not-met', units: '9/9', byUnit: { 'DV6-02': 80, DV1: 100 } },
    },
    {
      description:
        'hai đơn vị thiếu hai nền tảng khác nhau: 3 ÷ 5 = 60%; trung bình chín đơn vị (7 · 100 + 2 · 80) ÷ 9 = 95,6% là sai',
      period: '2026-Y',
      entries: all({ DV2: without('DVCQG'), DV4: without('BAO_CAO') }),
      want: { result: 60, verdict: 'not-met', units: '9/9' },
    },
    {
      description: 'không đơn vị nào dùng nền tảng nào: 0 ÷ 5 = 0%',
      period: '2026-Q1',
      entries: all(Object.fromEntries(UNITS.map((unit) => [unit, without(...PLATFORMS)]))),
      want: { result: 0, verdict: 'not-met', units: '9/9' },
    },
    {
      description: 'thiếu Trạm Y tế: tám đơn vị đều dùng, 5 ÷ 5 = 100%, 8/9 nên chưa đánh giá',
      period: '2026-H1',
      entries: all({ DV5: null }),
      want: { result: 100, verdict: 'missing', units: '8/9', byUnit: { DV5: 'missing' } },
    },
    {
      description:
        'một đơn vị mới trả lời ba trong năm nền tảng: đơn vị đó chưa đủ, tám đơn vị còn lại 5 ÷ 5 = 100%, 8/9',
      period: '2026-H1',
      entries: all({ DV3: { components: { DVCQG: true, TTHC_TINH: true, LGSP: false } } }),
      want: {
        result: 100,
        verdict: 'missing',
        units: '8/9',
        warnings: { DV3: { 'CQS.01': 'incomplete-measure' } },
      },
    },
    {
      description:
        'một trường ghi Không phát sinh vì không phải dùng: tám đơn vị còn lại 5 ÷ 5 = 100%, đủ 9/9',
      period: '2026-H1',
      entries: all({ 'DV6-01': NONE }),
      want: { result: 100, verdict: 'met', units: '9/9', byUnit: { 'DV6-01': 'none-arising' } },
    },
    {
      description: 'chưa đơn vị nào trả lời: 0/9',
      period: '2027-Q1',
      entries: {},
      want: { result: 'missing', verdict: 'missing', units: '0/9' },
    },
    {
      description: 'năm 2028 đã qua giai đoạn: 4 ÷ 5 = 80%, không xét',
      period: '2028-H1',
      entries: all({ DV1: without('VAN_BAN') }),
      want: { result: 80, verdict: 'after-phase', units: '9/9' },
    },
    {
      description: 'hai đơn vị ước, bảy đơn vị chính thức: 5 ÷ 5 = 100%',
      period: '2027-H1',
      entries: all({ DV2: estimated(without()), 'DV6-04': estimated(without()) }),
      want: { result: 100, verdict: 'met', units: '9/9', estimates: ['DV2', 'DV6-04'] },
    },
    {
      description: 'quý I 4 ÷ 5 = 80%, 6 tháng 5 ÷ 5 = 100%: cả năm là số mới nhất, 100%',
      period: '2027-H1',
      earlier: { '2027-Q1': all({ DV1: without('LGSP') }) },
      entries: all(),
      want: { result: 100, verdict: 'met', units: '9/9', year: { result: 100, verdict: 'met' } },
    },
  ],
};

export const CQS_05: CasesOf = {
  code: 'CQS.05',
  cases: [
    {
      description: 'ba trong bốn cơ quan: 3 ÷ 4 = 75%',
      period: '2028-H1',
      entries: { DV1: says(true), DV2: says(true), DV3: says(false), DV4: says(true) },
      want: {
        result: 75,
        verdict: 'not-met',
        units: '4/4',
        n: 3,
        d: 4,
        byUnit: { DV1: 100, DV3: 0 },
      },
    },
    {
      description: 'vừa đúng mục tiêu: 4 ÷ 4 = 100%',
      period: '2030-Y',
      entries: { DV1: says(true), DV2: says(true), DV3: says(true), DV4: says(true) },
      want: { result: 100, verdict: 'met', units: '4/4' },
    },
    {
      description: 'không cơ quan nào: 0 ÷ 4 = 0%, khác với chưa trả lời',
      period: '2028-H1',
      entries: { DV1: says(false), DV2: says(false), DV3: says(false), DV4: says(false) },
      want: { result: 0, verdict: 'not-met', units: '4/4' },
    },
    {
      description: 'thiếu một cơ quan: ba cơ quan trả lời có, 3 ÷ 3 = 100%, 3/4 nên chưa đánh giá',
      period: '2028-H1',
      entries: { DV1: says(true), DV2: says(true), DV3: says(true) },
      want: { result: 100, verdict: 'missing', units: '3/4', byUnit: { DV4: 'missing' } },
    },
    {
      description: 'thiếu một cơ quan, xét tạm tính: 2 ÷ 3 = 66,6667% chưa đạt (tạm tính)',
      period: '2028-H1',
      settings: { provisionalVerdicts: true },
      entries: { DV1: says(true), DV2: says(true), DV3: says(false), DV4: NO_DATA },
      want: { result: 66.66666666666667, verdict: 'not-met', provisional: true, units: '3/4' },
    },
    {
      description: 'một cơ quan không có dữ liệu phải mở: ba cơ quan còn lại 3 ÷ 3 = 100%, đủ 4/4',
      period: '2028-H1',
      entries: { DV1: says(true), DV2: says(true), DV3: says(true), DV4: NONE },
      want: { result: 100, verdict: 'met', units: '4/4', byUnit: { DV4: 'none-arising' } },
    },
    {
      description: 'mọi cơ quan ghi Không phát sinh: không phát sinh',
      period: '2029-Q1',
      entries: { DV1: NONE, DV2: NONE, DV3: NONE, DV4: NONE },
      want: { result: 'none-arising', verdict: 'none-arising', units: '4/4' },
    },
    {
      description: 'chưa cơ quan nào trả lời: 0/4',
      period: '2028-Q1',
      entries: {},
      want: { result: 'missing', verdict: 'missing', units: '0/4' },
    },
    {
      description: 'năm 2026 chưa đến giai đoạn: 1 ÷ 4 = 25%',
      period: '2026-H1',
      entries: { DV1: says(true), DV2: says(false), DV3: says(false), DV4: says(false) },
      want: { result: 25, verdict: 'before-phase', units: '4/4' },
    },
    {
      description: 'một cơ quan ước, ba cơ quan chính thức: 4 ÷ 4 = 100%',
      period: '2029-H1',
      entries: { DV1: says(true), DV2: estimated(says(true)), DV3: says(true), DV4: says(true) },
      want: { result: 100, verdict: 'met', units: '4/4', estimates: ['DV2'] },
    },
    {
      description: 'năm 2028 2 ÷ 4 = 50%, năm 2029 4 ÷ 4 = 100%: giai đoạn là số mới nhất, 100%',
      period: '2029-Y',
      earlier: {
        '2028-Y': { DV1: says(true), DV2: says(true), DV3: says(false), DV4: says(false) },
      },
      entries: { DV1: says(true), DV2: says(true), DV3: says(true), DV4: says(true) },
      want: { result: 100, verdict: 'met', units: '4/4', phase: { result: 100, verdict: 'met' } },
    },
  ],
};
