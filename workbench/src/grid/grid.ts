import type { Univer } from '@univerjs/core';
import {
  type Area,
  type CellPosition,
  type ChangeNote,
  formatArea,
  MAX_COLUMNS,
  MAX_ROWS,
  type Outcome,
  type Person,
  quoteSheetName,
  type Sheet,
  sameArea,
  type Workbook,
} from '../model/index.ts';
import { CellEditor, type EditMode } from './cell-editor.ts';
import { CellTools } from './cell-tools.ts';
import { createUniver } from './create-univer.ts';
import { fillTexts } from './fill.ts';
import { fontOf } from './fit.ts';
import { idleKey } from './idle-keys.ts';
import { choicesAt } from './list-source.ts';
import type { Looks } from './looks.ts';
import { type Direction, nextUnlocked, step } from './navigation.ts';
import { PX_PER_POINT } from './sheet-mirror.ts';
import { SheetViews } from './sheet-views.ts';
import { type Box, Surface } from './surface.ts';
import { fromTsv, toTsv } from './tsv.ts';

export type Refusal = Exclude<Outcome, { readonly kind: 'done' }>;

export interface GridTexts {
  readonly grid: string;
  readonly pickFromList: string;
}

export interface GridEvents {
  readonly selectionChanged: () => void;
  readonly modeChanged: (mode: EditMode) => void;
  /** the text of the cell being edited, for the formula bar */
  readonly textChanged: (text: string) => void;
  /** shows Excel's message; the answer says what to do with what was typed */
  readonly refused: (refusal: Refusal) => Promise<'accept' | 'again' | 'cancel'>;
  readonly copied: () => void;
}

interface Session {
  readonly sheet: Sheet;
  readonly cell: CellPosition;
  readonly before: string;
}

/**
 * The grid of one open workbook. The model is the truth: what a person does goes to `Person`, what changed comes back
 * as notes, which are drawn together in the next frame.
 */
export class Grid {
  readonly #element: HTMLElement;
  readonly #events: GridEvents;
  readonly #univer: Univer;
  readonly #editor: CellEditor;
  readonly #tools: CellTools;
  #workbook!: Workbook;
  #person!: Person;
  #surface: Surface | null = null;
  #views: SheetViews | null = null;
  #stop: () => void = () => undefined;
  #notes: ChangeNote[] = [];
  #frame = 0;
  #session: Session | null = null;
  #asking = false;
  #ready = false;
  /** the cell that Shift with an arrow moves, opposite the active one */
  #far: CellPosition | null = null;

