import { makeStyles, ProgressBar, Skeleton, SkeletonItem, Text } from '@fluentui/react-components';
import { useEffect, useState } from 'react';
import { useTexts } from '../text/texts.ts';

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', gap: '12px' },
  progress: { display: 'flex', flexDirection: 'column', gap: '4px' },
});

/** After this a wait feels long: the skeleton alone no longer says that something goes on. */
const LONG = 1000;
const ROWS = ['60%', '100%', '98%', '80%', '96%', '45%'];

/** A skeleton at once, a progress bar with words when it takes over a second. */
export function Loading({ text }: { text?: string }) {
  const styles = useStyles();
  const texts = useTexts();
  const [long, setLong] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setLong(true), LONG);
    return () => clearTimeout(timer);
  }, []);
  return (
    <div className={styles.root} aria-busy="true">
      <div className={styles.progress} role="status">
        {long && (
          <>
            <Text size={200}>{text ?? texts.loadingLong}</Text>
            <ProgressBar aria-label={text ?? texts.loading} />
          </>
        )}
      </div>
      <Skeleton aria-label={texts.loading}>
        <div className={styles.root}>
          {ROWS.map((width) => (
            <SkeletonItem key={width} size={20} style={{ width }} />
          ))}
        </div>
      </Skeleton>
    </div>
  );
}
