import { type Locale, readingsOf } from '@cchc/domain';
import { Button, makeStyles, Text } from '@fluentui/react-components';
import { useId } from 'react';
import type { Problem } from '../../sync/ledger-state.ts';
import { useLayout } from '../shared/layout.ts';
import { useLocale, useTexts } from '../text/texts.ts';
import { useLedger, useLedgerState } from '../use-ledger.ts';

const useStyles = makeStyles({
  root: { border: 'none', margin: 0, padding: 0, minWidth: 0 },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: '8px' },
});

/** 1.234 must not be asked with 1.234. */
const withoutGroups = (value: number, locale: Locale): string =>
  locale === 'vi' ? String(value).replace('.', ',') : String(value);

/** Buttons for what an unclear number may mean; the chosen one is written into the cell. */
export function Readings({ problem, name }: { problem: Problem; name: string }) {
  const styles = useStyles();
  const layout = useLayout();
  const { report } = useTexts();
  const locale = useLocale();
  const ledger = useLedger();
  const { busy } = useLedgerState();
  const id = useId();
  const readings = problem.source === 'cell' ? readingsOf(problem.problem) : [];
  if (problem.source !== 'cell' || readings.length === 0) return null;
  return (
    <fieldset className={styles.root} aria-labelledby={id}>
      <div className={layout.tight}>
        <Text size={200} id={id} className={layout.muted}>
          {report.readAsWhich}
        </Text>
        <div className={styles.buttons}>
          {readings.map((value) => {
            const words = report.readAs(withoutGroups(value, locale), !Number.isInteger(value));
            return (
              <Button
                key={value}
                size="small"
                aria-label={report.readAsOf(words, name)}
                disabledFocusable={busy !== null}
                onClick={() => void ledger.readAs(problem.problem, value)}
              >
                {words}
              </Button>
            );
          })}
        </div>
      </div>
    </fieldset>
  );
}
