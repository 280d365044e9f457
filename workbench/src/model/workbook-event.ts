import type { Area } from './address.ts';
import type { CellValue } from './cell.ts';
import type { Origin } from './change.ts';

export type ChangeType =
  | 'RangeEdited'
  | 'RowInserted'
  | 'RowDeleted'
  | 'ColumnInserted'
  | 'ColumnDeleted'
  | 'CellInserted'
  | 'CellDeleted'
  | 'Others'
  | 'Unknown';

/** The single cell's value before and after; Excel gives no details for more than one cell. */
export interface ChangeDetails {
  readonly before: CellValue;
  readonly after: CellValue;
}

/** What Excel tells add-ins, in the order it happened; raised after the transaction's end. */
export type WorkbookEvent =
  | {
      readonly type: 'changed';
      readonly sheetId: string;
      readonly area: Area;
      readonly changeType: ChangeType;
      readonly origin: Origin;
      readonly details: ChangeDetails | null;
      /** where cells went that were put in or taken out */
      readonly along?: 'rows' | 'columns';
    }
  | { readonly type: 'formatChanged'; readonly sheetId: string; readonly area: Area; readonly origin: Origin }
  | { readonly type: 'selectionChanged'; readonly sheetId: string; readonly areas: readonly Area[] }
  | { readonly type: 'activated'; readonly sheetId: string }
  | { readonly type: 'deactivated'; readonly sheetId: string }
  | { readonly type: 'added'; readonly sheetId: string; readonly origin: Origin }
  | { readonly type: 'deleted'; readonly sheetId: string; readonly origin: Origin }
  | { readonly type: 'calculated'; readonly sheetId: string }
  | {
      readonly type: 'rowHiddenChanged';
      readonly sheetId: string;
      readonly area: Area;
      readonly hidden: boolean;
      readonly origin: Origin;
    }
  | {
      readonly type: 'protectionChanged';
      readonly sheetId: string;
      readonly isProtected: boolean;
      readonly origin: Origin;
    }
  | { readonly type: 'filtered'; readonly sheetId: string }
  | { readonly type: 'rowSorted'; readonly sheetId: string; readonly area: Area; readonly origin: Origin };
