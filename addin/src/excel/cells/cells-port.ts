import { type Rect, rectAddress } from '@cchc/domain';
import { type OfficeRuntime, pageRuntime, runExcelIn } from '../run.ts';
import { asInput, freezeFormulas } from './freeze.ts';
import type { Cell } from './frozen.ts';
import { readValues, writeValues } from './kept-values.ts';
import type { CellsPort, CellToWrite, Written } from './port.ts';
import { reattachFormulas } from './reattach.ts';
import { queueChart, queueTable } from './tables.ts';

/** Milliseconds for one call; turning a large workbook may take the second. */
const LIMIT = 20_000;
const LONG = 90_000;

/** How many cells there are filled already: 1 `context.sync()`. */
async function filled(sheet: Excel.Worksheet, area: Rect): Promise<number> {
  const range = sheet.getRange(rectAddress(area)).load('formulas');
  await sheet.context.sync();
  return range.formulas.flat().filter((cell) => cell !== '' && cell !== null).length;
}

function queueCells(sheet: Excel.Worksheet, area: Rect, cells: readonly (readonly CellToWrite[])[]): void {
  const range = sheet.getRange(rectAddress(area));
  if (cells.some((row) => row.some(({ format }) => format !== null)))
    range.numberFormat = cells.map((row) => row.map(({ format }) => format ?? 'General'));
  range.formulas = cells.map((row) => row.map(({ content }) => content));
}

/** The cells of the workbook in the Excel around this page. */
export function createCellsPort(runtime: OfficeRuntime = pageRuntime): CellsPort {
  const run = runExcelIn(runtime);
  const writing = async (
    place: { sheetId: string; row: number; column: number },
    size: { rows: number; columns: number },
    over: boolean,
    queue: (sheet: Excel.Worksheet, area: Rect) => void,
  ): Promise<Written> =>
    run(LIMIT, async (context) => {
      const sheet = context.workbook.worksheets.getItem(place.sheetId);
      const area: Rect = { row: place.row, column: place.column, ...size };
      const address = rectAddress(area);
      const cells = over ? 0 : await filled(sheet, area);
      if (cells > 0) return { kind: 'occupied', address, cells };
      queue(sheet, area);
      await context.sync();
      return { kind: 'written', address, chart: false };
    });

  return {
    selected: () =>
      run(LIMIT, async (context) => {
        const range = context.workbook.getSelectedRange();
        range.load('address,rowIndex,columnIndex,rowCount,columnCount');
        range.worksheet.load('id,name');
        const first = range.getCell(0, 0).load('formulas,formulasLocal');
        await context.sync();
        const [formula, local] = [first.formulas[0]?.[0], first.formulasLocal[0]?.[0]];
        const isFormula = typeof formula === 'string' && formula.startsWith('=');
        return {
          sheetId: range.worksheet.id,
          sheet: range.worksheet.name,
          address: range.address.slice(range.address.lastIndexOf('!') + 1),
          row: range.rowIndex,
          column: range.columnIndex,
          rows: range.rowCount,
          columns: range.columnCount,
          formula: isFormula ? formula : '',
          local: isFormula ? String(local) : '',
        };
      }),

    values: (sheetId, area) =>
      run(LIMIT, async (context) => {
        const range = context.workbook.worksheets.getItem(sheetId).getRange(rectAddress(area)).load('values');
        await context.sync();
        return range.values as Cell[][];
      }),

    write: (place, cells, over) =>
      writing(place, { rows: cells.length, columns: cells[0]?.length ?? 1 }, over, (sheet, area) =>
        queueCells(sheet, area, cells),
      ),

    async insert(place, table, over) {
      const size = { rows: table.rows.length, columns: table.rows[0]?.length ?? 1 };
      const written = await writing(place, size, over, (sheet) =>
        queueTable(sheet, place.row, place.column, table),
      );
      if (written.kind !== 'written' || !table.chart) return written;
      // A batch of its own: where no chart can be drawn, the table stands all the same
      const chart = await run(LIMIT, async (context) => {
        queueChart(context.workbook.worksheets.getItem(place.sheetId), place.row, place.column, table);
        await context.sync();
      }).then(
        () => true,
        () => false,
      );
      return { ...written, chart };
    },

    freeze: (within) => run(LONG, (context) => freezeFormulas(context, within)),
    reattach: () => run(LONG, reattachFormulas),
    readValues: () => run(LIMIT, readValues),
    writeValues: (values) => run(LIMIT, (context) => writeValues(context, values)),

    async onSelection(listener) {
      const registration = await run(LIMIT, async (context) => {
        const added = context.workbook.onSelectionChanged.add(async () => listener());
        await context.sync();
        return added;
      });
      return () =>
        run(LIMIT, async () => {
          registration.remove();
          await registration.context.sync();
        });
    },
  };
}

/** A value as it is written where no formula is wanted. */
export const valueToWrite = (value: Cell, format: string | null): CellToWrite => ({
  content: asInput(value) as string | number,
  format,
});
