import { FORMS } from '@cchc/domain';
import { correctCell } from './correct-cell.ts';
import { discover } from './discover.ts';
import { listenToEdits } from './edits.ts';
import { queueEvidenceList } from './evidence-list.ts';
import { identityOf, PROPERTY } from './identity.ts';
import { isNewRow } from './known-registers.ts';
import { KnownWorkbook } from './known-workbook.ts';
import { isSupported } from './lazy-port.ts';
import { lockSheets } from './lock-sheets.ts';
import { namingLocked } from './locked-sheets.ts';
import { queueSheets, sheetToShow } from './open-workbook.ts';
import type { ExcelPort, ReportContents, WorkbookContents } from './port.ts';
import { contentsAfter, readWorkbook } from './read-workbook.ts';
import { repairWorkbook } from './repair.ts';
import { randomRowId } from './row-id.ts';
import { type OfficeRuntime, pageRuntime, runExcelIn } from './run.ts';
import { readSelection } from './selection.ts';
import { showConsolidated } from './show-consolidated.ts';
import { reportStateOf, stateOfXml } from './state-part.ts';
import { queueRegisters } from './write-registers.ts';
import { afterWrites, queueCells, queuePartCleanup, queueState } from './write-workbook.ts';

export interface ExcelPortOptions {
  /** The page's own unless several panes run in one process. */
  runtime?: OfficeRuntime;
  /** Milliseconds for one call; writing all forms may take `openLimit`. */
  limit?: number;
  openLimit?: number;
  /** Ids for new rows of registers: 8 to 12 of [a-z0-9], unique for ever. */
  newRowId?: () => string;
}

/** The workbook that is open in the Excel around this page. */
export function createExcelPort({
  runtime = pageRuntime,
  limit = 20_000,
  openLimit = 90_000,
  newRowId = randomRowId,
}: ExcelPortOptions = {}): ExcelPort {
  const known = new KnownWorkbook(newRowId);
  const runExcel = runExcelIn(runtime);

  return {
    isSupported: () => isSupported(runtime),

    identify: () =>
      runExcel(limit, async (context): Promise<WorkbookContents> => {
        const property = context.workbook.properties.custom.getItemOrNullObject(PROPERTY);
        property.load('value');
        await discover(context, known);
        const identity = property.isNullObject ? null : identityOf(property.value);
        const forms = FORMS.some((form) => known.sheetIds.has(form));
        const lost = identity === null && (forms || !property.isNullObject);
        const unreadable = lost && { unreadable: true as const };
        if (!known.partId) return { identity, state: null, registers: null, ...unreadable };
        const xml = context.workbook.customXmlParts.getItem(known.partId).getXml();
        await context.sync();
        known.registers = stateOfXml(xml.value, 'registers');
        const state = reportStateOf(xml.value, identity?.plan);
        return { identity, state, registers: known.registers, ...unreadable };
      }),

    openReport: ({ specs, identity, state, registers, properties }) =>
      runExcel(openLimit, async (context) => {
        const { found, show, added } = await queueSheets(context, known, specs);
        if (properties) context.workbook.properties.set(properties);
        const kept = queueState(context, known, state, identity, registers);
        queuePartCleanup(context, found.partIds);
        const shown = sheetToShow(specs);
        if (shown) show(shown);
        await context.sync();
        added();
        kept.partAdded();
      }),

    repair: (report) => runExcel(openLimit, (context) => repairWorkbook(context, known, report)),

    read: (layout) =>
      runExcel(limit, async (context) => (await readWorkbook(context, known, layout)).contents),

    write: (layout, decide) =>
      runExcel(limit, async (context): Promise<ReportContents> => {
        const { contents, sheets, registers, evidence } = await readWorkbook(context, known, layout);
        const update = decide(contents);
        if (!update) return contents;
        const { conflicts = {} } = update.registers ?? known.registers ?? {};
        const written = [
          ...queueCells(context, sheets, layout, update),
          ...queueRegisters(context, sheets, layout, registers, update.writes, conflicts),
        ];
        queueEvidenceList(context, evidence, contents.rows.reading, update.writes);
        const kept = queueState(context, known, update.state, update.identity, update.registers);
        try {
          await context.sync();
        } catch (error) {
          throw await namingLocked(context, written, error);
        }
        kept.partAdded();
        return contentsAfter(afterWrites(sheets, written), layout, known, update);
      }),

    lock: (layout, request, decide) =>
      runExcel(openLimit, (context) => lockSheets(context, known, layout, request, decide)),

    keep: (state, identity, registers) =>
      runExcel(limit, async (context) => {
        if (known.partId === undefined) await discover(context, known);
        const kept = queueState(context, known, state, identity, registers);
        await context.sync();
        kept.partAdded();
      }),

    answerRow: async (key, same) => {
      const [prefix = '', id = ''] = key.split('/');
      known.rowIds.settle(prefix, id, same);
    },

    correct: (place, correction) => runExcel(limit, (context) => correctCell(context, place, correction)),

    showConsolidation: (specs, identity) =>
      runExcel(openLimit, (context) => showConsolidated(context, known, specs, identity)),

    goTo: ({ sheet, address }) =>
      runExcel(limit, async (context) => {
        const target = context.workbook.worksheets.getItem(sheet);
        target.activate();
        target.getRange(address).select();
        await context.sync();
      }),

    selectedKey: (layout) =>
      runExcel(limit, async (context) => {
        const cell = context.workbook.getActiveCell();
        cell.load('address');
        cell.worksheet.load('id');
        await context.sync();
        if (!known.knows(cell.worksheet.id)) await readWorkbook(context, known, layout);
        const [key] = known.keysIn(cell.worksheet.id, cell.address);
        return key === undefined || isNewRow(key) ? null : key;
      }),

    selection: (layout) => runExcel(limit, (context) => readSelection(context, known, layout)),

    onEdits: (_layout, listener) => listenToEdits(known, runExcel, limit, listener),

    culture: () =>
      runExcel(limit, async (context) => {
        const { application } = context;
        application.load('decimalSeparator,thousandsSeparator');
        await context.sync();
        return { decimal: application.decimalSeparator, thousands: application.thousandsSeparator };
      }),
  };
}
