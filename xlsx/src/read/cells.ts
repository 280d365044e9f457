import { columnIndex, MAX_COLUMNS, MAX_ROWS } from '../address.ts';
import { XlsxError } from '../errors.ts';
import type { XlsxCell, XlsxRow, XlsxValue } from '../model/sheet.ts';
import type { XlsxStyle } from '../model/style.ts';
import type { XlsxLimits } from '../package/limits.ts';
import { parseAttributes } from '../xml/scan.ts';
import { flag, numberOf } from '../xml/tree.ts';
import { readValue, type ValueContext } from './cell-value.ts';
import { moveFormula } from './shared-formulas.ts';

/** What all sheets of a file share while they are read; the counts are the file's, not a sheet's. */
export interface CellContext extends ValueContext {
  readonly formats: readonly (XlsxStyle | undefined)[];
  readonly limits: XlsxLimits;
  cells: number;
  formulaCharacters: number;
}

/** Reads the rows of one sheet, tag by tag: there may be hundreds of thousands, of which no tree is kept. */
export class CellReader {
  readonly cells: XlsxCell[] = [];
  readonly rows: XlsxRow[] = [];
  readonly #context: CellContext;
  readonly #sheet: string;
  readonly #part: string;
  readonly #shared = new Map<string, { row: number; column: number; formula: string }>();
  #row = -1;
  #column = -1;
  #attributes: Record<string, string> = {};
  #formulaAttributes: Record<string, string> = {};
  #value: string | null = null;
  #formula: string | null = null;
  #into: 'value' | 'formula' | null = null;
  #phonetic = 0;
  #sorted = true;

  constructor(context: CellContext, sheet: string, part: string) {
    this.#context = context;
    this.#sheet = sheet;
    this.#part = part;
  }

  open(name: string, raw: string): void {
    if (name === 'c') this.#openCell(raw);
    else if (name === 'row') this.#openRow(raw);
    else if (name === 'v' || (name === 't' && this.#phonetic === 0)) {
      this.#into = 'value';
      this.#value ??= '';
    } else if (name === 'f') {
      this.#into = 'formula';
      this.#formula = '';
      this.#formulaAttributes = raw ? parseAttributes(raw, this.#part) : {};
    } else if (name === 'rPh') this.#phonetic++;
  }

  text(text: string): void {
    if (this.#into === 'value') this.#value += text;
    else if (this.#into === 'formula') this.#formula += text;
  }

  close(name: string): void {
    if (name === 'c') this.#closeCell();
    else if (name === 'rPh') this.#phonetic--;
    else if (name !== 'row') this.#into = null;
  }

  /** By row and column, whatever the order of the file; where a cell stands twice, the file is not one that Excel opens. */
  finished(): { cells: XlsxCell[]; rows: XlsxRow[] } {
    if (!this.#sorted) this.cells.sort((a, b) => a.row - b.row || a.column - b.column);
    for (let i = 1; i < this.cells.length; i++) {
      const [a, b] = [this.cells[i - 1], this.cells[i]];
      if (a && b && a.row === b.row && a.column === b.column) throw this.#broken();
    }
    return { cells: this.cells, rows: this.rows };
  }

  #broken(): XlsxError {
    return new XlsxError('broken-xml', { part: this.#part });
  }

  #openRow(raw: string): void {
    const attributes = raw ? parseAttributes(raw, this.#part) : {};
    const row = attributes.r === undefined ? this.#row + 1 : Number(attributes.r) - 1;
    if (!(Number.isInteger(row) && row > this.#row && row < MAX_ROWS)) throw this.#broken();
    this.#row = row;
    this.#column = -1;
    const style = flag(attributes.customFormat, false)
      ? this.#context.formats[numberOf(attributes.s, 0)]
      : undefined;
    const own: XlsxRow = {
      row,
      height: flag(attributes.customHeight, false) ? numberOf(attributes.ht, 15) : null,
      hidden: flag(attributes.hidden, false),
      outline: numberOf(attributes.outlineLevel, 0),
      collapsed: flag(attributes.collapsed, false),
      ...(style && { style }),
    };
    if (own.height !== null || own.hidden || own.outline > 0 || own.collapsed || style) this.rows.push(own);
  }

  #openCell(raw: string): void {
    if (++this.#context.cells > this.#context.limits.cells)
      throw new XlsxError('too-many-cells', { sheet: this.#sheet, limit: this.#context.limits.cells });
    this.#attributes = raw ? parseAttributes(raw, this.#part) : {};
    this.#value = null;
    this.#formula = null;
    this.#into = null;
    const place = this.#attributes.r;
    const column = place === undefined ? this.#column + 1 : this.#columnOf(place);
    if (column < 0 || column >= MAX_COLUMNS || this.#row < 0) throw this.#broken();
    if (column <= this.#column) this.#sorted = false;
    this.#column = column;
  }

  /** The row of a cell is that of the row it stands in, or the file is broken. */
  #columnOf(place: string): number {
    const letters = place.length - String(this.#row + 1).length;
    if (place.slice(letters) !== String(this.#row + 1)) throw this.#broken();
    return columnIndex(place.slice(0, letters));
  }

  #closeCell(): void {
    const style = this.#context.formats[numberOf(this.#attributes.s, 0)];
    const formula = this.#formulaText();
    const value = this.#value === null ? null : this.#valueOf(this.#value, style);
    if (value === null && formula === null && !style) return;
    this.cells.push({
      row: this.#row,
      column: this.#column,
      value,
      ...(formula !== null && { formula }),
      ...(style && { style }),
    });
  }

  #formulaText(): string | null {
    if (this.#formula === null) return null;
    const { t, si = '' } = this.#formulaAttributes;
    let formula: string | null = this.#formula;
    if (t === 'shared') {
      if (formula) this.#shared.set(si, { row: this.#row, column: this.#column, formula });
      const first = this.#shared.get(si);
      formula = first ? moveFormula(first.formula, this.#row - first.row, this.#column - first.column) : null;
    }
    this.#context.formulaCharacters += formula?.length ?? 0;
    if (this.#context.formulaCharacters > this.#context.limits.formulaCharacters)
      throw new XlsxError('too-much-data', {
        part: this.#part,
        limit: this.#context.limits.formulaCharacters,
      });
    return formula || null;
  }

  #valueOf(text: string, style: XlsxStyle | undefined): XlsxValue {
    const value = readValue(this.#attributes.t ?? 'n', text, style, this.#context);
    if (value === undefined) throw this.#broken();
    return value;
  }
}
