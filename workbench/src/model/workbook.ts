import type { Area } from './address.ts';
import { Calculation } from './calculation.ts';
import type { CellEdit } from './cell-edit.ts';
import { BY_PERSON, type ChangeNote, type Origin } from './change.ts';
import { compactNotes } from './change-notes.ts';
import { CustomFunctions } from './custom-functions.ts';
import { ExcelError } from './excel-error.ts';
import type { FormulaEngine } from './formula-engine.ts';
import { LOCALES, type Locale } from './locale.ts';
import { Names } from './names.ts';
import { PropertyBag } from './property-bag.ts';
import { Sheet } from './sheet.ts';
import type { DefinedName, PropertyValue, Selection, Visibility } from './sheet-parts.ts';
import { forgetSheet, renameSheetIn } from './sheet-references.ts';
import { STYLES } from './style.ts';
import { UndoStack } from './undo.ts';
import type { WorkbookEvent } from './workbook-event.ts';
import { fromJson, toJson, type WorkbookJson } from './workbook-json.ts';
import { XmlParts } from './xml-parts.ts';

export type DocumentPropertyName =
  | 'title'
  | 'subject'
  | 'author'
  | 'keywords'
  | 'comments'
  | 'category'
  | 'manager'
  | 'company';

const BAD_SHEET_NAME = /[[\]:*?/\\]|^'|'$/;

/**
 * A workbook as Excel holds one open: sheets, names, properties, XML parts, selection. It knows no
 * screen and no protocol. `subscribe` tells views what to draw, `onEvent` tells add-ins what happened.
 */
