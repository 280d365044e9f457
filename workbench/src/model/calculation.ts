import { BY_PERSON } from './change.ts';
import type { CustomFunctions, FormulaPlace } from './custom-functions.ts';
import { circlesFrom, type FormulaCell, keyOf } from './formula/circles.ts';
import type { EngineCell, EngineUpdate, FormulaEngine } from './formula-engine.ts';
import type { FormulaResult } from './sheet-parts.ts';
import { spill, sweepSpills } from './spill.ts';
import type { Workbook } from './workbook.ts';

export type CalculationMode = 'Automatic' | 'AutomaticExceptTables' | 'Manual';

const COLUMN_BITS = 14;
const ERROR_SPILL = { error: '#SPILL!' } as const;

/** Where formulas were computed, or may have gone. */
function* placesOf(update: EngineUpdate, results: readonly FormulaResult[]): Generator<FormulaPlace> {
  for (const { sheetId, cells } of update.cells)
    for (const { row, column } of cells) yield { sheetId, row, column };
  yield* results;
}

/**
 * Keeps a formula engine in step with the workbook: gathers what changed, hands it over in one update
 * after a transaction, and writes the results back. One update is under way at a time.
 */
export class Calculation {
  mode: CalculationMode = 'Automatic';
  readonly #workbook: Workbook;
  #engine: FormulaEngine | null = null;
  #dirty = new Map<string, Set<number>>();
  #deleted: string[] = [];
  #sheetsChanged = false;
  #namesChanged = false;
  #running: Promise<void> | null = null;
  /** cells that read their own result: Excel shows 0 there, and the engine computes with that */
  #circular = new Map<string, FormulaCell>();

  constructor(workbook: Workbook) {
    this.#workbook = workbook;
  }

  /** Whether an engine has something to compute. */
  get pending(): boolean {
    const changed =
      this.#dirty.size > 0 || this.#deleted.length > 0 || this.#sheetsChanged || this.#namesChanged;
    return this.#engine !== null && changed;
  }

