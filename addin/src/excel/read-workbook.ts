import {
  type ClientState,
  type EntryValue,
  type ReportLayout,
  readReport,
  type SheetCells,
} from '@cchc/domain';
import { discover } from './discover.ts';
import { identityOf, PROPERTY } from './identity.ts';
import type { KnownWorkbook } from './known-workbook.ts';
import type { ReportContents, WorkbookUpdate } from './port.ts';
import { failureOf } from './run.ts';
import { stateOfXml } from './state-part.ts';

/** Forms end long before; what people keep below or beside is not read. */
const READ_AREA = 'A1:AZ6000';

export type ReadCells = SheetCells & { id: string };

export interface RawReading {
  contents: ReportContents;
  sheets: ReadCells[];
}

/** Queues all loads of a reading; `collect` gives it after the next `context.sync()`. */
function queueReading(context: Excel.RequestContext, known: KnownWorkbook, layout: ReportLayout) {
  const { workbook } = context;
  const property = workbook.properties.custom.getItemOrNullObject(PROPERTY);
  property.load('value');
  const xml = known.partId ? workbook.customXmlParts.getItem(known.partId).getXml() : null;
  const loads = layout.sheets.flatMap(({ key }) => {
    const id = known.sheetIds.get(key);
    if (id === undefined) return [];
    const sheet = workbook.worksheets.getItem(id);
    sheet.load('name');
    const used = sheet.getRange(READ_AREA).getUsedRangeOrNullObject(true);
    used.load('values,formulas,numberFormat,rowIndex,columnIndex');
    return [{ id, sheet, used }];
  });
  return (): RawReading => {
    const sheets = loads.flatMap(({ id, sheet, used }): ReadCells[] => {
      if (used.isNullObject) return [];
      const { values, formulas, numberFormat, rowIndex, columnIndex } = used;
      return [
        { id, name: sheet.name, row: rowIndex, column: columnIndex, values, formulas, formats: numberFormat },
      ];
    });
    const state = stateOfXml(xml?.value);
    return { sheets, contents: contentsOf(sheets, layout, state, property) };
  };
}

function contentsOf(
  sheets: readonly ReadCells[],
  layout: ReportLayout,
  state: ClientState | null,
  property: Excel.CustomProperty,
): ReportContents {
  const known = (key: string): EntryValue | undefined => state?.baseline[key]?.value;
  return {
    identity: property.isNullObject ? null : identityOf(property.value),
    state,
    reading: readReport(sheets, layout, known),
  };
}

/** What a reading would give after an update. */
export const contentsAfter = (
  sheets: readonly ReadCells[],
  layout: ReportLayout,
  { state, identity }: WorkbookUpdate,
): ReportContents => ({
  identity: { ...identity, cursor: state.cursor },
  state,
  reading: readReport(sheets, layout, (key) => state.baseline[key]?.value),
});

/**
 * Identity, state and cells of all forms in one `context.sync()` while the sheets are known; when one is gone,
 * or at the start, they are looked for first.
 */
export async function readWorkbook(
  context: Excel.RequestContext,
  known: KnownWorkbook,
  layout: ReportLayout,
): Promise<RawReading> {
  const wanted = layout.sheets.map(({ key }) => key);
  const complete = known.partId !== undefined && wanted.every((key) => known.sheetIds.has(key));
  if (complete) {
    const collect = queueReading(context, known, layout);
    try {
      await context.sync();
      return finish(collect(), known, layout);
    } catch (error) {
      const failure = failureOf(error);
      if (failure.kind !== 'missing') throw failure;
    }
  }
  await discover(context, known, wanted);
  const collect = queueReading(context, known, layout);
  await context.sync();
  return finish(collect(), known, layout);
}

function finish(raw: RawReading, known: KnownWorkbook, layout: ReportLayout): RawReading {
  known.learn(raw.sheets, layout);
  return raw;
}
