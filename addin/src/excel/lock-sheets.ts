import { COVER_STATE, parseAddress, type ReportLayout, rectanglesOf } from '@cchc/domain';
import { sheetOfFormula } from './discover.ts';
import type { KnownWorkbook } from './known-workbook.ts';
import type { Locked, LockRequest, ReportContents, WorkbookUpdate } from './port.ts';
import { contentsAfter, readWorkbook } from './read-workbook.ts';
import { onAreas } from './render-looks.ts';
import { protectSheet } from './render-sheet.ts';
import { failureOf } from './run.ts';
import { unlockSheets } from './unlock.ts';
import { queueState } from './write-workbook.ts';

interface Sheet {
  id: string;
  name: string;
  protected: boolean;
}

/** The cover's cell that tells the state, if it is where its name says. */
interface CoverCell {
  id: string;
  row: number;
  column: number;
}

function queueLook(context: Excel.RequestContext) {
  const { worksheets, names } = context.workbook;
  worksheets.load('items/id,items/name,items/protection/protected');
  names.load('items/name,items/formula');
  return (): { sheets: Sheet[]; cover: CoverCell | null } => {
    const sheets = worksheets.items.map(({ id, name, protection }) => ({
      id,
      name,
      protected: protection.protected,
    }));
    const formula = String(names.items.find(({ name }) => name.toUpperCase() === COVER_STATE)?.formula ?? '');
    const sheet = sheets.find(({ name }) => name === sheetOfFormula(formula));
    const at = parseAddress(formula.slice(formula.lastIndexOf('!') + 1).replaceAll('$', ''));
    return { sheets, cover: sheet && at ? { id: sheet.id, row: at.row, column: at.column } : null };
  };
}

/**
 * A locked report locks its sheets, an open one opens them; the cover says why. Only here and in the repair a sheet is
 * unprotected, after loading `protected`. Everything goes in one batch, cells before the part; sheets with a password
 * of somebody else stay as they are and are named.
 */
export async function lockSheets(
  context: Excel.RequestContext,
  known: KnownWorkbook,
  layout: ReportLayout,
  request: LockRequest,
  decide: (contents: ReportContents) => WorkbookUpdate,
): Promise<Locked> {
  const look = queueLook(context);
  const { contents, sheets: read } = await readWorkbook(context, known, layout);
  const found = look();
  const update = decide(contents);
  const forms = new Set(layout.sheets.flatMap(({ key }) => known.sheetIds.get(key) ?? []));
  const cover = request.cover && found.cover;
  const ours = new Set([...forms, ...(cover ? [cover.id] : [])]);
  const batch = async (sheets: readonly Sheet[]): Promise<void> => {
    for (const sheet of sheets) queueLock(context, known, sheet, request);
    if (cover && request.cover && sheets.some(({ id }) => id === cover.id)) {
      const cell = context.workbook.worksheets
        .getItem(cover.id)
        .getRangeByIndexes(cover.row, cover.column, 1, 1);
      cell.values = [[request.cover.text]];
      cell.format.rowHeight = request.cover.height;
    }
    for (const { id } of sheets) protectSheet(context.workbook.worksheets.getItem(id));
    const kept = queueState(context, known, update.state, update.identity, update.registers);
    await context.sync();
    kept.partAdded();
  };
  const wanted = found.sheets.filter(({ id }) => ours.has(id));
  let foreign: string[] = [];
  try {
    await batch(wanted);
  } catch (error) {
    const failure = failureOf(error);
    if (failure.kind !== 'protected' && !/InvalidArgument|password/i.test(failure.detail)) throw failure;
    // What ran before the refusal stays: looked at again
    const again = queueLook(context);
    await context.sync();
    const sheets = again().sheets.filter(({ id }) => ours.has(id));
    foreign = await unlockSheets(context, { sheets }, ours);
    await batch(sheets.filter(({ name }) => !foreign.includes(name)));
  }
  return { contents: contentsAfter(read, layout, known, update), foreign };
}

function queueLock(
  context: Excel.RequestContext,
  known: KnownWorkbook,
  { id, protected: isProtected }: Sheet,
  { locked, open }: LockRequest,
): void {
  const sheet = context.workbook.worksheets.getItem(id);
  if (isProtected) sheet.protection.unprotect();
  const cells = known.entryCells(id);
  const rects = rectanglesOf(
    cells.map(({ key, row, column }) => ({ row, column, label: locked && !open.has(key) })),
  );
  for (const closed of [true, false])
    onAreas(
      sheet,
      rects.filter(({ label }) => label === closed),
      (areas) => {
        areas.format.protection.locked = closed;
      },
    );
}
