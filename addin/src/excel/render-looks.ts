import {
  BORDER_COLOR,
  MARK_LOOKS,
  type Rect,
  rectAddress,
  type SheetSpec,
  STYLES,
  type StyleLook,
  type StyleName,
} from '@cchc/domain';

/** Rectangles in one call; addresses of very many would be refused. */
const CHUNK = 120;
const HORIZONTAL = { left: 'Left', center: 'Center', right: 'Right' } as const;
const VERTICAL = { top: 'Top', center: 'Center' } as const;
const SIDES = [
  'EdgeTop',
  'EdgeBottom',
  'EdgeLeft',
  'EdgeRight',
  'InsideHorizontal',
  'InsideVertical',
] as const;

/** The same operation on many rectangles of a sheet, in as few calls as possible. */
export function onAreas(
  sheet: Excel.Worksheet,
  rects: readonly Rect[],
  operate: (areas: Excel.RangeAreas) => void,
): void {
  for (let from = 0; from < rects.length; from += CHUNK)
    operate(
      sheet.getRanges(
        rects
          .slice(from, from + CHUNK)
          .map(rectAddress)
          .join(','),
      ),
    );
}

/** Rectangles by a label of theirs. */
export function groupBy<Item>(items: readonly Item[], label: (item: Item) => string): Map<string, Item[]> {
  const groups = new Map<string, Item[]>();
  for (const item of items) groups.set(label(item), [...(groups.get(label(item)) ?? []), item]);
  return groups;
}

function applyLook(areas: Excel.RangeAreas, look: StyleLook): void {
  const { format } = areas;
  if (look.fill) format.fill.color = look.fill;
  if (look.color) format.font.color = look.color;
  if (look.bold) format.font.bold = true;
  if (look.italic) format.font.italic = true;
  if (look.size) format.font.size = look.size;
  if (look.horizontal) format.horizontalAlignment = HORIZONTAL[look.horizontal];
  if (look.indent) format.indentLevel = look.indent;
  format.verticalAlignment = VERTICAL[look.vertical];
  format.wrapText = look.wrap;
  if (!look.border) return;
  for (const side of SIDES) {
    const border = format.borders.getItem(side);
    border.style = 'Continuous';
    border.color = BORDER_COLOR;
  }
}

/** Points of a column that shows so many characters of Calibri 11 (7 pixels each, 5 of margin, 96 to an inch). */
const points = (characters: number): number => (characters * 7 + 5) * 0.75;

function applySizes(sheet: Excel.Worksheet, { columns, heights }: SheetSpec, keepWidths: boolean): void {
  const width = groupBy(
    (keepWidths ? [] : columns).map((column, at) => ({ ...column, row: 0, rows: 1, column: at, columns: 1 })),
    (column) => String(column.width),
  );
  for (const rects of width.values())
    onAreas(sheet, rects, (areas) => {
      areas.format.columnWidth = points(rects[0]?.width ?? 8);
    });
  const rows = heights.flatMap((height, row) =>
    height === null ? [] : [{ height, row, rows: 1, column: 0, columns: 1 }],
  );
  for (const rects of groupBy(rows, ({ height }) => String(height)).values())
    onAreas(sheet, rects, (areas) => {
      areas.format.rowHeight = rects[0]?.height ?? 15;
    });
}

/**
 * Looks, sizes, hidden rows and columns, locks, and the colours of Dấu.
 *
 * @param keepWidths columns stay as wide as people made them
 */
export function renderLooks(sheet: Excel.Worksheet, spec: SheetSpec, keepWidths = false): void {
  for (const [style, rects] of groupBy(spec.styles, (rect) => rect.style))
    onAreas(sheet, rects, (areas) => applyLook(areas, STYLES[style as StyleName]));
  onAreas(sheet, spec.unlocked, (areas) => {
    areas.format.protection.locked = false;
  });
  applySizes(sheet, spec, keepWidths);
  for (const rect of spec.merges) sheet.getRange(rectAddress(rect)).merge(false);
  for (const { formula, look, ...rect } of spec.conditionals) {
    const { custom } = sheet.getRange(rectAddress(rect)).conditionalFormats.add('Custom');
    custom.rule.formula = formula;
    custom.format.fill.color = MARK_LOOKS[look].fill;
    custom.format.font.color = MARK_LOOKS[look].color;
  }
  sheet.getRange('1:1').rowHidden = true;
  spec.columns.forEach(({ hidden }, column) => {
    if (hidden) sheet.getRangeByIndexes(0, column, 1, 1).getEntireColumn().columnHidden = true;
  });
}
