import { Grid } from '../grid/grid.ts';
import { Looks } from '../grid/looks.ts';
import {
  type Area,
  formatArea,
  LOCALES,
  type Locale,
  Person,
  splitSheet,
  tryParseArea,
  Workbook,
  type WorkbookJson,
} from '../model/index.ts';
import type { FaultPlan } from '../protocol/index.ts';
import { cellMenu, replace } from './cell-menu.ts';
import { ask, askText } from './dialog.ts';
import { downloadXlsx, uploadXlsx } from './disk.ts';
import { h } from './dom.ts';
import { FileMenu } from './file-menu.ts';
import { FormulaBar } from './formula-bar.ts';
import { createFormulaEngine } from './formula-engine.ts';
import { GridMenu } from './grid-menu.ts';
import { Library, type SavedBook } from './library.ts';
import type { PageParams } from './params.ts';
import { askRefusal, askReplaces, tellCircular } from './refusal.ts';
import { selectionFigures } from './selection-figures.ts';
import { Sharing } from './sharing.ts';
import { SheetTabs } from './sheet-tabs.ts';
import { StatusBar } from './status-bar.ts';
import { TEXTS, type Texts } from './texts.ts';
import { TitleBar } from './title-bar.ts';
import { type Trials, trialMenu } from './trial-menu.ts';
import { VietnameseKeyboard } from './vietnamese-keyboard.ts';

export interface PageParts {
  /** tabs and body of the ribbon, the task pane: what the add-in brings */
  readonly ribbonTabs: HTMLElement;
  readonly ribbon: HTMLElement;
  readonly pane: HTMLElement;
  /** another workbook was opened */
  readonly opened: (workbook: Workbook, person: Person) => void;
  /** the add-in's page starts again */
  readonly reloadPane: () => void;
  readonly faults: () => FaultPlan | null;
}

/** The window: title, file menu, formula bar, grid, tabs, status, and the workbook that is open in it. */
export class ExcelPage {
  readonly status = new StatusBar();
  readonly grid: Grid;
  readonly library = new Library();
  /** with the person in a second window of the file; that window takes this one's */
  sharing = new Sharing();
  readonly #keyboard = new VietnameseKeyboard();
  workbook!: Workbook;
  person!: Person;
  readonly #params: PageParams;
  readonly #texts: Texts;
  readonly #locale: Locale;
  readonly #parts: PageParts;
  readonly #title: TitleBar;
  readonly #bar: FormulaBar;
  readonly #tabs: SheetTabs;
  #bookId: string | null = null;
  #dirty = false;
  #stop: () => void = () => undefined;
  #newBooks = 0;

