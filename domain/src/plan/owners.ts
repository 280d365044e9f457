import { clauseOwners } from './duties.ts';
import type { Owner, Plan, Quote } from './schema.ts';
import { expandGroups } from './units.ts';

/** One unit's part in an indicator or a clause, as people see it. */
export interface OwnerView {
  unit: string;
  name: string;
  role: Owner['role'];
  /** `text`: the plan's words; `inferred`: "đề xuất, văn bản chưa nêu"; `decided`: by the commune, in its settings. */
  basis: Owner['basis'] | 'decided';
  evidence: Quote[];
}

export interface OwnersView {
  /** Code of an indicator or a clause. */
  code: string;
  owners: OwnerView[];
  /** Several units lead: one enters, the others confirm, and it is counted once. */
  double: boolean;
  /** No sentence names who leads: everything here is proposed or decided. */
  unnamed: boolean;
}

/** Name of a unit or group of section V, or of a member. */
const nameOf = (plan: Plan, code: string): string =>
  plan.units.flatMap((unit) => [unit, ...(unit.members ?? [])]).find((unit) => unit.code === code)?.name ??
  code;

function viewOf(plan: Plan, code: string, owners: readonly Owner[]): OwnersView {
  const leads = owners.filter(({ role }) => role === 'lead');
  return {
    code,
    owners: owners.map(({ unit, role, basis, decided, evidence = [] }) => ({
      unit,
      name: nameOf(plan, unit),
      role,
      basis: decided ? 'decided' : basis,
      evidence,
    })),
    double: leads.length > 1,
    unnamed: leads.every(({ basis }) => basis !== 'text'),
  };
}

/** Who has which part in every indicator and every clause, in the order of the plan. */
export const ownersOf = (plan: Plan): OwnersView[] => [
  ...plan.indicators.map(({ code, owners }) => viewOf(plan, code, owners)),
  ...plan.tasks.flatMap((task) =>
    task.clauses.map((clause) => viewOf(plan, clause.code, clauseOwners(task, clause))),
  ),
];

/**
 * Units whose word about a clause counts: those of the first lead. Further leads tell their own part beside it and are not
 * counted again.
 */
export function tellersOf(plan: Plan, owners: readonly Owner[]): string[] {
  const first = owners.find(({ role }) => role === 'lead');
  return first ? expandGroups(plan, [first.unit]) : [];
}
