import type { Case } from '../kit/case.ts';
import { equal, holds, refused } from '../kit/check.ts';

const SYNC = 'API reference, RequestContext.sync';

/** Queues, order, errors: what one `context.sync()` is. */
export const batchCases: readonly Case[] = [
  {
    name: 'Nothing reaches the workbook before context.sync().',
    source: SYNC,
    async run(t) {
      const waiting = new Excel.RequestContext();
      waiting.workbook.worksheets.getItem(t.sheet).getRange('A1').values = [[1]];
      equal(await t.read('A1'), [['']], 'before');
      await waiting.sync();
      equal(await t.read('A1'), [[1]], 'after');
    },
  },
  {
    name: 'Writes of one batch happen in the order in which they were queued.',
    source: SYNC,
    async run(t) {
      await t.run((sheet) => {
        for (const value of [1, 2, 3]) sheet.getRange('A1').values = [[value]];
      });
      equal(await t.read('A1'), [[3]]);
    },
  },
  {
    name: 'A load that stands between two writes answers what the first one wrote.',
    source: SYNC,
    async run(t) {
      const between = await t.run((sheet) => {
        sheet.getRange('A1').values = [['first']];
        const loaded = sheet.getRange('A1').load('values');
        sheet.getRange('A1').values = [['second']];
        return loaded;
      });
      equal(between.values, [['first']]);
      equal(await t.read('A1'), [['second']]);
    },
  },
  {
    name: 'A batch stops at its first error, and what ran before stays.',
    source: 'Error handling with the Office JavaScript API',
    async run(t) {
      await refused(
        t.run((sheet, context) => {
          sheet.getRange('A1').values = [['before']];
          context.workbook.worksheets.getItem(t.name('missing')).getRange('A1').values = [['x']];
        }),
        'ItemNotFound',
      );
      equal(await t.read('A1'), [['before']]);
    },
  },
  {
    name: 'What is queued behind an error does not run.',
    source: 'Error handling with the Office JavaScript API',
    async run(t) {
      await refused(
        t.run((sheet, context) => {
          context.workbook.worksheets.getItem(t.name('missing')).getRange('A1').values = [['x']];
          sheet.getRange('A2').values = [['behind']];
        }),
      );
      equal(await t.read('A2'), [['']]);
    },
  },
  {
    name: 'After a failed sync the same context takes new work.',
    source: SYNC,
    async run(t) {
      const context = new Excel.RequestContext();
      context.workbook.worksheets.getItem(t.name('missing')).getRange('A1').values = [['x']];
      await refused(context.sync());
      context.workbook.worksheets.getItem(t.sheet).getRange('A1').values = [['again']];
      await context.sync();
      equal(await t.read('A1'), [['again']]);
    },
  },
  {
    name: 'A sync with nothing queued resolves.',
    source: SYNC,
    async run() {
      await new Excel.RequestContext().sync();
    },
  },
  {
    name: 'One sync answers loads of sheets, names, properties, parts and ranges together.',
    source: 'Resource limits and performance optimization for Office Add-ins',
    async run(t) {
      const loaded = await t.run((sheet, { workbook }) => ({
        sheets: workbook.worksheets.load('items/id,items/name'),
        names: workbook.names.load('items/name,items/formula'),
        parts: workbook.customXmlParts.getByNamespace(t.namespace()).load('items/id'),
        property: workbook.properties.custom.getItemOrNullObject(t.name('none')).load('value'),
        range: sheet.getRange('A1:B2').load('values,formulas,numberFormat,rowIndex,columnIndex'),
      }));
      holds(
        loaded.sheets.items.some(({ name }) => name === t.sheet),
        'the sheet is not among the sheets',
      );
      holds(Array.isArray(loaded.names.items), 'no names');
      equal(loaded.parts.items.length, 0);
      equal(loaded.property.isNullObject, true);
      equal(loaded.range.values, [
        ['', ''],
        ['', ''],
      ]);
    },
  },
  {
    name: 'A member that was not loaded cannot be read.',
    source: 'API reference, OfficeExtension.ErrorCodes.propertyNotLoaded',
    async run(t) {
      const range = await t.run((sheet) => sheet.getRange('A1').load('address'));
      let code = '';
      try {
        holds(range.values === undefined, 'values were there without a load');
      } catch (error) {
        code = (error as { code: string }).code;
      }
      equal(code, 'PropertyNotLoaded');
    },
  },
  {
    name: 'load takes names with commas, an array of names, and paths below an object.',
    source: 'API reference, ClientObject.load',
    async run(t) {
      const [commas, array, path] = await t.run((sheet) => [
        sheet.getRange('A1').load('address,rowCount'),
        sheet.getRange('A1').load(['address', 'rowCount']),
        sheet.load('name,protection/protected'),
      ]);
      equal([commas?.rowCount, array?.rowCount], [1, 1]);
      equal((path as Excel.Worksheet).protection.protected, false);
    },
  },
  {
    name: 'A path below items loads that member of every item.',
    source: 'API reference, ClientObject.load',
    async run(t) {
      await t.run((sheet) => sheet.protection.protect());
      const sheets = await t.run((_, { workbook }) =>
        workbook.worksheets.load('items/name,items/protection/protected'),
      );
      equal(sheets.items.find(({ name }) => name === t.sheet)?.protection.protected, true);
    },
  },
  {
    name: 'A method that gives an object runs once, however often the object is used in the batch.',
    source: 'API reference, WorksheetCollection.add',
    async run(t) {
      const name = t.name('once');
      const count = (sheets: Excel.WorksheetCollection) =>
        sheets.items.filter((sheet) => sheet.name === name).length;
      await t.run((_, { workbook }) => {
        const added = workbook.worksheets.add(name);
        added.getRange('A1').values = [[1]];
        added.getRange('A2').values = [[2]];
        added.load('id');
      });
      equal(count(await t.run((_, { workbook }) => workbook.worksheets.load('items/name'))), 1);
    },
  },
  {
    name: 'Excel.run gives back what its function gives, and rejects with the error of its batch.',
    source: 'API reference, Excel.run',
    async run(t) {
      const given = await Excel.run(async (context) => {
        await context.sync();
        return 'given';
      });
      equal(given, 'given');
      await refused(
        Excel.run(async ({ workbook, sync: _ }) => {
          workbook.worksheets.getItem(t.name('missing')).load('name');
        }),
        'ItemNotFound',
      );
    },
  },
  {
    name: 'Two batches that are under way at once both arrive, in their order.',
    source: SYNC,
    async run(t) {
      const write = (value: number) =>
        t.run((sheet) => {
          sheet.getRange('A1').values = [[value]];
        });
      await Promise.all([write(1), write(2)]);
      equal(await t.read('A1'), [[2]]);
    },
  },
  {
    name: 'A range of Excel.run can be used again after a sync of the same run.',
    source: 'API reference, TrackedObjects',
    async run(t) {
      const values = await Excel.run(async (context) => {
        const range = context.workbook.worksheets.getItem(t.sheet).getRange('B2');
        range.values = [[5]];
        await context.sync();
        range.load('values');
        await context.sync();
        return range.values;
      });
      equal(values, [[5]]);
    },
  },
];
