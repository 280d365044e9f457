import type { EntryValue } from '../entries/entry.ts';
import type { FormCode } from '../entries/entry-def.ts';
import type { Register, RegisterCode } from '../registers/register-defs.ts';
import type { ChartSpec } from './chart-spec.ts';
import type { EntryLayout } from './layout.ts';

/** A sheet as data. A renderer (Excel, .xlsx) needs to know nothing about forms. Rows and columns count from 0. */

export type SheetKey = FormCode | RegisterCode | 'huong-dan' | 'lists' | ConsolidatedKey;

/** Sheets of the consolidated workbook: totals, one sheet a form with all units, and what is worked out of them. */
export type ConsolidatedKey =
  | 'tong-hop'
  | `th-${FormCode | RegisterCode}`
  | 'chua-gui'
  | 'bieu-do'
  | 'so-sanh'
  | 'du-lieu'
  | 'chu-giai';
export type SheetKind = 'report' | 'register' | 'consolidation' | 'cover' | 'lists';

/** What goes into a cell: `=…` is a formula of ours, other text was neutralised, null leaves it empty. */
export type CellInput = string | number | boolean | null;

export interface Rect {
  row: number;
  column: number;
  rows: number;
  columns: number;
}

/** Looks by name; what each means stands in `style.ts`. Each colour means one thing. */
export type StyleName =
  | 'keys'
  | 'title'
  | 'subtitle'
  | 'note'
  | 'header'
  | 'section'
  | 'text'
  /** A part of the row above: set in, however many lines it has. */
  | 'text-part'
  | 'centered'
  | 'computed'
  | 'computed-text'
  /** Words of the period before: grey like all that is not typed, to the left like a text. */
  | 'previous-text'
  | 'entry'
  | 'entry-text'
  | 'entry-centered'
  | 'mark'
  | 'signature'
  | 'signature-note';

export interface ColumnSpec {
  /** Stands in hidden row 1; the reader finds the column by it, wherever it was moved. */
  key: string;
  title: string;
  /** Characters of the workbook's font. */
  width: number;
  hidden?: boolean;
}

export interface StyledRect extends Rect {
  style: StyleName;
}

export interface NumberFormatRect extends Rect {
  /** In the en-US spelling of number formats. */
  format: string;
}

/** A bound is a number or a formula that starts with `=`. */
export type ValidationRule =
  | { kind: 'decimal' | 'whole' | 'date'; operator: 'at-least'; min: number }
  | { kind: 'decimal' | 'whole' | 'date'; operator: 'between'; min: number; max: number }
  /** `source`: name of a list on the hidden sheet, as a formula (`=CCHC_CO_KHONG`). */
  | { kind: 'list'; source: string }
  /** Any text, up to so many characters. */
  | { kind: 'text-length'; max: number };

/** Excel's limits hold: titles ≤ 32 characters, texts ≤ 255. */
export interface ValidationSpec extends Rect {
  rule: ValidationRule;
  prompt?: { title: string; text: string };
  error?: { title: string; text: string; style: 'stop' | 'warning' };
}

/** `formula` is relative to the rectangle's top left cell. */
export interface ConditionalSpec extends Rect {
  formula: string;
  look: 'error' | 'warning' | 'conflict';
}

/** A name of the workbook for a rectangle of the sheet. */
export interface NameSpec extends Rect {
  name: string;
  /** Of one column: only as far down as its cells are filled (its first cell where none is). */
  filled?: true;
}

export interface PrintSpec {
  orientation: 'landscape' | 'portrait';
  paper: 'a4';
  /** Rows that stand on every page. */
  titleRows: { row: number; rows: number } | null;
  /** Columns that stand on every page, for forms that are several pages wide. */
  titleColumns: { column: number; columns: number } | null;
  area: Rect;
  /** All columns fit on so many pages side by side. */
  pagesWide: number;
  /** Instead of fitting: percent at which pages end between groups of columns. */
  scale?: number;
  footer: string;
}

/** A register, its titles, and the rows that the server had when the sheet was made, shown or not. */
export interface RegisterSpec {
  register: Register;
  titles: string[];
  stored: Readonly<Record<string, EntryValue>>;
}

export interface SheetSpec {
  key: SheetKey;
  /** As people see it; ≤ 31 characters, none of []:*?/\ in it. */
  name: string;
  kind: SheetKind;
  visibility: 'visible' | 'very-hidden';
  columns: ColumnSpec[];
  /** The whole sheet from A1: rows of equal length. Row 1 holds the column keys and is hidden, column A the codes. */
  cells: CellInput[][];
  headerRow: number;
  /** Points by row from 0; null is the default height. */
  heights: (number | null)[];
  /** In this order: later ones win. */
  styles: StyledRect[];
  numberFormats: NumberFormatRect[];
  merges: Rect[];
  /** All other cells are locked. */
  unlocked: Rect[];
  validations: ValidationSpec[];
  conditionals: ConditionalSpec[];
  names: NameSpec[];
  freeze: { rows: number; columns: number } | null;
  /** Header row included. */
  autoFilter: Rect | null;
  protected: boolean;
  /** An Excel table with its name, header row included. */
  table?: NameSpec;
  register?: RegisterSpec;
  charts?: ChartSpec[];
  gridlines: boolean;
  print: PrintSpec | null;
  /** Groups of columns that people may open and close. */
  tabColor: string | null;
  /** Entries whose cells stand on this sheet. */
  entries: EntryLayout[];
  /** Live formula of each row's Dấu cell by the row's code, with `{column key}` for the row's other cells. */
  marks: Record<string, string>;
}
