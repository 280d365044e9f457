import { type CasesOf, estimated, level, NO_DATA, NONE, r } from './case.ts';

export const CQS_02: CasesOf = {
  code: 'CQS.02',
  cases: [
    {
      description: 'vừa đúng mục tiêu: cấp độ 2 ≥ 2',
      period: '2026-H1',
      entries: { DV1: level(2) },
      want: { result: 2, verdict: 'met', units: '1/1' },
    },
    {
      description: 'ngay dưới mục tiêu: cấp độ 1 < 2',
      period: '2026-H1',
      entries: { DV1: level(1) },
      want: { result: 1, verdict: 'not-met', units: '1/1' },
    },
    {
      description: 'vượt mục tiêu: cấp độ 3 ≥ 2',
      period: '2027-Y',
      entries: { DV1: level(3) },
      want: { result: 3, verdict: 'met', units: '1/1' },
    },
    {
      description: 'chưa đánh giá: thiếu, 0/1',
      period: '2026-H1',
      entries: {},
      want: { result: 'missing', verdict: 'missing', units: '0/1' },
    },
    {
      description: 'được công nhận cấp độ 0: có số, 0 < 2, khác với chưa có số liệu',
      period: '2026-H1',
      entries: { DV1: level(0) },
      want: { result: 0, verdict: 'not-met', units: '1/1' },
    },
    {
      description: 'năm 2028 đã qua giai đoạn 2026-2027: cấp độ 2, không xét',
      period: '2028-H1',
      entries: { DV1: level(2) },
      want: { result: 2, verdict: 'after-phase', units: '1/1' },
    },
    {
      description: 'năm 2029, cài đặt giữ mục tiêu: cấp độ 2 ≥ 2',
      period: '2029-Y',
      settings: { keepPhaseOne: true },
      entries: { DV1: level(2) },
      want: { result: 2, verdict: 'met', units: '1/1' },
    },
    {
      description: 'xã đặt mốc năm 2026 là cấp độ 3, theo số của Quyết định 282/QĐ-TTg: cấp độ 2 < 3',
      period: '2026-Y',
      settings: { milestones: { 'CQS.02': { '2026': 3 } } },
      entries: { DV1: level(2) },
      want: {
        result: 2,
        verdict: 'not-met',
        units: '1/1',
        year: { result: 2, verdict: 'not-met' },
        phase: { result: 2, verdict: 'met' },
      },
    },
    {
      description: 'quý I cấp độ 1, 6 tháng cấp độ 2: cả năm là cấp độ mới nhất, 2, không cộng',
      period: '2026-H1',
      earlier: { '2026-Q1': { DV1: level(1) } },
      entries: { DV1: level(2) },
      want: { result: 2, verdict: 'met', units: '1/1', year: { result: 2, verdict: 'met' } },
    },
    {
      description: 'ước đạt cấp độ 2',
      period: '2026-Q3',
      entries: { DV1: estimated(level(2)) },
      want: { result: 2, verdict: 'met', units: '1/1', estimates: ['DV1'] },
    },
    {
      description: 'quý I được công nhận cấp độ 1, 6 tháng ước cấp độ 2: cả năm là cấp độ mới nhất, 2',
      period: '2027-H1',
      earlier: { '2027-Q1': { DV1: level(1) } },
      entries: { DV1: estimated(level(2)) },
      want: {
        result: 2,
        verdict: 'met',
        units: '1/1',
        estimates: ['DV1'],
        year: { result: 2, verdict: 'met' },
      },
    },
  ],
};

export const CQS_03: CasesOf = {
  code: 'CQS.03',
  cases: [
    {
      description: 'vừa đúng mục tiêu: cấp độ 3 ≥ 3',
      period: '2028-H1',
      entries: { DV1: level(3) },
      want: { result: 3, verdict: 'met', units: '1/1' },
    },
    {
      description: 'ngay dưới mục tiêu: cấp độ 2 < 3',
      period: '2028-H1',
      entries: { DV1: level(2) },
      want: { result: 2, verdict: 'not-met', units: '1/1' },
    },
    {
      description: 'mức cao nhất của thang: cấp độ 5 ≥ 3',
      period: '2030-Y',
      entries: { DV1: level(5) },
      want: { result: 5, verdict: 'met', units: '1/1' },
    },
    {
      description: 'chưa đánh giá: thiếu, 0/1',
      period: '2028-H1',
      entries: {},
      want: { result: 'missing', verdict: 'missing', units: '0/1' },
    },
    {
      description: 'năm 2027 chưa đến giai đoạn 2028-2030: cấp độ 3, chưa xét',
      period: '2027-Y',
      entries: { DV1: level(3) },
      want: { result: 3, verdict: 'before-phase', units: '1/1' },
    },
    {
      description: 'ghi Chưa có số liệu vì đang chờ công nhận: thiếu, 0/1',
      period: '2029-Q1',
      entries: { DV1: NO_DATA },
      want: { result: 'missing', verdict: 'missing', units: '0/1' },
    },
    {
      description: 'năm 2028 cấp độ 2, năm 2029 cấp độ 3: giai đoạn là cấp độ mới nhất, 3',
      period: '2029-Y',
      earlier: { '2028-Y': { DV1: level(2) } },
      entries: { DV1: level(3) },
      want: { result: 3, verdict: 'met', units: '1/1', phase: { result: 3, verdict: 'met' } },
    },
    {
      description: 'ước đạt cấp độ 3',
      period: '2028-Q3',
      entries: { DV1: estimated(level(3)) },
      want: { result: 3, verdict: 'met', units: '1/1', estimates: ['DV1'] },
    },
    {
      description: 'mốc năm 2028 đặt cấp độ 2: cấp độ 2 đạt mốc, chưa đạt mục tiêu giai đoạn 3',
      period: '2028-Y',
      settings: { milestones: { 'CQS.03': { '2028': 2 } } },
      entries: { DV1: level(2) },
      want: { result: 2, verdict: 'met', units: '1/1', phase: { result: 2, verdict: 'not-met' } },
    },
    {
      description:
        'quý I được công nhận cấp độ 3, 6 tháng ước tụt còn cấp độ 2: cả năm là cấp độ mới nhất, 2',
      period: '2030-H1',
      earlier: { '2030-Q1': { DV1: level(3) } },
      entries: { DV1: estimated(level(2)) },
      want: {
        result: 2,
        verdict: 'not-met',
        units: '1/1',
        estimates: ['DV1'],
        year: { result: 2, verdict: 'not-met' },
      },
    },
  ],
};

