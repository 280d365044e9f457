import { type CasesOf, estimated, NO_DATA, NONE, r } from './case.ts';

export const CV_01: CasesOf = {
  code: 'CV.01',
  cases: [
    {
      description: '(9 + 12 + 8 + 9) ÷ (10 + 12 + 8 + 10) = 38 ÷ 40 = 95% < 100%',
      period: '2026-H1',
      entries: { DV1: r(9, 10), DV2: r(12, 12), DV3: r(8, 8), DV4: r(9, 10) },
      want: {
        result: 95,
        verdict: 'not-met',
        units: '4/4',
        n: 38,
        d: 40,
        byUnit: { DV1: 90, DV2: 100, DV3: 100, DV4: 90 },
      },
    },
    {
      description: 'vừa đúng mục tiêu: (10 + 12 + 8 + 10) ÷ 40 = 100%',
      period: '2026-Y',
      entries: { DV1: r(10, 10), DV2: r(12, 12), DV3: r(8, 8), DV4: r(10, 10) },
      want: { result: 100, verdict: 'met', units: '4/4' },
    },
    {
      description: 'sát dưới mục tiêu: (99 + 100 + 100 + 100) ÷ 400 = 99,75%',
      period: '2026-H1',
      entries: { DV1: r(99, 100), DV2: r(100, 100), DV3: r(100, 100), DV4: r(100, 100) },
      want: { result: 99.75, verdict: 'not-met', units: '4/4' },
    },
    {
      description:
        'một đơn vị ít người không được nặng bằng đơn vị đông: (1 + 45 + 8 + 10) ÷ (1 + 50 + 8 + 10) = 64 ÷ 69 = 92,7536%; trung bình 97,5% là sai',
      period: '2026-H1',
      entries: { DV1: r(1, 1), DV2: r(45, 50), DV3: r(8, 8), DV4: r(10, 10) },
      want: { result: 92.7536231884058, verdict: 'not-met', units: '4/4' },
    },
    {
      description: 'thiếu một đơn vị: (9 + 12 + 8) ÷ 30 = 96,6667%, 3/4 nên chưa đánh giá',
      period: '2026-H1',
      entries: { DV1: r(9, 10), DV2: r(12, 12), DV3: r(8, 8) },
      want: { result: 96.66666666666667, verdict: 'missing', units: '3/4', byUnit: { DV4: 'missing' } },
    },
    {
      description: 'thiếu một đơn vị, xét tạm tính: (10 + 12 + 8) ÷ 30 = 100%, đạt (tạm tính)',
      period: '2026-H1',
      settings: { provisionalVerdicts: true },
      entries: { DV1: r(10, 10), DV2: r(12, 12), DV3: r(8, 8), DV4: NO_DATA },
      want: { result: 100, verdict: 'met', provisional: true, units: '3/4' },
    },
    {
      description: 'một đơn vị chưa có cán bộ, công chức (0 ÷ 0): (10 + 12 + 8 + 0) ÷ 30 = 100%, đủ 4/4',
      period: '2026-H1',
      entries: { DV1: r(10, 10), DV2: r(12, 12), DV3: r(8, 8), DV4: r(0, 0) },
      want: { result: 100, verdict: 'met', units: '4/4', byUnit: { DV4: 'none-arising' } },
    },
    {
      description: 'mọi đơn vị 0 ÷ 0: không phát sinh',
      period: '2026-H1',
      entries: { DV1: r(0, 0), DV2: r(0, 0), DV3: r(0, 0), DV4: r(0, 0) },
      want: { result: 'none-arising', verdict: 'none-arising', units: '4/4' },
    },
    {
      description: 'chưa đơn vị nào nhập: 0/4',
      period: '2026-H1',
      entries: {},
      want: { result: 'missing', verdict: 'missing', units: '0/4' },
    },
    {
      description: 'một đơn vị ước, ba đơn vị chính thức: (9 + 12 + 8 + 10) ÷ 40 = 97,5%',
      period: '2026-H1',
      entries: { DV1: estimated(r(9, 10)), DV2: r(12, 12), DV3: r(8, 8), DV4: r(10, 10) },
      want: { result: 97.5, verdict: 'not-met', units: '4/4', estimates: ['DV1'] },
    },
    {
      description:
        'quý I (8 + 12 + 8 + 9) ÷ 40 = 92,5%, 6 tháng 38 ÷ 40 = 95%: cả năm là số tại thời điểm mới nhất, 95%',
      period: '2026-H1',
      earlier: { '2026-Q1': { DV1: r(8, 10), DV2: r(12, 12), DV3: r(8, 8), DV4: r(9, 10) } },
      entries: { DV1: r(9, 10), DV2: r(12, 12), DV3: r(8, 8), DV4: r(9, 10) },
      want: { result: 95, verdict: 'not-met', units: '4/4', year: { result: 95, verdict: 'not-met' } },
    },
    {
      description: 'mẫu số bằng nhau: (9 + 10 + 8 + 9) ÷ 40 = 90% = (90 + 100 + 80 + 90) ÷ 4',
      period: '2027-H1',
      entries: { DV1: r(9, 10), DV2: r(10, 10), DV3: r(8, 10), DV4: r(9, 10) },
      want: { result: 90, verdict: 'not-met', units: '4/4' },
    },
  ],
};

