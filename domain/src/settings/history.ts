import { entryDefs } from '../entries/entry-defs.ts';
import type { KeyMap } from '../plan/key-map.ts';
import { carryOwnTasks } from '../plan/own-task.ts';
import type { Plan } from '../plan/schema.ts';
import { reportingUnits } from '../plan/units.ts';
import { sameValue } from '../text/canonical.ts';
import {
  type CommuneSettings,
  DEFAULT_COMMUNE_SETTINGS,
  type SettingKey,
  STRUCTURAL,
} from './commune-settings.ts';
import { isStructural, planWith } from './plan-with.ts';
import { SETTING_LIMITS } from './setting-limits.ts';
import type { DroppedChoice } from './under-plan.ts';

/** One decision: what was set by whom and when, from what to what, and why. */
export interface SettingsChange {
  /** The version that it made. */
  version: string;
  by: string;
  /** UTC, ISO 8601. */
  at: string;
  reason: string;
  changes: { key: SettingKey; from: unknown; to: unknown }[];
  /**
   * The version of the plan that it made; with `file` a newer plan file was taken, and `dropped` has no place in it; with
   * `ownTasks` the commune's own tasks of that year changed.
   */
  plan?: { from: string; to: string; file?: string; dropped?: DroppedChoice[]; ownTasks?: number };
}

/** `communes/{c}/settings/{version}`: never overwritten; the calendar names the one in force. */
export interface SettingsDoc {
  /** `s3-abcdefgh`. */
  version: string;
  previous: string | null;
  settings: CommuneSettings;
  /** Version of the plan file that the commune works with, and of the plan that these settings make of it. */
  basePlan: string;
  planVersion: string;
  /** Decisions so far, oldest first; older ones than the last 300 stand in the versions before. */
  history: SettingsChange[];
}

export const settingsOf = (doc: SettingsDoc | null | undefined): CommuneSettings =>
  doc ? { ...DEFAULT_COMMUNE_SETTINGS, ...doc.settings } : DEFAULT_COMMUNE_SETTINGS;

const numberOf = (version: string): number => Number(/^s(\d+)-/.exec(version)?.[1] ?? 0);

/** `s3-abcdefgh` after `s2-…`. */
export const nextSettingsVersion = (before: SettingsDoc | null, random: string): string =>
  `s${before ? numberOf(before.version) + 1 : 1}-${random}`;

/** The name of what settings make of a plan file: a segment of a path, however long the file's own version is. */
export const derivedVersion = ({ version }: Pick<Plan, 'version'>, settings: string): string =>
  `${version.slice(0, 48)}-${settings}`;

export const withChange = (before: SettingsDoc | null, change: SettingsChange): SettingsChange[] =>
  [...(before?.history ?? []), change].slice(-SETTING_LIMITS.history);

/** What of `given` is not so already. */
export function changesOf(
  before: CommuneSettings,
  given: Partial<CommuneSettings>,
): SettingsChange['changes'] {
  return (Object.keys(given) as SettingKey[])
    .filter((key) => given[key] !== undefined && !sameValue(before[key], given[key]))
    .map((key) => ({ key, from: before[key], to: given[key] }));
}

export interface SettingsDecision {
  doc: SettingsDoc;
  /** The plan that the new settings make, where it is another one than before. */
  plan: Plan | null;
}

const keysOf = (plan: Plan): Set<string> => {
  const keys = new Set<string>();
  for (const { code } of reportingUnits(plan))
    for (let year = plan.years.from; year <= plan.years.to; year++)
      for (const key of entryDefs(plan, code, year).keys()) keys.add(key);
  return keys;
};

/** Keys that nobody is asked for any more; all others keep their names. */
function withdrawn(before: Plan, after: Plan): KeyMap {
  const still = keysOf(after);
  return Object.fromEntries([...keysOf(before)].filter((key) => !still.has(key)).map((key) => [key, null]));
}

/**
 * The next version of the settings; null when nothing changes. What changes the forms makes a version of the plan that
 * replaces the one in force, so that open workbooks and reports go over to it like to any other.
 *
 * @param plan the plan file that the commune works with
 * @param inForce the plan that periods stand on now: that file, or what earlier decisions made of it
 * @param random eight characters of [A-Za-z0-9]
 */
export function decideSettings(
  before: SettingsDoc | null,
  plan: Plan,
  given: Partial<CommuneSettings>,
  {
    by,
    at,
    reason,
    random,
    inForce,
  }: {
    by: string;
    at: string;
    reason: string;
    random: string;
    inForce: Pick<Plan, 'version' | 'ownTasks'>;
  },
): SettingsDecision | null {
  const old = settingsOf(before);
  const changes = changesOf(old, given);
  if (changes.length === 0) return null;
  const settings = {
    ...old,
    ...Object.fromEntries(changes.map(({ key, to }) => [key, to])),
  } as CommuneSettings;
  const version = nextSettingsVersion(before, random);
  const moved =
    changes.some(({ key }) => (STRUCTURAL as readonly SettingKey[]).includes(key)) ||
    // Another plan file was taken since: what was decided holds for it too
    (isStructural(settings) && before?.planVersion !== inForce.version);
  const planVersion = moved ? derivedVersion(plan, version) : inForce.version;
  const change: SettingsChange = {
    version,
    by,
    at,
    reason,
    changes,
    ...(moved && { plan: { from: inForce.version, to: planVersion } }),
  };
  const doc: SettingsDoc = {
    version,
    previous: before?.version ?? null,
    settings,
    basePlan: plan.version,
    planVersion,
    history: withChange(before, change),
  };
  if (!moved) return { doc, plan: null };
  const next = planWith(plan, settings);
  const keys = withdrawn(inForce.version === plan.version ? plan : planWith(plan, old), next);
  return {
    doc,
    plan: {
      ...next,
      ...carryOwnTasks(inForce),
      version: planVersion,
      replaces: { version: inForce.version, keys },
    },
  };
}
