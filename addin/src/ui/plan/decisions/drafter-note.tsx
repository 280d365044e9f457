import { notesOf, noteToDrafter, type Plan, vietnameseDate } from '@cchc/domain';
import { Text } from '@fluentui/react-components';
import { CopyText } from '../../shared/copy-text.tsx';
import { Section } from '../../shared/section.tsx';
import { useLocale } from '../../text/texts.ts';
import { DECISION_TEXTS } from './texts.ts';

/** The rest of what is odd in the text, as one note to whoever wrote it. */
export function DrafterNote({ plan, commune, today }: { plan: Plan; commune: string; today: string }) {
  const own = DECISION_TEXTS[useLocale()];
  return (
    <Section title={own.drafter}>
      <Text size={200}>{own.drafterLead(notesOf(plan).length)}</Text>
      <CopyText
        text={noteToDrafter(plan, commune, vietnameseDate(today))}
        label={own.drafter}
        copy={own.copy}
        copied={own.copied}
        notCopied={own.notCopied}
        shown
      />
    </Section>
  );
}
