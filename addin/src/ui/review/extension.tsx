import { Button, Text } from '@fluentui/react-components';
import { useState } from 'react';
import { useLayout } from '../shared/layout.ts';
import { ReasonForm } from '../shared/reason-form.tsx';
import { Section } from '../shared/section.tsx';
import { useLocale, useTexts } from '../text/texts.ts';
import { showDate, showInstant } from '../text/times.ts';
import { useLedger, useLedgerState } from '../use-ledger.ts';
import { REVIEW_TEXTS } from './texts.ts';

/** Gia hạn: this unit may go on until a day, also when the period is closed. */
export function Extension({ unit, periodId }: { unit: string; periodId: string }) {
  const layout = useLayout();
  const { unknownPerson } = useTexts();
  const locale = useLocale();
  const words = REVIEW_TEXTS[locale];
  const ledger = useLedger();
  const { me, people, busy } = useLedgerState();
  const [writing, setWriting] = useState(false);
  const period = me?.periods.find(({ id }) => id === periodId);
  const now = period?.extended?.[unit];
  const send = async (until: string | null, reason: string) => {
    await ledger.extendPeriod(periodId, unit, until, reason);
    if (!ledger.getState().error) setWriting(false);
  };
  return (
    <Section title={words.extension}>
      {now && (
        <div className={layout.tight}>
          <Text>{words.extendedUntil(showDate(now.until, locale))}</Text>
          <Text size={200} className={layout.muted}>
            {words.by(people[now.by] ?? unknownPerson, showInstant(now.at, locale))}
          </Text>
          {now.reason && <Text size={200}>{words.because(now.reason)}</Text>}
        </div>
      )}
      {writing ? (
        <ReasonForm
          label={now ? words.extendStopReason : words.extendReason}
          missing={words.reasonMissing}
          {...(!now && {
            day: { label: words.extendUntil, missing: words.dateMissing, from: me?.today ?? '' },
          })}
          send={busy === 'managing' ? words.working : now ? words.extendStop : words.extendSend}
          cancel={words.cancel}
          busy={busy !== null}
          onSend={(reason, until) => void send(now ? null : until, reason)}
          onCancel={() => setWriting(false)}
        />
      ) : (
        <div>
          <Button size="small" onClick={() => setWriting(true)}>
            {now ? words.extendStop : words.extend}
          </Button>
        </div>
      )}
    </Section>
  );
}
