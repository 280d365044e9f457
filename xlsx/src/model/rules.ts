import type { XlsxRange } from './sheet.ts';

export type ComparisonOperator =
  | 'between'
  | 'notBetween'
  | 'equal'
  | 'notEqual'
  | 'greaterThan'
  | 'lessThan'
  | 'greaterThanOrEqual'
  | 'lessThanOrEqual';

/**
 * What may be typed. Formulas and bounds are en-US texts without `=`; `formula2` belongs to `between` and `notBetween`
 * alone. `list` takes a range or a name; the texts of `inline-list` stand in the rule itself, which holds 255 characters
 * and splits at commas: a list that does not fit belongs on a sheet.
 */
export type XlsxRule =
  | { readonly kind: 'any' }
  | { readonly kind: 'list'; readonly source: string; readonly dropDown: boolean }
  | { readonly kind: 'inline-list'; readonly values: readonly string[]; readonly dropDown: boolean }
  | {
      readonly kind: 'whole' | 'decimal' | 'date' | 'time' | 'textLength';
      readonly operator: ComparisonOperator;
      readonly formula1: string;
      readonly formula2?: string;
    }
  | { readonly kind: 'custom'; readonly formula: string };

export interface XlsxValidation {
  readonly ranges: readonly XlsxRange[];
  readonly rule: XlsxRule;
  readonly allowBlank: boolean;
  /** Shown while the cell is selected. Title ≤ 32 characters, text ≤ 255. */
  readonly prompt: { readonly title: string; readonly text: string } | null;
  /** null: what breaks the rule is taken without a word. Texts `''`: Excel's own words. */
  readonly alert: {
    readonly style: 'stop' | 'warning' | 'information';
    readonly title: string;
    readonly text: string;
  } | null;
}

/** Formulas are relative to the top left cell of the first range. */
export interface XlsxConditional {
  readonly ranges: readonly XlsxRange[];
  readonly rule:
    | { readonly kind: 'expression'; readonly formula: string }
    | {
        readonly kind: 'cellIs';
        readonly operator: ComparisonOperator;
        readonly formula1: string;
        readonly formula2?: string;
      };
  readonly look: {
    /** `#RRGGBB`; null leaves the cell's own. */
    readonly fill: string | null;
    readonly fontColor: string | null;
    readonly bold: boolean;
    readonly italic: boolean;
    readonly strikethrough: boolean;
  };
  readonly stopIfTrue: boolean;
}

/** What stays allowed while the sheet is protected. */
export interface XlsxProtection {
  readonly selectLockedCells: boolean;
  readonly selectUnlockedCells: boolean;
  readonly formatCells: boolean;
  readonly formatColumns: boolean;
  readonly formatRows: boolean;
  readonly insertColumns: boolean;
  readonly insertRows: boolean;
  readonly insertHyperlinks: boolean;
  readonly deleteColumns: boolean;
  readonly deleteRows: boolean;
  readonly sort: boolean;
  readonly autoFilter: boolean;
  readonly pivotTables: boolean;
  readonly editObjects: boolean;
  readonly editScenarios: boolean;
  /**
   * Someone's password as the file keeps it (hashed, attribute by attribute). We set none of our own; one that was read
   * is written back unchanged, so that a copy is no less protected than its source.
   */
  readonly passwordHash: Readonly<Record<string, string>> | null;
}

/** As Excel proposes it: cells may be selected, nothing else. */
export const DEFAULT_PROTECTION: XlsxProtection = Object.freeze({
  selectLockedCells: true,
  selectUnlockedCells: true,
  formatCells: false,
  formatColumns: false,
  formatRows: false,
  insertColumns: false,
  insertRows: false,
  insertHyperlinks: false,
  deleteColumns: false,
  deleteRows: false,
  sort: false,
  autoFilter: false,
  pivotTables: false,
  editObjects: false,
  editScenarios: false,
  passwordHash: null,
});
