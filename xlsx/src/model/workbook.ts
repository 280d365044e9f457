import type { XlsxSheet } from './sheet.ts';

/** `''` and null: not set. Times are ISO 8601 in UTC, whole seconds. */
export interface XlsxProperties {
  readonly title: string;
  readonly subject: string;
  readonly creator: string;
  readonly keywords: string;
  readonly description: string;
  readonly category: string;
  readonly company: string;
  readonly manager: string;
  readonly lastModifiedBy: string;
  readonly created: string | null;
  readonly modified: string | null;
}

export interface XlsxCustomProperty {
  readonly name: string;
  /** Text ≤ 255 characters: Excel cuts longer ones when it saves. */
  readonly value: string | number | boolean;
}

/** A part of someone's own in the file. */
export interface XlsxCustomXml {
  /** A GUID in braces: `{8B1B4E1C-…}`. */
  readonly id: string;
  /** Of the root element; `''` when it has none. */
  readonly namespace: string;
  readonly xml: string;
}

/** Print areas, titles and filters are not names here: they stand with their sheet. */
export interface XlsxName {
  readonly name: string;
  /** Name of the sheet it belongs to; null: the whole workbook. */
  readonly scope: string | null;
  /** en-US, without `=`. */
  readonly formula: string;
  readonly hidden: boolean;
  readonly comment: string;
}

/** A workbook as plain data: nothing of the file format, nothing of a library. */
export interface XlsxWorkbook {
  readonly properties: XlsxProperties;
  readonly customProperties: readonly XlsxCustomProperty[];
  readonly customXml: readonly XlsxCustomXml[];
  readonly names: readonly XlsxName[];
  /** In the order of their tabs; at least one is visible. */
  readonly sheets: readonly XlsxSheet[];
  /** Name of the sheet that the file opens on. */
  readonly activeSheet: string;
  /** Of cells without a style of their own, and the measure of column widths. */
  readonly font: { readonly name: string; readonly size: number };
  /** Sheets cannot be added, renamed, moved, or shown. */
  readonly structureLocked: boolean;
}

export const NO_PROPERTIES: XlsxProperties = Object.freeze({
  title: '',
  subject: '',
  creator: '',
  keywords: '',
  description: '',
  category: '',
  company: '',
  manager: '',
  lastModifiedBy: '',
  created: null,
  modified: null,
});

/** A workbook from its sheets and what else it has; it opens on the first visible sheet. */
export function xlsxWorkbook(
  sheets: readonly XlsxSheet[],
  patch: Partial<Omit<XlsxWorkbook, 'sheets' | 'properties'>> & {
    readonly properties?: Partial<XlsxProperties>;
  } = {},
): XlsxWorkbook {
  return {
    customProperties: [],
    customXml: [],
    names: [],
    activeSheet: sheets.find((sheet) => sheet.visibility === 'visible')?.name ?? '',
    font: { name: 'Calibri', size: 11 },
    structureLocked: false,
    ...patch,
    sheets,
    properties: { ...NO_PROPERTIES, ...patch.properties },
  };
}
