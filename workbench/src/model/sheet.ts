import { type Area, hull, intersect, MAX_COLUMNS, MAX_ROWS, subtract } from './address.ts';
import type { AxisSpan } from './axis.ts';
import { type Cell, type CellContent, EMPTY } from './cell.ts';
import { CellStore, type StoredCell } from './cell-store.ts';
import type { SheetAspect } from './change.ts';
import type { Chart } from './chart.ts';
import { formatCell } from './number-format.ts';
import { PropertyBag } from './property-bag.ts';
import {
  type AutoFilter,
  type ConditionalFormat,
  DEFAULT_LAYOUT,
  type Freeze,
  type PageLayout,
  type PropertyValue,
  type Protection,
  type Table,
  type Validation,
  type Visibility,
} from './sheet-parts.ts';
import { shiftRule } from './shift-formula.ts';
import type { CellStyle, StylePatch } from './style.ts';
import type { Workbook } from './workbook.ts';

export const DEFAULT_ROW_HEIGHT = 15;
export const DEFAULT_COLUMN_WIDTH = 48;

/** Parts of a sheet that are replaced whole; each has one aspect of change. */
interface Parts {
  freeze: Freeze;
  showGridlines: boolean;
  showHeadings: boolean;
  protection: Protection | null;
  autoFilter: AutoFilter | null;
  validations: readonly Validation[];
  conditionalFormats: readonly ConditionalFormat[];
  tables: readonly Table[];
  charts: readonly Chart[];
  merges: readonly Area[];
  layout: PageLayout;
}

const ASPECTS: Record<keyof Parts, SheetAspect> = {
  freeze: 'freeze',
  showGridlines: 'gridlines',
  showHeadings: 'headings',
  protection: 'protection',
  autoFilter: 'autoFilter',
  validations: 'validations',
  conditionalFormats: 'conditionalFormats',
  tables: 'tables',
  charts: 'charts',
  merges: 'merges',
  layout: 'layout',
};

/**
 * One sheet: what is in it and how it looks. Its methods change the sheet and note the change; they
 * neither check protection or validation nor raise Excel's events: `edit.ts` and `person.ts` do.
 */
export class Sheet {
  readonly id: string;
  readonly workbook: Workbook;
  readonly properties = new PropertyBag<PropertyValue>(() => this.#changed('properties'));
  #name: string;
  #visibility: Visibility = 'Visible';
  #tabColor = '';
  readonly #cells = new CellStore();
  readonly #parts: Parts = {
    freeze: { rows: 0, columns: 0 },
    showGridlines: true,
    showHeadings: true,
    protection: null,
    autoFilter: null,
    validations: [],
    conditionalFormats: [],
    tables: [],
    charts: [],
    merges: [],
    layout: DEFAULT_LAYOUT,
  };

  /** Made by `Workbook.addSheet` only. */
  constructor(workbook: Workbook, id: string, name: string) {
    this.workbook = workbook;
    this.id = id;
    this.#name = name;
  }

  get name(): string {
    return this.#name;
  }

  /** From 0, hidden sheets counted. */
  get position(): number {
    return this.workbook.sheets.indexOf(this);
  }

  get visibility(): Visibility {
    return this.#visibility;
  }

  /** `#RRGGBB`, or `''` for none. */
  get tabColor(): string {
    return this.#tabColor;
  }

  /** Renaming goes through `Workbook.renameSheet`, which also rewrites formulas. */
  setName(name: string): void {
    this.#name = name;
    this.workbook.note({ kind: 'sheets' });
  }

  setVisibility(visibility: Visibility): void {
    this.#visibility = visibility;
    this.workbook.note({ kind: 'sheets' });
  }

  setTabColor(color: string): void {
    this.#tabColor = color;
    this.workbook.note({ kind: 'sheets' });
  }

  // cells

  cell(row: number, column: number): Cell {
    return this.#cells.cell(row, column);
  }

  content(row: number, column: number): CellContent {
    return this.#cells.content(row, column);
  }

  style(row: number, column: number): CellStyle {
    return this.#cells.style(row, column);
  }

  /** The cell as people see it: number format and locale applied. */
  text(row: number, column: number): string {
    return formatCell(
      this.#cells.content(row, column).value,
      this.#cells.style(row, column).numberFormat,
      this.workbook.locale,
    );
  }

