import type { Locale } from '@cchc/domain';
import { createContext, useContext } from 'react';
import type { Texts } from './vi.ts';

export type { Texts };

const LOADERS: Record<Locale, () => Promise<Texts>> = {
  vi: async () => (await import('./vi.ts')).vi,
  en: async () => (await import('./en.ts')).en,
};
const loaded: Partial<Record<Locale, Texts>> = {};

/**
 * The words of one language, which no other language's reader has to wait for. Before anything is shown in it.
 *
 * @throws when they cannot be fetched; what was loaded before stays
 */
export async function loadTexts(locale: Locale): Promise<void> {
  loaded[locale] ??= await LOADERS[locale]();
}

/** The words of a language that was loaded. */
export function textsOf(locale: Locale): Texts {
  const texts = loaded[locale];
  if (!texts) throw new Error(`the texts of ${locale} are not loaded`);
  return texts;
}

const LocaleContext = createContext<Locale>('vi');
export const LocaleProvider = LocaleContext.Provider;
export const useLocale = (): Locale => useContext(LocaleContext);
export const useTexts = (): Texts => textsOf(useLocale());
