import type { Area } from './address.ts';
import type { CellValue } from './cell.ts';

export type Visibility = 'Visible' | 'Hidden' | 'VeryHidden';

/** What stays allowed on a protected sheet; names and defaults are office.js's. */
export interface ProtectionOptions {
  readonly allowAutoFilter: boolean;
  readonly allowDeleteColumns: boolean;
  readonly allowDeleteRows: boolean;
  readonly allowEditObjects: boolean;
  readonly allowEditScenarios: boolean;
  readonly allowFormatCells: boolean;
  readonly allowFormatColumns: boolean;
  readonly allowFormatRows: boolean;
  readonly allowInsertColumns: boolean;
  readonly allowInsertHyperlinks: boolean;
  readonly allowInsertRows: boolean;
  readonly allowPivotTables: boolean;
  readonly allowSort: boolean;
  readonly selectionMode: 'Normal' | 'Unlocked' | 'None';
}

export interface Protection {
  readonly options: ProtectionOptions;
  readonly password: string | null;
}

export const DEFAULT_PROTECTION: ProtectionOptions = {
  allowAutoFilter: false,
  allowDeleteColumns: false,
  allowDeleteRows: false,
  allowEditObjects: false,
  allowEditScenarios: false,
  allowFormatCells: false,
  allowFormatColumns: false,
  allowFormatRows: false,
  allowInsertColumns: false,
  allowInsertHyperlinks: false,
  allowInsertRows: false,
  allowPivotTables: false,
  allowSort: false,
  selectionMode: 'Normal',
};

/** Rows above and columns left of the frozen line; 0 = none. */
export interface Freeze {
  readonly rows: number;
  readonly columns: number;
}

export type ValidationOperator =
  | 'Between'
  | 'NotBetween'
  | 'EqualTo'
  | 'NotEqualTo'
  | 'GreaterThan'
  | 'LessThan'
  | 'GreaterThanOrEqualTo'
  | 'LessThanOrEqualTo';

/** A bound is a number, a date's serial number, or a formula that starts with `=`. */
export interface BasicRule {
  readonly formula1: string | number;
  readonly formula2?: string | number | undefined;
  readonly operator: ValidationOperator;
}

/** Exactly one member, as in office.js's DataValidationRule. */
export interface ValidationRule {
  readonly wholeNumber?: BasicRule;
  readonly decimal?: BasicRule;
  readonly textLength?: BasicRule;
  readonly date?: BasicRule;
  readonly time?: BasicRule;
  /** `source`: `a,b,c` or `=Sheet!$A$1:$A$9` */
  readonly list?: { readonly inCellDropDown: boolean; readonly source: string };
  readonly custom?: { readonly formula: string };
}

export interface ValidationPrompt {
  readonly showPrompt: boolean;
  readonly title: string;
  readonly message: string;
}

export interface ValidationAlert {
  readonly showAlert: boolean;
  readonly style: 'Stop' | 'Warning' | 'Information';
  readonly title: string;
  readonly message: string;
}

export interface Validation {
  readonly area: Area;
  /** null when only a prompt or an alert was set */
  readonly rule: ValidationRule | null;
  readonly ignoreBlanks: boolean;
  readonly prompt: ValidationPrompt;
  readonly alert: ValidationAlert;
}

export interface ConditionalFormatStyle {
  readonly fill?: string | null;
  readonly fontColor?: string | null;
  readonly bold?: boolean | null;
  readonly italic?: boolean | null;
  readonly strikethrough?: boolean | null;
  readonly underline?: string | null;
}

export type ConditionalRule =
  | { readonly type: 'Custom'; readonly formula: string }
  | {
      readonly type: 'CellValue';
      readonly operator: ValidationOperator;
      readonly formula1: string;
      readonly formula2: string | null;
    };

/** Formulas are relative to the top left cell of `area`. The list's order is the priority. */
export interface ConditionalFormat {
  readonly id: string;
  readonly area: Area;
  readonly rule: ConditionalRule;
  readonly style: ConditionalFormatStyle;
  readonly stopIfTrue: boolean;
}

