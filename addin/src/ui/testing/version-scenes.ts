import { DEFAULT_COMMUNE_SETTINGS, type Plan, type PlanVersionsReply } from '@cchc/domain';
import type { PlanBook } from '../../sync/plan-book.ts';
import { picking } from './bring.ts';
import { PLAN, signedIn } from './sample-state.ts';
import type { Scene } from './scenes.ts';

const coordinator = signedIn(['coordinator'], ['DV1']);
const where = { tab: 'plan', page: 'versions' } as const;

/** The sample plan a version later: one indicator under another code, one gone, one target raised. */
export const NEWER: Plan = (() => {
  const plan = JSON.parse(JSON.stringify(PLAN).replaceAll('"TTHC.07"', '"TTHC.70"')) as Plan;
  return {
    ...plan,
    version: 'ke-hoach-dieu-chinh-2027',
    indicators: plan.indicators.flatMap((each) => {
      if (each.code === 'BM.03') return [];
      return each.code === 'TTHC.01' ? [{ ...each, target: { ...each.target, value: 99 } }] : [each];
    }),
    tasks: plan.tasks.map((task) => ({
      ...task,
      indicators: task.indicators.filter((code) => code !== 'BM.03'),
    })),
    ...(plan.informationSystems && {
      informationSystems: plan.informationSystems.map((system) => ({
        ...system,
        sourceFor: system.sourceFor.filter((code) => code !== 'BM.03'),
      })),
    }),
    replaces: { version: PLAN.version, keys: { 'TTHC.07': 'TTHC.70', 'BM.03': null } },
  };
})();

const period = (id: string, from: string, to: string, more: object = {}) => ({
  id,
  from,
  to,
  closed: false,
  kept: null,
  ...more,
});

/** Two versions: the file of the beginning, and the one that periods from Quý III on stand on. */
export const VERSIONS: PlanVersionsReply = {
  versions: [
    {
      version: `${PLAN.version}-s2-kl8sd03k`,
      replaces: PLAN.version,
      dropped: [],
      by: 'p',
      at: '2026-05-20T02:00:00Z',
      reason: 'Thông báo kết luận cuộc họp ngày 19/5/2026',
      periods: ['2026-Q3', '2026-M9', '2026-Y', '2027-Q1'],
    },
    {
      version: PLAN.version,
      replaces: null,
      dropped: [],
      by: null,
      at: null,
      reason: null,
      periods: ['2026-Q1', '2026-H1'],
    },
  ],
  base: PLAN.version,
  settings: 's2-kl8sd03k',
  periods: [
    period('2026-Q1', '2025-12-15', '2026-03-14', { closed: true, kept: PLAN.version }),
    period('2026-H1', '2025-12-15', '2026-06-14', { kept: PLAN.version }),
    period('2026-Q3', '2026-06-15', '2026-09-14'),
    period('2026-M9', '2025-12-15', '2026-09-14'),
    period('2026-Y', '2025-12-15', '2026-12-14'),
    period('2027-Q1', '2026-12-15', '2027-03-14'),
  ],
  people: { p: 'Vi Văn Nam' },
};

const answering: Partial<PlanBook> = {
  versions: async () => ({ ok: true, value: VERSIONS }),
  settings: async () => ({
    ok: true,
    value: {
      version: 's2-kl8sd03k',
      settings: { ...DEFAULT_COMMUNE_SETTINGS, milestones: { 'BM.03': { 2026: 60 } } },
      history: [],
      basePlan: PLAN.version,
      planVersion: `${PLAN.version}-s2-kl8sd03k`,
      people: {},
    },
  }),
  plan: async (version = PLAN.version) => {
    const plan: Plan =
      version === PLAN.version
        ? PLAN
        : {
            ...PLAN,
            version,
            replaces: { version: PLAN.version, keys: {} },
            indicators: PLAN.indicators.map((each) =>
              each.code === 'BM.02'
                ? {
                    ...each,
                    owners: each.owners.filter(({ role }) => role !== 'confirm'),
                    reportedBy: ['DV5'],
                  }
                : each,
            ),
          };
    return { ok: true, value: { plan, current: version } };
  },
};

/** Các bản kế hoạch: looking, comparing, and a newer file before it is applied. */
export const VERSION_SCENES: Record<string, Scene> = {
  'plan-versions': { state: coordinator, where, plans: answering },
  'plan-versions-look': { state: signedIn(['leader'], []), where, plans: answering },
  'plan-versions-preview': {
    state: coordinator,
    where,
    plans: answering,
    bring: picking('ke-hoach-2027.json', JSON.stringify(NEWER)),
  },
  'plan-versions-faults': {
    state: coordinator,
    where,
    plans: answering,
    bring: picking('ke-hoach-2027.json', JSON.stringify({ ...NEWER, replaces: undefined, areas: [] })),
  },
  'plan-versions-loading': { state: coordinator, where },
  'plan-versions-error': {
    state: coordinator,
    where,
    plans: { versions: async () => ({ ok: false, error: { code: 'unavailable', params: {} }, body: null }) },
  },
};
