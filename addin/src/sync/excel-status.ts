import type { ExcelFailure } from '../excel/failure.ts';
import type { SyncStatus } from './ledger-state.ts';

/** What the foot line says when Excel itself does not let us. */
export const excelStatus = (failure: ExcelFailure): SyncStatus => ({ kind: 'excel', failure: failure.kind });
