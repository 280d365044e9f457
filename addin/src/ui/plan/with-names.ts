import { type Plan, planUnitByCode, unitByCode } from '@cchc/domain';

/** A note of the plan with the name of each unit that it gives by code: nobody knows DV3 by heart. */
export const withNames = (text: string, plan: Plan): string =>
  text.replace(
    /\bDV\d+(-\d+)?\b/g,
    (code) => (planUnitByCode(plan, code) ?? unitByCode(plan, code))?.name ?? code,
  );
