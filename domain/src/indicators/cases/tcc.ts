import { type CasesOf, estimated, money, NONE } from './case.ts';

export const TCC_01: CasesOf = {
  code: 'TCC.01',
  cases: [
    {
      description: 'vừa đúng mục tiêu: (1.250,5 − 1.162,965) ÷ 1.250,5 = 87,535 ÷ 1.250,5 = 7%',
      period: '2026-Y',
      entries: { DV4: money(1162.965, 1250.5) },
      want: { result: 7, verdict: 'met', units: '1/1', n: 1162.965, d: 1250.5 },
    },
    {
      description: 'sát dưới mục tiêu: (1.250,5 − 1.163) ÷ 1.250,5 = 87,5 ÷ 1.250,5 = 6,9972%',
      period: '2026-Y',
      entries: { DV4: money(1163, 1250.5) },
      want: { result: 6.997201119552179, verdict: 'not-met', units: '1/1' },
    },
    {
      description: 'chi tăng: (1.000 − 1.050) ÷ 1.000 = −5%, số âm nghĩa là chi đã tăng',
      period: '2027-Y',
      entries: { DV4: money(1050, 1000) },
      want: { result: -5, verdict: 'not-met', units: '1/1' },
    },
    {
      description: 'chưa nhập: thiếu, 0/1',
      period: '2026-Y',
      entries: {},
      want: { result: 'missing', verdict: 'missing', units: '0/1' },
    },
    {
      description: 'số gốc bằng 0: không có gì để so, không phát sinh',
      period: '2026-Y',
      entries: { DV4: money(0, 0) },
      want: { result: 'none-arising', verdict: 'none-arising', units: '1/1' },
    },
    {
      description: 'có số kỳ này, chưa có số gốc 2021-2025: chưa tính được, 0/1',
      period: '2026-Y',
      entries: { DV4: money(930) },
      want: {
        result: 'missing',
        verdict: 'missing',
        units: '0/1',
        warnings: { DV4: { 'TCC.01': 'incomplete-measure' } },
      },
    },
    {
      description:
        'số gốc đã thống nhất trong cài đặt là 2.000 triệu đồng: (2.000 − 1.850) ÷ 2.000 = 7,5%; đơn vị chỉ nhập 1.850',
      period: '2026-Y',
      settings: { baselines: { 'TCC.01': 2000 } },
      entries: { DV4: money(1850) },
      want: { result: 7.5, verdict: 'met', units: '1/1', n: 1850, d: 2000 },
    },
    {
      description: 'số quý chỉ để tham khảo: (1.000 − 900) ÷ 1.000 = 10%, đạt (tạm tính)',
      period: '2026-Q1',
      entries: { DV4: money(900, 1000) },
      want: { result: 10, verdict: 'met', provisional: true, units: '1/1' },
    },
    {
      description:
        'bình quân hai năm: (940 + 920) ÷ 2 = 930, (1.000 − 930) ÷ 1.000 = 7%: đạt; riêng năm 2027 (1.000 − 920) ÷ 1.000 = 8%',
      period: '2027-Y',
      earlier: { '2026-Y': { DV4: money(940, 1000) } },
      entries: { DV4: money(920, 1000) },
      want: {
        result: 8,
        verdict: 'met',
        units: '1/1',
        year: { result: 8, verdict: 'met' },
        phase: { result: 7, verdict: 'met' },
      },
    },
    {
      description:
        'bình quân ba năm với số gốc 1.000 trong cài đặt: (950 + 930 + 920) ÷ 3 = 933,33; (1.000 − 933,33) ÷ 1.000 = 6,6667%: chưa đạt, dù riêng năm 2028 giảm 8%',
      period: '2028-Y',
      settings: { baselines: { 'TCC.01': 1000 } },
      earlier: { '2026-Y': { DV4: money(950) }, '2027-Y': { DV4: money(930) } },
      entries: { DV4: money(920) },
      want: {
        result: 8,
        verdict: 'met',
        units: '1/1',
        phase: { result: 6.666666666666667, verdict: 'not-met' },
      },
    },
    {
      description: 'số ước cả năm: (800 − 740) ÷ 800 = 7,5%',
      period: '2026-Y',
      entries: { DV4: estimated(money(740, 800)) },
      want: { result: 7.5, verdict: 'met', units: '1/1', estimates: ['DV4'] },
    },
    {
      description: 'xã không còn đơn vị sự nghiệp nào: ghi Không phát sinh, 1/1',
      period: '2029-Y',
      entries: { DV4: NONE },
      want: { result: 'none-arising', verdict: 'none-arising', units: '1/1' },
    },
    {
      description:
        'năm 2026 chính thức 940, năm 2027 ước 900: (1.000 − 900) ÷ 1.000 = 10%; bình quân hai năm (940 + 900) ÷ 2 = 920, giảm (1.000 − 920) ÷ 1.000 = 8%',
      period: '2027-Y',
      earlier: { '2026-Y': { DV4: money(940, 1000) } },
      entries: { DV4: estimated(money(900, 1000)) },
      want: {
        result: 10,
        verdict: 'met',
        units: '1/1',
        estimates: ['DV4'],
        phase: { result: 8, verdict: 'met' },
      },
    },
  ],
};
