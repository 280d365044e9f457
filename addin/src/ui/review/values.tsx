import { type EntryDef, FORMS, type FormCode, type ReportView } from '@cchc/domain';
import { makeStyles, Text, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { EvidenceLinks } from '../evidence/evidence-links.tsx';
import { useLayout } from '../shared/layout.ts';
import { LinkActions } from '../shared/link-actions.tsx';
import { Section } from '../shared/section.tsx';
import { entryLines } from '../text/entry-text.ts';
import { useLocale, useTexts } from '../text/texts.ts';
import { useLedgerState } from '../use-ledger.ts';
import { REVIEW_TEXTS } from './texts.ts';

const useStyles = makeStyles({
  summary: { cursor: 'pointer', padding: '6px 0', fontWeight: tokens.fontWeightSemibold },
  value: { whiteSpace: 'pre-line', overflowWrap: 'anywhere' },
  words: { textWrap: 'pretty' },
});

/** The figures form by form: each with the way to its history and to what is said about it. */
export function Values({ report }: { report: ReportView }) {
  const words = REVIEW_TEXTS[useLocale()];
  const { review } = useLedgerState();
  const defs = [...(review?.defs?.values() ?? [])].filter(
    ({ key, required }) => required || report.entries[key]?.value,
  );
  if (defs.length === 0) return null;
  return (
    <Section title={words.values}>
      {FORMS.map((form) => (
        <FormValues key={form} form={form} defs={defs.filter((def) => def.form === form)} report={report} />
      ))}
    </Section>
  );
}

function FormValues({ form, defs, report }: { form: FormCode; defs: EntryDef[]; report: ReportView }) {
  const styles = useStyles();
  const layout = useLayout();
  const texts = useTexts();
  const words = REVIEW_TEXTS[useLocale()];
  const [open, setOpen] = useState(false);
  if (defs.length === 0) return null;
  const filled = defs.filter(({ key }) => report.entries[key]?.value).length;
  return (
    <details open={open} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary className={styles.summary}>
        {texts.forms[form]} ({words.shownOf(filled, defs.length)})
      </summary>
      {open && (
        <ul className={layout.list}>
          {defs.map((def) => (
            <ValueRow key={def.key} def={def} report={report} />
          ))}
        </ul>
      )}
    </details>
  );
}

function ValueRow({ def, report }: { def: EntryDef; report: ReportView }) {
  const styles = useStyles();
  const layout = useLayout();
  const locale = useLocale();
  const words = REVIEW_TEXTS[locale];
  const { review } = useLedgerState();
  const name = review?.names[def.key] ?? def.key;
  const stored = report.entries[def.key];
  return (
    <li className={layout.card}>
      <Text size={200} className={styles.words}>
        {name}
      </Text>
      <Text className={styles.value} weight="semibold">
        {stored ? entryLines(stored.value, def, locale).join('\n') : words.empty}
      </Text>
      {stored?.value?.evidence && (
        <EvidenceLinks unit={report.unit} period={report.period} evidence={stored.value.evidence} />
      )}
      <LinkActions entry={def.key} name={name} place={null} />
    </li>
  );
}
