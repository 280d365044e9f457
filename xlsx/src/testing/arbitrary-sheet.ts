import fc from 'fast-check';
import { DEFAULT_PRINT, type XlsxPrint } from '../model/print.ts';
import {
  type XlsxAutoFilter,
  type XlsxCell,
  type XlsxRange,
  type XlsxSheet,
  xlsxSheet,
} from '../model/sheet.ts';
import { DEFAULT_STYLE, styleKey, type XlsxStyle } from '../model/style.ts';
import { arbitraryConditional, arbitraryProtection, arbitraryValidation } from './arbitrary-rules.ts';
import { arbitraryColor, arbitraryRange, arbitraryText } from './arbitrary-values.ts';

/** Looks that differ from the workbook's own: one that does not is read back as none. */
const style: fc.Arbitrary<XlsxStyle> = fc
  .record({
    fontName: fc.constantFrom('Calibri', 'Times New Roman', 'Arial'),
    fontSize: fc.constantFrom(8, 11, 13.5, 14),
    bold: fc.boolean(),
    italic: fc.boolean(),
    underline: fc.constantFrom('none', 'single', 'double', 'singleAccounting' as const),
    strikethrough: fc.boolean(),
    fontColor: arbitraryColor,
    fill: fc.option(arbitraryColor),
    numberFormat: fc.constantFrom(
      'General',
      '0.0%',
      '#,##0.00',
      'dd/mm/yyyy',
      '@',
      '0.00" triệu <&>"',
      '[Red]-0;0',
    ),
    horizontal: fc.constantFrom('general', 'left', 'center', 'right', 'justify' as const),
    vertical: fc.constantFrom('top', 'center', 'bottom' as const),
    wrap: fc.boolean(),
    shrink: fc.boolean(),
    indent: fc.constantFrom(0, 1, 3),
    rotation: fc.constantFrom(0, 45, 90, 255),
    top: edge(),
    bottom: edge(),
    left: edge(),
    right: edge(),
    locked: fc.boolean(),
    formulaHidden: fc.boolean(),
  })
  .filter((look) => styleKey(look) !== styleKey(DEFAULT_STYLE));

function edge() {
  return fc.option(
    fc.record({ line: fc.constantFrom('thin', 'medium', 'double' as const), color: arbitraryColor }),
  );
}

const error = fc
  .constantFrom('#N/A', '#DIV/0!', '#REF!', '#VALUE!', '#NAME?')
  .map((name) => ({ error: name }));
const value = fc.oneof(
  arbitraryText,
  fc.double({ noNaN: true, noDefaultInfinity: true }).map((number) => number + 0),
  fc.integer(),
  fc.boolean(),
  error,
);
const formula = fc.constantFrom('SUM(A1:B2)', 'IF(A1="","<&>",1)', '\'Kế hoạch, 2026\'!$A$1&"x"', 'A1*2');

const cell = fc.record(
  { row: fc.nat(30), column: fc.nat(12), value: fc.option(value), formula, style },
  { requiredKeys: ['row', 'column', 'value'] },
);

const cells = fc
  .uniqueArray(cell, { maxLength: 25, selector: ({ row, column }) => `${row},${column}` })
  .map((list) => sorted(list.filter((one) => one.value !== null || one.formula !== undefined || one.style)));

const sorted = (list: XlsxCell[]): XlsxCell[] => list.sort((a, b) => a.row - b.row || a.column - b.column);

const outline = { hidden: fc.boolean(), outline: fc.nat(3), collapsed: fc.boolean() };
const rows = fc.uniqueArray(
  fc.record({ row: fc.nat(40), height: fc.option(fc.constantFrom(15, 30.75)), ...outline }),
  {
    maxLength: 4,
    selector: ({ row }) => row,
  },
);
const columns = fc.uniqueArray(
  fc.record({
    column: fc.nat(9).map((n) => n * 3),
    count: fc.integer({ min: 1, max: 3 }),
    width: fc.option(fc.constantFrom(4, 12.5, 60)),
    ...outline,
  }),
  { maxLength: 4, selector: ({ column }) => column },
);

