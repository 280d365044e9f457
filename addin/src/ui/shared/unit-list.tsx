import { Link, makeStyles, Text, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { useTexts } from '../text/texts.ts';

const useStyles = makeStyles({
  list: { margin: 0, paddingLeft: '16px', color: tokens.colorNeutralForeground2 },
  more: { alignSelf: 'flex-start', fontSize: tokens.fontSizeBase200 },
});

/** More than these push what follows out of sight. */
const SHOWN = 5;

/** Names of units; a long list shows its beginning, the rest is one press away. */
export function UnitList({ items }: { items: readonly string[] }) {
  const styles = useStyles();
  const { report } = useTexts();
  const [all, setAll] = useState(false);
  // A button that uncovers one line is no shorter than the line.
  const shown = all || items.length <= SHOWN + 1 ? items : items.slice(0, SHOWN);
  return (
    <>
      <ul className={styles.list}>
        {shown.map((item) => (
          <li key={item}>
            <Text size={200}>{item}</Text>
          </li>
        ))}
      </ul>
      {shown.length < items.length && (
        <Link as="button" type="button" className={styles.more} onClick={() => setAll(true)}>
          {report.more(items.length - shown.length)}
        </Link>
      )}
    </>
  );
}
