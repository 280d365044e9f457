import type { Confirmation, ConfirmationItem, ConfirmationRequest, ConfirmationsReply } from '@cchc/domain';
import type { Answer, PlanBook } from '../../sync/plan-book.ts';
import { sampleConsolidation } from './sample-consolidation.ts';
import { H1, PLAN, signedIn, TODAY, working } from './sample-state.ts';
import type { Scene } from './scenes.ts';

const at = (hour: string): string => `${TODAY}T${hour}:00.000Z`;
const NOW = '4-cccccccc';
const entry = {
  value: { components: { c1: 1, c2: 2, c3: 5, c4: 50, c5: 22 }, note: 'Phát phiếu tại trạm' },
  version: NOW,
  by: 'm-lan',
  at: at('01:20'),
};
const word = (version: string): Confirmation => ({
  key: 'BM.02',
  of: 'DV5',
  unit: 'DV2',
  version,
  by: 'm-mai',
  at: at('01:02'),
});
const item = (change: Partial<ConfirmationItem> = {}): ConfirmationItem => ({
  key: 'BM.02',
  of: 'DV5',
  name: 'Trạm Y tế',
  entry,
  state: 'open',
  confirmations: [],
  waiting: ['DV2'],
  mine: ['DV2'],
  ...change,
});
const changed = item({ state: 'outdated', confirmations: [word('3-bbbbbbbb')] });
const confirmed = item({ state: 'confirmed', confirmations: [word(NOW)], waiting: [], mine: [] });
const nothing = item({ entry: null, mine: [] });
const reply = (items: ConfirmationItem[]): ConfirmationsReply => ({
  period: H1.id,
  items,
  units: { DV2: 'Trung tâm Phục vụ hành chính công' },
  people: { 'm-lan': 'Nông Thị Lan', 'm-mai': 'Lê Thị Mai' },
});

/** What was sent to a server that answers with the next of these. */
export function confirmationsServer(
  items: ConfirmationItem[],
  after: Answer<ConfirmationsReply> = { ok: true, value: reply([confirmed]) },
): Partial<PlanBook> & { sent: ConfirmationRequest[] } {
  const sent: ConfirmationRequest[] = [];
  let now = reply(items);
  return {
    sent,
    plan: async () => ({ ok: true, value: { plan: PLAN, current: PLAN.version } }),
    confirmations: async () => ({ ok: true, value: now }),
    confirm: async (request) => {
      sent.push(request);
      if (after.ok) now = after.value;
      return after;
    },
  };
}

/** The state of somebody whose unit shares a figure with another one. */
function sharing(unit: string) {
  const state = working(unit);
  const units = state.me?.units.map((each) => ({ ...each, confirmations: true as const })) ?? [];
  return { ...state, me: state.me && { ...state.me, units } };
}
const where = { confirming: true };
const silent: Partial<PlanBook> = {
  plan: async () => ({ ok: false, error: { code: 'unavailable', params: {} }, body: null }),
};

/** "Xác nhận số liệu": told on the report and on the overview, and the sheet in each of its states. */
export const CONFIRMATION_SCENES: Record<string, Scene> = {
  'report-to-confirm': { state: sharing('DV2'), plans: confirmationsServer([item()]) },
  'report-confirmed': { state: sharing('DV5'), plans: confirmationsServer([{ ...confirmed }]) },
  'report-confirmed-changed': {
    state: sharing('DV5'),
    plans: confirmationsServer([{ ...changed, mine: [] }]),
  },
  'overview-confirmations': {
    state: { ...signedIn(['coordinator'], ['DV1']), consolidation: sampleConsolidation() },
    where: { tab: 'overview' },
    plans: confirmationsServer([{ ...changed, mine: [] }]),
  },
  confirmations: { state: sharing('DV2'), where, plans: confirmationsServer([item()]) },
  'confirmations-changed': { state: sharing('DV2'), where, plans: confirmationsServer([changed]) },
  'confirmations-confirmed': { state: sharing('DV5'), where, plans: confirmationsServer([confirmed]) },
  'confirmations-nothing': { state: sharing('DV2'), where, plans: confirmationsServer([nothing]) },
  'confirmations-none': { state: sharing('DV2'), where, plans: confirmationsServer([]) },
  'confirmations-loading': { state: sharing('DV2'), where },
  'confirmations-error': { state: sharing('DV2'), where, plans: silent },
};
