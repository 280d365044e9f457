import { makeStyles, Text, tokens } from '@fluentui/react-components';
import { type ReactNode, useId } from 'react';

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', gap: '8px', minWidth: 0 },
  head: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'baseline',
    justifyContent: 'space-between',
    gap: '0 8px',
  },
  aside: { color: tokens.colorNeutralForeground2 },
  title: { margin: 0 },
});

/** One part of a screen, with its heading and a few words at the right. */
export function Section({
  title,
  aside,
  children,
}: {
  title: string;
  aside?: ReactNode;
  children: ReactNode;
}) {
  const styles = useStyles();
  const id = useId();
  return (
    <section className={styles.root} aria-labelledby={id}>
      <div className={styles.head}>
        <Text as="h2" id={id} size={300} weight="semibold" className={styles.title}>
          {title}
        </Text>
        {aside && (
          <Text size={200} className={styles.aside}>
            {aside}
          </Text>
        )}
      </div>
      {children}
    </section>
  );
}