export class Workbook {
  readonly styles = STYLES;
  readonly names = new Names((before) => this.#namesChanged(before));
  readonly documentProperties = new Map<DocumentPropertyName, string>();
  readonly customProperties = new PropertyBag<PropertyValue>(() => this.note({ kind: 'properties' }));
  readonly settings = new PropertyBag<unknown>(() => this.note({ kind: 'settings' }));
  readonly xmlParts = new XmlParts(
    () => this.nextId(),
    () => this.note({ kind: 'xmlParts' }),
  );
  readonly calculation = new Calculation(this);
  /** Functions that an add-in brings. */
  readonly functions = new CustomFunctions(this);
  readonly undo = new UndoStack(this);
  /** Of the machine, so not part of the file. */
  readonly locale: Locale;
  /** File name as title bars show it. */
  fileName = 'Book1';
  /** Two people who have one file open make ids that never meet. */
  idSpace = 1;
  /** Structure protection: sheets cannot be added, deleted, moved, renamed. */
  structureProtected: { readonly password: string | null } | null = null;

  #sheets: readonly Sheet[] = [];
  #selections = new Map<string, Selection>();
  #activeId = '';
  #lastId = 0;
  #depth = 0;
  #origin: Origin = BY_PERSON;
  #cellEdit: CellEdit | null = null;
  readonly #editEnds = new Set<() => void>();
  #notes: ChangeNote[] = [];
  #events: WorkbookEvent[] = [];
  readonly #views = new Set<(notes: readonly ChangeNote[], origin: Origin) => void>();
  readonly #listeners = new Set<(events: readonly WorkbookEvent[]) => void>();

  /** A new workbook has one empty sheet, `Sheet1`, unless `empty`. */
  constructor(options: { readonly locale?: Locale; readonly empty?: boolean } = {}) {
    this.locale = options.locale ?? LOCALES['en-US'];
    if (!options.empty) this.addSheet();
  }

  /** The same file, opened again; `json` comes from `toJSON`. */
  static fromJSON(json: WorkbookJson, options: { readonly locale?: Locale } = {}): Workbook {
    return fromJson(json, new Workbook({ ...options, empty: true }));
  }

  toJSON(): WorkbookJson {
    return toJson(this);
  }

  // sheets

  /** In the order of the tabs, hidden ones included. */
  get sheets(): readonly Sheet[] {
    return this.#sheets;
  }

  /** By id or by name (whatever its case). Throws ItemNotFound. */
  sheet(idOrName: string): Sheet {
    const found = this.findSheet(idOrName);
    if (!found) throw new ExcelError('ItemNotFound');
    return found;
  }

  findSheet(idOrName: string): Sheet | undefined {
    const wanted = idOrName.toLowerCase();
    return this.#sheets.find((sheet) => sheet.id === idOrName || sheet.name.toLowerCase() === wanted);
  }

  /** Adds a sheet at the end. Throws ItemAlreadyExists, InvalidArgument (bad name). `id` when reading a file. */
  addSheet(name?: string, id: string = this.nextId()): Sheet {
    return this.transact(this.#origin, () => {
      const sheet = new Sheet(this, id, this.#checkedName(name ?? this.#freeSheetName()));
      this.#sheets = [...this.#sheets, sheet];
      this.undo.clear();
      this.calculation.sheetsChanged();
      this.note({ kind: 'sheets' });
      this.raise({ type: 'added', sheetId: id, origin: this.#origin });
      if (this.#sheets.length === 1) this.#activeId = id;
      return sheet;
    });
  }

  /** Throws InvalidOperation for the last visible sheet and for very hidden ones, as Excel does. */
  deleteSheet(sheet: Sheet): void {
    this.transact(this.#origin, () => {
      const others = this.#sheets.filter((one) => one !== sheet);
      const next = others.find((one) => one.position > sheet.position && one.visibility === 'Visible');
      const visible = next ?? others.findLast((one) => one.visibility === 'Visible');
      if (!visible || sheet.visibility === 'VeryHidden') throw new ExcelError('InvalidOperation');
      if (this.#activeId === sheet.id) this.activate(visible);
      this.#sheets = others;
      this.#selections.delete(sheet.id);
      forgetSheet(this, sheet);
      this.calculation.sheetDeleted(sheet.id);
      this.undo.clear();
      this.note({ kind: 'sheets' });
      this.raise({ type: 'deleted', sheetId: sheet.id, origin: this.#origin });
    });
  }

  /** Formulas and names follow. Throws ItemAlreadyExists, InvalidArgument. */
  renameSheet(sheet: Sheet, name: string): void {
    if (name === sheet.name) return;
    this.transact(this.#origin, () => {
      const checked = this.#checkedName(name, sheet);
      renameSheetIn(this, sheet.name, checked);
      sheet.setName(checked);
      this.undo.clear();
      this.calculation.sheetsChanged();
    });
  }

  /** `position` counts from 0; out of range is InvalidArgument. */
  moveSheet(sheet: Sheet, position: number): void {
    if (!Number.isInteger(position) || position < 0 || position >= this.#sheets.length) {
      throw new ExcelError('InvalidArgument');
    }
    const others = this.#sheets.filter((one) => one !== sheet);
    this.#sheets = [...others.slice(0, position), sheet, ...others.slice(position)];
    this.undo.clear();
    this.note({ kind: 'sheets' });
  }

  /** Hiding the last visible sheet is InvalidOperation; hiding the active one activates a neighbour. */
  setSheetVisibility(sheet: Sheet, visibility: Visibility): void {
    this.transact(this.#origin, () => {
      if (visibility !== 'Visible') {
        const others = this.#sheets.filter((one) => one !== sheet && one.visibility === 'Visible');
        const neighbour = others.find((one) => one.position > sheet.position) ?? others.at(-1);
        if (!neighbour) throw new ExcelError('InvalidOperation');
        if (this.#activeId === sheet.id) this.activate(neighbour);
      }
      sheet.setVisibility(visibility);
    });
  }

  // selection

  get activeSheet(): Sheet {
    return this.sheet(this.#activeId);
  }

  /** Of the active sheet. */
  get selection(): Selection {
    return this.selectionOf(this.activeSheet);
  }

  selectionOf(sheet: Sheet): Selection {
    return (
      this.#selections.get(sheet.id) ?? {
        sheetId: sheet.id,
        areas: [{ row: 0, column: 0, rows: 1, columns: 1 }],
        active: { row: 0, column: 0 },
      }
    );
  }

  /** A hidden sheet cannot be activated: InvalidOperation. */
  activate(sheet: Sheet): void {
    if (sheet.id === this.#activeId) return;
    if (sheet.visibility !== 'Visible') throw new ExcelError('InvalidOperation');
    this.transact(this.#origin, () => {
      const before = this.#activeId;
      this.#activeId = sheet.id;
      this.note({ kind: 'selection' });
      this.raise({ type: 'deactivated', sheetId: before });
      this.raise({ type: 'activated', sheetId: sheet.id });
    });
  }

  /** Selects areas of a sheet and activates it. */
  select(sheet: Sheet, areas: readonly [Area, ...Area[]]): void {
    this.transact(this.#origin, () => {
      this.activate(sheet);
      const active = { row: areas[0].row, column: areas[0].column };
      this.#selections.set(sheet.id, { sheetId: sheet.id, areas, active });
      this.note({ kind: 'selection' });
      this.raise({ type: 'selectionChanged', sheetId: sheet.id, areas });
    });
  }

  /** For reading a saved workbook: no events. */
  restoreView(activeId: string, selections: readonly Selection[]): void {
    this.#activeId = activeId;
    this.#selections = new Map(selections.map((selection) => [selection.sheetId, selection]));
    this.note({ kind: 'selection' });
  }

  // cell-edit mode

  /** The cell that a person is typing in, or null. `Person.beginEdit` starts it. */
  get cellEdit(): CellEdit | null {
    return this.#cellEdit;
  }

  set cellEdit(edit: CellEdit | null) {
    this.#cellEdit = edit;
    if (edit) return;
    for (const ended of this.#editEnds) ended();
    this.#editEnds.clear();
  }

  /** When nobody types in a cell any more. */
  editEnded(): Promise<void> {
    if (!this.#cellEdit) return Promise.resolve();
    return new Promise((resolve) => this.#editEnds.add(resolve));
  }

  // changes

  /** Notes of what to draw and whose doing it was, once per transaction. Returns the way to stop. */
  subscribe(view: (notes: readonly ChangeNote[], origin: Origin) => void): () => void {
    this.#views.add(view);
    return () => this.#views.delete(view);
  }

  /** Excel's events, once per transaction, after the notes. Returns the way to stop. */
  onEvent(listener: (events: readonly WorkbookEvent[]) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** Whose doing the present transaction is. */
  get origin(): Origin {
    return this.#origin;
  }

  /**
   * Runs synchronous changes as one step of `origin`. What was done before an exception stays (Excel
   * rolls nothing back either). Formulas are computed after the outermost transaction.
   */
  transact<Result>(origin: Origin, work: () => Result): Result {
    const before = this.#origin;
    if (this.#depth === 0) this.undo.begin(origin);
    this.#origin = origin;
    this.#depth++;
    try {
      return work();
    } finally {
      this.#depth--;
      this.#origin = before;
      if (this.#depth === 0) {
        this.undo.end(this.#events);
        this.#deliver(origin);
        this.calculation.schedule();
      }
    }
  }

  note(note: ChangeNote): void {
    this.#notes.push(note);
    if (note.kind !== 'selection') this.undo.written(this.#origin);
    if (this.#depth === 0) this.#deliver(this.#origin);
  }

  raise(event: WorkbookEvent): void {
    this.#events.push(event);
    if (this.#depth === 0) this.#deliver(this.#origin);
  }

  /** Called by sheets for each content they write. */
  cellChanged(sheetId: string, row: number, column: number): void {
    this.calculation.cellChanged(sheetId, row, column);
    this.note({ kind: 'cells', sheetId, area: { row, column, rows: 1, columns: 1 } });
  }

  attachEngine(engine: FormulaEngine): void {
    this.calculation.attach(engine);
  }

  /** When every formula shows its result. */
  settled(): Promise<void> {
    return this.calculation.settled();
  }

  /** An id in Excel's manner, unique in this workbook for ever. */
  nextId(): string {
    this.#lastId++;
    const [number, space] = [this.#lastId, this.idSpace].map((part) => part.toString(16).toUpperCase());
    return `{${number?.padStart(8, '0')}-${space?.padStart(4, '0')}-0000-0000-000000000000}`;
  }

  /** For reading and writing files. */
  get lastId(): number {
    return this.#lastId;
  }

  set lastId(id: number) {
    this.#lastId = id;
  }

  #deliver(origin: Origin): void {
    const notes = compactNotes(this.#notes);
    const events = this.#events;
    this.#notes = [];
    this.#events = [];
    if (notes.length > 0) for (const view of this.#views) view(notes, origin);
    if (events.length > 0) for (const listener of this.#listeners) listener(events);
  }

  #namesChanged(before: readonly DefinedName[]): void {
    this.undo.record(() => this.names.restore(before));
    this.calculation.namesChanged();
    this.note({ kind: 'names' });
  }

  #checkedName(name: string, self?: Sheet): string {
    if (name.length === 0 || name.length > 31 || BAD_SHEET_NAME.test(name))
      throw new ExcelError('InvalidArgument');
    const taken = this.#sheets.some(
      (sheet) => sheet !== self && sheet.name.toLowerCase() === name.toLowerCase(),
    );
    if (taken) throw new ExcelError('ItemAlreadyExists');
    return name;
  }

  #freeSheetName(): string {
    let number = this.#sheets.length + 1;
    while (this.findSheet(`Sheet${number}`)) number++;
    return `Sheet${number}`;
  }
}
