import type { ReportState } from '@cchc/domain';
import type { Conflict, LedgerState, ReviewView } from '../../sync/ledger-state.ts';
import { ACROSS_SCENES } from './across-scenes.ts';
import { CELL_ORIGIN_SCENES } from './cell-origin-scenes.ts';
import { CONFIRMATION_SCENES } from './confirmation-scenes.ts';
import { EVIDENCE_SCENES } from './evidence-scenes.ts';
import { sampleConsolidation } from './sample-consolidation.ts';
import { COMMENTS, CONFIRMED_ITEMS, sampleHistory } from './sample-history.ts';
import { sampleStandIn } from './sample-stand-in.ts';
import { H1, PERIODS, PROBLEMS, signedIn, TODAY, working } from './sample-state.ts';
import type { Scene } from './scenes.ts';

const at = `${TODAY}T02:05:00.000Z`;
const by = 'm-hung';
const place = (address: string) => ({ form: 'chi-tieu' as const, sheet: 'Chỉ tiêu', address });

/** Everything that is asked is there. */
const full = (unit = 'DV2'): LedgerState => ({
  ...working(unit),
  missing: [],
  completeness: {
    'chi-tieu': { asked: 18, filled: 16, explained: 2, wrong: 0 },
    'khao-sat': { asked: 4, filled: 4, explained: 0, wrong: 0 },
    'muc-tieu': { asked: 0, filled: 0, explained: 0, wrong: 0 },
    'nhiem-vu': { asked: 41, filled: 41, explained: 0, wrong: 0 },
    'kinh-phi': { asked: 0, filled: 0, explained: 0, wrong: 0 },
  },
});

export const CONFLICTS: Conflict[] = [
  {
    key: 'TTHC.02',
    place: place('G7'),
    mine: { components: { numerator: 1200, denominator: 1250 }, estimate: true },
    theirs: {
      value: { components: { numerator: 1180, denominator: 1250 }, note: 'Theo Cổng dịch vụ công' },
      version: '4-abcdefgh',
      by,
      at,
    },
    base: { components: { numerator: 1100, denominator: 1250 } },
  },
  {
    key: 'TTHC.08',
    place: place('G13'),
    mine: { components: { numerator: 310, denominator: 320 } },
    theirs: { value: null, version: '5-abcdefgh', by, at },
    base: undefined,
  },
  {
    key: 'TTHC.06',
    place: place('G11'),
    mine: undefined,
    theirs: { value: { components: { numerator: 5, denominator: 9 } }, version: '5-abcdefgh', by, at },
    base: { components: { numerator: 4, denominator: 9 } },
  },
];

const head = (state: LedgerState): LedgerState => ({
  ...state,
  me: state.me && { ...state.me, roles: ['head'] },
});
const sent = (state: ReportState, comment?: string): Partial<LedgerState> => ({
  reportState: state,
  stateBy: { by, at, ...(comment && { comment }) },
});

const review = (state: ReportState, change: Partial<ReviewView> = {}): ReviewView => {
  const { names, defs } = working();
  return {
    unit: 'DV2',
    period: H1.id,
    report: {
      unit: 'DV2',
      period: H1.id,
      state,
      stateBy: state === 'draft' ? null : { by, at },
      comments: 'c-3',
      cursor: '6-aaaaaaaa',
      entries: {
        'TTHC.02': {
          value: {
            components: { numerator: 1200, denominator: 1250 },
            note: 'Theo Cổng dịch vụ công',
            evidence: { number: '15/BC-TTPVHCC', date: '2026-06-01', link: 'https://vi-du.gov.vn/vb/15' },
          },
          version: '6-aaaaaaaa',
          by,
          at,
        },
      },
    },
    comments: { list: COMMENTS, seen: 'c-2', unread: 1 },
    names,
    defs,
    loading: false,
    error: null,
    ...change,
  };
};
const coordinator = (): LedgerState => ({
  ...signedIn(['coordinator'], ['DV1']),
  consolidation: sampleConsolidation(),
});
const overview = { tab: 'overview' as const };
const standsIn = (): LedgerState => {
  const state = signedIn(['official'], ['DV6-01']);
  const members = sampleStandIn().rows.map(({ unit, name }) => ({ code: unit, name, group: 'DV6' }));
  return { ...state, me: state.me && { ...state.me, standsInFor: members } };
};
const standIn = { tab: 'stand-in' as const };
const sending = { sending: true };