const print: fc.Arbitrary<XlsxPrint> = fc.record({
  paper: fc.constantFrom(null, 'a4', 'a3' as const),
  orientation: fc.constantFrom('portrait', 'landscape'),
  fit: fc.option(fc.record({ width: fc.nat(2), height: fc.nat(2) })),
  scale: fc.constant(100),
  titleRows: fc.option(fc.record({ row: fc.nat(3), rows: fc.integer({ min: 1, max: 3 }) })),
  titleColumns: fc.option(fc.record({ column: fc.nat(3), columns: fc.integer({ min: 1, max: 3 }) })),
  area: fc.array(arbitraryRange, { maxLength: 2 }),
  margins: fc.constantFrom(DEFAULT_PRINT.margins, {
    left: 0.25,
    right: 0.5,
    top: 1,
    bottom: 0.75,
    header: 0,
    footer: 0.4,
  }),
  header: fc.constantFrom('', '&L&"Times New Roman,Bold"UBND xã&R&D'),
  footer: fc.constantFrom('', '&CTrang &P/&N', '&LA && B\n&A'),
  centeredHorizontally: fc.boolean(),
  centeredVertically: fc.boolean(),
  gridlines: fc.boolean(),
  headings: fc.boolean(),
});

const filter: fc.Arbitrary<XlsxAutoFilter> = fc.record({
  range: fc.constant({ row: 1, column: 0, rows: 20, columns: 6 }),
  columns: fc.uniqueArray(
    fc.record({
      column: fc.nat(5),
      values: fc.uniqueArray(fc.constantFrom('Đạt', 'Chưa "đạt"', '<1>'), { minLength: 1 }),
    }),
    { selector: ({ column }) => column, maxLength: 2 },
  ),
});

/** Merges side by side to the right of the cells. */
const merges = fc
  .uniqueArray(fc.nat(8), { maxLength: 3 })
  .map((list): XlsxRange[] => list.map((n) => ({ row: n * 3, column: 16, rows: 2, columns: 3 })));

const sheet = fc.record({
  visibility: fc.constantFrom('visible', 'hidden', 'veryHidden' as const),
  cells,
  rows: rows.map((list) =>
    list
      .filter((row) => row.height !== null || row.hidden || row.outline > 0 || row.collapsed)
      .sort((a, b) => a.row - b.row),
  ),
  columns: columns.map((list) => list.sort((a, b) => a.column - b.column)),
  merges,
  freeze: fc.option(fc.record({ rows: fc.nat(3), columns: fc.nat(3) }).filter((f) => f.rows + f.columns > 0)),
  autoFilter: fc.option(filter),
  validations: fc.array(arbitraryValidation, { maxLength: 4 }),
  conditionals: fc.array(arbitraryConditional, { maxLength: 3 }),
  protection: fc.option(arbitraryProtection),
  print,
  tabColor: fc.option(arbitraryColor),
  gridlines: fc.boolean(),
  headings: fc.boolean(),
  zoom: fc.constantFrom(100, 75, 120),
  activeCell: fc.record({ row: fc.nat(9), column: fc.nat(9) }),
  tableTitles: fc.uniqueArray(
    arbitraryText.filter((text) => text !== '' && text.length < 100),
    {
      maxLength: 3,
      selector: (text) => text.toLowerCase(),
    },
  ),
  banded: fc.boolean(),
});

const SHEET_NAMES = ['Chỉ tiêu', "Kế hoạch, '26!", 'Tổng hợp (1)', '_cchc', 'A1'];

/** A table, with its header cells, far to the right of everything else. */
function withTable(
  { tableTitles, banded, ...rest }: typeof sheet extends fc.Arbitrary<infer S> ? S : never,
  n: number,
): XlsxSheet {
  const made = xlsxSheet(SHEET_NAMES[n] ?? `S${n}`, { ...rest, ...(n === 0 && { visibility: 'visible' }) });
  if (tableTitles.length === 0) return made;
  const range = { row: 3, column: 30, rows: 4, columns: tableTitles.length };
  const headers = tableTitles.map((title, i) => ({ row: 3, column: 30 + i, value: title }));
  const look = {
    style: 'TableStyleMedium2',
    bandedRows: banded,
    bandedColumns: !banded,
    filterButton: banded,
  };
  return {
    ...made,
    cells: sorted([...made.cells, ...headers]),
    tables: [{ name: `Bảng_${n}`, range, columns: tableTitles, totalsRow: false, ...look }],
  };
}

/** Up to three sheets, the first one visible. */
export const arbitrarySheets: fc.Arbitrary<XlsxSheet[]> = fc
  .array(sheet, { minLength: 1, maxLength: 3 })
  .map((specs) => specs.map(withTable));
