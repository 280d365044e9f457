import { type CasesOf, estimated, NONE, r } from './case.ts';

export const TTHC_06: CasesOf = {
  code: 'TTHC.06',
  cases: [
    {
      description: '640 ÷ 1.000 giao dịch = 64% < 80%',
      period: '2029-Y',
      entries: { DV2: r(640, 1000) },
      want: { result: 64, verdict: 'not-met', units: '1/1', n: 640, d: 1000 },
    },
    {
      description: 'vừa đúng mục tiêu: 800 ÷ 1.000 = 80%',
      period: '2028-H1',
      entries: { DV2: r(800, 1000) },
      want: { result: 80, verdict: 'met', units: '1/1' },
    },
    {
      description: 'sát dưới mục tiêu: 7.999 ÷ 10.000 = 79,99%',
      period: '2028-Y',
      entries: { DV2: r(7999, 10_000) },
      want: { result: 79.99, verdict: 'not-met', units: '1/1' },
    },
    {
      description: 'năm 2026 chưa đến giai đoạn: 500 ÷ 1.000 = 50%',
      period: '2026-H1',
      entries: { DV2: r(500, 1000) },
      want: { result: 50, verdict: 'before-phase', units: '1/1' },
    },
    {
      description: 'chưa nhập: thiếu, 0/1',
      period: '2030-Q1',
      entries: {},
      want: { result: 'missing', verdict: 'missing', units: '0/1' },
    },
    {
      description: 'không có giao dịch thanh toán: 0 ÷ 0 là không phát sinh',
      period: '2028-Q1',
      entries: { DV2: r(0, 0) },
      want: { result: 'none-arising', verdict: 'none-arising', units: '1/1' },
    },
    {
      description: 'số ước: 410 ÷ 500 = 82%',
      period: '2028-H1',
      entries: { DV2: estimated(r(410, 500)) },
      want: { result: 82, verdict: 'met', units: '1/1', estimates: ['DV2'] },
    },
    {
      description: 'cả giai đoạn đến 2029: (600 + 900) ÷ (1.000 + 1.000) = 75% < 80%; riêng năm 2029 90%',
      period: '2029-Y',
      earlier: { '2028-Y': { DV2: r(600, 1000) } },
      entries: { DV2: r(900, 1000) },
      want: {
        result: 90,
        verdict: 'met',
        units: '1/1',
        year: { result: 90, verdict: 'met' },
        phase: { result: 75, verdict: 'not-met' },
      },
    },
    {
      description:
        'cả giai đoạn ba năm: (700 + 800 + 990) ÷ (1.000 + 1.000 + 1.100) = 2.490 ÷ 3.100 = 80,3226%, đạt; trung bình ba tỷ lệ (70 + 80 + 90) ÷ 3 = 80% không dùng',
      period: '2030-Y',
      earlier: { '2028-Y': { DV2: r(700, 1000) }, '2029-Y': { DV2: r(800, 1000) } },
      entries: { DV2: r(990, 1100) },
      want: {
        result: 90,
        verdict: 'met',
        units: '1/1',
        phase: { result: 80.3225806451613, verdict: 'met' },
      },
    },
    {
      description:
        'giai đoạn thiếu báo cáo năm 2028: chỉ có 850 ÷ 1.000 = 85% của 2029, chưa xét được giai đoạn',
      period: '2029-Y',
      entries: { DV2: r(850, 1000) },
      want: {
        result: 85,
        verdict: 'met',
        units: '1/1',
        phase: { result: 85, verdict: 'missing' },
      },
    },
    {
      description: 'mốc năm 2028 đặt 60%: 640 ÷ 1.000 = 64% đạt mốc, chưa đạt mục tiêu giai đoạn 80%',
      period: '2028-Y',
      settings: { milestones: { 'TTHC.06': { '2028': 60 } } },
      entries: { DV2: r(640, 1000) },
      want: {
        result: 64,
        verdict: 'met',
        units: '1/1',
        year: { result: 64, verdict: 'met' },
        phase: { result: 64, verdict: 'not-met' },
      },
    },
    {
      description: 'quý I chính thức 300 ÷ 400 = 75%, 6 tháng ước 656 ÷ 800 = 82% đã gồm quý I: cả năm 82%',
      period: '2030-H1',
      earlier: { '2030-Q1': { DV2: r(300, 400) } },
      entries: { DV2: estimated(r(656, 800)) },
      want: {
        result: 82,
        verdict: 'met',
        units: '1/1',
        estimates: ['DV2'],
        year: { result: 82, verdict: 'met' },
      },
    },
  ],
};