  constructor(root: HTMLElement, params: PageParams, parts: PageParts) {
    this.#params = params;
    this.#texts = TEXTS[params.locale];
    this.#locale = LOCALES[params.locale];
    this.#parts = parts;
    const texts = this.#texts;
    this.#title = new TitleBar(texts, {
      save: () => void this.save(),
      undo: () => this.grid.undo(),
      redo: () => this.grid.redo(),
    });
    const menu = new FileMenu(texts, {
      newBook: () => void this.newBook(),
      save: () => void this.save(),
      saveAs: () => void this.saveAs(),
      saveCopy: () => void this.saveCopy(),
      download: () => void this.#onDisk(() => downloadXlsx(this.workbook)),
      upload: () => void this.#onDisk(() => this.#upload()),
      close: () => void this.newBook(),
      drop: () => this.dropBook(),
      reloadPane: () => parts.reloadPane(),
      crash: () => this.crash(),
      open: (book) => void this.openSaved(book),
      remove: (book) => void this.#remove(book),
      list: () => this.library.list(),
      closed: () => this.grid.focus(),
    });
    this.#bar = new FormulaBar(texts, {
      jump: (text) => void this.#jump(text),
      begin: () => this.grid.edit(),
      changed: (text) => {
        this.grid.editedText = text;
      },
      enter: (move) => void this.grid.commit(move).then((done) => done && this.grid.focus()),
      cancel: () => {
        this.grid.cancel();
        this.grid.focus();
      },
      leave: () => this.grid.focus(),
    });
    this.#tabs = new SheetTabs(texts, {
      activate: (id) => void this.#withoutEdit(() => this.person.activate(this.workbook.sheet(id))),
      rename: (id) => void this.#rename(id),
      add: () => void this.#withoutEdit(() => this.#addSheet()),
    });
    const grid = h('main', { class: 'grid', 'data-testid': 'grid', 'aria-label': texts.grid });
    const cells = new GridMenu(texts.cellMenu, () => this.grid.focus());
    const trials = h(
      'button',
      {
        type: 'button',
        class: 'trial-button',
        'aria-haspopup': 'menu',
        'data-testid': 'trial-menu-button',
        onclick: () => {
          const { left, bottom } = trials.getBoundingClientRect();
          cells.open(left, bottom, trialMenu(texts, params, this.#trials()));
        },
      },
      texts.trial,
    );
    const ribbonRow = h('div', { class: 'tab-row' }, menu.button, parts.ribbonTabs, trials, menu.element);
    root.replaceChildren(
      this.#title.element,
      h(
        'div',
        { class: 'chrome', role: 'region', 'aria-label': texts.ribbon },
        ribbonRow,
        parts.ribbon,
        this.#bar.element,
        cells.element,
      ),
      h('div', { class: 'work' }, h('div', { class: 'sheet-area' }, grid, this.#tabs.element), parts.pane),
      this.status.element,
    );
    this.grid = new Grid(grid, texts, {
      selectionChanged: () => this.#showSelection(),
      modeChanged: (mode) => {
        this.#bar.editing(mode !== 'idle');
        this.status.mode({ idle: texts.ready, enter: texts.entering, edit: texts.editing }[mode]);
      },
      textChanged: (text) => this.#bar.text(text),
      refused: (refusal) => askRefusal(refusal, texts, params.locale),
      replaces: () => askReplaces(texts, params.locale),
      circular: () => tellCircular(texts, params.locale),
      copied: () => this.status.message(texts.copied),
      menu: (x, y) => cells.open(x, y, cellMenu(texts, this.grid, this.person, this.workbook.activeSheet)),
    });
    this.status.mode(texts.ready);
    this.#keys();
    this.#keyboard.attach(window);
    window.addEventListener('beforeunload', (event) => this.#dirty && event.preventDefault());
  }

  /** The last workbook that was saved here, else a new one. */
  async start(): Promise<void> {
    const joined = this.#joined();
    if (joined) return this.#open(joined, null);
    const last = this.#params.fresh ? null : this.library.last;
    const json = last === null ? null : await this.library.read(last).catch(() => null);
    if (last !== null && json) this.#open(this.#read(json), last);
    else this.#open(this.#blank(), null);
  }

  async newBook(): Promise<void> {
    if (!(await this.#mayClose())) return;
    this.library.last = null;
    this.#open(this.#blank(), null);
  }

  async openSaved(book: SavedBook): Promise<void> {
    if (!(await this.#mayClose())) return;
    const json = await this.library.read(book.id);
    if (!json) return;
    this.library.last = book.id;
    this.#open(this.#read(json), book.id);
  }

  /** A file of its own beside this one, which stays open as it is. */
  async saveCopy(): Promise<void> {
    const texts = this.#texts;
    if (!(await this.grid.commit(null))) return;
    const { fileName } = this.workbook;
    const label = texts.saveCopy.replace('…', '');
    const name = await askText(label, texts.nameOfBook, `${fileName} (2)`, texts.save, texts.cancel);
    if (name === null) return;
    await this.workbook.settled();
    const { last } = this.library;
    const json = { ...this.workbook.toJSON(), fileName: name };
    await this.library.write(crypto.randomUUID(), name, json, new Date());
    this.library.last = last;
    this.status.message(texts.saved);
    this.grid.focus();
  }

  /** Closes without saving and without asking: what was not saved is gone, the file is as it was. */
  dropBook(): void {
    this.#setDirty(false);
    this.library.last = null;
    this.#open(this.#blank(), null);
  }

  /** Excel is gone in the middle of everything; started again it opens the file as it was saved. */
  crash(): void {
    this.#dirty = false;
    location.reload();
  }

  async #upload(): Promise<void> {
    if (!(await this.#mayClose())) return;
    const workbook = await uploadXlsx(this.#locale);
    if (!workbook) return;
    this.library.last = null;
    this.#open(workbook, null);
  }

  /** A file that cannot be written or read is said, not swallowed. */
  async #onDisk(work: () => Promise<void>): Promise<void> {
    if (!(await this.grid.commit(null))) return;
    const texts = this.#texts;
    await work().catch((error: unknown) => {
      const reason = error instanceof Error ? error.message : String(error);
      return ask(
        'Microsoft Excel',
        texts.badXlsx(reason),
        [{ label: texts.ok, value: undefined }],
        undefined,
        'warning',
      );
    });
    this.grid.focus();
  }

  #trials(): Trials {
    return {
      faults: this.#parts.faults,
      said: (text) => this.status.message(text),
      actAs: (change) => {
        const query = new URLSearchParams(location.search);
        for (const [name, value] of Object.entries(change)) query.set(name, value);
        // the browser asks when something is not saved
        location.search = query.toString();
      },
      sharing: this.sharing,
      keyboard: this.#keyboard,
      secondWindow: () => {
        const query = new URLSearchParams(location.search);
        query.set('join', '1');
        window.open(`${location.pathname}?${query}`);
      },
    };
  }

  /** The file that the window which opened this one has open, shared with the person there. */
  #joined(): Workbook | null {
    const opener = window.opener as { workbench?: { page: ExcelPage } } | null;
    const theirs = this.#params.joins ? opener?.workbench?.page : undefined;
    if (!theirs) return null;
    const workbook = this.#read(JSON.parse(JSON.stringify(theirs.workbook.toJSON())) as WorkbookJson);
    this.sharing = theirs.sharing;
    window.addEventListener('pagehide', this.sharing.join(theirs.workbook, workbook));
    return workbook;
  }

  /** True when the workbook is now in the library. */
  async save(): Promise<boolean> {
    if (this.#bookId === null) return this.saveAs();
    return this.#write(this.#bookId);
  }

  async saveAs(): Promise<boolean> {
    const texts = this.#texts;
    const name = await askText(
      texts.saveAs.replace('…', ''),
      texts.nameOfBook,
      this.workbook.fileName,
      texts.save,
      texts.cancel,
    );
    if (name === null) return false;
    this.workbook.fileName = name;
    return this.#write(crypto.randomUUID());
  }

  async #write(id: string): Promise<boolean> {
    if (!(await this.grid.commit(null))) return false;
    await this.workbook.settled();
    await this.library.write(id, this.workbook.fileName, this.workbook.toJSON(), new Date());
    this.#bookId = id;
    this.#setDirty(false);
    this.status.message(this.#texts.saved);
    this.grid.focus();
    return true;
  }

  #blank(): Workbook {
    const workbook = new Workbook({ locale: this.#locale });
    workbook.fileName = this.#texts.bookName(++this.#newBooks);
    return workbook;
  }

  #read(json: WorkbookJson): Workbook {
    return Workbook.fromJSON(json, { locale: this.#locale });
  }

  #open(workbook: Workbook, id: string | null): void {
    this.#stop();
    this.workbook = workbook;
    this.person = new Person(workbook);
    this.#bookId = id;
    this.#parts.opened(workbook, this.person);
    const looks = new Looks(
      createFormulaEngine(),
      workbook,
      (sheetId) => this.workbook === workbook && this.grid.looksChanged(sheetId),
    );
    this.grid.open(workbook, this.person, looks);
    workbook.attachEngine(looks);
    this.#setDirty(false);
    let settled = false;
    // the first calculation of a file that was just opened is not a change
    void workbook.settled().then(() => setTimeout(() => (settled = true)));
    const stop = workbook.subscribe((notes) => {
      this.#title.travel(workbook.undo.depth > 0, workbook.undo.redoDepth > 0);
      if (notes.some(({ kind }) => kind === 'sheets' || kind === 'selection')) this.#tabs.show(workbook);
      if (settled && !this.#dirty && notes.some(({ kind }) => kind !== 'selection')) this.#setDirty(true);
    });
    this.#stop = () => {
      stop();
      workbook.calculation.detach();
    };
    this.#title.travel(false, false);
    this.#tabs.show(workbook);
    this.#showSelection();
    this.grid.focus();
  }

  #setDirty(dirty: boolean): void {
    this.#dirty = dirty;
    this.#title.show(this.workbook.fileName, dirty || this.#bookId === null);
  }

  async #mayClose(): Promise<boolean> {
    if (!(await this.grid.commit(null))) return false;
    if (!this.#dirty) return true;
    const texts = this.#texts;
    const answer = await ask(
      'Microsoft Excel',
      texts.wantToSave(this.workbook.fileName),
      [
        { label: texts.save, value: 'save' },
        { label: texts.dontSave, value: 'drop' },
        { label: texts.cancel, value: 'cancel' },
      ],
      'cancel',
      'question',
    );
    return answer === 'save' ? this.save() : answer === 'drop';
  }

  async #remove(book: SavedBook): Promise<void> {
    const texts = this.#texts;
    const buttons = [
      { label: texts.remove, value: true },
      { label: texts.cancel, value: false },
    ];
    if (!(await ask('Microsoft Excel', texts.reallyRemove(book.name), buttons, false, 'question'))) return;
    await this.library.remove(book.id);
    if (this.#bookId === book.id) {
      this.#bookId = null;
      this.#setDirty(true);
    }
  }

  #showSelection(): void {
    const { active, areas } = this.workbook.selection;
    const sheet = this.workbook.activeSheet;
    const name = this.workbook.names.all.find(
      ({ formula }) => formula === `=${this.#reference(areas[0]!)}`,
    )?.name;
    if (this.grid.mode === 'idle')
      this.#bar.show(
        name ?? formatArea({ ...active, rows: 1, columns: 1 }),
        this.person.editText(sheet, active),
      );
    this.status.figures(selectionFigures(sheet, areas, this.#texts));
  }

  #reference(area: Area): string {
    const name = this.workbook.activeSheet.name;
    return `${/^[\p{L}_][\p{L}\p{N}_.]*$/u.test(name) ? name : `'${name.replaceAll("'", "''")}'`}!${formatArea(area, true)}`;
  }

  async #withoutEdit(work: () => void): Promise<void> {
    if (await this.grid.commit(null)) work();
    this.grid.focus();
  }

  /** What the name box takes: an address, `Sheet!A1`, or a name of the workbook. */
  async #jump(text: string): Promise<void> {
    if (!(await this.grid.commit(null))) return;
    const { names } = this.workbook;
    const name = names.find(text, this.workbook.activeSheet.id) ?? names.find(text, null);
    const { sheet: sheetName, rest } = splitSheet(name ? name.formula.replace(/^=/, '') : text);
    const sheet = sheetName === null ? this.workbook.activeSheet : this.workbook.findSheet(sheetName);
    const area = tryParseArea(rest.trim());
    if (sheet && area && sheet.visibility === 'Visible') this.person.select(sheet, area);
    else
      await ask(
        'Microsoft Excel',
        this.#texts.badReference,
        [{ label: this.#texts.ok, value: null }],
        null,
        'warning',
      );
    this.grid.focus();
  }

  async #rename(id: string): Promise<void> {
    const sheet = this.workbook.sheet(id);
    const name = await askText(
      this.#texts.sheets,
      this.#texts.sheets,
      sheet.name,
      this.#texts.ok,
      this.#texts.cancel,
    );
    if (name === null) return;
    const outcome = this.person.renameSheet(sheet, name);
    if (outcome.kind !== 'done') await askRefusal(outcome, this.#texts, this.#params.locale);
  }

  #addSheet(): void {
    const outcome = this.person.addSheet();
    if (outcome.kind !== 'done') void askRefusal(outcome, this.#texts, this.#params.locale);
    else this.person.activate(this.workbook.sheets.at(-1)!);
  }

  #keys(): void {
    window.addEventListener('keydown', (event) => {
      const ctrl = event.ctrlKey || event.metaKey;
      if (document.querySelector('dialog[open]')) return;
      if (ctrl && event.key.toLowerCase() === 's') void this.save();
      else if (event.key === 'F12') void this.saveAs();
      else if (ctrl && event.key.toLowerCase() === 'h') void replace(this.#texts, this.grid, this.person);
      else if (ctrl && event.key.toLowerCase() === 'g')
        document.querySelector<HTMLElement>('.name-box')?.focus();
      else return;
      event.preventDefault();
    });
  }
}
