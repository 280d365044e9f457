import { type CasesOf, estimated, NO_DATA, NONE, s } from './case.ts';

export const BM_01: CasesOf = {
  code: 'BM.01',
  cases: [
    {
      description: '(45 + 52) ÷ (0 + 1 + 2 + 45 + 52) = 97 ÷ 100 = 97%',
      period: '2026-H1',
      entries: { DV2: s(0, 1, 2, 45, 52) },
      want: { result: 97, verdict: 'met', units: '1/1', n: 97, d: 100 },
    },
    {
      description: 'vừa đúng mục tiêu: (45 + 50) ÷ 100 = 95%',
      period: '2030-Y',
      entries: { DV2: s(0, 2, 3, 45, 50) },
      want: { result: 95, verdict: 'met', units: '1/1' },
    },
    {
      description: 'sát dưới mục tiêu: (3.000 + 1.749) ÷ 5.000 = 94,98%',
      period: '2026-Y',
      entries: { DV2: s(0, 0, 251, 3000, 1749) },
      want: { result: 94.98, verdict: 'not-met', units: '1/1' },
    },
    {
      description: 'chưa nhập: thiếu, 0/1',
      period: '2026-H1',
      entries: {},
      want: { result: 'missing', verdict: 'missing', units: '0/1' },
    },
    {
      description: 'năm mức đều bằng 0: không phát sinh',
      period: '2026-H1',
      entries: { DV2: s(0, 0, 0, 0, 0) },
      want: { result: 'none-arising', verdict: 'none-arising', units: '1/1' },
    },
    {
      description: 'theo điểm trung bình: (25·4 + 75·5) ÷ (5 · 100) = 475 ÷ 500 = 95%, vừa đúng',
      period: '2026-H1',
      settings: { satisfactionFormula: 'mean-score' },
      entries: { DV2: s(0, 0, 0, 25, 75) },
      want: { result: 95, verdict: 'met', units: '1/1' },
    },
    {
      description: 'số ước: (30 + 62) ÷ 100 = 92%',
      period: '2027-H1',
      entries: { DV2: estimated(s(1, 2, 5, 30, 62)) },
      want: { result: 92, verdict: 'not-met', units: '1/1', estimates: ['DV2'] },
    },
    {
      description: 'hai đợt: quý I 90 ÷ 100 = 90%, 6 tháng 97 ÷ 100 = 97%: cả năm là đợt mới nhất, 97%',
      period: '2026-H1',
      earlier: { '2026-Q1': { DV2: s(0, 5, 5, 50, 40) } },
      entries: { DV2: s(0, 1, 2, 45, 52) },
      want: { result: 97, verdict: 'met', units: '1/1', year: { result: 97, verdict: 'met' } },
    },
    {
      description: 'mới nhập hai mức: chưa tính được, 0/1',
      period: '2026-H1',
      entries: { DV2: { components: { c4: 45, c5: 52 } } },
      want: {
        result: 'missing',
        verdict: 'missing',
        units: '0/1',
        warnings: { DV2: { 'BM.01': 'incomplete-measure' } },
      },
    },
    {
      description:
        'quý I chính thức 94 ÷ 100 = 94%, 6 tháng ước (47 + 50) ÷ 100 = 97%: cả năm lấy đợt mới nhất, 97%',
      period: '2028-H1',
      earlier: { '2028-Q1': { DV2: s(0, 2, 4, 44, 50) } },
      entries: { DV2: estimated(s(0, 1, 2, 47, 50)) },
      want: {
        result: 97,
        verdict: 'met',
        units: '1/1',
        estimates: ['DV2'],
        year: { result: 97, verdict: 'met' },
      },
    },
  ],
};

