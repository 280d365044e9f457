import { codesUnder } from '../plan/key-map.ts';
import type { Plan } from '../plan/schema.ts';
import { sameValue } from '../text/canonical.ts';
import { checkSettings } from './check-settings.ts';
import type { CommuneSettings, MemberChoice, SettingKey } from './commune-settings.ts';

/** Settings that are kept by the code of something in the plan, or by year. Members first: owners may name them. */
const BY_CODE = ['members', 'owners', 'definitions', 'baselines', 'milestones', 'waves'] as const;

/** A decision that has no place under the newer plan. */
export interface DroppedChoice {
  key: SettingKey;
  /** The code (or year) that it was kept under. */
  code: string;
}

export interface SettingsUnderPlan {
  settings: CommuneSettings;
  dropped: DroppedChoice[];
}

/** A commune's list with what the newer plan adds, without members of the older plan that nobody touched and it dropped. */
function membersUnder(
  group: string,
  chosen: readonly MemberChoice[],
  older: Plan,
  newer: Plan,
): MemberChoice[] {
  const of = (plan: Plan) => plan.units.find(({ code }) => code === group)?.members ?? [];
  const now = new Set(of(newer).map(({ code }) => code));
  const was = new Map(of(older).map((member) => [member.code, member]));
  const kept = chosen.filter(
    ({ code, name, from, until }) =>
      now.has(code) || was.get(code)?.name !== name || from !== undefined || until !== undefined,
  );
  const added = of(newer).filter(({ code }) => !was.has(code) && !kept.some((each) => each.code === code));
  return [...kept, ...added.map(({ code, name }) => ({ code, name }))];
}

/**
 * What a commune has decided, under a newer plan file: kept where the newer plan has the same thing under the same or
 * another code, told as dropped where it has not. What holds whatever the plan says (formula, names, signatories) stays.
 */
export function settingsUnder(older: Plan, newer: Plan, settings: CommuneSettings): SettingsUnderPlan {
  const codes = codesUnder(newer);
  const dropped: DroppedChoice[] = [];
  let kept: CommuneSettings = {
    ...settings,
    ...Object.fromEntries(BY_CODE.map((key) => [key, {}])),
  };
  for (const key of BY_CODE)
    for (const [code, choice] of Object.entries(settings[key])) {
      const value = key === 'members' ? membersUnder(code, choice as MemberChoice[], older, newer) : choice;
      const next = { ...kept, [key]: { ...kept[key], [codes.get(code) ?? code]: value } };
      if (checkSettings(newer, next).length > 0) dropped.push({ key, code });
      else kept = next;
    }
  return { settings: sameValue(kept, settings) ? settings : kept, dropped };
}
