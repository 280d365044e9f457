import { Tab as FluentTab, makeStyles, TabList, tokens } from '@fluentui/react-components';
import type { Tab } from '../navigation.ts';
import { useTexts } from '../text/texts.ts';

const useStyles = makeStyles({
  nav: { flexShrink: 0 },
  dot: {
    display: 'inline-block',
    width: '8px',
    height: '8px',
    marginLeft: '4px',
    borderRadius: '50%',
    verticalAlign: 'top',
    backgroundColor: tokens.colorBrandBackground,
  },
  root: {
    flexWrap: 'wrap',
    paddingLeft: '4px',
    backgroundColor: tokens.colorNeutralBackground1,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
});

interface Props {
  tabs: readonly Tab[];
  tab: Tab;
  /** Tabs behind which something is not read yet. */
  unread: readonly Tab[];
  go: (tab: Tab) => void;
}

export function Tabs({ tabs, tab, unread, go }: Props) {
  const styles = useStyles();
  const texts = useTexts();
  return (
    <nav className={styles.nav} aria-label={texts.tabs.label}>
      <TabList
        className={styles.root}
        size="small"
        selectedValue={tab}
        onTabSelect={(_, { value }) => go(value as Tab)}
      >
        {tabs.map((each) => (
          <FluentTab key={each} value={each} aria-controls="main">
            {texts.tabs[each]}
            {unread.includes(each) && (
              <span className={styles.dot} role="img" aria-label={texts.tabs.unread} />
            )}
          </FluentTab>
        ))}
      </TabList>
    </nav>
  );
}
