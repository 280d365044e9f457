import {
  adHocPeriod,
  type CalendarView,
  DEFAULT_COMMUNE_SETTINGS,
  defaultCalendar,
  nextCalendar,
  type Period,
  type SettingsReply,
} from '@cchc/domain';
import type { PlanBook } from '../../sync/plan-book.ts';
import type { Where } from '../navigation.ts';
import { ANNUAL_SCENES } from './annual-scenes.ts';
import { clicking } from './bring.ts';
import { FIGURE_SCENES } from './figure-scenes.ts';
import { FORMULA_SCENES } from './formula-scenes.ts';
import { sampleConsolidation } from './sample-consolidation.ts';
import { PLAN, signedIn } from './sample-state.ts';
import type { Scene } from './scenes.ts';
import { VERSION_SCENES } from './version-scenes.ts';

const coordinator = signedIn(['coordinator'], ['DV1']);
const answering = (value: CalendarView): Partial<PlanBook> => ({
  calendar: async () => ({ ok: true, value }),
});
const at = (page: Where['page']): Partial<Where> => ({ tab: 'plan', page });

const year = defaultCalendar(2026, PLAN.version);
const view: CalendarView = {
  calendar: year,
  stored: true,
  before: defaultCalendar(2025, PLAN.version),
  used: ['2026-Q1', '2026-H1'],
};

/** A year with everything that can be said about it. */
const troubled = (): CalendarView => {
  const calendar = structuredClone(year);
  const q1 = calendar.periods['2026-Q1'] as Period;
  q1.closed = { at: '2026-03-25T02:00:00Z', by: 'p' };
  const q3 = calendar.periods['2026-Q3'] as Period;
  Object.assign(q3, { from: '2026-06-10', unitDue: '2026-09-21', communeDue: '2026-09-20', basis: '' });
  const once = adHocPeriod(2026, 1, {
    from: '2026-04-01',
    to: '2026-03-31',
    unitDue: '2026-05-04',
    basis: 'Công văn số 12/SNV-CCHC ngày 02/5/2026',
  });
  calendar.periods[once.id] = once;
  calendar.edited = { at: '2026-06-01T02:00:00Z', by: coordinator.me?.id ?? '' };
  return { ...view, calendar };
};

const decided: SettingsReply = {
  version: 's1-abcdefgh',
  settings: { ...DEFAULT_COMMUNE_SETTINGS, satisfactionFormula: 'mean-score' },
  history: [
    {
      version: 's1-abcdefgh',
      by: 'p',
      at: '2026-05-20T02:00:00Z',
      reason: 'Theo Công văn số 40/SNV ngày 18/5/2026',
      changes: [{ key: 'satisfactionFormula', from: 'top-two', to: 'mean-score' }],
    },
  ],
  basePlan: PLAN.version,
  planVersion: PLAN.version,
  people: { p: 'Vi Văn Nam' },
};
const deciding: Partial<PlanBook> = {
  settings: async () => ({ ok: true, value: decided }),
  plan: async () => ({ ok: true, value: { plan: PLAN, current: PLAN.version } }),
  consolidation: async () => ({ ok: true, value: sampleConsolidation() }),
};

/** Kế hoạch, page by page. */
export const PLAN_SCENES: Record<string, Scene> = {
  plan: { state: coordinator, where: at(null) },
  'plan-items': {
    state: signedIn(),
    where: at('items'),
    plans: { plan: async () => ({ ok: true, value: { plan: PLAN, current: PLAN.version } }) },
  },
  'plan-items-owners': {
    state: coordinator,
    where: at('items'),
    plans: deciding,
    bring: clicking('main details summary', '[data-opens=owners]'),
  },
  ...ANNUAL_SCENES,
  ...FIGURE_SCENES,
  ...FORMULA_SCENES,
  'plan-decisions': { state: coordinator, where: at('decisions'), plans: deciding },
  'plan-units': { state: coordinator, where: at('units'), plans: deciding },
  'plan-settings': { state: coordinator, where: at('settings'), plans: deciding },
  'plan-settings-look': { state: signedIn(['leader'], []), where: at('settings'), plans: deciding },
  'totals-origin': {
    state: { ...coordinator, consolidation: sampleConsolidation() },
    where: { tab: 'totals', origin: { key: 'BM.01', period: '2026-H1', include: 'all' } },
    plans: {
      ...deciding,
      entry: async () => ({
        ok: true,
        value: {
          units: {
            DV2: {
              state: 'submitted',
              entry: { value: {}, version: '1-abcdefgh', by: 'p', at: '2026-06-01T02:10:00Z' },
            },
          },
          people: { p: 'Vi Văn Nam' },
        },
      }),
    },
  },
  ...VERSION_SCENES,
  'plan-calendar': { state: coordinator, where: at('calendar'), plans: answering(view) },
  'plan-calendar-troubled': { state: coordinator, where: at('calendar'), plans: answering(troubled()) },
  'plan-calendar-next': {
    state: coordinator,
    where: at('calendar'),
    plans: answering({ calendar: nextCalendar(year), stored: false, before: year, used: [] }),
  },
  'plan-calendar-look': { state: signedIn(), where: at('calendar'), plans: answering(view) },
  'plan-calendar-loading': { state: coordinator, where: at('calendar') },
  'plan-calendar-error': {
    state: coordinator,
    where: at('calendar'),
    plans: {
      calendar: async () => ({ ok: false, error: { code: 'unavailable', params: {} }, body: null }),
    },
  },
};
