import { type SettingsReply, settingDef } from '@cchc/domain';
import { Button, Text } from '@fluentui/react-components';
import { useState } from 'react';
import { useLayout } from '../../shared/layout.ts';
import { useLocale, useTexts } from '../../text/texts.ts';
import { showInstant } from '../../text/times.ts';
import { useLedgerState } from '../../use-ledger.ts';
import { Facts } from '../items/facts.tsx';
import { Quote } from '../items/quote.tsx';
import { ChangeSetting } from '../settings/change-setting.tsx';
import { lastChange } from '../settings/last-change.ts';
import { settingValue } from '../settings/setting-value.ts';
import { SETTING_TEXTS } from '../settings/texts.ts';
import type { Deciding } from '../settings/use-settings.ts';
import type { Point } from './points.ts';
import { DECISION_TEXTS } from './texts.ts';

interface Props {
  point: Point;
  deciding: Deciding;
  saved(reply: SettingsReply): void;
}

/** One point: the sentence, what is unclear, what the product does, and the decision where a setting makes it. */
export function DecisionCard({ point, deciding, saved }: Props) {
  const layout = useLayout();
  const locale = useLocale();
  const texts = useTexts();
  const own = DECISION_TEXTS[locale];
  const words = SETTING_TEXTS[locale];
  const { me, people } = useLedgerState();
  const [open, setOpen] = useState(false);
  const { code, question, unclear, product, quotes, setting } = point;
  const { settings } = deciding;
  const last = setting && lastChange(settings, setting.key);
  const who = (id: string): string => settings.people[id] ?? people[id] ?? texts.unknownPerson;
  const mayChange = me?.roles.some((role) => role === 'coordinator' || role === 'admin') ?? false;
  return (
    <>
      <Text>
        <Text weight="semibold">{question ?? unclear[0]}</Text>{' '}
        <Text size={200} className={layout.muted}>
          {code}
        </Text>
      </Text>
      <Facts
        facts={[
          [own.unclear, question ? unclear.join('\n') : null],
          [
            words.source,
            quotes.length > 0
              ? quotes.map((quote) => <Quote key={`${quote.line} ${quote.text}`} quote={quote} />)
              : null,
          ],
          [own.product, product],
          [
            own.setting,
            setting
              ? `${settingDef(setting.key).name[locale]}: ${settingValue(deciding.plan, settings.settings, setting.key, locale)}`
              : own.noSetting,
          ],
        ]}
      />
      {setting && (
        <Text size={200} className={layout.muted}>
          {last
            ? `${words.decided(who(last.by), showInstant(last.at, locale))}. ${last.reason}`
            : own.undecided}
        </Text>
      )}
      {setting && open && (
        <ChangeSetting
          deciding={deciding}
          settingKey={setting.key}
          only={setting.only}
          saved={(reply) => {
            setOpen(false);
            saved(reply);
          }}
          close={() => setOpen(false)}
        />
      )}
      {setting && !open && mayChange && (
        <div>
          <Button
            size="small"
            aria-label={words.changeOf(`${settingDef(setting.key).name[locale]} (${code})`)}
            onClick={() => setOpen(true)}
          >
            {words.change}
          </Button>
        </div>
      )}
    </>
  );
}
