import { describe, expect, it } from 'vitest';
import { BY_OTHERS } from '../model/change.ts';
import { writeContents } from '../model/edit.ts';
import { type Context, eventsArrive, excelForTests } from './test-excel.ts';

const { Excel, workbook, person } = await excelForTests();
const sheet = workbook.sheet('Sheet1');
const cell = (row: number, column: number) => ({ row, column, rows: 1, columns: 1 });
/** Events of several kinds, looked at by their members. */
type Seen = Readonly<Record<string, unknown>>;

const seen: Seen[] = [];

await Excel.run(async (context: Context) => {
  const { worksheets } = context.workbook;
  const see = async (event: object) => {
    seen.push({ ...event });
  };
  worksheets.onChanged.add(see);
  worksheets.onAdded.add(see);
  worksheets.onDeleted.add(see);
  worksheets.onActivated.add(see);
  worksheets.onSelectionChanged.add(see);
  worksheets.onProtectionChanged.add(see);
  await context.sync();
});

async function eventsOf(work: () => unknown): Promise<Seen[]> {
  seen.length = 0;
  await work();
  await eventsArrive();
  return [...seen];
}

describe('events', () => {
  it('of a person who types carry both values', async () => {
    await eventsOf(() => person.type(sheet, { row: 0, column: 0 }, '1'));
    const [event] = await eventsOf(() => person.type(sheet, { row: 0, column: 0 }, 'hai'));
    expect(event).toMatchObject({
      type: 'WorksheetChanged',
      address: 'A1',
      changeType: 'RangeEdited',
      source: 'Local',
      triggerSource: 'Unknown',
      worksheetId: sheet.id,
      details: { valueBefore: 1, valueAfter: 'hai', valueTypeBefore: 'Double', valueTypeAfter: 'String' },
    });
  });

  it('of a pasted block carry no values', async () => {
    const events = await eventsOf(() => person.paste(sheet, { row: 1, column: 0 }, [['1', '2']]));
    expect(events).toHaveLength(1);
    expect(events[0]).toMatchObject({ address: 'A2:B2', triggerSource: 'Unknown' });
    expect(events[0]?.details).toBeUndefined();
  });

  it('of the add-in itself say so', async () => {
    const events = await eventsOf(() =>
      Excel.run(async (context: Context) => {
        context.workbook.worksheets.getActiveWorksheet().getRange('A9').values = [[1]];
        await context.sync();
      }),
    );
    expect(events).toMatchObject([{ address: 'A9', source: 'Local', triggerSource: 'ThisLocalAddin' }]);
  });

  it('of a co-author are remote', async () => {
    const write = () => writeContents(sheet, cell(3, 3), () => ({ value: 1, formula: null }));
    const events = await eventsOf(() => workbook.transact(BY_OTHERS, write));
    expect(events).toMatchObject([{ address: 'D4', source: 'Remote' }]);
  });

  it('tell of sheets added, shown, protected, deleted, and of selections', async () => {
    const events = await eventsOf(() => {
      person.addSheet('Mới');
      person.select(workbook.sheet('Mới'), cell(2, 2));
      person.protect(workbook.sheet('Mới'));
      person.deleteSheet(workbook.sheet('Mới'));
    });
    expect(events.map((event) => event.type)).toEqual([
      'WorksheetAdded',
      'WorksheetActivated',
      'WorksheetSelectionChanged',
      'WorksheetProtectionChanged',
      'WorksheetActivated',
      'WorksheetDeleted',
    ]);
  });

  it('are silent while the add-in has them turned off', async () => {
    const events = await eventsOf(() =>
      Excel.run(async (context: Context) => {
        context.runtime.enableEvents = false;
        context.workbook.worksheets.getActiveWorksheet().getRange('A1').values = [[1]];
        context.runtime.enableEvents = true;
        await context.sync();
      }),
    );
    expect(events).toEqual([]);
  });

  it('stop when the handler is removed', async () => {
    let told = 0;
    const handler = await Excel.run(async (context: Context) => {
      const added = context.workbook.worksheets.getItem('Sheet1').onChanged.add(async () => {
        told++;
      });
      await context.sync();
      return added;
    });
    await eventsOf(() => person.type(sheet, { row: 0, column: 0 }, '3'));
    await Excel.run(handler.context, async (context: Context) => {
      handler.remove();
      await context.sync();
    });
    await eventsOf(() => person.type(sheet, { row: 0, column: 0 }, '4'));
    expect(told).toBe(1);
  });
});
