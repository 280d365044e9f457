import type { Locale } from '@cchc/domain';
import { enHistory } from '../text/en-history.ts';
import { type HistoryTexts, viHistory } from '../text/vi-history.ts';

/** Loaded with the screen: the first screen does not carry them. */
export const HISTORY_TEXTS: Record<Locale, HistoryTexts> = { vi: viHistory, en: enHistory };
