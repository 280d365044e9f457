import type { Owner, Plan } from '../schema.ts';
import { expandGroups } from '../units.ts';
import type { Path } from './place.ts';
import type { Report } from './report.ts';

function checkGroups(plan: Plan, report: Report): void {
  for (const [i, { code, group, members = [] }] of plan.units.entries()) {
    if (group && members.length === 0)
      report('group-without-members', ['units', i, 'members'], { unit: code });
    if (!group && members.length > 0) report('members-without-group', ['units', i, 'group'], { unit: code });
  }
  const coordinators = plan.units.filter((unit) => unit.coordinator === true);
  const count = coordinators.reduce((sum, unit) => sum + (unit.group ? (unit.members ?? []).length : 1), 0);
  if (count === 0) report('no-coordinator', ['units'], {});
  if (count > 1) report('several-coordinators', ['units'], { count });
}

function checkOwners(owners: readonly Owner[], path: Path, known: ReadonlySet<string>, report: Report): void {
  const seen = new Set<string>();
  for (const [i, { unit, role }] of owners.entries()) {
    if (!known.has(unit)) report('unknown-unit', [...path, i, 'unit'], { value: unit });
    if (seen.has(`${unit} ${role}`)) report('duplicate-owner', [...path, i], { unit });
    seen.add(`${unit} ${role}`);
  }
  if (!owners.some(({ role }) => role === 'lead')) report('no-lead', path, {});
}

function checkReporters(plan: Plan, known: ReadonlySet<string>, report: Report): void {
  for (const [i, { reportedBy, owners, acrossUnits }] of plan.indicators.entries()) {
    const path = ['indicators', i, 'reportedBy'];
    const owning = expandGroups(
      plan,
      owners.filter(({ role }) => role === 'enter' || role === 'lead').map(({ unit }) => unit),
    );
    for (const [j, code] of reportedBy.entries())
      if (known.has(code) && !expandGroups(plan, [code]).every((unit) => owning.includes(unit)))
        report('reporter-without-role', [...path, j], { value: code });
    const count = expandGroups(plan, reportedBy).length;
    if (acrossUnits === 'single-source' && count > 1) report('several-sources', path, { count });
  }
}

/** Every unit that the plan names must exist, and somebody must report, lead and consolidate. */
export function checkUnits(plan: Plan, report: Report): void {
  const known = new Set(
    plan.units.flatMap((unit) => [unit, ...(unit.members ?? [])]).map(({ code }) => code),
  );
  const checkAll = (codes: readonly string[], path: Path): void => {
    for (const [i, code] of codes.entries())
      if (!known.has(code)) report('unknown-unit', [...path, i], { value: code });
  };
  checkGroups(plan, report);
  for (const list of ['indicators', 'tasks'] as const)
    for (const [i, { owners }] of plan[list].entries())
      checkOwners(owners, [list, i, 'owners'], known, report);
  for (const list of ['indicators', 'qualitativeTargets'] as const)
    for (const [i, { reportedBy }] of plan[list].entries()) checkAll(reportedBy, [list, i, 'reportedBy']);
  checkReporters(plan, known, report);
  for (const [i, { unit }] of plan.responsibilities.entries())
    if (unit !== 'ALL' && !known.has(unit))
      report('unknown-unit', ['responsibilities', i, 'unit'], { value: unit });
  for (const list of ['reportingDuties', 'budgetDuties'] as const)
    for (const [i, { units }] of plan[list].entries()) checkAll(units, [list, i, 'units']);
}