/** Submitting, conflicts, history, comments, review and entry for others, in every state. */
export const STATE_SCENES: Record<string, Scene> = {
  'report-ready': { state: full() },
  'report-conflicts': { state: { ...working(), waiting: 3, conflicts: CONFLICTS } },
  'report-pending-rows': {
    state: {
      ...working(),
      pendingRows: [
        {
          key: 'TTHC.02',
          theirs: { value: { components: { numerator: 5 } }, version: '4-abcdefgh', by, at },
        },
      ],
    },
  },
  'report-other-person': { state: { ...working(), waiting: 3, otherPerson: { by, waiting: 3 } } },
  'report-plan-change': {
    state: {
      ...working(),
      planChange: { from: 'kh-1', to: 'kh-2', renamed: 4, withdrawn: ['TTHC.02', 'TTHC.08'] },
    },
  },
  'report-comments-new': {
    state: { ...working(), comments: { list: COMMENTS, seen: 'c-2', unread: 1 } },
  },
  'report-returned': {
    state: {
      ...working(),
      ...sent('returned', 'Đề nghị kiểm tra lại số hồ sơ đúng hạn và bổ sung kết quả tuyên truyền.'),
      comments: { list: COMMENTS, seen: 'c-2', unread: 1 },
    },
  },
  'report-returned-asked': {
    state: { ...working('DV7-01'), ...sent('returned', 'Đề nghị bổ sung kết quả phối hợp.') },
  },
  'report-locked-head': { state: head({ ...full(), ...sent('submitted') }) },
  'report-locked-approved': { state: { ...full(), ...sent('approved'), waiting: 2 } },
  'report-locked-recalling': { state: { ...head({ ...full(), ...sent('submitted') }), busy: 'sending' } },
  'report-locked-closed': {
    state: {
      ...working(),
      waiting: 2,
      period: { ...H1, closed: { at, by, reason: 'Đã gửi báo cáo xã' } },
      sync: { kind: 'closed', by, at },
    },
  },
  'report-extended': {
    state: {
      ...working(),
      period: {
        ...H1,
        closed: { at, by },
        extended: { DV2: { until: '2026-06-20', by, at, reason: 'Chờ số liệu của Cổng dịch vụ công' } },
      },
    },
  },
  'send-blocked': {
    state: {
      ...working(),
      waiting: 2,
      problems: PROBLEMS,
      conflicts: CONFLICTS.slice(0, 1),
      blockers: [
        {
          key: 'TTHC.08',
          place: place('G13'),
          code: 'below-earlier-period',
          params: { figure: 'numerator', value: 310, earlier: 400, period: '2026-Q1' },
        },
      ],
    },
    where: sending,
  },
  'send-missing': { state: working(), where: sending },
  'send-asked': { state: working('DV7-01'), where: sending },
  'send-ready': { state: { ...full(), waiting: 2, problems: PROBLEMS.slice(0, 1) }, where: sending },
  'send-busy': { state: { ...full(), busy: 'sending' }, where: sending },
  'send-moved': { state: { ...full(), error: { code: 'report-moved', params: {} } }, where: sending },
  ...EVIDENCE_SCENES,
  'history-cell': { state: { ...working(), history: sampleHistory() } },
  'history-confirmed': {
    state: {
      ...working(),
      history: sampleHistory({ items: CONFIRMED_ITEMS, units: { DV5: 'Trạm Y tế' } }),
    },
  },
  'history-not-restorable': { state: { ...working(), history: sampleHistory({ restorable: false }) } },
  'history-report': {
    state: { ...working(), history: sampleHistory({ key: null, name: '', place: null, restorable: false }) },
  },
  'history-empty': { state: { ...working(), history: sampleHistory({ items: [], more: null }) } },
  'history-loading': {
    state: { ...working(), history: sampleHistory({ items: [], more: null, loading: true }) },
  },
  'history-error': {
    state: {
      ...working(),
      history: sampleHistory({ items: [], more: null, error: { code: 'unavailable', params: {} } }),
    },
  },
  comments: {
    state: { ...working(), comments: { list: COMMENTS, seen: 'c-2', unread: 1 } },
    where: { comments: { key: null } },
  },
  'comments-empty': { state: working(), where: { comments: { key: null } } },
  'comments-one': {
    state: { ...working(), comments: { list: COMMENTS, seen: 'c-3', unread: 0 } },
    where: { comments: { key: 'TTHC.02' } },
  },
  'comments-first': { state: working(), where: { comments: { key: 'TTHC.06' } } },
  'overview-review': { state: { ...coordinator(), review: review('submitted') }, where: overview },
  'overview-review-approved': { state: { ...coordinator(), review: review('approved') }, where: overview },
  'overview-review-draft': { state: { ...coordinator(), review: review('draft') }, where: overview },
  'overview-review-loading': {
    state: { ...coordinator(), review: review('draft', { report: null, loading: true }) },
    where: overview,
  },
  'overview-review-error': {
    state: {
      ...coordinator(),
      review: review('draft', { report: null, error: { code: 'unavailable', params: {} } }),
    },
    where: overview,
  },
  'overview-review-moved': {
    state: {
      ...coordinator(),
      review: review('submitted'),
      error: { code: 'report-moved', params: {} },
    },
    where: overview,
  },
  'overview-closed': {
    state: {
      ...coordinator(),
      period: {
        ...(PERIODS.find(({ id }) => id === H1.id) ?? H1),
        closed: { at, by, reason: 'Đã gửi báo cáo xã' },
        extended: { DV4: { until: '2026-06-20', by, at, reason: 'Chờ quyết toán' } },
      },
    },
    where: overview,
  },
  ...ACROSS_SCENES,
  ...CONFIRMATION_SCENES,
  ...CELL_ORIGIN_SCENES,
  'stand-in': { state: { ...standsIn(), standIn: sampleStandIn() }, where: standIn },
  'stand-in-saving': {
    state: { ...standsIn(), busy: 'standing-in', standIn: sampleStandIn() },
    where: standIn,
  },
  'stand-in-loading': { state: standsIn(), where: standIn },
  'stand-in-nothing': {
    state: { ...standsIn(), standIn: sampleStandIn({ columns: [], rows: [] }) },
    where: standIn,
  },
  'stand-in-error': {
    state: { ...standsIn(), error: { code: 'unavailable', params: {} } },
    where: standIn,
  },
};
