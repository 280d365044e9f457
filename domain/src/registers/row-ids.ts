/** A row that has no code of its own yet. */
export interface UncodedRow {
  row: number;
  /** What stands in it, as text that is equal for equal rows. */
  content: string;
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

  /** @param newId 8 to 12 of [a-z0-9], new at each call */
  constructor(newId: () => string) {
    this.#newId = newId;
  }

  /**
   * @param coded ids that stand in the sheet
   * @param unseen rows of the server that this sheet does not show: one that says the same was sent from here
   *   before memory was lost
   * @returns an id for each row, in their order
   */
  idsFor(
    prefix: string,
    rows: readonly UncodedRow[],
    coded: ReadonlySet<string>,
    unseen: readonly { id: string; content: string }[],
  ): string[] {
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
    const given = ids.map((id) => id ?? this.#newId());
    const remembered = free.filter(({ row }) => !Number.isNaN(row)).map((each) => ({ ...each, row: -1 }));
    this.#known.set(prefix, [...rows.map((row, i) => ({ ...row, id: given[i] as string })), ...remembered]);
    return given;
  }
}
