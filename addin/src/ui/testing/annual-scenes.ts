import { type AnnualItem, type AnnualPlanDoc, EMPTY_ITEM, type StoredItem } from '@cchc/domain/annual-plan';
import type { PlanBook } from '../../sync/plan-book.ts';
import type { Where } from '../navigation.ts';
import { AnnualServer } from './annual-server.ts';
import { clicking, inTurn, pasting, SUBMIT, typing } from './bring.ts';
import { PLAN, signedIn } from './sample-state.ts';
import type { Scene } from './scenes.ts';

const coordinator = signedIn(['coordinator'], ['DV1']);
const where: Partial<Where> = { tab: 'plan', page: 'annual' };

const stored = (value: AnnualItem): StoredItem => ({ value, rev: 1, by: 'p', at: '2026-05-20T02:00:00Z' });
/** A year with tasks in every state that people ask about. */
export const ANNUAL: AnnualPlanDoc = {
  year: 2026,
  rev: 1,
  planVersion: PLAN.version,
  items: {
    'III.3.5.d': stored({
      ...EMPTY_ITEM,
      person: 'Trần Thị Bình',
      deadline: { text: 'Quý II/2026', end: '2026-06-30', ongoing: false },
      product: 'Kho hồ sơ điện tử',
      milestones: [
        { name: 'Quét hồ sơ', due: '2026-04-30', weight: 3, done: '2026-04-28' },
        { name: 'Đối chiếu', due: '2026-06-15', weight: 1, done: null },
      ],
    }),
    'III.3.2.a': stored({
      ...EMPTY_ITEM,
      deadline: { text: 'Trước 30/4', end: '2026-04-30', ongoing: false },
    }),
    'III.1.4.a': stored({
      ...EMPTY_ITEM,
      deadline: { text: 'Thường xuyên', end: null, ongoing: true },
      product: 'Tin, bài',
    }),
    _hoithi01: stored({ ...EMPTY_ITEM, own: 'Tổ chức hội thi tìm hiểu cải cách hành chính', leads: ['DV1'] }),
  },
};
const planning = (doc: AnnualPlanDoc): Partial<PlanBook> => ({
  plan: async () => ({ ok: true, value: { plan: PLAN, current: PLAN.version } }),
  annual: async () => ({ ok: true, value: { plan: doc, people: { p: 'Vi Văn Nam' } } }),
});

/** An appendix as it is copied: one row that fits a clause, one to be asked about, one of the commune's own. */
const APPENDIX = [
  ['STT', 'Nội dung', 'Chủ trì', 'Thời hạn', 'Sản phẩm'],
  ['I', 'Cải cách thủ tục hành chính', '', '', ''],
  ['1', 'Số hóa hồ sơ, kết quả giải quyết TTHC', 'TTPVHCC', 'Quý II/2026', 'Kho hồ sơ'],
  ['2', 'Tăng cường công tác kiểm tra', 'P. VHXH', 'Thường xuyên', ''],
  ['3', 'Trồng 500 cây xanh', 'Văn phòng', 'Quý I', ''],
  ['', 'Tổng cộng', '', '', ''],
]
  .map((cells) => cells.join('\t'))
  .join('\n');

/** A page on a server of its own that decides as the real one. */
function live(before: (server: AnnualServer) => void = () => undefined): Partial<PlanBook> {
  const server = new AnnualServer(structuredClone(ANNUAL));
  const book = server.book(coordinator.me as NonNullable<typeof coordinator.me>);
  before(server);
  return book;
}

/** A page whose task is changed by somebody else before it is saved. */
function overtaken(): Partial<PlanBook> {
  const server = new AnnualServer(structuredClone(ANNUAL));
  const book = server.book(coordinator.me as NonNullable<typeof coordinator.me>);
  return {
    ...book,
    async changeAnnual(request) {
      server.byHung('III.3.5.d', { person: 'Đỗ Thị Hoa', product: 'Kho hồ sơ điện tử dùng chung' });
      return book.changeAnnual?.(request) as ReturnType<PlanBook['changeAnnual']>;
    },
  };
}

const TASK = '[data-opens="III.3.5.d"]';
const ADD_MILESTONE = '[data-add]';

/** Kế hoạch năm: read, written, overtaken, refused, looked back at, imported. */
export const ANNUAL_SCENES: Record<string, Scene> = {
  'plan-annual': { state: coordinator, where, plans: live() },
  'plan-annual-empty': {
    state: coordinator,
    where,
    plans: planning({ year: 2026, rev: 0, planVersion: PLAN.version, items: {} }),
  },
  'plan-annual-preview': {
    state: coordinator,
    where,
    plans: live(),
    bring: pasting(APPENDIX),
  },
  'plan-annual-look': { state: signedIn(), where, plans: planning(ANNUAL) },
  'plan-annual-edit': {
    state: coordinator,
    where,
    plans: live(),
    bring: inTurn(clicking(TASK), typing('input[name=deadline]', 'Trước 15/9')),
  },
  'plan-annual-add': {
    state: coordinator,
    where,
    plans: live(),
    bring: clicking('[data-opens=own]', ADD_MILESTONE),
  },
  'plan-annual-fault': {
    state: coordinator,
    where,
    plans: live(),
    bring: clicking(TASK, ADD_MILESTONE, SUBMIT),
  },
  'plan-annual-moved': {
    state: coordinator,
    where,
    plans: overtaken(),
    bring: inTurn(clicking(TASK), typing('input[name=person]', 'Nguyễn Văn An'), clicking(SUBMIT)),
  },
  'plan-annual-offline': {
    state: coordinator,
    where,
    plans: live((server) => {
      server.offline = true;
    }),
    bring: inTurn(clicking(TASK), typing('input[name=person]', 'Nguyễn Văn An'), clicking(SUBMIT)),
  },
  'plan-annual-head': { state: signedIn(['head'], ['DV2']), where, plans: live() },
  'plan-annual-history': {
    state: coordinator,
    where,
    plans: live((server) => {
      server.byHung('III.3.5.d', {
        person: 'Cúc',
        deadline: { text: 'Quý III/2026', end: '2026-09-30', ongoing: false },
      });
      server.byHung('III.3.5.d', { milestones: [] });
    }),
    bring: clicking('[data-opens=history]'),
  },
};
