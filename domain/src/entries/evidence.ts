import { isDate } from '../calendar/dates.ts';
import type { Entry, EntryValue } from './entry.ts';
import type { EntrySource } from './entry-values.ts';
import { valueAt } from './entry-values.ts';

/** Số, ký hiệu, date and address of a document. */
export type Evidence = NonNullable<Entry['evidence']>;

/** Hyphens and dashes as they are typed, pasted and printed. */
const DASHES = /[\u2010-\u2015\u2212\ufe58\ufe63\uff0d]/g;

/**
 * Số, ký hiệu of a document in the one form in which two are the same: 5/BC-UBND and 05/BC-UBND, whatever the encoding
 * of accents, the dashes, the spaces and the case.
 */
export function documentNumber(text: string): string {
  return text
    .normalize('NFC')
    .replace(DASHES, '-')
    .replace(/[\s\u00a0]+/g, ' ')
    .replace(/\s*([-/.&])\s*/g, '$1')
    .trim()
    .replace(/^số[:\s]*/iu, '')
    .replace(/^0+(?=\d)/, '')
    .toLocaleUpperCase('vi');
}

/** Whether two texts name one document: the same number, and the same date where both have one. */
export const isSameDocument = (
  a: Pick<Evidence, 'number' | 'date'>,
  b: Pick<Evidence, 'number' | 'date'>,
): boolean =>
  a.number !== undefined &&
  b.number !== undefined &&
  documentNumber(a.number) === documentNumber(b.number) &&
  (a.date === undefined || b.date === undefined || a.date === b.date);

export type EvidenceFault = 'number' | 'date' | 'link';

/** A number before the sign of who issued it: 15/KH-UBND, 09/2019/NĐ-CP, 12-CV/ĐU, 581/BNV-CCHC. */
const NUMBER = /^\d{1,6}[A-ZĐ]?([-/][\p{L}\d.&-]+)+$/u;

/**
 * What is not in the form of a document's number, date or link. It is told, never refused: units write what stands on
 * the paper.
 *
 * @param today YYYY-MM-DD; a document of tomorrow is none yet
 */
export function evidenceFaults({ number, date, link }: Evidence, today: string): EvidenceFault[] {
  const faults: EvidenceFault[] = [];
  if (number !== undefined && !NUMBER.test(documentNumber(number))) faults.push('number');
  if (date !== undefined && (!isDate(date) || date > today)) faults.push('date');
  if (link !== undefined && !isLink(link)) faults.push('link');
  return faults;
}

/** Only pages that a browser opens; nothing that runs. */
function isLink(text: string): boolean {
  const match = /^https?:\/\/([^\s/?#]+)(?:[/?#]\S*)?$/iu.exec(text);
  return match !== null && /\./.test(match[1] as string) && !/@/.test(match[1] as string);
}

/** A document of Sổ văn bản, as evidence. */
export interface KnownDocument {
  /** Key of its row. */
  row: string;
  subject: string;
  evidence: Evidence;
}

/** The documents of a unit's Sổ văn bản, the newest first: what a cell of Minh chứng lets choose from. */
export function documentsOf(rows: EntrySource): KnownDocument[] {
  return Object.keys(rows)
    .flatMap((row): KnownDocument[] => {
      const entry = row.startsWith('VB/') ? valueAt(rows, row) : null;
      const { number, date, subject = '' } = entry?.fields ?? {};
      if (!entry || entry.deleted || number === undefined) return [];
      return [{ row, subject, evidence: { number, ...(date !== undefined && { date }) } }];
    })
    .sort((a, b) => ((a.evidence.date ?? '') < (b.evidence.date ?? '') ? 1 : -1));
}

/** The row of Sổ văn bản that an evidence names; undefined when there is none, or more than one could be meant. */
export function documentFor(
  evidence: Evidence,
  documents: readonly KnownDocument[],
): KnownDocument | undefined {
  const same = documents.filter((each) => isSameDocument(evidence, each.evidence));
  return same.length === 1 ? same[0] : undefined;
}

/** The same value with another document behind it; null takes it away, and leaves nothing where there was nothing else. */
export function withEvidence(value: EntryValue, evidence: Evidence | null): EntryValue {
  const { evidence: _, ...rest } = value ?? {};
  const entry = { ...rest, ...(evidence && { evidence }) };
  return Object.keys(entry).length > 0 ? entry : null;
}
