import type { Bench, Case } from '../kit/case.ts';
import { equal, holds, refused } from '../kit/check.ts';

const TABLE = 'API reference, Excel.Table';
const bare = (address: string): string => address.slice(address.lastIndexOf('!') + 1);

/** Mã | Nội dung and one row, from A1. */
const make = (t: Bench): Promise<void> =>
  t.run((sheet) => {
    sheet.getRange('A1:B2').values = [
      ['Mã', 'Nội dung'],
      ['1', 'a'],
    ];
    sheet.tables.add('A1:B2', true).name = t.name('so');
  });

const tableOf = (t: Bench, { workbook }: Excel.RequestContext): Excel.Table =>
  workbook.tables.getItem(t.name('so'));

/** Tables: the registers are kept in them. */
export const tableCases: readonly Case[] = [
  {
    name: 'A table has a header and a body below it.',
    source: TABLE,
    async run(t) {
      await make(t);
      const [header, body] = await t.run((_, context) => [
        tableOf(t, context).getHeaderRowRange().load('values'),
        tableOf(t, context).getDataBodyRange().load('address'),
      ]);
      equal(header?.values, [['Mã', 'Nội dung']]);
      equal(bare(body?.address ?? ''), 'A2:B2');
    },
  },
  {
    name: 'Rows added to a table go to its end and make it longer.',
    source: 'API reference, TableRowCollection.add',
    async run(t) {
      await make(t);
      const [range, count] = await t.run((_, context) => {
        const table = tableOf(t, context);
        table.rows.add(undefined, [
          ['2', 'b'],
          ['3', 'c'],
        ]);
        return [table.getRange().load('address,values'), table.rows.getCount()] as const;
      });
      equal([bare(range.address), count.value], ['A1:B4', 3]);
      equal(range.values[3]?.[1], 'c');
    },
  },
  {
    name: 'Rows for a table with the wrong number of columns are refused.',
    source: 'API reference, TableRowCollection.add',
    async run(t) {
      await make(t);
      await refused(
        t.run((_, context) => {
          tableOf(t, context).rows.add(undefined, [['2', 'b', 'thừa']]);
        }),
        'InvalidArgument',
      );
    },
  },
  {
    name: 'A table on a protected sheet takes no new row.',
    source: 'Lock or unlock specific areas of a protected worksheet',
    async run(t) {
      await make(t);
      await t.run((sheet) => {
        sheet.getRange().format.protection.locked = false;
        sheet.protection.protect({ allowInsertRows: true, allowSort: true });
      });
      await refused(
        t.run((_, context) => {
          tableOf(t, context).rows.add(undefined, [['2', 'b']]);
        }),
      );
    },
  },
  {
    name: 'A table is found by its name on any sheet.',
    source: 'API reference, TableCollection.getItem',
    async run(t) {
      await make(t);
      const table = await t.run((_, context) => {
        const found = tableOf(t, context).load('name');
        found.worksheet.load('name');
        return found;
      });
      equal([table.name, table.worksheet.name], [t.name('so'), t.sheet]);
    },
  },
  {
    name: 'Two tables cannot share cells.',
    source: 'API reference, TableCollection.add',
    async run(t) {
      await make(t);
      await refused(t.run((sheet) => sheet.tables.add('B1:C3', true).load('id')));
    },
  },
  {
    name: 'Two tables cannot share a name.',
    source: 'API reference, Table.name',
    async run(t) {
      await make(t);
      await refused(
        t.run((sheet) => {
          sheet.tables.add('E1:F2', true).name = t.name('so');
        }),
      );
    },
  },
  {
    name: 'A table’s style, banding and filter button are kept.',
    source: TABLE,
    async run(t) {
      await make(t);
      const table = await t.run((_, context) => {
        const found = tableOf(t, context);
        found.style = 'TableStyleLight1';
        found.showFilterButton = false;
        found.showBandedRows = false;
        return found.load('style,showFilterButton,showBandedRows');
      });
      equal([table.style, table.showFilterButton, table.showBandedRows], ['TableStyleLight1', false, false]);
    },
  },
  {
    name: 'Empty headings of a new table get names, and none stands twice.',
    source: 'API reference, TableCollection.add',
    async run(t) {
      const header = await t.run((sheet) => {
        sheet.getRange('A1:C1').values = [['Mã', 'Mã', '']];
        return sheet.tables.add('A1:C3', true).getHeaderRowRange().load('values');
      });
      const names = header.values[0]?.map(String) ?? [];
      holds(
        names.every((name) => name !== ''),
        'an empty heading',
      );
      holds(new Set(names.map((name) => name.toLowerCase())).size === 3, `headings ${names.join(', ')}`);
    },
  },
  {
    name: 'A table turned into a range leaves its cells.',
    source: 'API reference, Table.convertToRange',
    async run(t) {
      await make(t);
      await t.run((_, context) => tableOf(t, context).convertToRange().load('address'));
      equal(await t.read('A1:B2'), [
        ['Mã', 'Nội dung'],
        [1, 'a'],
      ]);
      const gone = await t.run((_, { workbook }) =>
        workbook.tables.getItemOrNullObject(t.name('so')).load('name'),
      );
      equal(gone.isNullObject, true);
    },
  },
  {
    name: 'Columns of a table are found by their heading.',
    source: 'API reference, TableColumnCollection.getItem',
    async run(t) {
      await make(t);
      const column = await t.run((_, context) =>
        tableOf(t, context).columns.getItem('Nội dung').getDataBodyRange().load('address'),
      );
      equal(bare(column.address), 'B2');
    },
  },
];
