import { BORDER_COLOR, MARK_LOOKS, type Rect, type SheetSpec, STYLES, type StyleName } from '@cchc/domain';
import {
  absoluteRange,
  DEFAULT_PROTECTION,
  quoteSheet,
  type XlsxCell,
  type XlsxName,
  type XlsxRow,
  type XlsxSheet,
  type XlsxStyle,
  xlsxPrint,
  xlsxSheet,
  xlsxStyle,
} from '@cchc/xlsx';
import { chartsToXlsx } from './charts-to-xlsx.ts';

const BORDER = { line: 'thin', color: BORDER_COLOR } as const;
const INCH = 2.54;

/** Looks by style name, number format and lock: a few dozen for thousands of cells. */
const looks = new Map<string, XlsxStyle>();

function styleOf(name: StyleName | '', numberFormat: string, locked: boolean): XlsxStyle {
  const key = `${name}|${numberFormat}|${locked}`;
  const known = looks.get(key);
  if (known) return known;
  const look = name === '' ? null : STYLES[name];
  const edge = look?.border ? BORDER : null;
  const made = xlsxStyle({
    numberFormat,
    locked,
    ...(look && {
      bold: look.bold ?? false,
      italic: look.italic ?? false,
      fontSize: look.size ?? 11,
      fontColor: look.color ?? '#000000',
      fill: look.fill ?? null,
      horizontal: look.horizontal ?? 'general',
      vertical: look.vertical,
      indent: look.indent ?? 0,
      wrap: look.wrap,
      top: edge,
      bottom: edge,
      left: edge,
      right: edge,
    }),
  });
  looks.set(key, made);
  return made;
}

/** A label for each cell of the sheet; where rectangles overlap the later one wins. */
function painted<Label>(
  { cells, columns }: SheetSpec,
  rects: readonly Rect[],
  label: (i: number) => Label,
  otherwise: Label,
): Label[][] {
  const block = cells.map(() => Array<Label>(columns.length).fill(otherwise));
  rects.forEach((rect, i) => {
    for (let row = rect.row; row < rect.row + rect.rows; row++)
      block[row]?.fill(label(i), rect.column, rect.column + rect.columns);
  });
  return block;
}

function cellsOf(spec: SheetSpec): XlsxCell[] {
  const { styles, numberFormats, unlocked } = spec;
  const names = painted<StyleName | ''>(spec, styles, (i) => styles[i]?.style ?? '', '');
  const formats = painted(spec, numberFormats, (i) => numberFormats[i]?.format ?? 'General', 'General');
  const open = painted(spec, unlocked, () => true, false);
  return spec.cells.flatMap((inputs, row) =>
    inputs.flatMap((input, column): XlsxCell[] => {
      const name = names[row]?.[column] ?? '';
      const format = formats[row]?.[column] ?? 'General';
      if (input === null && name === '' && format === 'General') return [];
      const style = styleOf(name, format, !open[row]?.[column]);
      if (typeof input === 'string' && input.startsWith('='))
        return [{ row, column, value: null, formula: input.slice(1), style }];
      // An apostrophe tells Excel that a text is one; in a file the cell's type does
      const value = typeof input === 'string' && input.startsWith("'") ? input.slice(1) : input;
      return [{ row, column, value, style }];
    }),
  );
}

const rowsOf = ({ heights }: SheetSpec): XlsxRow[] =>
  heights.flatMap((height, row) =>
    height === null && row > 0 ? [] : [{ row, height, hidden: row === 0, outline: 0, collapsed: false }],
  );

function printOf({ print }: SheetSpec): XlsxSheet['print'] {
  if (!print) return xlsxPrint({});
  return xlsxPrint({
    paper: print.paper,
    orientation: print.orientation,
    ...(print.scale ? { scale: print.scale } : { fit: { width: print.pagesWide, height: 0 } }),
    titleRows: print.titleRows,
    titleColumns: print.titleColumns,
    area: [print.area],
    margins: {
      left: 1.5 / INCH,
      right: 1 / INCH,
      top: 1.5 / INCH,
      bottom: 1.5 / INCH,
      header: 0.8 / INCH,
      footer: 0.8 / INCH,
    },
    footer: `&L${print.footer.replaceAll('&', '&&')}&RTrang &P/&N`,
    centeredHorizontally: true,
  });
}

/** A sheet of ours without cells that people fill (rules for typing are left out), as it goes into a file. */
export function sheetToXlsx(spec: SheetSpec): XlsxSheet {
  const { table } = spec;
  return xlsxSheet(spec.name, {
    visibility: spec.visibility === 'very-hidden' ? 'veryHidden' : 'visible',
    cells: cellsOf(spec),
    columns: spec.columns.map(({ width, hidden = false }, column) => ({
      column,
      count: 1,
      width,
      hidden,
      outline: 0,
      collapsed: false,
    })),
    rows: rowsOf(spec),
    merges: spec.merges,
    freeze: spec.freeze,
    autoFilter: spec.autoFilter && { range: spec.autoFilter, columns: [] },
    tables: table
      ? [
          {
            name: table.name,
            range: table,
            columns: spec.columns.map(({ title }) => title),
            filterButton: true,
            totalsRow: false,
            style: 'TableStyleLight1',
            bandedRows: false,
            bandedColumns: false,
          },
        ]
      : [],
    charts: chartsToXlsx(spec),
    conditionals: spec.conditionals.map(({ formula, look, ...range }) => ({
      ranges: [range],
      rule: { kind: 'expression', formula: formula.replace(/^=/, '') },
      look: {
        fill: MARK_LOOKS[look].fill,
        fontColor: MARK_LOOKS[look].color,
        bold: false,
        italic: false,
        strikethrough: false,
      },
      stopIfTrue: false,
    })),
    protection: spec.protected
      ? { ...DEFAULT_PROTECTION, formatColumns: true, formatRows: true, autoFilter: true }
      : null,
    print: printOf(spec),
    tabColor: spec.tabColor,
    gridlines: spec.gridlines,
    activeCell: { row: spec.headerRow + 1, column: 0 },
  });
}

/** Names of the workbook that find a sheet, however it is called. */
export const namesOf = (spec: SheetSpec): XlsxName[] =>
  spec.names.map(({ name, ...range }) => ({
    name,
    scope: null,
    formula: `${quoteSheet(spec.name)}!${absoluteRange(range)}`,
    hidden: true,
    comment: '',
  }));
