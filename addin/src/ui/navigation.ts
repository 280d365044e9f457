import type { Include, Role } from '@cchc/domain';
import type { LedgerState } from '../sync/ledger-state.ts';
import { createStore, type Store } from './store.ts';

/** Excel has no history API: where one is, is this and nothing else. */
export type Tab = 'report' | 'overview' | 'totals' | 'registers' | 'stand-in' | 'plan' | 'formulas';
/** Pages of Kế hoạch. */
export type PlanPage =
  | 'items'
  | 'annual'
  | 'calendar'
  | 'figures'
  | 'decisions'
  | 'units'
  | 'versions'
  | 'settings';
/** Pages of Tổng hợp. */
export type TotalsPage = 'province' | 'issued' | 'acceptance' | 'reminders' | 'consolidated';
export interface Where {
  tab: Tab;
  help: boolean;
  /** This Excel is being checked. */
  checking: boolean;
  /** The person asked to choose another unit. */
  choosing: boolean;
  /** Page of Kế hoạch; null = its list. */
  page: PlanPage | null;
  /** Page of Tổng hợp; null = the totals themselves. */
  totalsPage: TotalsPage | null;
  /** "Gửi báo cáo" was pressed: what blocks, what will be sent. */
  sending: boolean;
  /** "Trao đổi": of one entry, or of all (`key` null). */
  comments: { key: string | null } | null;
  /** "Xác nhận số liệu": what two units share. */
  confirming: boolean;
  /** "Nguồn gốc số liệu" of a figure of a period's totals. */
  origin: { key: string; period: string; include: Include } | null;
  /** The same of a cell of a unit's own form; `key` null = no cell of a form is selected. */
  cellOrigin: { key: string | null; unit: string; period: string } | null;
}
export type Navigation = Store<Where>;

export const createNavigation = (): Navigation =>
  createStore<Where>({
    tab: 'report',
    help: false,
    checking: false,
    choosing: false,
    sending: false,
    comments: null,
    confirming: false,
    origin: null,
    cellOrigin: null,
    page: null,
    totalsPage: null,
  });

const FILLS: readonly Role[] = ['official', 'head', 'coordinator'];
const SEES_ALL: readonly Role[] = ['coordinator', 'leader', 'admin'];

/**
 * Tabs by role: who fills a unit has a report, who sees all units has the overview and the totals, who may type in
 * for units without an account has the table for it; registers, the plan and formulas are for all.
 */
export function tabsFor({
  roles,
  units,
  standsInFor,
}: Pick<NonNullable<LedgerState['me']>, 'roles' | 'units' | 'standsInFor'>): Tab[] {
  const all = roles.some((role) => SEES_ALL.includes(role));
  const fills = roles.some((role) => FILLS.includes(role)) && (units.length > 0 || !all);
  return [
    ...(fills ? (['report'] as const) : []),
    ...(all ? (['overview', 'totals'] as const) : []),
    ...(fills || all ? (['registers'] as const) : []),
    ...(standsInFor.length > 0 ? (['stand-in'] as const) : []),
    ...(fills || all ? (['plan', 'formulas'] as const) : []),
  ];
}

/** The tab to show: the wanted one where the person has it, else the first of theirs. */
export const tabOf = (wanted: Tab, tabs: readonly Tab[]): Tab | undefined =>
  tabs.includes(wanted) ? wanted : tabs[0];

/** Tabs behind which comments wait that this person has not read: of the own unit, of any unit. */
export function unreadTabs({ me, unit, comments }: Pick<LedgerState, 'me' | 'unit' | 'comments'>): Tab[] {
  const own = me?.units.map(({ code }) => code) ?? [];
  const waiting = me?.unread ?? [];
  const mine = comments.unread > 0 || waiting.some((each) => each.unit === unit);
  const others = waiting.some((each) => !own.includes(each.unit));
  return [...(mine ? (['report'] as const) : []), ...(others ? (['overview'] as const) : [])];
}
