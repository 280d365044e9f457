import { type Area, hull, MAX_COLUMNS, MAX_ROWS } from './address.ts';
import { Axis, type AxisSpan } from './axis.ts';
import { type Cell, type CellContent, EMPTY } from './cell.ts';
import { type CellStyle, DEFAULT_STYLE } from './style.ts';

const CELL_BY_CELL = 50_000;

/** A cell that has content or a style of its own; immutable, so a copy of a row is a snapshot. */
export interface StoredCell extends CellContent {
  readonly style: CellStyle | null;
}

/** An area as it was, with the axes behind it: cells are immutable, so this costs one entry a stored cell. */
export interface StoreSnapshot {
  readonly cells: readonly (readonly [number, number, StoredCell])[];
  readonly rows: readonly AxisSpan[];
  readonly columns: readonly AxisSpan[];
  readonly base: CellStyle;
}

/** The cells of one sheet, sparse, with the styles of whole rows and columns behind them. */
export class CellStore {
  readonly rows = new Axis();
  readonly columns = new Axis();
  base: CellStyle = DEFAULT_STYLE;
  readonly #cells = new Map<number, Map<number, StoredCell>>();
  #spilled = 0;

  /** Whether any cell was spilled into by a formula elsewhere. */
  get hasSpilled(): boolean {
    return this.#spilled > 0;
  }

  content(row: number, column: number): CellContent {
    return this.#cells.get(row)?.get(column) ?? EMPTY;
  }

  /** A cell's own style, else its row's, else its column's, else the sheet's. */
  style(row: number, column: number): CellStyle {
    return this.#cells.get(row)?.get(column)?.style ?? this.#inherited(row, column);
  }

  cell(row: number, column: number): Cell {
    const { value, formula } = this.content(row, column);
    return { value, formula, style: this.style(row, column) };
  }

  setContent(row: number, column: number, content: CellContent): void {
    const style = this.#cells.get(row)?.get(column)?.style ?? null;
    const { value, formula, spilled } = content;
    this.put(row, column, { value, formula, style, ...(spilled && { spilled }) });
  }

  setStyle(row: number, column: number, style: CellStyle): void {
    const { value, formula, spilled } = this.content(row, column);
    const own = style === this.#inherited(row, column) ? null : style;
    this.put(row, column, { value, formula, style: own, ...(spilled && { spilled }) });
  }

  /**
   * Applies a function of styles on an area. Whole rows and columns keep it as theirs; only cells that
   * exist, and crossings where the other axis has a style of its own, are touched one by one.
   */
  patchStyle(area: Area, patch: (style: CellStyle) => CellStyle): void {
    const wholeColumns = area.rows === MAX_ROWS;
    const wholeRows = area.columns === MAX_COLUMNS;
    if (!wholeColumns && !wholeRows) {
      for (let row = area.row; row < area.row + area.rows; row++) {
        for (let column = area.column; column < area.column + area.columns; column++) {
          this.setStyle(row, column, patch(this.style(row, column)));
        }
      }
      return;
    }
    const before = [...this.entries(area)].map(([row, column]) => ({
      row,
      column,
      style: this.style(row, column),
    }));
    if (wholeColumns && wholeRows) {
      this.base = patch(this.base);
      const restyle = (axis: Axis, count: number) =>
        axis.apply(0, count, (props) => ({ ...props, style: props.style && patch(props.style) }));
      restyle(this.rows, MAX_ROWS);
      restyle(this.columns, MAX_COLUMNS);
    } else if (wholeColumns) {
      for (const span of this.rows.spans) {
        if (span.style)
          for (let row = span.start; row < span.start + span.count; row++) this.#cross(row, area, before);
      }
      this.columns.apply(area.column, area.columns, (props) => ({
        ...props,
        style: patch(props.style ?? this.base),
      }));
    } else {
      for (const span of this.columns.spans) {
        if (!span.style) continue;
        for (let row = area.row; row < area.row + area.rows; row++) {
          this.#cross(row, { ...area, column: span.start, columns: span.count }, before);
        }
      }
      this.rows.apply(area.row, area.rows, (props) => ({ ...props, style: patch(props.style ?? this.base) }));
    }
    for (const { row, column, style } of before) this.setStyle(row, column, patch(style));
  }

  /** Stored cells inside the area, by rows, unsorted: `[row, column, cell]`. */
  *entries(area?: Area): Generator<[number, number, StoredCell]> {
    if (area && area.rows < this.#cells.size) {
      for (let row = area.row; row < area.row + area.rows; row++) {
        const cells = this.#cells.get(row);
        if (cells) yield* inColumns(row, cells, area);
      }
      return;
    }
    for (const [row, cells] of this.#cells) {
      if (!area) for (const [column, cell] of cells) yield [row, column, cell];
      else if (row >= area.row && row < area.row + area.rows) yield* inColumns(row, cells, area);
    }
  }

