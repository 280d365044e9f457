import {
  decisionOn,
  type Matter,
  type Owner,
  type Quote as PlanQuote,
  planWith,
  SETTING_DEFS,
  type SettingKey,
  type SettingsReply,
  settingDef,
} from '@cchc/domain';
import { Button, Text } from '@fluentui/react-components';
import { useState } from 'react';
import { useLayout } from '../../shared/layout.ts';
import { useLocale, useTexts } from '../../text/texts.ts';
import { showInstant } from '../../text/times.ts';
import { useLedgerState } from '../../use-ledger.ts';
import { useGo } from '../../use-navigation.ts';
import { Facts } from '../items/facts.tsx';
import { Quote } from '../items/quote.tsx';
import { ITEM_TEXTS } from '../items/texts.ts';
import { ChangeSetting } from '../settings/change-setting.tsx';
import { settingValue } from '../settings/setting-value.ts';
import { SETTING_TEXTS } from '../settings/texts.ts';
import type { Deciding } from '../settings/use-settings.ts';
import { withNames } from '../with-names.ts';
import { DECISION_TEXTS } from './texts.ts';

interface Props {
  matter: Matter;
  deciding: Deciding;
  saved(reply: SettingsReply): void;
}

/** One point: the sentence, what is unclear, what the product does, and the decision where a setting makes it. */
export function DecisionCard({ matter, deciding, saved }: Props) {
  const layout = useLayout();
  const locale = useLocale();
  const texts = useTexts();
  const own = DECISION_TEXTS[locale];
  const words = SETTING_TEXTS[locale];
  const { me, people } = useLedgerState();
  const go = useGo();
  const [open, setOpen] = useState(false);
  const { code, unclear, unclearEn, quotes, treatment } = matter;
  const setting = settingOf(matter);
  const product = (locale === 'en' ? treatment.productEn : undefined) ?? treatment.product;
  const { settings } = deciding;
  const last = decisionOn(matter, settings.history);
  const who = (id: string): string => settings.people[id] ?? people[id] ?? texts.unknownPerson;
  const mayChange = me?.roles.some((role) => role === 'coordinator' || role === 'admin') ?? false;
  return (
    <>
      <Text>
        <Text weight="semibold">{withNames(locale === 'en' ? unclearEn : unclear, deciding.plan)}</Text>{' '}
        <Text size={200} className={layout.muted}>
          {code}
        </Text>
      </Text>
      <Facts
        facts={[
          [
            words.source,
            quotes.length > 0
              ? distinct(quotes).map((quote) => <Quote key={`${quote.line} ${quote.text}`} quote={quote} />)
              : null,
          ],
          [own.product, withNames(product, deciding.plan)],
          [
            own.setting,
            setting
              ? `${settingDef(setting.key).name[locale]}: ${ownersNow(deciding, setting, ITEM_TEXTS[locale].roles) ?? settingValue(deciding.plan, settings.settings, setting.key, locale)}`
              : treatment.place === 'calendar'
                ? own.byCalendar
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
      {treatment.place === 'calendar' && (
        <div>
          <Button size="small" onClick={() => go({ page: 'calendar' })}>
            {own.openCalendar}
          </Button>
        </div>
      )}
      {treatment.place === 'appendix' && (
        <div>
          <Button size="small" onClick={() => go({ page: 'annual' })}>
            {own.openAnnual}
          </Button>
        </div>
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

/** The setting that decides a matter, and the one indicator, task or group of it where it names one. */
function settingOf({ treatment: { setting } }: Matter): { key: SettingKey; only: string | undefined } | null {
  if (setting === undefined) return null;
  const [key = '', ...rest] = setting.split('.');
  const def = SETTING_DEFS.find((each) => each.key === key);
  return def ? { key: def.key, only: rest.length > 0 ? rest.join('.') : undefined } : null;
}

/** Two oddities may stand on one sentence. */
const distinct = (quotes: readonly PlanQuote[]): PlanQuote[] => [
  ...new Map(quotes.map((quote) => [`${quote.line} ${quote.text}`, quote])).values(),
];

/** Who does what of the one indicator, task or clause that is decided, as it is in force; null for other settings. */
function ownersNow(
  { plan, settings }: Deciding,
  { key, only }: { key: SettingKey; only: string | undefined },
  roles: Record<Owner['role'], string>,
): string | null {
  if (key !== 'owners' || only === undefined) return null;
  const now = planWith(plan, settings.settings);
  const owned = [...now.indicators, ...now.tasks, ...now.tasks.flatMap(({ clauses }) => clauses)];
  const owners = owned.find(({ code }) => code === only)?.owners ?? [];
  const words = owners.map(({ unit, role }) => `${withNames(unit, plan)} – ${roles[role]}`);
  return words.length > 0 ? words.join('; ') : null;
}
