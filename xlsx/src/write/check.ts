import type { XlsxWorkbook } from '../model/workbook.ts';
import { checkCells } from './check-cells.ts';
import { checkNames, checkProperties, checkSheetNames, checkTableNames } from './check-names.ts';
import { checkRanges } from './check-ranges.ts';
import { checkRules } from './check-rules.ts';

/** Everything that Excel would repair, cut or refuse: the library writes it as it comes. */
export function checkWorkbook(workbook: XlsxWorkbook): void {
  checkSheetNames(workbook);
  checkNames(workbook);
  checkTableNames(workbook);
  checkProperties(workbook);
  for (const sheet of workbook.sheets) {
    checkCells(sheet);
    checkRanges(sheet);
    checkRules(sheet);
  }
}
