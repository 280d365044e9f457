import type { Locale } from '@cchc/domain';
import { enEvidence } from '../text/en-evidence.ts';
import { type EvidenceTexts, viEvidence } from '../text/vi-evidence.ts';

export const EVIDENCE_TEXTS: Record<Locale, EvidenceTexts> = { vi: viEvidence, en: enEvidence };
