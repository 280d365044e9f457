import type { Ledger } from '../sync/ledger-state.ts';
import type { Navigation, Where } from './navigation.ts';

interface CommandEvent {
  completed(): void;
}
/** The part of office.js that ribbon commands need. */
export interface CommandHost {
  actions: { associate(name: string, run: (event: CommandEvent) => void): void };
  addin: { showAsTaskpane(): Promise<void> };
}

/** The ribbon's commands, by the names in manifest.xml. Each tells Excel that it is done, whatever happened. */
export function associateCommands(host: CommandHost, ledger: Ledger, navigation: Navigation): void {
  const command = (name: string, run: () => Promise<void>) =>
    host.actions.associate(name, (event) => {
      void run().finally(() => event.completed());
    });
  const show = async (change: Partial<Where>): Promise<void> => {
    navigation.set({ ...navigation.get(), ...change });
    try {
      await host.addin.showAsTaskpane();
    } catch {
      // A host that cannot bring the pane forward shows it when the person opens it.
    }
  };
  command('saveNow', () => ledger.saveNow());
  command('openConsolidation', () => show({ tab: 'totals', help: false }));
  command('openHelp', () => show({ help: true }));
}
