import { columnIndex, columnName, MAX_COLUMNS, MAX_ROWS } from './address.ts';

/**
 * In this order: texts, quoted sheets, bracketed parts, names before a `(`, `!` or `[` (none of them moves); then whole
 * columns and single cells (both do).
 */
const PIECES =
  /"(?:[^"]|"")*"|'(?:[^']|'')+'!|\[[^\]]*\]|[\p{L}_\\][\p{L}\p{N}_.]*(?=[!([])|(?<![\p{L}\p{N}_.$])(\$?)([A-Za-z]{1,3}):(\$?)([A-Za-z]{1,3})(?![\p{L}\p{N}_.(!])|(?<![\p{L}\p{N}_.$])(\$?)([A-Za-z]{1,3})(\$?)(\d{1,7})(?![\p{L}\p{N}_.(!])/gu;

/**
 * A formula as it reads `rows` further down and `columns` further right: what has no `$` moves along, and what would
 * leave the sheet becomes `#REF!`. References without a sheet get `prefix` (such as `'Chỉ tiêu'!`) before them.
 */
export function shiftFormula(formula: string, rows: number, columns: number, prefix = ''): string {
  return formula.replace(PIECES, (piece: string, ...parts: unknown[]) => {
    const [fix1, first, fix2, second, fixColumn, column, fixRow, row] = parts as (string | undefined)[];
    const before = formula[(parts[8] as number) - 1];
    const sheet = before === '!' || before === ':' ? '' : prefix;
    if (first !== undefined && second !== undefined) {
      const from = movedColumn(fix1, first, columns);
      const to = movedColumn(fix2, second, columns);
      return from === null || to === null ? '#REF!' : `${sheet}${fix1}${from}:${fix2}${to}`;
    }
    if (column === undefined || row === undefined) return piece;
    const newColumn = movedColumn(fixColumn, column, columns);
    const newRow = fixRow ? Number(row) : Number(row) + rows;
    if (newColumn === null || newRow < 1 || newRow > MAX_ROWS) return '#REF!';
    return `${sheet}${fixColumn}${newColumn}${fixRow}${newRow}`;
  });
}

/** The formulas of a rule are relative to the first cell of its area: this is the rule of a part of it. */
export function shiftRule<Rule>(rule: Rule, rows: number, columns: number): Rule {
  if (rows === 0 && columns === 0) return rule;
  return JSON.parse(JSON.stringify(rule), (_, value: unknown) =>
    typeof value === 'string' && value.startsWith('=') ? shiftFormula(value, rows, columns) : value,
  ) as Rule;
}

function movedColumn(fixed: string | undefined, name: string, by: number): string | null {
  const column = fixed ? columnIndex(name) : columnIndex(name) + by;
  return column < 0 || column >= MAX_COLUMNS ? null : columnName(column);
}
