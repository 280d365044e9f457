import type { Locale } from '@cchc/domain';
import { enComments } from '../text/en-comments.ts';
import { type CommentsTexts, viComments } from '../text/vi-comments.ts';

/** Loaded with the screen: the first screen does not carry them. */
export const COMMENTS_TEXTS: Record<Locale, CommentsTexts> = { vi: viComments, en: enComments };
