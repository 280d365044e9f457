import type { Case } from '../kit/case.ts';
import { equal, near } from '../kit/check.ts';

const FORMAT = 'API reference, Excel.RangeFormat';
const SIDES = [
  'EdgeTop',
  'EdgeBottom',
  'EdgeLeft',
  'EdgeRight',
  'InsideHorizontal',
  'InsideVertical',
] as const;

/** Looks of cells, rows and columns; freezing; merging. */
export const lookCases: readonly Case[] = [
  {
    name: 'A fill is read as #RRGGBB in capitals; a cell without one reads white.',
    source: 'API reference, RangeFill.color',
    async run(t) {
      const [filled, plain] = await t.run((sheet) => {
        sheet.getRange('A1').format.fill.color = '#fff2cc';
        return [
          sheet.getRange('A1').load('format/fill/color'),
          sheet.getRange('B1').load('format/fill/color'),
        ];
      });
      equal([filled?.format.fill.color, plain?.format.fill.color], ['#FFF2CC', '#FFFFFF']);
    },
  },
  {
    name: 'Font, alignment and wrapping set on several areas are read on each.',
    source: FORMAT,
    async run(t) {
      const range = await t.run((sheet) => {
        const { format } = sheet.getRanges('A1:B2,D4');
        format.font.bold = true;
        format.font.italic = true;
        format.font.size = 14;
        format.font.color = '#C00000';
        format.horizontalAlignment = 'Center';
        format.verticalAlignment = 'Top';
        format.wrapText = true;
        return sheet
          .getRange('D4')
          .load(
            'format/font/bold,format/font/italic,format/font/size,format/font/color,format/horizontalAlignment,format/verticalAlignment,format/wrapText',
          );
      });
      const { font, horizontalAlignment, verticalAlignment, wrapText } = range.format;
      equal([font.bold, font.italic, font.size, font.color], [true, true, 14, '#C00000']);
      equal([horizontalAlignment, verticalAlignment, wrapText], ['Center', 'Top', true]);
    },
  },
  {
    name: 'A look that cells do not share reads null.',
    source: FORMAT,
    async run(t) {
      const range = await t.run((sheet) => {
        sheet.getRange('A1').format.font.bold = true;
        sheet.getRange('A1').format.wrapText = true;
        return sheet.getRange('A1:A2').load('format/font/bold,format/wrapText');
      });
      equal([range.format.font.bold, range.format.wrapText], [null, null]);
    },
  },
  {
    name: 'Borders on all six sides of a block surround every cell of it.',
    source: 'API reference, Excel.RangeBorderCollection',
    async run(t) {
      const found = await t.run((sheet) => {
        for (const side of SIDES) {
          const border = sheet.getRange('B2:C3').format.borders.getItem(side);
          border.style = 'Continuous';
          border.color = '#BFBFBF';
        }
        return (['EdgeTop', 'EdgeBottom', 'EdgeLeft', 'EdgeRight'] as const).map((side) =>
          sheet.getRange('C3').format.borders.getItem(side).load('style,color'),
        );
      });
      for (const border of found) equal([border.style, border.color], ['Continuous', '#BFBFBF']);
    },
  },
  {
    name: 'A column is as wide as the points that were set, to a pixel.',
    source: 'API reference, RangeFormat.columnWidth',
    async run(t) {
      const [set, other] = await t.run((sheet) => {
        sheet.getRanges('B1,D1').format.columnWidth = 120;
        return [
          sheet.getRange('D9').load('format/columnWidth'),
          sheet.getRange('C1').load('format/columnWidth'),
        ];
      });
      near(set?.format.columnWidth, 120, 1);
      near(other?.format.columnWidth, 50, 20, 'the other column');
    },
  },
  {
    name: 'A row is as high as the points that were set, to a pixel.',
    source: 'API reference, RangeFormat.rowHeight',
    async run(t) {
      const range = await t.run((sheet) => {
        sheet.getRange('A3').format.rowHeight = 48;
        return sheet.getRange('F3').load('format/rowHeight');
      });
      near(range.format.rowHeight, 48, 1);
    },
  },
  {
    name: 'Columns of different widths together read null.',
    source: 'API reference, RangeFormat.columnWidth',
    async run(t) {
      const range = await t.run((sheet) => {
        sheet.getRange('A1').format.columnWidth = 100;
        sheet.getRange('B1').format.columnWidth = 30;
        return sheet.getRange('A1:B1').load('format/columnWidth');
      });
      equal(range.format.columnWidth, null);
    },
  },
  {
    name: 'Hidden rows and columns say so; some of a range read null.',
    source: 'API reference, Range.rowHidden',
    async run(t) {
      const [row, column, some] = await t.run((sheet) => {
        sheet.getRange('1:1').rowHidden = true;
        sheet.getRange('C1').getEntireColumn().columnHidden = true;
        return [
          sheet.getRange('A1').load('rowHidden'),
          sheet.getRange('C9').load('columnHidden'),
          sheet.getRange('A1:A2').load('rowHidden,columnHidden'),
        ];
      });
      equal([row?.rowHidden, column?.columnHidden], [true, true]);
      equal([some?.rowHidden, some?.columnHidden], [null, false]);
    },
  },
  {
    name: 'rowHidden false on the whole sheet shows every row again.',
    source: 'API reference, Range.rowHidden',
    async run(t) {
      const range = await t.run((sheet) => {
        sheet.getRange('2:4').rowHidden = true;
        sheet.getRange().rowHidden = false;
        return sheet.getRange('A1:A9').load('rowHidden');
      });
      equal(range.rowHidden, false);
    },
  },
  {
    name: 'Merging keeps the upper left value and drops the others for good.',
    source: 'Merge and unmerge cells: the contents of the other cells are deleted',
    async run(t) {
      await t.write('A1:B2', [
        ['giữ', 2],
        [3, '=1+1'],
      ]);
      await t.run((sheet) => {
        sheet.getRange('A1:B2').merge(false);
        sheet.getRange('A1:B2').unmerge();
      });
      equal(await t.read('A1:B2'), [
        ['giữ', ''],
        ['', ''],
      ]);
    },
  },
  {
    name: 'Merging across keeps the left value of each row.',
    source: 'API reference, Range.merge',
    async run(t) {
      await t.write('A1:B2', [
        [1, 2],
        [3, 4],
      ]);
      await t.run((sheet) => sheet.getRange('A1:B2').merge(true));
      equal(await t.read('A1:B2'), [
        [1, ''],
        [3, ''],
      ]);
    },
  },
  {
    name: 'A merged block can be unmerged over the whole sheet.',
    source: 'API reference, Range.unmerge',
    async run(t) {
      await t.run((sheet) => {
        sheet.getRange('A1:C1').merge(false);
        sheet.getRange().unmerge();
        sheet.getRange('A1:C1').values = [[1, 2, 3]];
      });
      equal(await t.read('A1:C1'), [[1, 2, 3]]);
    },
  },
  {
    name: 'freezeAt freezes the rows above and the columns left of the range’s end.',
    source: 'API reference, WorksheetFreezePanes.freezeAt',
    async run(t) {
      const at = await t.run((sheet) => {
        sheet.freezePanes.freezeAt(sheet.getRangeByIndexes(0, 0, 3, 2));
        return sheet.freezePanes.getLocationOrNullObject().load('address');
      });
      equal(at.address.slice(at.address.lastIndexOf('!') + 1), 'A1:B3');
    },
  },
  {
    name: 'freezeAt whole rows freezes no column.',
    source: 'API reference, WorksheetFreezePanes.freezeAt',
    async run(t) {
      const at = await t.run((sheet) => {
        sheet.freezePanes.freezeAt(sheet.getRange('1:2'));
        return sheet.freezePanes.getLocationOrNullObject().load('address');
      });
      equal(at.address.slice(at.address.lastIndexOf('!') + 1), '1:2');
    },
  },
  {
    name: 'A sheet that was unfrozen has no frozen location.',
    source: 'API reference, WorksheetFreezePanes.unfreeze',
    async run(t) {
      const at = await t.run((sheet) => {
        sheet.freezePanes.freezeRows(2);
        sheet.freezePanes.unfreeze();
        return sheet.freezePanes.getLocationOrNullObject().load('address');
      });
      equal(at.isNullObject, true);
    },
  },
  {
    name: 'autofitRows makes a row as high as its wrapped text needs, and no higher for short ones.',
    source: 'API reference, RangeFormat.autofitRows',
    async run(t) {
      const [long, short] = await t.run((sheet) => {
        sheet.getRange('A1:A2').values = [
          ['Một câu dài phải xuống dòng nhiều lần trong một cột hẹp.'],
          ['ngắn'],
        ];
        sheet.getRange('A1:A2').format.wrapText = true;
        sheet.getRange('A:A').format.columnWidth = 60;
        sheet.getRange('A1:A2').format.autofitRows();
        return [
          sheet.getRange('A1').format.load('rowHeight'),
          sheet.getRange('A2').format.load('rowHeight'),
        ] as const;
      });
      equal(long.rowHeight > 2 * short.rowHeight, true);
    },
  },
];
