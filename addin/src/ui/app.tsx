import { FluentProvider } from '@fluentui/react-components';
import type { Formulas } from '../sync/formulas.ts';
import type { Ledger } from '../sync/ledger-state.ts';
import type { Navigation } from './navigation.ts';
import type { Preferences } from './preferences.ts';
import { Shell } from './shell.tsx';
import { type Store, useStore } from './store.ts';
import { LocaleProvider } from './text/texts.ts';
import { useTheme } from './theme.ts';
import { FormulasProvider } from './use-formulas.ts';
import { LedgerProvider } from './use-ledger.ts';

export interface AppProps {
  ledger: Ledger;
  formulas: Formulas;
  navigation: Navigation;
  preferences: Store<Preferences>;
  /** Whether Excel itself is dark; undefined where it says nothing. */
  hostDark?: boolean | undefined;
}

export function App({ ledger, formulas, navigation, preferences, hostDark }: AppProps) {
  const [{ locale, theme: choice }] = useStore(preferences);
  const theme = useTheme(choice, hostDark);
  return (
    <FluentProvider theme={theme} lang={locale}>
      <LocaleProvider value={locale}>
        <LedgerProvider value={ledger}>
          <FormulasProvider value={formulas}>
            <Shell navigation={navigation} preferences={preferences} />
          </FormulasProvider>
        </LedgerProvider>
      </LocaleProvider>
    </FluentProvider>
  );
}
