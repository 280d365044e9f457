import type { Outcome } from '@cchc/workbench/model';
import type { Step } from '../schedule/schedule.ts';
import type { Book } from '../world/book.ts';
import { isRowKey } from '../world/cells.ts';
import type { World } from '../world/world.ts';
import { bookOf, handsFree, openCell, settled, type Target } from './places.ts';

const isText = ({ column, sheet }: Target): boolean =>
  ['note', 'result', 'cooperation', 'content'].includes(String(sheet.content(0, column).value));

/** Puts a new token into a cell, as `write` makes a text of it. */
export async function put(world: World, book: Book, write: (token: number) => Outcome): Promise<boolean> {
  const token = world.tokens.next();
  const outcome = write(token);
  await settled(world, book);
  if (outcome.kind !== 'done' || !book.holds(token)) return false;
  world.typed.add(token);
  return true;
}

export async function type(world: World, step: Step): Promise<boolean> {
  const book = bookOf(world, step);
  await handsFree(world, book);
  const target = openCell(world, book, step.at);
  if (!target) return false;
  return put(world, book, (token) =>
    book.person.type(target.sheet, target, isText(target) ? `t${token}` : String(token)),
  );
}

export async function formula(world: World, step: Step): Promise<boolean> {
  const book = bookOf(world, step);
  await handsFree(world, book);
  const target = openCell(world, book, step.at, true);
  if (!target) return false;
  return put(world, book, (token) => book.person.type(target.sheet, target, `=${token}+0`));
}

export async function clear(world: World, step: Step): Promise<boolean> {
  const book = bookOf(world, step);
  await handsFree(world, book);
  const filled = book.cells.filter(({ key }) => !isRowKey(key));
  const cell = filled[step.at % Math.max(1, filled.length)];
  if (!cell) return false;
  const { sheet, row, column } = cell;
  const { kind } = book.person.clear(sheet, { row, column, rows: 1, columns: 1 });
  await settled(world, book);
  return kind === 'done';
}

/** Begins typing in a cell, or ends it: while it lasts Excel refuses every batch. */
export async function editCell(world: World, step: Step): Promise<boolean> {
  const book = bookOf(world, step);
  if (book.workbook.cellEdit) {
    if (step.n % 3 === 0) book.person.cancelEdit();
    await handsFree(world, book);
    return true;
  }
  const target = openCell(world, book, step.at, true);
  if (!target) return false;
  const token = world.tokens.next();
  // It counts as typed once it stands in the cell
  world.typing.set(book, token);
  return book.person.beginEdit(target.sheet, target, String(token)).kind === 'done';
}

export async function undo(world: World, step: Step): Promise<boolean> {
  const book = bookOf(world, step);
  await handsFree(world, book);
  const rows = rowsIn(book);
  const { kind } = book.person.undo();
  await settled(world, book);
  // A row whose typing is taken back is absent like one that was deleted, and so is one without its code
  const codes = new Set(rowsIn(book).map(({ key }) => key));
  if (rows.some(({ key, token }) => !book.holds(token) || !codes.has(key))) book.rowsTakenOut = true;
  return kind === 'done';
}

const rowsIn = (book: Book): Book['cells'] => book.cells.filter(({ key }) => isRowKey(key));
