import { clicking } from './bring.ts';
import { sampleConsolidation } from './sample-consolidation.ts';
import { H1, signedIn } from './sample-state.ts';
import type { Scene } from './scenes.ts';

const state = { ...signedIn(['coordinator'], ['DV1']), consolidation: sampleConsolidation() };
const where = { tab: 'totals' as const };
const bring = clicking('main [data-across]');

/** Year and phase on Tổng hợp: of one period that was reported, and without an answer. */
export const ACROSS_SCENES: Record<string, Scene> = {
  'totals-across': {
    state,
    where,
    bring,
    plans: {
      consolidation: async (period) =>
        period === H1.id
          ? { ok: true, value: sampleConsolidation() }
          : { ok: false, error: { code: 'unknown-period', params: { period } }, body: null },
    },
  },
  'totals-across-error': {
    state,
    where,
    bring,
    plans: {
      consolidation: async () => ({ ok: false, error: { code: 'unavailable', params: {} }, body: null }),
    },
  },
};
