import { FluentProvider } from '@fluentui/react-components';
import type { Ledger } from '../sync/ledger-state.ts';
import type { Navigation } from './navigation.ts';
import type { Preferences } from './preferences.ts';
import { Shell } from './shell.tsx';
import { type Store, useStore } from './store.ts';
import { LocaleProvider } from './text/texts.ts';
import { useTheme } from './theme.ts';
import { LedgerProvider } from './use-ledger.ts';

export interface AppProps {
  ledger: Ledger;
  navigation: Navigation;
  preferences: Store<Preferences>;
  /** Whether Excel itself is dark; undefined where it says nothing. */
  hostDark?: boolean | undefined;
}

export function App({ ledger, navigation, preferences, hostDark }: AppProps) {
  const [{ locale, theme: choice }] = useStore(preferences);
  const theme = useTheme(choice, hostDark);
  return (
    <FluentProvider theme={theme} lang={locale}>
      <LocaleProvider value={locale}>
        <LedgerProvider value={ledger}>
          <Shell navigation={navigation} preferences={preferences} />
        </LedgerProvider>
      </LocaleProvider>
    </FluentProvider>
  );
}
