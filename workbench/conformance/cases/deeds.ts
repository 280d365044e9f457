import type { Bench, Case } from '../kit/case.ts';
import { equal, has, holds, refused } from '../kit/check.ts';
import { listen, onChanged, type Seen } from './listen.ts';

const EVENTS = 'API reference, WorksheetChangedEventArgs.changeType';
const PASTE = 'Paste destroys validation and locks cells (XlsxWriter #218)';
const SORT = 'Ranges with locked cells never sort';

const told = (seen: readonly Seen[]): unknown[] =>
  seen.map(({ changeType, address }) => [changeType, address]);

const decimalsFrom0 = (sheet: Excel.Worksheet, address: string): void => {
  sheet.getRange(address).dataValidation.rule = {
    decimal: { formula1: 0, operator: 'GreaterThanOrEqualTo' },
  };
};

/** Rows 1 to 3 hold 3, 1, 2. */
const numbers = (t: Bench): Promise<void> => t.write('A1:A3', [[3], [1], [2]]);

/** Rows that come and go, sorting, and what people do with blocks. */
export const deedCases: readonly Case[] = [
  {
    name: 'Inserted rows move what is below, and formulas and names follow.',
    source: 'API reference, Range.insert',
    async run(t) {
      const item = await t.run((sheet, { workbook }) => {
        sheet.getRange('A1:A3').formulas = [[1], [2], ['=A1+A2']];
        workbook.names.add(t.name('diem'), `='${t.sheet}'!$A$2`);
        sheet.getRange('2:3').insert('Down');
        return workbook.names.getItem(t.name('diem')).load('formula');
      });
      const range = await t.run((sheet) => sheet.getRange('A1:A5').load('formulas'));
      equal(range.formulas, [[1], [''], [''], [2], ['=A1+A4']]);
      holds(String(item.formula).endsWith('$A$4'), `the name is ${item.formula}`);
    },
  },
  {
    name: 'Deleted rows move what is below, and what referred to them is #REF!.',
    source: 'API reference, Range.delete',
    async run(t) {
      await t.run((sheet) => {
        sheet.getRange('A1:A4').formulas = [[1], [2], [3], ['=A2*10']];
        sheet.getRange('2:2').delete('Up');
      });
      equal(await t.read('A1:A3'), [[1], [3], ['#REF!']]);
    },
  },
  {
    name: 'Inserted and deleted rows are told by their change type, with whole rows as the address.',
    source: EVENTS,
    async run(t) {
      const seen = await listen(t, onChanged);
      await t.run((sheet) => sheet.getRange('2:3').insert('Down').load('address'));
      await t.run((sheet) => sheet.getRange('2:2').delete('Up'));
      await t.until(() => seen.length >= 2, 'two events');
      equal(told(seen), [
        ['RowInserted', '2:3'],
        ['RowDeleted', '2:2'],
      ]);
    },
  },
  {
    name: 'On a protected sheet no row is inserted or deleted.',
    source: 'API reference, WorksheetProtectionOptions.allowInsertRows',
    async run(t) {
      await t.run((sheet) => sheet.protection.protect());
      await refused(t.run((sheet) => sheet.getRange('2:2').insert('Down').load('address')));
      await refused(t.run((sheet) => sheet.getRange('2:2').delete('Up')));
    },
  },
  {
    name: 'A range is sorted by a column of it.',
    source: 'API reference, RangeSort.apply',
    async run(t) {
      await numbers(t);
      await t.run((sheet) => sheet.getRange('A1:A3').sort.apply([{ key: 0, ascending: true }]));
      equal(await t.read('A1:A3'), [[1], [2], [3]]);
    },
  },
  {
    name: 'A range with locked cells does not sort on a protected sheet, even where sorting is allowed.',
    source: SORT,
    async run(t) {
      await numbers(t);
      await t.run((sheet) => sheet.protection.protect({ allowSort: true }));
      await refused(t.run((sheet) => sheet.getRange('A1:A3').sort.apply([{ key: 0, ascending: true }])));
      equal(await t.read('A1:A3'), [[3], [1], [2]]);
    },
  },
  {
    name: 'A person cannot sort locked cells either, and can sort open ones where it is allowed.',
    source: SORT,
    person: true,
    async run(t) {
      await numbers(t);
      await t.run((sheet) => sheet.protection.protect({ allowSort: true }));
      equal(await t.person.sort('A1:A3', 0), 'protected');
      await t.run((sheet) => {
        sheet.protection.unprotect();
        sheet.getRange('A1:A3').format.protection.locked = false;
        sheet.protection.protect({ allowSort: true });
      });
      equal(await t.person.sort('A1:A3', 0), 'done');
      equal(await t.read('A1:A3'), [[1], [2], [3]]);
    },
  },
  {
    name: 'A sort by a person is told as one, with the rows that it moved.',
    source: 'API reference, WorksheetCollection.onRowSorted',
    person: true,
    async run(t) {
      await numbers(t);
      const seen = await listen(t, (worksheets, see) => worksheets.onRowSorted.add(see));
      await t.person.sort('A1:A3', 0);
      await t.until(() => seen.length > 0, 'an event');
      has(seen[0] ?? {}, { source: 'Local' });
    },
  },
  {
    name: 'Rows that a person inserts and deletes are told by their change type.',
    source: EVENTS,
    person: true,
    async run(t) {
      await numbers(t);
      const seen = await listen(t, onChanged);
      await t.person.insertRows('2:2');
      await t.person.deleteRows('2:3');
      await t.until(() => seen.length >= 2, 'two events');
      equal(told(seen), [
        ['RowInserted', '2:2'],
        ['RowDeleted', '2:3'],
      ]);
    },
  },
  {
    name: 'A person cannot delete or insert rows of a protected sheet.',
    source: 'API reference, Excel.WorksheetProtectionOptions',
    person: true,
    async run(t) {
      await t.run((sheet) => sheet.protection.protect());
      equal([await t.person.deleteRows('2:2'), await t.person.insertRows('2:2')], ['protected', 'protected']);
    },
  },
  {
    name: 'Pasting all takes the validation, the looks and the lock of what was copied.',
    source: PASTE,
    person: true,
    async run(t) {
      await t.run((sheet) => {
        decimalsFrom0(sheet, 'B1');
        sheet.getRange('B1').format.protection.locked = false;
        sheet.getRange('A1').values = [['chữ']];
        sheet.getRange('A1').format.fill.color = '#FF0000';
      });
      equal(await t.person.copyTo('A1', 'B1', 'All'), 'done');
      const cell = await t.run((sheet) =>
        sheet.getRange('B1').load('values,dataValidation/type,format/fill/color,format/protection/locked'),
      );
      equal([cell.values, cell.dataValidation.type], [[['chữ']], 'None']);
      equal([cell.format.fill.color, cell.format.protection.locked], ['#FF0000', true]);
    },
  },
  {
    name: 'Pasting values only leaves validation, looks and lock as they were.',
    source: PASTE,
    person: true,
    async run(t) {
      await t.run((sheet) => {
        decimalsFrom0(sheet, 'B1');
        sheet.getRange('B1').format.protection.locked = false;
        sheet.getRange('A1').values = [[5]];
        sheet.getRange('A1').format.fill.color = '#FF0000';
      });
      await t.person.copyTo('A1', 'B1', 'Values');
      const cell = await t.run((sheet) =>
        sheet.getRange('B1').load('values,dataValidation/type,format/fill/color,format/protection/locked'),
      );
      equal([cell.values, cell.dataValidation.type], [[[5]], 'Decimal']);
      equal([cell.format.fill.color, cell.format.protection.locked], ['#FFFFFF', false]);
    },
  },
  {
    name: 'Pasting a locked cell over an open one of a protected sheet locks it.',
    source: PASTE,
    person: true,
    async run(t) {
      await t.run((sheet) => {
        sheet.getRange('A1').values = [['x']];
        sheet.getRange('B1').format.protection.locked = false;
        sheet.protection.protect();
      });
      equal(await t.person.copyTo('A1', 'B1', 'All'), 'done');
      equal(await t.person.type('B1', '1'), 'protected');
    },
  },
  {
    name: 'Cells that are cut and pasted take their place with them: formulas elsewhere follow.',
    source: 'Move or copy cells and cell contents',
    person: true,
    async run(t) {
      await t.write('A1:C1', [[5, '', '=A1*2']]);
      await t.person.moveTo('A1', 'A9');
      const range = await t.run((sheet) => sheet.getRange('C1').load('formulas,values'));
      equal([range.formulas, range.values], [[['=A9*2']], [[10]]]);
      equal(await t.read('A1'), [['']]);
    },
  },
  {
    name: 'A fill is told once, with the cells that it filled, and moves formulas along.',
    source: EVENTS,
    person: true,
    async run(t) {
      await t.write('A1:B3', [
        [1, '=A1*2'],
        [2, ''],
        [3, ''],
      ]);
      const seen = await listen(t, onChanged);
      await t.person.fill('B1', 'B1:B3');
      await t.until(() => seen.length > 0, 'an event');
      equal(await t.read('B1:B3'), [[2], [4], [6]]);
      equal(told(seen), [['RangeEdited', 'B2:B3']]);
    },
  },
  {
    name: 'Replacing all is told cell by cell.',
    source: EVENTS,
    person: true,
    async run(t) {
      await t.write('A1:A3', [['xã A'], ['phường'], ['xã B']]);
      const seen = await listen(t, onChanged);
      await t.person.replaceAll('xã', 'Xã');
      await t.until(() => seen.length >= 2, 'two events');
      equal(told(seen), [
        ['RangeEdited', 'A1'],
        ['RangeEdited', 'A3'],
      ]);
      equal(await t.read('A1:A3'), [['Xã A'], ['phường'], ['Xã B']]);
    },
  },
  {
    name: 'A table takes in the row that a person types below it.',
    source: 'Resize a table by typing below it (AutoCorrect)',
    person: true,
    async run(t) {
      await t.run((sheet) => {
        sheet.getRange('A1:B2').values = [
          ['Mã', 'Nội dung'],
          ['1', 'a'],
        ];
        sheet.tables.add('A1:B2', true).name = t.name('so');
      });
      await t.person.type('A3', 'mới');
      const range = await t.run((_, { workbook }) =>
        workbook.tables.getItem(t.name('so')).getRange().load('address'),
      );
      holds(range.address.endsWith('!A1:B3'), range.address);
    },
  },
  {
    name: 'A table on a protected sheet does not take in what is typed below it.',
    source: 'Tables on protected sheets do not grow',
    person: true,
    async run(t) {
      await t.run((sheet) => {
        sheet.getRange('A1:B2').values = [
          ['Mã', 'Nội dung'],
          ['1', 'a'],
        ];
        sheet.tables.add('A1:B2', true).name = t.name('so');
        sheet.getRange('A1:B9').format.protection.locked = false;
        sheet.protection.protect();
      });
      equal(await t.person.type('A3', 'mới'), 'done');
      const range = await t.run((_, { workbook }) =>
        workbook.tables.getItem(t.name('so')).getRange().load('address'),
      );
      holds(range.address.endsWith('!A1:B2'), range.address);
    },
  },
  {
    name: 'What an add-in writes below a table does not become part of it.',
    source: 'AutoCorrect is for what people type',
    async run(t) {
      await t.run((sheet) => {
        sheet.getRange('A1:B2').values = [
          ['Mã', 'Nội dung'],
          ['1', 'a'],
        ];
        sheet.tables.add('A1:B2', true).name = t.name('so');
        sheet.getRange('A3').values = [['dưới bảng']];
      });
      const range = await t.run((_, { workbook }) =>
        workbook.tables.getItem(t.name('so')).getRange().load('address'),
      );
      holds(range.address.endsWith('!A1:B2'), range.address);
    },
  },
];
