import type { Case } from '../kit/case.ts';
import { equal, holds, near, refused } from '../kit/check.ts';

const SHEET = 'API reference, Excel.Worksheet';
const PRINT = 'API reference, Excel.PageLayout';
const bare = (address: string): string => address.slice(address.lastIndexOf('!') + 1);

/** Sheets, how they are printed, and their filter. */
export const sheetCases: readonly Case[] = [
  {
    name: 'A sheet is found by its name and by its id.',
    source: 'API reference, WorksheetCollection.getItem',
    async run(t) {
      const { id } = await t.run((sheet) => sheet.load('id'));
      const byId = await t.run((_, { workbook }) => workbook.worksheets.getItem(id).load('name'));
      equal(byId.name, t.sheet);
    },
  },
  {
    name: 'A sheet keeps its id when it is renamed.',
    source: 'API reference, Worksheet.id',
    async run(t) {
      const added = await t.run((_, { workbook }) => workbook.worksheets.add(t.name('a')).load('id'));
      await t.run((_, { workbook }) => {
        workbook.worksheets.getItem(added.id).name = t.name('b');
      });
      const again = await t.run((_, { workbook }) => workbook.worksheets.getItem(t.name('b')).load('id'));
      equal(again.id, added.id);
    },
  },
  {
    name: 'A sheet is found whatever the case of its name.',
    source: SHEET,
    async run(t) {
      const sheet = await t.run((_, { workbook }) =>
        workbook.worksheets.getItemOrNullObject(t.sheet.toLowerCase()).load('name'),
      );
      equal(sheet.isNullObject, false);
    },
  },
  {
    name: 'A new sheet goes to the end and is not activated.',
    source: 'API reference, WorksheetCollection.add',
    async run(t) {
      const [last, active, added] = await t.run((_, { workbook }) => {
        const sheet = workbook.worksheets.add(t.name('new')).load('name');
        return [
          workbook.worksheets.getLast(false).load('name'),
          workbook.worksheets.getActiveWorksheet().load('name'),
          sheet,
        ];
      });
      equal([last?.name, added?.name], [t.name('new'), t.name('new')]);
      holds(active?.name !== t.name('new'), 'it became the active sheet');
    },
  },
  {
    name: 'A second sheet of the same name is refused, whatever its case.',
    source: 'API reference, WorksheetCollection.add',
    async run(t) {
      await refused(
        t.run((_, { workbook }) => workbook.worksheets.add(t.sheet.toLowerCase()).load('id')),
        'ItemAlreadyExists',
        'InvalidArgument',
      );
    },
  },
  {
    name: 'A name of more than 31 characters, or with a slash, is refused for a sheet.',
    source: 'Rename a worksheet',
    async run(t) {
      for (const name of [t.name('x'.repeat(32)), t.name('a/b'), t.name('a:b')])
        await refused(
          t.run((_, { workbook }) => workbook.worksheets.add(name).load('id')),
          'InvalidArgument',
        );
    },
  },
  {
    name: 'Vietnamese names with spaces and dashes are taken for sheets.',
    source: 'Rename a worksheet',
    async run(t) {
      const name = t.name('Chỉ tiêu – kỳ 1');
      const sheet = await t.run((_, { workbook }) => workbook.worksheets.add(name).load('name'));
      equal(sheet.name, name);
    },
  },
  {
    name: 'A very hidden sheet is read and written like others.',
    source: 'API reference, Worksheet.visibility',
    async run(t) {
      const name = t.name('lists');
      const [sheet, range] = await t.run((_, { workbook }) => {
        const hidden = workbook.worksheets.add(name);
        hidden.visibility = 'VeryHidden';
        hidden.getRange('A1').values = [['một']];
        return [hidden.load('visibility'), hidden.getRange('A1').load('values')] as const;
      });
      equal([sheet.visibility, range.values], ['VeryHidden', [['một']]]);
    },
  },
  {
    name: 'A very hidden sheet cannot be deleted.',
    source: 'API reference, Worksheet.delete',
    async run(t) {
      await t.run((_, { workbook }) => {
        workbook.worksheets.add(t.name('v')).visibility = 'VeryHidden';
      });
      await refused(t.run((_, { workbook }) => workbook.worksheets.getItem(t.name('v')).delete()));
    },
  },
  {
    name: 'A deleted sheet is gone.',
    source: 'API reference, Worksheet.delete',
    async run(t) {
      await t.run((_, { workbook }) => workbook.worksheets.add(t.name('d')).delete());
      const sheet = await t.run((_, { workbook }) =>
        workbook.worksheets.getItemOrNullObject(t.name('d')).load('name'),
      );
      equal(sheet.isNullObject, true);
    },
  },
  {
    name: 'Sheets are listed in the order of their tabs, hidden ones too.',
    source: 'API reference, Excel.WorksheetCollection',
    async run(t) {
      const sheets = await t.run((_, { workbook }) => {
        workbook.worksheets.add(t.name('1')).visibility = 'Hidden';
        workbook.worksheets.add(t.name('2'));
        return workbook.worksheets.load('items/name,items/position');
      });
      equal(
        sheets.items.map(({ position }) => position),
        sheets.items.map((_, at) => at),
      );
      const ours = sheets.items.map(({ name }) => name).filter((name) => name.startsWith(`${t.sheet}_`));
      equal(ours, [t.name('1'), t.name('2')]);
    },
  },
  {
    name: 'position moves a sheet.',
    source: 'API reference, Worksheet.position',
    async run(t) {
      const first = await t.run((_, { workbook }) => {
        workbook.worksheets.add(t.name('p')).position = 0;
        return workbook.worksheets.getFirst(false).load('name');
      });
      equal(first.name, t.name('p'));
    },
  },
  {
    name: 'Activating a sheet makes it the active one.',
    source: 'API reference, Worksheet.activate',
    async run(t) {
      const active = await t.run((sheet, { workbook }) => {
        sheet.activate();
        return workbook.worksheets.getActiveWorksheet().load('name');
      });
      equal(active.name, t.sheet);
    },
  },
  {
    name: 'The colour of a tab is read as #RRGGBB; a tab without one reads empty.',
    source: 'API reference, Worksheet.tabColor',
    async run(t) {
      const plain = await t.run((sheet) => sheet.load('tabColor'));
      equal(plain.tabColor, '');
      const coloured = await t.run((sheet) => {
        sheet.tabColor = '#4472c4';
        return sheet.load('tabColor');
      });
      equal(coloured.tabColor, '#4472C4');
    },
  },
  {
    name: 'Orientation and paper of a sheet are kept.',
    source: PRINT,
    async run(t) {
      const layout = await t.run(({ pageLayout }) => {
        pageLayout.orientation = 'Landscape';
        pageLayout.paperSize = 'A4';
        return pageLayout.load('orientation,paperSize');
      });
      equal([layout.orientation, String(layout.paperSize).toUpperCase()], ['Landscape', 'A4']);
    },
  },
  {
    name: 'A sheet can be fitted to one page in width, without a limit in height.',
    source: 'API reference, PageLayout.zoom',
    async run(t) {
      const { zoom } = await t.run(({ pageLayout }) => {
        pageLayout.zoom = { horizontalFitToPages: 1 };
        return pageLayout.load('zoom');
      });
      equal([zoom.horizontalFitToPages, zoom.scale ?? null], [1, null]);
    },
  },
  {
    name: 'Margins are set in centimetres and read in points.',
    source: 'API reference, PageLayout.setPrintMargins',
    async run(t) {
      const layout = await t.run(({ pageLayout }) => {
        pageLayout.setPrintMargins('Centimeters', { top: 2, bottom: 2, left: 2, right: 1.5 });
        return pageLayout.load('topMargin,rightMargin');
      });
      near(layout.topMargin, 56.7, 0.5, 'top');
      near(layout.rightMargin, 42.5, 0.5, 'right');
    },
  },
  {
    name: 'The print area and the title rows are read as they were set.',
    source: PRINT,
    async run(t) {
      const [area, rows] = await t.run(({ pageLayout }) => {
        pageLayout.setPrintArea('A1:N40');
        pageLayout.setPrintTitleRows('2:3');
        return [
          pageLayout.getPrintAreaOrNullObject().load('address'),
          pageLayout.getPrintTitleRowsOrNullObject().load('address'),
        ] as const;
      });
      equal([bare(area.address), bare(rows.address).replaceAll('$', '')], ['A1:N40', '2:3']);
    },
  },
  {
    name: 'A sheet without a print area answers with a null object.',
    source: 'API reference, PageLayout.getPrintAreaOrNullObject',
    async run(t) {
      const area = await t.run(({ pageLayout }) => pageLayout.getPrintAreaOrNullObject().load('address'));
      equal(area.isNullObject, true);
    },
  },
  {
    name: 'Footers keep their codes.',
    source: 'API reference, Excel.HeaderFooter',
    async run(t) {
      const footer = await t.run(({ pageLayout }) => {
        const all = pageLayout.headersFooters.defaultForAllPages;
        all.leftFooter = 'Phiên bản 3';
        all.rightFooter = 'Trang &P/&N';
        return all.load('leftFooter,rightFooter');
      });
      equal([footer.leftFooter, footer.rightFooter], ['Phiên bản 3', 'Trang &P/&N']);
    },
  },
  {
    name: 'A filter covers the range it was put on.',
    source: 'API reference, AutoFilter.getRangeOrNullObject',
    async run(t) {
      const [filter, range] = await t.run((sheet) => {
        sheet.getRange('A2:C4').values = [
          ['Mã', 'Tên', 'Số'],
          ['a', 'x', 1],
          ['b', 'y', 2],
        ];
        sheet.autoFilter.apply(sheet.getRange('A2:C4'));
        return [sheet.autoFilter.load('enabled'), sheet.autoFilter.getRangeOrNullObject().load('address')];
      });
      equal([(filter as Excel.AutoFilter).enabled, bare((range as Excel.Range).address)], [true, 'A2:C4']);
    },
  },
  {
    name: 'A removed filter shows every row again.',
    source: 'API reference, AutoFilter.remove',
    async run(t) {
      const [range, rows] = await t.run((sheet) => {
        sheet.getRange('A1:A3').values = [['Mã'], ['a'], ['b']];
        sheet.autoFilter.apply(sheet.getRange('A1:A3'), 0, { filterOn: 'Values', values: ['a'] });
        sheet.autoFilter.remove();
        return [
          sheet.autoFilter.getRangeOrNullObject().load('address'),
          sheet.getRange('A1:A3').load('rowHidden'),
        ];
      });
      equal([range?.isNullObject, rows?.rowHidden], [true, false]);
    },
  },
  {
    name: 'Removing a filter from a sheet that has none does nothing.',
    source: 'API reference, AutoFilter.remove',
    async run(t) {
      await t.run((sheet) => sheet.autoFilter.remove());
    },
  },
  {
    name: 'A filter by values hides the other rows, and its values are still read.',
    source: 'API reference, AutoFilter.apply',
    async run(t) {
      const [kept, hidden, all] = await t.run((sheet) => {
        sheet.getRange('A1:A3').values = [['Mã'], ['a'], ['b']];
        sheet.autoFilter.apply(sheet.getRange('A1:A3'), 0, { filterOn: 'Values', values: ['a'] });
        return [
          sheet.getRange('A2').load('rowHidden'),
          sheet.getRange('A3').load('rowHidden'),
          sheet.getUsedRangeOrNullObject(true).load('values'),
        ];
      });
      equal([kept?.rowHidden, hidden?.rowHidden], [false, true]);
      equal(all?.values, [['Mã'], ['a'], ['b']]);
    },
  },
  {
    name: 'Gridlines and headings of a sheet can be turned off.',
    source: 'API reference, Worksheet.showGridlines',
    async run(t) {
      const sheet = await t.run((on) => {
        on.showGridlines = false;
        on.showHeadings = false;
        return on.load('showGridlines,showHeadings');
      });
      equal([sheet.showGridlines, sheet.showHeadings], [false, false]);
    },
  },
];
