import type { Bench, Case } from '../kit/case.ts';
import { equal, has, holds } from '../kit/check.ts';
import { listen, onChanged, type Seen } from './listen.ts';

const CHANGED = 'API reference, Excel.WorksheetChangedEventArgs';

/** A last edit that must be told of: what came before it has been told of by then, or never will be. */
async function fence(t: Bench, seen: readonly Seen[], count: number): Promise<void> {
  await t.write('XFD1', [[1]]);
  await t.until(() => seen.some(({ address }) => address === 'XFD1'), 'the event of the last edit');
  equal(
    seen.slice(0, -1).map(({ address }) => address),
    seen.slice(0, count).map(({ address }) => address),
  );
}

/** What Excel tells add-ins. */
export const eventCases: readonly Case[] = [
  {
    name: 'An edit of one cell is told with sheet, address, both values and both types.',
    source: CHANGED,
    async run(t) {
      await t.write('B2', [[1]]);
      const { id } = await t.run((sheet) => sheet.load('id'));
      const seen = await listen(t, onChanged);
      await t.write('B2', [['hai']]);
      await t.until(() => seen.length > 0, 'an event');
      has(seen[0] ?? {}, { worksheetId: id, address: 'B2', changeType: 'RangeEdited', source: 'Local' });
      has((seen[0]?.details ?? {}) as Seen, {
        valueBefore: 1,
        valueAfter: 'hai',
        valueTypeBefore: 'Double',
        valueTypeAfter: 'String',
      });
    },
  },
  {
    name: 'What this add-in writes is told as its own.',
    source: 'API reference, WorksheetChangedEventArgs.triggerSource',
    needs: { ExcelApi: '1.14' },
    async run(t) {
      const seen = await listen(t, onChanged);
      await t.write('A1', [[1]]);
      await t.until(() => seen.length > 0, 'an event');
      has(seen[0] ?? {}, { source: 'Local', triggerSource: 'ThisLocalAddin' });
    },
  },
  {
    name: 'A block is told once, with its address and without values.',
    source: CHANGED,
    async run(t) {
      const seen = await listen(t, onChanged);
      await t.write('A1:B3', [
        [1, 2],
        [3, 4],
        [5, 6],
      ]);
      await fence(t, seen, 1);
      equal(seen[0]?.address, 'A1:B3');
      equal(seen[0]?.details ?? null, null);
    },
  },
  {
    name: 'Formulas that compute a new result are not told as changes.',
    source: 'Work with events using the Excel JavaScript API',
    async run(t) {
      await t.write('A1:B1', [[1, '=A1*2']]);
      const seen = await listen(t, onChanged);
      await t.write('A1', [[2]]);
      await fence(t, seen, 1);
      equal(await t.read('B1'), [[4]]);
    },
  },
  {
    name: 'Looks are no change of cells.',
    source: CHANGED,
    async run(t) {
      const seen = await listen(t, onChanged);
      await t.run((sheet) => {
        sheet.getRange('A1').format.fill.color = '#FF0000';
      });
      await fence(t, seen, 0);
    },
  },
  {
    name: 'XML parts and properties are no change of cells.',
    source: CHANGED,
    async run(t) {
      const seen = await listen(t, onChanged);
      await t.run((_, { workbook }) => {
        workbook.customXmlParts.add(`<a xmlns="${t.namespace()}"/>`);
        workbook.properties.custom.add(t.name('p'), 'x');
      });
      await fence(t, seen, 0);
    },
  },
  {
    name: 'Reading raises no event.',
    source: CHANGED,
    async run(t) {
      const seen = await listen(t, onChanged);
      await t.read('A1:C9');
      await fence(t, seen, 0);
    },
  },
  {
    name: 'While events are turned off none is raised.',
    source: 'API reference, Runtime.enableEvents',
    async run(t) {
      const seen = await listen(t, onChanged);
      t.afterwards(() =>
        t.run((_, { runtime }) => {
          runtime.enableEvents = true;
        }),
      );
      await t.run((sheet, { runtime }) => {
        runtime.enableEvents = false;
        sheet.getRange('A1').values = [[1]];
      });
      await t.run((_, { runtime }) => {
        runtime.enableEvents = true;
      });
      await fence(t, seen, 0);
    },
  },
  {
    name: 'A handler that was removed hears nothing more.',
    source: 'API reference, OfficeExtension.EventHandlerResult.remove',
    async run(t) {
      const told: string[] = [];
      const handler = await t.run((sheet) =>
        sheet.onChanged.add(async ({ address }) => {
          told.push(address);
        }),
      );
      await t.write('A1', [[1]]);
      await t.until(() => told.length === 1, 'an event');
      handler.remove();
      await handler.context.sync();
      const seen = await listen(t, onChanged);
      await t.write('A2', [[1]]);
      await t.until(() => seen.length > 0, 'the event for the other handler');
      equal(told, ['A1']);
    },
  },
  {
    name: 'A handler on one sheet hears of that sheet only.',
    source: 'API reference, Worksheet.onChanged',
    async run(t) {
      const told: string[] = [];
      const handler = await t.run((sheet) =>
        sheet.onChanged.add(async ({ address }) => {
          told.push(address);
        }),
      );
      t.afterwards(async () => {
        handler.remove();
        await handler.context.sync();
      });
      await t.run((_, { workbook }) => {
        workbook.worksheets.add(t.name('other')).getRange('C3').values = [[1]];
      });
      await t.write('A1', [[1]]);
      await t.until(() => told.length > 0, 'an event');
      equal(told, ['A1']);
    },
  },
  {
    name: 'Events of one batch arrive in the order of its writes.',
    source: CHANGED,
    async run(t) {
      const seen = await listen(t, onChanged);
      await t.run((sheet) => {
        for (const at of ['A1', 'C1', 'B7']) sheet.getRange(at).values = [[1]];
      });
      await t.until(() => seen.length >= 3, 'three events');
      equal(
        seen.map(({ address }) => address),
        ['A1', 'C1', 'B7'],
      );
    },
  },
  {
    name: 'A sheet that is added is told, and so is one that is deleted.',
    source: 'API reference, WorksheetCollection.onAdded',
    async run(t) {
      const added = await listen(t, (worksheets, see) => worksheets.onAdded.add(see));
      const deleted = await listen(t, (worksheets, see) => worksheets.onDeleted.add(see));
      const { id } = await t.run((_, { workbook }) => workbook.worksheets.add(t.name('new')).load('id'));
      await t.run((_, { workbook }) => workbook.worksheets.getItem(id).delete());
      await t.until(() => added.length > 0 && deleted.length > 0, 'both events');
      equal([added[0]?.worksheetId, deleted[0]?.worksheetId], [id, id]);
    },
  },
  {
    name: 'A sheet that comes to the front is told.',
    source: 'API reference, WorksheetCollection.onActivated',
    async run(t) {
      const { id } = await t.run((sheet) => sheet.load('id'));
      await t.run((_, { workbook }) => workbook.worksheets.add(t.name('front')).activate());
      const seen = await listen(t, (worksheets, see) => worksheets.onActivated.add(see));
      await t.run((sheet) => sheet.activate());
      await t.until(() => seen.length > 0, 'an event');
      equal(seen.at(-1)?.worksheetId, id);
    },
  },
  {
    name: 'A selection is told with its address.',
    source: 'API reference, WorksheetCollection.onSelectionChanged',
    async run(t) {
      const seen = await listen(t, (worksheets, see) => worksheets.onSelectionChanged.add(see));
      await t.run((sheet) => {
        sheet.activate();
        sheet.getRange('C4:D5').select();
      });
      await t.until(() => seen.some(({ address }) => address === 'C4:D5'), 'the event');
    },
  },
  {
    name: 'Protecting and unprotecting a sheet is told.',
    source: 'API reference, WorksheetCollection.onProtectionChanged',
    needs: { ExcelApi: '1.14' },
    async run(t) {
      const seen = await listen(t, (worksheets, see) => worksheets.onProtectionChanged.add(see));
      await t.run((sheet) => sheet.protection.protect());
      await t.run((sheet) => sheet.protection.unprotect());
      await t.until(() => seen.length >= 2, 'two events');
      equal(
        seen.map(({ isProtected }) => isProtected),
        [true, false],
      );
    },
  },
  {
    name: 'Rows that are hidden and shown are told.',
    source: 'API reference, WorksheetCollection.onRowHiddenChanged',
    async run(t) {
      const seen = await listen(t, (worksheets, see) => worksheets.onRowHiddenChanged.add(see));
      await t.run((sheet) => {
        sheet.getRange('3:4').rowHidden = true;
      });
      await t.run((sheet) => {
        sheet.getRange('3:4').rowHidden = false;
      });
      await t.until(() => seen.length >= 2, 'two events');
      equal(
        seen.map(({ changeType }) => changeType),
        ['Hidden', 'Unhidden'],
      );
    },
  },
  {
    name: 'A refused write is not told.',
    source: CHANGED,
    async run(t) {
      const seen = await listen(t, onChanged);
      await t.write('A1:B1', [[1]]).catch(() => undefined);
      await fence(t, seen, 0);
      holds(
        seen.every(({ address }) => address === 'XFD1'),
        'the refused write was told',
      );
    },
  },
];
