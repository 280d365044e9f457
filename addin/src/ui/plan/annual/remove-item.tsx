import { Button, makeStyles, Text } from '@fluentui/react-components';
import { useRef, useState } from 'react';
import { useLayout } from '../../shared/layout.ts';
import { useFocusStep } from '../../shared/use-focus-step.ts';
import { useLocale } from '../../text/texts.ts';
import { EDIT_TEXTS } from './edit-texts.ts';

const useStyles = makeStyles({ row: { display: 'flex', flexWrap: 'wrap', gap: '8px' } });

/** Takes a task out of the year, after a second press. */
export function RemoveItem({ busy, remove }: { busy: boolean; remove(): Promise<void> }) {
  const styles = useStyles();
  const layout = useLayout();
  const texts = EDIT_TEXTS[useLocale()];
  const root = useRef<HTMLDivElement>(null);
  const [asking, setAsking] = useState(false);
  useFocusStep(root, asking ? 'remove' : null);
  return (
    <div ref={root} className={layout.stack}>
      {asking ? (
        <div className={layout.stack} data-step="remove">
          <Text>{texts.removeSure}</Text>
          <div className={styles.row}>
            <Button disabledFocusable={busy} onClick={() => void remove()}>
              {texts.removeYes}
            </Button>
            <Button appearance="subtle" onClick={() => setAsking(false)}>
              {texts.cancel}
            </Button>
          </div>
        </div>
      ) : (
        <div>
          <Button size="small" data-opens="remove" onClick={() => setAsking(true)}>
            {texts.remove}
          </Button>
        </div>
      )}
    </div>
  );
}
