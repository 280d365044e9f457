import type { Place } from '@cchc/domain';
import { Button, Checkbox, makeStyles, Text } from '@fluentui/react-components';
import { useLayout } from '../shared/layout.ts';
import { useLocale, useTexts } from '../text/texts.ts';
import { useLedger, useLedgerState } from '../use-ledger.ts';
import { canBeMarked } from './blocked.ts';
import { SEND_TEXTS } from './texts.ts';

const useStyles = makeStyles({
  row: { display: 'flex', alignItems: 'flex-start', gap: '4px', minWidth: 0 },
  box: { flexShrink: 0 },
  words: { flex: '1 1 0', minWidth: 0, paddingTop: '6px', textWrap: 'pretty' },
  indent: { paddingLeft: '4px' },
  go: { flexShrink: 0, marginTop: '4px' },
});

interface Props {
  entry: string;
  place: Place | null;
  chosen: boolean;
  onChosen: (chosen: boolean) => void;
}

export function MissingRow({ entry, place, chosen, onChosen }: Props) {
  const styles = useStyles();
  const layout = useLayout();
  const { report } = useTexts();
  const words = SEND_TEXTS[useLocale()];
  const ledger = useLedger();
  const { names, defs } = useLedgerState();
  const name = names[entry] ?? entry;
  const markable = canBeMarked(defs?.get(entry));
  return (
    <li className={styles.row}>
      {markable && (
        <Checkbox
          className={styles.box}
          aria-label={words.choose(name)}
          checked={chosen}
          onChange={(_, { checked }) => onChosen(checked === true)}
        />
      )}
      <div className={styles.words}>
        <Text size={200} block>
          {name}
        </Text>
        <Text size={200} className={layout.muted} block>
          {place ? report.place(place.sheet, place.address) : report.noPlace}
          {!markable && `. ${words.onlyTyped}`}
        </Text>
      </div>
      {place && (
        <Button
          size="small"
          className={styles.go}
          aria-label={report.goToOf(name, place.address)}
          onClick={() => void ledger.goTo(place)}
        >
          {report.goTo}
        </Button>
      )}
    </li>
  );
}
