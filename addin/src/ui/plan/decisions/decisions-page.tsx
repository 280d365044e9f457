import { decisionsOf } from '@cchc/domain';
import { Text } from '@fluentui/react-components';
import { ErrorNotice } from '../../shared/error-notice.tsx';
import { useLayout } from '../../shared/layout.ts';
import { Loading } from '../../shared/loading.tsx';
import { Section } from '../../shared/section.tsx';
import { useLocale, useTexts } from '../../text/texts.ts';
import { useLedgerState } from '../../use-ledger.ts';
import { useSettings } from '../settings/use-settings.ts';
import { DecisionCard } from './decision-card.tsx';
import { DrafterNote } from './drafter-note.tsx';
import { DECISION_TEXTS } from './texts.ts';

/** Nội dung cần thống nhất: what the text contradicts or leaves open, and who decided what. */
export function DecisionsPage() {
  const layout = useLayout();
  const texts = useTexts();
  const locale = useLocale();
  const own = DECISION_TEXTS[locale];
  const { me } = useLedgerState();
  const { value, error, reload, take } = useSettings();
  if (error) return <ErrorNotice error={error} title={texts.errorTitle.load} retry={reload} />;
  if (!value) return <Loading />;
  const matters = decisionsOf(value.plan);
  return (
    <>
      <Text>{own.lead}</Text>
      <Section title={own.open(matters.length)}>
        <ul className={layout.list}>
          {matters.map((matter) => (
            <li key={matter.code} className={layout.card}>
              <DecisionCard
                matter={matter}
                deciding={value}
                saved={(settings) => take({ ...value, settings })}
              />
            </li>
          ))}
        </ul>
      </Section>
      <DrafterNote
        plan={value.plan}
        commune={me ? `${me.commune.kind} ${me.commune.name}` : ''}
        today={me?.today ?? ''}
      />
    </>
  );
}
