import type { Area } from '../../model/address.ts';
import { ExcelError } from '../../model/excel-error.ts';
import type { Sheet } from '../../model/sheet.ts';
import type { Table } from '../../model/sheet-parts.ts';

/** A table by its id, so that it is found again after it changed. */
export interface TableTarget {
  readonly sheet: Sheet;
  readonly id: string;
}

/** The table as it is now; ItemNotFound when it was deleted. */
export function entry({ sheet, id }: TableTarget): Table {
  const found = sheet.tables.find((one) => one.id === id);
  if (!found) throw new ExcelError('ItemNotFound');
  return found;
}

/** Rows below the header and above the totals. */
export function bodyOf({ area, showTotals }: Table): Area {
  return { ...area, row: area.row + 1, rows: area.rows - 1 - (showTotals ? 1 : 0) };
}

export function changeTable(target: TableTarget, patch: Partial<Table>): void {
  const old = entry(target);
  target.sheet.set(
    'tables',
    target.sheet.tables.map((one) => (one === old ? { ...old, ...patch } : one)),
  );
}

/** What sorting moves, its header included: the totals stay at the end. */
export function sortedArea(target: TableTarget): Area {
  const { area, showTotals } = entry(target);
  return showTotals ? { ...area, rows: area.rows - 1 } : area;
}
