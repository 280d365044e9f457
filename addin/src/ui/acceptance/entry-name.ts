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
  const tasks = [...plan.tasks.flatMap(({ clauses }) => clauses), ...(plan.ownTasks ?? [])];
  return tasks.find(({ code }) => code === row)?.text ?? key;
}