export const TTHC_07: CasesOf = {
  code: 'TTHC.07',
  cases: [
    {
      description: 'vừa đúng mục tiêu: 387 ÷ 387 = 100%',
      period: '2026-H1',
      entries: { DV2: r(387, 387) },
      want: { result: 100, verdict: 'met', units: '1/1', n: 387, d: 387 },
    },
    {
      description: 'thiếu một TTHC: 386 ÷ 387 = 99,7416%',
      period: '2027-H1',
      entries: { DV2: r(386, 387) },
      want: { result: 99.7416020671835, verdict: 'not-met', units: '1/1' },
    },
    {
      description:
        'sát dưới mục tiêu, làm tròn hai số lẻ rồi mới xét: 19.999 ÷ 20.000 = 99,995% thành 100,00%, đạt',
      period: '2027-H1',
      settings: { rounding: 'rounded' },
      entries: { DV2: r(19_999, 20_000) },
      want: { result: 99.995, verdict: 'met', units: '1/1' },
    },
    {
      description: 'cùng số đó, xét trên số chưa làm tròn: 19.999 ÷ 20.000 = 99,995% < 100%, chưa đạt',
      period: '2027-H1',
      entries: { DV2: r(19_999, 20_000) },
      want: { result: 99.995, verdict: 'not-met', units: '1/1' },
    },
    {
      description: 'chưa nhập: thiếu, 0/1',
      period: '2026-H1',
      entries: {},
      want: { result: 'missing', verdict: 'missing', units: '0/1' },
    },
    {
      description: 'không có TTHC phải công khai: 0 ÷ 0 là không phát sinh',
      period: '2026-H1',
      entries: { DV2: r(0, 0) },
      want: { result: 'none-arising', verdict: 'none-arising', units: '1/1' },
    },
    {
      description: 'số ước: 380 ÷ 400 = 95%',
      period: '2029-H1',
      entries: { DV2: estimated(r(380, 400)) },
      want: { result: 95, verdict: 'not-met', units: '1/1', estimates: ['DV2'] },
    },
    {
      description:
        'hai năm, số tại thời điểm: 2026 380 ÷ 390, 2027 395 ÷ 395; giai đoạn là số mới nhất 100%, không phải 775 ÷ 785',
      period: '2027-Y',
      earlier: { '2026-Y': { DV2: r(380, 390) } },
      entries: { DV2: r(395, 395) },
      want: { result: 100, verdict: 'met', units: '1/1', phase: { result: 100, verdict: 'met' } },
    },
    {
      description: 'tử lớn hơn mẫu: 400 ÷ 387 = 103,3592%, báo lỗi',
      period: '2026-H1',
      entries: { DV2: r(400, 387) },
      want: {
        result: 103.35917312661499,
        verdict: 'met',
        units: '1/1',
        warnings: { DV2: { 'TTHC.07': 'numerator-over-denominator' } },
      },
    },
    {
      description: 'ghi Không phát sinh: 1/1 đơn vị đã trả lời',
      period: '2028-Q1',
      entries: { DV2: NONE },
      want: { result: 'none-arising', verdict: 'none-arising', units: '1/1' },
    },
    {
      description:
        'quý I chính thức 380 ÷ 387 = 98,2%, 6 tháng ước 387 ÷ 387 = 100%: cả năm là số ước mới nhất, 100%',
      period: '2028-H1',
      earlier: { '2028-Q1': { DV2: r(380, 387) } },
      entries: { DV2: estimated(r(387, 387)) },
      want: {
        result: 100,
        verdict: 'met',
        units: '1/1',
        estimates: ['DV2'],
        year: { result: 100, verdict: 'met' },
      },
    },
  ],
};

