import type { Univer } from '@univerjs/core';
import {
  type Area,
  type CellPosition,
  type ChangeNote,
  contains,
  MAX_COLUMNS,
  MAX_ROWS,
  type Outcome,
  type Person,
  type Sheet,
  sameArea,
  type Workbook,
} from '../model/index.ts';
import { CellEditor, type EditMode } from './cell-editor.ts';
import { CellTools } from './cell-tools.ts';
import { ChartPlaces } from './chart-places.ts';
import { createUniver } from './create-univer.ts';
import { type Answer, Deeds, oneCell, type Refusal } from './deeds.ts';
import { EditSession } from './edit-session.ts';
import { FilterArrows } from './filter-arrows.ts';
import { FilterList, type FilterTexts } from './filter-list.ts';
import { choicesOf, type FilterPlace, filterBy, filterPlaces, sortBy } from './filter-places.ts';
import { fontOf } from './fit.ts';
import { ARROWS, idleKey } from './idle-keys.ts';
import { choicesAt } from './list-source.ts';
import type { Looks } from './looks.ts';
import { type Direction, nextUnlocked, step } from './navigation.ts';
import { PX_PER_POINT } from './sheet-mirror.ts';
import { SheetViews } from './sheet-views.ts';
import { type Box, Surface } from './surface.ts';

export interface GridTexts extends FilterTexts {
  readonly grid: string;
  readonly pickFromList: string;
}

export interface GridEvents {
  readonly selectionChanged: () => void;
  readonly modeChanged: (mode: EditMode) => void;
  /** the text of the cell being edited, for the formula bar */
  readonly textChanged: (text: string) => void;
  /** shows Excel's message; the answer says what to do with what was typed */
  readonly refused: (refusal: Refusal) => Promise<Answer>;
  /** says that a formula reads its own result */
  readonly circular: () => Promise<void>;
  /** cells are dragged over others that hold something; false leaves all as it is */
  readonly replaces: () => Promise<boolean>;
  readonly copied: () => void;
  /** the right button was pressed, or the menu key, at a place of the window */
  readonly menu: (x: number, y: number) => void;
}

