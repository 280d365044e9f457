import type { Bench, Case } from '../kit/case.ts';
import { equal, has, refused } from '../kit/check.ts';

const PROTECTION = 'API reference, Excel.WorksheetProtection';
const LOCKED = 'Lock or unlock specific areas of a protected worksheet';
const OPEN = 'B1:B9';

/** B1:B9 open, everything else locked; protected as the forms are. */
const protect = (t: Bench): Promise<void> =>
  t.run((sheet) => {
    sheet.getRange('A1:B1').values = [['khóa', 1]];
    sheet.getRange(OPEN).format.protection.locked = false;
    sheet.protection.protect({
      allowAutoFilter: true,
      allowFormatColumns: true,
      allowFormatRows: true,
      selectionMode: 'Normal',
    });
  });

const denied = (
  what: string,
  work: (sheet: Excel.Worksheet, context: Excel.RequestContext) => unknown,
): Case => ({
  name: `On a protected sheet ${what} is refused with AccessDenied.`,
  source: LOCKED,
  async run(t) {
    await protect(t);
    await refused(
      t.run((sheet, context) => {
        work(sheet, context);
      }),
      'AccessDenied',
    );
  },
});

const allowed = (
  what: string,
  work: (sheet: Excel.Worksheet, t: Bench, book: Excel.Workbook) => void,
): Case => ({
  name: `On a protected sheet ${what} is taken.`,
  source: LOCKED,
  async run(t) {
    await protect(t);
    await t.run((sheet, { workbook }) => work(sheet, t, workbook));
  },
});

