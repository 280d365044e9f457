import { makeStyles, Text, tokens } from '@fluentui/react-components';

const useStyles = makeStyles({
  list: { margin: 0, paddingLeft: '16px', color: tokens.colorNeutralForeground2 },
});

export function UnitList({ items }: { items: readonly string[] }) {
  const styles = useStyles();
  return (
    <ul className={styles.list}>
      {items.map((item) => (
        <li key={item}>
          <Text size={200}>{item}</Text>
        </li>
      ))}
    </ul>
  );
}
