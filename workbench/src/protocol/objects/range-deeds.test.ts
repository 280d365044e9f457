import { describe, expect, it } from 'vitest';
import { type Context, eventsArrive, excelForTests, failure } from '../test-excel.ts';

const { Excel, workbook, person } = await excelForTests();

const run = <Result>(work: (sheet: Excel.Worksheet, context: Context) => Promise<Result> | Result) =>
  Excel.run(async (context: Context) => {
    const result = await work(context.workbook.worksheets.getItem('Sheet1'), context);
    await context.sync();
    return result;
  });

const home = workbook.sheet('Sheet1');
const values = (address: string) =>
  run(async (sheet, context) => {
    const range = sheet.getRange(address).load('formulas');
    await context.sync();
    return range.formulas as unknown[][];
  });

describe('an add-in', () => {
  it('inserts and deletes rows and cells, and hears of it with the direction of cells', async () => {
    const heard: string[] = [];
    await run(async (sheet, context) => {
      sheet.getRange('A1:A3').values = [[1], [2], [3]];
      sheet.getRange('C1').formulas = [['=SUM(A1:A3)']];
      sheet.onChanged.add(async (event) => {
        const { insertShiftDirection, deleteShiftDirection } = event.changeDirectionState ?? {};
        const way = insertShiftDirection ?? deleteShiftDirection ?? '';
        heard.push(`${event.changeType} ${event.address} ${event.triggerSource} ${way}`.trim());
      });
      await context.sync();
      sheet.getRange('2:2').insert('Down');
      sheet.getRange('A1').insert('Right');
      sheet.getRange('A1').delete('Left');
      sheet.getRange('3:3').delete('Up');
    });
    expect(await values('A1:C3')).toEqual([
      [1, '', '=SUM(A1:A3)'],
      ['', '', ''],
      [3, '', ''],
    ]);
    await eventsArrive();
    expect(heard).toEqual([
      'RowInserted 2:2 ThisLocalAddin',
      'CellInserted A1 ThisLocalAddin Right',
      'CellDeleted A1 ThisLocalAddin Left',
      'RowDeleted 3:3 ThisLocalAddin',
    ]);
  });

  it('gets the range of an event that it heard', async () => {
    let address = '';
    await run((sheet) => {
      sheet.onChanged.add(async (event) => {
        await Excel.run(async (context: Context) => {
          const range = event.getRange(context).load('address');
          await context.sync();
          address = range.address;
        });
      });
    });
    person.type(home, { row: 8, column: 1 }, 'x');
    await eventsArrive();
    expect(address).toBe('Sheet1!B9');
  });

  it('sorts a range and hears of the rows', async () => {
    const sorted: string[] = [];
    await run(async (sheet, context) => {
      sheet.getRange('F1:G4').values = [
        ['Mã', 'Số'],
        ['b', 2],
        ['c', 3],
        ['a', 1],
      ];
      sheet.onRowSorted.add(async (event) => void sorted.push(event.address));
      await context.sync();
      sheet.getRange('F1:G4').sort.apply([{ key: 0, ascending: false }], false, true);
    });
    expect(await values('F1:G4')).toEqual([
      ['Mã', 'Số'],
      ['c', 3],
      ['b', 2],
      ['a', 1],
    ]);
    await eventsArrive();
    expect(sorted).toEqual(['F1:G4']);
  });

  it('finds and replaces', async () => {
    const [found, count, missing] = await run(async (sheet, context) => {
      sheet.getRange('J1:J3').values = [['Quý I'], ['Quý II'], ['Năm']];
      const first = sheet.getRange('J1:J9').find('quý ii', { completeMatch: true }).load('address');
      const all = sheet.getRange('J1:J9').replaceAll('Quý', 'Q', { matchCase: true });
      const none = sheet.getRange('J1:J9').findOrNullObject('không có', {}).load('address');
      await context.sync();
      return [first.address, all.value, none.isNullObject];
    });
    expect([found, count, missing]).toEqual(['Sheet1!J2', 2, true]);
    expect(await values('J1:J2')).toEqual([['Q I'], ['Q II']]);
  });

  it('copies, moves and fills', async () => {
    await run((sheet) => {
      sheet.getRange('M1:M2').values = [[1], [2]];
      sheet.getRange('M1:M2').autoFill('M1:M4', 'FillDefault');
      sheet.getRange('N1').copyFrom('M4');
      sheet.getRange('M4').moveTo('O4');
    });
    expect(await values('M3:O4')).toEqual([
      [3, '', ''],
      ['', '', 4],
    ]);
    expect(await values('N1')).toEqual([[4]]);
  });

  it('sorts, filters, lengthens and shortens a table', async () => {
    const rows = await run(async (sheet, context) => {
      sheet.getRange('R1:S4').values = [
        ['Mã', 'Số'],
        ['b', 2],
        ['c', 3],
        ['a', 1],
      ];
      sheet.getRange('R6').values = [['below']];
      const table = sheet.tables.add('R1:S4', true);
      table.sort.apply([{ key: 1, ascending: true }]);
      table.rows.add(undefined, [
        ['d', 4],
        ['e', 5],
      ]);
      table.rows.add(0, [['z', 0]]);
      table.rows.getItemAt(1).delete();
      table.columns.getItem('Mã').filter.applyValuesFilter(['b', 'e']);
      table.sort.load('fields');
      const body = table.getDataBodyRange().load('values');
      await context.sync();
      return [body.values, table.sort.fields.map(({ key }) => key)];
    });
    expect(rows).toEqual([
      [
        ['z', 0],
        ['b', 2],
        ['c', 3],
        ['d', 4],
        ['e', 5],
      ],
      [1],
    ]);
    expect([1, 2, 3, 4, 5].map((row) => home.isRowHidden(row))).toEqual([true, false, true, true, false]);
    expect(await values('R8')).toEqual([['below']]);
    await run(async (sheet, context) => {
      const tables = sheet.tables.load('items');
      await context.sync();
      tables.items[0]!.clearFilters();
    });
    expect(home.isRowHidden(1)).toBe(false);
  });

  it('is refused all of that on a protected sheet', async () => {
    person.protect(home);
    const refused = async (work: (sheet: Excel.Worksheet) => void) => (await failure(run(work))).code;
    const codes = [
      await refused((sheet) => void sheet.getRange('2:2').insert('Down')),
      await refused((sheet) => sheet.getRange('2:2').delete('Up')),
      await refused((sheet) => void sheet.getRange('A1').insert('Right')),
      await refused((sheet) => sheet.getRange('F2:G4').sort.apply([{ key: 0 }])),
      await refused((sheet) => void sheet.getRange('J1:J9').replaceAll('Q', 'P', {})),
      await refused((sheet) => sheet.getRange('N1').copyFrom('M3')),
      await refused((sheet) => sheet.getRange('O4').moveTo('P4')),
      await refused((sheet) => sheet.getRange('M1').autoFill('M1:M2', 'FillDefault')),
      await refused((sheet) => void sheet.tables.getItemAt(0).rows.add(undefined, [['d', 4]])),
      await refused((sheet) => sheet.tables.getItemAt(0).sort.apply([{ key: 0 }])),
      await refused((sheet) => sheet.protection.protect({})),
    ];
    expect(new Set(codes)).toEqual(new Set(['AccessDenied']));
    person.unprotect(home);
  });
});
