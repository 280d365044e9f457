import { FORMS, periodName } from '@cchc/domain';
import { Button, Field, Text, Textarea } from '@fluentui/react-components';
import { useState } from 'react';
import { useLayout } from '../shared/layout.ts';
import { Section } from '../shared/section.tsx';
import { useLocale, useTexts } from '../text/texts.ts';
import { isRequested, useLedger, useLedgerState } from '../use-ledger.ts';
import { SEND_TEXTS } from './texts.ts';

/** Nothing keeps the report: what goes out, what happens then, and the button that does it. */
export function Ready() {
  const layout = useLayout();
  const texts = useTexts();
  const locale = useLocale();
  const words = SEND_TEXTS[locale];
  const ledger = useLedger();
  const state = useLedgerState();
  const { me, unit, period, completeness, waiting, problems, busy } = state;
  const [message, setMessage] = useState('');
  const unitName = me?.units.find(({ code }) => code === unit)?.name ?? '';
  const warnings = problems.filter(({ severity }) => severity === 'warning').length;
  return (
    <Section title={words.summary}>
      <div className={layout.card}>
        <Text weight="semibold">{words.of(unitName, period ? periodName(period, locale) : '')}</Text>
        {completeness &&
          FORMS.filter((form) => completeness[form].asked > 0).map((form) => {
            const { asked, filled, explained } = completeness[form];
            return (
              <Text key={form} size={200}>
                {words.cells(texts.forms[form], filled + explained, asked)}
                {explained > 0 && `, ${words.explained(explained)}`}
              </Text>
            );
          })}
        {waiting > 0 && <Text size={200}>{words.waiting(waiting)}</Text>}
        {warnings > 0 && <Text size={200}>{words.warnings(warnings)}</Text>}
      </div>
      <Field label={words.message}>
        <Textarea
          name="message"
          value={message}
          maxLength={2000}
          autoComplete="off"
          onChange={(_, { value }) => setMessage(value)}
        />
      </Field>
      <Text size={200}>{isRequested(state) ? words.afterAsked : words.after}</Text>
      <Button
        appearance="primary"
        disabledFocusable={busy !== null}
        onClick={() => void ledger.submit(message.trim() || undefined)}
      >
        {busy === 'sending' ? words.sending : words.send}
      </Button>
    </Section>
  );
}
