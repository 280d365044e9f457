import type { ICellData, Worksheet as UniverSheet, Workbook as UniverWorkbook } from '@univerjs/core';
import { CellValueType } from '@univerjs/core';
import { type Area, type CellStyle, hull, intersect, type Sheet } from '../model/index.ts';
import { fitted, type Measure } from './fit.ts';
import { TOP_LEFT } from './looks.ts';
import { type Lean, leanOf, univerStyle } from './univer-style.ts';

export const PX_PER_POINT = 96 / 72;
/** Cells beyond these are drawn when a used cell or the selection gets near. */
const LEAST = { rows: 200, columns: 26 };
const MARGIN = { rows: 60, columns: 10 };

/** Looks that a conditional format lays over a cell's own. */
export type Overlay = (row: number, column: number, style: CellStyle) => CellStyle;

/**
 * Copies one sheet of the model into one sheet of Univer. It writes Univer's data directly, because Univer's own
 * commands merge, calculate and remember for undo, which here are the model's affairs; the caller redraws once.
 */
export class SheetMirror {
  readonly #book: UniverWorkbook;
  readonly #sheet: UniverSheet;
  readonly #model: Sheet;
  readonly #measure: Measure;
  readonly #styleIds = new Map<Lean, WeakMap<CellStyle, string>>([
    ['left', new WeakMap()],
    ['center', new WeakMap()],
    ['right', new WeakMap()],
  ]);
  overlay: Overlay = (_row, _column, style) => style;

  constructor(book: UniverWorkbook, sheet: UniverSheet, model: Sheet, measure: Measure) {
    this.#book = book;
    this.#sheet = sheet;
    this.#model = model;
    this.#measure = measure;
  }

  /** Everything: sizes, hidden parts, merges and all cells. */
  all(): void {
    this.#size();
    this.#axes();
    this.merges();
    const matrix = this.#sheet.getConfig().cellData;
    for (const row of Object.keys(matrix)) delete matrix[Number(row)];
    for (const [row, column] of this.#model.entries()) this.#cell(row, column);
    this.#formattedBlanks();
    this.#sheet.getConfig().showGridlines = this.#model.showGridlines ? 1 : 0;
  }

  cells(area: Area): void {
    this.#size();
    for (let row = area.row; row < area.row + area.rows; row++)
      for (let column = area.column; column < area.column + area.columns; column++) this.#cell(row, column);
  }

  merges(): void {
    const config = this.#sheet.getConfig();
    config.mergeData = this.#model.merges.map((area) => ({
      startRow: area.row,
      startColumn: area.column,
      endRow: area.row + area.rows - 1,
      endColumn: area.column + area.columns - 1,
    }));
    this.#sheet.getSpanModel().rebuild(config.mergeData);
  }

  /** Rows without a height of their own that hold wrapped text; Excel grows those as the text needs. */
  growingRows(): number[] {
    const fixed = new Set<number>();
    for (const span of this.#model.rowSpans)
      if (span.size !== null || span.hidden || span.filtered)
        for (let row = span.start; row < Math.min(span.start + span.count, this.#sheet.getRowCount()); row++)
          fixed.add(row);
    const rows = new Set<number>();
    for (const [row, column, cell] of this.#model.entries())
      if (!fixed.has(row) && cell.value !== null && this.#model.style(row, column).wrap) rows.add(row);
    return [...rows];
  }

  setGrownHeight(row: number, pixels: number): void {
    const data = this.#sheet.getConfig().rowData;
    data[row] = { ...data[row], h: Math.max(pixels, 20) };
  }

  /** Makes the drawn sheet reach at least this cell. True when it had to grow. */
  reach(row: number, column: number): boolean {
    const config = this.#sheet.getConfig();
    const rows = Math.max(config.rowCount, row + MARGIN.rows);
    const columns = Math.max(config.columnCount, column + MARGIN.columns);
    if (rows === config.rowCount && columns === config.columnCount) return false;
    config.rowCount = rows;
    config.columnCount = columns;
    return true;
  }

  #size(): void {
    const used = this.#model.usedArea(false);
    const config = this.#sheet.getConfig();
    config.rowCount = Math.max(config.rowCount, LEAST.rows);
    config.columnCount = Math.max(config.columnCount, LEAST.columns);
    if (used) this.reach(used.row + used.rows, used.column + used.columns);
  }

  /** A conditional format also colours cells that hold nothing. */
  #formattedBlanks(): void {
    const used = this.#model.usedArea(false);
    const matrix = this.#sheet.getConfig().cellData;
    for (const { area } of this.#model.conditionalFormats) {
      const part = used && intersect(area, hull(TOP_LEFT, used));
      for (let row = part?.row ?? 0; part && row < part.row + part.rows; row++)
        for (let column = part.column; column < part.column + part.columns; column++)
          if (!matrix[row]?.[column]) this.#cell(row, column);
    }
  }

  #axes(): void {
    const config = this.#sheet.getConfig();
    replace(config.rowData, config.rowCount, this.#model.rowSpans, (span) => ({
      ...(span.size === null ? {} : { h: Math.round(span.size * PX_PER_POINT) }),
      hd: span.hidden || span.filtered || span.size === 0 ? 1 : 0,
      ...(span.style ? { s: this.#styleId(span.style, 'left') } : {}),
    }));
    replace(config.columnData, config.columnCount, this.#model.columnSpans, (span) => ({
      ...(span.size === null ? {} : { w: Math.round(span.size * PX_PER_POINT) }),
      hd: span.hidden || span.size === 0 ? 1 : 0,
      ...(span.style ? { s: this.#styleId(span.style, 'left') } : {}),
    }));
  }

  #cell(row: number, column: number): void {
    const matrix = this.#sheet.getConfig().cellData;
    const { value, style: own } = this.#model.cell(row, column);
    const style = this.overlay(row, column, own);
    const lean = leanOf(value);
    const data: ICellData = { s: this.#styleId(style, lean) };
    if (value !== null) {
      const text = this.#model.text(row, column);
      const width = this.#model.mergeAt(row, column)
        ? Number.POSITIVE_INFINITY
        : this.#model.columnWidth(column) * PX_PER_POINT;
      data.v = fitted(text, value, style, width, this.#model.workbook.locale, this.#measure);
      data.t = CellValueType.STRING;
    }
    let cells = matrix[row];
    if (!cells) {
      cells = {};
      matrix[row] = cells;
    }
    cells[column] = data;
  }

  #styleId(style: CellStyle, lean: Lean): string {
    const ids = this.#styleIds.get(lean)!;
    let id = ids.get(style);
    if (id === undefined) {
      id = this.#book.getStyles().setValue(univerStyle(style, lean)) ?? '';
      ids.set(style, id);
    }
    return id;
  }
}

function replace<Span extends { readonly start: number; readonly count: number }, Data>(
  target: Record<number, Data>,
  end: number,
  spans: readonly Span[],
  data: (span: Span) => Data,
): void {
  for (const index of Object.keys(target)) delete target[Number(index)];
  for (const span of spans) {
    const value = data(span);
    for (let index = span.start; index < Math.min(span.start + span.count, end); index++)
      target[index] = { ...value };
  }
}