  /** Whether any cell of the area has a style for which `test` holds. */
  someStyle(area: Area, test: (style: CellStyle) => boolean): boolean {
    if (area.rows * area.columns <= CELL_BY_CELL) {
      for (let row = area.row; row < area.row + area.rows; row++) {
        for (let column = area.column; column < area.column + area.columns; column++) {
          if (test(this.style(row, column))) return true;
        }
      }
      return false;
    }
    // an area this large always has cells without a style of their own: what rows and columns say decides
    for (const [, , cell] of this.entries(area)) if (cell.style && test(cell.style)) return true;
    const inColumns = [...stylesAlong(this.columns, area.column, area.columns)];
    return [...stylesAlong(this.rows, area.row, area.rows)].some((row) =>
      row ? test(row) : inColumns.some((column) => test(column ?? this.base)),
    );
  }

  /** The smallest area of cells with content (and, unless `valuesOnly`, with a style of their own). */
  usedArea(valuesOnly: boolean, inside?: Area): Area | null {
    let used: Area | null = null;
    for (const [row, column, cell] of this.entries(inside)) {
      if (valuesOnly && cell.value === null && cell.formula === null) continue;
      const one = { row, column, rows: 1, columns: 1 };
      used = used ? hull(used, one) : one;
    }
    return used;
  }

  capture(area: Area): StoreSnapshot {
    return {
      cells: [...this.entries(area)],
      rows: this.rows.spans,
      columns: this.columns.spans,
      base: this.base,
    };
  }

  restore(area: Area, { cells, rows, columns, base }: StoreSnapshot): void {
    this.rows.restore(rows);
    this.columns.restore(columns);
    this.base = base;
    this.erase(area);
    for (const [row, column, cell] of cells) this.put(row, column, cell);
  }

  /** Contents and own styles are gone afterwards. */
  erase(area: Area): void {
    for (const [row, column] of [...this.entries(area)]) {
      this.put(row, column, { ...EMPTY, style: null });
    }
  }

  /** Carries the stored cells of an area `rows` down and `columns` right, over what is there. */
  carry(area: Area, rows: number, columns: number): void {
    const moving = [...this.entries(area)];
    this.erase(area);
    for (const [row, column, cell] of moving) this.put(row + rows, column + columns, cell);
  }

  #cross(row: number, area: Area, before: { row: number; column: number; style: CellStyle }[]): void {
    for (let column = area.column; column < area.column + area.columns; column++) {
      if (!this.#cells.get(row)?.has(column))
        before.push({ row, column, style: this.#inherited(row, column) });
    }
  }

  #inherited(row: number, column: number): CellStyle {
    return this.rows.at(row).style ?? this.columns.at(column).style ?? this.base;
  }

  /** As it is stored: `style` is the cell's own, null = that of its row, column or sheet. */
  put(row: number, column: number, cell: StoredCell): void {
    let cells = this.#cells.get(row);
    if (cells?.get(column)?.spilled) this.#spilled -= 1;
    if (cell.value === null && cell.formula === null && cell.style === null) {
      cells?.delete(column);
      if (cells?.size === 0) this.#cells.delete(row);
      return;
    }
    if (!cells) {
      cells = new Map();
      this.#cells.set(row, cells);
    }
    if (cell.spilled) this.#spilled += 1;
    cells.set(column, cell);
  }
}

function* inColumns(
  row: number,
  cells: Map<number, StoredCell>,
  area: Area,
): Generator<[number, number, StoredCell]> {
  if (area.columns < cells.size) {
    for (let column = area.column; column < area.column + area.columns; column++) {
      const cell = cells.get(column);
      if (cell) yield [row, column, cell];
    }
    return;
  }
  for (const [column, cell] of cells) {
    if (column >= area.column && column < area.column + area.columns) yield [row, column, cell];
  }
}

/** The distinct styles of the rows (or columns) of a stretch; null stands for those without one. */
function stylesAlong(axis: Axis, start: number, count: number): Set<CellStyle | null> {
  const styles = new Set<CellStyle | null>();
  let covered = 0;
  for (const span of axis.spans) {
    const overlap = Math.min(span.start + span.count, start + count) - Math.max(span.start, start);
    if (overlap <= 0) continue;
    covered += overlap;
    styles.add(span.style);
  }
  if (covered < count) styles.add(null);
  return styles;
}