/** All that belongs to the workbook that is open, and ends with it. */
interface Open {
  readonly workbook: Workbook;
  readonly person: Person;
  readonly deeds: Deeds;
  readonly surface: Surface;
  readonly views: SheetViews;
  readonly stop: () => void;
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
  readonly #charts = new ChartPlaces();
  readonly #filters: FilterArrows;
  readonly #filterList: FilterList;
  #open: Open | null = null;
  #ready = false;
  #notes: ChangeNote[] = [];
  #frame = 0;
  #session: EditSession | null = null;
  #asking = false;
  /** Ctrl+Shift+V was pressed: the paste that follows brings values only */
  #pastesValues = false;
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
      changed: (text) => {
        this.#open?.person.editing(text);
        events.textChanged(text);
      },
      key: (event) => (this.mode === 'idle' ? this.#idleKey(event) : this.#editKey(event)),
      copies: (event, cut) => {
        void this.#book.deeds.copy(event, cut);
        events.copied();
      },
      pastes: (event) => {
        void this.#book.deeds.paste(event, this.#pastesValues);
        this.#pastesValues = false;
      },
    });
    this.#tools = new CellTools(
      texts.pickFromList,
      (choice) => void this.#book.deeds.choose(choice),
      () => this.focus(),
    );
    this.#filters = new FilterArrows(texts.filterOf, (place) => this.#openFilter(place));
    this.#filterList = new FilterList(texts);
    over.append(
      this.#charts.element,
      this.#filters.element,
      this.#editor.element,
      this.#tools.element,
      this.#filterList.element,
    );
    element.append(canvas, over);
    this.#univer = createUniver(canvas);
    // Univer's canvas takes the focus when pressed; keys belong to the editor
    canvas.addEventListener('focusin', () => !this.#asking && this.focus());
    element.addEventListener('contextmenu', (event) => {
      event.preventDefault();
      if (this.mode === 'idle') events.menu(event.clientX, event.clientY);
    });
    canvas.addEventListener('dblclick', (event) => this.#doubleClick(event));
  }

  open(workbook: Workbook, person: Person, looks: Looks | null): void {
    const before = this.#open;
    before?.person.cancelEdit();
    this.#editor.close();
    this.#session = null;
    const resized = (outcome: Outcome): void => this.#resized(outcome);
    const sheet = (): Sheet => workbook.activeSheet;
    const deeds = new Deeds(
      workbook,
      person,
      (refusal) => this.#ask(refusal),
      () => this.#asks(this.#events.circular),
    );
    const surface = new Surface(
      this.#univer,
      workbook.sheets.map(({ id }) => id),
      workbook.activeSheet.id,
      {
        pressed: () => {
          this.focus();
          if (this.#session && !this.#session.isPointing) void this.commit(null);
        },
        selected: (areas) => this.#selected(areas),
        resizedColumns: (column, count, px) =>
          resized(person.resizeColumns(sheet(), column, count, px / PX_PER_POINT)),
        resizedRows: (row, count, px) => resized(person.resizeRows(sheet(), row, count, px / PX_PER_POINT)),
        filled: (from, to) => void deeds.fill(from, to),
        moved: (from, to) => void this.#move(from, to),
        scrolled: () => this.#place(),
      },
    );
    const unsubscribe = workbook.subscribe((notes) => this.#later(notes));
    const stop = (): void => {
      unsubscribe();
      surface.dispose();
    };
    this.#open = { workbook, person, deeds, surface, views: new SheetViews(workbook, surface, looks), stop };
    this.#notes = [{ kind: 'selection' }];
    this.#ready = false;
    // Univer's screen goes with its last workbook and never comes back: the new one is there first
    before?.stop();
    void surface.ready().then(() => {
      if (this.#open?.surface !== surface) return;
      this.#ready = true;
      this.flush();
    });
  }

  /** What a menu does to the selection, asked again as Excel asks. */
  async deed(work: (sheet: Sheet, area: Area) => Outcome): Promise<void> {
    const area = this.#book.workbook.selection.areas[0] ?? oneCell(this.#active);
    await this.#book.deeds.enter(() => work(this.#sheet, area));
    this.focus();
  }

  async copy(cut: boolean): Promise<void> {
    const text = this.#book.deeds.take(cut);
    this.#events.copied();
    await navigator.clipboard.writeText(text).catch(() => undefined);
    this.focus();
  }

  /** From a menu: a browser that does not show its clipboard gives what was copied here. */
  async paste(valuesOnly: boolean): Promise<void> {
    const { deeds } = this.#book;
    const text = await navigator.clipboard.readText().catch(() => deeds.lastCopied);
    await deeds.pasteText(text, valuesOnly);
    this.focus();
  }

  undo(): void {
    this.#travel(this.#book.person.undo());
  }

  redo(): void {
    this.#travel(this.#book.person.redo());
  }

  /** Excel answers an empty list with silence. */
  #travel(outcome: Outcome): void {
    if (outcome.kind === 'done') this.#far = null;
    this.focus();
  }

  get mode(): EditMode {
    return this.#editor.mode;
  }

  focus(): void {
    if (!this.#tools.isOpen && !this.#filterList.isOpen) this.#editor.focus();
  }

  /** Conditional formats hold for other cells than before. */
  looksChanged(sheetId: string): void {
    this.#later([{ kind: 'sheet', sheetId, aspect: 'conditionalFormats' }]);
  }

  /** Draws what changed now rather than in the next frame. */
  flush(): void {
    cancelAnimationFrame(this.#frame);
    this.#frame = 0;
    if (!this.#ready || this.#notes.length === 0) return;
    const notes = this.#notes;
    this.#notes = [];
    this.#book.views.apply(notes);
    if (notes.some(({ kind }) => kind === 'selection' || kind === 'sheets')) this.#showSelection();
    this.#charts.show(this.#sheet);
    this.#filters.show(this.#sheet);
    this.#place();
    this.#events.selectionChanged();
  }

  /** A cell of the active sheet in pixels of the window; null while nothing is drawn. */
  screenBox({ row, column }: CellPosition): Box | null {
    this.flush();
    const box = this.#book.surface.box(row, column);
    const { left, top } = this.#element.getBoundingClientRect();
    return box ? { ...box, left: box.left + left, top: box.top + top } : null;
  }

  /** Begins to edit the active cell from the formula bar. False when Excel refuses. */
  edit(): boolean {
    return this.#session !== null || this.#begin('edit', null);
  }

  /** What the formula bar types while it edits. */
  set editedText(text: string) {
    this.#editor.text = text;
  }

  cancel(): void {
    this.#session = null;
    this.#open?.person.cancelEdit();
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
    const answer = await session.enter();
    if (answer === 'again') {
      // the pointer may have gone to another cell; the one being edited stays chosen
      this.#later([{ kind: 'selection' }]);
      this.focus();
      this.#editor.element.select();
      return false;
    }
    this.cancel();
    if (answer === 'cancel') return false;
    if (move === 'tab' || move === 'back') this.#tab(move === 'back');
    else if (move) this.#go(step(this.#sheet, session.cell, move));
    return true;
  }

  get #book(): Open {
    if (!this.#open) throw new Error('The grid has no workbook');
    return this.#open;
  }

  get #sheet(): Sheet {
    return this.#book.workbook.activeSheet;
  }

  get #active(): CellPosition {
    return this.#book.workbook.selection.active;
  }

  #later(notes: readonly ChangeNote[]): void {
    this.#notes.push(...notes);
    this.#frame ||= requestAnimationFrame(() => this.flush());
  }

  #go(cell: CellPosition): void {
    this.#far = null;
    this.#book.person.select(this.#sheet, oneCell(cell));
  }

  #tab(back: boolean): void {
    const sheet = this.#sheet;
    const next = sheet.protection ? nextUnlocked(sheet, this.#active, back) : null;
    this.#go(next ?? step(sheet, this.#active, back ? 'left' : 'right'));
  }

  #begin(mode: 'enter' | 'edit', text: string | null): boolean {
    const outcome = this.#book.person.beginEdit(this.#sheet, this.#active, text ?? undefined);
    if (outcome.kind !== 'done') {
      void this.#ask(outcome);
      return false;
    }
    const session = new EditSession(
      this.#sheet,
      this.#active,
      this.#editor,
      this.#book.person,
      this.#book.deeds,
    );
    this.#session = session;
    this.#tools.show(null, null, null);
    if (mode === 'edit' || text !== null) this.#editor.open(mode, text ?? session.before);
    this.#place();
    this.#events.textChanged(this.#editor.text);
    queueMicrotask(() => this.#modeChanged());
    return true;
  }

  #ask(refusal: Refusal): Promise<Answer> {
    return this.#asks(() => this.#events.refused(refusal));
  }

  /** While a message stands over the grid, the grid takes no keys. */
  async #asks<Result>(message: () => Promise<Result>): Promise<Result> {
    this.#asking = true;
    try {
      return await message();
    } finally {
      this.#asking = false;
      this.focus();
    }
  }

  #modeChanged(): void {
    this.#events.modeChanged(this.mode);
    this.#place();
  }

  #idleKey(event: KeyboardEvent): boolean {
    const { deeds, person, workbook } = this.#book;
    this.#pastesValues = event.ctrlKey && event.shiftKey && event.key.toLowerCase() === 'v';
    return idleKey(event, {
      sheet: this.#sheet,
      active: this.#active,
      far: this.#far,
      area: workbook.selection.areas[0] ?? oneCell(this.#active),
      page: Math.max(1, Math.floor(this.#element.clientHeight / 20) - 2),
      go: (cell) => this.#go(cell),
      extend: (area, far) => {
        person.select(this.#sheet, area);
        this.#far = far;
      },
      tab: (back) => this.#tab(back),
      edit: (text) => void this.#begin(text === null ? 'edit' : 'enter', text),
      clear: () => void deeds.clear(),
      openList: () => {
        // the arrow belongs to the cell that is active now, not to the one last drawn
        this.flush();
        const { row, column } = this.#active;
        const filter = filterPlaces(this.#sheet).find(
          ({ cell }) => cell.row === row && cell.column === column,
        );
        if (filter) return this.#openFilter(filter);
        return this.#tools.open(this.#sheet.text(this.#active.row, this.#active.column));
      },
      showSheet: (offset) => this.#nextSheet(offset),
      undo: () => this.undo(),
      redo: () => this.redo(),
      fillDown: (area) => void deeds.fill({ ...area, rows: 1 }, area),
      fillRight: (area) => void deeds.fill({ ...area, columns: 1 }, area),
    });
  }

  #editKey(event: KeyboardEvent): boolean {
    const { key, shiftKey } = event;
    if (key === 'Escape') this.cancel();
    else if (key === 'Enter' && event.altKey) this.#editor.insert('\n');
    else if (key === 'Enter') void this.commit(shiftKey ? 'up' : 'down');
    else if (key === 'Tab') void this.commit(shiftKey ? 'back' : 'tab');
    else if (key === 'F2') {
      this.#editor.toggle();
      this.#modeChanged();
    } else if (this.mode === 'enter' && !shiftKey && ARROWS[key]) void this.commit(ARROWS[key]);
    else return false;
    return true;
  }

  /** What a filter button opens; false while it is not drawn. */
  #openFilter(place: FilterPlace): boolean {
    const box = this.#book.surface.box(place.cell.row, place.cell.column);
    if (!box) return false;
    const { deeds, person } = this.#book;
    const sheet = this.#sheet;
    const then = (work: () => Outcome): void => void deeds.enter(work).then(() => this.focus());
    void this.commit(null).then((done) => {
      if (!done) return;
      this.#filterList.open(sheet.text(place.cell.row, place.cell.column), choicesOf(sheet, place), box, {
        sort: (ascending) => then(() => sortBy(person, sheet, place, ascending)),
        filter: (texts) => then(() => filterBy(person, sheet, place, texts)),
        closed: () => this.focus(),
      });
    });
    return true;
  }

  /** The border of the selection was dragged; the cells come along. */
  async #move(from: Area, to: Area): Promise<void> {
    // Univer says only afterwards which cells are selected: those that were dragged
    await new Promise((resolve) => setTimeout(resolve));
    const sheet = this.#sheet;
    const { deeds, person } = this.#book;
    // what lies under the cells themselves does not count
    const covered = [...sheet.entries(to)].some(
      ([row, column, { value, formula }]) =>
        (value !== null || formula !== null) && !contains(from, row, column),
    );
    if (!covered || (await this.#asks(this.#events.replaces)))
      if ((await deeds.enter(() => person.drag(sheet, from, sheet, to))) === 'done') person.select(sheet, to);
    this.#later([{ kind: 'selection' }]);
    this.focus();
  }

  #nextSheet(offset: number): void {
    const shown = this.#book.workbook.sheets.filter((sheet) => sheet.visibility === 'Visible');
    const next = shown[shown.indexOf(this.#sheet) + offset];
    if (next) this.#book.person.activate(next);
  }

  #selected(areas: readonly Area[]): void {
    const wide = areas.map((area) => this.#widened(area));
    const first = wide[0];
    if (!first) return;
    if (this.#session) {
      if (this.#session.isPointing) this.#session.point(this.#sheet, first);
      this.#later([{ kind: 'selection' }]);
    } else if (!sameArea(first, this.#book.workbook.selection.areas[0] ?? first) || wide.length > 1) {
      this.#far = null;
      this.#book.person.select(this.#sheet, first, ...wide.slice(1));
    }
  }

  /** Univer's whole column ends where drawing ends; Excel's ends where the sheet does. */
  #widened(area: Area): Area {
    const drawn = this.#book.surface.sheet(this.#sheet.id);
    const rows = drawn && area.row === 0 && area.rows >= drawn.getRowCount() ? MAX_ROWS : area.rows;
    const columns =
      drawn && area.column === 0 && area.columns >= drawn.getColumnCount() ? MAX_COLUMNS : area.columns;
    return { ...area, rows, columns };
  }

  /** Univer has resized already; when Excel would not have, the old size is drawn again. */
  #resized(outcome: Outcome): void {
    if (outcome.kind === 'done') return;
    this.#later([{ kind: 'sheet', sheetId: this.#sheet.id, aspect: 'columns' }]);
    void this.#ask(outcome);
  }

  #doubleClick(event: MouseEvent): void {
    const box = this.screenBox(this.#active);
    const x = event.clientX - (box?.left ?? 0);
    const y = event.clientY - (box?.top ?? 0);
    if (!box || this.mode !== 'idle' || x < 0 || y < 0 || x > box.width || y > box.height) return;
    this.#begin('edit', null);
  }

  #showSelection(): void {
    const session = this.#session;
    if (session && session.sheet !== this.#sheet) return;
    const { surface, views, workbook } = this.#book;
    const { areas, active } = workbook.selection;
    views.show(this.#sheet, active);
    surface.select(this.#sheet.id, areas, active);
    if (session) return;
    const whole = areas.some(({ rows, columns }) => rows === MAX_ROWS || columns === MAX_COLUMNS);
    if (!whole) surface.reveal((this.#far ?? active).row, (this.#far ?? active).column);
    const prompt = this.#sheet.validationAt(active.row, active.column)?.prompt ?? null;
    this.#tools.show(surface.box(active.row, active.column), choicesAt(this.#sheet, active), prompt);
  }

  #place(): void {
    const { sheet, cell } = this.#session ?? { sheet: this.#sheet, cell: this.#active };
    const { horizontal, vertical, wrap, ...style } = sheet.style(cell.row, cell.column);
    const box = this.#ready && sheet === this.#sheet ? this.#book.surface.box(cell.row, cell.column) : null;
    const align = horizontal === 'Right' ? 'right' : horizontal === 'Center' ? 'center' : 'left';
    const look = { font: fontOf(style), wrap, align, vertical };
    this.#editor.place(box ?? { left: 0, top: 0, width: 1, height: 1 }, look);
    this.#tools.place(box);
    this.#placeFilters();
  }

  /** A heading that scrolled under frozen panes has no button. */
  #placeFilters(): void {
    const { surface } = this.#book;
    const boxOf = ({ row, column }: CellPosition): Box | null =>
      this.#ready ? surface.box(row, column) : null;
    this.#charts.place(boxOf);
    const { rows, columns } = this.#sheet.freeze;
    const lastRow = rows > 0 ? boxOf({ row: rows - 1, column: 0 }) : null;
    const lastColumn = columns > 0 ? boxOf({ row: 0, column: columns - 1 }) : null;
    const bottom = lastRow ? lastRow.top + lastRow.height : 0;
    const right = lastColumn ? lastColumn.left + lastColumn.width : 0;
    this.#filters.place(
      boxOf,
      (cell, box) =>
        (cell.row < rows || box.top >= bottom) &&
        (cell.column < columns || box.left + box.width > right + 20) &&
        box.left < this.#element.clientWidth,
    );
  }
}