  /** The engine gets the whole workbook first. */
  attach(engine: FormulaEngine): void {
    this.#engine = engine;
    engine.takeFunctions?.(this.#workbook.functions);
    this.markAll();
    this.schedule();
  }

  detach(): void {
    this.#engine?.dispose();
    this.#engine = null;
  }

  markAll(): void {
    this.#sheetsChanged = true;
    this.#namesChanged = true;
    for (const sheet of this.#workbook.sheets) {
      for (const [row, column] of sheet.entries()) this.cellChanged(sheet.id, row, column);
    }
  }

  /** An add-in brought functions: formulas may know them now. */
  functionsDefined(functions: CustomFunctions): void {
    this.#engine?.takeFunctions?.(functions);
    this.#markFormulas();
    this.schedule();
  }

  cellChanged(sheetId: string, row: number, column: number): void {
    if (!this.#engine) return;
    const cells = this.#dirty.get(sheetId) ?? new Set();
    this.#dirty.set(sheetId, cells);
    cells.add(row * 2 ** COLUMN_BITS + column);
  }

  sheetsChanged(): void {
    this.#sheetsChanged = true;
  }

  sheetDeleted(sheetId: string): void {
    this.#deleted.push(sheetId);
    this.#dirty.delete(sheetId);
  }

  namesChanged(): void {
    this.#namesChanged = true;
  }

  /** Starts computing what is pending, unless the mode is manual. */
  schedule(): void {
    if (this.mode !== 'Manual') void this.run();
  }

  /** Computes everything pending, whatever the mode. */
  run(): Promise<void> {
    if (!this.#engine || (!this.pending && !this.#running)) return Promise.resolve();
    this.#running ??= this.#drain(this.#engine).finally(() => {
      this.#running = null;
    });
    return this.#running;
  }

  settled(): Promise<void> {
    return this.mode === 'Manual' ? (this.#running ?? Promise.resolve()) : this.run();
  }

  async #drain(engine: FormulaEngine): Promise<void> {
    await Promise.resolve(); // the transactions of one turn make one update
    while (this.pending) {
      const update = this.#takeUpdate();
      const zeros = [...this.#circular.values()].map(({ sheet, row, column }) => ({
        sheetId: sheet.id,
        row,
        column,
        value: 0,
      }));
      const results = await engine.recalculate(update);
      this.#workbook.functions.computed(placesOf(update, results));
      this.#apply([...results, ...zeros]);
    }
  }

  /** A name may stand in any formula, so all of them are computed again. */
  #markFormulas(): void {
    for (const sheet of this.#workbook.sheets) {
      for (const [row, column, { formula }] of sheet.entries()) {
        if (formula !== null) this.cellChanged(sheet.id, row, column);
      }
    }
  }

  /** A circle begins or ends only where a formula changed, a name, or a sheet. */
  #findCircles(): void {
    const before = this.#circular;
    const changed = [...before.values(), ...this.#dirtyFormulas()];
    if (changed.length === 0) return;
    this.#circular = circlesFrom(changed.filter(({ sheet }) => this.#workbook.findSheet(sheet.id) === sheet));
    for (const [key, { sheet, row, column }] of [...before, ...this.#circular])
      if (before.has(key) !== this.#circular.has(key) && this.#workbook.findSheet(sheet.id))
        this.cellChanged(sheet.id, row, column);
  }

  *#dirtyFormulas(): Generator<FormulaCell> {
    for (const [sheetId, keys] of this.#dirty) {
      const sheet = this.#workbook.sheet(sheetId);
      for (const key of keys) {
        const row = Math.floor(key / 2 ** COLUMN_BITS);
        const column = key % 2 ** COLUMN_BITS;
        if (sheet.content(row, column).formula !== null) yield { sheet, row, column };
      }
    }
  }

  #takeUpdate(): EngineUpdate {
    const { sheets, names } = this.#workbook;
    if (this.#namesChanged) this.#markFormulas();
    this.#findCircles();
    const update: EngineUpdate = {
      deletedSheets: this.#deleted,
      sheets: this.#sheetsChanged ? sheets.map(({ id, name }) => ({ sheetId: id, name })) : [],
      names: this.#namesChanged
        ? names.all.map(({ name, sheetId, formula }) => ({ name, sheetId, formula }))
        : null,
      cells: [...this.#dirty].map(([sheetId, keys]) => ({ sheetId, cells: this.#cellsOf(sheetId, keys) })),
    };
    this.#deleted = [];
    this.#dirty = new Map();
    this.#sheetsChanged = false;
    this.#namesChanged = false;
    return update;
  }

  #cellsOf(sheetId: string, keys: Set<number>): EngineCell[] {
    const sheet = this.#workbook.sheet(sheetId);
    return [...keys].map((key) => {
      const row = Math.floor(key / 2 ** COLUMN_BITS);
      const column = key % 2 ** COLUMN_BITS;
      const { value, formula } = sheet.content(row, column);
      return this.#circular.has(keyOf({ sheet, row, column }))
        ? { row, column, value: 0, formula: null }
        : { row, column, value, formula };
    });
  }

  #apply(results: readonly FormulaResult[]): void {
    const touched = new Set<string>();
    this.#workbook.transact(BY_PERSON, () => {
      for (const { sheetId, row, column, value } of results) {
        const sheet = this.#workbook.findSheet(sheetId);
        const content = sheet?.content(row, column);
        // a formula that was replaced meanwhile waits for the next round
        if (!sheet || !content?.formula) continue;
        touched.add(sheetId);
        if (!spill(sheet, row, column, content.formula)) {
          if (JSON.stringify(content.value) !== JSON.stringify(ERROR_SPILL))
            sheet.setResult(row, column, ERROR_SPILL);
          continue;
        }
        if (JSON.stringify(content.value) !== JSON.stringify(value)) sheet.setResult(row, column, value);
        const format = this.#workbook.functions.formatOf({ sheetId, row, column });
        if (format !== null && sheet.style(row, column).numberFormat === 'General')
          sheet.setStyle(row, column, { ...sheet.style(row, column), numberFormat: format });
      }
      for (const sheet of this.#workbook.sheets) sweepSpills(sheet);
      for (const sheetId of touched) this.#workbook.raise({ type: 'calculated', sheetId });
    });
  }
}
