import { assertAllowed } from '../../model/protection.ts';
import { DEFAULT_COLUMN_WIDTH, DEFAULT_ROW_HEIGHT } from '../../model/sheet.ts';
import { asFlag, asNumber, asOneOf } from '../arguments.ts';
import { define, type HostObject, type Property } from '../host-object.ts';
import { autofitColumns, autofitRows } from './autofit.ts';
import { type Cells, common, commonAlong, isLive, restyle } from './cells.ts';
import { rangeBorders } from './range-border.ts';
import { formatProtection, rangeFill, rangeFont } from './range-looks.ts';

const HORIZONTAL = [
  'General',
  'Left',
  'Center',
  'Right',
  'Fill',
  'Justify',
  'CenterAcrossSelection',
  'Distributed',
] as const;
const VERTICAL = ['Top', 'Center', 'Bottom', 'Justify', 'Distributed'] as const;

/** `range.format`, also of several areas. */
export const rangeFormat = define<Cells>({
  name: 'RangeFormat',
  alive: isLive,
  properties: {
    WrapText: flag('wrap'),
    ShrinkToFit: flag('shrink'),
    HorizontalAlignment: {
      get: (cells) => common(cells, (style) => style.horizontal),
      set: (cells, value) => restyle(cells, { horizontal: asOneOf(value, HORIZONTAL) }),
    },
    VerticalAlignment: {
      get: (cells) => common(cells, (style) => style.vertical),
      set: (cells, value) => restyle(cells, { vertical: asOneOf(value, VERTICAL) }),
    },
    IndentLevel: number('indent'),
    TextOrientation: number('rotation'),
    ColumnWidth: {
      get: ({ sheet, areas }) =>
        commonAlong(areas[0].column, areas[0].columns, (column) => sheet.columnWidth(column)),
      set: (cells, value) => setWidths(cells, asNumber(value)),
    },
    RowHeight: {
      get: ({ sheet, areas }) => commonAlong(areas[0].row, areas[0].rows, (row) => sheet.rowHeight(row)),
      set: (cells, value) => setHeights(cells, asNumber(value)),
    },
    UseStandardWidth: {
      get: ({ sheet, areas }) =>
        commonAlong(
          areas[0].column,
          areas[0].columns,
          (column) => sheet.columnWidth(column) === DEFAULT_COLUMN_WIDTH,
        ),
      set: (cells, value) => asFlag(value) && setWidths(cells, null),
    },
    UseStandardHeight: {
      get: ({ sheet, areas }) =>
        commonAlong(areas[0].row, areas[0].rows, (row) => sheet.rowHeight(row) === DEFAULT_ROW_HEIGHT),
      set: (cells, value) => asFlag(value) && setHeights(cells, null),
    },
  },
  objects: {
    Fill: (cells): HostObject => rangeFill(cells),
    Font: (cells): HostObject => rangeFont(cells),
    Borders: (cells): HostObject => rangeBorders(cells),
    Protection: (cells): HostObject => formatProtection(cells),
  },
  methods: {
    AutofitColumns: (cells) => {
      assertAllowed(cells.sheet, 'allowFormatColumns');
      autofitColumns(cells);
    },
    AutofitRows: (cells) => {
      assertAllowed(cells.sheet, 'allowFormatRows');
      autofitRows(cells);
    },
  },
});

function flag(key: 'wrap' | 'shrink'): Property<Cells> {
  return {
    get: (cells) => common(cells, (style) => style[key]),
    set: (cells, value) => restyle(cells, { [key]: asFlag(value) }),
  };
}

function number(key: 'indent' | 'rotation'): Property<Cells> {
  return {
    get: (cells) => common(cells, (style) => style[key]),
    set: (cells, value) => restyle(cells, { [key]: asNumber(value) }),
  };
}

function setWidths({ sheet, areas }: Cells, points: number | null): void {
  assertAllowed(sheet, 'allowFormatColumns');
  for (const { column, columns } of areas) sheet.setColumnWidth(column, columns, points);
}

function setHeights({ sheet, areas }: Cells, points: number | null): void {
  assertAllowed(sheet, 'allowFormatRows');
  for (const { row, rows } of areas) sheet.setRowHeight(row, rows, points);
}
