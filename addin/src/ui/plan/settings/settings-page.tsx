import { SETTING_DEFS, type SettingDef, type SettingKey, type SettingsReply, sourceOf } from '@cchc/domain';
import { Button, Text } from '@fluentui/react-components';
import { useState } from 'react';
import { ErrorNotice } from '../../shared/error-notice.tsx';
import { useLayout } from '../../shared/layout.ts';
import { Loading } from '../../shared/loading.tsx';
import { useLocale, useTexts } from '../../text/texts.ts';
import { showInstant } from '../../text/times.ts';
import { useLedgerState } from '../../use-ledger.ts';
import { Facts } from '../items/facts.tsx';
import { Quote } from '../items/quote.tsx';
import { ChangeSetting } from './change-setting.tsx';
import { lastChange } from './last-change.ts';
import { SettingHistory } from './setting-history.tsx';
import { settingValue } from './setting-value.ts';
import { SETTING_TEXTS } from './texts.ts';
import { type Deciding, useSettings } from './use-settings.ts';

/** Group members have a page of their own. */
const SHOWN = SETTING_DEFS.filter(({ key }) => key !== 'members');

/** Cài đặt: each with what is in force, its source, who decided it and when, and the way to decide anew. */
export function SettingsPage() {
  const layout = useLayout();
  const texts = useTexts();
  const own = SETTING_TEXTS[useLocale()];
  const { value, error, reload, take } = useSettings();
  const [open, setOpen] = useState<SettingKey | null>(null);
  if (error) return <ErrorNotice error={error} title={texts.errorTitle.load} retry={reload} />;
  if (!value) return <Loading />;
  return (
    <>
      <Text>{own.lead}</Text>
      <ul className={layout.list}>
        {SHOWN.map((def) => (
          <li key={def.key} className={layout.card}>
            <SettingCard
              def={def}
              deciding={value}
              open={open === def.key}
              toggle={(opened) => setOpen(opened ? def.key : null)}
              saved={(settings) => {
                setOpen(null);
                take({ ...value, settings });
              }}
            />
          </li>
        ))}
      </ul>
    </>
  );
}

interface CardProps {
  def: SettingDef;
  deciding: Deciding;
  open: boolean;
  toggle(open: boolean): void;
  saved(reply: SettingsReply): void;
}

function SettingCard({ def, deciding, open, toggle, saved }: CardProps) {
  const layout = useLayout();
  const locale = useLocale();
  const texts = useTexts();
  const own = SETTING_TEXTS[locale];
  const { me, people } = useLedgerState();
  const { settings, plan } = deciding;
  const source = sourceOf(plan, def.key);
  const last = lastChange(settings, def.key);
  const who = (id: string): string => settings.people[id] ?? people[id] ?? texts.unknownPerson;
  const mayChange = me?.roles.some((role) => role === 'coordinator' || role === 'admin') ?? false;
  return (
    <>
      <Text weight="semibold">{def.name[locale]}</Text>
      <Text>
        {settingValue(plan, settings.settings, def.key, locale)}
        {!last && ` (${own.byDefault})`}
      </Text>
      {last && (
        <Text size={200} className={layout.muted}>
          {own.decided(who(last.by), showInstant(last.at, locale))}. {last.reason}
        </Text>
      )}
      <SettingHistory deciding={deciding} of={def.key} />
      {open ? (
        <>
          <Facts
            facts={[
              [own.changes, def.changes[locale]],
              [
                own.source,
                source.quotes.length > 0
                  ? source.quotes.map((quote) => <Quote key={`${quote.line} ${quote.text}`} quote={quote} />)
                  : own.silent,
              ],
            ]}
          />
          <ChangeSetting deciding={deciding} settingKey={def.key} saved={saved} close={() => toggle(false)} />
        </>
      ) : (
        mayChange && (
          <div>
            <Button size="small" aria-label={own.changeOf(def.name[locale])} onClick={() => toggle(true)}>
              {own.change}
            </Button>
          </div>
        )
      )}
    </>
  );
}
