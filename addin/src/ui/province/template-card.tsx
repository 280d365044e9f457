import type { RequestError } from '@cchc/domain';
import { TEMPLATE_PLACES, type TemplateReply } from '@cchc/domain/province-report';
import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import { useRef, useState } from 'react';
import { ErrorNotice } from '../shared/error-notice.tsx';
import { useLayout } from '../shared/layout.ts';
import { useAnswer } from '../shared/use-answer.ts';
import { useLocale, useTexts } from '../text/texts.ts';
import { showInstant } from '../text/times.ts';
import { useLedger } from '../use-ledger.ts';
import { base64Of } from './base64.ts';
import { PROVINCE_TEXTS } from './texts.ts';

const useStyles = makeStyles({
  summary: { cursor: 'pointer', padding: '6px 0', fontWeight: tokens.fontWeightSemibold },
  places: { fontFamily: tokens.fontFamilyMonospace, whiteSpace: 'pre-line' },
  row: { display: 'flex', flexWrap: 'wrap', gap: '8px' },
});

/** The form of the report: that of the decree, or the commune's own Word file with named places. */
export function TemplateCard({ mayEdit }: { mayEdit: boolean }) {
  const styles = useStyles();
  const layout = useLayout();
  const texts = useTexts();
  const locale = useLocale();
  const words = PROVINCE_TEXTS[locale];
  const { province } = useLedger();
  const input = useRef<HTMLInputElement>(null);
  const [busy, setBusy] = useState(false);
  const [failed, setFailed] = useState<RequestError | null>(null);
  const { value, take } = useAnswer<TemplateReply>('template', () => province.template());
  const current = value?.current ?? null;
  async function change(file: File | null) {
    setBusy(true);
    const answer = await province.setTemplate({
      file: file && { name: file.name, base64: await base64Of(file) },
    });
    setBusy(false);
    setFailed(answer.ok ? null : answer.error);
    if (answer.ok) take(answer.value);
  }
  return (
    <details>
      <summary className={styles.summary} data-template>
        {words.template}
      </summary>
      <div className={layout.card}>
        <Text size={200}>{current ? words.templateOwn(current.name) : words.templateDecree}</Text>
        {current && (
          <Text size={200} className={layout.muted}>
            {words.templateBy(
              value?.people[current.by] ?? texts.unknownPerson,
              showInstant(current.at, locale),
            )}
          </Text>
        )}
        {mayEdit && (
          <>
            <Text size={200}>{words.templateText}</Text>
            <Text size={200} className={styles.places}>
              {TEMPLATE_PLACES.map((place) => `{{${place}}}`).join('\n')}
            </Text>
            <Text size={200} className={layout.muted}>
              {words.templateOther}
            </Text>
            {failed && <ErrorNotice error={failed} title={words.templateFailed} />}
            <input
              ref={input}
              type="file"
              accept=".docx"
              hidden
              onChange={({ currentTarget }) => {
                const [file] = currentTarget.files ?? [];
                currentTarget.value = '';
                if (file) void change(file);
              }}
            />
            <div className={styles.row}>
              <Button size="small" disabledFocusable={busy} onClick={() => input.current?.click()}>
                {busy ? words.templateSending : words.templateChoose}
              </Button>
              {current && (
                <Button size="small" disabledFocusable={busy} onClick={() => void change(null)}>
                  {words.templateDrop}
                </Button>
              )}
            </div>
          </>
        )}
      </div>
    </details>
  );
}
