import { type Rect, rectAddress } from '@cchc/domain';

/** A table that is put into the workbook: its formulas, how it looks, and what is drawn of it. */
export interface TableToInsert {
  /** Row by row, the head first; formulas in English. A cell that spills fills what is beside and below it. */
  rows: readonly (readonly (string | number)[])[];
  /** Number format of the cells below the head, right of the first column. */
  format: string;
  /** Widths of the columns, in characters; the last one is that of all after it. */
  widths: readonly [number, ...number[]];
  /** Which rows and columns a chart is drawn of; null = none. */
  chart: { title: string; type: 'ColumnClustered' | 'Line'; of: Rect } | null;
}

/** Points of one character, as Excel counts the width of columns. */
const POINTS = 5.6;

/** Queues a table at a place, with its looks. */
export function queueTable(sheet: Excel.Worksheet, row: number, column: number, table: TableToInsert): void {
  const { rows, format, widths } = table;
  const [height, width] = [rows.length, rows[0]?.length ?? 1];
  const at = (of: Rect): Excel.Range =>
    sheet.getRange(rectAddress({ ...of, row: row + of.row, column: column + of.column }));
  const head = at({ row: 0, column: 0, rows: 1, columns: width });
  if (height > 1 && width > 1)
    at({ row: 1, column: 1, rows: height - 1, columns: width - 1 }).numberFormat = rows
      .slice(1)
      .map((cells) => cells.slice(1).map(() => format));
  at({ row: 0, column: 0, rows: height, columns: width }).formulas = rows.map((cells) => [...cells]);
  head.format.font.bold = true;
  head.format.fill.color = '#E8EEF7';
  head.format.wrapText = true;
  const all = at({ row: 0, column: 0, rows: height, columns: width }).format;
  for (const side of ['EdgeTop', 'EdgeBottom', 'EdgeLeft', 'EdgeRight'] as const)
    all.borders.getItem(side).style = 'Continuous';
  if (height > 1) all.borders.getItem('InsideHorizontal').style = 'Continuous';
  if (width > 1) all.borders.getItem('InsideVertical').style = 'Continuous';
  for (let i = 0; i < width; i++)
    at({ row: 0, column: i, rows: 1, columns: 1 }).format.columnWidth =
      (widths[i] ?? (widths.at(-1) as number)) * POINTS;
}

/** Queues the chart of a table, below it. */
export function queueChart(sheet: Excel.Worksheet, row: number, column: number, table: TableToInsert): void {
  if (!table.chart) return;
  const { type, title, of } = table.chart;
  const source = sheet.getRange(rectAddress({ ...of, row: row + of.row, column: column + of.column }));
  const chart = sheet.charts.add(type, source, 'Auto');
  chart.title.text = title;
  const below = row + table.rows.length + 1;
  chart.setPosition(
    sheet.getRange(rectAddress({ row: below, column, rows: 1, columns: 1 })),
    sheet.getRange(rectAddress({ row: below + 15, column: column + 5, rows: 1, columns: 1 })),
  );
}
