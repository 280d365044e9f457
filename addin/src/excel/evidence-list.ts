import {
  type EntryValue,
  EVIDENCE_AREA,
  EVIDENCE_COLUMN,
  evidenceChoices,
  type ReportReading,
} from '@cchc/domain';

/** The documents that cells of Minh chứng let choose from, as the hidden sheet holds them. */
export interface EvidenceList {
  /** Id of the hidden sheet. */
  id: string;
  shown: string[];
}

/** Row (from 0) of the first document: below the keys and the header. */
const FIRST_ROW = 2;

/** Queues the load of the list; `null` where there is no hidden sheet, or one from before the list was there. */
export function queueEvidenceLook(
  context: Excel.RequestContext,
  id: string | undefined,
): () => EvidenceList | null {
  if (id === undefined) return () => null;
  const used = context.workbook.worksheets
    .getItemOrNullObject(id)
    .getRange(EVIDENCE_AREA)
    .getUsedRangeOrNullObject(true);
  used.load('values');
  return () => {
    if (used.isNullObject) return null;
    const [key, , ...shown] = used.values.map(([value]) => String(value));
    return key === EVIDENCE_COLUMN ? { id, shown } : null;
  };
}

/**
 * Queues the list as the rows of Sổ văn bản give it, where it differs: only in a batch that writes anyway, since any
 * write empties Excel's undo list. Its cells are open, and nobody sees the sheet.
 *
 * @param writes what the same batch brings into the rows
 */
export function queueEvidenceList(
  context: Excel.RequestContext,
  list: EvidenceList | null,
  rows: ReportReading,
  writes: Readonly<Record<string, EntryValue>>,
): void {
  if (!list) return;
  const read = [...rows.entries].flatMap(([key, { value }]) => (value === undefined ? [] : [[key, value]]));
  const choices = evidenceChoices({ ...Object.fromEntries(read), ...writes });
  if (choices.length === list.shown.length && choices.every((text, i) => text === list.shown[i])) return;
  const rowCount = Math.max(choices.length, list.shown.length);
  const cells = context.workbook.worksheets.getItem(list.id).getRangeByIndexes(FIRST_ROW, 1, rowCount, 1);
  cells.formulas = Array.from({ length: rowCount }, (_, i) => [choices[i] ?? '']);
}
