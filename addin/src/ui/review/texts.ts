import type { Locale } from '@cchc/domain';
import { enReview } from '../text/en-review.ts';
import { type ReviewTexts, viReview } from '../text/vi-review.ts';

export const REVIEW_TEXTS: Record<Locale, ReviewTexts> = { vi: viReview, en: enReview };
