import {
  addressOf,
  type ClientState,
  type EntryValue,
  emptyState,
  type Rect,
  type Salvage,
  type SheetSpec,
  type Stray,
  salvage,
  withConflictMarks,
} from '@cchc/domain';
import { discover } from './discover.ts';
import type { KnownWorkbook } from './known-workbook.ts';
import { queueLeftovers } from './leftovers.ts';
import { queueSheets } from './open-workbook.ts';
import type { OpenReport, RepairSummary, Unplaced } from './port.ts';
import { releaseTables } from './release-tables.ts';
import { onAreas } from './render-looks.ts';
import { dressSheet, overwriteCells } from './render-sheet.ts';
import { readDamaged } from './repair-read.ts';
import { unlockSheets } from './unlock.ts';
import { queuePartCleanup, queueState } from './write-workbook.ts';

/** What a person keeps beside or below a form stays there; more than this is counted, not listed one by one. */
const LISTED = 200;

const unplacedOf = (sheet: string, { row, column, content, stays }: Stray): Unplaced => ({
  sheet,
  address: addressOf(row, column),
  content: String(content),
  stays,
});

/** What the workbook last showed, by key. */
const shownOf = ({ baseline }: ClientState): Record<string, EntryValue> =>
  Object.fromEntries(Object.entries(baseline).map(([key, { value }]) => [key, value]));

/**
 * Writes a form over what stands there; what a person keeps outside of it is not touched. Parts of it that were pushed
 * elsewhere go last, when they stand at their place.
 */
function refill(sheet: Excel.Worksheet, spec: SheetSpec, vacated: Salvage['vacated']): void {
  // A register is open to all: beside its table people have looks and rules of their own
  const all = spec.register
    ? sheet.getRangeByIndexes(0, 0, spec.cells.length, spec.columns.length)
    : sheet.getRange();
  sheet.freezePanes.unfreeze();
  sheet.autoFilter.remove();
  all.unmerge();
  all.conditionalFormats.clearAll();
  all.dataValidation.clear();
  all.format.protection.locked = true;
  sheet.getRange().rowHidden = false;
  all.columnHidden = false;
  overwriteCells(sheet, spec);
  const cells = vacated.map((at): Rect => ({ ...at, rows: 1, columns: 1 }));
  onAreas(sheet, cells, (areas) => areas.clear('All'));
  dressSheet(sheet, spec);
}

/**
 * "Khôi phục biểu mẫu": structure, locks, validation, formulas and looks as the specs say, with everything that
 * people typed where it belongs. What cannot be placed is listed, and written onto a sheet of the person's own. Sheets
 * with a password of somebody else stay as they are and are named.
 */
export async function repairWorkbook(
  context: Excel.RequestContext,
  known: KnownWorkbook,
  { specs, identity, state, registers = known.registers ?? undefined, renamed }: OpenReport,
): Promise<RepairSummary> {
  const remembered = new Map(known.sheetIds);
  const found = await discover(
    context,
    known,
    specs.map(({ key }) => key),
  );
  const damaged = await readDamaged(context, known, found, remembered, specs, renamed);
  const ids = new Set(specs.flatMap(({ key }) => known.sheetIds.get(key) ?? []));
  const locked = await unlockSheets(context, found, ids);
  const open = [...damaged].filter(([, cells]) => cells === null || !locked.includes(cells.name));
  const saved = salvage(
    open.map(([spec, cells]) => ({ spec, cells })),
    (key) => state.baseline[key]?.value,
    shownOf(registers ?? emptyState()),
  );
  const unplaced = saved.flatMap(({ strays }, i) => {
    const [spec, cells] = open[i] ?? [];
    return strays.map((stray) => unplacedOf(cells?.name ?? spec?.name ?? '', stray));
  });
  const gone = unplaced.filter(({ stays }) => !stays);
  const listed = [...gone, ...unplaced.filter(({ stays }) => stays).slice(0, LISTED)];
  const leftovers = await queueLeftovers(context, found, listed);
  await releaseTables(
    context,
    known,
    found,
    saved.map(({ spec }) => spec),
  );
  const conflicts = { ...state.conflicts, ...registers?.conflicts };
  const written = saved.map(({ spec }) => withConflictMarks(spec, conflicts));
  const vacated = new Map(written.map((spec, i) => [spec, saved[i]?.vacated ?? []]));
  const { added } = await queueSheets(context, known, written, {
    found,
    refill: (sheet, spec) => refill(sheet, spec, vacated.get(spec) ?? []),
  });
  const kept = queueState(context, known, state, identity, registers ?? null);
  queuePartCleanup(context, found.partIds);
  await context.sync();
  added();
  kept.partAdded();
  return {
    kept: saved.reduce((sum, each) => sum + each.kept, 0),
    moved: saved.some(({ moved }) => moved),
    unplaced: listed,
    more: unplaced.length - listed.length,
    leftovers,
    locked,
  };
}
