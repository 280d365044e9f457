import type { SheetSpec } from '@cchc/domain';
import { identityText, PROPERTY } from './identity.ts';
import type { KnownWorkbook } from './known-workbook.ts';
import { queueSheets } from './open-workbook.ts';
import type { WorkbookIdentity } from './port.ts';
import { queueChartNames, renderCharts } from './render-charts.ts';
import { renderSheet } from './render-sheet.ts';

/** Characters of one request: Excel for the web takes at most 5 MB, and accented letters are two bytes or three. */
const MOST = 2_500_000;
/** What a cell costs beside its own text: a number format, and its place in two arrays. */
const PER_CELL = 14;

const sizeOf = ({ cells, columns }: SheetSpec): number =>
  JSON.stringify(cells).length + cells.length * columns.length * PER_CELL;

/** Sheets that go out together, in their order. */
function batchesOf(specs: readonly SheetSpec[]): SheetSpec[][] {
  const batches: SheetSpec[][] = [];
  let room = 0;
  for (const spec of specs) {
    const size = sizeOf(spec);
    if (size > room) {
      batches.push([]);
      room = MOST;
    }
    batches.at(-1)?.push(spec);
    room -= size;
  }
  return batches;
}

/** Fills the columns of ours anew; what people put to the right of them stays. */
function refill(sheet: Excel.Worksheet, spec: SheetSpec): void {
  const ours = sheet.getRangeByIndexes(0, 0, 1, spec.columns.length).getEntireColumn();
  sheet.freezePanes.unfreeze();
  sheet.autoFilter.remove();
  ours.unmerge();
  ours.conditionalFormats.clearAll();
  ours.clear('Contents');
  ours.clear('Formats');
  sheet.getRange().rowHidden = false;
  renderSheet(sheet, spec, true);
}

/** Writes the sheets of the consolidated workbook, those that are there already in their place. */
export async function showConsolidated(
  context: Excel.RequestContext,
  known: KnownWorkbook,
  specs: readonly SheetSpec[],
  identity: WorkbookIdentity,
): Promise<void> {
  const property = context.workbook.properties.custom.getItemOrNullObject(PROPERTY);
  property.load('value');
  let found: Awaited<ReturnType<typeof queueSheets>>['found'] | undefined;
  for (const [i, batch] of batchesOf(specs).entries()) {
    const queued = await queueSheets(context, known, batch, { refill, ...(found && { found }) });
    found = queued.found;
    const [first] = batch;
    if (i === 0) {
      if (property.isNullObject) context.workbook.properties.custom.add(PROPERTY, identityText(identity));
      // Shown at once: what follows comes behind it
      if (first) queued.show(first);
    }
    const drawn = batch.filter(({ charts }) => charts);
    const names = drawn.map((spec) => queueChartNames(queued.sheetOf(spec)));
    await context.sync();
    queued.added();
    if (drawn.length === 0) continue;
    drawn.forEach((spec, n) => {
      renderCharts(queued.sheetOf(spec), spec.charts ?? [], names[n]?.() ?? []);
    });
    await context.sync();
  }
}
