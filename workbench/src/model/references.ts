import { type Area, columnName, quoteSheetName, splitSheet, tryParseArea } from './address.ts';
import type { Sheet } from './sheet.ts';
import type { Workbook } from './workbook.ts';

/** Texts and bracketed parts; references with or without a sheet; quoted sheets before anything else. */
const PIECES =
  /"(?:[^"]|"")*"|\[[^\]]*\]|(?<![\p{L}\p{N}_.$'!])((?:'(?:[^']|'')+'|[\p{L}_\\][\p{L}\p{N}_.]*)!)?(\$?[A-Za-z]{1,3}\$?\d{1,7}(?::\$?[A-Za-z]{1,3}\$?\d{1,7})?|\$?[A-Za-z]{1,3}:\$?[A-Za-z]{1,3}|\$?\d{1,7}:\$?\d{1,7})(?![\p{L}\p{N}_.(!])|'(?:[^']|'')+'!/gu;

/** Where a reference points afterwards: null = nowhere (`#REF!`); `sheet` only when it is another one. */
export type Moved = { readonly area: Area; readonly sheet?: string } | null;

/**
 * Rewrites every reference of a formula. `change` gets the sheet as it is written (null = the formula's
 * own) and the area; the same area back leaves the reference as it is, with its `$` signs.
 */
export function rewriteReferences(
  formula: string,
  change: (sheet: string | null, area: Area) => Moved,
): string {
  return formula.replace(
    PIECES,
    (piece: string, prefix: string | undefined, reference: string | undefined) => {
      const area = reference === undefined ? null : tryParseArea(reference);
      if (!area || reference === undefined) return piece;
      const sheet = prefix === undefined ? null : splitSheet(prefix).sheet;
      const moved = change(sheet, area);
      if (!moved) return '#REF!';
      if (moved.area === area && moved.sheet === undefined) return piece;
      const home = moved.sheet === undefined ? (prefix ?? '') : `${quoteSheetName(moved.sheet)}!`;
      return home + spelled(reference, moved.area);
    },
  );
}

/** The area with the `$` signs, and as one cell or as a range, as it was written. */
function spelled(reference: string, { row, column, rows, columns }: Area): string {
  const [first = '', second] = reference.split(':');
  const end = (text: string, r: number, c: number): string => {
    const [, fixColumn = '', letters = '', fixRow = '', digits = ''] =
      /^(\$?)([A-Za-z]*)(\$?)(\d*)$/.exec(text) ?? [];
    // `$5` of whole rows reads as a fixed column without letters
    const rowSign = letters === '' ? fixColumn || fixRow : fixRow;
    return `${letters && fixColumn + columnName(c)}${digits && rowSign + String(r + 1)}`;
  };
  const from = end(first, row, column);
  return second === undefined ? from : `${from}:${end(second, row + rows - 1, column + columns - 1)}`;
}

/** Applies `change` to all that refers to cells: formulas, names, validations, conditional formats. */
export function rewriteWorkbook(
  workbook: Workbook,
  change: (home: Sheet | null, sheet: string | null, area: Area) => Moved,
): void {
  for (const sheet of workbook.sheets) {
    const inSheet = (formula: string) =>
      rewriteReferences(formula, (named, area) => change(sheet, named, area));
    for (const [row, column, { formula, value }] of [...sheet.entries()]) {
      if (formula === null) continue;
      const changed = inSheet(formula);
      if (changed !== formula) sheet.setContent(row, column, { formula: changed, value });
    }
    sheet.rewriteFormulas(inSheet);
  }
  workbook.names.rewrite(({ formula, sheetId }) =>
    rewriteReferences(formula, (named, area) =>
      change(sheetId === null ? null : (workbook.findSheet(sheetId) ?? null), named, area),
    ),
  );
}
