import { type Area, hull, intersect } from './address.ts';
import { BY_OTHERS, type ChangeNote, type SheetAspect } from './change.ts';
import type { PropertyBag } from './property-bag.ts';
import type { Sheet } from './sheet.ts';
import type { Workbook } from './workbook.ts';
import type { WorkbookEvent } from './workbook-event.ts';

/** When something reaches the other side: at once, when `deliver` is called, or not at all. */
export type Travel = 'live' | 'late' | 'never';

export interface CoAuthorSettings {
  /** cells, looks and sheets */
  cells: Travel;
  /** custom XML parts: Excel promises nothing of them while both have the file open */
  xml: Travel;
  /** custom document properties */
  properties: Travel;
}

/** Two people in one file. */
export interface CoAuthorLink {
  readonly settings: CoAuthorSettings;
  /** Lets what is late arrive, all of it or one sort. */
  deliver(what?: keyof CoAuthorSettings): void;
  /** One of them closes the file; what is late is lost. */
  stop(): void;
}

interface Message {
  readonly sort: keyof CoAuthorSettings;
  readonly arrive: () => void;
}

/**
 * Joins two open workbooks of one file (`Workbook.fromJSON` of the same JSON, so that ids agree). What one
 * does arrives at the other as Remote; add-ins there hear of it as of a co-author's doing. The last one to
 * write a cell wins. Undo lists stay each person's own.
 */
export function joinCoAuthors(
  one: Workbook,
  other: Workbook,
  settings: Partial<CoAuthorSettings> = {},
): CoAuthorLink {
  const set: CoAuthorSettings = { cells: 'live', xml: 'late', properties: 'live', ...settings };
  let late: Message[] = [];
  const send = (message: Message): void => {
    if (set[message.sort] === 'live') message.arrive();
    else if (set[message.sort] === 'late') late.push(message);
  };
  other.idSpace = one.idSpace + 1;
  const stops = [link(one, other, send), link(other, one, send)];
  return {
    settings: set,
    deliver: (what) => {
      const due = late.filter(({ sort }) => what === undefined || sort === what);
      late = late.filter((message) => !due.includes(message));
      for (const { arrive } of due) arrive();
    },
    stop: () => {
      late = [];
      for (const stop of stops) stop();
    },
  };
}

function link(from: Workbook, to: Workbook, send: (message: Message) => void): () => void {
  const known = new Known(from);
  const remote = (work: () => void) => (): void => to.transact(BY_OTHERS, work);
  const unsubscribe = from.subscribe((notes, origin) => {
    // what arrived from the other side must not travel back
    if (origin.source === 'Remote') return known.look();
    for (const note of notes) {
      const apply = capture(note, from, to, known);
      if (apply) send({ sort: sortOf(note), arrive: remote(apply) });
    }
  });
  const unhear = from.onEvent((events) => {
    const told = events.filter(isTold).filter((event) => event.origin.source === 'Local');
    if (told.length === 0) return;
    const raise = (): void => {
      for (const event of told) if (to.findSheet(event.sheetId)) to.raise({ ...event, origin: BY_OTHERS });
    };
    send({ sort: 'cells', arrive: remote(raise) });
  });
  return () => {
    unsubscribe();
    unhear();
  };
}

type Told = Extract<WorkbookEvent, { type: 'changed' | 'formatChanged' | 'rowSorted' | 'rowHiddenChanged' }>;

function isTold(event: WorkbookEvent): event is Told {
  return ['changed', 'formatChanged', 'rowSorted', 'rowHiddenChanged'].includes(event.type);
}

function sortOf(note: ChangeNote): keyof CoAuthorSettings {
  if (note.kind === 'xmlParts') return 'xml';
  return note.kind === 'properties' || note.kind === 'settings' ? 'properties' : 'cells';
}

/** Takes the state that a note is about, as it is now, and gives the way to have it on the other side. */
function capture(note: ChangeNote, from: Workbook, to: Workbook, known: Known): (() => void) | null {
  switch (note.kind) {
    case 'cells':
    case 'style':
      return captureCells(from, to, note.sheetId, note.area);
    case 'sheet':
      return captureAspect(from, to, note.sheetId, note.aspect);
    case 'sheets':
      return captureSheets(from, to);
    case 'names': {
      const names = from.names.all;
      return () => to.names.restore(names);
    }
    case 'xmlParts': {
      const parts = from.xmlParts.all;
      const gone = known.gone('xmlParts');
      return () => {
        for (const id of gone) if (to.xmlParts.find(id)) to.xmlParts.delete(id);
        for (const { id, xml } of parts) if (to.xmlParts.find(id)?.xml !== xml) to.xmlParts.add(xml, id);
      };
    }
    case 'properties':
      return captureBag(from.customProperties, to.customProperties, known.gone('customProperties'));
    case 'settings':
      return captureBag(from.settings, to.settings, known.gone('settings'));
    case 'selection':
      return null;
  }
}

function captureBag<Value>(from: PropertyBag<Value>, to: PropertyBag<Value>, gone: readonly string[]) {
  const entries = from.entries();
  return (): void => {
    for (const key of gone) to.delete(key);
    for (const [key, value] of entries) if (to.get(key) !== value) to.set(key, value);
  };
}

