import { Button, Text } from '@fluentui/react-components';
import { useState } from 'react';
import { useLayout } from '../shared/layout.ts';
import { ReasonForm } from '../shared/reason-form.tsx';
import { Section } from '../shared/section.tsx';
import { useLocale, useTexts } from '../text/texts.ts';
import { showDate, showInstant } from '../text/times.ts';
import { useLedger, useLedgerState } from '../use-ledger.ts';
import { REVIEW_TEXTS } from './texts.ts';
import { useUnitName } from './use-unit.ts';

/** Khóa kỳ, and opening it again; who may still go on. @param unsent obliged units that have not sent */
export function ClosePeriod({ unsent }: { unsent: number }) {
  const layout = useLayout();
  const { unknownPerson } = useTexts();
  const locale = useLocale();
  const words = REVIEW_TEXTS[locale];
  const ledger = useLedger();
  const { me, period, people, busy } = useLedgerState();
  const [writing, setWriting] = useState(false);
  if (!period || !me?.roles.includes('coordinator')) return null;
  const { closed, extended = {} } = period;
  const send = async (reason: string) => {
    await ledger.closePeriod(period.id, !closed, reason || undefined);
    if (!ledger.getState().error) setWriting(false);
  };
  return (
    <Section title={words.period}>
      <Text size={200}>
        {closed
          ? words.periodClosed(people[closed.by] ?? unknownPerson, showInstant(closed.at, locale))
          : words.periodOpen}
      </Text>
      {closed?.reason && <Text size={200}>{words.because(closed.reason)}</Text>}
      {writing ? (
        <ReasonForm
          label={closed ? words.openReason : words.closeReason}
          missing={closed ? words.reasonMissing : undefined}
          send={busy === 'managing' ? words.working : closed ? words.openSend : words.closeSend}
          cancel={words.cancel}
          busy={busy !== null}
          onSend={(reason) => void send(reason)}
          onCancel={() => setWriting(false)}
        >
          {!closed && <Text size={200}>{words.closeText(unsent)}</Text>}
        </ReasonForm>
      ) : (
        <div>
          <Button size="small" onClick={() => setWriting(true)}>
            {closed ? words.openAgain : words.close}
          </Button>
        </div>
      )}
      {Object.keys(extended).length > 0 && (
        <div className={layout.tight}>
          <Text size={200} weight="semibold">
            {words.extendedUnits}
          </Text>
          {Object.entries(extended).map(([unit, { until }]) => (
            <ExtendedUnit key={unit} unit={unit} until={until} />
          ))}
        </div>
      )}
    </Section>
  );
}

function ExtendedUnit({ unit, until }: { unit: string; until: string }) {
  const locale = useLocale();
  return (
    <Text size={200}>{REVIEW_TEXTS[locale].extendedUnit(useUnitName(unit), showDate(until, locale))}</Text>
  );
}
