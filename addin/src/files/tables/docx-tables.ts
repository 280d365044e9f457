import type { LeftOut, SourceTable, SourceTables } from '@cchc/domain/annual-plan';
import { type OfficePackage, parseAttributes, scanXml } from '@cchc/xlsx/package';
import { Grid, tidy } from './grid.ts';
import { MAX_FILE_BYTES, TableRefusal } from './refusal.ts';

/** Parts of a document are small beside those of a workbook; pictures are never unpacked. */
export const DOCX_LIMITS = {
  fileBytes: MAX_FILE_BYTES,
  partBytes: 16 * 1024 * 1024,
  totalBytes: 120 * 1024 * 1024,
  parts: 5_000,
  cells: 100_000,
  formulaCharacters: 0,
};

/** Tags of a table with as many rows as are read, each word of it in a look of its own. */
const MAX_TAGS = 400_000;

/** One cell while it is read. */
interface OpenCell {
  text: string;
  columns: number;
  down: 'restart' | 'continue' | null;
  right: 'restart' | 'continue' | null;
  numbered: boolean;
}

const MAIN = 'word/document.xml';

/** Contents that are not what a reader sees at that place: old versions, second copies, codes of fields. */
const UNSEEN = new Set(['del', 'moveFrom', 'Fallback', 'instrText', 'delText']);
const PICTURES = new Set(['pic', 'imagedata', 'chart', 'relIds']);

/**
 * Reads WordprocessingML from front to back and keeps only cells. Tables in tables become lines of their cell; boxes of
 * text stand anywhere on the page, so they are told and not taken.
 */
class Reader {
  readonly tables: SourceTable[] = [];
  readonly leftOut: LeftOut[] = [];
  #grid: Grid | null = null;
  #cell: OpenCell | null = null;
  #tags = 0;
  #depth = 0;
  #unseen = 0;
  #box = 0;
  #boxText = '';
  #inText = false;
  #inRowProperties = false;
  #deletedRow = false;
  #before = 0;

  open(name: string, raw: string): void {
    if (++this.#tags > MAX_TAGS) throw new TableRefusal('file-too-much', { part: MAIN, limit: MAX_TAGS });
    if (this.#inRowProperties && name === 'del') this.#deletedRow = true;
    if (this.#unseen > 0 || UNSEEN.has(name)) {
      this.#unseen++;
      return;
    }
    if (name === 'txbxContent') this.#box++;
    if (name === 't') this.#inText = true;
    else if (name === 'br' || name === 'cr') this.#say('\n');
    else if (name === 'tab') this.#say(' ');
    else if (name === 'noBreakHyphen') this.#say('-');
    else if (PICTURES.has(name) && this.#cell && this.#box === 0)
      this.leftOut.push({ what: 'picture', text: tidy(this.#cell.text) });
    if (this.#box === 0) this.#openOfTable(name, raw);
  }

  text(text: string): void {
    if (this.#inText && this.#unseen === 0) this.#say(text);
  }

  close(name: string): void {
    if (this.#unseen > 0) {
      this.#unseen--;
      return;
    }
    if (name === 't') this.#inText = false;
    else if (name === 'p') this.#say('\n');
    else if (name === 'txbxContent') this.#closeBox();
    if (this.#box === 0) this.#closeOfTable(name);
  }

  #say(text: string): void {
    if (this.#box > 0) this.#boxText += text;
    else if (this.#cell) this.#cell.text += text;
  }

  #closeBox(): void {
    this.#box--;
    if (this.#box > 0) return;
    const text = tidy(this.#boxText);
    if (text !== '') this.leftOut.push({ what: 'text-box', text });
    this.#boxText = '';
  }

  #openOfTable(name: string, raw: string): void {
    const value = (): string | undefined => parseAttributes(raw, MAIN).val;
    if (name === 'tbl') {
      this.#depth++;
      if (this.#depth === 1) this.#grid = new Grid();
    } else if (this.#depth !== 1 || this.#grid === null) return;
    else if (name === 'tr') {
      this.#grid.begin();
      this.#deletedRow = false;
      this.#before = 0;
    } else if (name === 'trPr') this.#inRowProperties = true;
    else if (name === 'gridBefore') this.#before = Number(value() ?? 0) || 0;
    else if (name === 'tc') this.#cell = { text: '', columns: 1, down: null, right: null, numbered: false };
    else if (this.#cell && name === 'gridSpan') this.#cell.columns = Math.max(1, Number(value()) || 1);
    else if (this.#cell && name === 'vMerge')
      this.#cell.down = value() === 'restart' ? 'restart' : 'continue';
    else if (this.#cell && name === 'hMerge')
      this.#cell.right = value() === 'restart' ? 'restart' : 'continue';
    else if (this.#cell && name === 'numPr') this.#cell.numbered = true;
  }

  #closeOfTable(name: string): void {
    if (name === 'tbl') {
      this.#depth--;
      if (this.#depth > 0) return;
      const table = this.#grid?.table(null, this.tables.length + 1);
      if (table) this.tables.push(table);
      this.#grid = null;
    } else if (this.#depth > 1) {
      // Cells of an inner table, side by side in one line of the cell that holds it.
      if (name === 'tc') this.#endInnerCell();
    } else if (this.#grid === null) return;
    else if (name === 'trPr') {
      this.#inRowProperties = false;
      this.#grid.skip(this.#before);
    } else if (name === 'tc') this.#closeCell(this.#grid);
    else if (name === 'tr') {
      if (!this.#deletedRow) this.#grid.end();
      else this.leftOut.push({ what: 'deleted-row', text: this.#grid.drop() });
    }
  }

  #endInnerCell(): void {
    if (this.#cell) this.#cell.text = `${this.#cell.text.trimEnd()}; `;
  }

  #closeCell(grid: Grid): void {
    const cell = this.#cell;
    this.#cell = null;
    if (cell === null) return;
    if (cell.down === 'continue') grid.addFromAbove(cell.columns);
    else if (cell.right === 'continue') grid.addFromLeft(cell.columns);
    else {
      const text = cell.text.replace(/;\s*$/, '');
      // Word counts such rows itself; the number stands nowhere in the file.
      grid.add(text.trim() === '' && cell.numbered ? '#' : text, cell.columns);
    }
  }
}

/**
 * The tables of a .docx.
 *
 * @throws XlsxError for what is no sound package; TableRefusal table-too-long
 */
export function docxTables(file: OfficePackage, path: string): SourceTables {
  const reader = new Reader();
  scanXml(file.text(path), path, {
    open: (name, raw) => reader.open(name, raw),
    text: (text) => reader.text(text),
    close: (name) => reader.close(name),
  });
  return { tables: reader.tables, leftOut: reader.leftOut };
}
