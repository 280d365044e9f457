import type { ExcelFailure } from '../excel/failure.ts';
import type { SyncStatus } from './ledger-state.ts';

/** What the foot line says when Excel itself does not let us. */
export const excelStatus = ({ kind, sheets }: ExcelFailure): SyncStatus => ({
  kind: 'excel',
  failure: kind,
  ...(sheets.length > 0 && { sheets }),
});
