import type { Role } from '@cchc/domain';
import { CompoundButton, makeStyles, Text } from '@fluentui/react-components';
import { useLayout } from '../shared/layout.ts';
import { Section } from '../shared/section.tsx';
import { useTexts } from '../text/texts.ts';
import { useLedger, useLedgerState } from '../use-ledger.ts';

export const useChoiceStyles = makeStyles({
  choice: {
    width: '100%',
    maxWidth: '100%',
    minHeight: '44px',
    justifyContent: 'flex-start',
    textAlign: 'left',
    padding: '6px 12px',
  },
});

/** In the demo: one button a person, in the order in which the walk is made. */
export function SamplePeople() {
  const layout = useLayout();
  const styles = useChoiceStyles();
  const texts = useTexts();
  const ledger = useLedger();
  const { samplePeople, busy } = useLedgerState();
  if (samplePeople.length === 0) return null;
  const roleName = (role: string): string => texts.roles[role as Role] ?? role;
  return (
    <Section title={texts.signIn.samples}>
      <Text size={200} className={layout.muted}>
        {texts.signIn.samplesText}
      </Text>
      <ul className={layout.list}>
        {samplePeople.map(({ name, login, password, role, units }) => (
          <li key={login}>
            <CompoundButton
              className={styles.choice}
              size="small"
              secondaryContent={[roleName(role), ...units].join(texts.join)}
              disabledFocusable={busy === 'signing-in'}
              onClick={() => void ledger.signIn(login, password)}
            >
              {name}
            </CompoundButton>
          </li>
        ))}
      </ul>
    </Section>
  );
}
