import type { Locale } from '@cchc/domain';
import { enSend } from '../text/en-send.ts';
import { type SendTexts, viSend } from '../text/vi-send.ts';

/** Loaded with the screen: the first screen does not carry them. */
export const SEND_TEXTS: Record<Locale, SendTexts> = { vi: viSend, en: enSend };
