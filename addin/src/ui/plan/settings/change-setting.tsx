import {
  type CommuneSettings,
  checkSettings,
  type RequestError,
  type SettingKey,
  type SettingsReply,
  sameValue,
  settingDef,
} from '@cchc/domain';
import { Button, Field, makeStyles, Text, Textarea } from '@fluentui/react-components';
import { useMemo, useState } from 'react';
import { ErrorNotice } from '../../shared/error-notice.tsx';
import { useLayout } from '../../shared/layout.ts';
import { Notice } from '../../shared/notice.tsx';
import { useLocale } from '../../text/texts.ts';
import { useLedger, useLedgerState } from '../../use-ledger.ts';
import { Effect } from './effect.tsx';
import { SettingControl } from './setting-control.tsx';
import { SETTING_TEXTS } from './texts.ts';
import type { Deciding } from './use-settings.ts';

const useStyles = makeStyles({ actions: { display: 'flex', flexWrap: 'wrap', gap: '8px' } });

interface Props {
  deciding: Deciding;
  settingKey: SettingKey;
  only?: string | undefined;
  saved(reply: SettingsReply): void;
  close(): void;
}

/** One decision: the control, what it would change, why, and only then "Áp dụng". */
export function ChangeSetting({
  deciding: { settings: reply, plan, totals },
  settingKey,
  only,
  saved,
  close,
}: Props) {
  const styles = useStyles();
  const layout = useLayout();
  const locale = useLocale();
  const texts = SETTING_TEXTS[locale];
  const { plans } = useLedger();
  const { me } = useLedgerState();
  const [draft, setDraft] = useState<Partial<CommuneSettings>>({});
  const [reason, setReason] = useState('');
  const [applying, setApplying] = useState(false);
  const [failed, setFailed] = useState<RequestError | null>(null);
  const before = reply.settings;
  const after = useMemo(() => ({ ...before, ...draft }), [before, draft]);
  const changed = !sameValue(before[settingKey], after[settingKey]);
  const faults = useMemo(
    () => (changed ? checkSettings(plan, after, before).filter(({ key }) => key === settingKey) : []),
    [changed, plan, after, before, settingKey],
  );
  const ready = changed && faults.length === 0 && reason.trim() !== '' && !applying;

  async function apply() {
    if (!ready) return;
    setApplying(true);
    setFailed(null);
    const answer = await plans.saveSettings({
      expect: reply.version,
      settings: draft,
      reason: reason.trim(),
    });
    setApplying(false);
    if (answer.ok) saved(answer.value);
    else setFailed(answer.error);
  }
  return (
    <div className={layout.stack}>
      <SettingControl
        plan={plan}
        periods={me?.periods ?? []}
        settings={after}
        settingKey={settingKey}
        only={only}
        onChange={(change) => setDraft({ ...draft, ...change })}
      />
      {faults.length > 0 && (
        <Notice intent="error" title={texts.failed}>
          {faults.map(({ code, value }) => (
            <Text key={`${code} ${value}`} size={200}>
              {texts.faults[code](value)}
            </Text>
          ))}
        </Notice>
      )}
      {changed && faults.length === 0 && totals && (
        <Effect plan={plan} reply={totals} before={before} after={after} />
      )}
      <Field label={texts.reason} hint={texts.reasonHint} required>
        <Textarea value={reason} resize="vertical" onChange={(_, data) => setReason(data.value)} />
      </Field>
      {failed && <ErrorNotice error={failed} title={texts.failed} />}
      <div className={styles.actions}>
        <Button
          appearance="primary"
          disabledFocusable={!ready}
          aria-label={`${texts.apply}: ${settingDef(settingKey).name[locale]}`}
          onClick={() => void apply()}
        >
          {applying ? texts.applying : texts.apply}
        </Button>
        <Button onClick={close}>{texts.cancel}</Button>
      </div>
    </div>
  );
}
