import { makeStyles, Text, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', gap: '8px', margin: '8px 0 0' },
  fact: { display: 'flex', flexDirection: 'column', gap: '2px', margin: 0 },
  term: { color: tokens.colorNeutralForeground2 },
  words: { margin: 0, display: 'flex', flexDirection: 'column', gap: '4px' },
});

/** Names with what is said under each; a fact without words is left out. */
export function Facts({ facts }: { facts: readonly (readonly [name: string, words: ReactNode])[] }) {
  const styles = useStyles();
  return (
    <dl className={styles.root}>
      {facts
        .filter(([, words]) => words !== null && words !== undefined && words !== '')
        .map(([name, words]) => (
          <div key={name} className={styles.fact}>
            <dt className={styles.term}>
              <Text size={200}>{name}</Text>
            </dt>
            <dd className={styles.words}>{typeof words === 'string' ? <Text>{words}</Text> : words}</dd>
          </div>
        ))}
    </dl>
  );
}
