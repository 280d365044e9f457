import type { Indicator, Owner, Plan } from '@cchc/domain';

const owner = (unit: string, role: Owner['role']): Owner => ({ unit, role, basis: 'text' });

const onTime = (code: string): Indicator => ({
  code,
  area: 'HOSO',
  section: 'B.1',
  name: 'Tỷ lệ hồ sơ trả đúng hạn',
  wording: '98% hồ sơ được trả đúng hạn',
  unit: '%',
  measure: {
    kind: 'ratio',
    numerator: { name: 'Số hồ sơ trả đúng hạn' },
    denominator: { name: 'Số hồ sơ đã trả' },
  },
  target: { value: 98, operator: '>=', operatorBasis: 'inferred', text: 'đạt' },
  phase: { from: 2026, to: 2027, basis: 'text' },
  acrossUnits: 'ratio-of-sums',
  acrossPeriods: 'cumulative',
  owners: [owner('VP', 'lead'), owner('VP', 'enter'), owner('KHU', 'enter')],
  reportedBy: ['VP', 'KHU'],
  quote: { text: '98% hồ sơ được trả đúng hạn.', line: 4 },
});

const survey = (code: string): Indicator => ({
  ...onTime(code),
  name: 'Mức độ hài lòng của người dân',
  wording: '90% người dân hài lòng',
  measure: {
    kind: 'survey',
    levels: ['Rất không hài lòng', 'Không hài lòng', 'Bình thường', 'Hài lòng', 'Rất hài lòng'],
    numerator: { name: 'Số phiếu hài lòng' },
    denominator: { name: 'Số phiếu hợp lệ' },
  },
  target: { value: 90, operator: '>=', operatorBasis: 'inferred', text: 'đạt' },
  acrossPeriods: 'survey',
  owners: [owner('VP', 'lead'), owner('VP', 'enter')],
  reportedBy: ['VP'],
  quote: { text: '90% người dân hài lòng.', line: 5 },
});

/** Codes of the rows in a plan version: what a change of the plan renames, splits and withdraws. */
export interface PlanCodes {
  files: string;
  surveys: readonly string[];
  clause: string;
}

/** The plan of an invented place, as small as a plan can be that has every kind of cell that matters here. */
export const smallPlan = (version: string, codes: PlanCodes): Plan => ({
  version,
  commune: { name: 'Bến Thử', kind: 'phường', province: 'Tỉnh Thử' },
  years: { from: 2026, to: 2027 },
  document: { title: { text: 'Kế hoạch của phường', line: 1 } },
  areas: [{ code: 'HOSO', name: 'Hồ sơ', crossCutting: false, quote: { text: 'Hồ sơ', line: 2 } }],
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
        { code: 'KHU-B', name: 'Khu phố B', placeholder: false },
      ],
      quote: { text: 'Các khu phố', line: 10 },
    },
  ],
  indicators: [onTime(codes.files), ...codes.surveys.map(survey)],
  qualitativeTargets: [],
  tasks: [
    {
      code: 'NV1',
      area: 'HOSO',
      clauses: [{ code: codes.clause, text: 'Rà soát hồ sơ' }],
      owners: [owner('VP', 'lead'), owner('KHU', 'coordinate')],
      timingWords: ['hằng tháng'],
      deadline: null,
      product: null,
      indicators: [codes.files],
      quote: { text: 'Rà soát hồ sơ hằng tháng.', line: 7 },
    },
  ],
  responsibilities: [],
  reportingDuties: [],
  budgetDuties: [],
  legalReferences: [],
  oddities: [],
  openQuestions: [],
});
