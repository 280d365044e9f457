import type { Clause, Indicator, Measure, Owner, Plan, Task, Unit } from '../plan/schema.ts';
import { sameValue } from '../text/canonical.ts';
import {
  type CommuneSettings,
  DEFAULT_COMMUNE_SETTINGS,
  type OwnerChoice,
  STRUCTURAL,
} from './commune-settings.ts';

const ROLES = ['lead', 'enter', 'confirm', 'coordinate'] as const;

/** An owner that the plan file has already keeps its basis and sentences; another one is a decision of the commune. */
const ownerOf = (owners: readonly Owner[], unit: string, role: Owner['role']): Owner =>
  owners.find((owner) => owner.unit === unit && owner.role === role) ?? {
    unit,
    role,
    basis: 'inferred',
    decided: true,
  };

/** Who enters is chosen anew: of several leads the others confirm, where somebody confirmed before. */
function confirmers(owners: readonly Owner[], { enter, confirm }: OwnerChoice): string[] | undefined {
  if (confirm || !enter || !owners.some(({ role }) => role === 'confirm')) return confirm;
  const leads = owners.filter(({ role }) => role === 'lead').map(({ unit }) => unit);
  return leads.filter((unit) => !enter.includes(unit));
}

function ownersWith(owners: readonly Owner[], choice: OwnerChoice): Owner[] {
  const chosen = { ...choice, confirm: confirmers(owners, choice) };
  return ROLES.flatMap((role) => {
    const units = chosen[role];
    return units
      ? units.map((unit) => ownerOf(owners, unit, role))
      : owners.filter((owner) => owner.role === role);
  });
}

function measureWith(measure: Measure, code: string, { baselines, definitions }: CommuneSettings): Measure {
  const { numerator, denominator } = definitions[code] ?? {};
  const value = baselines[code];
  const named = <Part extends { name: string }>(part: Part, name: string | undefined): Part =>
    name === undefined ? part : { ...part, name };
  switch (measure.kind) {
    case 'ratio':
    case 'survey':
      return {
        ...measure,
        numerator: named(measure.numerator, numerator),
        denominator: named(measure.denominator, denominator),
      };
    case 'change': {
      const baseline = named(measure.baseline, denominator);
      return {
        ...measure,
        current: named(measure.current, numerator),
        baseline: value === undefined ? baseline : { ...baseline, value },
      };
    }
    default:
      return numerator === undefined ? measure : { ...measure, name: numerator };
  }
}

function indicatorWith(indicator: Indicator, settings: CommuneSettings): Indicator {
  const { code, owners } = indicator;
  const choice = settings.owners[code];
  const milestones = settings.milestones[code];
  return {
    ...indicator,
    measure: measureWith(indicator.measure, code, settings),
    ...(milestones && { milestones: { ...indicator.milestones, ...milestones } }),
    ...(choice && { owners: ownersWith(owners, choice), reportedBy: choice.enter ?? indicator.reportedBy }),
  };
}

const asked = (owners: readonly Owner[], { cooperation }: CommuneSettings): Owner[] =>
  owners.filter(({ role }) => cooperation === 'asked' || role !== 'coordinate');

function clauseWith(clause: Clause, taskOwners: readonly Owner[], settings: CommuneSettings): Clause {
  const choice = settings.owners[clause.code];
  const own = choice ? ownersWith(clause.owners ?? taskOwners, choice) : clause.owners;
  return own ? { ...clause, owners: asked(own, settings) } : clause;
}

function taskWith(task: Task, settings: CommuneSettings): Task {
  const choice = settings.owners[task.code];
  const owners = choice ? ownersWith(task.owners, choice) : task.owners;
  return {
    ...task,
    owners: asked(owners, settings),
    clauses: task.clauses.map((clause) => clauseWith(clause, owners, settings)),
  };
}

function unitWith(unit: Unit, { members }: CommuneSettings): Unit {
  const chosen = members[unit.code];
  if (!chosen) return unit;
  const named = new Map((unit.members ?? []).map((member) => [member.code, member]));
  return {
    ...unit,
    members: chosen.map((member) => ({
      ...member,
      // A name that nobody touched is still a stand-in
      placeholder:
        named.get(member.code)?.placeholder === true && named.get(member.code)?.name === member.name,
    })),
  };
}

/** Whether settings change what is asked or judged at all. */
export const isStructural = (settings: CommuneSettings): boolean =>
  STRUCTURAL.some((key) => !sameValue(settings[key], DEFAULT_COMMUNE_SETTINGS[key]));

/**
 * The plan as the commune has decided on it: other owners, members, milestones, baselines, wordings. The plan file itself
 * stays what it is; `version` stays too, so whoever stores the result gives it a name of its own.
 */
export function planWith(plan: Plan, settings: CommuneSettings): Plan {
  if (!isStructural(settings)) return plan;
  return {
    ...plan,
    units: plan.units.map((unit) => unitWith(unit, settings)),
    indicators: plan.indicators.map((indicator) => indicatorWith(indicator, settings)),
    tasks: plan.tasks.map((task) => taskWith(task, settings)),
  };
}
