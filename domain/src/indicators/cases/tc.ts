import { type CasesOf, estimated, NO_DATA, NONE, r } from './case.ts';

export const TC_01: CasesOf = {
  code: 'TC.01',
  cases: [
    {
      description: '46 trong 50 văn bản đã hoàn thiện: 46 ÷ 50 = 0,92 = 92% < 100%',
      period: '2026-H1',
      entries: { DV3: r(46, 50) },
      want: { result: 92, verdict: 'not-met', units: '1/1', n: 46, d: 50 },
    },
    {
      description: 'vừa đúng mục tiêu: 50 ÷ 50 = 100%',
      period: '2026-Y',
      entries: { DV3: r(50, 50) },
      want: { result: 100, verdict: 'met', units: '1/1', n: 50, d: 50 },
    },
    {
      description: 'sát dưới mục tiêu: 1.999 ÷ 2.000 = 99,95% < 100%',
      period: '2026-H1',
      entries: { DV3: r(1999, 2000) },
      want: { result: 99.95, verdict: 'not-met', units: '1/1' },
    },
    {
      description: 'chưa nhập gì: không phải 0%, mà là thiếu số liệu, 0/1 đơn vị',
      period: '2026-H1',
      entries: {},
      want: { result: 'missing', verdict: 'missing', units: '0/1' },
    },
    {
      description: 'không có văn bản nào còn hiệu lực: 0 ÷ 0, không phải 0% hay 100%',
      period: '2026-H1',
      entries: { DV3: r(0, 0) },
      want: { result: 'none-arising', verdict: 'none-arising', units: '1/1', n: 0, d: 0 },
    },
    {
      description: 'ô trống có ghi Không phát sinh: đơn vị đã trả lời, 1/1',
      period: '2026-H1',
      entries: { DV3: NONE },
      want: { result: 'none-arising', verdict: 'none-arising', units: '1/1' },
    },
    {
      description: 'ô trống có ghi Chưa có số liệu: vẫn là thiếu, 0/1',
      period: '2026-H1',
      entries: { DV3: NO_DATA },
      want: { result: 'missing', verdict: 'missing', units: '0/1' },
    },
    {
      description: 'số ước: 48 ÷ 50 = 96%, ghi là ước thực hiện',
      period: '2026-H1',
      entries: { DV3: estimated(r(48, 50)) },
      want: { result: 96, verdict: 'not-met', units: '1/1', estimates: ['DV3'] },
    },
    {
      description:
        'hai kỳ, số tại thời điểm chốt: quý I 40 ÷ 50 = 80%, 6 tháng 45 ÷ 48 = 93,75%; cả năm là số mới nhất 93,75%, không phải (40 + 45) ÷ (50 + 48) = 86,7%',
      period: '2026-H1',
      earlier: { '2026-Q1': { DV3: r(40, 50) } },
      entries: { DV3: r(45, 48) },
      want: {
        result: 93.75,
        verdict: 'not-met',
        units: '1/1',
        year: { result: 93.75, verdict: 'not-met' },
      },
    },
    {
      description: 'mới có tử số 46, chưa có mẫu số: chưa tính được, 0/1 đơn vị',
      period: '2026-H1',
      entries: { DV3: { components: { numerator: 46 } } },
      want: {
        result: 'missing',
        verdict: 'missing',
        units: '0/1',
        warnings: { DV3: { 'TC.01': 'incomplete-measure' } },
      },
    },
    {
      description: 'tử lớn hơn mẫu: 52 ÷ 50 = 104%; vẫn lưu, nhưng báo lỗi và không cho gửi',
      period: '2026-H1',
      entries: { DV3: r(52, 50) },
      want: {
        result: 104,
        verdict: 'met',
        units: '1/1',
        warnings: { DV3: { 'TC.01': 'numerator-over-denominator' } },
      },
    },
    {
      description:
        'quý I là số chính thức 45 ÷ 48 = 93,75%, 6 tháng là số ước 48 ÷ 48 = 100%: kỳ này và cả năm theo số ước, 100%',
      period: '2027-H1',
      earlier: { '2027-Q1': { DV3: r(45, 48) } },
      entries: { DV3: estimated(r(48, 48)) },
      want: {
        result: 100,
        verdict: 'met',
        units: '1/1',
        estimates: ['DV3'],
        year: { result: 100, verdict: 'met' },
      },
    },
  ],
};
