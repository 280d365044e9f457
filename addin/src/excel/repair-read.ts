import {
  indexSheet,
  isLikelyRegister,
  matchSheet,
  type SheetCells,
  type SheetIndex,
  type SheetSpec,
} from '@cchc/domain';
import type { Discovery } from './discover.ts';
import type { KnownWorkbook } from './known-workbook.ts';
import type { RenamedCodes } from './port.ts';

/** What lies further down or to the right stays where it is, unread: a reply must stay under 5 MB. */
const AREA = 'A1:AZ2000';
/** Rows of registers are read as far down as they are every day. */
const REGISTER_AREA = 'A1:AZ6000';
/** Less than this share of a form's rows: a sheet that only has the same name. */
const LIKELY = 0.5;

/** How likely a sheet is a form or a register, 0 to 1. */
const likelihood = (cells: SheetCells, spec: SheetSpec): number =>
  spec.register ? Number(isLikelyRegister(cells, spec)) : matchSheet(cells, spec).share;

/** One sheet's used cells, in a request of its own so that no reply grows too large. */
async function readSheet(
  context: Excel.RequestContext,
  id: string,
  name: string,
  area = AREA,
): Promise<SheetCells> {
  const used = context.workbook.worksheets.getItem(id).getRange(area).getUsedRangeOrNullObject(true);
  used.load('values,formulas,numberFormat,rowIndex,columnIndex');
  await context.sync();
  if (used.isNullObject) return { name, row: 0, column: 0, values: [], formulas: [], formats: [] };
  const { values, formulas, numberFormat, rowIndex, columnIndex } = used;
  return { name, row: rowIndex, column: columnIndex, values, formulas, formats: numberFormat };
}

/**
 * Rows that were renamed stand under their new codes, in column A; those that were withdrawn are told apart. Codes of a
 * form that says it is of another version than the one renamed from stay: a repair broke off after it was written.
 */
function underNewCodes(cells: SheetCells, spec: SheetSpec, { from, codes }: RenamedCodes): SheetCells {
  const index = indexSheet(cells);
  const marked = index ? marking(cells, index, spec) : cells;
  const before = index?.plan ?? from;
  if (before !== from || cells.column !== 0 || Object.keys(codes).length === 0) return marked;
  const newCode = (code: unknown): string | null | undefined =>
    typeof code === 'string' && Object.hasOwn(codes, code) ? codes[code] : undefined;
  const renamed = (rows: SheetCells['values']): SheetCells['values'] =>
    rows.map(([code, ...rest]) => [newCode(code) ?? code, ...rest]);
  return {
    ...marked,
    values: renamed(marked.values),
    formulas: renamed(marked.formulas),
    withdrawn: cells.values.flatMap(([code], i) => (newCode(code) === null ? [cells.row + i] : [])),
  };
}

/** The marker as the spec has it, whatever version of the plan stood in it. */
function marking(cells: SheetCells, { key, columns, keyRow }: SheetIndex, spec: SheetSpec): SheetCells {
  const at = columns.get('code');
  if (key !== spec.key) return cells;
  const rows = (block: SheetCells['values']): SheetCells['values'] =>
    block.map((line, row) =>
      row === keyRow ? line.map((cell, column) => (column === at ? spec.cells[0]?.[0] : cell)) : line,
    );
  return { ...cells, values: rows(cells.values), formulas: rows(cells.formulas) };
}

/**
 * The sheets of the specs with what stands on them, however damaged: by their workbook name or marker (already in
 * `known`), else by the id that the pane remembers, else by what stands on them. A form that is on no sheet has null.
 */
export async function readDamaged(
  context: Excel.RequestContext,
  known: KnownWorkbook,
  { sheets }: Discovery,
  remembered: ReadonlyMap<string, string>,
  specs: readonly SheetSpec[],
  renamed: RenamedCodes = { from: null, codes: {} },
): Promise<Map<SheetSpec, SheetCells | null>> {
  const nameOf = new Map(sheets.map(({ id, name }) => [id, name]));
  const claimed = (): Set<string> => new Set(known.sheetIds.values());
  for (const { key } of specs) {
    const id = remembered.get(key);
    if (!known.sheetIds.has(key) && id && nameOf.has(id) && !claimed().has(id)) known.sheetIds.set(key, id);
  }
  const missing = specs.filter(
    ({ key, kind }) => kind !== 'cover' && kind !== 'lists' && !known.sheetIds.has(key),
  );
  const strangers = sheets.filter(({ id }) => missing.length > 0 && !claimed().has(id));
  for (const { id, name } of strangers) {
    const cells = await readSheet(context, id, name);
    const scores = missing
      .filter(({ key }) => !known.sheetIds.has(key))
      .map((spec) => ({ spec, share: likelihood(cells, spec) }))
      .sort((a, b) => b.share - a.share);
    const [best] = scores;
    if (best && best.share >= LIKELY) known.sheetIds.set(best.spec.key, id);
  }
  const found = new Map<SheetSpec, SheetCells | null>();
  for (const spec of specs) {
    const id = known.sheetIds.get(spec.key);
    const name = id === undefined ? undefined : nameOf.get(id);
    const area = spec.register ? REGISTER_AREA : AREA;
    const cells = id === undefined || name === undefined ? null : await readSheet(context, id, name, area);
    found.set(spec, cells && underNewCodes(cells, spec, renamed));
  }
  return found;
}
