import {
  writeXlsx,
  type XlsxCell,
  type XlsxRange,
  type XlsxSheet,
  type XlsxValue,
  xlsxSheet,
  xlsxWorkbook,
} from '@cchc/xlsx';

/** Rows of plain values as the cells of a sheet; '' and null are no cells at all. */
export const cellsOf = (rows: readonly (readonly (XlsxValue | XlsxCell)[])[]): XlsxCell[] =>
  rows.flatMap((values, row) =>
    values.flatMap((value, column): XlsxCell[] => {
      if (value === '' || value === null) return [];
      if (typeof value === 'object' && 'column' in value) return [{ ...value, row, column }];
      return [{ row, column, value }];
    }),
  );

export const sheetOf = (
  name: string,
  rows: readonly (readonly (XlsxValue | XlsxCell)[])[],
  merges: readonly XlsxRange[] = [],
): XlsxSheet => xlsxSheet(name, { cells: cellsOf(rows), merges });

export const xlsxOf = (...sheets: XlsxSheet[]): Promise<Uint8Array> => writeXlsx(xlsxWorkbook(sheets));
