import type { ReportDoc } from '@cchc/domain';
import type { Book } from '../world/book.ts';
import { broken } from '../world/break.ts';
import { gridOf, isRowKey } from '../world/cells.ts';
import { PERIOD, REGISTERS } from '../world/forms.ts';
import type { Link } from '../world/network.ts';
import type { Pane } from '../world/pane.ts';
import { keyAt, valuesAt } from '../world/plans.ts';
import { type Token, tokensIn } from '../world/tokens.ts';
import type { World } from '../world/world.ts';

/** How many entries wait: at least, and at most as far as it can be told from outside. */
interface Waiting {
  least: ReadonlySet<string>;
  most: ReadonlySet<string> | null;
}

/**
 * The second half of (b): what waits is counted in the foot line. Where the pane has read the cells since they were
 * changed the number is exact; before that it says at least that something waits.
 */
export function footLineCounts(world: World): void {
  for (const pane of world.panes) if (pane.works && !pane.busy && pane.hasLooked) check(world, pane);
}

function check(world: World, pane: Pane): void {
  const { book } = pane.parts;
  const unsent = unsentKeys(world, book);
  if (world.panesOf(book).length > 1) leaveToTheOther(pane, unsent);
  const { least, most } = (pane.hasRead && differing(world, pane)) || { least: unsent, most: null };
  const { waiting } = pane.state;
  if ((pane.hasRead ? least.size : Math.min(1, unsent.size)) > waiting)
    tell(pane, `it holds unsent ${[...least].join(', ')}`);
  if (most && waiting > most.size) tell(pane, `the server lacks only ${[...most].join(', ') || 'nothing'}`);
}

/** What is typed on forms that the other pane brought to a plan that this one did not take up yet: it is counted there. */
function leaveToTheOther({ state: { names } }: Pane, unsent: Set<string>): void {
  for (const key of unsent) if (!isRowKey(key) && !(key in names)) unsent.delete(key);
}

const tell = ({ state, parts: { book } }: Pane, seen: string): never =>
  broken('b', `the foot line of ${book.name} says ${state.waiting} (${state.sync.kind}), and ${seen}`);

/**
 * What a restore took away, and a pane on the workbook cannot know yet: what it was told before may come into the part
 * still, and from there to the other pane.
 */
const bereftIn = (world: World, book: Book): Set<Token> =>
  new Set(
    world
      .panesOf(book)
      .flatMap(({ parts: { link } }) => [...link.bereft.values(), ...link.passedOn.values()])
      .flatMap((tokens) => [...tokens]),
  );

/** Keys of a workbook with something typed that no server has, as far as the workbook can know. */
function unsentKeys(world: World, book: Book): Set<string> {
  const unknown = bereftIn(world, book);
  return new Set(
    book.cells.filter(({ token }) => !world.record.has(token) && !unknown.has(token)).map(({ key }) => key),
  );
}

/**
 * What differs from the server, where the pane has heard everything that the server has. Null where it has not, or
 * where rows stand under one code, so that nobody outside can tell which of them is which.
 */
function differing(world: World, { state, halfWay, parts: { book, link } }: Pane): Waiting | null {
  if (halfWay || !world.isOnCurrentPlan(book)) return null;
  const reports = [PERIOD, REGISTERS].map((period) => `${period}_${book.unit}`);
  const kept = reports.map((id) => world.record.of(id).report);
  if (reports.some((id, i) => link.cursors.get(id) !== (kept[i]?.cursor ?? null))) return null;
  const rows = rowsOf(book);
  if (!rows) return null;
  const least = new Set(state.conflicts.map(({ key }) => key));
  const shown = new Map<string, Set<number>>(rows.map((key) => [key, new Set()]));
  for (const { key, token } of book.cells) shown.set(key, (shown.get(key) ?? new Set()).add(token));
  const entries: ReportDoc['entries'] = Object.assign(
    {},
    ...kept.map((report) => report && valuesAt(report.entries, report.planVersion, book.plan)),
  );
  for (const key of new Set([...shown.keys(), ...Object.keys(entries)])) {
    const tokens = shown.get(key);
    // A row that is not in the sheet is only absent
    if (!tokens && isRowKey(key)) continue;
    const there = tokensIn(entries[key]?.value ?? null);
    if (there.size !== (tokens?.size ?? 0) || [...there].some((token) => !tokens?.has(token))) least.add(key);
  }
  const worded = world.worded.flatMap(({ unit, key, plan }) =>
    unit === book.unit ? (keyAt(key, plan, book.plan) ?? []) : [],
  );
  const most = new Set([...least, ...[...link.unheard.values()].flat(), ...worded]);
  const unknown = bereftIn(world, book);
  for (const { key, token } of book.cells)
    if (unknown.has(token) && !world.record.has(token)) least.delete(key);
  // Rows without a code may be known ones, and what was sent may have been taken
  for (const key of most) if (key.includes('/+') || !isAlone(link, key)) least.delete(key);
  return { least, most };
}

const isAlone = ({ unheard }: Link, key: string): boolean =>
  [...unheard.values()].every((keys) => !keys.includes(key));

/** Keys of the rows that stand in a workbook under their codes; null when one stands there twice. */
function rowsOf({ workbook }: Book): string[] | null {
  const sheet = workbook.findSheet('Vướng mắc');
  if (!sheet) return [];
  const { codes, header } = gridOf(sheet);
  const keys = [...codes].flatMap(([row, code]) => (row > header ? [code.replace('-', '/')] : []));
  return new Set(keys).size === keys.length ? keys : null;
}
