import type { Area } from './address.ts';

/**
 * What a view of the workbook must draw again. Notes of one transaction arrive together, after its end;
 * `sheetId` may name a sheet that a later note of the same list deletes.
 */
export type ChangeNote =
  /** values, formulas or shown texts */
  | { readonly kind: 'cells'; readonly sheetId: string; readonly area: Area }
  /** looks, number formats (so texts too), locks */
  | { readonly kind: 'style'; readonly sheetId: string; readonly area: Area }
  /** sheets added, deleted, moved, renamed, shown, hidden, tab colours: read `workbook.sheets` again */
  | { readonly kind: 'sheets' }
  | { readonly kind: 'sheet'; readonly sheetId: string; readonly aspect: SheetAspect }
  | { readonly kind: 'names' }
  | { readonly kind: 'properties' }
  | { readonly kind: 'xmlParts' }
  | { readonly kind: 'settings' }
  /** active sheet or selected cells: read `workbook.activeSheet`, `workbook.selection` */
  | { readonly kind: 'selection' };

export type SheetAspect =
  | 'rows' // heights, hidden, filtered rows
  | 'columns' // widths, hidden columns
  | 'freeze'
  | 'gridlines'
  | 'headings'
  | 'protection'
  | 'autoFilter'
  | 'validations'
  | 'conditionalFormats'
  | 'tables'
  | 'charts'
  | 'merges'
  | 'layout'
  | 'properties';

/** Who does something; office.js's events carry both words. */
export interface Origin {
  readonly source: 'Local' | 'Remote';
  readonly triggerSource: 'Unknown' | 'ThisLocalAddin';
}

export const BY_PERSON: Origin = { source: 'Local', triggerSource: 'Unknown' };
export const BY_ADDIN: Origin = { source: 'Local', triggerSource: 'ThisLocalAddin' };
/** A co-author in the same file. */
export const BY_OTHERS: Origin = { source: 'Remote', triggerSource: 'Unknown' };
