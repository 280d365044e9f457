import { type Evidence, evidenceText, isSameDocument, type KnownDocument } from '@cchc/domain';
import { Badge, Button, Field, Input, makeStyles, Text } from '@fluentui/react-components';
import { useState } from 'react';
import { useLayout } from '../shared/layout.ts';
import { Section } from '../shared/section.tsx';
import { useLocale } from '../text/texts.ts';
import { foundDocuments } from './found.ts';
import { EVIDENCE_TEXTS } from './texts.ts';

/** More are found by searching. */
const SHOWN = 20;
const SEARCHED_FROM = 6;

const useStyles = makeStyles({
  row: { display: 'flex', justifyContent: 'space-between', alignItems: 'center', gap: '8px' },
  words: { textWrap: 'pretty', overflowWrap: 'anywhere', minWidth: 0 },
  action: { flexShrink: 0 },
});

interface Props {
  documents: readonly KnownDocument[];
  current: Evidence | null;
  disabled: boolean;
  onUse: (evidence: Evidence) => void;
}

/** The unit's Sổ văn bản, the newest first: one press writes a document into the cell. */
export function ChooseDocument({ documents, current, disabled, onUse }: Props) {
  const styles = useStyles();
  const layout = useLayout();
  const words = EVIDENCE_TEXTS[useLocale()];
  const [search, setSearch] = useState('');
  const found = foundDocuments(documents, search);
  const shown = found.slice(0, SHOWN);
  return (
    <Section
      title={words.choose}
      aside={documents.length > SHOWN ? words.found(shown.length, documents.length) : undefined}
    >
      {documents.length === 0 && (
        <Text size={200} className={layout.muted}>
          {words.noDocuments}
        </Text>
      )}
      {documents.length >= SEARCHED_FROM && (
        <Field label={words.search}>
          <Input
            name="search"
            value={search}
            autoComplete="off"
            onChange={(_, { value }) => setSearch(value)}
          />
        </Field>
      )}
      {documents.length > 0 && found.length === 0 && (
        <Text size={200} className={layout.muted}>
          {words.noneFound}
        </Text>
      )}
      <ul className={layout.list}>
        {shown.map(({ row, subject, evidence }) => {
          const text = evidenceText(evidence);
          const used = current !== null && isSameDocument(current, evidence);
          return (
            <li key={row} className={layout.card}>
              <div className={styles.row}>
                <span className={layout.tight}>
                  <Text weight="semibold" className={styles.words}>
                    {text}
                  </Text>
                  {subject && (
                    <Text size={200} className={styles.words}>
                      {subject}
                    </Text>
                  )}
                </span>
                {used ? (
                  <Badge appearance="tint" color="success" className={styles.action}>
                    {words.inUse}
                  </Badge>
                ) : (
                  <Button
                    size="small"
                    className={styles.action}
                    aria-label={words.chooseOf(text)}
                    disabledFocusable={disabled}
                    onClick={() => onUse(evidence)}
                  >
                    {words.use}
                  </Button>
                )}
              </div>
            </li>
          );
        })}
      </ul>
    </Section>
  );
}
