import { documentsOf } from '@cchc/domain';
import type { EvidenceView } from '../../sync/ledger-state.ts';
import { working } from './sample-state.ts';
import type { Scene } from './scenes.ts';

const SUBJECTS = [
  'Báo cáo kết quả cải cách hành chính quý I năm 2026',
  'Kế hoạch tuyên truyền cải cách hành chính năm 2026',
  'Công văn đôn đốc số hóa hồ sơ, kết quả giải quyết thủ tục hành chính',
  'Quyết định phân công công chức phụ trách cải cách hành chính',
  'Thông báo kết quả kiểm tra việc tiếp nhận và trả kết quả tại bộ phận một cửa',
  'Tờ trình đề nghị bổ sung máy quét cho bộ phận một cửa',
  'Báo cáo tháng 5 về giải quyết thủ tục hành chính',
];

export const DOCUMENTS = documentsOf(
  Object.fromEntries(
    SUBJECTS.map((subject, i) => [
      `VB/aaaaaaaa${i + 1}`,
      { fields: { number: `${i + 3}/BC-TTPVHCC`, date: `2026-0${1 + (i % 5)}-1${i}`, subject } },
    ]),
  ),
);

const view = (change: Partial<EvidenceView> = {}): EvidenceView => ({
  key: 'TTHC.02',
  name: working().names['TTHC.02'] ?? 'TTHC.02',
  place: { form: 'chi-tieu', sheet: 'Chỉ tiêu', address: 'G7' },
  value: null,
  documents: DOCUMENTS,
  hindrance: null,
  written: false,
  ...change,
});
const used = DOCUMENTS[0]?.evidence ?? null;

/** "Minh chứng" of the selected row. */
export const EVIDENCE_SCENES: Record<string, Scene> = {
  evidence: { state: { ...working(), evidence: view() } },
  'evidence-written': { state: { ...working(), evidence: view({ value: used, written: true }) } },
  'evidence-typed': {
    state: {
      ...working(),
      evidence: view({ value: { number: '15 BC', link: 'https://vi-du.gov.vn/van-ban/15' }, documents: [] }),
    },
  },
  'evidence-locked': { state: { ...working(), evidence: view({ value: used, hindrance: 'locked' }) } },
  'evidence-no-row': { state: { ...working(), evidence: view({ key: null, name: '', place: null }) } },
};
