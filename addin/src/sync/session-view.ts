import { periodYear } from '@cchc/domain';
import type { WorkbookIdentity } from '../excel/port.ts';
import type { SaveReport } from './autosave.ts';
import { excelStatus } from './excel-status.ts';
import type { LedgerState, SyncStatus } from './ledger-state.ts';
import type { PreparedReport } from './open-report.ts';
import type { MovedToPlan } from './plan-change.ts';
import { findingsOf, namesOf, rowTexts } from './problems.ts';
import { refusedStatus } from './refused-status.ts';
import { rowsInWorkbook } from './register-rows.ts';
import type { WorkbookSync } from './workbook-sync.ts';

/** What the last look at the cells says. @param waiting entries that are not sent */
export function seenIn(
  prepared: PreparedReport,
  { unit, period }: Pick<WorkbookIdentity, 'unit' | 'period'>,
  { report, registers }: Pick<WorkbookSync, 'report' | 'registers'>,
  foreignSheets: string[],
  waiting: number,
): Partial<LedgerState> {
  const { layout } = prepared;
  return {
    ...findingsOf(report, prepared, registers),
    waiting,
    ...rowTexts(registers, prepared),
    rows: {
      unit,
      year: periodYear(period),
      registers: layout.registers.map(({ register }) => register),
      rows: rowsInWorkbook(registers, layout),
    },
    foreignSheets,
    ...(report.reportState && { reportState: report.reportState, stateBy: report.stateBy }),
  };
}

/** What the forms are called. */
export function namedIn({
  layout,
  defs,
  requested,
}: PreparedReport): Pick<LedgerState, 'names' | 'defs' | 'requested'> {
  return { names: namesOf(layout), defs, requested };
}

/** What a person is told of a move to another version of the plan. */
export function toldOf({ told, repair }: MovedToPlan): Partial<LedgerState> {
  return { planChange: told, ...(repair.unplaced.length > 0 && { repair }) };
}

export function statusOf(status: SaveReport['status']): SyncStatus {
  switch (status.kind) {
    case 'saving':
      return { kind: 'saving' };
    case 'settled':
      return { kind: 'idle' };
    case 'editing':
    case 'offline':
      return status;
    case 'refused':
      return refusedStatus(status.round);
    case 'excel':
      return excelStatus(status.failure);
  }
}
