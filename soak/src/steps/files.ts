import { NAMESPACE } from '@cchc/addin/excel/state-part.ts';
import type { Step } from '../schedule/schedule.ts';
import type { Book } from '../world/book.ts';
import type { World } from '../world/world.ts';
import { bookOf, pick } from './places.ts';

const MOST_BOOKS = 6;

function closePanes(world: World, book: Book): void {
  for (const pane of world.panesOf(book)) world.closePane(pane);
}

export async function saveFile(world: World, step: Step): Promise<boolean> {
  const book = bookOf(world, step);
  if (book.workbook.cellEdit) return false;
  book.save();
  return true;
}

/** "Don't save": everything since the last saving of the file is gone, cells and part alike. */
export async function closeUnsaved(world: World, step: Step): Promise<boolean> {
  const book = bookOf(world, step);
  closePanes(world, book);
  book.workbook.cellEdit = null;
  book.reopen();
  await world.openPane(book);
  return true;
}

export async function closeSaved(world: World, step: Step): Promise<boolean> {
  const book = bookOf(world, step);
  if (book.workbook.cellEdit) return false;
  closePanes(world, book);
  book.save();
  book.reopen();
  await world.openPane(book);
  return true;
}

/** The file on a stick: opened at another desk while the first stays open. */
export async function copyBook(world: World, step: Step): Promise<boolean> {
  if (world.books.length >= MOST_BOOKS) return false;
  const desk = step.who % world.desks.length;
  const units = world.desks[desk]?.member.units ?? [];
  const from = pick(
    world.books.filter(({ unit }) => units.includes(unit)),
    step.at,
  );
  if (!from) return false;
  if (step.n % 2 === 0 && !from.workbook.cellEdit) from.save();
  const copy = world.openBook(desk, from.unit, from.disk);
  for (const token of from.shown) copy.shown.add(token);
  for (const [report, tokens] of from.bereft) copy.bereft.set(report, new Set(tokens));
  copy.parts = from.savedParts;
  copy.save();
  copy.rowsTakenOut = from.rowsTakenOut;
  await world.openPane(copy);
  return true;
}

export async function secondPane(world: World, step: Step): Promise<boolean> {
  const book = bookOf(world, step);
  if (world.panesOf(book).length >= 2) return false;
  await world.openPane(book);
  return true;
}

/** Closed in the middle of whatever it did; the last one of a workbook is opened anew. */
export async function closePane(world: World, step: Step): Promise<boolean> {
  const book = bookOf(world, step);
  const pane = pick(world.panesOf(book), step.at);
  if (!pane) return false;
  world.closePane(pane);
  if (world.panesOf(book).length === 0) await world.openPane(book);
  return true;
}

/** Another program, or another window, put an older part back. */
export async function stalePart(world: World, step: Step): Promise<boolean> {
  const book = bookOf(world, step);
  const older = pick(book.parts.slice(0, -1), step.at);
  const part = book.workbook.xmlParts.byNamespace(NAMESPACE).at(-1);
  if (older === undefined || !part) return false;
  closePanes(world, book);
  book.workbook.xmlParts.setXml(part.id, older);
  await world.openPane(book);
  return true;
}

/** As after another program that keeps no parts. */
export async function lostPart(world: World, step: Step): Promise<boolean> {
  const book = bookOf(world, step);
  const parts = book.workbook.xmlParts.byNamespace(NAMESPACE);
  if (parts.length === 0) return false;
  closePanes(world, book);
  for (const { id } of parts) book.workbook.xmlParts.delete(id);
  await world.openPane(book);
  return true;
}