export const CV_02: CasesOf = {
  code: 'CV.02',
  cases: [
    {
      description:
        'Trạm Y tế và bốn trường: (6 + 20 + 25 + 15 + 18) ÷ (8 + 24 + 30 + 20 + 18) = 84 ÷ 100 = 84% ≥ 80%',
      period: '2026-H1',
      entries: {
        DV5: r(6, 8),
        'DV6-01': r(20, 24),
        'DV6-02': r(25, 30),
        'DV6-03': r(15, 20),
        'DV6-04': r(18, 18),
      },
      want: { result: 84, verdict: 'met', units: '5/5', n: 84, d: 100 },
    },
    {
      description: 'vừa đúng mục tiêu: (6 + 20 + 24 + 16 + 14) ÷ (8 + 25 + 30 + 20 + 17) = 80 ÷ 100 = 80%',
      period: '2026-Y',
      entries: {
        DV5: r(6, 8),
        'DV6-01': r(20, 25),
        'DV6-02': r(24, 30),
        'DV6-03': r(16, 20),
        'DV6-04': r(14, 17),
      },
      want: { result: 80, verdict: 'met', units: '5/5' },
    },
    {
      description: 'thiếu một người: (6 + 20 + 24 + 16 + 13) ÷ 100 = 79%',
      period: '2026-Y',
      entries: {
        DV5: r(6, 8),
        'DV6-01': r(20, 25),
        'DV6-02': r(24, 30),
        'DV6-03': r(16, 20),
        'DV6-04': r(13, 17),
      },
      want: { result: 79, verdict: 'not-met', units: '5/5' },
    },
    {
      description:
        'bốn đơn vị một người, một trường đông: (1 + 1 + 1 + 1 + 60) ÷ (1 + 1 + 1 + 1 + 96) = 64%; trung bình (4 · 100 + 62,5) ÷ 5 = 92,5% là sai',
      period: '2026-H1',
      entries: {
        DV5: r(1, 1),
        'DV6-01': r(1, 1),
        'DV6-02': r(1, 1),
        'DV6-03': r(1, 1),
        'DV6-04': r(60, 96),
      },
      want: { result: 64, verdict: 'not-met', units: '5/5', byUnit: { 'DV6-04': 62.5 } },
    },
    {
      description: 'thiếu Trạm Y tế: (20 + 25 + 15 + 18) ÷ (24 + 30 + 20 + 18) = 78 ÷ 92 = 84,7826%, 4/5',
      period: '2026-H1',
      entries: {
        'DV6-01': r(20, 24),
        'DV6-02': r(25, 30),
        'DV6-03': r(15, 20),
        'DV6-04': r(18, 18),
      },
      want: { result: 84.78260869565217, verdict: 'missing', units: '4/5', byUnit: { DV5: 'missing' } },
    },
    {
      description:
        'một trường chưa có viên chức (0 ÷ 0): (6 + 20 + 25 + 15 + 0) ÷ (8 + 24 + 30 + 20 + 0) = 66 ÷ 82 = 80,4878%, 5/5',
      period: '2027-H1',
      entries: {
        DV5: r(6, 8),
        'DV6-01': r(20, 24),
        'DV6-02': r(25, 30),
        'DV6-03': r(15, 20),
        'DV6-04': r(0, 0),
      },
      want: {
        result: 80.48780487804878,
        verdict: 'met',
        units: '5/5',
        byUnit: { 'DV6-04': 'none-arising' },
      },
    },
    {
      description: 'mọi đơn vị ghi Không phát sinh: 5/5, không phát sinh',
      period: '2026-Q1',
      entries: { DV5: NONE, 'DV6-01': NONE, 'DV6-02': NONE, 'DV6-03': NONE, 'DV6-04': NONE },
      want: { result: 'none-arising', verdict: 'none-arising', units: '5/5' },
    },
    {
      description: 'chưa đơn vị nào nhập: 0/5',
      period: '2026-Q3',
      entries: {},
      want: { result: 'missing', verdict: 'missing', units: '0/5' },
    },
    {
      description: 'Trạm Y tế ước, bốn trường chính thức: 84 ÷ 100 = 84%',
      period: '2028-H1',
      entries: {
        DV5: estimated(r(6, 8)),
        'DV6-01': r(20, 24),
        'DV6-02': r(25, 30),
        'DV6-03': r(15, 20),
        'DV6-04': r(18, 18),
      },
      want: { result: 84, verdict: 'met', units: '5/5', estimates: ['DV5'] },
    },
    {
      description:
        'giai đoạn là số mới nhất: năm 2026 80 ÷ 100, năm 2027 84 ÷ 100 = 84%, không cộng thành 164 ÷ 200',
      period: '2027-Y',
      earlier: {
        '2026-Y': {
          DV5: r(6, 8),
          'DV6-01': r(20, 25),
          'DV6-02': r(24, 30),
          'DV6-03': r(16, 20),
          'DV6-04': r(14, 17),
        },
      },
      entries: {
        DV5: r(6, 8),
        'DV6-01': r(20, 24),
        'DV6-02': r(25, 30),
        'DV6-03': r(15, 20),
        'DV6-04': r(18, 18),
      },
      want: { result: 84, verdict: 'met', units: '5/5', phase: { result: 84, verdict: 'met' } },
    },
  ],
};

