import type { Bench, Case } from '../kit/case.ts';
import { equal, has, holds, refused } from '../kit/check.ts';
import { listen, onChanged } from './listen.ts';

const EDITING = 'API reference, Excel.ErrorCodes.invalidOperationInCellEditMode';
const UNDO = 'Before ExcelApi 1.19 every write by an add-in empties the undo list';
const OLD = { ExcelApi: '1.19' };

/** Starts to type into A1; whatever becomes of the case, Esc is pressed at the end. */
async function edit(t: Bench, text: string): Promise<void> {
  t.afterwards(() => t.person.cancelEdit());
  equal(await t.person.beginEdit('A1', text), 'done');
}

/** A person typed 1 and then 2 into A1; `work` may empty what could be undone. */
async function afterTyping(t: Bench, work: () => Promise<unknown>): Promise<unknown> {
  await t.person.type('A1', '1');
  await t.person.type('A1', '2');
  await work();
  return t.person.undo();
}

/** A cell that is being typed in, Ctrl+Z, and other people in the file. */
export const editCases: readonly Case[] = [
  {
    name: 'While a cell is being typed in, a write is refused and does not run.',
    source: EDITING,
    person: true,
    async run(t) {
      await edit(t, 'đang gõ');
      await refused(t.write('B1', [[1]]), 'InvalidOperationInCellEditMode');
      await t.person.cancelEdit();
      equal(await t.read('B1'), [['']]);
    },
  },
  {
    name: 'While a cell is being typed in, even reading is refused.',
    source: EDITING,
    person: true,
    async run(t) {
      await edit(t, '1');
      await refused(t.read('A1'), 'InvalidOperationInCellEditMode');
    },
  },
  {
    name: 'A batch of only a part and a property is refused too while a cell is being typed in.',
    source: EDITING,
    person: true,
    async run(t) {
      await edit(t, '1');
      await refused(
        t.run((_, { workbook }) => {
          workbook.customXmlParts.add(`<a xmlns="${t.namespace()}"/>`);
          workbook.properties.custom.add(t.name('p'), 'x');
        }),
        'InvalidOperationInCellEditMode',
      );
    },
  },
  {
    name: 'After Enter batches are taken again and find what was typed.',
    source: EDITING,
    person: true,
    async run(t) {
      await edit(t, '12');
      await t.person.commitEdit();
      equal(await t.read('A1'), [[12]]);
    },
  },
  {
    name: 'After Esc the cell holds what it held before.',
    source: EDITING,
    person: true,
    async run(t) {
      await t.write('A1', [[7]]);
      await edit(t, '8');
      await t.person.cancelEdit();
      equal(await t.read('A1'), [[7]]);
    },
  },
  {
    name: 'What is being typed is told only with Enter.',
    source: 'API reference, Excel.WorksheetChangedEventArgs',
    person: true,
    async run(t) {
      const seen = await listen(t, onChanged);
      await edit(t, '3');
      equal(seen.length, 0);
      await t.person.commitEdit();
      await t.until(() => seen.length > 0, 'an event');
      has(seen[0] ?? {}, { address: 'A1', source: 'Local' });
    },
  },
  {
    name: 'A run with delayForCellEdit waits for Enter instead of failing.',
    source: 'API reference, Excel.RunOptions.delayForCellEdit',
    person: true,
    async run(t) {
      await edit(t, '9');
      let ended = false;
      const waiting = Excel.run({ delayForCellEdit: true }, async (context) => {
        context.workbook.worksheets.getItem(t.sheet).getRange('B1').values = [[99]];
        await context.sync();
        ended = true;
      });
      await new Promise((resolve) => setTimeout(resolve, 30));
      equal(ended, false);
      await t.person.commitEdit();
      await waiting;
      equal(await t.read('A1:B1'), [[9, 99]]);
    },
  },
  {
    name: 'Ctrl+Z takes back what was typed, Ctrl+Y types it again.',
    source: 'Undo, redo, or repeat an action',
    person: true,
    async run(t) {
      equal(await afterTyping(t, async () => undefined), 'done');
      equal(await t.read('A1'), [[1]]);
      equal(await t.person.redo(), 'done');
      equal(await t.read('A1'), [[2]]);
    },
  },
  {
    name: 'Reading, listening and loading leave the undo list as it is.',
    source: UNDO,
    person: true,
    async run(t) {
      const undone = await afterTyping(t, async () => {
        await t.read('A1:C9');
        await listen(t, onChanged);
        await t.run((_, { workbook }) => workbook.worksheets.load('items/name'));
      });
      equal(undone, 'done');
    },
  },
  {
    name: 'Before ExcelApi 1.19 a cell that the add-in writes empties the undo list.',
    source: UNDO,
    person: true,
    before: OLD,
    async run(t) {
      equal(await afterTyping(t, () => t.write('C9', [[1]])), 'refused');
      equal(await t.read('A1'), [[2]]);
    },
  },
  {
    name: 'Before ExcelApi 1.19 an XML part that the add-in writes empties the undo list.',
    source: UNDO,
    person: true,
    before: OLD,
    async run(t) {
      const part = () =>
        t.run((_, { workbook }) => workbook.customXmlParts.add(`<a xmlns="${t.namespace()}"/>`).load('id'));
      equal(await afterTyping(t, part), 'refused');
    },
  },
  {
    name: 'Before ExcelApi 1.19 a property that the add-in writes empties the undo list.',
    source: UNDO,
    person: true,
    before: OLD,
    async run(t) {
      const property = () =>
        t.run((_, { workbook }) => workbook.properties.custom.add(t.name('p'), 'x').load('key'));
      equal(await afterTyping(t, property), 'refused');
    },
  },
  {
    name: 'Before ExcelApi 1.19 looks that the add-in sets empty the undo list.',
    source: UNDO,
    person: true,
    before: OLD,
    async run(t) {
      const paint = () =>
        t.run((sheet) => {
          sheet.getRange('C9').format.fill.color = '#FF0000';
        });
      equal(await afterTyping(t, paint), 'refused');
    },
  },
  {
    name: 'From ExcelApi 1.19 on Ctrl+Z takes back cells that the add-in wrote.',
    source: 'From 1.19 on Ctrl+Z reverts cells',
    person: true,
    needs: OLD,
    async run(t) {
      await t.write('A1', [['trước']]);
      await t.write('A1', [['sau']]);
      equal(await t.person.undo(), 'done');
      equal(await t.read('A1'), [['trước']]);
    },
  },
  {
    name: 'From ExcelApi 1.19 on Ctrl+Z leaves XML parts as they are.',
    source: 'From 1.19 on Ctrl+Z reverts cells but not XML parts',
    person: true,
    needs: OLD,
    async run(t) {
      await t.write('A1', [['trước']]);
      await t.run((sheet, { workbook }) => {
        sheet.getRange('A1').values = [['kéo về']];
        workbook.customXmlParts.add(`<a xmlns="${t.namespace()}"/>`);
      });
      await t.person.undo();
      equal(await t.read('A1'), [['trước']]);
      const parts = await t.run((_, { workbook }) =>
        workbook.customXmlParts.getByNamespace(t.namespace()).getCount(),
      );
      equal(parts.value, 1);
    },
  },
  {
    name: 'What Ctrl+Z does is told like any edit of a person.',
    source: 'A pull that is undone looks like an edit',
    person: true,
    async run(t) {
      await t.person.type('A1', '1');
      const seen = await listen(t, onChanged);
      await t.person.type('A1', '2');
      await t.person.undo();
      await t.until(() => seen.length >= 2, 'two events');
      has(seen[1] ?? {}, { address: 'A1', source: 'Local', changeType: 'RangeEdited' });
      holds(seen[1]?.triggerSource !== 'ThisLocalAddin', 'told as the add-in’s own');
    },
  },
  {
    name: 'What a co-author types arrives and is told as remote.',
    source: 'API reference, Excel.EventSource',
    person: true,
    async run(t) {
      const seen = await listen(t, onChanged);
      equal(await t.person.coAuthorTypes('B2', '7'), 'done');
      await t.until(() => seen.length > 0, 'an event');
      has(seen[0] ?? {}, { address: 'B2', source: 'Remote' });
      equal(await t.read('B2'), [[7]]);
    },
  },
  {
    name: 'Ctrl+Z takes back one’s own typing and not a co-author’s.',
    source: 'Undo while co-authoring',
    person: true,
    async run(t) {
      await t.person.type('A1', '1');
      await t.person.coAuthorTypes('B2', '7');
      equal(await t.person.undo(), 'done');
      equal(await t.read('A1:B2'), [
        ['', ''],
        ['', 7],
      ]);
    },
  },
];