export const BM_02: CasesOf = {
  code: 'BM.02',
  cases: [
    {
      description: 'Trạm Y tế nhập, vừa đúng mục tiêu: (50 + 22) ÷ (1 + 2 + 5 + 50 + 22) = 72 ÷ 80 = 90%',
      period: '2026-H1',
      entries: { DV5: s(1, 2, 5, 50, 22) },
      want: { result: 90, verdict: 'met', units: '1/1', n: 72, d: 80 },
    },
    {
      description: 'thiếu một phiếu: (49 + 22) ÷ 80 = 71 ÷ 80 = 88,75%',
      period: '2026-H1',
      entries: { DV5: s(1, 2, 6, 49, 22) },
      want: { result: 88.75, verdict: 'not-met', units: '1/1' },
    },
    {
      description: 'sát dưới mục tiêu: (60 + 38) ÷ 109 = 89,9083%',
      period: '2027-Y',
      entries: { DV5: s(0, 0, 11, 60, 38) },
      want: { result: 89.90825688073394, verdict: 'not-met', units: '1/1' },
    },
    {
      description: 'chưa nhập: thiếu, 0/1',
      period: '2026-H1',
      entries: {},
      want: { result: 'missing', verdict: 'missing', units: '0/1' },
    },
    {
      description: 'không có phiếu hợp lệ: không phát sinh',
      period: '2026-H1',
      entries: { DV5: s(0, 0, 0, 0, 0) },
      want: { result: 'none-arising', verdict: 'none-arising', units: '1/1' },
    },
    {
      description: 'số ước: (40 + 55) ÷ 100 = 95%',
      period: '2026-H1',
      entries: { DV5: estimated(s(0, 2, 3, 40, 55)) },
      want: { result: 95, verdict: 'met', units: '1/1', estimates: ['DV5'] },
    },
    {
      description:
        'xã giao Trung tâm Phục vụ hành chính công nhập: (50 + 45) ÷ 100 = 95%, chỉ tính một đơn vị',
      period: '2026-H1',
      settings: { owners: { 'BM.02': { enter: ['DV2'] } } },
      entries: { DV2: s(0, 0, 5, 50, 45) },
      want: { result: 95, verdict: 'met', units: '1/1' },
    },
    {
      description: 'theo điểm trung bình: (1·1 + 2·2 + 5·3 + 50·4 + 22·5) ÷ (5 · 80) = 330 ÷ 400 = 82,5%',
      period: '2026-H1',
      settings: { satisfactionFormula: 'mean-score' },
      entries: { DV5: s(1, 2, 5, 50, 22) },
      want: { result: 82.5, verdict: 'not-met', units: '1/1', n: 330, d: 400 },
    },
    {
      description: 'ghi Chưa có số liệu: thiếu, 0/1',
      period: '2028-Q1',
      entries: { DV5: NO_DATA },
      want: { result: 'missing', verdict: 'missing', units: '0/1' },
    },
    {
      description:
        'gộp phiếu: quý I 45 ÷ 50, quý III 46 ÷ 50; cả năm (45 + 46) ÷ (50 + 50) = 91%, vì hai kỳ không chồng nhau',
      period: '2026-Q3',
      settings: { surveyWaves: 'pooled' },
      earlier: { '2026-Q1': { DV5: s(0, 0, 5, 25, 20) } },
      entries: { DV5: s(0, 0, 4, 20, 26) },
      want: { result: 92, verdict: 'met', units: '1/1', year: { result: 91, verdict: 'met' } },
    },
    {
      description:
        'quý I chính thức 36 ÷ 40 = 90%, 6 tháng ước (52 + 40) ÷ 100 = 92%: cả năm lấy đợt mới nhất, 92%',
      period: '2029-H1',
      earlier: { '2029-Q1': { DV5: s(0, 0, 4, 20, 16) } },
      entries: { DV5: estimated(s(1, 2, 5, 52, 40)) },
      want: {
        result: 92,
        verdict: 'met',
        units: '1/1',
        estimates: ['DV5'],
        year: { result: 92, verdict: 'met' },
      },
    },
  ],
};

const SCHOOLS_OF_2026 = ['DV6-01', 'DV6-02', 'DV6-03', 'DV6-04'];

