import type { EntrySource } from '../entries/entry-values.ts';
import { documentsOf } from '../entries/evidence.ts';
import { neutralise } from '../text/canonical.ts';
import { evidenceText } from './evidence-text.ts';

/** Column of the hidden sheet, and how many of the unit's documents stand in it: the newest; older ones are typed. */
export const EVIDENCE_COLUMN = 'evidence';
export const EVIDENCE_ROWS = 300;
/** Where that column is looked for, the row of keys included: it stands right behind the codes. */
export const EVIDENCE_AREA = `B1:B${EVIDENCE_ROWS + 2}`;

/** What a cell of Minh chứng lets choose from: the documents of Sổ văn bản, each once, the newest first. */
export function evidenceChoices(registers: EntrySource): string[] {
  const texts = documentsOf(registers)
    .map(({ evidence }) => evidenceText(evidence))
    // What could be taken for a formula is not put where one click brings it into a cell
    .filter((text) => text === neutralise(text));
  return [...new Set(texts)].slice(0, EVIDENCE_ROWS);
}
