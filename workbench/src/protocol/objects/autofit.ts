import type { Cells } from './cells.ts';

/** Points per character at 11 points, and the cell's margins; Excel measures the font, we reckon. */
const CHARACTER = 5.5;
const MARGIN = 8;
const LINE = 1.36;

/** Columns as wide as their longest unwrapped text. */
export function autofitColumns({ sheet, areas }: Cells): void {
  for (const area of areas) {
    const widest = new Map<number, number>();
    for (const [row, column] of sheet.entries(area)) {
      const style = sheet.style(row, column);
      if (style.wrap) continue;
      const longest = Math.max(
        ...sheet
          .text(row, column)
          .split('\n')
          .map((line) => line.length),
      );
      const width = (longest * CHARACTER * style.fontSize) / 11 + MARGIN;
      if (longest > 0) widest.set(column, Math.max(widest.get(column) ?? 0, width));
    }
    for (const [column, width] of widest) sheet.setColumnWidth(column, 1, Math.min(width, 1350));
  }
}

/** Rows as high as their wrapped texts need at the present widths, at most Excel's 409 points. */
export function autofitRows({ sheet, areas }: Cells): void {
  for (const area of areas) {
    const highest = new Map<number, number>();
    for (const [row, column] of sheet.entries(area)) {
      const style = sheet.style(row, column);
      const perLine = Math.max(1, (sheet.columnWidth(column) - MARGIN) / ((CHARACTER * style.fontSize) / 11));
      const lines = sheet
        .text(row, column)
        .split('\n')
        .reduce((sum, line) => sum + (style.wrap ? Math.max(1, Math.ceil(line.length / perLine)) : 1), 0);
      highest.set(row, Math.max(highest.get(row) ?? 0, lines * style.fontSize * LINE));
    }
    for (const [row, height] of highest) sheet.setRowHeight(row, 1, Math.min(409, Math.max(15, height)));
  }
}
