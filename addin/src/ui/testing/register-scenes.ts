import { registersOf } from '@cchc/domain';
import type { LedgerState } from '../../sync/ledger-state.ts';
import type { RegisterBook, ServerRows } from '../../sync/register-book.ts';
import type { RegisterRow } from '../../sync/register-rows.ts';
import { sampleConsolidation } from './sample-consolidation.ts';
import { PLAN, signedIn, TODAY, working } from './sample-state.ts';
import type { Scene } from './scenes.ts';

const where = { tab: 'registers' as const };
const AT = `${TODAY}T02:05:00.000Z`;
const place = (address: string) => ({ form: 'vuong-mac' as const, sheet: 'Vướng mắc', address });

const ROWS: RegisterRow[] = [
  {
    key: 'VM/aaaaaaaa1',
    register: 'vuong-mac',
    fields: {
      date: '2026-03-04',
      content: 'Thiếu máy quét cho bộ phận một cửa, hồ sơ đất đai phải chụp bằng điện thoại',
      related: 'TTHC.02',
      proposal: 'Đề nghị xã mua 01 máy quét khổ A3 trước 30/6',
      status: 'resolved',
    },
    reply: { answer: 'Đã cấp máy từ nguồn dự phòng.', answeredBy: 'Vi Văn Nam' },
    place: place('B5'),
    status: 'saved',
  },
  {
    key: 'VM/bbbbbbbb2',
    register: 'vuong-mac',
    fields: { date: '2026-05-20', content: 'Đường truyền ở thôn Nà Lạc hay mất', status: 'in-progress' },
    reply: {},
    place: place('B6'),
    status: 'saved',
  },
  {
    key: 'VM/cccccccc3',
    register: 'vuong-mac',
    fields: { content: 'Máy in hỏng' },
    reply: {},
    place: place('B7'),
    status: 'waiting',
  },
  {
    key: 'VB/dddddddd4',
    register: 'so-van-ban',
    fields: {
      type: 'Kế hoạch',
      number: '15/KH-UBND',
      date: '2026-02-05',
      subject: 'Cải cách hành chính năm 2026',
    },
    reply: {},
    place: { form: 'so-van-ban', sheet: 'Sổ văn bản', address: 'B5' },
    status: 'saved',
  },
];

const withRows = (state: LedgerState, rows: RegisterRow[]): LedgerState => ({
  ...state,
  rows: { unit: state.unit ?? 'DV2', year: 2026, registers: registersOf(PLAN), rows },
});

const server: ServerRows = {
  plan: PLAN,
  unit: 'DV2',
  period: '2026-SO',
  cursor: '3-abcdefgh',
  entries: Object.fromEntries(
    ROWS.filter(({ status }) => status === 'saved').flatMap(({ key, fields, reply }) => [
      [key, { value: { fields }, version: '3-abcdefgh', by: 'm-hung', at: AT }],
      ...(reply.answer
        ? [[`${key}/reply`, { value: { fields: reply }, version: '3-abcdefgh', by: 'm-mai', at: AT }]]
        : []),
    ]),
  ),
  people: { 'm-hung': 'Hoàng Văn Hùng' },
};
const answering: Partial<RegisterBook> = {
  rows: async (unit) => ({ ok: true, value: { ...server, unit } }),
  answer: async (rows, key, fields) => ({
    ok: true,
    value: {
      ...rows,
      entries: {
        ...rows.entries,
        [`${key}/reply`]: { value: fields && { fields }, version: '4-abcdefgh', by: 'm-mai', at: AT },
      },
    },
  }),
};
const coordinator = (): LedgerState => ({
  ...signedIn(['coordinator'], ['DV1']),
  consolidation: sampleConsolidation(),
});

/** Sổ in every state that it is designed for. */
export const REGISTER_SCENES: Record<string, Scene> = {
  registers: { state: withRows(working(), ROWS), where },
  'registers-empty': { state: withRows(working(), []), where },
  'registers-conflict': {
    state: withRows(working(), [
      { ...(ROWS[1] as RegisterRow), status: 'conflict' },
      { ...(ROWS[2] as RegisterRow), status: 'problem' },
    ]),
    where,
  },
  'registers-closed': { state: signedIn(), where, registers: answering },
  'registers-of-others': { state: { ...coordinator(), unit: 'DV2' }, where, registers: answering },
  'registers-look': {
    state: { ...signedIn(['leader'], []), consolidation: sampleConsolidation() },
    where,
    registers: answering,
  },
  'registers-loading': { state: signedIn(), where },
  'registers-error': {
    state: signedIn(),
    where,
    registers: { rows: async () => ({ ok: false, error: { code: 'unavailable', params: {} }, body: null }) },
  },
};
