import type { Indicator, Owner, Plan } from '../plan/schema.ts';

const owner = (unit: string, role: Owner['role']): Owner => ({ unit, role, basis: 'text' });

const ratio = {
  kind: 'ratio',
  numerator: { name: 'Số hồ sơ trả đúng hạn' },
  denominator: { name: 'Số hồ sơ đã trả' },
} as const;

const filesOnTime: Indicator = {
  code: 'HS-1',
  area: 'HOSO',
  section: 'B.1',
  name: 'Tỷ lệ hồ sơ trả đúng hạn',
  wording: '98% hồ sơ được trả đúng hạn',
  unit: '%',
  measure: ratio,
  target: { value: 98, operator: '>=', operatorBasis: 'inferred', text: 'đạt' },
  phase: { from: 2027, to: 2029, basis: 'text' },
  acrossUnits: 'ratio-of-sums',
  acrossPeriods: 'cumulative',
  owners: [owner('VP', 'lead'), owner('VP', 'enter'), owner('KHU', 'enter')],
  reportedBy: ['VP', 'KHU'],
  quote: { text: '98% hồ sơ được trả đúng hạn.', line: 4 },
};

const landFiles: Indicator = {
  ...filesOnTime,
  code: 'HS-2',
  name: 'Tỷ lệ hồ sơ nhà ở trả đúng hạn',
  wording: '95% hồ sơ nhà ở được trả đúng hạn',
  target: { ...filesOnTime.target, value: 95 },
  breakdown: {
    items: [
      { code: 'MOI', name: 'Xây mới' },
      { code: 'SUA', name: 'Sửa chữa' },
    ],
    rule: 'parts-within-whole',
  },
  subsetOf: 'HS-1',
  quote: { text: '95% hồ sơ nhà ở được trả đúng hạn.', line: 5 },
};

const dataLevel: Indicator = {
  ...filesOnTime,
  code: 'SO-1',
  area: 'SO',
  name: 'Cấp độ chuyển đổi số',
  wording: 'Phường đạt cấp độ 4 chuyển đổi số',
  unit: 'cấp độ',
  measure: { kind: 'level', name: 'Cấp độ được công nhận', max: 4 },
  target: { ...filesOnTime.target, value: 4 },
  acrossUnits: 'single-source',
  acrossPeriods: 'level',
  owners: [owner('TH', 'lead'), owner('TH', 'enter')],
  reportedBy: ['TH'],
  quote: { text: 'Phường đạt cấp độ 4 chuyển đổi số.', line: 6 },
};

/**
 * The plan of another, invented place with other codes, other years and other groups: what passes with it
 * depends on no commune.
 */
const secondPlan: Plan = {
  version: 'thu-1',
  commune: { name: 'Bến Thử', kind: 'phường', province: 'Tỉnh Thử' },
  years: { from: 2027, to: 2029 },
  document: { title: { text: 'Kế hoạch của phường', line: 1 } },
  areas: [
    { code: 'HOSO', name: 'Hồ sơ', crossCutting: false, quote: { text: 'Hồ sơ', line: 2 } },
    { code: 'SO', name: 'Chuyển đổi số', crossCutting: true, quote: { text: 'Chuyển đổi số', line: 3 } },
  ],
  units: [
    {
      code: 'TH',
      name: 'Tổ tổng hợp',
      kind: 'office',
      coordinator: true,
      group: false,
      quote: { text: 'Tổ tổng hợp', line: 8 },
    },
    { code: 'VP', name: 'Văn phòng', kind: 'office', group: false, quote: { text: 'Văn phòng', line: 9 } },
    {
      code: 'KHU',
      name: 'Các khu phố',
      kind: 'village',
      group: true,
      members: [
        { code: 'KHU-A', name: 'Khu phố A', placeholder: false },
        { code: 'KHU-B', name: 'Khu phố B (tên tạm)', placeholder: true },
      ],
      quote: { text: 'Các khu phố', line: 10 },
    },
    {
      code: 'MT',
      name: 'Mặt trận phường',
      kind: 'requested',
      group: false,
      quote: { text: 'Đề nghị Mặt trận phường', line: 11 },
    },
  ],
  indicators: [filesOnTime, landFiles, dataLevel],
  qualitativeTargets: [
    {
      code: 'DT-1',
      area: 'ALL',
      section: 'A',
      tracking: 'Thuyết minh.',
      reportedBy: ['TH'],
      quote: { text: 'Phục vụ người dân tốt hơn.', line: 2 },
    },
  ],
  tasks: [
    {
      code: 'NV1',
      area: 'HOSO',
      clauses: [
        { code: 'NV1.a', text: 'Rà soát hồ sơ' },
        { code: 'NV1.b', text: 'công khai kết quả' },
      ],
      owners: [owner('VP', 'lead'), owner('KHU', 'coordinate'), owner('MT', 'coordinate')],
      timingWords: ['hằng tháng'],
      deadline: null,
      product: null,
      indicators: ['HS-1'],
      quote: { text: 'Rà soát hồ sơ hằng tháng; công khai kết quả.', line: 7 },
    },
  ],
  responsibilities: [
    {
      code: 'TN1',
      unit: 'KHU',
      role: 'phối hợp',
      area: 'HOSO',
      periodicity: null,
      overlapsWith: [],
      quote: { text: 'Các khu phố phối hợp.', line: 10 },
    },
    {
      code: 'TN2',
      unit: 'ALL',
      role: 'báo cáo',
      area: 'NONE',
      periodicity: null,
      overlapsWith: [],
      quote: { text: 'Các đơn vị báo cáo.', line: 12 },
    },
  ],
  reportingDuties: [
    { code: 'BC1', who: 'Tổ tổng hợp', units: ['TH'], quote: { text: 'Tổ tổng hợp báo cáo.', line: 8 } },
  ],
  budgetDuties: [
    { code: 'KP1', who: 'Các khu phố', units: ['KHU'], quote: { text: 'Khu phố lập dự toán.', line: 13 } },
  ],
  legalReferences: [],
  oddities: [{ code: 'L1', kind: 'thiếu', description: 'Thiếu phụ lục.', handling: 'Hỏi lại.', quotes: [] }],
  openQuestions: [{ code: 'H1', question: 'Phụ lục ở đâu?', oddities: ['L1'] }],
};

/** A fresh copy, so that a test may change it. */
export const aSecondPlan = (): Plan => structuredClone(secondPlan);
