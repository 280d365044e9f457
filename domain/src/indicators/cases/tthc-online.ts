import { type CasesOf, estimated, NO_DATA, NONE, r, s } from './case.ts';

export const TTHC_01: CasesOf = {
  code: 'TTHC.01',
  cases: [
    {
      description: 'vừa đúng mục tiêu: 210 ÷ 210 = 100%',
      period: '2026-H1',
      entries: { DV2: r(210, 210) },
      want: { result: 100, verdict: 'met', units: '1/1', n: 210, d: 210 },
    },
    {
      description: 'sát dưới mục tiêu: 209 ÷ 210 = 0,995238… = 99,5238%',
      period: '2026-H1',
      entries: { DV2: r(209, 210) },
      want: { result: 99.52380952380952, verdict: 'not-met', units: '1/1' },
    },
    {
      description: 'chưa nhập: thiếu số liệu, 0/1 đơn vị',
      period: '2027-Q1',
      entries: {},
      want: { result: 'missing', verdict: 'missing', units: '0/1' },
    },
    {
      description: 'không TTHC nào đủ điều kiện: 0 ÷ 0 là không phát sinh',
      period: '2026-H1',
      entries: { DV2: r(0, 0) },
      want: { result: 'none-arising', verdict: 'none-arising', units: '1/1' },
    },
    {
      description: 'năm 2028 đã qua giai đoạn 2026-2027: 210 ÷ 210 = 100%, không xét đạt hay không',
      period: '2028-H1',
      entries: { DV2: r(210, 210) },
      want: { result: 100, verdict: 'after-phase', units: '1/1' },
    },
    {
      description: 'năm 2028, cài đặt giữ mục tiêu: 205 ÷ 210 = 97,619% < 100%',
      period: '2028-H1',
      settings: { keepPhaseOne: true },
      entries: { DV2: r(205, 210) },
      want: { result: 97.61904761904762, verdict: 'not-met', units: '1/1' },
    },
    {
      description: 'số ước: 200 ÷ 210 = 95,238%',
      period: '2026-H1',
      entries: { DV2: estimated(r(200, 210)) },
      want: { result: 95.23809523809524, verdict: 'not-met', units: '1/1', estimates: ['DV2'] },
    },
    {
      description: 'quý I 180 ÷ 200 = 90%, 6 tháng 205 ÷ 205 = 100%: cả năm lấy số mới nhất, 100%',
      period: '2026-H1',
      earlier: { '2026-Q1': { DV2: r(180, 200) } },
      entries: { DV2: r(205, 205) },
      want: { result: 100, verdict: 'met', units: '1/1', year: { result: 100, verdict: 'met' } },
    },
    {
      description:
        'cả giai đoạn: năm 2026 200 ÷ 210, năm 2027 215 ÷ 215; số tại thời điểm không cộng, giai đoạn là 215 ÷ 215 = 100%',
      period: '2027-Y',
      earlier: { '2026-Y': { DV2: r(200, 210) } },
      entries: { DV2: r(215, 215) },
      want: { result: 100, verdict: 'met', units: '1/1', phase: { result: 100, verdict: 'met' } },
    },
    {
      description: 'ghi Chưa có số liệu: thiếu, 0/1',
      period: '2026-Y',
      entries: { DV2: NO_DATA },
      want: { result: 'missing', verdict: 'missing', units: '0/1' },
    },
    {
      description:
        'quý I chính thức 205 ÷ 210 = 97,6%, 6 tháng ước 209 ÷ 209 = 100%: cả năm là số ước mới nhất, 100%',
      period: '2027-H1',
      earlier: { '2027-Q1': { DV2: r(205, 210) } },
      entries: { DV2: estimated(r(209, 209)) },
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

export const TTHC_02: CasesOf = {
  code: 'TTHC.02',
  cases: [
    {
      description: 'vừa đúng mục tiêu: 1.250 ÷ 1.250 = 100%',
      period: '2026-Q1',
      entries: { DV2: r(1250, 1250) },
      want: { result: 100, verdict: 'met', units: '1/1', n: 1250, d: 1250 },
    },
    {
      description: 'thiếu một kết quả: 1.249 ÷ 1.250 = 99,92%',
      period: '2027-H1',
      entries: { DV2: r(1249, 1250) },
      want: { result: 99.92, verdict: 'not-met', units: '1/1' },
    },
    {
      description: 'sát dưới mục tiêu: 99.999 ÷ 100.000 = 99,999%, không được hiện thành 100%',
      period: '2026-Y',
      entries: { DV2: r(99_999, 100_000) },
      want: { result: 99.999, verdict: 'not-met', units: '1/1' },
    },
    {
      description: 'chưa nhập: thiếu số liệu, 0/1',
      period: '2026-H1',
      entries: {},
      want: { result: 'missing', verdict: 'missing', units: '0/1' },
    },
    {
      description: 'kỳ này không giải quyết hồ sơ nào: 0 ÷ 0 là không phát sinh',
      period: '2026-H1',
      entries: { DV2: r(0, 0) },
      want: { result: 'none-arising', verdict: 'none-arising', units: '1/1' },
    },
    {
      description: 'năm 2028 đã qua giai đoạn: 900 ÷ 1.000 = 90%',
      period: '2028-Q1',
      entries: { DV2: r(900, 1000) },
      want: { result: 90, verdict: 'after-phase', units: '1/1' },
    },
    {
      description: 'số ước: 610 ÷ 640 = 95,3125%',
      period: '2026-H1',
      entries: { DV2: estimated(r(610, 640)) },
      want: { result: 95.3125, verdict: 'not-met', units: '1/1', estimates: ['DV2'] },
    },
    {
      description:
        'quý I 300 ÷ 310 nằm trong 6 tháng 620 ÷ 640 = 96,875%: cả năm là 96,875%, không cộng thành (300 + 620) ÷ (310 + 640) = 96,84%',
      period: '2026-H1',
      earlier: { '2026-Q1': { DV2: r(300, 310) } },
      entries: { DV2: r(620, 640) },
      want: {
        result: 96.875,
        verdict: 'not-met',
        units: '1/1',
        year: { result: 96.875, verdict: 'not-met' },
      },
    },
    {
      description:
        'quý III đứng riêng 500 ÷ 500 = 100%; cả năm theo 6 tháng 600 ÷ 640 = 93,75%, vì quý III không bắt đầu từ 15/12',
      period: '2026-Q3',
      earlier: { '2026-H1': { DV2: r(600, 640) } },
      entries: { DV2: r(500, 500) },
      want: {
        result: 100,
        verdict: 'met',
        units: '1/1',
        year: { result: 93.75, verdict: 'not-met' },
      },
    },
    {
      description:
        'cả giai đoạn cộng báo cáo năm: (1.200 + 1.300) ÷ (1.250 + 1.300) = 2.500 ÷ 2.550 = 98,0392%; riêng năm 2027 1.300 ÷ 1.300 = 100%',
      period: '2027-Y',
      earlier: { '2026-Y': { DV2: r(1200, 1250) }, '2026-H1': { DV2: r(600, 630) } },
      entries: { DV2: r(1300, 1300) },
      want: {
        result: 100,
        verdict: 'met',
        units: '1/1',
        year: { result: 100, verdict: 'met' },
        phase: { result: 98.03921568627452, verdict: 'not-met' },
      },
    },
    {
      description:
        'quý I chính thức 95 ÷ 100 = 95%, 6 tháng ước 192 ÷ 200 = 96% đã gồm quý I: cả năm 96%, không phải (95 + 192) ÷ 300',
      period: '2027-H1',
      earlier: { '2027-Q1': { DV2: r(95, 100) } },
      entries: { DV2: estimated(r(192, 200)) },
      want: {
        result: 96,
        verdict: 'not-met',
        units: '1/1',
        estimates: ['DV2'],
        year: { result: 96, verdict: 'not-met' },
      },
    },
  ],
};

export const TTHC_03: CasesOf = {
  code: 'TTHC.03',
  cases: [
    {
      description: 'vừa đúng mục tiêu: (114 + 76) ÷ (2 + 3 + 5 + 114 + 76) = 190 ÷ 200 = 95%',
      period: '2026-H1',
      entries: { DV2: s(2, 3, 5, 114, 76) },
      want: { result: 95, verdict: 'met', units: '1/1', n: 190, d: 200 },
    },
    {
      description: 'sát dưới mục tiêu: (500 + 449) ÷ 1.000 = 94,9%',
      period: '2026-H1',
      entries: { DV2: s(0, 0, 51, 500, 449) },
      want: { result: 94.9, verdict: 'not-met', units: '1/1' },
    },
    {
      description: 'chưa có phiếu nào được nhập: thiếu, 0/1',
      period: '2026-H1',
      entries: {},
      want: { result: 'missing', verdict: 'missing', units: '0/1' },
    },
    {
      description: 'năm mức đều bằng 0: không có phiếu hợp lệ, không phát sinh',
      period: '2026-H1',
      entries: { DV2: s(0, 0, 0, 0, 0) },
      want: { result: 'none-arising', verdict: 'none-arising', units: '1/1' },
    },
    {
      description: 'năm 2028 đã qua giai đoạn: (50 + 50) ÷ 100 = 100%',
      period: '2028-Y',
      entries: { DV2: s(0, 0, 0, 50, 50) },
      want: { result: 100, verdict: 'after-phase', units: '1/1' },
    },
    {
      description:
        'phân tổ: người dân (60 + 55) ÷ 120 = 95,8333%, doanh nghiệp (54 + 21) ÷ 80 = 93,75%; chung 190 ÷ 200 = 95%',
      period: '2026-Y',
      entries: { DV2: s(2, 3, 5, 114, 76) },
      others: { DV2: { 'TTHC.03:ND': s(1, 1, 3, 60, 55), 'TTHC.03:DN': s(1, 2, 2, 54, 21) } },
      want: {
        result: 95,
        verdict: 'met',
        units: '1/1',
        parts: {
          ND: { result: 95.83333333333333, verdict: 'met' },
          DN: { result: 93.75, verdict: 'not-met' },
        },
      },
    },
    {
      description:
        'phân tổ lớn hơn toàn bộ: người dân 30 + 20 = 50 phiếu, chung chỉ 2 + 20 + 18 = 40 phiếu; chung vẫn là 38 ÷ 40 = 95%, báo lỗi ở phần người dân',
      period: '2026-H1',
      entries: { DV2: s(0, 0, 2, 20, 18) },
      others: { DV2: { 'TTHC.03:ND': s(0, 0, 0, 30, 20) } },
      want: {
        result: 95,
        verdict: 'met',
        units: '1/1',
        parts: { ND: { result: 100, verdict: 'met' }, DN: { result: 'missing', verdict: 'missing' } },
        warnings: { DV2: { 'TTHC.03:ND': 'part-over-whole' } },
      },
    },
    {
      description: 'theo điểm trung bình: (2·1 + 3·2 + 5·3 + 114·4 + 76·5) ÷ (5 · 200) = 859 ÷ 1.000 = 85,9%',
      period: '2026-H1',
      settings: { satisfactionFormula: 'mean-score' },
      entries: { DV2: s(2, 3, 5, 114, 76) },
      want: { result: 85.9, verdict: 'not-met', units: '1/1', n: 859, d: 1000 },
    },
    {
      description: 'số ước: (30 + 16) ÷ 48 = 95,8333%',
      period: '2026-H1',
      entries: { DV2: estimated(s(0, 1, 1, 30, 16)) },
      want: { result: 95.83333333333333, verdict: 'met', units: '1/1', estimates: ['DV2'] },
    },
    {
      description:
        'hai đợt: quý I 90 ÷ 100 = 90%, 6 tháng 96 ÷ 100 = 96%; cả năm lấy đợt mới nhất, 96%, không gộp thành 93%',
      period: '2026-H1',
      earlier: { '2026-Q1': { DV2: s(0, 0, 10, 50, 40) } },
      entries: { DV2: s(0, 0, 4, 60, 36) },
      want: { result: 96, verdict: 'met', units: '1/1', year: { result: 96, verdict: 'met' } },
    },
    {
      description:
        'cài đặt gộp phiếu: 6 tháng 90 ÷ 100, quý III 48 ÷ 50 = 96%; cả năm (90 + 48) ÷ (100 + 50) = 138 ÷ 150 = 92%',
      period: '2026-Q3',
      settings: { surveyWaves: 'pooled' },
      earlier: { '2026-H1': { DV2: s(0, 0, 10, 50, 40) } },
      entries: { DV2: s(0, 0, 2, 20, 28) },
      want: { result: 96, verdict: 'met', units: '1/1', year: { result: 92, verdict: 'not-met' } },
    },
    {
      description: 'mới nhập bốn trong năm mức: chưa tính được, 0/1',
      period: '2026-H1',
      entries: { DV2: { components: { c1: 0, c2: 1, c3: 2, c4: 30 } } },
      want: {
        result: 'missing',
        verdict: 'missing',
        units: '0/1',
        warnings: { DV2: { 'TTHC.03': 'incomplete-measure' } },
      },
    },
    {
      description: 'ghi Không phát sinh: kỳ này không khảo sát',
      period: '2026-Q1',
      entries: { DV2: NONE },
      want: { result: 'none-arising', verdict: 'none-arising', units: '1/1' },
    },
    {
      description:
        'quý I chính thức 94 ÷ 100 = 94%, 6 tháng ước 96 ÷ 100 = 96%: cả năm lấy đợt mới nhất, 96%, còn là số ước',
      period: '2027-H1',
      earlier: { '2027-Q1': { DV2: s(0, 2, 4, 44, 50) } },
      entries: { DV2: estimated(s(0, 0, 4, 46, 50)) },
      want: {
        result: 96,
        verdict: 'met',
        units: '1/1',
        estimates: ['DV2'],
        year: { result: 96, verdict: 'met' },
      },
    },
  ],
};
