import type { EntryValue } from '../entries/entry.ts';
import { pairRows } from './similar-rows.ts';

/** A row that has no code of its own yet. */
export interface UncodedRow {
  row: number;
  /** What stands in it, as text that is equal for equal rows. */
  content: string;
  /** undefined when a cell of it cannot be read. */
  value?: EntryValue | undefined;
}

/** A row of the server that stands nowhere in the sheet. */
export interface UnseenRow {
  id: string;
  content: string;
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
  /** Rows of the server that a person said are none of the rows without a code. */
  readonly #others = new Set<string>();

  readonly #asked = new Map<string, Remembered[]>();

  /** @param newId 8 to 12 of [a-z0-9], new at each call */
  constructor(newId: () => string) {
    this.#newId = newId;
  }

  /**
   * @param coded ids that stand in the sheet
   * @param unseen rows of the server that this sheet does not show: one that says the same was sent from here
   *   before memory was lost; one that says much the same may have been, and was edited since: that is asked
   * @returns an id for each row, in their order
   */
  idsFor(
    prefix: string,
    rows: readonly UncodedRow[],
    coded: ReadonlySet<string>,
    unseen: readonly UnseenRow[],
  ): GivenId[] {
    const free = [
      ...(this.#known.get(prefix) ?? []),
      ...unseen.map((each) => ({ ...each, row: Number.NaN })),
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

  /** A person's answer on a row that was asked: it is that row of the server, or a new one. */
  settle(prefix: string, id: string, same: boolean): void {
    const row = this.#asked.get(prefix)?.find((each) => each.id === id);
    if (same && row) this.#known.set(prefix, [...(this.#known.get(prefix) ?? []), row]);
    else this.#others.add(id);
  }
}
