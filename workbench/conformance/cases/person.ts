import type { Case } from '../kit/case.ts';
import { equal, has, holds } from '../kit/check.ts';
import { listen, onChanged } from './listen.ts';

const TYPING = 'Enter data manually in worksheet cells';
const STOP = 'Apply data validation to cells';

/** Typed as this Excel's locale writes it. */
const typed = (
  name: string,
  text: (signs: { decimal: string; group: string }) => string,
  value: unknown,
): Case => ({
  name,
  source: TYPING,
  person: true,
  async run(t) {
    await t.person.type('A1', text(await t.separators()));
    equal(await t.read('A1'), [[value]]);
  },
});

/** What a person at the screen does and what comes of it. */
export const personCases: readonly Case[] = [
  typed('Typed digits with this Excel’s decimal sign are a number.', ({ decimal }) => `95${decimal}5`, 95.5),
  typed(
    'Typed digits with group and decimal signs are a number.',
    ({ decimal, group }) => `1${group}234${decimal}5`,
    1234.5,
  ),
  typed('Typed digits with a percent sign are a hundredth.', () => '95%', 0.95),
  typed('A typed formula is computed.', () => '=12+30', 42),
  typed('A typed text that begins with an apostrophe stays a text.', () => "'=12", '=12'),
  typed('Vietnamese that is typed stays as it is.', () => 'Không phát sinh', 'Không phát sinh'),
  typed('A single hyphen that is typed stays a text.', () => '-', '-'),
  {
    name: 'A typed day becomes a serial number with a date format.',
    source: TYPING,
    person: true,
    async run(t) {
      await t.person.type('A1', '05/06/2026');
      const range = await t.run((sheet) => sheet.getRange('A1').load('values,numberFormat'));
      // 5 June or May 6, as the locale orders day and month
      const [value] = range.values[0] ?? [];
      holds(value === 46178 || value === 46148, `value ${String(value)}`);
      holds(/[dmy]/i.test(String(range.numberFormat[0]?.[0])), `format ${range.numberFormat[0]?.[0]}`);
    },
  },
  {
    name: 'The other locale’s decimal sign does not make a decimal number.',
    source: 'Excel reads numbers by the machine’s separators',
    person: true,
    async run(t) {
      const { decimal } = await t.separators();
      await t.person.type('A1', decimal === ',' ? '95.5' : '95,5');
      const [value] = (await t.read('A1'))[0] ?? [];
      holds(value !== 95.5, 'it was read as a decimal number');
    },
  },
  {
    name: 'Digits typed into a cell with the text format stay text.',
    source: TYPING,
    person: true,
    async run(t) {
      await t.run((sheet) => {
        sheet.getRange('A1').numberFormat = [['@']];
      });
      await t.person.type('A1', '=1+1');
      equal(await t.read('A1'), [['=1+1']]);
    },
  },
  {
    name: 'Typing into a locked cell of a protected sheet is refused.',
    source: 'Lock or unlock specific areas of a protected worksheet',
    person: true,
    async run(t) {
      await t.run((sheet) => sheet.protection.protect());
      equal(await t.person.type('A1', '1'), 'protected');
      equal(await t.read('A1'), [['']]);
    },
  },
  {
    name: 'Typing into an unlocked cell of a protected sheet is taken.',
    source: 'Lock or unlock specific areas of a protected worksheet',
    person: true,
    async run(t) {
      await t.run((sheet) => {
        sheet.getRange('A1').format.protection.locked = false;
        sheet.protection.protect();
      });
      equal(await t.person.type('A1', '1'), 'done');
      equal(await t.read('A1'), [[1]]);
    },
  },
  {
    name: 'A stop rule refuses what is typed against it.',
    source: STOP,
    person: true,
    async run(t) {
      await t.run((sheet) => {
        const { dataValidation } = sheet.getRange('A1');
        dataValidation.rule = { decimal: { formula1: 0, operator: 'GreaterThanOrEqualTo' } };
        dataValidation.errorAlert = { showAlert: true, style: 'Stop', title: '', message: '' };
      });
      equal(await t.person.type('A1', '-1'), 'invalid');
      equal(await t.read('A1'), [['']]);
      equal(await t.person.type('A1', '1'), 'done');
    },
  },
  {
    name: 'A list on a very hidden sheet decides what may be typed.',
    source: STOP,
    person: true,
    async run(t) {
      await t.run((sheet, { workbook }) => {
        const lists = workbook.worksheets.add(t.name('lists'));
        lists.getRange('A1:A2').values = [['Ước'], ['Chính thức']];
        workbook.names.add(t.name('loai'), `='${t.name('lists')}'!$A$1:$A$2`);
        lists.visibility = 'VeryHidden';
        sheet.getRange('A1').dataValidation.rule = {
          list: { inCellDropDown: true, source: `=${t.name('loai')}` },
        };
      });
      equal(await t.person.type('A1', 'Khác'), 'invalid');
      equal(await t.person.type('A1', 'Ước'), 'done');
    },
  },
  {
    name: 'Pasting asks no validation.',
    source: 'Paste destroys validation and locks cells (XlsxWriter #218)',
    person: true,
    async run(t) {
      await t.run((sheet) => {
        sheet.getRange('A1').dataValidation.rule = {
          decimal: { formula1: 0, operator: 'GreaterThanOrEqualTo' },
        };
      });
      equal(await t.person.paste('A1', [['-1']]), 'done');
      equal(await t.read('A1'), [[-1]]);
    },
  },
  {
    name: 'Pasting over a locked cell of a protected sheet is refused as a whole.',
    source: 'Lock or unlock specific areas of a protected worksheet',
    person: true,
    async run(t) {
      await t.run((sheet) => {
        sheet.getRange('A1').format.protection.locked = false;
        sheet.protection.protect();
      });
      equal(await t.person.paste('A1', [['1', '2']]), 'protected');
      equal(await t.read('A1:B1'), [['', '']]);
    },
  },
  {
    name: 'What a person types is told as local and not as an add-in’s.',
    source: 'API reference, WorksheetChangedEventArgs.triggerSource',
    person: true,
    needs: { ExcelApi: '1.14' },
    async run(t) {
      const seen = await listen(t, onChanged);
      await t.person.type('B3', '7');
      await t.until(() => seen.length > 0, 'an event');
      has(seen[0] ?? {}, { address: 'B3', source: 'Local', changeType: 'RangeEdited' });
      holds(seen[0]?.triggerSource !== 'ThisLocalAddin', 'told as the add-in’s own');
    },
  },
  {
    name: 'A pasted block and a cleared block are told once each, without values.',
    source: 'API reference, Excel.WorksheetChangedEventArgs',
    person: true,
    async run(t) {
      const seen = await listen(t, onChanged);
      await t.person.paste('A1', [
        ['1', '2'],
        ['3', '4'],
      ]);
      await t.person.clear('A1:B2');
      await t.until(() => seen.length >= 2, 'two events');
      equal(
        seen.map(({ address, details }) => [address, details ?? null]),
        [
          ['A1:B2', null],
          ['A1:B2', null],
        ],
      );
    },
  },
  {
    name: 'A person can filter a protected sheet whose filter was there before.',
    source: 'An AutoFilter must exist before protecting',
    person: true,
    async run(t) {
      await t.run((sheet) => {
        sheet.getRange('A1:A3').values = [['Mã'], ['a'], ['b']];
        sheet.autoFilter.apply(sheet.getRange('A1:A3'));
        sheet.protection.protect({ allowAutoFilter: true });
      });
      equal(await t.person.filter(0, ['a']), 'done');
      const range = await t.run((sheet) => sheet.getRange('A3').load('rowHidden'));
      equal(range.rowHidden, true);
    },
  },
  {
    name: 'Without allowAutoFilter a person cannot filter a protected sheet.',
    source: 'API reference, WorksheetProtectionOptions.allowAutoFilter',
    person: true,
    async run(t) {
      await t.run((sheet) => {
        sheet.getRange('A1:A3').values = [['Mã'], ['a'], ['b']];
        sheet.autoFilter.apply(sheet.getRange('A1:A3'));
        sheet.protection.protect();
      });
      equal(await t.person.filter(0, ['a']), 'protected');
    },
  },
  {
    name: 'A person can hide rows of a protected sheet where formatting rows is allowed.',
    source: 'API reference, WorksheetProtectionOptions.allowFormatRows',
    person: true,
    async run(t) {
      await t.run((sheet) => sheet.protection.protect({ allowFormatRows: true }));
      equal(await t.person.hideRows('2:3'), 'done');
      await t.run((sheet) => {
        sheet.protection.unprotect();
        sheet.protection.protect();
      });
      equal(await t.person.hideRows('5:5'), 'protected');
    },
  },
  {
    name: 'A person cannot delete or rename a sheet while the structure is protected.',
    source: 'Protect a workbook',
    person: true,
    async run(t) {
      await t.run((_, { workbook }) => workbook.worksheets.add(t.name('s')).load('id'));
      t.afterwards(() => t.run((_, { workbook }) => workbook.protection.unprotect()));
      await t.run((_, { workbook }) => workbook.protection.protect());
      equal(await t.person.deleteSheet(t.name('s')), 'protected');
      equal(await t.person.renameSheet(t.name('r')), 'protected');
    },
  },
  {
    name: 'A person opens a sheet that was protected without a password.',
    source: 'Protect a worksheet',
    person: true,
    async run(t) {
      await t.run((sheet) => sheet.protection.protect());
      await t.person.unprotect();
      const sheet = await t.run((on) => on.load('protection/protected'));
      equal(sheet.protection.protected, false);
    },
  },
  {
    name: 'The edit line shows a formula in the spelling of this Excel.',
    source: 'API reference, Range.formulasLocal',
    person: true,
    async run(t) {
      const { decimal } = await t.separators();
      await t.write('A1', [['=SUM(1.5,2)']]);
      equal(await t.person.editText('A1'), decimal === ',' ? '=SUM(1,5;2)' : '=SUM(1.5,2)');
    },
  },
  {
    name: 'What a person selected is what the add-in finds selected.',
    source: 'API reference, Workbook.getSelectedRange',
    person: true,
    async run(t) {
      await t.person.select('B2:C4');
      const range = await t.run((_, { workbook }) => workbook.getSelectedRange().load('address'));
      equal(range.address, `${t.sheet}!B2:C4`);
    },
  },
];
