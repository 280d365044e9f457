import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import type { Offer } from '../../sync/ledger-state.ts';
import { useLayout } from '../shared/layout.ts';
import { Notice } from '../shared/notice.tsx';
import { useTexts } from '../text/texts.ts';
import { useLedger, useLedgerState } from '../use-ledger.ts';
import { CloseOffer } from './close-offer.tsx';
import { withDigits } from './digits.ts';

/** More than these are not read before they are in the sheet. */
const SHOWN = 10;

const useStyles = makeStyles({
  words: { textWrap: 'pretty', overflowWrap: 'anywhere' },
  digits: {
    backgroundColor: tokens.colorPaletteYellowBackground2,
    color: tokens.colorNeutralForeground1,
    fontWeight: tokens.fontWeightSemibold,
  },
});

/** What the period before said, with its numbers highlighted: those are what goes out of date first. */
export function PreviousTexts({ texts }: { texts: (Offer & { kind: 'previous' })['texts'] }) {
  const styles = useStyles();
  const layout = useLayout();
  const { quick } = useTexts();
  const ledger = useLedger();
  const { names, busy } = useLedgerState();
  if (texts.length === 0)
    return (
      <div className={layout.stack}>
        <Notice intent="info" title={quick.nothingBefore} />
        <CloseOffer />
      </div>
    );
  return (
    <div className={layout.stack}>
      <Text weight="semibold">{quick.texts(texts.length)}</Text>
      <Text size={200}>{quick.textsHint}</Text>
      <ul className={layout.list}>
        {texts.slice(0, SHOWN).map(({ key, text }) => (
          <li key={key} className={layout.card}>
            <Text size={200} weight="semibold" block className={styles.words}>
              {names[key] ?? key}
            </Text>
            <Text size={200} block className={styles.words}>
              {withDigits(text).map(({ part, digits, at }) =>
                digits ? (
                  <mark key={at} className={styles.digits}>
                    {part}
                  </mark>
                ) : (
                  part
                ),
              )}
            </Text>
          </li>
        ))}
      </ul>
      {texts.length > SHOWN && <Text size={200}>{quick.more(texts.length - SHOWN)}</Text>}
      <Button disabledFocusable={busy !== null} onClick={() => void ledger.takePrevious()}>
        {quick.take(texts.length)}
      </Button>
      <Button appearance="subtle" onClick={() => ledger.closeOffer()}>
        {quick.cancel}
      </Button>
    </div>
  );
}
