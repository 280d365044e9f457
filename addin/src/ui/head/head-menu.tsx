import {
  Button,
  Menu,
  MenuDivider,
  MenuGroup,
  MenuGroupHeader,
  MenuItem,
  MenuItemRadio,
  MenuList,
  MenuPopover,
  MenuTrigger,
  makeStyles,
} from '@fluentui/react-components';
import { NavigationRegular } from '@fluentui/react-icons/svg/navigation';
import { CHECK_TEXTS } from '../check-excel/texts.ts';
import type { Navigation, Tab } from '../navigation.ts';
import type { Preferences, ThemeChoice } from '../preferences.ts';
import { type Store, useStore } from '../store.ts';
import { loadTexts, useLocale, useTexts } from '../text/texts.ts';
import { useLedger, useLedgerState } from '../use-ledger.ts';
import { MENU_ID } from './menu-id.ts';

const useStyles = makeStyles({
  popover: { maxWidth: '280px', maxHeight: '85vh' },
  who: {
    height: 'auto',
    flexDirection: 'column',
    alignItems: 'flex-start',
    whiteSpace: 'normal',
    lineHeight: '1.35',
    paddingTop: '6px',
    paddingBottom: '6px',
  },
  role: { fontWeight: 'normal' },
});

const LANGUAGES = [
  { value: 'vi', name: 'Tiếng Việt' },
  { value: 'en', name: 'English' },
] as const;

export interface HeadMenuProps {
  navigation: Navigation;
  preferences: Store<Preferences>;
  tab: Tab | undefined;
  /** It was pressed before its code was here. */
  defaultOpen: boolean;
}

/** Who I am, language, colours, help, sign out. */
export function HeadMenu({ navigation, preferences, tab, defaultOpen }: HeadMenuProps) {
  const styles = useStyles();
  const texts = useTexts();
  const check = CHECK_TEXTS[useLocale()];
  const ledger = useLedger();
  const { me, phase } = useLedgerState();
  const [look, setLook] = useStore(preferences);
  const [where, go] = useStore(navigation);
  const known = phase === 'ready' && me;
  const choose = async (choice: Partial<Preferences>): Promise<void> => {
    try {
      if (choice.locale) await loadTexts(choice.locale);
    } catch {
      // Without a connection the words cannot come: the language that can be read stays
      return;
    }
    setLook({ ...preferences.get(), ...choice });
  };
  return (
    <Menu
      defaultOpen={defaultOpen}
      positioning="below-end"
      checkedValues={{ locale: [look.locale], theme: [look.theme] }}
      onCheckedValueChange={(_, { name, checkedItems }) => void choose({ [name]: checkedItems[0] })}
    >
      <MenuTrigger disableButtonEnhancement>
        <Button id={MENU_ID} appearance="subtle" icon={<NavigationRegular />} aria-label={texts.head.menu} />
      </MenuTrigger>
      <MenuPopover className={styles.popover}>
        <MenuList>
          {known && (
            <MenuGroup>
              <MenuGroupHeader className={styles.who}>
                {me.name}
                <div className={styles.role}>{me.roles.map((role) => texts.roles[role]).join(', ')}</div>
              </MenuGroupHeader>
              {tab === 'report' && me.units.length > 1 && (
                <MenuItem onClick={() => go({ ...where, choosing: true })}>{texts.head.changeUnit}</MenuItem>
              )}
              <MenuDivider />
            </MenuGroup>
          )}
          <MenuGroup>
            <MenuGroupHeader>{texts.head.language}</MenuGroupHeader>
            {LANGUAGES.map(({ value, name }) => (
              <MenuItemRadio key={value} name="locale" value={value} lang={value}>
                {name}
              </MenuItemRadio>
            ))}
          </MenuGroup>
          <MenuDivider />
          <MenuGroup>
            <MenuGroupHeader>{texts.head.theme}</MenuGroupHeader>
            {(Object.keys(texts.head.themes) as ThemeChoice[]).map((value) => (
              <MenuItemRadio key={value} name="theme" value={value}>
                {texts.head.themes[value]}
              </MenuItemRadio>
            ))}
          </MenuGroup>
          <MenuDivider />
          <MenuItem onClick={() => go({ ...where, help: true })}>{texts.head.help}</MenuItem>
          <MenuItem onClick={() => go({ ...where, checking: true })}>{check.menu}</MenuItem>
          {known && <MenuItem onClick={() => ledger.signOut()}>{texts.head.signOut}</MenuItem>}
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}
