import type { Plan, Unit } from './schema.ts';

/** A unit that has a report of its own: a plain unit, or one member of a group. */
export interface ReportingUnit {
  code: string;
  name: string;
  /** Code of the group it is a member of. */
  group?: string;
  kind: Unit['kind'];
  /** Its name is a stand-in that the coordinator replaces. */
  placeholder: boolean;
  coordinator: boolean;
  /** Only asked for its help ("Đề nghị"): never late, never reminded. */
  requested: boolean;
}

const reportingUnitsOf = (unit: Unit): ReportingUnit[] => {
  const shared = {
    kind: unit.kind,
    coordinator: unit.coordinator ?? false,
    requested: unit.kind === 'requested',
  };
  if (!unit.group) return [{ code: unit.code, name: unit.name, placeholder: false, ...shared }];
  return (unit.members ?? []).map(({ code, name, placeholder }) => ({
    code,
    name,
    group: unit.code,
    placeholder,
    ...shared,
  }));
};

/** Every unit that reports, in the order of the plan; a group gives its members in its place. */
export const reportingUnits = (plan: Plan): ReportingUnit[] => plan.units.flatMap(reportingUnitsOf);

/** A reporting unit by its code; a group has no report, so its code gives undefined. */
export const unitByCode = (plan: Plan, code: string): ReportingUnit | undefined =>
  reportingUnits(plan).find((unit) => unit.code === code);

/** A unit of section V by its code: a plain unit or a group, never a member. */
export const planUnitByCode = (plan: Plan, code: string): Unit | undefined =>
  plan.units.find((unit) => unit.code === code);

/** Codes with each group replaced by its members, without doubles, in the given order. */
export function expandGroups(plan: Plan, codes: readonly string[]): string[] {
  const expanded = codes.flatMap((code) => {
    const unit = planUnitByCode(plan, code);
    return unit?.group ? (unit.members ?? []).map((member) => member.code) : [code];
  });
  return [...new Set(expanded)];
}

/** The codes under which the plan may speak of a reporting unit: its own, and that of its group. */
export function namesOf(plan: Plan, unit: string): string[] {
  const group = unitByCode(plan, unit)?.group;
  return group === undefined ? [unit] : [unit, group];
}
