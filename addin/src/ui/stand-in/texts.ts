import type { Locale } from '@cchc/domain';
import { enStandIn } from '../text/en-stand-in.ts';
import { type StandInTexts, viStandIn } from '../text/vi-stand-in.ts';

/** Loaded with the screen: the first screen does not carry them. */
export const STAND_IN_TEXTS: Record<Locale, StandInTexts> = { vi: viStandIn, en: enStandIn };
