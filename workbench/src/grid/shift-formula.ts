import { columnIndex, columnName, MAX_COLUMNS, MAX_ROWS } from '../model/index.ts';

/** Texts, quoted sheet names and names with a bracket or a `(` after them are no cells. */
const PIECES =
  /"(?:[^"]|"")*"|'(?:[^']|'')+'!|\[[^\]]*\]|[\p{L}_\\][\p{L}\p{N}_.]*(?=[!([])|(?<![\p{L}\p{N}_.$])(\$?)([A-Za-z]{1,3})(\$?)(\d{1,7})(?![\p{L}\p{N}_.(!])/gu;

/**
 * A formula as it reads `rows` further down and `columns` further right: what has no `$` moves along, and what would
 * leave the sheet becomes `#REF!`.
 */
export function shiftFormula(formula: string, rows: number, columns: number): string {
  return formula.replace(
    PIECES,
    (piece, fixColumn?: string, column?: string, fixRow?: string, row?: string) => {
      if (column === undefined || row === undefined) return piece;
      const newColumn = fixColumn ? columnIndex(column) : columnIndex(column) + columns;
      const newRow = fixRow ? Number(row) : Number(row) + rows;
      if (newColumn < 0 || newRow < 1 || newColumn >= MAX_COLUMNS || newRow > MAX_ROWS) return '#REF!';
      return `${fixColumn}${columnName(newColumn)}${fixRow}${newRow}`;
    },
  );
}
