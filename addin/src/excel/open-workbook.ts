import { addressOf, quotedSheet, type Rect, rectAddress, type SheetSpec } from '@cchc/domain';
import { type Discovery, discover } from './discover.ts';
import { ExcelFailure } from './failure.ts';
import type { KnownWorkbook } from './known-workbook.ts';
import { queueRelease } from './release-tables.ts';
import { emptySheet, renderSheet } from './render-sheet.ts';
import { unlockSheets } from './unlock.ts';

/** The one sheet of a new workbook (`Sheet1`, `Trang_tính1`), if nobody used it. */
interface FirstSheet {
  sheet: Excel.Worksheet;
  used: Excel.Range;
}

function queueFirst(context: Excel.RequestContext): FirstSheet {
  const sheet = context.workbook.worksheets.getFirst(false);
  sheet.load('id,name');
  const used = sheet.getUsedRangeOrNullObject(false);
  used.load('address');
  return { sheet, used };
}

/** Removes the sheet that Excel put into a new workbook: the only one, named by Excel, never used. */
function removeUnused(
  context: Excel.RequestContext,
  { sheet, used }: FirstSheet,
  { sheets }: Discovery,
  ours: ReadonlySet<string>,
): void {
  if (sheets.length === 1 && used.isNullObject && /\d$/.test(sheet.name) && !ours.has(sheet.id))
    context.workbook.worksheets.getItem(sheet.id).delete();
}

const absolute = (name: string, address: string): string =>
  `=${quotedSheet(name)}!${address.replace(/([A-Z]+)(\d+)/g, '$$$1$$$2')}`;

/** A column as far down as it is filled; a drop-down that showed empty lines would open at them. */
function filledPart(name: string, { row, column, rows }: Rect): string {
  const all = absolute(name, rectAddress({ row, column, rows, columns: 1 })).slice(1);
  return `${absolute(name, addressOf(row, column))}:INDEX(${all},MAX(1,COUNTA(${all})))`;
}

/** A name for our sheet that no sheet of a person has. */
function freeName(wanted: string, id: string | undefined, { sheets }: Discovery): string {
  const taken = (name: string): boolean =>
    sheets.some((sheet) => sheet.id !== id && sheet.name.toLowerCase() === name.toLowerCase());
  let name = wanted;
  for (let number = 2; taken(name); number++) name = `${wanted.slice(0, 25)} (${number})`;
  return name;
}

/**
 * Creates or refills the sheets of the specs: 1 `context.sync()` to look (2 when a sheet lost its name); all
 * writes are queued for the caller's next. People's own sheets and their formulas to ours stay.
 *
 * @param how `found`: what somebody has just looked up; `refill`: another way to fill a sheet that is there already
 * @returns what to do after that sync
 */
export async function queueSheets(
  context: Excel.RequestContext,
  known: KnownWorkbook,
  specs: readonly SheetSpec[],
  how: { found?: Discovery; refill?: (sheet: Excel.Worksheet, spec: SheetSpec) => void } = {},
): Promise<{
  found: Discovery;
  sheetOf(spec: SheetSpec): Excel.Worksheet;
  show(spec: SheetSpec): void;
  added(): void;
}> {
  const first = how.found ? null : queueFirst(context);
  const found = how.found ?? (await discover(context, known));
  const { application, workbook } = context;
  const ours = new Set(specs.flatMap(({ key }) => known.sheetIds.get(key) ?? []));
  const foreign = await unlockSheets(context, found, ours);
  if (foreign.length > 0) throw new ExcelFailure('protected', 'a password of somebody else', foreign);
  application.suspendScreenUpdatingUntilNextSync();
  application.suspendApiCalculationUntilNextSync();
  const rendered = specs.map((spec) => {
    const id = known.sheetIds.get(spec.key);
    const before = found.sheets.find((sheet) => sheet.id === id);
    const name = freeName(spec.name, id, found);
    const sheet = before ? workbook.worksheets.getItem(before.id) : workbook.worksheets.add(name);
    if (spec.table) queueRelease(context, spec.table.name, id, found);
    if (before && !how.refill) emptySheet(sheet);
    if (before && before.name !== name) sheet.name = name;
    for (const { name: rangeName, filled, ...rect } of spec.names) {
      const formula = filled ? filledPart(name, rect) : absolute(name, rectAddress(rect));
      if (found.names.has(rangeName)) workbook.names.getItem(rangeName).formula = formula;
      else workbook.names.add(rangeName, formula);
    }
    sheet.load('id');
    return {
      spec,
      sheet,
      render: before && how.refill ? how.refill : (to: Excel.Worksheet, of: SheetSpec) => renderSheet(to, of),
    };
  });
  // Lists first: rules of other sheets refer to their names
  for (const { spec, sheet, render } of rendered) render(sheet, spec);
  if (first) removeUnused(context, first, found, new Set(known.sheetIds.values()));
  const sheetOf = (spec: SheetSpec): Excel.Worksheet => {
    const one = rendered.find((each) => each.spec === spec);
    if (!one) throw new Error(`${spec.name} is not written`);
    return one.sheet;
  };
  return {
    found,
    sheetOf,
    show(shown) {
      const sheet = sheetOf(shown);
      const { row, column } = shown.unlocked[0] ?? { row: shown.headerRow + 1, column: 0 };
      sheet.activate();
      sheet.getRange(addressOf(row, column)).select();
    },
    added: () => {
      for (const { spec, sheet } of rendered) known.sheetIds.set(spec.key, sheet.id);
    },
  };
}

/** The sheet to look at after opening: the first form, else the first of all. */
export function sheetToShow(specs: readonly SheetSpec[]): SheetSpec | undefined {
  const visible = specs.filter(({ visibility }) => visibility === 'visible');
  return visible.find(({ kind }) => kind === 'report') ?? visible[0];
}
