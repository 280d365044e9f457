import { dateOfSerial } from '@cchc/domain';
import type { SourceTable, SourceTables } from '@cchc/domain/annual-plan';
import { Grid } from './grid.ts';
import { scanHtml } from './html-scan.ts';

interface OpenCell {
  text: string;
  columns: number;
  rows: number;
  number: string | undefined;
}

const BLOCKS = new Set(['p', 'div', 'li', 'h1', 'h2', 'h3', 'h4']);
const countOf = (text: string | undefined): number =>
  Math.min(Math.max(Math.trunc(Number(text)) || 1, 1), 3_000);

/**
 * What a cell holds. Excel shows `30/06/26` for a day and rounds numbers; the attribute `x:num` has the whole value.
 */
function shownValue({ text, number }: OpenCell): string {
  if (number === undefined || number === '' || !/\d\s*[/.-]\s*\d+\s*[/.-]\s*\d/.test(text)) return text;
  const date = dateOfSerial(Number(number));
  return date === null ? text : date.split('-').reverse().join('/');
}

class Reader {
  readonly tables: SourceTable[] = [];
  #grid: Grid | null = null;
  #cell: OpenCell | null = null;
  #inRow = false;
  #depth = 0;

  open(name: string, attributes: Record<string, string>): void {
    if (name === 'table') {
      this.#depth++;
      if (this.#depth === 1) this.#grid = new Grid();
      return;
    }
    if (this.#depth > 1) {
      if (this.#cell && (name === 'td' || name === 'th' || name === 'tr' || name === 'br'))
        this.#cell.text += ' ';
      return;
    }
    if (name === 'tr') this.#beginRow();
    else if (name === 'td' || name === 'th') this.#beginCell(attributes);
    else if (this.#cell && (name === 'br' || BLOCKS.has(name)) && this.#cell.text.trim() !== '')
      this.#cell.text += '\u2028';
  }

  /** Lines of the source are blanks; only `<br>` and blocks begin a line that people see. */
  text(text: string): void {
    if (this.#cell) this.#cell.text += text.replace(/\s+/g, ' ');
  }

  close(name: string): void {
    if (name === 'table' && this.#depth > 0) {
      this.#depth--;
      if (this.#depth === 0) this.#endTable();
      return;
    }
    if (this.#depth > 1) return;
    if (name === 'td' || name === 'th') this.#endCell();
    else if (name === 'tr') this.#endRow();
  }

  finish(): void {
    if (this.#grid) this.#endTable();
  }

  #beginRow(): void {
    this.#endRow();
    // Rows without a table around them: browsers copy them so from some pages.
    this.#grid ??= new Grid();
    this.#grid.begin();
    this.#inRow = true;
  }

  #beginCell({ colspan, rowspan, 'x:num': number }: Record<string, string>): void {
    this.#endCell();
    if (!this.#inRow) this.#beginRow();
    this.#cell = { text: '', columns: countOf(colspan), rows: countOf(rowspan), number };
  }

  #endCell(): void {
    const cell = this.#cell;
    this.#cell = null;
    if (cell === null) return;
    this.#grid?.add(shownValue(cell).replaceAll('\u2028', '\n'), cell.columns, cell.rows);
  }

  #endRow(): void {
    this.#endCell();
    if (this.#inRow) this.#grid?.end();
    this.#inRow = false;
  }

  #endTable(): void {
    this.#endRow();
    const table = this.#grid?.table(null, this.tables.length + 1);
    if (table) this.tables.push(table);
    this.#grid = null;
    this.#depth = 0;
  }
}

/**
 * The tables in HTML from a clipboard.
 *
 * @throws TableRefusal table-too-long
 */
export function htmlTables(html: string): SourceTables {
  const reader = new Reader();
  scanHtml(html, reader);
  reader.finish();
  return { tables: reader.tables, leftOut: [] };
}
