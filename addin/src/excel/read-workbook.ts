import {
  type ClientState,
  type EntryValue,
  type Rect,
  type RegistersReading,
  type ReportLayout,
  readRegisters,
  readReport,
  type SheetCells,
  tableNameOf,
} from '@cchc/domain';
import { discover } from './discover.ts';
import { type EvidenceList, queueEvidenceLook } from './evidence-list.ts';
import { identityOf, PROPERTY } from './identity.ts';
import type { KnownWorkbook } from './known-workbook.ts';
import type { ReportContents, RowsReading, WorkbookUpdate } from './port.ts';
import { failureOf } from './run.ts';
import { reportStateOf, stateOfXml } from './state-part.ts';

/** Registers end long before; what people keep below or beside is not read. */
const READ_AREA = 'A1:AZ6000';

/**
 * Forms have few rows: what people keep far below (a list of 200,000 rows) would make a reply that Excel on the web
 * refuses. Rows that were pushed further down are absent, not cleared; a repair finds them.
 */
const formArea = ({ entries }: ReportLayout, form: string): string => {
  const asked = [...entries.values()].filter(({ def }) => def.form === form).length;
  return `A1:AZ${Math.min(6000, 200 + 4 * asked)}`;
};

export type ReadCells = SheetCells & {
  id: string;
  /** The table of a register, from 0, header row included; absent where there is none any more. */
  table?: Rect;
};

export interface RawReading {
  contents: ReportContents;
  sheets: ReadCells[];
  registers: RegistersReading;
  evidence: EvidenceList | null;
}

/** Queues all loads of a reading; `collect` gives it after the next `context.sync()`. */
function queueReading(context: Excel.RequestContext, known: KnownWorkbook, layout: ReportLayout) {
  const { workbook } = context;
  const property = workbook.properties.custom.getItemOrNullObject(PROPERTY);
  property.load('value');
  const xml = known.partId ? workbook.customXmlParts.getItem(known.partId).getXml() : null;
  const wanted = [...layout.sheets, ...layout.registers];
  const tables = new Map(
    layout.registers.map(({ key }) => {
      const area = workbook.tables.getItemOrNullObject(tableNameOf(key)).getRange();
      return [key as string, area.load('rowIndex,columnIndex,rowCount,columnCount')];
    }),
  );
  const loads = wanted.flatMap(({ key }) => {
    const id = known.sheetIds.get(key);
    if (id === undefined) return [];
    const sheet = workbook.worksheets.getItem(id);
    sheet.load('name');
    const within = tables.has(key) ? READ_AREA : formArea(layout, key);
    const used = sheet.getRange(within).getUsedRangeOrNullObject(true);
    used.load('values,formulas,numberFormat,rowIndex,columnIndex');
    return [{ id, sheet, used, area: tables.get(key) }];
  });
  const evidence = queueEvidenceLook(context, known.sheetIds.get('lists'));
  return (): RawReading => {
    const sheets = loads.flatMap(({ id, sheet, used, area }): ReadCells[] => {
      if (used.isNullObject) return [];
      const { values, formulas, numberFormat, rowIndex, columnIndex } = used;
      return [
        {
          id,
          name: sheet.name,
          row: rowIndex,
          column: columnIndex,
          values,
          formulas,
          formats: numberFormat,
          ...(area && !area.isNullObject && { table: rectOf(area) }),
        },
      ];
    });
    const identity = property.isNullObject ? null : identityOf(property.value);
    const state = reportStateOf(xml?.value, identity?.plan);
    known.registers = stateOfXml(xml?.value, 'registers');
    const registers = registersIn(sheets, layout, known, known.registers);
    const contents: ReportContents = {
      identity,
      state,
      registers: known.registers,
      reading: readReport(sheets, layout, (key) => state?.baseline[key]?.value),
      rows: rowsOf(registers),
    };
    return { sheets, registers, contents, evidence: evidence() };
  };
}

const rectOf = ({ rowIndex, columnIndex, rowCount, columnCount }: Excel.Range): Rect => ({
  row: rowIndex,
  column: columnIndex,
  rows: rowCount,
  columns: columnCount,
});

const registersIn = (
  sheets: readonly ReadCells[],
  layout: ReportLayout,
  { rowIds }: KnownWorkbook,
  state: ClientState | null,
): RegistersReading =>
  readRegisters(sheets, layout, (key): EntryValue | undefined => state?.baseline[key]?.value, rowIds);

const rowsOf = ({ reading, registers }: RegistersReading): RowsReading => ({
  reading,
  uncoded: [...registers.values()].flatMap(({ rows }) =>
    rows.filter(({ code }) => code === 'missing' || code === 'copied'),
  ),
});

/** What a reading would give after an update. */
export function contentsAfter(
  sheets: readonly ReadCells[],
  layout: ReportLayout,
  known: KnownWorkbook,
  { state, identity }: WorkbookUpdate,
): ReportContents {
  const { registers } = known;
  return {
    identity: { ...identity, cursor: state.cursor, registers: registers?.cursor ?? identity.registers },
    state,
    registers,
    reading: readReport(sheets, layout, (key) => state.baseline[key]?.value),
    rows: rowsOf(registersIn(sheets, layout, known, registers)),
  };
}

/**
 * Identity, state and cells of all forms in one `context.sync()` while the sheets are known; when one is gone,
 * or at the start, they are looked for first.
 */
export async function readWorkbook(
  context: Excel.RequestContext,
  known: KnownWorkbook,
  layout: ReportLayout,
): Promise<RawReading> {
  const wanted = [...layout.sheets, ...layout.registers].map(({ key }) => key);
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
  known.learnRegisters(raw.sheets, raw.registers.registers);
  return raw;
}
