import type { SettingKey, SettingsChange, SettingsReply } from '@cchc/domain';

/** Who decided a setting last; undefined while its default is in use. */
export function lastChange({ history }: SettingsReply, key: SettingKey): SettingsChange | undefined {
  // ES2023's findLast is not in every browser that Excel brings
  return [...history].reverse().find(({ changes }) => changes.some((change) => change.key === key));
}
