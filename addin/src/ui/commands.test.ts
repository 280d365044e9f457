import { expect, it, vi } from 'vitest';
import { associateCommands, type CommandHost } from './commands.ts';
import { createNavigation } from './navigation.ts';
import { fakeLedger } from './testing/fake-ledger.ts';
import { working } from './testing/sample-state.ts';

function ribbon(showAsTaskpane: () => Promise<void>) {
  const commands = new Map<string, (event: { completed(): void }) => void>();
  const host: CommandHost = {
    actions: { associate: (name, run) => commands.set(name, run) },
    addin: { showAsTaskpane },
  };
  const ledger = fakeLedger(working());
  const navigation = createNavigation();
  associateCommands(host, ledger, navigation);
  const press = async (name: string) => {
    const completed = vi.fn();
    commands.get(name)?.({ completed });
    await vi.waitFor(() => expect(completed).toHaveBeenCalledOnce());
  };
  return { press, ledger, navigation, names: [...commands.keys()] };
}

it('answers to the names in the manifest', () => {
  expect(ribbon(async () => undefined).names).toEqual(['saveNow', 'openConsolidation', 'openHelp']);
});

it('saves, opens the totals and opens the help, and tells Excel when each is done', async () => {
  const { press, ledger, navigation } = ribbon(async () => undefined);
  await press('saveNow');
  expect(ledger.calls).toEqual(['saveNow']);
  await press('openHelp');
  expect(navigation.get().help).toBe(true);
  await press('openConsolidation');
  expect(navigation.get()).toMatchObject({ tab: 'totals', help: false });
});

it('is done also where the host cannot bring the pane forward', async () => {
  const { press, navigation } = ribbon(() => Promise.reject(new Error('not supported')));
  await press('openConsolidation');
  expect(navigation.get().tab).toBe('totals');
});
