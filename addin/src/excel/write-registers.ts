import {
  type ClientState,
  type RegistersReading,
  type ReportLayout,
  rectAddress,
  registerWrites,
  tableNameOf,
} from '@cchc/domain';
import type { WorkbookUpdate } from './port.ts';
import type { ReadCells } from './read-workbook.ts';
import type { CellWrite } from './write-workbook.ts';

/**
 * Queues what comes into the registers, and the codes of new rows. A row that is added beneath the table gets the
 * formats of its columns, and the table grows over it: tables do not grow by themselves under an add-in's writes.
 */
export function queueRegisters(
  context: Excel.RequestContext,
  sheets: readonly ReadCells[],
  layout: ReportLayout,
  { registers }: RegistersReading,
  writes: WorkbookUpdate['writes'],
  conflicts: ClientState['conflicts'],
): CellWrite[] {
  return layout.registers.flatMap((register) => {
    const found = registers.get(register.key);
    const sheet = sheets.find(({ name }) => name === found?.index.name);
    if (!found || !sheet) return [];
    const { id, table } = sheet;
    const end = table ? table.row + table.rows : 0;
    const { cells, last } = registerWrites(register, found, writes, conflicts);
    const worksheet = context.workbook.worksheets.getItem(id);
    for (const { row, column, input, format } of cells) {
      const range = worksheet.getRangeByIndexes(row, column, 1, 1);
      if (format !== undefined && row >= end) range.numberFormat = [[format]];
      range.formulas = [[input]];
    }
    if (table && last !== null && last >= end)
      context.workbook.tables
        .getItem(tableNameOf(register.key))
        .resize(rectAddress({ ...table, rows: last - table.row + 1 }));
    return cells.map(({ row, column, input }) => ({ id, row, column, input }));
  });
}
