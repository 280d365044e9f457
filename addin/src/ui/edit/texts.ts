import type { Locale } from '@cchc/domain';
import { enEdit } from '../text/en-edit.ts';
import { type EditTexts, viEdit } from '../text/vi-edit.ts';

export const EDIT_TEXTS: Record<Locale, EditTexts> = { vi: viEdit, en: enEdit };
