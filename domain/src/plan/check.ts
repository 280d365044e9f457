import { checkCodes } from './check/codes.ts';
import type { FaultCode, FaultParams, PlanFault } from './check/fault.ts';
import { checkLinks } from './check/links.ts';
import { checkNumbers } from './check/numbers.ts';
import { checkAgainst } from './check/older.ts';
import { checkReplaces } from './check/replaces.ts';
import { reportInto } from './check/report.ts';
import { checkShape } from './check/shape.ts';
import { checkTexts } from './check/texts.ts';
import { checkUnits } from './check/units.ts';
import type { Plan } from './schema.ts';

export type { FaultCode, FaultParams, PlanFault };

/**
 * Everything that is wrong with a plan file, in the words of the person who keeps it.
 *
 * Missing, unknown and misshapen fields come first and alone: what refers to what can only be judged in a
 * file of the right shape. An empty list means that the product can work with the plan.
 *
 * Of thousands of faults the first thousand are told.
 *
 * @param json the parsed content of the file
 */
export function checkPlan(json: unknown): PlanFault[] {
  const { plan, faults } = checkShape(json);
  if (plan === undefined) return faults;
  const report = reportInto(json, faults);
  for (const check of [checkCodes, checkUnits, checkLinks, checkNumbers, checkTexts, checkReplaces])
    check(plan, report);
  return faults;
}

/**
 * What is wrong with a plan file as the successor of an older one: beside its own faults, whether every figure of the
 * older plan has a place to go.
 */
export function checkSuccessor(json: unknown, older: Plan): PlanFault[] {
  const own = checkPlan(json);
  const { plan } = checkShape(json);
  if (plan === undefined) return own;
  checkAgainst(plan, older, reportInto(json, own));
  return own;
}
