import type { XlsxChart } from './chart.ts';
import type { XlsxPrint } from './print.ts';
import { DEFAULT_PRINT } from './print.ts';
import type { XlsxConditional, XlsxProtection, XlsxValidation } from './rules.ts';
import type { XlsxStyle } from './style.ts';

/** Rows and columns count from 0 everywhere. */
export interface XlsxPosition {
  readonly row: number;
  readonly column: number;
}

export interface XlsxRange extends XlsxPosition {
  readonly rows: number;
  readonly columns: number;
}

/** An error as a formula leaves it; a text that merely looks like one is a string. */
export interface XlsxErrorValue {
  readonly error: string;
}

/** null: empty. Dates are serial numbers with a date's number format, as Excel keeps them. */
export type XlsxValue = string | number | boolean | XlsxErrorValue | null;

export interface XlsxCell extends XlsxPosition {
  /** With a formula: what it gave when it was last computed, null when nobody computed it. */
  readonly value: XlsxValue;
  /** en-US, without `=`. Text that starts with `=` and stands in `value` stays text. */
  readonly formula?: string;
  /** Absent: the workbook's own look. */
  readonly style?: XlsxStyle;
}

/** Neighbouring columns that are alike. */
export interface XlsxColumn {
  readonly column: number;
  readonly count: number;
  /** Characters of the workbook's font; null: Excel's own. */
  readonly width: number | null;
  readonly hidden: boolean;
  /** Depth of grouping, 0 to 7. */
  readonly outline: number;
  readonly collapsed: boolean;
  /** Of the cells that do not exist. */
  readonly style?: XlsxStyle;
}

export interface XlsxRow {
  readonly row: number;
  /** Points; null: as high as its text. */
  readonly height: number | null;
  readonly hidden: boolean;
  readonly outline: number;
  readonly collapsed: boolean;
  readonly style?: XlsxStyle;
}

export interface XlsxAutoFilter {
  /** Header row included. */
  readonly range: XlsxRange;
  /** Columns with a filter set, counted from the left of the range: the texts that stay visible. */
  readonly columns: readonly { readonly column: number; readonly values: readonly string[] }[];
}

export interface XlsxTable {
  readonly name: string;
  /** Header row and totals row included. */
  readonly range: XlsxRange;
  /** The texts of the header cells, each once. */
  readonly columns: readonly string[];
  readonly filterButton: boolean;
  readonly totalsRow: boolean;
  /** e.g. `TableStyleMedium2` */
  readonly style: string;
  readonly bandedRows: boolean;
  readonly bandedColumns: boolean;
}

export type XlsxVisibility = 'visible' | 'hidden' | 'veryHidden';

export interface XlsxSheet {
  readonly name: string;
  readonly visibility: XlsxVisibility;
  /** Only cells that hold or look like something, by row and then by column. */
  readonly cells: readonly XlsxCell[];
  readonly columns: readonly XlsxColumn[];
  readonly rows: readonly XlsxRow[];
  readonly merges: readonly XlsxRange[];
  /** Rows above and columns left of the frozen line. */
  readonly freeze: { readonly rows: number; readonly columns: number } | null;
  readonly autoFilter: XlsxAutoFilter | null;
  readonly tables: readonly XlsxTable[];
  /** Written, never read: a file that somebody made keeps its own. */
  readonly charts: readonly XlsxChart[];
  readonly validations: readonly XlsxValidation[];
  /** The first one wins. */
  readonly conditionals: readonly XlsxConditional[];
  readonly protection: XlsxProtection | null;
  readonly print: XlsxPrint;
  /** `#RRGGBB` */
  readonly tabColor: string | null;
  readonly gridlines: boolean;
  readonly headings: boolean;
  /** Percent */
  readonly zoom: number;
  readonly activeCell: XlsxPosition;
}

/** A sheet from its name and what differs from an empty one. */
export function xlsxSheet(name: string, patch: Partial<Omit<XlsxSheet, 'name'>> = {}): XlsxSheet {
  return {
    name,
    visibility: 'visible',
    cells: [],
    columns: [],
    rows: [],
    merges: [],
    freeze: null,
    autoFilter: null,
    tables: [],
    charts: [],
    validations: [],
    conditionals: [],
    protection: null,
    print: DEFAULT_PRINT,
    tabColor: null,
    gridlines: true,
    headings: true,
    zoom: 100,
    activeCell: { row: 0, column: 0 },
    ...patch,
  };
}

export function isErrorValue(value: XlsxValue): value is XlsxErrorValue {
  return typeof value === 'object' && value !== null;
}
