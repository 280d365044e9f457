import { checkCodes } from './check/codes.ts';
import type { FaultCode, FaultParams, PlanFault } from './check/fault.ts';
import { checkLinks } from './check/links.ts';
import { checkNumbers } from './check/numbers.ts';
import { reportInto } from './check/report.ts';
import { checkShape } from './check/shape.ts';
import { checkTexts } from './check/texts.ts';
import { checkUnits } from './check/units.ts';

export type { FaultCode, FaultParams, PlanFault };

/**
 * Everything that is wrong with a plan file, in the words of the person who keeps it.
 *
 * Missing, unknown and misshapen fields come first and alone: what refers to what can only be judged in a
 * file of the right shape. An empty list means that the product can work with the plan.
 *
 * @param json the parsed content of the file
 */
export function checkPlan(json: unknown): PlanFault[] {
  const { plan, faults } = checkShape(json);
  if (plan === undefined) return faults;
  const report = reportInto(json, faults);
  for (const check of [checkCodes, checkUnits, checkLinks, checkNumbers, checkTexts]) check(plan, report);
  return faults;
}
