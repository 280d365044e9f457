import type { EntryValue } from '../entries/entry.ts';
import type { EntryDef } from '../entries/entry-def.ts';
import type { EntryErrorCode, Params } from '../errors/codes.ts';

/** Where an entry stands in the workbook. */
export interface Place {
  form: EntryDef['form'];
  /** Name of the sheet as it is now (people rename sheets). */
  sheet: string;
  /** Address of the first cell of the entry, `H12`. */
  address: string;
}

export const SHEET_PROBLEMS = [
  'error-value',
  'date-for-number',
  'ambiguous-number',
  'duplicate-row',
  'maybe-same-row',
  'number-as-text',
] as const;
type SheetProblemCode = (typeof SHEET_PROBLEMS)[number];

/**
 * What keeps a cell from being sent: an error of the closed list, or a value that only the sheet can have.
 * `number-as-text` keeps nothing: it says how a text was understood.
 */
export interface CellProblem {
  key: string;
  place: Place;
  code: EntryErrorCode | SheetProblemCode;
  params: Params;
}

/** One entry as the cells hold it. */
export interface EntryReading {
  /** In canonical form; undefined when a cell of the entry cannot be read (see `problem`). */
  value: EntryValue | undefined;
  /** Whether a cell of the entry holds a formula of a person: never written over unasked. */
  formula: boolean;
  place: Place;
  problem?: CellProblem;
  /** What was understood of cells that say it in an unusual way; the entry is sent. */
  doubts?: CellProblem[];
}

/** What the cells of a report say. A key that is in neither map has no row in the workbook: absent, not cleared. */
export interface ReportReading {
  entries: Map<string, EntryReading>;
  /** Keys whose code stands in two rows: asked, not sent. */
  duplicates: Map<string, CellProblem>;
  /** Forms whose codes are by another version of the plan: Excel broke off while they were moved. Their entries are absent. */
  moved?: ReadonlySet<string>;
}
