import type { Step } from '../schedule/schedule.ts';
import type { Book } from '../world/book.ts';
import { tokenIn } from '../world/tokens.ts';
import type { World } from '../world/world.ts';
import { bookOf, handsFree, pick, registerOf, settled } from './places.ts';
import { put } from './typing.ts';

/** Few enough that a person would still find their way. */
const MOST_ROWS = 12;

export async function addRow(world: World, step: Step): Promise<boolean> {
  const book = bookOf(world, step);
  await handsFree(world, book);
  const register = registerOf(book);
  if (!register || register.filled.length >= MOST_ROWS) return false;
  const cell = { row: register.free, column: register.content };
  return put(world, book, (token) => book.person.type(register.sheet, cell, `t${token}`));
}

export async function editRow(world: World, step: Step): Promise<boolean> {
  const book = bookOf(world, step);
  await handsFree(world, book);
  const register = registerOf(book);
  const row = register && pick(register.filled, step.at);
  if (!register || row === undefined) return false;
  return put(world, book, (token) =>
    book.person.type(register.sheet, { row, column: register.content }, `t${token}`),
  );
}

/** Deletes the row from the sheet: absent, not cleared. */
export async function takeOutRow(world: World, step: Step): Promise<boolean> {
  const book = bookOf(world, step);
  await handsFree(world, book);
  const register = registerOf(book);
  const row = register && pick(register.filled, step.at);
  if (!register || row === undefined) return false;
  const { kind } = book.person.deleteRows(register.sheet, row);
  await settled(world, book);
  if (kind === 'done') book.rowsTakenOut = true;
  return kind === 'done';
}

/** Copies a whole row, code and all, below the others. */
export async function copyRow(world: World, step: Step): Promise<boolean> {
  const book = bookOf(world, step);
  await handsFree(world, book);
  const register = registerOf(book);
  const row = register && pick(register.filled, step.at);
  if (!register || row === undefined || register.filled.length >= MOST_ROWS) return false;
  const { sheet, free, columns } = register;
  const size = { column: 0, rows: 1, columns: columns.size };
  book.person.copy(sheet, { row, ...size });
  const { kind } = book.person.pasteClip(sheet, { row: free, ...size });
  await settled(world, book);
  return kind === 'done' && tokenIn(sheet.content(free, register.content).value) !== null;
}

export async function sortRows(world: World, step: Step): Promise<boolean> {
  const book = bookOf(world, step);
  await handsFree(world, book);
  const register = registerOf(book);
  if (!register || register.filled.length === 0) return false;
  const { sheet, header, free, columns, content } = register;
  const area = { row: header + 1, column: 0, rows: free - header - 1, columns: columns.size };
  const { kind } = book.person.sort(sheet, area, [{ key: content, ascending: step.n % 2 === 0 }]);
  // Excel tells of it even where every row stays in its place
  book.changes += 1;
  await settled(world, book);
  return kind === 'done';
}

/** Of rows that stand under one code and are asked about, all but the first become rows of their own. */
export async function endDoubles(world: World, book: Book): Promise<void> {
  const register = registerOf(book);
  if (!register) return;
  const seen = new Set<string>();
  for (const [row, code] of [...register.codes].sort(([a], [b]) => a - b)) {
    if (row <= register.header) continue;
    if (seen.has(code)) book.person.clear(register.sheet, { row, column: 0, rows: 1, columns: 1 });
    seen.add(code);
  }
  await settled(world, book);
}
