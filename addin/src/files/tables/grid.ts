import type { SourceCell, SourceRow, SourceTable } from '@cchc/domain/annual-plan';
import { MAX_COLUMNS, MAX_ROWS, TableRefusal } from './refusal.ts';

const EMPTY: SourceCell = { text: '', from: 'own' };

/** Line ends as \n, runs of blanks as one, blank lines at both ends gone; accents are composed. */
export const tidy = (text: string): string =>
  text
    .normalize('NFC')
    .replace(/\r\n?/g, '\n')
    .replace(/[^\S\n]+/g, ' ')
    .replace(/ ?\n ?/g, '\n')
    .replace(/\n{2,}/g, '\n')
    .trim();

/** A table that is filled row by row with cells that may cover others to their right and below them. */
export class Grid {
  readonly #rows: SourceRow[] = [];
  /** Column → what covers it in the next rows, and how many of them. */
  readonly #hanging = new Map<number, { text: string; rows: number }>();
  #current: SourceCell[] = [];

  get rows(): number {
    return this.#rows.length;
  }

  begin(): void {
    if (this.#rows.length >= MAX_ROWS)
      throw new TableRefusal('table-too-long', { rows: MAX_ROWS + 1, limit: MAX_ROWS });
    this.#current = [];
  }

  /** Puts a cell at the next column that is not covered from above. */
  add(text: string, columns = 1, rows = 1): void {
    this.#fillHanging();
    const tidied = tidy(text);
    for (let i = 0; i < Math.max(1, columns) && this.#current.length < MAX_COLUMNS; i++) {
      if (rows > 1) this.#hanging.set(this.#current.length, { text: tidied, rows });
      this.#current.push({ text: tidied, from: i === 0 ? 'own' : 'left' });
    }
  }

  /** Puts a cell that has been looked at already at the next column. */
  place(text: string, from: SourceCell['from']): void {
    if (this.#current.length < MAX_COLUMNS) this.#current.push({ text: tidy(text), from });
  }

  skip(columns: number): void {
    for (let i = 0; i < columns && this.#current.length < MAX_COLUMNS; i++) this.#current.push(EMPTY);
  }

  /** A cell that goes on from the one above it. */
  addFromAbove(columns = 1): void {
    const column = this.#current.length;
    const text = this.#rows.at(-1)?.cells[column]?.text ?? '';
    for (let i = 0; i < columns && this.#current.length < MAX_COLUMNS; i++)
      this.#current.push({ text, from: 'above' });
  }

  addFromLeft(columns = 1): void {
    const text = this.#current.at(-1)?.text ?? '';
    for (let i = 0; i < columns && this.#current.length < MAX_COLUMNS; i++)
      this.#current.push({ text, from: this.#current.length === 0 ? 'own' : 'left' });
  }

  end(line = this.#rows.length + 1): void {
    this.#fillHanging();
    for (const [column, hanging] of this.#hanging) {
      hanging.rows--;
      if (hanging.rows <= 0) this.#hanging.delete(column);
    }
    this.#rows.push({ line, cells: this.#current });
    this.#current = [];
  }

  /** Drops the row that is being filled; gives its text. */
  drop(): string {
    const text = this.#current
      .filter(({ from, text: each }) => from === 'own' && each !== '')
      .map(({ text: each }) => each)
      .join(' | ');
    this.#current = [];
    return text;
  }

  #fillHanging(): void {
    for (;;) {
      const hanging = this.#hanging.get(this.#current.length);
      // What began in this very row is no cover yet: its cells stand to the left of here.
      if (hanging === undefined || this.#current.length >= MAX_COLUMNS) return;
      this.#current.push({ text: hanging.text, from: 'above' });
    }
  }

  /** The table, each row as long as the longest; null when nothing stands in it. */
  table(sheet: string | null, number: number): SourceTable | null {
    const width = this.#rows.reduce((most, { cells }) => Math.max(most, cells.length), 0);
    if (!this.#rows.some(({ cells }) => cells.some(({ text }) => text !== ''))) return null;
    return {
      sheet,
      number,
      rows: this.#rows.map(({ line, cells }) => ({
        line,
        cells: [...cells, ...Array.from({ length: width - cells.length }, () => EMPTY)],
      })),
    };
  }
}
