import {
  documentFor,
  documentsOf,
  type Evidence,
  evidenceFaults,
  evidenceText,
  periodYear,
  type RequestError,
  valueAt,
} from '@cchc/domain';
import { Button, Link, makeStyles, Text } from '@fluentui/react-components';
import { useState } from 'react';
import { ErrorNotice } from '../shared/error-notice.tsx';
import { useLayout } from '../shared/layout.ts';
import { useLocale, useTexts } from '../text/texts.ts';
import { showDate } from '../text/times.ts';
import { useLedger } from '../use-ledger.ts';
import { EVIDENCE_TEXTS } from './texts.ts';

const useStyles = makeStyles({
  row: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '4px 12px' },
  words: { textWrap: 'pretty', overflowWrap: 'anywhere' },
});

interface Props {
  unit: string;
  period: string;
  evidence: Evidence;
}

type Found =
  | { kind: 'asking' }
  | { kind: 'error'; error: RequestError }
  | { kind: 'document'; text: string | null };

/** The ways from a figure to the document behind it: its page, and its row in the unit's Sổ văn bản. */
export function EvidenceLinks({ unit, period, evidence }: Props) {
  const styles = useStyles();
  const layout = useLayout();
  const texts = useTexts();
  const locale = useLocale();
  const words = EVIDENCE_TEXTS[locale];
  const { registers } = useLedger();
  const [found, setFound] = useState<Found | null>(null);
  const { link, ...document } = evidence;
  const name = evidenceText(document);
  const opens = link !== undefined && !evidenceFaults({ link }, '').includes('link');
  if (!opens && evidence.number === undefined) return null;

  async function look() {
    setFound({ kind: 'asking' });
    const answer = await registers.rows(unit, periodYear(period));
    if (!answer.ok) return setFound({ kind: 'error', error: answer.error });
    const { entries } = answer.value;
    const row = documentFor(evidence, documentsOf(entries))?.row;
    const fields = row === undefined ? undefined : valueAt(entries, row)?.fields;
    if (!fields) return setFound({ kind: 'document', text: null });
    const { type, number, date, issuer, subject } = fields;
    const text = [type, number, date && showDate(date, locale), issuer, subject]
      .filter(Boolean)
      .join(texts.join);
    setFound({ kind: 'document', text });
  }

  return (
    <div className={layout.tight}>
      <div className={styles.row}>
        {opens && (
          <Link href={link} target="_blank" rel="noopener noreferrer" aria-label={words.openOf(name || link)}>
            {words.open}
          </Link>
        )}
        {evidence.number !== undefined && found?.kind !== 'document' && (
          <Button
            size="small"
            aria-label={words.lookOf(name)}
            disabledFocusable={found?.kind === 'asking'}
            onClick={() => void look()}
          >
            {words.look}
          </Button>
        )}
      </div>
      <div role="status">
        {found?.kind === 'document' && (
          <Text size={200} className={styles.words}>
            {found.text === null ? words.notInBook : `${words.inBook}: ${found.text}`}
          </Text>
        )}
      </div>
      {found?.kind === 'error' && (
        <ErrorNotice error={found.error} title={texts.errorTitle.load} retry={() => void look()} />
      )}
    </div>
  );
}
