import { isLocked, takesFinals } from '@cchc/domain';
import type { Step } from '../schedule/schedule.ts';
import type { Book } from '../world/book.ts';
import { PERIOD } from '../world/forms.ts';
import type { World } from '../world/world.ts';
import { bookOf, freePane, handsFree, pick, placeOf, settled } from './places.ts';
import { sendFrom, typeInto } from './sending.ts';

const DAY = 86_400_000;
/** Words of the list beside the figures. */
const ESTIMATE = 'Ước thực hiện';
const FINAL = 'Chính thức';

/** Entries of figures that may be estimates. */
const measuresIn = (world: World, { unit, workbook }: Book) =>
  [...world.formsIn(unit, workbook).layout.entries.values()].filter(({ def }) =>
    def.extras.includes('estimate'),
  );

/** Chooses a word in the cell beside the figures of an entry. @returns whether it stands there now */
async function choose(world: World, book: Book, key: string, word: string): Promise<boolean> {
  const entry = world.formsIn(book.unit, book.workbook).layout.entries.get(key);
  const cell = entry?.cells.find(({ field }) => field.of === 'status');
  const sheet = entry && world.formsIn(book.unit, book.workbook).open.find((open) => open.key === key)?.sheet;
  const target = cell && sheet && placeOf(book, { key, sheet, text: true, ...cell });
  if (!target) return false;
  world.worded.push({ unit: book.unit, key, plan: book.plan });
  const { kind } = book.person.type(target.sheet, target, word);
  await settled(world, book);
  return kind === 'done';
}

async function estimateIn(world: World, book: Book, at: number): Promise<boolean> {
  await handsFree(world, book);
  const entry = pick(measuresIn(world, book), at);
  if (!entry || !(await choose(world, book, entry.key, ESTIMATE))) return false;
  const [first] = entry.def.components;
  if (first) await typeInto(world, book, entry.key, [first.key]);
  return true;
}

/** "Ước thực hiện": a figure that is not final yet. */
export const estimate = (world: World, step: Step): Promise<boolean> =>
  estimateIn(world, bookOf(world, step), step.at);

/** Everybody closes their laptop and opens it days later. */
export async function daysPass(world: World, { n }: Step): Promise<boolean> {
  for (const book of world.books) await handsFree(world, book);
  world.time += (1 + (n % 4)) * DAY;
  await world.pass(1_000);
  return true;
}

/** Estimates on the server whose cells stand in this workbook. */
const estimatesIn = ({ record }: World, { unit }: Book): string[] =>
  Object.entries(record.of(`${PERIOD}_${unit}`).report?.entries ?? {}).flatMap(([key, { value }]) =>
    value?.estimate ? [key] : [],
  );

/**
 * The final figure of an estimate, on a report that is locked: what has to come before it is done where it was not
 * done yet (an estimate is given, the report sent, the cut-off passes).
 */
export async function final(world: World, step: Step): Promise<boolean> {
  const pane = freePane(world, step);
  if (!pane?.works) return false;
  const { book } = pane.parts;
  const report = () => world.record.of(`${PERIOD}_${book.unit}`).report;
  if (!isLocked(report())) {
    if (estimatesIn(world, book).length === 0) await estimateIn(world, book, step.at);
    if (!(await sendFrom(world, pane))) return false;
  }
  while (!takesFinals(world.period, world.today)) await daysPass(world, { ...step, n: 3 });
  await handsFree(world, book);
  await pane.saves();
  const key = pick(estimatesIn(world, book), step.at);
  const [first] = measuresIn(world, book).find((entry) => entry.key === key)?.def.components ?? [];
  if (key === undefined || !first || !(await choose(world, book, key, FINAL))) return false;
  await typeInto(world, book, key, [first.key]);
  await pane.saves();
  return isLocked(report()) && !estimatesIn(world, book).includes(key);
}