  constructor(element: HTMLElement, texts: GridTexts, events: GridEvents) {
    this.#element = element;
    this.#events = events;
    const canvas = document.createElement('div');
    canvas.className = 'grid-canvas';
    const over = document.createElement('div');
    over.className = 'grid-over';
    this.#editor = new CellEditor(texts.grid, {
      begins: () => this.#begin('enter', null),
      changed: (text) => events.textChanged(text),
      key: (event) => this.#key(event),
      copies: (event, cut) => this.#copy(event, cut),
      pastes: (event) => this.#paste(event),
    });
    this.#tools = new CellTools(
      texts.pickFromList,
      (choice) => void this.#choose(choice),
      () => this.focus(),
    );
    over.append(this.#editor.element, this.#tools.element);
    element.append(canvas, over);
    this.#univer = createUniver(canvas);
    // Univer's canvas takes the focus when pressed; keys belong to the editor
    canvas.addEventListener('focusin', () => !this.#asking && this.focus());
    canvas.addEventListener('dblclick', (event) => this.#doubleClick(event));
  }

  open(workbook: Workbook, person: Person, looks: Looks | null): void {
    this.#stop();
    this.#surface?.dispose();
    this.#editor.close();
    this.#session = null;
    this.#workbook = workbook;
    this.#person = person;
    this.#surface = new Surface(
      this.#univer,
      workbook.sheets.map(({ id }) => id),
      workbook.activeSheet.id,
      {
        pressed: () => {
          this.focus();
          if (this.#session && !this.#pointing()) void this.commit(null);
        },
        selected: (areas) => this.#selected(areas),
        resizedColumns: (column, count, px) =>
          this.#resized(this.#person.resizeColumns(this.#sheet, column, count, px / PX_PER_POINT)),
        resizedRows: (row, count, px) =>
          this.#resized(this.#person.resizeRows(this.#sheet, row, count, px / PX_PER_POINT)),
        filled: (from, to) => this.#fill(from, to),
        scrolled: () => this.#place(),
      },
    );
    this.#views = new SheetViews(workbook, this.#surface, looks);
    this.#stop = workbook.subscribe((notes) => this.#later(notes));
    this.#notes = [{ kind: 'selection' }];
    const surface = this.#surface;
    this.#ready = false;
    void surface.ready().then(() => {
      if (surface !== this.#surface) return;
      this.#ready = true;
      this.flush();
    });
  }

  get mode(): EditMode {
    return this.#editor.mode;
  }

  focus(): void {
    if (!this.#tools.isOpen) this.#editor.focus();
  }

  /** Conditional formats hold for other cells than before. */
  looksChanged(sheetId: string): void {
    this.#later([{ kind: 'sheet', sheetId, aspect: 'conditionalFormats' }]);
  }

  /** Draws what changed now rather than in the next frame. */
  flush(): void {
    cancelAnimationFrame(this.#frame);
    this.#frame = 0;
    if (!this.#ready) return;
    const notes = this.#notes;
    this.#notes = [];
    if (!this.#views || !this.#surface || notes.length === 0) return;
    this.#views.apply(notes);
    if (notes.some(({ kind }) => kind === 'selection' || kind === 'sheets')) this.#showSelection();
    this.#place();
    this.#events.selectionChanged();
  }

  /** A cell of the active sheet in pixels of the window; null while nothing is drawn. */
  screenBox({ row, column }: CellPosition): Box | null {
    this.flush();
    const box = this.#surface?.box(row, column);
    const { left, top } = this.#element.getBoundingClientRect();
    return box ? { ...box, left: box.left + left, top: box.top + top } : null;
  }

  select(areas: readonly [Area, ...Area[]]): void {
    this.#far = null;
    this.#person.select(this.#sheet, ...areas);
  }

  /** Begins to edit the active cell in place or from the formula bar. False when Excel refuses. */
  edit(text: string | null = null): boolean {
    return this.#session !== null || this.#begin('edit', text);
  }

  /** What the formula bar types while it edits. */
  set editedText(text: string) {
    this.#editor.text = text;
  }

  cancel(): void {
    this.#session = null;
    this.#editor.close();
    this.#modeChanged();
    this.#events.selectionChanged();
    // an add-in may have selected something else meanwhile
    this.#later([{ kind: 'selection' }]);
  }

  /** Enters what was typed and goes on. False when Excel refused it and the person types on. */
  async commit(move: Direction | 'tab' | 'back' | null): Promise<boolean> {
    const session = this.#session;
    if (!session) return true;
    if (this.#asking) return false;
    const text = this.#editor.text;
    const unchanged = text === session.before && this.mode === 'edit';
    if (
      !unchanged &&
      !(await this.#enter((accept) => this.#person.type(session.sheet, session.cell, text, { accept })))
    )
      return false;
    this.cancel();
    if (move === 'tab' || move === 'back') this.#tab(move === 'back');
    else if (move) this.#go(step(this.#sheet, session.cell, move));
    return true;
  }

  #later(notes: readonly ChangeNote[]): void {
    this.#notes.push(...notes);
    this.#frame ||= requestAnimationFrame(() => this.flush());
  }

  get #sheet(): Sheet {
    return this.#workbook.activeSheet;
  }

  get #active(): CellPosition {
    return this.#workbook.selection.active;
  }

  #go(cell: CellPosition): void {
    this.select([{ ...cell, rows: 1, columns: 1 }]);
  }

  #tab(back: boolean): void {
    const sheet = this.#sheet;
    const next = sheet.protection ? nextUnlocked(sheet, this.#active, back) : null;
    this.#go(next ?? step(sheet, this.#active, back ? 'left' : 'right'));
  }

  #begin(mode: 'enter' | 'edit', text: string | null): boolean {
    const sheet = this.#sheet;
    const cell = this.#active;
    if (sheet.protection && sheet.style(cell.row, cell.column).locked) {
      void this.#ask({ kind: 'protected' });
      return false;
    }
    const before = this.#person.editText(sheet, cell);
    this.#session = { sheet, cell, before };
    this.#tools.show(null, null, null);
    if (mode === 'edit' || text !== null) this.#editor.open(mode, text ?? before);
    this.#place();
    this.#events.textChanged(mode === 'edit' ? (text ?? before) : this.#editor.text);
    queueMicrotask(() => this.#modeChanged());
    return true;
  }

  /** One deed of the person, asked again as Excel does until it is done or given up. */
  async #enter(deed: (accept: boolean) => Outcome): Promise<boolean> {
    let outcome = deed(false);
    while (outcome.kind !== 'done') {
      const answer = await this.#ask(outcome);
      if (answer === 'accept') outcome = deed(true);
      else {
        if (answer === 'cancel') this.cancel();
        this.#notes.push({ kind: 'selection' });
        this.flush();
        this.focus();
        if (answer === 'again') this.#editor.element.select();
        return false;
      }
    }
    return true;
  }

  async #ask(refusal: Refusal): Promise<'accept' | 'again' | 'cancel'> {
    this.#asking = true;
    try {
      return await this.#events.refused(refusal);
    } finally {
      this.#asking = false;
      this.focus();
    }
  }

  #modeChanged(): void {
    this.#events.modeChanged(this.mode);
    this.#place();
  }

  #key(event: KeyboardEvent): boolean {
    if (this.mode !== 'idle') return this.#editKey(event);
    return idleKey(event, {
      sheet: this.#sheet,
      active: this.#active,
      far: this.#far,
      area: this.#workbook.selection.areas[0] ?? { ...this.#active, rows: 1, columns: 1 },
      page: Math.max(1, Math.floor(this.#element.clientHeight / 20) - 2),
      go: (cell) => this.#go(cell),
      extend: (area, far) => {
        this.select([area]);
        this.#far = far;
      },
      tab: (back) => this.#tab(back),
      edit: (text) => void this.#begin('edit', text),
      clear: () => void this.#enter(() => this.#clear()),
      openList: () => {
        // the arrow belongs to the cell that is active now, not to the one last drawn
        this.flush();
        return this.#tools.open(this.#sheet.text(this.#active.row, this.#active.column));
      },
      showSheet: (offset) => this.#nextSheet(offset),
      fillDown: (area) => this.#fill({ ...area, rows: 1 }, area),
      fillRight: (area) => this.#fill({ ...area, columns: 1 }, area),
    });
  }

  #editKey(event: KeyboardEvent): boolean {
    const { key } = event;
    if (key === 'Escape') this.cancel();
    else if (key === 'Enter' && event.altKey) this.#editor.insert('\n');
    else if (key === 'Enter') void this.commit(event.shiftKey ? 'up' : 'down');
    else if (key === 'Tab') void this.commit(event.shiftKey ? 'back' : 'tab');
    else if (key === 'F2') {
      this.#editor.toggle();
      this.#modeChanged();
    } else if (this.mode === 'enter' && !event.shiftKey && key in ARROWS) void this.commit(ARROWS[key]!);
    else return false;
    return true;
  }

  #clear(): Outcome {
    let outcome: Outcome = { kind: 'done' };
    for (const area of this.#workbook.selection.areas) {
      if (outcome.kind === 'done') outcome = this.#person.clear(this.#sheet, area);
    }
    return outcome;
  }

  #nextSheet(offset: number): void {
    const shown = this.#workbook.sheets.filter((sheet) => sheet.visibility === 'Visible');
    const next = shown[shown.indexOf(this.#sheet) + offset];
    if (next) this.#person.activate(next);
  }

  async #choose(choice: string): Promise<void> {
    const { row, column } = this.#active;
    await this.#enter((accept) => this.#person.type(this.#sheet, { row, column }, choice, { accept }));
  }

  #copy(event: ClipboardEvent, cut: boolean): void {
    event.preventDefault();
    const sheet = this.#sheet;
    const area = this.#usedPart(this.#workbook.selection.areas[0]!);
    const rows = Array.from({ length: area.rows }, (_, r) =>
      Array.from({ length: area.columns }, (__, c) => sheet.text(area.row + r, area.column + c)),
    );
    event.clipboardData?.setData('text/plain', toTsv(rows));
    if (cut) void this.#enter(() => this.#person.clear(sheet, area));
    this.#events.copied();
  }

  #paste(event: ClipboardEvent): void {
    event.preventDefault();
    const rows = fromTsv(event.clipboardData?.getData('text/plain') ?? '');
    const area = this.#usedPart(this.#workbook.selection.areas[0]!);
    const single = rows.length === 1 && rows[0]?.length === 1;
    const texts = single
      ? Array.from({ length: area.rows }, () => Array.from({ length: area.columns }, () => rows[0]![0]!))
      : rows;
    const columns = Math.max(...texts.map((row) => row.length));
    void this.#enter(() => this.#person.paste(this.#sheet, area, texts)).then((done) => {
      if (done) this.select([{ row: area.row, column: area.column, rows: texts.length, columns }]);
    });
  }

  #fill(from: Area, to: Area): void {
    const filled = fillTexts(this.#sheet, this.#person, from, to);
    void this.#enter(() => this.#person.paste(this.#sheet, filled.at, filled.texts)).then(() =>
      this.select([to]),
    );
  }

  /** Of whole rows and columns only what is used: nobody copies a million empty cells. */
  #usedPart(area: Area): Area {
    const used = this.#sheet.usedArea(false);
    const rows = area.rows === MAX_ROWS ? (used ? used.row + used.rows : 1) : area.rows;
    const columns = area.columns === MAX_COLUMNS ? (used ? used.column + used.columns : 1) : area.columns;
    return { ...area, rows, columns };
  }

  #selected(areas: readonly Area[]): void {
    const wide = areas.map((area) => this.#widened(area));
    const first = wide[0];
    if (!first) return;
    if (this.#session) {
      if (this.#pointing()) this.#point(first);
      this.#notes.push({ kind: 'selection' });
      this.flush();
    } else if (!sameArea(first, this.#workbook.selection.areas[0]!) || wide.length > 1) {
      this.select([first, ...wide.slice(1)]);
    }
  }

  /** Univer's whole column ends where drawing ends; Excel's ends where the sheet does. */
  #widened(area: Area): Area {
    const drawn = this.#surface?.sheet(this.#sheet.id);
    const rows = drawn && area.row === 0 && area.rows >= drawn.getRowCount() ? MAX_ROWS : area.rows;
    const columns =
      drawn && area.column === 0 && area.columns >= drawn.getColumnCount() ? MAX_COLUMNS : area.columns;
    return { ...area, rows, columns };
  }

  /** While a formula waits for an operand, a click on a cell writes its address. */
  #pointing(): boolean {
    const before = this.#editor.text.slice(0, this.#editor.element.selectionStart);
    return this.#session !== null && before.startsWith('=') && /[=+\-*/^&<>(,;:]\s*$/.test(before);
  }

  #point(area: Area): void {
    const other = this.#session?.sheet !== this.#sheet ? `${quoteSheetName(this.#sheet.name)}!` : '';
    this.#editor.insert(other + formatArea(area));
  }

  #resized(outcome: Outcome): void {
    if (outcome.kind === 'done') return;
    this.#notes.push({ kind: 'sheet', sheetId: this.#sheet.id, aspect: 'columns' });
    this.flush();
    void this.#ask(outcome);
  }

  #doubleClick(event: MouseEvent): void {
    const box = this.#surface?.box(this.#active.row, this.#active.column);
    const frame = this.#element.getBoundingClientRect();
    const x = event.clientX - frame.left;
    const y = event.clientY - frame.top;
    if (!box || x < box.left || y < box.top || x > box.left + box.width || y > box.top + box.height) return;
    if (this.mode === 'idle') this.#begin('edit', null);
  }

  #showSelection(): void {
    const { areas, active } = this.#workbook.selection;
    if (this.#session) return;
    this.#views?.show(this.#sheet, active);
    this.#surface?.select(this.#sheet.id, areas, active);
    const whole = areas[0]!.rows === MAX_ROWS || areas[0]!.columns === MAX_COLUMNS;
    if (!whole) this.#surface?.reveal((this.#far ?? active).row, (this.#far ?? active).column);
    this.#tools.show(
      this.#surface?.box(active.row, active.column) ?? null,
      choicesAt(this.#sheet, active),
      this.#sheet.validationAt(active.row, active.column)?.prompt ?? null,
    );
  }

  #place(): void {
    const { row, column } = this.#session?.cell ?? this.#active;
    const sheet = this.#session?.sheet ?? this.#sheet;
    const style = sheet.style(row, column);
    const box = sheet === this.#sheet ? (this.#surface?.box(row, column) ?? null) : null;
    const align = style.horizontal === 'Right' ? 'right' : style.horizontal === 'Center' ? 'center' : 'left';
    this.#editor.place(box ?? { left: 0, top: 0, width: 1, height: 1 }, {
      font: fontOf(style),
      wrap: style.wrap,
      align,
      vertical: style.vertical,
    });
    this.#tools.place(box);
  }
}

const ARROWS: Readonly<Record<string, Direction>> = {
  ArrowUp: 'up',
  ArrowDown: 'down',
  ArrowLeft: 'left',
  ArrowRight: 'right',
};
