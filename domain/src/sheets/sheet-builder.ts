import { neutralise } from '../text/canonical.ts';
import { addressOf } from './address.ts';
import type { EntryLayout } from './layout.ts';
import { type ColumnGroups, pagesWide, wholeGroupsScale } from './print-width.ts';
import { rectanglesOf } from './rectangles.ts';
import { markerOf } from './sheet-index.ts';
import type {
  CellInput,
  ColumnSpec,
  ConditionalSpec,
  NameSpec,
  Rect,
  SheetKey,
  SheetKind,
  SheetSpec,
  StyleName,
  ValidationSpec,
} from './spec.ts';
import { MARK_CONFLICT, MARK_ERROR, MARK_WARNING, SHEET_NAMES } from './words.ts';

/** One cell of a form's row. */
export interface CellSpec {
  input: CellInput;
  /** The input of a white cell is a formula of ours; otherwise its text is made safe. */
  formula?: true;
  style: StyleName;
  /** Number format. */
  format?: string;
  /** People may type here. */
  open?: boolean;
  validation?: Omit<ValidationSpec, keyof Rect>;
}

export interface SheetOptions {
  key: SheetKey;
  kind: SheetKind;
  columns: ColumnSpec[];
  /** Lines above the header, the first one is the title. */
  titles: string[];
  /** Row of group headings above the header: text from a column on, over so many columns. */
  groups?: { column: string; columns: number; text: string }[];
  /** Columns that a page must not tear apart, where the form is several pages wide. */
  together?: ColumnGroups;
  /** Columns that stay in sight, with the header. */
  frozenColumns: number;
  filtered: boolean;
}

/** Points of one line of text in a cell. */
const LINE = 15;
/** Excel's highest row. */
const MAX_HEIGHT = 409;

/** Lines that a text takes in a column; bold and wide letters are why a line is taken to hold a little less. */
export function linesOf(text: string, width: number): number {
  const room = Math.max(1, width * 0.95);
  return text.split('\n').reduce((lines, line) => lines + Math.max(1, Math.ceil(line.length / room)), 0);
}

/** Puts a sheet together row by row: hidden keys, titles, header, then the rows of the form. */
export class SheetBuilder {
  readonly headerRow: number;
  readonly #options: SheetOptions;
  readonly #position: ReadonlyMap<string, number>;
  readonly #cells: CellInput[][] = [];
  readonly #heights: (number | null)[] = [];
  readonly #looks: { row: number; column: number; label: CellSpec }[] = [];
  readonly #entries: EntryLayout[] = [];
  readonly #marks: Record<string, string> = {};
  readonly #rows = new Map<string, number>();
  readonly #merges: Rect[] = [];
  #formEnd: number | null = null;

