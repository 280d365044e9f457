import { type CasesOf, estimated, NO_DATA, NONE, s } from './case.ts';

export const TTHC_04: CasesOf = {
  code: 'TTHC.04',
  cases: [
    {
      description: '(90 + 99) ÷ (1 + 4 + 6 + 90 + 99) = 189 ÷ 200 = 94,5% < 95%',
      period: '2028-H1',
      entries: { DV2: s(1, 4, 6, 90, 99) },
      want: { result: 94.5, verdict: 'not-met', units: '1/1', n: 189, d: 200 },
    },
    {
      description: 'vừa đúng mục tiêu: (90 + 100) ÷ 200 = 95%',
      period: '2028-H1',
      entries: { DV2: s(1, 3, 6, 90, 100) },
      want: { result: 95, verdict: 'met', units: '1/1' },
    },
    {
      description: 'sát dưới mục tiêu: (5.000 + 4.499) ÷ 10.000 = 94,99%',
      period: '2030-Y',
      entries: { DV2: s(0, 0, 501, 5000, 4499) },
      want: { result: 94.99, verdict: 'not-met', units: '1/1' },
    },
    {
      description: 'năm 2026 chưa đến giai đoạn 2028-2030: (50 + 45) ÷ 100 = 95%, chưa xét',
      period: '2026-H1',
      entries: { DV2: s(0, 0, 5, 50, 45) },
      want: { result: 95, verdict: 'before-phase', units: '1/1' },
    },
    {
      description: 'chưa nhập: thiếu, 0/1',
      period: '2028-H1',
      entries: {},
      want: { result: 'missing', verdict: 'missing', units: '0/1' },
    },
    {
      description: 'không có phiếu hợp lệ: 0 ÷ 0 là không phát sinh',
      period: '2028-H1',
      entries: { DV2: s(0, 0, 0, 0, 0) },
      want: { result: 'none-arising', verdict: 'none-arising', units: '1/1' },
    },
    {
      description: 'số ước: (40 + 57) ÷ 100 = 97%',
      period: '2029-H1',
      entries: { DV2: estimated(s(0, 1, 2, 40, 57)) },
      want: { result: 97, verdict: 'met', units: '1/1', estimates: ['DV2'] },
    },
    {
      description:
        'lịch đặt một đợt gồm quý I và quý III: 94 ÷ 100 và 98 ÷ 100, cộng phiếu trong đợt (94 + 98) ÷ 200 = 96%; quý III riêng 98%',
      period: '2028-Q3',
      settings: { waves: { '2028': [{ name: 'Đợt 1', periods: ['2028-Q1', '2028-Q3'] }] } },
      earlier: { '2028-Q1': { DV2: s(0, 0, 6, 50, 44) } },
      entries: { DV2: s(0, 0, 2, 58, 40) },
      want: { result: 98, verdict: 'met', units: '1/1', year: { result: 96, verdict: 'met' } },
    },
    {
      description:
        'đợt mới chưa có số: quý III ghi Chưa có số liệu, cả năm vẫn là đợt đầy đủ mới nhất, 6 tháng 96 ÷ 100 = 96%',
      period: '2028-Q3',
      earlier: { '2028-H1': { DV2: s(0, 0, 4, 50, 46) } },
      entries: { DV2: NO_DATA },
      want: { result: 'missing', verdict: 'missing', units: '0/1', year: { result: 96, verdict: 'met' } },
    },
    {
      description:
        'không chuyển phiếu từ năm này sang năm khác: năm 2028 98 ÷ 100, năm 2029 45 ÷ 50 = 90%; giai đoạn là đợt của năm 2029, 90%',
      period: '2029-Y',
      earlier: { '2028-Y': { DV2: s(0, 0, 2, 58, 40) } },
      entries: { DV2: s(0, 0, 5, 25, 20) },
      want: {
        result: 90,
        verdict: 'not-met',
        units: '1/1',
        year: { result: 90, verdict: 'not-met' },
        phase: { result: 90, verdict: 'not-met' },
      },
    },
    {
      description:
        'quý I chính thức 96 ÷ 100 = 96%, 6 tháng ước (50 + 44) ÷ 100 = 94%: cả năm lấy đợt mới nhất, 94%',
      period: '2030-H1',
      earlier: { '2030-Q1': { DV2: s(0, 0, 4, 50, 46) } },
      entries: { DV2: estimated(s(0, 2, 4, 50, 44)) },
      want: {
        result: 94,
        verdict: 'not-met',
        units: '1/1',
        estimates: ['DV2'],
        year: { result: 94, verdict: 'not-met' },
      },
    },
  ],
};

