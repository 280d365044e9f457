import { columnName, MAX_COLUMNS, MAX_ROWS } from '../address.ts';

/** Quoted texts and sheet names, names with brackets, then references; what is a name or a function is left alone. */
const PIECES =
  /"(?:[^"]|"")*"|'(?:[^']|'')*'!?|\[[^\]]*\]|(?<![\w.$\\])(\$?)([A-Za-z]{1,3})(\$?)(\d{1,7})(?![\w.(!])|(?<![\w.$\\])(\$?)([A-Za-z]{1,3}):(\$?)([A-Za-z]{1,3})(?![\w.(!])|(?<![\w.$\\])(\$?)(\d{1,7}):(\$?)(\d{1,7})(?![\w.(!])/g;

/** A formula with its references changed; `fixed` is `$` or nothing, and comes back as it is wanted. */
export function mapReferences(
  formula: string,
  column: (fixed: string, name: string) => string,
  row: (fixed: string, digits: string) => string,
): string {
  return formula.replace(PIECES, (whole, c1, cell, r1, digits, c2, left, c3, right, r2, top, r3, bottom) => {
    return (
      cell !== undefined
        ? [column(c1, cell), row(r1, digits)]
        : left !== undefined
          ? [column(c2, left), ':', column(c3, right)]
          : top !== undefined
            ? [row(r2, top), ':', row(r3, bottom)]
            : [whole]
    ).join('');
  });
}

/**
 * A shared formula as it reads so many rows below and columns right of the cell that holds it: Excel writes the text of a
 * filled block once.
 */
export function moveFormula(formula: string, rows: number, columns: number): string {
  if (rows === 0 && columns === 0) return formula;
  return mapReferences(
    formula,
    (fixed, name) => (fixed ? `$${name}` : shiftColumn(name, columns)),
    (fixed, digits) => (fixed ? `$${digits}` : shiftRow(digits, rows)),
  );
}

function shiftColumn(name: string, by: number): string {
  let index = 0;
  for (const letter of name.toUpperCase()) index = index * 26 + letter.charCodeAt(0) - 64;
  // Longer than a column can be: it was a name.
  if (index > MAX_COLUMNS) return name;
  // Excel goes round the edge of the sheet.
  return columnName((((index - 1 + by) % MAX_COLUMNS) + MAX_COLUMNS) % MAX_COLUMNS);
}

function shiftRow(digits: string, by: number): string {
  return String(((((Number(digits) - 1 + by) % MAX_ROWS) + MAX_ROWS) % MAX_ROWS) + 1);
}
