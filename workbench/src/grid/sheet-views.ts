import {
  type Area,
  type CellPosition,
  type ChangeNote,
  hull,
  type Sheet,
  type Workbook,
} from '../model/index.ts';
import type { Measure } from './fit.ts';
import type { Looks } from './looks.ts';
import { SheetMirror } from './sheet-mirror.ts';
import type { Surface } from './surface.ts';

/** Beyond this many cells a sheet is copied whole, which is cheaper than cell by cell. */
const MANY = 2_000;
const REDRAWN_WHOLE = new Set(['rows', 'columns', 'merges', 'gridlines', 'conditionalFormats', 'autoFilter']);

/** Which sheets Univer has, and which of them are behind the model: only the one that is seen is kept up. */
export class SheetViews {
  readonly #workbook: Workbook;
  readonly #surface: Surface;
  readonly #mirrors = new Map<string, SheetMirror>();
  readonly #stale = new Set<string>();
  readonly #measure: Measure = canvasMeasure();
  readonly #looks: Looks | null;
  #shown = '';

  constructor(workbook: Workbook, surface: Surface, looks: Looks | null) {
    this.#looks = looks;
    this.#workbook = workbook;
    this.#surface = surface;
    for (const { id } of workbook.sheets) this.#stale.add(id);
  }

  apply(notes: readonly ChangeNote[]): void {
    if (notes.some(({ kind }) => kind === 'sheets')) this.#sheetsChanged();
    let whole = false;
    let freeze = false;
    const areas: Area[] = [];
    for (const note of notes) {
      if (note.kind !== 'cells' && note.kind !== 'style' && note.kind !== 'sheet') continue;
      if (note.sheetId !== this.#shown) this.#stale.add(note.sheetId);
      else if (note.kind !== 'sheet') areas.push(note.area);
      else if (REDRAWN_WHOLE.has(note.aspect)) whole = true;
      else if (note.aspect === 'freeze') freeze = true;
    }
    const sheet = this.#workbook.findSheet(this.#shown);
    const mirror = sheet && this.#mirrors.get(sheet.id);
    if (!sheet || !mirror || sheet !== this.#workbook.activeSheet) {
      if (whole || freeze || areas.length > 0) this.#stale.add(this.#shown);
      return;
    }
    if (notes.some((note) => note.kind === 'sheet' && note.aspect === 'conditionalFormats'))
      this.#looks?.watch(sheet);
    const count = areas.reduce((sum, { rows, columns }) => sum + rows * columns, 0);
    if (whole || count > MANY) mirror.all();
    else if (count > 0) for (const area of areas) mirror.cells(area);
    if (whole || count > 0) this.#draw(sheet, mirror, whole || count > MANY ? null : areas);
    if (freeze) this.#surface.freeze(sheet.id, sheet.freeze.rows, sheet.freeze.columns);
  }

  /** Brings a sheet to the front, up to date, and large enough to hold `active`. */
  show(sheet: Sheet, active: CellPosition): void {
    const mirror = this.#mirror(sheet);
    const grown = mirror.reach(active.row, active.column);
    const changed = this.#shown !== sheet.id;
    const stale = this.#stale.delete(sheet.id);
    if (stale) mirror.all();
    if (changed) {
      this.#shown = sheet.id;
      this.#surface.activate(sheet.id);
    }
    if (stale || changed) {
      this.#looks?.watch(sheet);
      this.#draw(sheet, mirror, stale ? null : []);
      this.#surface.freeze(sheet.id, sheet.freeze.rows, sheet.freeze.columns);
    } else if (grown) this.#surface.redraw(sheet.id);
  }

  #draw(sheet: Sheet, mirror: SheetMirror, areas: readonly Area[] | null): void {
    this.#surface.redraw(sheet.id);
    const span = areas?.reduce<Area | null>((all, area) => (all ? hull(all, area) : area), null);
    const rows = mirror
      .growingRows()
      .filter((row) => areas === null || (span && row >= span.row && row < span.row + span.rows));
    if (rows.length === 0) return;
    for (const [row, height] of this.#surface.neededHeights(rows)) mirror.setGrownHeight(row, height);
    this.#surface.redraw(sheet.id);
  }

  #mirror(sheet: Sheet): SheetMirror {
    let mirror = this.#mirrors.get(sheet.id);
    if (!mirror) {
      const drawn = this.#surface.sheet(sheet.id);
      if (!drawn) throw new Error(`The grid has no sheet ${sheet.id}`);
      mirror = new SheetMirror(this.#surface.book, drawn, sheet, this.#measure);
      const looks = this.#looks;
      if (looks) mirror.overlay = (row, column, style) => looks.over(sheet, row, column, style);
      this.#mirrors.set(sheet.id, mirror);
    }
    return mirror;
  }

  #sheetsChanged(): void {
    const wanted = new Set(this.#workbook.sheets.map(({ id }) => id));
    for (const sheet of this.#workbook.sheets)
      if (!this.#surface.sheet(sheet.id)) {
        this.#surface.addSheet(sheet.id);
        this.#stale.add(sheet.id);
      }
    const gone = this.#surface.sheetIds().filter((id) => !wanted.has(id));
    // Univer cannot lose the sheet it shows
    if (gone.includes(this.#shown)) this.show(this.#workbook.activeSheet, { row: 0, column: 0 });
    for (const id of gone) {
      this.#surface.removeSheet(id);
      this.#mirrors.delete(id);
      this.#stale.delete(id);
    }
  }
}

/** Widths by a canvas of its own, remembered: the same numbers come again and again. */
function canvasMeasure(): Measure {
  const context = document.createElement('canvas').getContext('2d');
  const known = new Map<string, number>();
  return (text, font) => {
    const key = `${font}|${text}`;
    let width = known.get(key);
    if (width === undefined) {
      if (context) context.font = font;
      width = context?.measureText(text).width ?? 0;
      if (known.size > 20_000) known.clear();
      known.set(key, width);
    }
    return width;
  };
}
