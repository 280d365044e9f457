import {
  type CommuneSettings,
  communeOf,
  headOf,
  type Locale,
  type Plan,
  recipientsOf,
  type SettingKey,
  settingDef,
  signersOf,
} from '@cchc/domain';
import { SETTING_TEXTS } from './texts.ts';

/** What is in force, in a few words; what nobody decided is as the plan says. */
export function settingValue(plan: Plan, settings: CommuneSettings, key: SettingKey, locale: Locale): string {
  const texts = SETTING_TEXTS[locale];
  const { kind, name } = communeOf(plan, settings);
  switch (key) {
    case 'name':
      return name;
    case 'head': {
      const { issuer, place } = headOf(plan, settings);
      return `${issuer.replace('\n', ' ')}, ${place}`;
    }
    case 'signatories':
      return signersOf(plan, settings)
        .map((line) => line.replace('\n', ' '))
        .filter((line) => line !== '')
        .join(' · ');
    case 'recipients':
      return texts.count(recipientsOf(plan, settings).length);
    default: {
      const value: unknown = key === 'kind' ? kind : settings[key];
      const choice = settingDef(key).choices?.find((each) => each.value === value);
      if (choice) return choice.name[locale];
      const held = Object.keys((value ?? {}) as object).length;
      return held === 0 ? texts.none : texts.count(held);
    }
  }
}
