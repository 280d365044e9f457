import { cellName, MAX_COLUMNS, MAX_ROWS } from '../address.ts';
import { XlsxError, type XlsxWriteErrorCode } from '../errors.ts';
import { isErrorValue, type XlsxCell, type XlsxSheet } from '../model/sheet.ts';

export const MAX_TEXT = 32_767;
const MAX_FORMULA = 8_192;
const ERRORS =
  /^#(?:NULL!|DIV\/0!|VALUE!|REF!|NAME\?|NUM!|N\/A|GETTING_DATA|SPILL!|CALC!|BUSY!|FIELD!|CONNECT!|BLOCKED!|UNKNOWN!|PYTHON!)$/;

/** Cells stand by row and column, each once, and hold what a cell can hold. */
export function checkCells(sheet: XlsxSheet): void {
  let [row, column] = [0, -1];
  for (const cell of sheet.cells) {
    const inside = isIndex(cell.row, MAX_ROWS) && isIndex(cell.column, MAX_COLUMNS);
    const later = cell.row > row || (cell.row === row && cell.column > column);
    if (!inside)
      throw new XlsxError('bad-cell-address', { sheet: sheet.name, row: cell.row, column: cell.column });
    if (!later)
      throw fault(
        cell.row === row && cell.column === column ? 'duplicate-cell' : 'bad-cell-address',
        sheet,
        cell,
      );
    [row, column] = [cell.row, cell.column];
    const code = faultOf(cell);
    if (code) throw fault(code, sheet, cell);
  }
}

const isIndex = (value: number, limit: number): boolean =>
  Number.isInteger(value) && value >= 0 && value < limit;

function faultOf({ value, formula }: XlsxCell): XlsxWriteErrorCode | null {
  if (typeof value === 'string' && value.length > MAX_TEXT) return 'text-too-long';
  if (typeof value === 'number' && !Number.isFinite(value)) return 'bad-number';
  if (isErrorValue(value) && !ERRORS.test(value.error)) return 'bad-error-value';
  if (formula !== undefined && !isFormula(formula)) return 'bad-formula';
  return null;
}

/** Without `=`, not empty, no longer than Excel takes. */
export function isFormula(formula: string): boolean {
  return formula.trim() !== '' && !formula.startsWith('=') && formula.length <= MAX_FORMULA;
}

function fault(code: XlsxWriteErrorCode, sheet: XlsxSheet, cell: XlsxCell): XlsxError {
  const where = { sheet: sheet.name, cell: cellName(cell.row, cell.column) };
  return new XlsxError(
    code,
    typeof cell.value === 'string' ? { ...where, length: cell.value.length } : where,
  );
}