export interface FilterCriteria {
  readonly filterOn: 'Values' | 'Custom';
  readonly values?: readonly string[];
  readonly criterion1?: string;
  readonly criterion2?: string;
  readonly operator?: 'And' | 'Or';
}

/** `criteria` by column index inside `area`; the first row of `area` is the header. */
export interface AutoFilter {
  readonly area: Area;
  readonly criteria: Readonly<Record<number, FilterCriteria>>;
}

export interface Table {
  readonly id: string;
  readonly name: string;
  /** header row included, totals row included when shown */
  readonly area: Area;
  readonly showHeaders: boolean;
  readonly showTotals: boolean;
  readonly showFilterButton: boolean;
  readonly showBandedRows: boolean;
  readonly style: string;
  /** of its filter buttons, by column index; absent = nothing is filtered */
  readonly criteria?: Readonly<Record<number, FilterCriteria>>;
  /** what it was last sorted by */
  readonly sortedBy?: readonly { readonly key: number; readonly ascending: boolean }[];
}

export interface PageLayout {
  readonly orientation: 'Portrait' | 'Landscape';
  readonly paperSize: string | null;
  readonly printArea: readonly Area[];
  readonly titleRows: Area | null;
  readonly titleColumns: Area | null;
  readonly zoom: {
    readonly scale?: number;
    readonly horizontalFitToPages?: number;
    readonly verticalFitToPages?: number;
  };
  /** points */
  readonly margins: Readonly<Record<'left' | 'right' | 'top' | 'bottom' | 'header' | 'footer', number>>;
  readonly centerHorizontally: boolean;
  readonly centerVertically: boolean;
  readonly printGridlines: boolean;
  readonly printHeadings: boolean;
  readonly blackAndWhite: boolean;
  readonly printOrder: 'DownThenOver' | 'OverThenDown';
  readonly headersFooters: Readonly<Record<HeaderFooterPart, string>>;
}

export type HeaderFooterPart =
  | 'leftHeader'
  | 'centerHeader'
  | 'rightHeader'
  | 'leftFooter'
  | 'centerFooter'
  | 'rightFooter';

export const DEFAULT_LAYOUT: PageLayout = {
  orientation: 'Portrait',
  paperSize: null,
  printArea: [],
  titleRows: null,
  titleColumns: null,
  zoom: { scale: 100 },
  margins: { left: 50.4, right: 50.4, top: 54, bottom: 54, header: 21.6, footer: 21.6 },
  centerHorizontally: false,
  centerVertically: false,
  printGridlines: false,
  printHeadings: false,
  blackAndWhite: false,
  printOrder: 'DownThenOver',
  headersFooters: {
    leftHeader: '',
    centerHeader: '',
    rightHeader: '',
    leftFooter: '',
    centerFooter: '',
    rightFooter: '',
  },
};

/** A name of the workbook (`sheetId` null) or of one sheet. `formula` starts with `=`, or is a constant. */
export interface DefinedName {
  readonly name: string;
  readonly sheetId: string | null;
  readonly formula: string;
  readonly visible: boolean;
  readonly comment: string;
}

export interface XmlPart {
  readonly id: string;
  /** of the root element; `''` when it has none */
  readonly namespace: string;
  readonly xml: string;
}

/** A custom document property or a custom sheet property, or a setting (any JSON). */
export type PropertyValue = string | number | boolean;

export type CellPosition = { readonly row: number; readonly column: number };

export interface Selection {
  readonly sheetId: string;
  /** first one is the main one */
  readonly areas: readonly Area[];
  readonly active: CellPosition;
}

/** One result that a formula engine found; `value` of a formula that gives an empty cell is 0. */
export interface FormulaResult {
  readonly sheetId: string;
  readonly row: number;
  readonly column: number;
  readonly value: CellValue;
}
