import {
  AlignmentType,
  BorderStyle,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  VerticalAlignTable,
  WidthType,
} from 'docx';
import { SIZE, twips } from './decree.ts';
import type { TableRow as Row, TableColumn } from './model.ts';
import { type Look, runs } from './pieces.ts';
import { linesOf } from './text.ts';

/** A row with more text than this may go over the page's end: it could be longer than a page. */
const TOGETHER = 600;
const ALIGN = { left: AlignmentType.LEFT, center: AlignmentType.CENTER, right: AlignmentType.RIGHT } as const;
const LINE = { style: BorderStyle.SINGLE, size: 4, color: '000000' };
const NO_LINE = { style: BorderStyle.NONE, size: 0, color: 'auto' };

export const NO_LINES = {
  top: NO_LINE,
  bottom: NO_LINE,
  left: NO_LINE,
  right: NO_LINE,
  insideHorizontal: NO_LINE,
  insideVertical: NO_LINE,
};
const LINES = {
  top: LINE,
  bottom: LINE,
  left: LINE,
  right: LINE,
  insideHorizontal: LINE,
  insideVertical: LINE,
};

/** Widths of columns in twips, together exactly the whole. */
export function widthsOf(shares: readonly number[], whole: number): number[] {
  const sum = shares.reduce((total, share) => total + share, 0);
  const widths = shares.map((share) => Math.floor((share / sum) * whole));
  const rest = whole - widths.reduce((total, width) => total + width, 0);
  return widths.map((width, i) => (i === widths.length - 1 ? width + rest : width));
}

function cell(text: string, width: number, align: keyof typeof ALIGN, look: Look, span = 1): TableCell {
  return new TableCell({
    width: { size: width, type: WidthType.DXA },
    verticalAlign: VerticalAlignTable.CENTER,
    ...(span > 1 && { columnSpan: span }),
    children: linesOf(text).map(
      (line) =>
        new Paragraph({
          alignment: ALIGN[align],
          spacing: { before: 40, after: 40 },
          children: runs(line, look),
        }),
    ),
  });
}

/** A table over the whole width; its first row stands again on every page. */
export function table(columns: readonly TableColumn[], rows: readonly Row[], width: number): Table {
  const whole = twips(width);
  const widths = widthsOf(
    columns.map((column) => column.width),
    whole,
  );
  const head = new TableRow({
    tableHeader: true,
    cantSplit: true,
    children: columns.map(({ title }, i) =>
      cell(title, widths[i] ?? 0, 'center', { size: SIZE.table, bold: true }),
    ),
  });
  const body = rows.map(({ cells, bold = false }) => {
    const look = { size: SIZE.table, bold };
    const [only = ''] = cells;
    return new TableRow({
      cantSplit: cells.every((text) => text.length <= TOGETHER),
      children:
        cells.length === 1 && columns.length > 1
          ? [cell(only, whole, 'left', look, columns.length)]
          : columns.map(({ align = 'left' }, i) => cell(cells[i] ?? '', widths[i] ?? 0, align, look)),
    });
  });
  return new Table({
    width: { size: whole, type: WidthType.DXA },
    columnWidths: widths,
    layout: TableLayoutType.FIXED,
    borders: LINES,
    rows: [head, ...body],
  });
}

/** Two places beside each other without lines: the head, the end of a document. */
export function twoPlaces(
  left: readonly Paragraph[],
  right: readonly Paragraph[],
  widths: readonly [number, number],
): Table {
  const sizes = widths.map(twips);
  const place = (children: readonly Paragraph[], size: number): TableCell =>
    new TableCell({
      width: { size, type: WidthType.DXA },
      margins: { left: 0, right: 0, top: 0, bottom: 0 },
      children,
    });
  return new Table({
    width: { size: sizes.reduce((sum, size) => sum + size, 0), type: WidthType.DXA },
    columnWidths: sizes,
    layout: TableLayoutType.FIXED,
    borders: NO_LINES,
    rows: [
      new TableRow({
        cantSplit: true,
        children: [place(left, sizes[0] ?? 0), place(right, sizes[1] ?? 0)],
      }),
    ],
  });
}
