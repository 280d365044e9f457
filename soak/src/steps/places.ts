import type { Sheet } from '@cchc/workbench/model';
import type { Step } from '../schedule/schedule.ts';
import type { Book } from '../world/book.ts';
import { type Grid, gridOf } from '../world/cells.ts';
import type { OpenCell } from '../world/forms.ts';
import type { Pane } from '../world/pane.ts';
import type { World } from '../world/world.ts';

export const pick = <T>(list: readonly T[], at: number): T | undefined =>
  list.length === 0 ? undefined : list[at % list.length];

/** A workbook of the person whose turn it is. */
export function bookOf(world: World, { who, n }: Step): Book {
  const desk = who % world.desks.length;
  const own = world.books.filter((book) => book.desk === desk);
  return pick(own, n) ?? (world.books[0] as Book);
}

/** A pane of theirs that waits for no answer. */
export function freePane(world: World, step: Step): Pane | undefined {
  const book = bookOf(world, step);
  return pick(
    world.panesOf(book).filter(({ parts }) => parts.link.release === null),
    step.at,
  );
}

/** Ends what is being typed: nothing else can be done in Excel meanwhile. */
export async function handsFree(world: World, book: Book): Promise<void> {
  if (book.workbook.cellEdit) book.person.commitEdit({ accept: true });
  const token = world.typing.get(book);
  if (token !== undefined && book.holds(token)) world.typed.add(token);
  world.typing.delete(book);
  await settled(world, book);
}

/** Events of Excel have reached the panes. */
export async function settled(world: World, book: Book): Promise<void> {
  await book.workbook.settled();
  const panes = world.panesOf(book);
  for (const pane of panes) if (pane.parts.link.release === null) await pane.quiet();
}

export interface Target {
  sheet: Sheet;
  row: number;
  column: number;
}

/** Where a cell of a form stands now; undefined when its row is gone. */
export function placeOf(book: Book, { sheet: name, row, column }: OpenCell): Target | undefined {
  const sheet = book.workbook.findSheet(name);
  if (!sheet) return undefined;
  const grid = gridOf(sheet);
  const [at, across] = [grid.rows.get(row), grid.columns.get(column)];
  return at === undefined || across === undefined ? undefined : { sheet, row: at, column: across };
}

/** A cell of the forms for typing. */
export function openCell(world: World, book: Book, at: number, numbers = false): Target | undefined {
  const cells = world.formsIn(book.unit, book.workbook).open.filter(({ text }) => !numbers || !text);
  const cell = pick(cells, at);
  return cell && placeOf(book, cell);
}

export interface Register extends Grid {
  content: number;
  /** Rows in which something stands. */
  filled: number[];
  /** First row below them. */
  free: number;
}

/** The register into which people write rows here. */
export function registerOf(book: Book): Register | undefined {
  const sheet = book.workbook.findSheet('Vướng mắc');
  const grid = sheet && gridOf(sheet);
  const content = grid?.columns.get('content');
  if (!grid || content === undefined) return undefined;
  const filled = new Set<number>();
  for (const [row, column] of grid.sheet.entries())
    if (row > grid.header && (column === 0 || column === content)) {
      const { value } = grid.sheet.content(row, column);
      if (value !== null && value !== '') filled.add(row);
    }
  const rows = [...filled].sort((a, b) => a - b);
  return { ...grid, content, filled: rows, free: (rows.at(-1) ?? grid.header) + 1 };
}
