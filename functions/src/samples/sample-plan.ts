import type { Plan } from '@cchc/domain';
import plan from '@cchc/domain/sample-plan' with { type: 'json' };

/** The plan that the demo shows. */
export const samplePlan = plan as unknown as Plan;

/** Id of the demo's commune. */
export const SAMPLE_COMMUNE = 'mau';
