import { quoteSheetName, splitSheet } from './address.ts';
import type { Sheet } from './sheet.ts';
import type { Workbook } from './workbook.ts';

/** Texts in quotes are left alone; what follows may be a sheet's name, quoted or not, before a `!`. */
const PIECES = /"(?:[^"]|"")*"|(?:'(?:[^']|'')+'|[\p{L}_][\p{L}\p{N}_.]*)!/gu;

/** Stands for a sheet that is gone while its cell or name behind it is cut off. */
const MARK = '\uE000';
const MARKED = /\uE000\$?[A-Za-z]{0,3}\$?\d*(:\$?[A-Za-z]{0,3}\$?\d*)?/g;

function rewriteSheets(formula: string, change: (sheet: string) => string | null): string {
  return formula.replace(PIECES, (piece) => {
    if (piece.startsWith('"')) return piece;
    const { sheet } = splitSheet(piece);
    return sheet === null ? piece : (change(sheet) ?? piece);
  });
}

/** Formulas, names and validations follow a sheet's new name. */
export function renameSheetIn(workbook: Workbook, from: string, to: string): void {
  const prefix = `${quoteSheetName(to)}!`;
  const change = (formula: string) =>
    rewriteSheets(formula, (sheet) => (sheet.toLowerCase() === from.toLowerCase() ? prefix : null));
  rewriteFormulas(workbook, change);
  workbook.names.rewrite(({ formula }) => change(formula));
}

/** References to a deleted sheet become `#REF!`; names that belong to it go with it. */
export function forgetSheet(workbook: Workbook, deleted: Sheet): void {
  const change = (formula: string) => {
    const marked = rewriteSheets(formula, (sheet) =>
      sheet.toLowerCase() === deleted.name.toLowerCase() ? MARK : null,
    );
    return marked.replace(MARKED, '#REF!');
  };
  rewriteFormulas(workbook, change);
  workbook.names.rewrite(({ formula, sheetId }) => (sheetId === deleted.id ? null : change(formula)));
}

function rewriteFormulas(workbook: Workbook, change: (formula: string) => string): void {
  for (const sheet of workbook.sheets) {
    for (const [row, column, { formula, value }] of [...sheet.entries()]) {
      if (formula === null || !formula.includes('!')) continue;
      const changed = change(formula);
      if (changed !== formula) sheet.setContent(row, column, { formula: changed, value });
    }
    sheet.rewriteFormulas((formula) => (formula.includes('!') ? change(formula) : formula));
  }
}
