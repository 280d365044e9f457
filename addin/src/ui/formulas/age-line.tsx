import { Button, makeStyles, Text } from '@fluentui/react-components';
import { useState, useSyncExternalStore } from 'react';
import type { FormulaBook } from '../../sync/formula-book.ts';
import { useLayout } from '../shared/layout.ts';
import { useLocale } from '../text/texts.ts';
import { showInstant } from '../text/times.ts';
import { FORMULA_TEXTS } from './texts.ts';
import type { ExcelFailure } from './use-writing.ts';
import { WritingFailed } from './writing-outcome.tsx';

const useStyles = makeStyles({
  row: { display: 'flex', alignItems: 'center', justifyContent: 'space-between', gap: '8px' },
  words: { minWidth: 0, flex: '1 1 0' },
});

/** How old the figures in cells are, why they are not newer, and the way to newer ones. */
export function AgeLine({ book }: { book: FormulaBook }) {
  const styles = useStyles();
  const layout = useLayout();
  const locale = useLocale();
  const texts = FORMULA_TEXTS[locale];
  const { oldest, trouble, asking } = useSyncExternalStore(book.state.subscribe, book.state.get);
  const [failure, setFailure] = useState<ExcelFailure | null>(null);
  const why =
    trouble === 'signed-out'
      ? texts.signedOut
      : trouble === 'offline' || trouble === 'refused'
        ? texts[trouble]
        : null;
  const age = oldest === null ? texts.noAge : texts.age(showInstant(new Date(oldest).toISOString(), locale));
  async function refresh() {
    const done = await book.refresh();
    setFailure(done.ok ? null : done.failure);
  }
  return (
    <div className={layout.stack}>
      <div className={styles.row}>
        <div className={styles.words} role="status">
          <Text size={200}>{asking ? texts.asking : age}</Text>
          {why && (
            <Text size={200} block className={layout.muted}>
              {why}
            </Text>
          )}
        </div>
        <Button size="small" disabledFocusable={asking} onClick={() => void refresh()}>
          {texts.refresh}
        </Button>
      </div>
      {failure && <WritingFailed failure={failure} />}
    </div>
  );
}
