import { canonicalJson, type EntryValue } from '@cchc/domain';
import type { Book } from '../world/book.ts';
import { broken } from '../world/break.ts';
import { isRowKey } from '../world/cells.ts';
import { PERIOD, REGISTERS } from '../world/forms.ts';
import { valuesAt } from '../world/plans.ts';
import { tokensIn } from '../world/tokens.ts';
import type { World } from '../world/world.ts';

/** (e) All quiet → all open workbooks and the server agree. */
export function quietAgrees(world: World): void {
  for (const pane of world.panes) {
    const { book } = pane.parts;
    const { waiting, conflicts, sync, phase, workbook } = pane.state;
    if (!pane.works || sync.kind !== 'idle' || waiting > 0 || conflicts.length > 0)
      broken(
        'e',
        `${book.name} does not come to rest: ${canonicalJson({ phase, workbook, sync, waiting, conflicts: conflicts.length, problems: pane.state.problems.filter(({ source }) => source !== 'rule') })}`,
      );
  }
  for (const book of world.books) {
    agree(world, book, PERIOD);
    agree(world, book, REGISTERS);
  }
}

function agree(world: World, book: Book, period: string): void {
  const { report } = world.record.of(`${period}_${book.unit}`);
  const entries = report ? valuesAt(report.entries, report.planVersion, book.plan) : {};
  const rows = period === REGISTERS;
  const shown = new Map<string, Set<number>>();
  for (const { key, token } of book.cells)
    if (isRowKey(key) === rows) shown.set(key, (shown.get(key) ?? new Set()).add(token));
  for (const [key, tokens] of shown) compare(book, key, tokens, entries[key]?.value ?? null);
  for (const [key, { value }] of Object.entries(entries)) {
    if (shown.has(key) || key.endsWith('/reply')) continue;
    if (rows && (book.rowsTakenOut || isDouble(world, book, key, shown))) continue;
    compare(book, key, new Set(), value);
  }
}

/**
 * A new row that two panes of one workbook sent under two ids stands in it under one of them (decisions/registers.md);
 * both said the same once, or what was typed over it meanwhile, and either may say something else by now.
 */
function isDouble({ record }: World, book: Book, key: string, shown: ReadonlyMap<string, unknown>): boolean {
  const said = record.said.get(key) ?? new Set();
  const saysTheSame = (other: string) =>
    [...(record.said.get(other) ?? [])].some((token) =>
      book.stoodBefore(token).some((each) => said.has(each)),
    );
  return book.hadTwoPanes && [...shown.keys()].some(saysTheSame);
}

function compare(book: Book, key: string, shown: ReadonlySet<number>, value: EntryValue): void {
  const kept = tokensIn(value);
  const same = kept.size === shown.size && [...kept].every((token) => shown.has(token));
  if (!same) broken('e', `${book.name} shows ${[...shown]} at ${key}, the server has ${[...kept]}`);
}
