import {
  type ClientState,
  cellsFor,
  type FoundCell,
  indexSheets,
  MARK_CONFLICT,
  type ReportLayout,
  resolveMark,
  type SheetIndex,
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
): { partAdded(): void } {
  const { customXmlParts, properties } = context.workbook;
  const xml = stateXml(state);
  let added: Excel.CustomXmlPart | null = null;
  if (known.partId) customXmlParts.getItem(known.partId).setXml(xml);
  else {
    added = customXmlParts.add(xml);
    added.load('id');
  }
  properties.custom.add(PROPERTY, identityText({ ...identity, cursor: state.cursor }));
  return {
    partAdded: () => {
      if (added) known.partId = added.id;
    },
  };
}

interface Target {
  id: string;
  index: SheetIndex;
}

function targetsOf(sheets: readonly ReadCells[]): Map<string, Target> {
  const ids = new Map(sheets.map(({ name, id }) => [name, id]));
  return new Map(
    [...indexSheets(sheets)].map(([key, index]) => [key, { index, id: ids.get(index.name) ?? index.name }]),
  );
}

/**
 * Queues the cells of incoming values, and the conflict marks. Only what differs is written: no format, no
 * protection, no cell that already shows the value.
 */
export function queueCells(
  context: Excel.RequestContext,
  sheets: readonly ReadCells[],
  layout: ReportLayout,
  { writes, state }: WorkbookUpdate,
): void {
  const targets = targetsOf(sheets);
  const put = ({ id }: Target, cell: FoundCell, input: string | number | boolean): void => {
    if (cell.value === input) return;
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
      if (cell) put(target, cell, inputs[i] ?? '');
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
}

/** Queues the removal of parts of ours that a copy or another program left beside the one in use. */
export function queuePartCleanup(context: Excel.RequestContext, partIds: readonly string[]): void {
  const parts = context.workbook.customXmlParts.getByNamespace(NAMESPACE);
  for (const id of partIds.slice(0, -1)) parts.getItem(id).delete();
}