  /** Stored cells inside the area, in no order; a stored cell has content or a style of its own. */
  entries(area?: Area): Iterable<[row: number, column: number, cell: StoredCell]> {
    return this.#cells.entries(area);
  }

  /** Whether any formula spilled into cells beside it. */
  get hasSpilled(): boolean {
    return this.#cells.hasSpilled;
  }

  /** Null on a sheet with nothing in it. */
  usedArea(valuesOnly: boolean, inside?: Area): Area | null {
    return this.#cells.usedArea(valuesOnly, inside);
  }

  setContent(row: number, column: number, content: CellContent): void {
    if (this.workbook.undo.isRecording) {
      const before = this.#cells.content(row, column);
      this.workbook.undo.record(() => this.setContent(row, column, before));
    }
    this.#cells.setContent(row, column, content);
    this.workbook.cellChanged(this.id, row, column);
  }

  /** What a formula spills beside itself; null takes it away. Formulas that read it are computed again. */
  setSpilled(row: number, column: number, value: CellContent['value']): void {
    const content = value === null ? EMPTY : { value, formula: null, spilled: true };
    this.#cells.setContent(row, column, content);
    this.workbook.cellChanged(this.id, row, column);
  }

  /** As `setContent`, but for what an engine computed: it makes nothing dirty. */
  setResult(row: number, column: number, value: CellContent['value']): void {
    this.#cells.setContent(row, column, { value, formula: this.#cells.content(row, column).formula });
    this.workbook.note({ kind: 'cells', sheetId: this.id, area: { row, column, rows: 1, columns: 1 } });
  }

  patchStyle(area: Area, patch: StylePatch): void {
    this.#remember(area);
    this.#cells.patchStyle(area, this.workbook.styles.patcher(patch));
    this.workbook.note({ kind: 'style', sheetId: this.id, area });
  }

  setStyle(row: number, column: number, style: CellStyle): void {
    this.#remember({ row, column, rows: 1, columns: 1 });
    this.#cells.setStyle(row, column, this.workbook.styles.intern(style));
    this.workbook.note({ kind: 'style', sheetId: this.id, area: { row, column, rows: 1, columns: 1 } });
  }

  /**
   * Moves cells apart to make room for `area`, or together over it; nothing else of the sheet follows:
   * `shift.ts` does that. Whole rows and columns take their sizes and styles along.
   */
  shiftCells(area: Area, insert: boolean, along: 'rows' | 'columns'): void {
    const down = along === 'rows' ? area.rows : 0;
    const right = along === 'columns' ? area.columns : 0;
    const behind = restOf(area, along);
    const band = union(area, behind);
    const before = this.#cells.capture(area);
    const usedBefore = this.#cells.usedArea(false, band);
    if (insert) {
      this.#cells.carry(band, down, right);
    } else {
      this.#cells.erase(area);
      this.#cells.carry(behind, -down, -right);
    }
    const wholeRows = along === 'rows' && area.columns === MAX_COLUMNS;
    const wholeColumns = along === 'columns' && area.rows === MAX_ROWS;
    if (wholeRows && insert) this.#cells.rows.insert(area.row, area.rows);
    if (wholeRows && !insert) this.#cells.rows.remove(area.row, area.rows);
    if (wholeColumns && insert) this.#cells.columns.insert(area.column, area.columns);
    if (wholeColumns && !insert) this.#cells.columns.remove(area.column, area.columns);
    this.workbook.undo.record(() => {
      this.shiftCells(area, !insert, along);
      if (insert) return;
      this.#remember(area);
      this.#cells.restore(area, before);
      const used = this.#cells.usedArea(false, area);
      if (used) this.#noteShift(used);
    });
    const usedAfter = this.#cells.usedArea(false, band);
    // views draw cell by cell: only what held or holds something
    if (usedBefore && usedAfter) this.#noteShift(hull(usedBefore, usedAfter));
    else if (usedBefore ?? usedAfter) this.#noteShift((usedBefore ?? usedAfter)!);
  }

  #noteShift(area: Area): void {
    for (const [row, column] of this.#cells.entries(area))
      this.workbook.calculation.cellChanged(this.id, row, column);
    this.workbook.note({ kind: 'style', sheetId: this.id, area });
    this.workbook.note({ kind: 'cells', sheetId: this.id, area });
    this.#changed('rows');
    this.#changed('columns');
  }