export const CV_03: CasesOf = {
  code: 'CV.03',
  cases: [
    {
      description:
        'vừa có trình độ vừa được chuẩn hóa: (5 + 4 + 4 + 5) ÷ (10 + 10 + 10 + 10) = 18 ÷ 40 = 45%',
      period: '2026-H1',
      entries: { DV1: r(5, 10), DV2: r(4, 10), DV3: r(4, 10), DV4: r(5, 10) },
      want: { result: 45, verdict: 'not-met', units: '4/4', n: 18, d: 40 },
    },
    {
      description: 'vừa đúng mục tiêu: (10 + 12 + 8 + 10) ÷ 40 = 100%',
      period: '2030-Y',
      entries: { DV1: r(10, 10), DV2: r(12, 12), DV3: r(8, 8), DV4: r(10, 10) },
      want: { result: 100, verdict: 'met', units: '4/4' },
    },
    {
      description: 'thiếu một người: (9 + 12 + 8 + 10) ÷ 40 = 97,5%',
      period: '2029-H1',
      entries: { DV1: r(9, 10), DV2: r(12, 12), DV3: r(8, 8), DV4: r(10, 10) },
      want: { result: 97.5, verdict: 'not-met', units: '4/4' },
    },
    {
      description: 'thiếu hai đơn vị: (5 + 6) ÷ (10 + 12) = 11 ÷ 22 = 50%, 2/4',
      period: '2026-Q1',
      entries: { DV1: r(5, 10), DV2: r(6, 12), DV3: NO_DATA },
      want: {
        result: 50,
        verdict: 'missing',
        units: '2/4',
        byUnit: { DV3: 'missing', DV4: 'missing' },
      },
    },
    {
      description: 'một đơn vị 0 ÷ 0: (5 + 6 + 4 + 0) ÷ (10 + 12 + 8 + 0) = 15 ÷ 30 = 50%, 4/4',
      period: '2026-H1',
      entries: { DV1: r(5, 10), DV2: r(6, 12), DV3: r(4, 8), DV4: r(0, 0) },
      want: { result: 50, verdict: 'not-met', units: '4/4', byUnit: { DV4: 'none-arising' } },
    },
    {
      description: 'mọi đơn vị 0 ÷ 0: không phát sinh',
      period: '2026-H1',
      entries: { DV1: r(0, 0), DV2: r(0, 0), DV3: r(0, 0), DV4: r(0, 0) },
      want: { result: 'none-arising', verdict: 'none-arising', units: '4/4' },
    },
    {
      description: 'chưa đơn vị nào nhập: 0/4',
      period: '2026-H1',
      entries: {},
      want: { result: 'missing', verdict: 'missing', units: '0/4' },
    },
    {
      description:
        'hai đơn vị ước, hai đơn vị chính thức: (6 + 6 + 4 + 8) ÷ (10 + 12 + 8 + 10) = 24 ÷ 40 = 60%',
      period: '2026-H1',
      entries: {
        DV1: estimated(r(6, 10)),
        DV2: r(6, 12),
        DV3: r(4, 8),
        DV4: estimated(r(8, 10)),
      },
      want: { result: 60, verdict: 'not-met', units: '4/4', estimates: ['DV1', 'DV4'] },
    },
    {
      description:
        'nhiều hơn CV.01: 10 người vừa có trình độ vừa chuẩn hóa mà chỉ 9 người có trình độ; (10 + 12 + 8 + 10) ÷ 40 = 100%, báo lỗi ở DV1',
      period: '2026-H1',
      entries: { DV1: r(10, 10), DV2: r(12, 12), DV3: r(8, 8), DV4: r(10, 10) },
      others: { DV1: { 'CV.01': r(9, 10) } },
      want: {
        result: 100,
        verdict: 'met',
        units: '4/4',
        warnings: { DV1: { 'CV.03': 'subset-over-whole' } },
      },
    },
    {
      description: 'hai năm: 2026 18 ÷ 40 = 45%, 2027 30 ÷ 40 = 75%; giai đoạn là số mới nhất, 75%',
      period: '2027-Y',
      earlier: { '2026-Y': { DV1: r(5, 10), DV2: r(4, 10), DV3: r(4, 10), DV4: r(5, 10) } },
      entries: { DV1: r(8, 10), DV2: r(8, 10), DV3: r(7, 10), DV4: r(7, 10) },
      want: { result: 75, verdict: 'not-met', units: '4/4', phase: { result: 75, verdict: 'not-met' } },
    },
  ],
};
