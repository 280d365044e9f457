import type { OwnTask } from '../plan/own-task.ts';
import type { Plan } from '../plan/schema.ts';
import { sameValue } from '../text/canonical.ts';
import { nextSettingsVersion, type SettingsDoc, settingsOf, withChange } from './history.ts';

/** `plan-1-n-abcdefgh`: a plan file, or what settings made of it, with tasks of the commune's own. A segment of a path. */
const versionWith = ({ version }: Pick<Plan, 'version'>, random: string): string =>
  `${version.replace(/-n-[A-Za-z0-9]{8}$/, '').slice(0, 50)}-n-${random}`;

/**
 * The tasks of the commune's own in a year with those that were taken out of it: what units told of them keeps its place.
 * Those of other years stay as they are.
 */
export function mergedOwnTasks(plan: Pick<Plan, 'ownTasks'>, year: number, now: OwnTask[]): OwnTask[] {
  const before = plan.ownTasks ?? [];
  const there = new Set(now.map(({ code }) => code));
  const gone = before.filter((task) => task.year === year && !there.has(task.code));
  return [
    ...before.filter((task) => task.year !== year),
    ...now,
    ...gone.map((task) => ({ ...task, withdrawn: true as const })),
  ];
}

/**
 * A version of the plan in force with other tasks of the commune's own; null when they are the same. It replaces the one in
 * force like what settings make of it, so open workbooks and reports go over to it. No key changes its name, none is
 * withdrawn.
 *
 * @param basePlan version of the plan file that the commune works with
 * @param now live tasks of that year, in their order
 */
export function decideOwnTasks(
  before: SettingsDoc | null,
  inForce: Plan,
  basePlan: string,
  { year, now }: { year: number; now: OwnTask[] },
  { by, at, reason, random }: { by: string; at: string; reason: string; random: string },
): { doc: SettingsDoc; plan: Plan } | null {
  const ownTasks = mergedOwnTasks(inForce, year, now);
  if (sameValue(ownTasks, inForce.ownTasks ?? [])) return null;
  const version = nextSettingsVersion(before, random);
  const planVersion = versionWith(inForce, random);
  return {
    doc: {
      version,
      previous: before?.version ?? null,
      settings: settingsOf(before),
      basePlan,
      planVersion,
      history: withChange(before, {
        version,
        by,
        at,
        reason,
        changes: [],
        plan: { from: inForce.version, to: planVersion, ownTasks: year },
      }),
    },
    plan: { ...inForce, version: planVersion, ownTasks, replaces: { version: inForce.version, keys: {} } },
  };
}
