import { periodName } from '@cchc/domain';
import { makeStyles, mergeClasses, Text, tokens } from '@fluentui/react-components';
import type { Navigation, Tab } from '../navigation.ts';
import type { Preferences } from '../preferences.ts';
import { lockOf, pickedState } from '../report/report-action.ts';
import { StateBadge } from '../shared/state-badge.tsx';
import type { Store } from '../store.ts';
import { useLocale, useTexts } from '../text/texts.ts';
import { useLedgerState } from '../use-ledger.ts';
import { MenuButton } from './menu-button.tsx';

const useStyles = makeStyles({
  root: {
    display: 'flex',
    alignItems: 'flex-start',
    gap: '8px',
    padding: '8px 4px 8px 12px',
    backgroundColor: tokens.colorNeutralBackground1,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    flexShrink: 0,
  },
  words: { flex: '1 1 0', minWidth: 0, display: 'flex', flexDirection: 'column', gap: '2px' },
  commune: { color: tokens.colorNeutralForeground3 },
  product: { alignItems: 'center' },
  unit: { textWrap: 'pretty' },
  period: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '4px 8px', marginTop: '2px' },
});

interface Props {
  navigation: Navigation;
  preferences: Store<Preferences>;
  tab: Tab | undefined;
}

/** Where am I: commune, unit, period and its state. */
export function Head({ navigation, preferences, tab }: Props) {
  const styles = useStyles();
  const texts = useTexts();
  const locale = useLocale();
  const state = useLedgerState();
  const { me, unit, period, phase } = state;
  const own = tab === 'report';
  const unitName = own
    ? (me?.units.find(({ code }) => code === unit)?.name ?? texts.head.noUnit)
    : texts.head.allUnits;
  const known = phase === 'ready' && me;
  return (
    <header className={mergeClasses(styles.root, !known && styles.product)}>
      <div className={styles.words}>
        {known ? (
          <Text size={200} className={styles.commune}>
            {texts.commune(me.commune.kind, me.commune.name)}
          </Text>
        ) : (
          <Text as="h1" weight="semibold" style={{ margin: 0 }}>
            {texts.product}
          </Text>
        )}
        {known && (
          <Text as="h1" size={400} weight="semibold" className={styles.unit} style={{ margin: 0 }}>
            {unitName}
          </Text>
        )}
        {known && period && (
          <div className={styles.period}>
            <Text size={200}>{periodName(period, locale)}</Text>
            {own && unit === null ? null : own ? (
              <StateBadge state={pickedState(state)} closed={lockOf(state) === 'closed'} />
            ) : (
              period.closed && <StateBadge state={null} closed />
            )}
          </div>
        )}
      </div>
      <MenuButton navigation={navigation} preferences={preferences} tab={tab} />
    </header>
  );
}
