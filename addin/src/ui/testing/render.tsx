import './loaded-screens.ts';
import { act } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import type { LedgerState } from '../../sync/ledger-state.ts';
import { App } from '../app.tsx';
import { createNavigation, type Navigation } from '../navigation.ts';
import { createPreferences, type Preferences } from '../preferences.ts';
import { type FakeFormulas, fakeFormulas } from './fake-formulas.ts';
import { type FakeLedger, fakeLedger } from './fake-ledger.ts';
import type { Scene } from './scenes.ts';

Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true });

export interface Rendered {
  ledger: FakeLedger;
  formulas: FakeFormulas;
  navigation: Navigation;
  text(): string;
  /** Elements of a role or tag whose accessible name has these words. */
  find(selector: string, words?: string): HTMLElement[];
  click(selector: string, words?: string): Promise<void>;
  type(selector: string, value: string): Promise<void>;
  /** Chooses in the n-th list. */
  choose(selector: string, index: number, value: string): Promise<void>;
  change(change: Partial<LedgerState>): Promise<void>;
}

const nameOf = (element: Element): string =>
  `${element.getAttribute('aria-label') ?? ''} ${element.textContent ?? ''}`;
let mounted: Root | null = null;

export async function unmount(): Promise<void> {
  await act(async () => mounted?.unmount());
  mounted = null;
  document.body.replaceChildren();
}

/** The whole pane on a fake ledger, as a person sees and uses it. */
export async function render(scene: Scene, look: Partial<Preferences> = {}): Promise<Rendered> {
  const host = document.body.appendChild(document.createElement('div'));
  const ledger = fakeLedger(scene.state, scene.plans, scene.registers, scene.province);
  const formulas = fakeFormulas(scene.cells);
  const navigation = createNavigation();
  navigation.set({ ...navigation.get(), ...scene.where });
  const preferences = createPreferences(null);
  preferences.set({ locale: 'vi', theme: 'light', ...look });
  const root = createRoot(host);
  mounted = root;
  // Screens that are loaded when they are opened need a few turns.
  const settle = () => act(() => new Promise<void>((resolve) => setTimeout(resolve, 30)));
  await act(async () => {
    root.render(
      <App ledger={ledger} formulas={formulas} navigation={navigation} preferences={preferences} />,
    );
  });
  await settle();
  const { bring } = scene;
  if (bring) {
    // What is brought is waited for, and inside of `act` nothing is drawn before its end
    Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: false });
    await bring(document);
    Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true });
    await settle();
  }
  const find = (selector: string, words = ''): HTMLElement[] =>
    [...document.querySelectorAll<HTMLElement>(selector)].filter((element) =>
      nameOf(element).includes(words),
    );
  const first = (selector: string, words?: string): HTMLElement => {
    const [element] = find(selector, words);
    if (!element) throw new Error(`nothing on the screen is ${selector} “${words ?? ''}”`);
    return element;
  };
  return {
    ledger,
    formulas,
    navigation,
    find,
    async change(change) {
      await act(async () => ledger.set(change));
      await settle();
    },
    text: () => document.body.textContent ?? '',
    async click(selector, words) {
      await act(async () => first(selector, words).click());
      await settle();
    },
    async choose(selector, index, value) {
      const list = find(selector)[index] as HTMLSelectElement;
      await act(async () => {
        list.value = value;
        list.dispatchEvent(new Event('change', { bubbles: true }));
      });
      await settle();
    },
    async type(selector, value) {
      const input = first(selector) as HTMLInputElement | HTMLTextAreaElement;
      const setter = Object.getOwnPropertyDescriptor(Object.getPrototypeOf(input), 'value')?.set;
      await act(async () => {
        setter?.call(input, value);
        input.dispatchEvent(new Event('input', { bubbles: true }));
      });
    },
  };
}
