import { Button, Text } from '@fluentui/react-components';
import { useState } from 'react';
import { Download } from '../province/download.tsx';
import { CopyText } from '../shared/copy-text.tsx';
import { ErrorNotice } from '../shared/error-notice.tsx';
import { useLayout } from '../shared/layout.ts';
import { Loading } from '../shared/loading.tsx';
import { Section } from '../shared/section.tsx';
import { useLocale, useTexts } from '../text/texts.ts';
import { useLedgerState } from '../use-ledger.ts';
import { OwingCard } from './owing-card.tsx';
import { SentList } from './sent-list.tsx';
import { SettingsForm } from './settings-form.tsx';
import { REMINDER_TEXTS } from './texts.ts';
import { useReminders } from './use-reminders.ts';

/** Nhắc gửi báo cáo: who has not sent, the ways to tell them, what was sent, and when mails go out by themselves. */
export function RemindersPage({ period }: { period: string }) {
  const layout = useLayout();
  const texts = useTexts();
  const words = REMINDER_TEXTS[useLocale()];
  const { me } = useLedgerState();
  const [editing, setEditing] = useState(false);
  const { value, error, failed, busy, reload, send, resend, copied, change } = useReminders(period);
  if (error) return <ErrorNotice error={error} title={texts.errorTitle.load} retry={reload} />;
  if (!value) return <Loading />;
  const mayEdit = me?.roles.includes('coordinator') ?? false;
  const { owing, settings } = value;
  return (
    <>
      {failed && <ErrorNotice error={failed} title={words.failed} retry={reload} />}
      <Section title={words.owing} {...(owing.length > 0 && { aside: words.count(owing.length) })}>
        {owing.length === 0 ? (
          <Text>{words.none}</Text>
        ) : (
          <>
            {mayEdit && (
              <CopyText
                primary
                text={value.zalo}
                label={words.zalo}
                copy={words.copy}
                copied={words.copied}
                notCopied={words.notCopied}
                onCopied={() => void copied()}
              />
            )}
            <div>
              <Download
                path={`/api/reminders/letter?${new URLSearchParams({ period })}`}
                file={`don-doc-${period}.docx`}
                label={words.letter}
              />
            </div>
            <ul className={layout.list}>
              {owing.map((each) => (
                <OwingCard
                  key={each.unit}
                  owing={each}
                  mayEdit={mayEdit}
                  busy={busy}
                  send={() => send(each.unit)}
                  saveAddresses={(addresses) =>
                    change({ ...settings, addresses: { ...settings.addresses, [each.unit]: addresses } })
                  }
                />
              ))}
            </ul>
          </>
        )}
      </Section>
      <Section title={words.sent}>
        {value.sent.length === 0 && <Text size={200}>{words.noneSent}</Text>}
        <SentList reply={value} mayEdit={mayEdit} busy={busy} resend={resend} />
      </Section>
      <Section title={words.settings} aside={settings.automatic ? words.on : words.off}>
        <Text size={200}>{words.through[value.by]}</Text>
        {settings.silent.includes(period) && <Text size={200}>{words.silent}</Text>}
        {mayEdit && !editing && (
          <div>
            <Button data-edit onClick={() => setEditing(true)}>
              {words.edit}
            </Button>
          </div>
        )}
        {editing && (
          <SettingsForm
            settings={settings}
            period={period}
            busy={busy}
            save={(next) => void change(next).then((done) => done && setEditing(false))}
            cancel={() => setEditing(false)}
          />
        )}
      </Section>
    </>
  );
}
