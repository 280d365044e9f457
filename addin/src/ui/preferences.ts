import type { Locale } from '@cchc/domain';
import { createStore, type Store } from './store.ts';

export type ThemeChoice = 'auto' | 'light' | 'dark' | 'contrast';
export interface Preferences {
  locale: Locale;
  theme: ThemeChoice;
}

const KEY = 'so-cchc.look';
const DEFAULTS: Preferences = { locale: 'vi', theme: 'auto' };
const THEMES: readonly ThemeChoice[] = ['auto', 'light', 'dark', 'contrast'];

function parse(text: string | null): Preferences {
  if (!text) return DEFAULTS;
  const { locale, theme } = JSON.parse(text) as Partial<Preferences>;
  return {
    locale: locale === 'en' ? 'en' : 'vi',
    theme: THEMES.find((each) => each === theme) ?? 'auto',
  };
}

/**
 * Language and colours of this browser; they say nothing about the work.
 *
 * @param storage null where the browser denies it: then they last as long as the pane
 */
export function createPreferences(storage: Storage | null): Store<Preferences> {
  let initial = DEFAULTS;
  try {
    initial = parse(storage?.getItem(KEY) ?? null);
  } catch {
    // Denied, or not ours: the defaults do.
  }
  return createStore(initial, (value) => {
    try {
      storage?.setItem(KEY, JSON.stringify(value));
    } catch {
      // Full or denied: nothing is lost but a habit.
    }
  });
}
