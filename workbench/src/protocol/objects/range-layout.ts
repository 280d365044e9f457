import type { AxisSpan } from '../../model/axis.ts';
import { assertAllowed } from '../../model/protection.ts';
import { DEFAULT_COLUMN_WIDTH, DEFAULT_ROW_HEIGHT } from '../../model/sheet.ts';
import type { Cells } from './cells.ts';

/** True when all rows or all columns are hidden, null when some are, as Excel answers. */
export function hiddenState({ sheet, areas: [area] }: Cells): boolean | null {
  const rows = hiddenCount(sheet.rowSpans, area.row, area.rows);
  const columns = hiddenCount(sheet.columnSpans, area.column, area.columns);
  if (rows === area.rows || columns === area.columns) return true;
  return rows + columns > 0 ? null : false;
}

export function setRowHidden({ sheet, areas }: Cells, hidden: boolean): void {
  assertAllowed(sheet, 'allowFormatRows');
  const { workbook } = sheet;
  for (const area of areas) {
    sheet.setRowsHidden(area.row, area.rows, hidden);
    workbook.raise({ type: 'rowHiddenChanged', sheetId: sheet.id, area, hidden, origin: workbook.origin });
  }
}

export function setColumnHidden({ sheet, areas }: Cells, hidden: boolean): void {
  assertAllowed(sheet, 'allowFormatColumns');
  for (const { column, columns } of areas) sheet.setColumnsHidden(column, columns, hidden);
}

/** In points from the sheet's corner; hidden rows and columns take no room. */
export function position({ sheet, areas: [area] }: Cells): {
  top: number;
  left: number;
  height: number;
  width: number;
} {
  return {
    top: extent(sheet.rowSpans, 0, area.row, DEFAULT_ROW_HEIGHT),
    left: extent(sheet.columnSpans, 0, area.column, DEFAULT_COLUMN_WIDTH),
    height: extent(sheet.rowSpans, area.row, area.rows, DEFAULT_ROW_HEIGHT),
    width: extent(sheet.columnSpans, area.column, area.columns, DEFAULT_COLUMN_WIDTH),
  };
}

function overlap(span: AxisSpan, start: number, count: number): number {
  return Math.max(0, Math.min(span.start + span.count, start + count) - Math.max(span.start, start));
}

function hiddenCount(spans: readonly AxisSpan[], start: number, count: number): number {
  return spans
    .filter((span) => span.hidden || span.filtered)
    .reduce((sum, span) => sum + overlap(span, start, count), 0);
}

function extent(spans: readonly AxisSpan[], start: number, count: number, normal: number): number {
  return spans.reduce((sum, span) => {
    const size = span.hidden || span.filtered ? 0 : (span.size ?? normal);
    return sum + overlap(span, start, count) * (size - normal);
  }, count * normal);
}
