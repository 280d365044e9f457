import type { Locale } from '@cchc/domain';
import { enAsks } from '../text/en-asks.ts';
import { type AsksTexts, viAsks } from '../text/vi-asks.ts';

/** Loaded with the screen: the first screen does not carry them. */
export const ASKS_TEXTS: Record<Locale, AsksTexts> = { vi: viAsks, en: enAsks };