/** Protection of sheets and of the workbook's structure. */
export const protectionCases: readonly Case[] = [
  {
    name: 'Cells are locked until they are unlocked, and a mixture reads null.',
    source: 'API reference, FormatProtection.locked',
    async run(t) {
      const [plain, open, both] = await t.run((sheet) => {
        sheet.getRange(OPEN).format.protection.locked = false;
        return ['A1', 'B2', 'A1:B2'].map((at) => sheet.getRange(at).load('format/protection/locked'));
      });
      equal(
        [plain, open, both].map((range) => range?.format.protection.locked),
        [true, false, null],
      );
    },
  },
  {
    name: 'Locks mean nothing while a sheet is not protected.',
    source: LOCKED,
    async run(t) {
      await t.write('A1', [[1]]);
      equal(await t.read('A1'), [[1]]);
    },
  },
  {
    name: 'protection/protected says whether a sheet is protected.',
    source: PROTECTION,
    async run(t) {
      const before = await t.run((sheet) => sheet.load('protection/protected'));
      equal(before.protection.protected, false);
      await protect(t);
      const after = await t.run((sheet) => sheet.load('protection/protected'));
      equal(after.protection.protected, true);
    },
  },
  {
    name: 'The options of protection are read as they were given; the others are false.',
    source: 'API reference, Excel.WorksheetProtectionOptions',
    async run(t) {
      await protect(t);
      const protection = await t.run((sheet) => sheet.protection.load('options'));
      has(protection.options, {
        allowAutoFilter: true,
        allowFormatColumns: true,
        allowFormatRows: true,
        allowFormatCells: false,
        allowSort: false,
        allowInsertRows: false,
        allowDeleteRows: false,
        selectionMode: 'Normal',
      });
    },
  },
  {
    name: 'Protecting a sheet that is protected fails.',
    source: 'API reference, WorksheetProtection.protect',
    async run(t) {
      await protect(t);
      await refused(t.run((sheet) => sheet.protection.protect()));
    },
  },
  {
    name: 'Unprotecting without a password opens a sheet that has none.',
    source: 'API reference, WorksheetProtection.unprotect',
    async run(t) {
      await protect(t);
      await t.run((sheet) => {
        sheet.protection.unprotect();
        sheet.getRange('A1').values = [['mở']];
      });
      equal(await t.read('A1'), [['mở']]);
    },
  },
  {
    name: 'A sheet with a password does not open without it, nor with another.',
    source: 'API reference, WorksheetProtection.unprotect',
    async run(t) {
      await t.run((sheet) => sheet.protection.protect({}, 'mật khẩu'));
      await refused(t.run((sheet) => sheet.protection.unprotect()));
      await refused(t.run((sheet) => sheet.protection.unprotect('sai')));
      const still = await t.run((sheet) => sheet.load('protection/protected'));
      equal(still.protection.protected, true);
      await t.run((sheet) => sheet.protection.unprotect('mật khẩu'));
    },
  },
  {
    name: 'After a refused write to a locked cell the cell is as it was.',
    source: LOCKED,
    async run(t) {
      await protect(t);
      await refused(t.write('A1', [['x']]), 'AccessDenied');
      equal(await t.read('A1'), [['khóa']]);
    },
  },
  {
    name: 'Of a block with one locked cell nothing is written.',
    source: LOCKED,
    async run(t) {
      await protect(t);
      await refused(t.write('A1:B1', [['x', 2]]), 'AccessDenied');
      equal(await t.read('A1:B1'), [['khóa', 1]]);
    },
  },
  {
    name: 'Unlocked cells of a protected sheet take values and formulas.',
    source: LOCKED,
    async run(t) {
      await protect(t);
      await t.run((sheet) => {
        sheet.getRange('B2:B3').formulas = [[5], ['=B2*2']];
      });
      equal(await t.read('B2:B3'), [[5], [10]]);
    },
  },
  {
    name: 'Formulas in locked cells are computed again when an unlocked cell changes.',
    source: LOCKED,
    async run(t) {
      await t.run((sheet) => {
        sheet.getRange('A2').formulas = [['=B2*2']];
      });
      await protect(t);
      await t.write('B2', [[21]]);
      equal(await t.read('A2'), [[42]]);
    },
  },
  denied('emptying a locked cell', (sheet) => sheet.getRange('A1').clear('Contents')),
  denied('a colour, even in an unlocked cell,', (sheet) => {
    sheet.getRange('B1').format.fill.color = '#FF0000';
  }),
  denied('a number format', (sheet) => {
    sheet.getRange('B1').numberFormat = [['0.00']];
  }),
  denied('unlocking a cell', (sheet) => {
    sheet.getRange('A1').format.protection.locked = false;
  }),
  denied('a validation', (sheet) => {
    sheet.getRange('B1').dataValidation.rule = { wholeNumber: { formula1: 0, operator: 'GreaterThan' } };
  }),
  denied('a conditional format', (sheet) => sheet.getRange('B1').conditionalFormats.add('Custom')),
  denied('merging', (sheet) => sheet.getRange('B1:B2').merge()),
  denied('a new table', (sheet) => sheet.tables.add('B1:B2', true)),
  denied('a filter that was not there', (sheet) => sheet.autoFilter.apply(sheet.getRange('A1:B5'))),
  allowed('a column width, where formatting columns is allowed,', (sheet) => {
    sheet.getRange('A1').format.columnWidth = 90;
  }),
  allowed('a row height, where formatting rows is allowed,', (sheet) => {
    sheet.getRange('A1').format.rowHeight = 40;
  }),
  allowed('hiding a row, where formatting rows is allowed,', (sheet) => {
    sheet.getRange('5:5').rowHidden = true;
  }),
  allowed('a name that points to it', (_, t, book) => {
    book.names.add(t.name('diem'), `='${t.sheet}'!$A$1`);
  }),
  allowed('an XML part and a property of the workbook', (_, t, book) => {
    book.customXmlParts.add(`<a xmlns="${t.namespace()}"/>`);
    book.properties.custom.add(t.name('p'), 'x');
  }),
  allowed('selecting a locked cell, where selection is normal,', (sheet) => {
    sheet.activate();
    sheet.getRange('A1').select();
  }),
  {
    name: 'A row height is refused where formatting rows is not allowed.',
    source: 'API reference, WorksheetProtectionOptions.allowFormatRows',
    async run(t) {
      await t.run((sheet) => sheet.protection.protect({ allowFormatColumns: true }));
      await refused(
        t.run((sheet) => {
          sheet.getRange('A1').format.rowHeight = 40;
        }),
        'AccessDenied',
      );
    },
  },
  {
    name: 'A protected sheet can be read in full.',
    source: LOCKED,
    async run(t) {
      await protect(t);
      const range = await t.run((sheet) => sheet.getRange('A1:B1').load('values,formulas,numberFormat'));
      equal([range.values, range.formulas], [[['khóa', 1]], [['khóa', 1]]]);
    },
  },
  {
    name: 'A protected sheet can be hidden and deleted, unless the workbook’s structure is protected.',
    source: 'API reference, WorkbookProtection.protect',
    async run(t) {
      const name = t.name('protected');
      await t.run((_, { workbook }) => {
        const sheet = workbook.worksheets.add(name);
        sheet.protection.protect();
        sheet.visibility = 'Hidden';
        sheet.visibility = 'Visible';
        sheet.delete();
      });
      const left = await t.run((_, { workbook }) =>
        workbook.worksheets.getItemOrNullObject(name).load('name'),
      );
      equal(left.isNullObject, true);
    },
  },
  {
    name: 'While the workbook’s structure is protected no sheet is added, renamed or deleted.',
    source: 'API reference, WorkbookProtection.protect',
    async run(t) {
      t.afterwards(() => t.run((_, { workbook }) => workbook.protection.unprotect()));
      await t.run((_, { workbook }) => workbook.protection.protect());
      await refused(t.run((_, { workbook }) => workbook.worksheets.add(t.name('new')).load('id')));
      await refused(
        t.run((sheet) => {
          sheet.name = t.name('renamed');
        }),
      );
      await refused(t.run((sheet) => sheet.delete()));
    },
  },
];