  constructor(options: SheetOptions) {
    this.#options = options;
    const { columns, titles, groups } = options;
    this.#position = new Map(columns.map(({ key }, i) => [key, i]));
    this.#line(columns.map(({ key }, i) => (i === 0 ? markerOf(options.key) : key)));
    columns.forEach((_, column) => {
      this.#look(0, column, 'keys');
    });
    titles.forEach((title, i) => {
      this.#line([neutralise(title)], i === 0 ? 24 : LINE + 3);
      this.#look(this.nextRow - 1, 0, i === 0 ? 'title' : 'subtitle');
    });
    if (groups) this.#groupRow(groups);
    this.headerRow = this.nextRow;
    const height = Math.max(2, ...columns.map(({ title, width }) => linesOf(title, width * 0.9))) * LINE + 4;
    this.#line(
      columns.map(({ title }) => neutralise(title)),
      height,
    );
    columns.forEach((_, column) => {
      this.#look(this.headerRow, column, 'header');
    });
  }

  /** Row, from 0, that `addRow` fills next. */
  get nextRow(): number {
    return this.#cells.length;
  }

  /** Columns that stand on every page, where the form is several pages wide; 0 where it is one. */
  get repeated(): number {
    return this.#pagesWide > 1 ? this.#options.frozenColumns : 0;
  }

  get #printed(): ColumnSpec[] {
    const { columns } = this.#options;
    return columns.at(-1)?.key === 'mark' ? columns.slice(0, -1) : columns;
  }

  get #pagesWide(): number {
    return pagesWide(this.#printed, this.#options.frozenColumns);
  }

  columnOf(key: string): number {
    const column = this.#position.get(key);
    if (column === undefined) throw new Error(`the sheet ${this.#options.key} has no column ${key}`);
    return column;
  }

  /** Address of a cell of a row, relative: `H12`. */
  at(key: string, row = this.nextRow): string {
    return addressOf(row, this.columnOf(key));
  }

  /**
   * Adds a row under its code; columns that are not given stay empty and white.
   *
   * @param mark live formula of Dấu, with `{column}` for the row's cells and `{column@code}` for another row's
   */
  addRow(code: string, cells: Readonly<Record<string, CellSpec>>, mark?: string): void {
    const row = this.nextRow;
    const inputs = this.#options.columns.map(({ key }): CellInput => {
      const spec = cells[key];
      return spec ? safeInput(spec) : null;
    });
    inputs[0] = code;
    this.#rows.set(code, row);
    if (mark !== undefined) this.#marks[code] = mark;
    this.#options.columns.forEach(({ key }, column) => {
      const look = cells[key] ?? (key === 'mark' && mark ? MARK_CELL : undefined);
      // A code like 1.10 must not become a number
      const label = { ...(look ?? PLAIN), ...(column === 0 && { format: '@' }), input: null };
      this.#looks.push({ row, column, label });
    });
    const lines = this.#options.columns.map(({ width, hidden }, column) => {
      const input = hidden ? null : inputs[column];
      return typeof input === 'string' && !input.startsWith('=') ? linesOf(input, width) : 1;
    });
    this.#cells.push(inputs);
    this.#heights.push(Math.min(MAX_HEIGHT, Math.max(...lines) * LINE + 3));
  }

  /** Entries whose cells stand on this sheet. */
  addEntry(entry: EntryLayout): void {
    this.#entries.push(entry);
  }

  /** A row of text over all columns, outside the form (no code). */
  addText(text: CellInput, style: StyleName, column = 0, height: number | null = LINE + 3): number {
    const row = this.nextRow;
    this.#line([...Array<null>(column).fill(null), text], height);
    this.#look(row, column, style);
    return row;
  }

  /** What follows (notes, signatures) stands beneath the form: not filtered, not marked. */
  endForm(): void {
    this.#formEnd ??= this.nextRow;
  }

  /** Text over several columns of the next row, or of the row before when `beside`; never in the column of codes. */
  addSpan(
    text: string,
    style: StyleName,
    span: { column: number; columns: number },
    { height = LINE + 3, beside = false }: { height?: number; beside?: boolean } = {},
  ): void {
    if (!beside) this.#line([], height);
    const row = this.nextRow - 1;
    const cells = this.#cells[row];
    if (cells) {
      while (cells.length <= span.column) cells.push(null);
      cells[span.column] = neutralise(text);
    }
    for (let i = 0; i < span.columns; i++) this.#look(row, span.column + i, style);
    if (span.columns > 1) this.#merges.push({ row, rows: 1, ...span });
  }

  build(more: { names?: NameSpec[]; footer?: string; tabColor?: string } = {}): SheetSpec {
    const { key, kind, columns, groups, together, frozenColumns, filtered } = this.#options;
    const width = columns.length;
    const area = (row: number, rows: number): Rect => ({ row, column: 0, rows, columns: width });
    const all = area(0, this.nextRow);
    const labelled = <Part>(of: (cell: CellSpec) => Part | undefined) => rectanglesOf(this.#looks, of);
    const firstRow = this.headerRow + 1;
    const formEnd = this.#formEnd ?? this.nextRow;
    const printed = this.#printed.length;
    const headerRows = groups ? 2 : 1;
    const wide = this.#pagesWide;
    const scale = together && wide > 1 ? wholeGroupsScale(columns, frozenColumns, together) : null;
    this.#writeMarks();
    return {
      key,
      name: SHEET_NAMES[key],
      kind,
      visibility: kind === 'lists' ? 'very-hidden' : 'visible',
      columns,
      cells: this.#cells.map((cells) => Array.from({ length: width }, (_, i) => cells[i] ?? null)),
      headerRow: this.headerRow,
      heights: this.#heights,
      styles: labelled(({ style }) => style).map(({ label, ...rect }) => ({ ...rect, style: label })),
      numberFormats: labelled(({ format }) => format).map(({ label, ...rect }) => ({
        ...rect,
        format: label,
      })),
      merges: this.#merges,
      unlocked: labelled(({ open }) => open || undefined).map(({ label: _, ...rect }) => rect),
      validations: labelled(({ validation }) => validation).map(({ label, ...rect }) => ({
        ...rect,
        ...label,
      })),
      conditionals: this.#conditionals(),
      names: [{ name: sheetNameOf(key), row: 0, column: 0, rows: 1, columns: 1 }, ...(more.names ?? [])],
      freeze: frozenColumns > 0 || filtered ? { rows: firstRow, columns: frozenColumns } : null,
      autoFilter: filtered ? area(this.headerRow, formEnd - this.headerRow) : null,
      protected: true,
      gridlines: kind !== 'cover',
      print:
        kind === 'lists'
          ? null
          : {
              orientation: 'landscape',
              paper: 'a4',
              titleRows: filtered ? { row: firstRow - headerRows, rows: headerRows } : null,
              titleColumns: frozenColumns > 0 ? { column: 0, columns: frozenColumns } : null,
              // Dấu is for the screen
              area: { ...all, row: 1, rows: this.nextRow - 1, columns: printed },
              pagesWide: wide,
              ...(scale !== null && { scale }),
              footer: more.footer ?? '',
            },
      tabColor: more.tabColor ?? null,
      entries: this.#entries,
      marks: this.#marks,
    };
  }

  /** Last, since a row's mark may look at rows below it. */
  #writeMarks(): void {
    for (const [code, mark] of Object.entries(this.#marks)) {
      const formula = resolveMark(mark, (column, row) => this.at(column, this.#rows.get(row ?? code)));
      const cells = this.#cells[this.#rows.get(code) ?? -1];
      if (cells) cells[this.columnOf('mark')] = formula;
    }
  }

  #conditionals(): ConditionalSpec[] {
    const column = this.#position.get('mark');
    const row = this.headerRow + 1;
    const rows = (this.#formEnd ?? this.nextRow) - row;
    if (column === undefined || rows === 0) return [];
    const rect = { row, column, rows, columns: 1 };
    const starts = (word: string): string => `=LEFT(${addressOf(row, column)},${word.length})="${word}"`;
    return [
      { ...rect, formula: starts(MARK_CONFLICT), look: 'conflict' },
      { ...rect, formula: starts(MARK_ERROR), look: 'error' },
      { ...rect, formula: starts(MARK_WARNING), look: 'warning' },
    ];
  }

  #groupRow(groups: NonNullable<SheetOptions['groups']>): void {
    const row = this.nextRow;
    const cells: CellInput[] = [];
    for (const { column, columns, text } of groups) {
      const from = this.columnOf(column);
      cells[from] = neutralise(text);
      for (let i = 0; i < columns; i++) this.#look(row, from + i, 'header');
      if (columns > 1) this.#merges.push({ row, column: from, rows: 1, columns });
    }
    this.#line(
      Array.from(cells, (cell) => cell ?? null),
      LINE * 2 + 3,
    );
  }

  #line(cells: CellInput[], height: number | null = null): void {
    this.#cells.push(cells);
    this.#heights.push(height);
  }

  #look(row: number, column: number, style: StyleName): void {
    this.#looks.push({ row, column, label: { input: null, style } });
  }
}

/** White cells show the plan's words, which anyone may have written. */
function safeInput({ input, style, formula }: CellSpec): CellInput {
  const words = (style === 'text' || style === 'text-part' || style === 'centered') && !formula;
  return words && typeof input === 'string' ? neutralise(input) : input;
}

const PLAIN: CellSpec = { input: null, style: 'text' };
const MARK_CELL: CellSpec = { input: null, style: 'mark', open: true };

/** The workbook name that finds a sheet after it was renamed. */
export const sheetNameOf = (key: SheetKey): string => `CCHC_${key.replaceAll('-', '_').toUpperCase()}`;

/**
 * A Dấu formula for where its row stands now.
 *
 * @param addressOf address of a cell by column key and, for another row's, by code
 */
export const resolveMark = (template: string, addressOf: (column: string, row?: string) => string): string =>
  template.replace(/\{([^@}]+)(?:@([^}]+))?\}/g, (_, column: string, row?: string) => addressOf(column, row));
