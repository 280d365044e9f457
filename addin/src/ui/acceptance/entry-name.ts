import { indicatorByCode, type Plan } from '@cchc/domain';

/** What a row is called: an indicator with its part, the clause of a task; its key where the plan has it no more. */
export function entryName(plan: Plan, key: string): string {
  const [row = ''] = key.split('/');
  const [code = '', part] = row.split(':');
  const indicator = indicatorByCode(plan, code);
  if (indicator) {
    const item = indicator.breakdown?.items.find((each) => each.code === part);
    return item ? `${indicator.name}: ${item.name}` : indicator.name;
  }
  const clauses = plan.tasks.flatMap((task) => task.clauses);
  return clauses.find((clause) => clause.code === row)?.text ?? key;
}
