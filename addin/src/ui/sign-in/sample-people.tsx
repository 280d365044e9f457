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

/** A group's stand-in fills for many; all of their names would hide the next person. */
const SHOWN = 1;

/** In the demo: one button a person, in the order in which the walk is made. */
export function SamplePeople() {
  const layout = useLayout();
  const styles = useChoiceStyles();
  const texts = useTexts();
  const ledger = useLedger();
  const { samplePeople, busy } = useLedgerState();
  if (samplePeople.length === 0) return null;
  const roleName = (role: string): string => texts.roles[role as Role] ?? role;
  const shortly = (units: readonly string[]): readonly string[] =>
    units.length <= SHOWN + 1
      ? units
      : [...units.slice(0, SHOWN), texts.signIn.moreUnits(units.length - SHOWN)];
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
              secondaryContent={[roleName(role), ...shortly(units)].join(texts.join)}
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
