import {
  type ClientState,
  cellsFor,
  type FoundCell,
  indexForms,
  MARK_CONFLICT,
  type ReportLayout,
  resolveMark,
  type SheetIndex,
  soundCursor,
} from '@cchc/domain';
import { identityText, PROPERTY } from './identity.ts';
import type { KnownWorkbook } from './known-workbook.ts';
import type { WorkbookIdentity, WorkbookUpdate } from './port.ts';
import type { ReadCells } from './read-workbook.ts';
import { NAMESPACE, stateXml } from './state-part.ts';

/** Queues the state, then the identity: after the cells, since older than the cells is safe and newer is not. */
export function queueState(
  context: Excel.RequestContext,
  known: KnownWorkbook,
  state: ClientState,
  identity: WorkbookIdentity,
  registers: ClientState | null = known.registers,
): { partAdded(): void } {
  const { customXmlParts, properties } = context.workbook;
  known.registers = registers;
  const xml = stateXml(state, registers, identity.plan);
  let added: Excel.CustomXmlPart | null = null;
  if (known.partId) customXmlParts.getItem(known.partId).setXml(xml);
  else {
    added = customXmlParts.add(xml);
    added.load('id');
  }
  properties.custom.add(
    PROPERTY,
    identityText({
      ...identity,
      cursor: soundCursor(state),
      registers: registers ? soundCursor(registers) : identity.registers,
    }),
  );
  return {
    partAdded: () => {
      if (added) known.partId = added.id;
    },
  };
}

/** One cell that was written; '' = emptied. */
export interface CellWrite {
  id: string;
  row: number;
  column: number;
  input: string | number | boolean;
}

interface Target {
  id: string;
  index: SheetIndex;
}

function targetsOf(sheets: readonly ReadCells[], { plan }: ReportLayout): Map<string, Target> {
  const ids = new Map(sheets.map(({ name, id }) => [name, id]));
  return new Map(
    [...indexForms(sheets, plan).forms].map(([key, index]) => [
      key,
      { index, id: ids.get(index.name) ?? index.name },
    ]),
  );
}

/**
 * An entry cell that shows the value already is left alone, whatever kind of empty it is, and so is a formula of a
 * person that gives it.
 */
const showsAlready = (cell: FoundCell, input: CellWrite['input'] | null): boolean =>
  input === null ? !cell.formula && (cell.value === '' || cell.value === null) : cell.value === input;

/**
 * Queues the cells of incoming values, and the conflict marks. Only what differs is written: no format, no
 * protection, no cell that already shows the value.
 */
export function queueCells(
  context: Excel.RequestContext,
  sheets: readonly ReadCells[],
  layout: ReportLayout,
  { writes, state }: WorkbookUpdate,
): CellWrite[] {
  const targets = targetsOf(sheets, layout);
  const written: CellWrite[] = [];
  const put = ({ id }: Target, cell: FoundCell, input: CellWrite['input']): void => {
    if (cell.value === input && !cell.formula) return;
    written.push({ id, row: cell.row, column: cell.column, input });
    const range = context.workbook.worksheets.getItem(id).getRangeByIndexes(cell.row, cell.column, 1, 1);
    range.formulas = [[input]];
  };
  for (const [key, value] of Object.entries(writes)) {
    const entry = layout.entries.get(key);
    const target = entry && targets.get(entry.def.form);
    if (!target) continue;
    const inputs = cellsFor(value, entry);
    entry.cells.forEach((position, i) => {
      const cell = target.index.cell(position);
      if (cell && !showsAlready(cell, inputs[i] ?? null)) put(target, cell, inputs[i] ?? '');
    });
  }
  const conflicted = new Set(
    Object.keys(state.conflicts).flatMap((key) => {
      const def = layout.entries.get(key)?.def;
      return def ? [`${def.form} ${def.row}`] : [];
    }),
  );
  for (const { key, marks } of layout.sheets) {
    const target = targets.get(key);
    if (!target) continue;
    for (const [row, formula] of Object.entries(marks)) {
      const cell = target.index.cell({ row, column: 'mark' });
      if (!cell) continue;
      const marked = cell.value === MARK_CONFLICT && !cell.formula;
      if (conflicted.has(`${key} ${row}`)) put(target, cell, MARK_CONFLICT);
      else if (marked)
        put(
          target,
          cell,
          resolveMark(
            formula,
            (column, other) => target.index.cell({ row: other ?? row, column })?.address ?? '#REF!',
          ),
        );
    }
  }
  return written;
}

/** The cells as they are after the writes, so that nobody has to ask Excel again. */
export function afterWrites(sheets: readonly ReadCells[], written: readonly CellWrite[]): ReadCells[] {
  return sheets.map((sheet) => {
    const [values, formulas] = [sheet.values, sheet.formulas].map((rows) => rows.map((row) => [...row]));
    for (const { id, row, column, input } of written) {
      if (id !== sheet.id) continue;
      for (const rows of [values, formulas]) {
        // A row that was added lies below what was read
        while (rows && rows.length <= row - sheet.row) rows.push(values?.[0]?.map(() => '') ?? []);
        const line = rows?.[row - sheet.row];
        if (line) line[column - sheet.column] = input;
      }
    }
    return { ...sheet, values: values ?? [], formulas: formulas ?? [] };
  });
}

/** Queues the removal of parts of ours that a copy or another program left beside the one in use. */
export function queuePartCleanup(context: Excel.RequestContext, partIds: readonly string[]): void {
  const parts = context.workbook.customXmlParts.getByNamespace(NAMESPACE);
  for (const id of partIds.slice(0, -1)) parts.getItem(id).delete();
}
