import { makeStyles, Radio, RadioGroup, Text } from '@fluentui/react-components';
import { useLayout } from '../../shared/layout.ts';
import { useLocale } from '../../text/texts.ts';
import { FIGURE_TEXTS } from './texts.ts';

const useStyles = makeStyles({
  words: { whiteSpace: 'pre-line', overflowWrap: 'anywhere' },
});

interface Props {
  name: string;
  table: string;
  there: string;
  lines: readonly number[];
  choice: 'keep' | 'take' | null;
  choose(choice: 'keep' | 'take'): void;
}

/** A figure that would replace another one: both, and nothing is chosen for the person. */
export function DifferingFigure({ name, table, there, lines, choice, choose }: Props) {
  const styles = useStyles();
  const layout = useLayout();
  const texts = FIGURE_TEXTS[useLocale()];
  return (
    <li className={layout.card}>
      <Text size={200} className={layout.muted}>
        {texts.lines(lines)}
      </Text>
      <Text weight="semibold" lang="vi">
        {name}
      </Text>
      <Text size={200} className={styles.words}>
        {texts.there}: {there}
      </Text>
      <Text size={200} className={styles.words}>
        {texts.inTable}: {table}
      </Text>
      <RadioGroup
        aria-label={texts.keepOrTake(name)}
        value={choice ?? ''}
        onChange={(_, { value }) => choose(value === 'take' ? 'take' : 'keep')}
      >
        <Radio value="keep" label={texts.keep} />
        <Radio value="take" label={texts.take} />
      </RadioGroup>
    </li>
  );
}