/** What one side held when it last told of it: only what it deleted itself is deleted at the other. */
class Known {
  readonly #workbook: Workbook;
  readonly #keys: Record<'xmlParts' | 'customProperties' | 'settings', readonly string[]>;

  constructor(workbook: Workbook) {
    this.#workbook = workbook;
    const keys = (sort: keyof Known['now']) => this.now[sort]();
    this.#keys = {
      xmlParts: keys('xmlParts'),
      customProperties: keys('customProperties'),
      settings: keys('settings'),
    };
  }

  get now() {
    const { xmlParts, customProperties, settings } = this.#workbook;
    return {
      xmlParts: () => xmlParts.all.map(({ id }) => id),
      customProperties: () => customProperties.entries().map(([key]) => key),
      settings: () => settings.entries().map(([key]) => key),
    };
  }

  look(): void {
    for (const sort of ['xmlParts', 'customProperties', 'settings'] as const) this.gone(sort);
  }

  gone(sort: keyof Known['now']): string[] {
    const before = this.#keys[sort];
    const present = this.now[sort]();
    this.#keys[sort] = present;
    return before.filter((key) => !present.includes(key));
  }
}

function captureCells(from: Workbook, to: Workbook, sheetId: string, area: Area): (() => void) | null {
  const source = from.findSheet(sheetId);
  if (!source) return null;
  const cells = new Map(
    [...source.entries(area)].map(([row, column]) => [`${row},${column}`, source.cell(row, column)]),
  );
  const style = (row: number, column: number) => source.style(row, column);
  return () => {
    const target = to.findSheet(sheetId);
    if (!target) return;
    const used = usedOf(area, target, [...cells.keys()]);
    for (let row = used?.row ?? 0; used && row < used.row + used.rows; row++) {
      for (let column = used.column; column < used.column + used.columns; column++) {
        const cell = cells.get(`${row},${column}`) ?? {
          value: null,
          formula: null,
          style: style(row, column),
        };
        const there = target.cell(row, column);
        const same = there.formula === cell.formula && (cell.formula !== null || there.value === cell.value);
        if (!same) target.setContent(row, column, { value: cell.value, formula: cell.formula });
        if (JSON.stringify(there.style) !== JSON.stringify(cell.style))
          target.setStyle(row, column, { ...cell.style });
      }
    }
  };
}

/** Of an area, however large, the part where either side has something. */
function usedOf(area: Area, target: Sheet, keys: readonly string[]): Area | null {
  if (area.rows * area.columns <= 10_000) return area;
  let used = target.usedArea(false, area);
  for (const key of keys) {
    const [row = 0, column = 0] = key.split(',').map(Number);
    const one = intersect(area, { row, column, rows: 1, columns: 1 });
    if (one) used = used ? hull(used, one) : one;
  }
  return used;
}

const PARTS = {
  freeze: 'freeze',
  gridlines: 'showGridlines',
  headings: 'showHeadings',
  protection: 'protection',
  autoFilter: 'autoFilter',
  validations: 'validations',
  conditionalFormats: 'conditionalFormats',
  tables: 'tables',
  charts: 'charts',
  merges: 'merges',
  layout: 'layout',
} as const;

function captureAspect(
  from: Workbook,
  to: Workbook,
  sheetId: string,
  aspect: SheetAspect,
): (() => void) | null {
  const source = from.findSheet(sheetId);
  if (!source) return null;
  const arrive = (apply: (target: Sheet) => void) => (): void => {
    const target = to.findSheet(sheetId);
    if (target) apply(target);
  };
  if (aspect === 'rows' || aspect === 'columns') {
    const { baseStyle, rowSpans, columnSpans } = source;
    return arrive((target) => target.replaceAxes(baseStyle, rowSpans, columnSpans));
  }
  if (aspect === 'properties') {
    const entries = source.properties.entries();
    return arrive((target) => {
      target.properties.clear();
      for (const [key, value] of entries) target.properties.set(key, value);
    });
  }
  const part = PARTS[aspect];
  const value = source[part];
  return arrive((target) => {
    if (JSON.stringify(target[part]) !== JSON.stringify(value)) target.set(part, value as never);
  });
}

function captureSheets(from: Workbook, to: Workbook): () => void {
  const sheets = from.sheets.map(({ id, name, visibility, tabColor }) => ({
    id,
    name,
    visibility,
    tabColor,
  }));
  return () => {
    for (const { id, name } of sheets) {
      const there = to.findSheet(id);
      if (!there) to.addSheet(name, id);
      else if (there.name !== name) to.renameSheet(there, name);
    }
    for (const sheet of [...to.sheets]) if (!sheets.some(({ id }) => id === sheet.id)) to.deleteSheet(sheet);
    for (const [position, { id, visibility, tabColor }] of sheets.entries()) {
      const sheet = to.sheet(id);
      if (sheet.position !== position) to.moveSheet(sheet, position);
      if (sheet.visibility !== visibility) to.setSheetVisibility(sheet, visibility);
      if (sheet.tabColor !== tabColor) sheet.setTabColor(tabColor);
    }
  };
}
