import type { Plan } from '@cchc/domain';
import { Button, Text, Textarea } from '@fluentui/react-components';
import { useState } from 'react';
import { Section } from '../../shared/section.tsx';
import { useLocale } from '../../text/texts.ts';
import { drafterNote, notesOf } from './points.ts';
import { DECISION_TEXTS } from './texts.ts';

/** The rest of what is odd in the text, as one note to whoever wrote it. */
export function DrafterNote({ plan }: { plan: Plan }) {
  const own = DECISION_TEXTS[useLocale()];
  const [copied, setCopied] = useState<boolean | null>(null);
  const text = drafterNote(plan);
  async function copy() {
    try {
      await navigator.clipboard.writeText(text);
      setCopied(true);
    } catch {
      setCopied(false);
    }
  }
  return (
    <Section title={own.drafter}>
      <Text size={200}>{own.drafterLead(notesOf(plan).length)}</Text>
      <Textarea value={text} readOnly rows={10} aria-label={own.drafter} lang="vi" />
      <div>
        <Button size="small" onClick={() => void copy()}>
          {own.copy}
        </Button>
      </div>
      <Text size={200} role="status">
        {copied === null ? '' : copied ? own.copied : own.notCopied}
      </Text>
    </Section>
  );
}
