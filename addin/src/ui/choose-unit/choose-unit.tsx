import { Button, Text } from '@fluentui/react-components';
import { useLayout } from '../shared/layout.ts';
import { Notice } from '../shared/notice.tsx';
import { useChoiceStyles } from '../sign-in/sample-people.tsx';
import { useTexts } from '../text/texts.ts';
import { useLedger, useLedgerState } from '../use-ledger.ts';

/** For who fills in for several units; the choice holds until they change it in the menu. */
export function ChooseUnit({ onChosen }: { onChosen: () => void }) {
  const layout = useLayout();
  const styles = useChoiceStyles();
  const { chooseUnit: texts } = useTexts();
  const ledger = useLedger();
  const { me } = useLedgerState();
  const units = me?.units ?? [];
  if (units.length === 0)
    return (
      <Notice intent="info" title={texts.none}>
        <Text size={200}>{texts.noneRemedy}</Text>
      </Notice>
    );
  return (
    <div className={layout.screen}>
      <div className={layout.tight}>
        <Text as="h2" size={400} weight="semibold" style={{ margin: 0 }}>
          {texts.title}
        </Text>
        <Text size={200} className={layout.muted}>
          {texts.lead}
        </Text>
      </div>
      <ul className={layout.list}>
        {units.map(({ code, name }) => (
          <li key={code}>
            <Button
              className={styles.choice}
              onClick={() => {
                ledger.chooseUnit(code);
                onChosen();
              }}
            >
              {name}
            </Button>
          </li>
        ))}
      </ul>
    </div>
  );
}
