import { CONSOLIDATED_KEYS, FORMS, indexSheet, REGISTERS, type SheetKey, sheetNameOf } from '@cchc/domain';
import type { KnownWorkbook } from './known-workbook.ts';
import { NAMESPACE } from './state-part.ts';

const KEYS: readonly SheetKey[] = ['huong-dan', ...FORMS, ...REGISTERS, 'lists', ...CONSOLIDATED_KEYS];
/** Where the marker of a sheet stands, unless people pushed it away. */
const CORNER = 'A1:D5';

/** The sheet that a name's formula points to: `='Chỉ tiêu'!$A$1`; null when it points nowhere. */
export function sheetOfFormula(formula: string): string | null {
  const [, quoted, plain] = /^=(?:'((?:[^']|'')+)'|([^'!]+))!\$?[A-Z]/.exec(formula) ?? [];
  return quoted?.replaceAll("''", "'") ?? plain ?? null;
}

export interface Discovery {
  sheets: { id: string; name: string; protected: boolean }[];
  names: Set<string>;
  partIds: string[];
  /** Tables of the workbook, with the sheet on which each one stands. */
  tables: { name: string; sheet: string }[];
}

/**
 * Finds our sheets by their workbook names (they follow renaming), then by the marker in their corner (people
 * delete names too), and our XML part. 1 `context.sync()`, one more when a name is lost.
 */
export async function discover(
  context: Excel.RequestContext,
  known: KnownWorkbook,
  wanted: readonly SheetKey[] = [],
): Promise<Discovery> {
  const { worksheets, names, customXmlParts, tables } = context.workbook;
  worksheets.load('items/id,items/name,items/protection/protected');
  names.load('items/name,items/formula');
  tables.load('items/name,items/worksheet/id');
  const parts = customXmlParts.getByNamespace(NAMESPACE);
  parts.load('items/id');
  await context.sync();
  known.forget();
  const partIds = parts.items.map(({ id }) => id);
  known.partId = partIds.at(-1) ?? null;
  const ids = new Map(worksheets.items.map(({ name, id }) => [name, id]));
  for (const key of KEYS) {
    const item = names.items.find(({ name }) => name.toUpperCase() === sheetNameOf(key));
    const id = ids.get((item && sheetOfFormula(String(item.formula))) ?? '');
    if (id !== undefined) known.sheetIds.set(key, id);
  }
  if (wanted.some((key) => !known.sheetIds.has(key))) await findByMarker(context, worksheets.items, known);
  return {
    sheets: worksheets.items.map(({ id, name, protection }) => ({
      id,
      name,
      protected: protection.protected,
    })),
    names: new Set(names.items.map(({ name }) => name.toUpperCase())),
    partIds,
    tables: tables.items.map(({ name, worksheet }) => ({ name, sheet: worksheet.id })),
  };
}

async function findByMarker(
  context: Excel.RequestContext,
  sheets: readonly Excel.Worksheet[],
  known: KnownWorkbook,
): Promise<void> {
  const named = new Set(known.sheetIds.values());
  const corners = sheets
    .filter(({ id }) => !named.has(id))
    .map((sheet) => ({ id: sheet.id, name: sheet.name, corner: sheet.getRange(CORNER).load('values') }));
  await context.sync();
  for (const { id, name, corner } of corners) {
    const { values } = corner;
    const found = KEYS.find(
      (key) => key === indexSheet({ name, row: 0, column: 0, values, formulas: values })?.key,
    );
    if (found && !known.sheetIds.has(found)) known.sheetIds.set(found, id);
  }
}
