import type { EntryValue } from '../entries/entry.ts';
import { cellsFor } from '../sheets/cell-values.ts';
import type { EntryLayout, RegisterLayout } from '../sheets/layout.ts';
import type { FoundCell } from '../sheets/sheet-index.ts';
import { MARK_CONFLICT } from '../sheets/words.ts';
import type { FoundRegister } from './read-register.ts';
import { codeOf, idOfCode, replyKey } from './register-defs.ts';
import { formatOf } from './register-sheet.ts';
import { rowLayouts } from './row-layout.ts';

/** One cell of a register, by row and column of the sheet from 0; '' empties it. */
export interface RegisterCellWrite {
  row: number;
  column: number;
  input: string | number | boolean;
  /** Of a new row: what a text must stand in so that 12/6 stays 12/6. */
  format?: string;
}

export interface RegisterWrites {
  cells: RegisterCellWrite[];
  /** Last row that was added below the others; null when none was. */
  last: number | null;
}

const isSame = (cell: FoundCell, input: RegisterCellWrite['input']): boolean =>
  !cell.formula && (cell.value === input || (input === '' && cell.value === null));

/**
 * Cells to write into a register: incoming values in their rows, rows that were never here below the last one, the
 * codes of new rows, and conflict marks. A deletion empties its row, code included.
 */
export function registerWrites(
  { register }: RegisterLayout,
  { index, rows, free }: FoundRegister,
  writes: Readonly<Record<string, EntryValue>>,
  conflicts: Readonly<Record<string, unknown>>,
): RegisterWrites {
  const cells: RegisterCellWrite[] = [];
  const put = (row: number, column: string, input: RegisterCellWrite['input']): void => {
    const cell = index.at(row - index.top, column);
    if (cell && !isSame(cell, input)) cells.push({ row, column: cell.column, input });
  };
  const putValue = (row: number, layout: EntryLayout, value: EntryValue): void => {
    const inputs = cellsFor(value, layout);
    layout.cells.forEach(({ column }, i) => {
      put(row, column, inputs[i] ?? '');
    });
  };
  for (const { id, key, row, code } of rows) {
    const { row: own, reply } = rowLayouts(register, id);
    const value = writes[key];
    const deleted = value?.deleted === true;
    if (value !== undefined) putValue(row, own, value);
    if (deleted) put(row, 'code', '');
    else if (code === 'missing' || code === 'copied') put(row, 'code', codeOf(register.prefix, id));
    if (reply && (deleted || code === 'copied')) putValue(row, reply, null);
    else if (reply && writes[reply.key] !== undefined) putValue(row, reply, writes[reply.key] ?? null);
    const marked = key in conflicts || replyKey(key) in conflicts;
    const shown = index.at(row - index.top, 'mark')?.value === MARK_CONFLICT;
    if (marked || shown) put(row, 'mark', marked ? MARK_CONFLICT : '');
  }
  const here = new Set(rows.map(({ key }) => key));
  let last: number | null = null;
  for (const [key, value] of Object.entries(writes)) {
    const id = idOfCode(register.prefix, key.replace('/', '-'));
    if (id === null || here.has(key) || !value?.fields) continue;
    last = last === null ? free : last + 1;
    add(last, id, value);
  }
  return { cells, last };

  function add(row: number, id: string, value: EntryValue): void {
    const { row: own, reply } = rowLayouts(register, id);
    const fresh = (column: string, input: RegisterCellWrite['input'] | null, format: string): void => {
      const at = index.columns.get(column);
      if (at !== undefined && input !== null) cells.push({ row, column: at + index.left, input, format });
    };
    fresh('code', codeOf(register.prefix, id), '@');
    for (const layout of reply ? [own, reply] : [own]) {
      const inputs = cellsFor(layout === own ? value : (writes[layout.key] ?? null), layout);
      layout.cells.forEach(({ column, type }, i) => {
        fresh(column, inputs[i] ?? null, formatOf({ type: type === 'date' ? 'date' : 'text' }));
      });
    }
  }
}
