import { taskKey } from '../entries/task-fields.ts';
import { type KeyMap, renamed } from '../plan/key-map.ts';
import type { Plan } from '../plan/schema.ts';
import { type AnnualPlanDoc, isOwnId, type StoredItem } from './annual-plan.ts';
import { stableId } from './stable-id.ts';

/** Where a clause stands in the newer plan; null where it was withdrawn or split. */
const clauseIn = (plan: Plan, keys: KeyMap, clause: string): string | null => {
  const key = renamed(keys, taskKey(clause, 'status'));
  const code = key?.split('/')[0] ?? null;
  return plan.tasks.some(({ clauses }) => clauses.some((each) => each.code === code)) ? code : null;
};

/** Where a whole sentence stands in the newer plan: where its clauses are, if all that are left are in one. */
function sentenceIn(older: Plan | null, plan: Plan, keys: KeyMap, code: string): string | null {
  const clauses = older?.tasks.find((task) => task.code === code)?.clauses ?? [];
  const kept = clauses.map((clause) => clauseIn(plan, keys, clause.code));
  const homes = plan.tasks.filter((task) => task.clauses.some((clause) => kept.includes(clause.code)));
  return homes.length === 1 ? (homes[0]?.code ?? null) : null;
}

/**
 * A year as a newer plan has it. What was planned for a clause that is gone becomes a task of the commune's own with the
 * words of the older plan: people and deadlines stand in it, and nobody has decided yet what becomes of them.
 *
 * @param keys from the older plan's keys to the newer; null = no map leads there, so every clause is taken as gone
 */
export function underNewerPlan(
  doc: AnnualPlanDoc,
  older: Plan | null,
  plan: Plan,
  keys: KeyMap | null,
): AnnualPlanDoc {
  if (doc.planVersion === plan.version) return doc;
  const textOf = (clause: string): string =>
    older?.tasks.flatMap(({ clauses }) => clauses).find(({ code }) => code === clause)?.text ?? clause;
  const items: Record<string, StoredItem> = {};
  for (const [id, stored] of Object.entries(doc.items)) {
    const under = stored.value?.under ?? null;
    if (isOwnId(id)) {
      const kept =
        under === null ? null : keys && (clauseIn(plan, keys, under) ?? sentenceIn(older, plan, keys, under));
      items[id] = stored.value ? { ...stored, value: { ...stored.value, under: kept } } : stored;
      continue;
    }
    const clause = keys && clauseIn(plan, keys, id);
    if (clause !== null && items[clause] === undefined) items[clause] = stored;
    else if (stored.value)
      items[ownIdFor(id)] = { ...stored, value: { ...stored.value, own: textOf(id), under: clause } };
  }
  return { ...doc, planVersion: plan.version, items };
}

/** The same id each time that the same clause is gone: whoever reads and whoever writes must agree. */
const ownIdFor = (clause: string): string => `_${stableId(clause)}`;