export const CQS_04: CasesOf = {
  code: 'CQS.04',
  cases: [
    {
      description: 'vừa đúng mục tiêu: 900 ÷ 1.000 = 90%',
      period: '2028-H1',
      entries: { DV2: r(900, 1000) },
      want: { result: 90, verdict: 'met', units: '1/1', n: 900, d: 1000 },
    },
    {
      description: 'sát dưới mục tiêu: 8.999 ÷ 10.000 = 89,99%',
      period: '2028-Y',
      entries: { DV2: r(8999, 10_000) },
      want: { result: 89.99, verdict: 'not-met', units: '1/1' },
    },
    {
      description: 'năm 2026 chưa đến giai đoạn: 300 ÷ 1.000 = 30%',
      period: '2026-H1',
      entries: { DV2: r(300, 1000) },
      want: { result: 30, verdict: 'before-phase', units: '1/1' },
    },
    {
      description: 'chưa nhập: thiếu, 0/1',
      period: '2028-H1',
      entries: {},
      want: { result: 'missing', verdict: 'missing', units: '0/1' },
    },
    {
      description: 'không hồ sơ nào có dữ liệu đã số hóa: 0 ÷ 0 là không phát sinh',
      period: '2028-Q1',
      entries: { DV2: r(0, 0) },
      want: { result: 'none-arising', verdict: 'none-arising', units: '1/1' },
    },
    {
      description: 'số ước: 460 ÷ 500 = 92%',
      period: '2029-H1',
      entries: { DV2: estimated(r(460, 500)) },
      want: { result: 92, verdict: 'met', units: '1/1', estimates: ['DV2'] },
    },
    {
      description:
        'cả giai đoạn: (800 + 1.000) ÷ (1.000 + 1.000) = 90%, vừa đúng; năm 2029 100%, năm 2028 80%',
      period: '2029-Y',
      earlier: { '2028-Y': { DV2: r(800, 1000) } },
      entries: { DV2: r(1000, 1000) },
      want: { result: 100, verdict: 'met', units: '1/1', phase: { result: 90, verdict: 'met' } },
    },
    {
      description: 'quý I 200 ÷ 250 nằm trong 6 tháng 500 ÷ 550 = 90,9091%: cả năm 90,9091%',
      period: '2028-H1',
      earlier: { '2028-Q1': { DV2: r(200, 250) } },
      entries: { DV2: r(500, 550) },
      want: {
        result: 90.9090909090909,
        verdict: 'met',
        units: '1/1',
        year: { result: 90.9090909090909, verdict: 'met' },
      },
    },
    {
      description: 'tử lớn hơn mẫu: 600 ÷ 500 = 120%, báo lỗi',
      period: '2028-H1',
      entries: { DV2: r(600, 500) },
      want: {
        result: 120,
        verdict: 'met',
        units: '1/1',
        warnings: { DV2: { 'CQS.04': 'numerator-over-denominator' } },
      },
    },
    {
      description: 'ghi Không phát sinh: 1/1',
      period: '2030-Q1',
      entries: { DV2: NONE },
      want: { result: 'none-arising', verdict: 'none-arising', units: '1/1' },
    },
    {
      description: 'quý I chính thức 85 ÷ 100 = 85%, 6 tháng ước 184 ÷ 200 = 92% đã gồm quý I: cả năm 92%',
      period: '2030-H1',
      earlier: { '2030-Q1': { DV2: r(85, 100) } },
      entries: { DV2: estimated(r(184, 200)) },
      want: {
        result: 92,
        verdict: 'met',
        units: '1/1',
        estimates: ['DV2'],
        year: { result: 92, verdict: 'met' },
      },
    },
  ],
};
