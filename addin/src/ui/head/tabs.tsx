import { Tab as FluentTab, makeStyles, TabList, tokens } from '@fluentui/react-components';
import type { Tab } from '../navigation.ts';
import { useTexts } from '../text/texts.ts';

const useStyles = makeStyles({
  nav: { flexShrink: 0 },
  root: {
    flexWrap: 'wrap',
    paddingLeft: '4px',
    backgroundColor: tokens.colorNeutralBackground1,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
});

export function Tabs({ tabs, tab, go }: { tabs: readonly Tab[]; tab: Tab; go: (tab: Tab) => void }) {
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
          </FluentTab>
        ))}
      </TabList>
    </nav>
  );
}
