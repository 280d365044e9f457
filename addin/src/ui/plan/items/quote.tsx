import type { Quote as PlanQuote } from '@cchc/domain';
import { makeStyles, Text, tokens } from '@fluentui/react-components';
import { useLocale } from '../../text/texts.ts';
import { ITEM_TEXTS } from './texts.ts';

const useStyles = makeStyles({
  root: {
    margin: 0,
    paddingLeft: '8px',
    borderLeft: `3px solid ${tokens.colorBrandStroke2}`,
    display: 'flex',
    flexDirection: 'column',
  },
  line: { color: tokens.colorNeutralForeground2 },
});

/** A sentence of the plan as it stands there, with its place. Always Vietnamese: the text is the authority. */
export function Quote({ quote }: { quote: PlanQuote }) {
  const styles = useStyles();
  const texts = ITEM_TEXTS[useLocale()];
  return (
    <blockquote className={styles.root}>
      <Text size={200} lang="vi">
        “{quote.text}”
      </Text>
      <Text size={200} className={styles.line}>
        {texts.line(quote.line)}
      </Text>
    </blockquote>
  );
}
