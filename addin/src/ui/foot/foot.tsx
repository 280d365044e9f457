import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { Fragment } from 'react';
import { useLocale } from '../text/texts.ts';
import { useLedgerState } from '../use-ledger.ts';
import { footLine } from './foot-line.ts';

const useStyles = makeStyles({
  root: {
    flexShrink: 0,
    padding: '6px 12px',
    // Two lines, so that nothing above moves when the words change by themselves.
    minHeight: '32px',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
    backgroundColor: tokens.colorNeutralBackground1,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  attention: {
    borderTopColor: tokens.colorPaletteMarigoldBorderActive,
    boxShadow: `inset 0 2px 0 ${tokens.colorPaletteMarigoldBorderActive}`,
  },
  // A part breaks inside only when it is wider than the pane.
  part: { display: 'inline-block', maxWidth: '100%', fontVariantNumeric: 'tabular-nums' },
  first: { color: tokens.colorNeutralForeground1, fontWeight: tokens.fontWeightSemibold },
});

/** Always there, also for screen readers: what became of the typed cells, and when the report is due. */
export function Foot() {
  const styles = useStyles();
  const locale = useLocale();
  const { tone, parts } = footLine(useLedgerState(), locale);
  return (
    <footer>
      <div
        role="status"
        aria-live="polite"
        className={mergeClasses(styles.root, tone === 'attention' && styles.attention)}
        data-tone={tone}
      >
        {parts.map((part, index) => (
          <Fragment key={part}>
            {index > 0 && ' '}
            <span className={mergeClasses(styles.part, index === 0 && parts.length > 1 && styles.first)}>
              {part}
              {index < parts.length - 1 && ' ·'}
            </span>
          </Fragment>
        ))}
      </div>
    </footer>
  );
}