  /** Says how to put an area, and the sizes of rows and columns, back as they are now. */
  #remember(area: Area): void {
    if (!this.workbook.undo.isRecording) return;
    const before = this.#cells.capture(area);
    this.workbook.undo.record(() => {
      this.#remember(area);
      this.#cells.restore(area, before);
      this.workbook.note({ kind: 'style', sheetId: this.id, area });
      this.#changed('rows');
      this.#changed('columns');
    });
  }

  #rememberAxes(): void {
    if (!this.workbook.undo.isRecording) return;
    const { rowSpans, columnSpans } = this;
    this.workbook.undo.record(() => {
      this.#rememberAxes();
      this.#cells.rows.restore(rowSpans);
      this.#cells.columns.restore(columnSpans);
      this.#changed('rows');
      this.#changed('columns');
    });
  }

  /** Whether a style of the area passes the test. */
  someStyle(area: Area, test: (style: CellStyle) => boolean): boolean {
    return this.#cells.someStyle(area, test);
  }

  /** Style of cells that have none of their own. */
  get baseStyle(): CellStyle {
    return this.#cells.base;
  }

  // rows and columns

  /** points */
  rowHeight(row: number): number {
    return this.#cells.rows.at(row).size ?? DEFAULT_ROW_HEIGHT;
  }

  /** points */
  columnWidth(column: number): number {
    return this.#cells.columns.at(column).size ?? DEFAULT_COLUMN_WIDTH;
  }

  /** Hidden by hand, or by the AutoFilter. */
  isRowHidden(row: number): boolean {
    return this.#cells.rows.isHidden(row);
  }

  isColumnHidden(column: number): boolean {
    return this.#cells.columns.isHidden(column);
  }

  /** Spans with a size, hidden state or style of their own, sorted. */
  get rowSpans(): readonly AxisSpan[] {
    return this.#cells.rows.spans;
  }

  get columnSpans(): readonly AxisSpan[] {
    return this.#cells.columns.spans;
  }

  /** `points` null = back to the default. */
  setRowHeight(row: number, count: number, points: number | null): void {
    this.#rememberAxes();
    this.#cells.rows.apply(row, count, (props) => ({ ...props, size: points }));
    this.#changed('rows');
  }

  setColumnWidth(column: number, count: number, points: number | null): void {
    this.#rememberAxes();
    this.#cells.columns.apply(column, count, (props) => ({ ...props, size: points }));
    this.#changed('columns');
  }

  setRowsHidden(row: number, count: number, hidden: boolean): void {
    this.#rememberAxes();
    this.#cells.rows.apply(row, count, (props) => ({ ...props, hidden }));
    this.#changed('rows');
  }

  setColumnsHidden(column: number, count: number, hidden: boolean): void {
    this.#rememberAxes();
    this.#cells.columns.apply(column, count, (props) => ({ ...props, hidden }));
    this.#changed('columns');
  }

  /** Which rows of the span the AutoFilter hides: all others of the span are shown. */
  setFiltered(row: number, count: number, hides: (row: number) => boolean): void {
    this.#rememberAxes();
    this.#cells.rows.apply(row, count, (props) => ({ ...props, filtered: false }));
    for (let at = row; at < row + count; at++) {
      if (hides(at)) this.#cells.rows.apply(at, 1, (props) => ({ ...props, filtered: true }));
    }
    this.#changed('rows');
  }

  /** For reading a saved workbook into an empty sheet; nobody can undo it. */
  restoreCells(cells: readonly (readonly [row: number, column: number, cell: StoredCell])[]): void {
    for (const [row, column, cell] of cells) {
      this.#cells.put(row, column, cell);
      this.workbook.calculation.cellChanged(this.id, row, column);
    }
    const area = this.#cells.usedArea(false);
    if (!area) return;
    this.workbook.note({ kind: 'cells', sheetId: this.id, area });
    this.workbook.note({ kind: 'style', sheetId: this.id, area });
  }

  /** For reading a saved workbook. */
  restoreAxes(base: CellStyle, rows: readonly AxisSpan[], columns: readonly AxisSpan[]): void {
    this.#cells.base = base;
    for (const { start, count, ...props } of rows) this.#cells.rows.apply(start, count, () => props);
    for (const { start, count, ...props } of columns) this.#cells.columns.apply(start, count, () => props);
    this.#changed('rows');
    this.#changed('columns');
  }

  /** Sizes, hidden rows and styles of rows and columns as another workbook has them. */
  replaceAxes(base: CellStyle, rows: readonly AxisSpan[], columns: readonly AxisSpan[]): void {
    const { styles } = this.workbook;
    const own = (span: AxisSpan): AxisSpan => ({
      ...span,
      style: span.style && styles.intern({ ...span.style }),
    });
    this.#rememberAxes();
    this.#cells.base = styles.intern({ ...base });
    this.#cells.rows.restore(rows.map(own));
    this.#cells.columns.restore(columns.map(own));
    this.#changed('rows');
    this.#changed('columns');
  }

  // parts

  get freeze(): Freeze {
    return this.#parts.freeze;
  }

  get showGridlines(): boolean {
    return this.#parts.showGridlines;
  }

  get showHeadings(): boolean {
    return this.#parts.showHeadings;
  }

  get protection(): Protection | null {
    return this.#parts.protection;
  }

  get autoFilter(): AutoFilter | null {
    return this.#parts.autoFilter;
  }

  get validations(): readonly Validation[] {
    return this.#parts.validations;
  }

  /** In order of priority. */
  get conditionalFormats(): readonly ConditionalFormat[] {
    return this.#parts.conditionalFormats;
  }

  get tables(): readonly Table[] {
    return this.#parts.tables;
  }

  get charts(): readonly Chart[] {
    return this.#parts.charts;
  }

  get merges(): readonly Area[] {
    return this.#parts.merges;
  }

  get layout(): PageLayout {
    return this.#parts.layout;
  }

  /** Replaces one part of the sheet, e.g. `set('freeze', {rows: 1, columns: 2})`. */
  set<K extends keyof Parts>(part: K, value: Parts[K]): void {
    const before = this.#parts[part];
    if (part === 'protection') this.workbook.undo.clear();
    else this.workbook.undo.record(() => this.set(part, before));
    this.#parts[part] = value;
    this.#changed(ASPECTS[part]);
  }

  validationAt(row: number, column: number): Validation | null {
    const cell = { row, column, rows: 1, columns: 1 };
    return this.#parts.validations.find(({ area }) => intersect(area, cell)) ?? null;
  }

  /** Puts one validation on an area (null clears it); what lay there before is cut away. */
  setValidation(area: Area, validation: Omit<Validation, 'area'> | null): void {
    const rest = this.#parts.validations.flatMap((old) =>
      subtract(old.area, area).map((part) => ({
        ...old,
        area: part,
        rule: shiftRule(old.rule, part.row - old.area.row, part.column - old.area.column),
      })),
    );
    this.set('validations', validation ? [...rest, { ...validation, area }] : rest);
  }

  /** Rewrites the formulas of validations and conditional formats. */
  rewriteFormulas(change: (formula: string) => string): void {
    const rewritten = <Part>(part: Part): Part =>
      JSON.parse(JSON.stringify(part), (_, value: unknown) =>
        typeof value === 'string' && value.startsWith('=') ? change(value) : value,
      ) as Part;
    const formats = this.conditionalFormats.map((format) => ({ ...format, rule: rewritten(format.rule) }));
    if (JSON.stringify(formats) !== JSON.stringify(this.conditionalFormats))
      this.set('conditionalFormats', formats);
    const validations = this.validations.map((one) =>
      one.rule ? { ...one, rule: rewritten(one.rule) } : one,
    );
    if (JSON.stringify(validations) !== JSON.stringify(this.validations))
      this.set('validations', validations);
  }

  /** The merged area that covers a cell, or null. */
  mergeAt(row: number, column: number): Area | null {
    const cell = { row, column, rows: 1, columns: 1 };
    return this.#parts.merges.find((area) => intersect(area, cell)) ?? null;
  }

  #changed(aspect: SheetAspect): void {
    this.workbook.note({ kind: 'sheet', sheetId: this.id, aspect });
  }
}

/** What lies behind an area up to the sheet's end, below it or right of it. */
function restOf(area: Area, along: 'rows' | 'columns'): Area {
  return along === 'rows'
    ? { ...area, row: area.row + area.rows, rows: MAX_ROWS - area.row - area.rows }
    : { ...area, column: area.column + area.columns, columns: MAX_COLUMNS - area.column - area.columns };
}

function union(area: Area, behind: Area): Area {
  return behind.row > area.row
    ? { ...area, rows: area.rows + behind.rows }
    : { ...area, columns: area.columns + behind.columns };
}
