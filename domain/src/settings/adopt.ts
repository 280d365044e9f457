import { entriesOfPlan } from '../plan/entry-keys.ts';
import { codesUnder, type KeyMap, renamed } from '../plan/key-map.ts';
import type { Plan } from '../plan/schema.ts';
import { derivedVersion, nextSettingsVersion, type SettingsDoc, settingsOf, withChange } from './history.ts';
import { isStructural, planWith } from './plan-with.ts';
import { type DroppedChoice, settingsUnder } from './under-plan.ts';

export interface PlanAdoption {
  doc: SettingsDoc;
  /** The file with what the commune has decided; replaces the plan in force. */
  plan: Plan;
  dropped: DroppedChoice[];
}

/** How keys of the plan in force change: as the file says, and null for what is asked of nobody any more. */
function keysTo(inForce: Plan, file: Plan, next: Plan): KeyMap {
  const after = entriesOfPlan(next);
  const told = file.replaces?.keys ?? {};
  const keys: KeyMap = {};
  for (const key of entriesOfPlan(inForce).keys()) {
    const to = renamed(told, key);
    const stands = to !== null && after.has(to) ? to : null;
    if (stands !== key) keys[key] = stands;
  }
  return keys;
}

/** Tasks of the commune's own stay; what they belong to has another code now, or is gone. */
function ownTasksUnder({ ownTasks }: Plan, file: Plan): Pick<Plan, 'ownTasks'> {
  if (!ownTasks) return {};
  const codes = codesUnder(file);
  const there = new Set(
    file.tasks.flatMap(({ code, clauses }) => [code, ...clauses.map((each) => each.code)]),
  );
  const now = (under: string | null): string | null => {
    const code = under === null ? null : (codes.get(under) ?? under);
    return code !== null && there.has(code) ? code : null;
  };
  return { ownTasks: ownTasks.map((task) => ({ ...task, under: now(task.under) })) };
}

/**
 * A newer plan file takes the place of the one that a commune works with: what was decided goes over to it, and the
 * result replaces the plan in force, so that open workbooks and reports follow by its map of keys.
 *
 * @param file without faults as the successor of `base` (`checkSuccessor`)
 * @param base the plan file so far; `inForce`: what earlier settings made of it
 * @param random eight characters of [A-Za-z0-9]
 */
export function decideAdoption(
  before: SettingsDoc | null,
  { file, base, inForce }: { file: Plan; base: Plan; inForce: Plan },
  { by, at, reason, random }: { by: string; at: string; reason: string; random: string },
): PlanAdoption {
  const { settings, dropped } = settingsUnder(base, file, settingsOf(before));
  const version = nextSettingsVersion(before, random);
  const same = !isStructural(settings) && !inForce.ownTasks && file.replaces?.version === inForce.version;
  const planVersion = same ? file.version : derivedVersion(file, version);
  const next = planWith(file, settings);
  const changes = file.replaces?.changes;
  const plan: Plan = same
    ? file
    : {
        ...next,
        ...ownTasksUnder(inForce, file),
        version: planVersion,
        replaces: {
          version: inForce.version,
          keys: keysTo(inForce, file, next),
          ...(changes && { changes }),
        },
      };
  const doc: SettingsDoc = {
    version,
    previous: before?.version ?? null,
    settings,
    basePlan: file.version,
    planVersion,
    history: withChange(before, {
      version,
      by,
      at,
      reason,
      changes: [],
      plan: { from: inForce.version, to: planVersion, file: file.version, dropped },
    }),
  };
  return { doc, plan, dropped };
}
