import { makeStyles, Select, type SelectProps } from '@fluentui/react-components';

// A native list is as wide as its longest line unless told otherwise.
const useStyles = makeStyles({
  select: { minWidth: 0 },
  inner: { minWidth: 0, width: '100%', textOverflow: 'ellipsis' },
});

/** A native list that stays inside the pane: it opens over its edge and works with every keyboard and screen reader. */
export function NarrowSelect(props: SelectProps) {
  const styles = useStyles();
  return <Select className={styles.select} select={{ className: styles.inner }} {...props} />;
}
