import type { CommuneSettings, SettingKey } from '@cchc/domain';
import { Text } from '@fluentui/react-components';
import { useLayout } from '../../shared/layout.ts';
import { useLocale, useTexts } from '../../text/texts.ts';
import { showInstant } from '../../text/times.ts';
import { useLedgerState } from '../../use-ledger.ts';
import { settingValue } from './setting-value.ts';
import { SETTING_TEXTS } from './texts.ts';
import type { Deciding } from './use-settings.ts';

/** Every decision about a setting, newest first: who, when, why, from what to what. */
export function SettingHistory({ deciding: { settings, plan }, of }: { deciding: Deciding; of: SettingKey }) {
  const layout = useLayout();
  const locale = useLocale();
  const texts = useTexts();
  const own = SETTING_TEXTS[locale];
  const { people } = useLedgerState();
  const shown = (value: unknown): string =>
    settingValue(plan, { ...settings.settings, [of]: value } as CommuneSettings, of, locale);
  const changes = [...settings.history].reverse().flatMap(({ version, by, at, reason, changes }) => {
    const change = changes.find(({ key }) => key === of);
    return change ? [{ version, by, at, reason, ...change }] : [];
  });
  if (changes.length === 0) return null;
  return (
    <details>
      <summary style={{ cursor: 'pointer' }}>{own.historyCount(changes.length)}</summary>
      <ol className={layout.list} style={{ marginTop: 8 }}>
        {changes.map(({ version, by, at, reason, from, to }) => (
          <li key={version} className={layout.tight}>
            <Text size={200} weight="semibold">
              {own.decided(settings.people[by] ?? people[by] ?? texts.unknownPerson, showInstant(at, locale))}
            </Text>
            <Text size={200}>{own.effect.fromTo(shown(from), shown(to))}</Text>
            <Text size={200}>{reason}</Text>
          </li>
        ))}
      </ol>
    </details>
  );
}
