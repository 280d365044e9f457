import type { Area } from './address.ts';
import { plainValue } from './cell.ts';
import { raiseEdited } from './edit.ts';
import { ExcelError } from './excel-error.ts';
import { parseFormula } from './formula/parse.ts';
import { assertWritable } from './protection.ts';
import type { Sheet } from './sheet.ts';
import type { CellPosition } from './sheet-parts.ts';
import { readTyped } from './typed-text.ts';

export interface FindOptions {
  /** the whole content, not a part of it */
  readonly completeMatch?: boolean;
  readonly matchCase?: boolean;
}

/** Cells whose formula or value holds the text, row by row. `*`, `?` and `~` mean what they mean in Excel. */
export function findCells(sheet: Sheet, area: Area, text: string, options: FindOptions = {}): CellPosition[] {
  const pattern = patternOf(text, options);
  return [...sheet.entries(area)]
    .filter(([, , { value, formula }]) => pattern.test(formula ?? String(plainValue(value))))
    .map(([row, column]) => ({ row, column }))
    .sort((a, b) => a.row - b.row || a.column - b.column);
}

/**
 * Find and replace, all at once: formulas are rewritten, other contents read again as if typed. Each cell is
 * an edit of its own. Throws AccessDenied when a cell of the area is locked, before anything changed, and
 * InvalidArgument at the first formula that would be none any more: what was replaced before stays.
 * @returns how many replacements were made
 */
export function replaceAll(
  sheet: Sheet,
  area: Area,
  text: string,
  replacement: string,
  options: FindOptions & { readonly year: number },
): number {
  const found = findCells(sheet, area, text, options);
  for (const cell of found) assertWritable(sheet, { ...cell, rows: 1, columns: 1 });
  const pattern = new RegExp(patternOf(text, options).source, options.matchCase ? 'gu' : 'giu');
  let count = 0;
  const { workbook } = sheet;
  workbook.transact(workbook.origin, () => {
    for (const { row, column } of found) {
      const { value, formula } = sheet.content(row, column);
      const old =
        formula ??
        String(plainValue(value)).replace('.', typeof value === 'number' ? workbook.locale.decimal : '.');
      const next = old.replace(pattern, () => {
        count++;
        return replacement;
      });
      if (formula && !parseFormula(next)) throw new ExcelError('InvalidArgument');
      const read = formula
        ? { value: null, formula: next }
        : readTyped(next, workbook.locale, sheet.style(row, column).numberFormat, options.year).content;
      sheet.setContent(row, column, read);
      raiseEdited(sheet, { row, column, rows: 1, columns: 1 }, value);
    }
  });
  return count;
}

function patternOf(text: string, { completeMatch, matchCase }: FindOptions): RegExp {
  const source = text.replace(/~([*?~])|[*?]|[.+^${}()|[\]\\]/g, (sign, literal: string | undefined) => {
    if (literal) return `\\${literal}`;
    if (sign === '*') return '[\\s\\S]*';
    return sign === '?' ? '[\\s\\S]' : `\\${sign}`;
  });
  return new RegExp(completeMatch ? `^${source}$` : source, matchCase ? 'u' : 'iu');
}
