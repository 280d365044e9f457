import { planUnitByCode, reportingUnits } from '@cchc/domain';
import { useLedgerState } from '../use-ledger.ts';

/** What a unit is called in the plan of the consolidation at hand. */
export function useUnitName(code: string): string {
  const { consolidation, me } = useLedgerState();
  const plan = consolidation?.plan;
  const named = plan && reportingUnits(plan).find((unit) => unit.code === code)?.name;
  return (
    named ??
    (plan && planUnitByCode(plan, code)?.name) ??
    me?.units.find((unit) => unit.code === code)?.name ??
    code
  );
}

/** The unit is only asked for its help: no word of duty. */
export function useIsAsked(code: string): boolean {
  const { consolidation } = useLedgerState();
  return (
    !!consolidation && reportingUnits(consolidation.plan).some((unit) => unit.code === code && unit.requested)
  );
}