export const TTHC_05: CasesOf = {
  code: 'TTHC.05',
  cases: [
    {
      description: 'vừa đúng mục tiêu: (30 + 60) ÷ 100 = 90%',
      period: '2030-Y',
      entries: { DV2: s(0, 5, 5, 30, 60) },
      want: { result: 90, verdict: 'met', units: '1/1', n: 90, d: 100 },
    },
    {
      description: 'sát dưới mục tiêu: (5.000 + 3.999) ÷ 10.000 = 89,99%',
      period: '2028-H1',
      entries: { DV2: s(0, 0, 1001, 5000, 3999) },
      want: { result: 89.99, verdict: 'not-met', units: '1/1' },
    },
    {
      description: 'năm 2027 chưa đến giai đoạn: (30 + 50) ÷ 100 = 80%',
      period: '2027-Y',
      entries: { DV2: s(5, 5, 10, 30, 50) },
      want: { result: 80, verdict: 'before-phase', units: '1/1' },
    },
    {
      description: 'chưa nhập: thiếu, 0/1',
      period: '2028-H1',
      entries: {},
      want: { result: 'missing', verdict: 'missing', units: '0/1' },
    },
    {
      description: 'không có hồ sơ ba lĩnh vực: năm mức bằng 0 là không phát sinh',
      period: '2028-H1',
      entries: { DV2: s(0, 0, 0, 0, 0) },
      want: { result: 'none-arising', verdict: 'none-arising', units: '1/1' },
    },
    {
      description:
        'ba lĩnh vực: đất đai 16 ÷ 20 = 80%, xây dựng 10 ÷ 10 = 100%, đầu tư 9 ÷ 10 = 90%; gộp 35 ÷ 40 = 87,5%, không phải trung bình (80 + 100 + 90) ÷ 3 = 90%',
      period: '2028-Y',
      entries: { DV2: s(0, 0, 5, 18, 17) },
      others: {
        DV2: {
          'TTHC.05:DAT': s(0, 0, 4, 8, 8),
          'TTHC.05:XD': s(0, 0, 0, 5, 5),
          'TTHC.05:DT': s(0, 0, 1, 5, 4),
        },
      },
      want: {
        result: 87.5,
        verdict: 'not-met',
        units: '1/1',
        parts: {
          DAT: { result: 80, verdict: 'not-met' },
          XD: { result: 100, verdict: 'met' },
          DT: { result: 90, verdict: 'met' },
        },
      },
    },
    {
      description:
        'một lĩnh vực lớn hơn cả ba: đất đai 50 phiếu, cả ba chỉ 40; 36 ÷ 40 = 90%, báo lỗi ở đất đai',
      period: '2028-H1',
      entries: { DV2: s(0, 0, 4, 20, 16) },
      others: { DV2: { 'TTHC.05:DAT': s(0, 0, 0, 30, 20) } },
      want: {
        result: 90,
        verdict: 'met',
        units: '1/1',
        parts: { DAT: { result: 100, verdict: 'met' } },
        warnings: { DV2: { 'TTHC.05:DAT': 'part-over-whole' } },
      },
    },
    {
      description:
        '“trong đó” lớn hơn TTHC.04: ba lĩnh vực 120 phiếu, mọi lĩnh vực chỉ 100 phiếu; 120 ÷ 120 = 100%, báo lỗi',
      period: '2028-H1',
      entries: { DV2: s(0, 0, 0, 70, 50) },
      others: { DV2: { 'TTHC.04': s(0, 0, 5, 50, 45) } },
      want: {
        result: 100,
        verdict: 'met',
        units: '1/1',
        warnings: { DV2: { 'TTHC.05': 'subset-over-whole' } },
      },
    },
    {
      description: 'theo điểm trung bình: (50·4 + 50·5) ÷ (5 · 100) = 450 ÷ 500 = 90%, vừa đúng mục tiêu',
      period: '2028-H1',
      settings: { satisfactionFormula: 'mean-score' },
      entries: { DV2: s(0, 0, 0, 50, 50) },
      want: { result: 90, verdict: 'met', units: '1/1' },
    },
    {
      description: 'số ước: (20 + 15) ÷ 40 = 87,5%',
      period: '2029-Q1',
      entries: { DV2: estimated(s(1, 1, 3, 20, 15)) },
      want: { result: 87.5, verdict: 'not-met', units: '1/1', estimates: ['DV2'] },
    },
    {
      description: 'ghi Không phát sinh: không có hồ sơ ba lĩnh vực trong kỳ',
      period: '2029-Q3',
      entries: { DV2: NONE },
      want: { result: 'none-arising', verdict: 'none-arising', units: '1/1' },
    },
    {
      description: 'hai đợt: quý I 36 ÷ 40 = 90%, 6 tháng 68 ÷ 80 = 85%: cả năm lấy đợt mới nhất, 85%',
      period: '2029-H1',
      earlier: { '2029-Q1': { DV2: s(0, 0, 4, 20, 16) } },
      entries: { DV2: s(2, 2, 8, 40, 28) },
      want: { result: 85, verdict: 'not-met', units: '1/1', year: { result: 85, verdict: 'not-met' } },
    },
    {
      description:
        'quý I chính thức 36 ÷ 40 = 90%, 6 tháng ước (40 + 36) ÷ 80 = 95%: cả năm lấy đợt mới nhất, 95%',
      period: '2030-H1',
      earlier: { '2030-Q1': { DV2: s(0, 0, 4, 20, 16) } },
      entries: { DV2: estimated(s(0, 0, 4, 40, 36)) },
      want: {
        result: 95,
        verdict: 'met',
        units: '1/1',
        estimates: ['DV2'],
        year: { result: 95, verdict: 'met' },
      },
    },
  ],
};
