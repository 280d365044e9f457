import { createRoot } from 'react-dom/client';
import { composePane } from './compose.ts';
import { App } from './ui/app.tsx';
import { associateCommands } from './ui/commands.ts';
import { hostIsDark } from './ui/host-theme.ts';
import { createNavigation } from './ui/navigation.ts';
import { createPreferences } from './ui/preferences.ts';
import { loadTexts } from './ui/text/texts.ts';

const storage = (): Storage | null => {
  try {
    return globalThis.localStorage;
  } catch {
    return null;
  }
};

/** Excel calls a function once the first one is associated: until then it waits, instead of finding none. */
const { CustomFunctions } = globalThis as { CustomFunctions?: { delayInitialization?(): void } };
CustomFunctions?.delayInitialization?.();

/** The pane, as Excel opens it. Excel must have said that it is ready before anything asks it for cells. */
async function main(): Promise<void> {
  const root = document.getElementById('root');
  if (!root) throw new Error('taskpane.html has no #root');
  const preferences = createPreferences(storage());
  await Promise.all([Office.onReady(), loadTexts(preferences.get().locale)]);
  const { ledger, formulas } = await composePane(preferences);
  const navigation = createNavigation();
  associateCommands(Office, ledger, navigation);
  createRoot(root).render(
    <App
      ledger={ledger}
      formulas={formulas}
      navigation={navigation}
      preferences={preferences}
      hostDark={hostIsDark(Office.context)}
    />,
  );
  await ledger.start();
}

void main();
