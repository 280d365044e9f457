import type { CellsPort } from '../excel/cells/port.ts';
import type { KeptElsewhere } from '../functions/answer-desk.ts';
import type { Functions } from '../functions/start.ts';
import type { Timers } from './autosave.ts';
import type { FormulaBook } from './formula-book.ts';

/** The formulas of the workbook, loaded when the screen that needs them is opened. */
export interface Formulas {
  /** Rejects when a part of the pane could not be loaded; it is asked for again the next time. */
  load(): Promise<FormulaBook>;
  /** Cells show at once what an earlier "Làm mới" left in the workbook. Nothing is said where there is none. */
  showKept(): Promise<void>;
}

interface Parts {
  functions: Promise<Functions>;
  cells(): Promise<CellsPort>;
  timers: Timers;
}

export function lazyFormulas({ functions, cells, timers }: Parts): Formulas {
  let book: Promise<FormulaBook> | null = null;
  return {
    load() {
      book ??= Promise.all([functions, cells(), import('./formula-book.ts')])
        .then(([{ desk }, port, { createFormulaBook }]) => createFormulaBook({ desk, cells: port, timers }))
        .catch((error: unknown) => {
          book = null;
          throw error;
        });
      return book;
    },
    async showKept() {
      const [{ desk }, port] = await Promise.all([functions, cells()]);
      const kept = await port.readValues();
      if (kept) desk.bring(kept as KeptElsewhere);
    },
  };
}
