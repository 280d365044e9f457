import type { EntryValue } from '../entries/entry.ts';
import { canonicalJson } from '../text/canonical.ts';
import { pairRows } from './similar-rows.ts';

/** A row that has no code of its own yet. */
export interface UncodedRow {
  row: number;
  /** What stands in it, as text that is equal for equal rows. */
  content: string;
  /** undefined when a cell of it cannot be read. */
  value?: EntryValue | undefined;
}

/** A row with an id: one that the server has, or that the sheet showed. */
export interface KnownRow {
  id: string;
  value: EntryValue;
}

/** `asked`: the row says much of what this row of the server says, and nobody remembers which one it is. */
export interface GivenId {
  id: string;
  asked: boolean;
}

interface Remembered extends UncodedRow {
  id: string;
}

/**
 * Ids of rows whose code is not in the sheet yet. Before ExcelApi 1.19 any write empties Excel's undo list, so a new
 * row is sent under an id that only memory knows until something is written anyway. Rows move meanwhile (sorting,
 * inserting): one is known again by what it says, else by where it stands.
 */
export class RowIds {
  readonly #newId: () => string;
  readonly #known = new Map<string, Remembered[]>();
  /** Rows as they were last seen with their codes: an undo takes a code away that we wrote. */
  readonly #seen = new Map<string, Map<string, EntryValue>>();
  /** Known rows that a person said are none of the rows without a code. */
  readonly #others = new Set<string>();

  readonly #asked = new Map<string, Remembered[]>();

  /** @param newId 8 to 12 of [a-z0-9], new at each call */
  constructor(newId: () => string) {
    this.#newId = newId;
  }

  /**
   * @param coded what the rows say that stand in the sheet under their ids; undefined where that cannot be read
   * @param stored rows of the server: one that stands nowhere in the sheet and says the same was sent from here before
   *   memory was lost; one that says much the same may have been, and was edited since: that is asked
   * @param isDeleted rows that were deleted for everybody: the same words typed again are a new row
   * @returns an id for each row, in their order
   */
  idsFor(
    prefix: string,
    rows: readonly UncodedRow[],
    coded: ReadonlyMap<string, EntryValue | undefined>,
    stored: readonly KnownRow[],
    isDeleted: (id: string) => boolean,
  ): GivenId[] {
    const unseen = this.#unseen(prefix, coded, stored).filter(({ id }) => !isDeleted(id));
    const free = [
      ...(this.#known.get(prefix) ?? []),
      ...unseen.map((each) => ({ ...each, content: canonicalJson(each.value), row: Number.NaN })),
    ].filter(({ id }) => !coded.has(id));
    const ids: (string | undefined)[] = rows.map(() => undefined);
    const match = (same: (row: UncodedRow, known: Remembered) => boolean): void =>
      rows.forEach((row, i) => {
        if (ids[i] !== undefined) return;
        const at = free.findIndex((known) => same(row, known));
        if (at < 0) return;
        const id = free[at]?.id as string;
        ids[i] = id;
        for (let j = free.length - 1; j >= 0; j--) if (free[j]?.id === id) free.splice(j, 1);
      });
    match((row, known) => row.row === known.row && row.content === known.content);
    match((row, known) => row.content === known.content);
    match((row, known) => row.row === known.row);
    const strangers = rows.filter((_, i) => ids[i] === undefined);
    const left = unseen.filter(({ id }) => free.some((each) => each.id === id) && !this.#others.has(id));
    const pairs = pairRows(
      strangers.map(({ value }) => value),
      left.map(({ value }) => value),
    );
    const given = rows.map((row, i): GivenId => {
      const known = ids[i];
      if (known !== undefined) return { id: known, asked: false };
      const like = left[pairs.get(strangers.indexOf(row))?.at ?? -1]?.id;
      return like === undefined ? { id: this.#newId(), asked: false } : { id: like, asked: true };
    });
    const remembered = free.filter(({ row }) => !Number.isNaN(row)).map((each) => ({ ...each, row: -1 }));
    const settled = rows.flatMap((row, i) => {
      const { id = '', asked = true } = given[i] ?? {};
      return asked ? [] : [{ ...row, id }];
    });
    this.#asked.set(
      prefix,
      rows.flatMap((row, i) => (given[i]?.asked ? [{ ...row, id: given[i].id }] : [])),
    );
    this.#known.set(prefix, [...settled, ...remembered]);
    return given;
  }

  /** Known rows that stand nowhere in the sheet, each as it was seen last. */
  #unseen(
    prefix: string,
    coded: ReadonlyMap<string, EntryValue | undefined>,
    stored: readonly KnownRow[],
  ): KnownRow[] {
    const seen = this.#seen.get(prefix) ?? new Map<string, EntryValue>();
    this.#seen.set(prefix, seen);
    for (const [id, value] of coded)
      if (value?.fields) seen.set(id, value);
      else if (value === null) seen.delete(id);
    return [...new Map([...stored.map(({ id, value }) => [id, value] as const), ...seen])].flatMap(
      ([id, value]) => (coded.has(id) ? [] : [{ id, value }]),
    );
  }

  /** A person's answer on a row that was asked: it is that row of the server, or a new one. */
  settle(prefix: string, id: string, same: boolean): void {
    const row = this.#asked.get(prefix)?.find((each) => each.id === id);
    if (same && row) this.#known.set(prefix, [...(this.#known.get(prefix) ?? []), row]);
    else this.#others.add(id);
  }
}