export const TTHC_08: CasesOf = {
  code: 'TTHC.08',
  cases: [
    {
      description: '1.598 ÷ 1.600 hồ sơ = 99,875%',
      period: '2026-H1',
      entries: { DV2: r(1598, 1600) },
      want: { result: 99.875, verdict: 'not-met', units: '1/1', n: 1598, d: 1600 },
    },
    {
      description: 'vừa đúng mục tiêu: 1.600 ÷ 1.600 = 100%',
      period: '2030-Y',
      entries: { DV2: r(1600, 1600) },
      want: { result: 100, verdict: 'met', units: '1/1' },
    },
    {
      description: 'sát dưới mục tiêu: 99.999 ÷ 100.000 = 99,999%',
      period: '2028-Y',
      entries: { DV2: r(99_999, 100_000) },
      want: { result: 99.999, verdict: 'not-met', units: '1/1' },
    },
    {
      description: 'chưa nhập: thiếu, 0/1',
      period: '2026-H1',
      entries: {},
      want: { result: 'missing', verdict: 'missing', units: '0/1' },
    },
    {
      description: 'kỳ không có hồ sơ: 0 ÷ 0 là không phát sinh',
      period: '2026-H1',
      entries: { DV2: r(0, 0) },
      want: { result: 'none-arising', verdict: 'none-arising', units: '1/1' },
    },
    {
      description: 'số ước: 780 ÷ 800 = 97,5%',
      period: '2026-H1',
      entries: { DV2: estimated(r(780, 800)) },
      want: { result: 97.5, verdict: 'not-met', units: '1/1', estimates: ['DV2'] },
    },
    {
      description: 'quý I 700 ÷ 700 nằm trong 6 tháng 1.490 ÷ 1.500 = 99,3333%: cả năm 99,3333%',
      period: '2026-H1',
      earlier: { '2026-Q1': { DV2: r(700, 700) } },
      entries: { DV2: r(1490, 1500) },
      want: {
        result: 99.33333333333333,
        verdict: 'not-met',
        units: '1/1',
        year: { result: 99.33333333333333, verdict: 'not-met' },
      },
    },
    {
      description:
        '9 tháng chứa 6 tháng và quý III: 900 ÷ 900, 480 ÷ 500, 9 tháng 1.380 ÷ 1.400 = 98,5714%; cả năm là 9 tháng, không cộng thêm kỳ nào',
      period: '2026-M9',
      earlier: { '2026-H1': { DV2: r(900, 900) }, '2026-Q3': { DV2: r(480, 500) } },
      entries: { DV2: r(1380, 1400) },
      want: {
        result: 98.57142857142857,
        verdict: 'not-met',
        units: '1/1',
        year: { result: 98.57142857142857, verdict: 'not-met' },
      },
    },
    {
      description:
        'giai đoạn đến 2028 cộng ba báo cáo năm: (1.500 + 1.490 + 1.600) ÷ (1.500 + 1.500 + 1.600) = 4.590 ÷ 4.600 = 99,7826%',
      period: '2028-Y',
      earlier: { '2026-Y': { DV2: r(1500, 1500) }, '2027-Y': { DV2: r(1490, 1500) } },
      entries: { DV2: r(1600, 1600) },
      want: {
        result: 100,
        verdict: 'met',
        units: '1/1',
        phase: { result: 99.78260869565217, verdict: 'not-met' },
      },
    },
    {
      description: 'ghi Không phát sinh: 1/1 đơn vị đã trả lời',
      period: '2027-Q1',
      entries: { DV2: NONE },
      want: { result: 'none-arising', verdict: 'none-arising', units: '1/1' },
    },
    {
      description:
        'quý I chính thức 250 ÷ 250 = 100%, 6 tháng ước 499 ÷ 500 = 99,8% đã gồm quý I: cả năm 99,8%',
      period: '2028-H1',
      earlier: { '2028-Q1': { DV2: r(250, 250) } },
      entries: { DV2: estimated(r(499, 500)) },
      want: {
        result: 99.8,
        verdict: 'not-met',
        units: '1/1',
        estimates: ['DV2'],
        year: { result: 99.8, verdict: 'not-met' },
      },
    },
  ],
};
