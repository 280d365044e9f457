import { MAX_COLUMNS, MAX_ROWS } from '../../model/address.ts';
import { ExcelError } from '../../model/excel-error.ts';
import type { Sheet } from '../../model/sheet.ts';
import { define, type HostObject } from '../host-object.ts';
import { cellsOf } from './cells.ts';
import { range } from './declared.ts';
import { rangeArgument } from './range.ts';

/** Frozen rows and columns of one sheet; a protected sheet can be frozen too. */
export const freezePanes = define<Sheet>({
  name: 'WorksheetFreezePanes',
  methods: {
    FreezeAt: (sheet, args) => {
      const { areas } = rangeArgument(args, 0, sheet);
      const { row, column, rows, columns } = areas[0];
      // whole columns freeze no row, whole rows no column
      sheet.set('freeze', {
        rows: rows === MAX_ROWS ? 0 : row + rows,
        columns: columns === MAX_COLUMNS ? 0 : column + columns,
      });
    },
    FreezeRows: (sheet, args) =>
      sheet.set('freeze', { rows: positive(args.optionalInteger(0, 1)), columns: 0 }),
    FreezeColumns: (sheet, args) =>
      sheet.set('freeze', { rows: 0, columns: positive(args.optionalInteger(0, 1)) }),
    Unfreeze: (sheet) => sheet.set('freeze', { rows: 0, columns: 0 }),
    GetLocation: (sheet) => location(sheet) ?? missing(),
    GetLocationOrNullObject: (sheet) => location(sheet),
  },
});

function positive(count: number): number {
  if (count < 0) throw new ExcelError('InvalidArgument');
  return count;
}

function location(sheet: Sheet): HostObject | null {
  const { rows, columns } = sheet.freeze;
  if (rows === 0 && columns === 0) return null;
  return range(
    cellsOf(sheet, { row: 0, column: 0, rows: rows || MAX_ROWS, columns: columns || MAX_COLUMNS }),
  );
}

function missing(): never {
  throw new ExcelError('ItemNotFound');
}
