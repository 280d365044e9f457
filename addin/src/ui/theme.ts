import { type Theme, teamsHighContrastTheme, webDarkTheme, webLightTheme } from '@fluentui/react-components';
import { useSyncExternalStore } from 'react';
import type { ThemeChoice } from './preferences.ts';

const query = (text: string): MediaQueryList | null =>
  typeof matchMedia === 'function' ? matchMedia(text) : null;

function useMedia(text: string): boolean {
  return useSyncExternalStore(
    (listener) => {
      const media = query(text);
      media?.addEventListener('change', listener);
      return () => media?.removeEventListener('change', listener);
    },
    () => query(text)?.matches ?? false,
  );
}

// Excel on Windows and Linux has fonts that Fluent does not name; all of these draw Vietnamese whole.
const FONT =
  "'Segoe UI', 'Segoe UI Web (West European)', -apple-system, 'Noto Sans', Roboto, Arial, sans-serif";
const withFont = (theme: Theme): Theme => ({ ...theme, fontFamilyBase: FONT });
export const THEMES: Record<Exclude<ThemeChoice, 'auto'>, Theme> = {
  light: withFont(webLightTheme),
  dark: withFont(webDarkTheme),
  contrast: withFont(teamsHighContrastTheme),
};

/** @param hostDark what Excel says of its own theme; undefined where it says nothing. */
export function useTheme(choice: ThemeChoice, hostDark: boolean | undefined): Theme {
  const forced = useMedia('(forced-colors: active)');
  const dark = useMedia('(prefers-color-scheme: dark)');
  if (choice !== 'auto') return THEMES[choice];
  if (forced) return THEMES.contrast;
  return THEMES[(hostDark ?? dark) ? 'dark' : 'light'];
}