export const BM_03: CasesOf = {
  code: 'BM.03',
  cases: [
    {
      description:
        'bốn trường: (18 + 45 + 30 + 80) ÷ (20 + 50 + 30 + 100) = 173 ÷ 200 = 86,5%; trung bình (90 + 90 + 100 + 80) ÷ 4 = 90% là sai',
      period: '2026-H1',
      entries: {
        'DV6-01': s(0, 0, 2, 10, 8),
        'DV6-02': s(0, 0, 5, 25, 20),
        'DV6-03': s(0, 0, 0, 10, 20),
        'DV6-04': s(5, 5, 10, 40, 40),
      },
      want: {
        result: 86.5,
        verdict: 'not-met',
        units: '4/4',
        n: 173,
        d: 200,
        byUnit: { 'DV6-01': 90, 'DV6-02': 90, 'DV6-03': 100, 'DV6-04': 80 },
      },
    },
    {
      description: 'vừa đúng mục tiêu: (18 + 45 + 30 + 87) ÷ 200 = 180 ÷ 200 = 90%',
      period: '2026-H1',
      entries: {
        'DV6-01': s(0, 0, 2, 10, 8),
        'DV6-02': s(0, 0, 5, 25, 20),
        'DV6-03': s(0, 0, 0, 10, 20),
        'DV6-04': s(3, 4, 6, 47, 40),
      },
      want: { result: 90, verdict: 'met', units: '4/4' },
    },
    {
      description: 'sát dưới mục tiêu: (18 + 45 + 30 + 86) ÷ 200 = 179 ÷ 200 = 89,5%',
      period: '2027-Y',
      entries: {
        'DV6-01': s(0, 0, 2, 10, 8),
        'DV6-02': s(0, 0, 5, 25, 20),
        'DV6-03': s(0, 0, 0, 10, 20),
        'DV6-04': s(4, 4, 6, 46, 40),
      },
      want: { result: 89.5, verdict: 'not-met', units: '4/4' },
    },
    {
      description: 'thiếu một trường: (18 + 45 + 30) ÷ (20 + 50 + 30) = 93%, nhưng mới 3/4 nên chưa đánh giá',
      period: '2026-H1',
      entries: {
        'DV6-01': s(0, 0, 2, 10, 8),
        'DV6-02': s(0, 0, 5, 25, 20),
        'DV6-03': s(0, 0, 0, 10, 20),
      },
      want: { result: 93, verdict: 'missing', units: '3/4', byUnit: { 'DV6-04': 'missing' } },
    },
    {
      description: 'thiếu một trường, cài đặt cho đánh giá tạm tính: (18 + 45 + 30) ÷ 100 = 93% ≥ 90%, 3/4',
      period: '2026-H1',
      settings: { provisionalVerdicts: true },
      entries: {
        'DV6-01': s(0, 0, 2, 10, 8),
        'DV6-02': s(0, 0, 5, 25, 20),
        'DV6-03': s(0, 0, 0, 10, 20),
      },
      want: { result: 93, verdict: 'met', provisional: true, units: '3/4' },
    },
    {
      description:
        'một trường không có phiếu hợp lệ (0 ÷ 0): (18 + 45 + 30 + 0) ÷ (20 + 50 + 30 + 0) = 93%, đủ 4/4',
      period: '2026-H1',
      entries: {
        'DV6-01': s(0, 0, 2, 10, 8),
        'DV6-02': s(0, 0, 5, 25, 20),
        'DV6-03': s(0, 0, 0, 10, 20),
        'DV6-04': s(0, 0, 0, 0, 0),
      },
      want: { result: 93, verdict: 'met', units: '4/4', byUnit: { 'DV6-04': 'none-arising' } },
    },
    {
      description: 'cả bốn trường không có phiếu: 0 ÷ 0 là không phát sinh',
      period: '2026-Q3',
      entries: Object.fromEntries(SCHOOLS_OF_2026.map((unit) => [unit, s(0, 0, 0, 0, 0)])),
      want: { result: 'none-arising', verdict: 'none-arising', units: '4/4' },
    },
    {
      description: 'chưa trường nào nhập: 0/4',
      period: '2026-Q1',
      entries: {},
      want: { result: 'missing', verdict: 'missing', units: '0/4' },
    },
    {
      description:
        'hai trường ước, hai trường chính thức: (45 + 45 + 50 + 44) ÷ 200 = 184 ÷ 200 = 92%, ghi rõ trường nào ước',
      period: '2026-H1',
      entries: {
        'DV6-01': estimated(s(0, 0, 5, 25, 20)),
        'DV6-02': s(0, 0, 5, 25, 20),
        'DV6-03': estimated(s(0, 0, 0, 25, 25)),
        'DV6-04': s(1, 1, 4, 24, 20),
      },
      want: { result: 92, verdict: 'met', units: '4/4', estimates: ['DV6-01', 'DV6-03'] },
    },
    {
      description:
        'mẫu số bằng nhau thì mới trùng với trung bình: (95 + 85 + 90 + 90) ÷ 400 = 90% = (95 + 85 + 90 + 90) ÷ 4',
      period: '2029-H1',
      entries: {
        'DV6-01': s(0, 2, 3, 50, 45),
        'DV6-02': s(5, 5, 5, 45, 40),
        'DV6-03': s(0, 5, 5, 50, 40),
        'DV6-04': s(0, 0, 10, 60, 30),
      },
      want: { result: 90, verdict: 'met', units: '4/4' },
    },
    {
      description:
        'trường thứ tư giải thể ngày 31/5/2027, trường thứ năm lập ngày 01/6/2027: 6 tháng 2027 tính trường 1, 2, 3, 5: (18 + 45 + 30 + 19) ÷ (20 + 50 + 30 + 20) = 112 ÷ 120 = 93,3333%',
      period: '2027-H1',
      settings: {
        members: {
          DV6: [
            { code: 'DV6-01', name: 'Trường Mầm non Hoa Sen' },
            { code: 'DV6-02', name: 'Trường Tiểu học số 1' },
            { code: 'DV6-03', name: 'Trường Trung học cơ sở' },
            { code: 'DV6-04', name: 'Trường Tiểu học và Trung học cơ sở', until: '2027-05-31' },
            { code: 'DV6-05', name: 'Trường liên cấp', from: '2027-06-01' },
          ],
        },
      },
      entries: {
        'DV6-01': s(0, 0, 2, 10, 8),
        'DV6-02': s(0, 0, 5, 25, 20),
        'DV6-03': s(0, 0, 0, 10, 20),
        'DV6-05': s(0, 0, 1, 10, 9),
      },
      want: { result: 93.33333333333333, verdict: 'met', units: '4/4' },
    },
    {
      description:
        'đợt mới chưa đủ trường: quý I đủ bốn trường (18 + 45 + 30 + 87) ÷ 200 = 90%; 6 tháng mới ba trường 93 ÷ 100 = 93%; cả năm là đợt đầy đủ mới nhất, 90%',
      period: '2028-H1',
      earlier: {
        '2028-Q1': {
          'DV6-01': s(0, 0, 2, 10, 8),
          'DV6-02': s(0, 0, 5, 25, 20),
          'DV6-03': s(0, 0, 0, 10, 20),
          'DV6-04': s(3, 4, 6, 47, 40),
        },
      },
      entries: {
        'DV6-01': s(0, 0, 2, 10, 8),
        'DV6-02': s(0, 0, 5, 25, 20),
        'DV6-03': s(0, 0, 0, 10, 20),
      },
      want: { result: 93, verdict: 'missing', units: '3/4', year: { result: 90, verdict: 'met' } },
    },
    {
      description: 'ba trường có phiếu, một trường ghi Không phát sinh: (18 + 45 + 30) ÷ 100 = 93%, 4/4',
      period: '2028-H1',
      entries: {
        'DV6-01': s(0, 0, 2, 10, 8),
        'DV6-02': s(0, 0, 5, 25, 20),
        'DV6-03': s(0, 0, 0, 10, 20),
        'DV6-04': NONE,
      },
      want: { result: 93, verdict: 'met', units: '4/4' },
    },
  ],
};
