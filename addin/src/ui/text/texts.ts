import type { Locale } from '@cchc/domain';
import { createContext, useContext } from 'react';
import { en } from './en.ts';
import { type Texts, vi } from './vi.ts';

export type { Texts };

export const TEXTS: Record<Locale, Texts> = { vi, en };

const LocaleContext = createContext<Locale>('vi');
export const LocaleProvider = LocaleContext.Provider;
export const useLocale = (): Locale => useContext(LocaleContext);
export const useTexts = (): Texts => TEXTS[useLocale()];
