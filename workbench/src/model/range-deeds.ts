import { type Area, MAX_COLUMNS, MAX_ROWS, WHOLE_SHEET } from './address.ts';
import { applyFilter, filterOfSheet, filterOfTable } from './auto-filter.ts';
import { type Clip, copyCells, moveCells, type PasteKind, pasteCells, pasteTarget } from './clipboard.ts';
import { Doer, type Outcome } from './doer.ts';
import { clearContents } from './edit.ts';
import { fillCells } from './fill.ts';
import { type FindOptions, replaceAll } from './find.ts';
import { mergeCells, unmergeCells } from './merge.ts';
import { assertAllowed } from './protection.ts';
import type { Sheet } from './sheet.ts';
import type { CellPosition } from './sheet-parts.ts';
import { deleteCells, insertCells } from './shift.ts';
import { type SortField, type SortOptions, sortRows } from './sort.ts';
import type { StylePatch } from './style.ts';
import { growTable } from './table-growth.ts';

/** What a person does to ranges: clipboard, fill, rows and columns, sort, filter, find and replace, looks. */
export class RangeDeeds extends Doer {
  #clip: Clip | null = null;

  /** What Ctrl+C or Ctrl+X took, or null. */
  get clip(): Clip | null {
    return this.#clip;
  }

  /** Ctrl+C. Nothing of the file changes. */
  copy(sheet: Sheet, area: Area): void {
    this.#clip = copyCells(sheet, area);
  }

  /** Ctrl+X: the cells move when they are pasted, and only then. */
  cut(sheet: Sheet, area: Area): void {
    this.#clip = copyCells(sheet, area, true);
  }

  /** Esc: what was copied is forgotten. */
  forgetClip(): void {
    this.#clip = null;
  }

  /**
   * Ctrl+V after `copy` or `cut`. `All` overwrites formats, locks and validation as Excel does, `Values`
   * (Ctrl+Shift+V) leaves them; `selected` is filled when it is a multiple of what was copied.
   */
  pasteClip(sheet: Sheet, selected: Area, kind: PasteKind = 'All'): Outcome {
    const clip = this.#clip;
    if (!clip) return { kind: 'refused', code: 'InvalidOperation' };
    if (!clip.cut) {
      const target = pasteTarget(clip, selected);
      const pasted = this.do(() => pasteCells(clip, sheet, target, kind));
      if (pasted.kind === 'done' && kind !== 'Formats') this.do(() => void growTable(sheet, target));
      return pasted;
    }
    const outcome = this.do(() => moveCells(clip.sheet, clip.area, sheet, selected));
    if (outcome.kind === 'done') this.#clip = null;
    return outcome;
  }

  /** Dragging the border of a selection. */
  drag(sheet: Sheet, area: Area, to: Sheet, at: CellPosition): Outcome {
    return this.do(() => moveCells(sheet, area, to, at));
  }

  /** Dragging the handle, Ctrl+D, Ctrl+R; `to` holds `from`. */
  fill(sheet: Sheet, from: Area, to: Area): Outcome {
    return this.do(() => fillCells(sheet, from, to));
  }

  /** Del: contents go, looks stay. */
  clear(sheet: Sheet, area: Area): Outcome {
    return this.do(() => clearContents(sheet, area));
  }

  /** Merge cells: what stands in others than the first filled one is gone. */
  merge(sheet: Sheet, area: Area): Outcome {
    return this.do(() => mergeCells(sheet, area, false));
  }

  unmerge(sheet: Sheet, area: Area): Outcome {
    return this.do(() => unmergeCells(sheet, area));
  }

  insertRows(sheet: Sheet, row: number, count = 1): Outcome {
    return this.do(() => insertCells(sheet, { row, column: 0, rows: count, columns: MAX_COLUMNS }, 'rows'));
  }

  deleteRows(sheet: Sheet, row: number, count = 1): Outcome {
    return this.do(() => deleteCells(sheet, { row, column: 0, rows: count, columns: MAX_COLUMNS }, 'rows'));
  }

  insertColumns(sheet: Sheet, column: number, count = 1): Outcome {
    return this.do(() => insertCells(sheet, { row: 0, column, rows: MAX_ROWS, columns: count }, 'columns'));
  }

  deleteColumns(sheet: Sheet, column: number, count = 1): Outcome {
    return this.do(() => deleteCells(sheet, { row: 0, column, rows: MAX_ROWS, columns: count }, 'columns'));
  }

  /** Some cells only: `rows` moves what is below, `columns` what is to the right. */
  insertCells(sheet: Sheet, area: Area, along: 'rows' | 'columns'): Outcome {
    return this.do(() => insertCells(sheet, area, along));
  }

  deleteCells(sheet: Sheet, area: Area, along: 'rows' | 'columns'): Outcome {
    return this.do(() => deleteCells(sheet, area, along));
  }

  /** Refused where a locked cell lies in the area of a protected sheet, even with `allowSort`. */
  sort(sheet: Sheet, area: Area, fields: readonly SortField[], options: SortOptions = {}): Outcome {
    return this.do(() => sortRows(sheet, area, fields, options));
  }

  /** Keeps the rows whose shown text in that column (from 0, inside the filter) is listed; null shows all. */
  filter(sheet: Sheet, column: number, texts: readonly string[] | null): Outcome {
    return this.do(() => {
      assertAllowed(sheet, 'allowAutoFilter');
      applyFilter(filterOfSheet(sheet), column, texts && { filterOn: 'Values', values: texts });
    });
  }

  filterTable(sheet: Sheet, tableId: string, column: number, texts: readonly string[] | null): Outcome {
    return this.do(() => {
      assertAllowed(sheet, 'allowAutoFilter');
      applyFilter(filterOfTable(sheet, tableId), column, texts && { filterOn: 'Values', values: texts });
    });
  }

  /** Ctrl+H, replace all: each cell is an edit of its own. `area` null = the whole sheet. */
  replaceAll(
    sheet: Sheet,
    area: Area | null,
    text: string,
    replacement: string,
    options: FindOptions & { readonly year?: number } = {},
  ): Outcome & { readonly count: number } {
    let count = 0;
    const outcome = this.do(() => {
      const year = options.year ?? new Date().getFullYear();
      count = replaceAll(sheet, area ?? WHOLE_SHEET, text, replacement, { ...options, year });
    });
    return { ...outcome, count };
  }

  /** Bold, colours, number formats, and the lock of a cell (never on a protected sheet). */
  format(sheet: Sheet, area: Area, patch: StylePatch): Outcome {
    return this.do(() => {
      const locks = patch.locked !== undefined || patch.formulaHidden !== undefined;
      assertAllowed(sheet, locks ? null : 'allowFormatCells');
      sheet.patchStyle(area, patch);
      const { origin } = this.workbook;
      this.workbook.raise({ type: 'formatChanged', sheetId: sheet.id, area, origin });
    });
  }
}
