import type { FUniver } from '@univerjs/core/facade';
import type {} from '@univerjs/engine-formula/facade';
import type {} from '@univerjs/sheets/facade';
import type {} from '@univerjs/sheets-formula/facade';
import { isError } from '../model/cell.ts';
import type { CustomFunctions, FormulaPlace } from '../model/custom-functions.ts';
import type { EngineCell, EngineName, EngineUpdate, FormulaEngine } from '../model/formula-engine.ts';
import type { FormulaResult } from '../model/sheet-parts.ts';
import { type ResultCell, toCellData, toResults } from './univer-cell.ts';
import type { UniverModules } from './univer-modules.ts';

type FWorkbook = ReturnType<FUniver['createWorkbook']>;
type FWorksheet = ReturnType<FWorkbook['insertSheet']>;

/** Univer keeps parsed formulas of all engines in one store, by unit and text: units must differ. */
let units = 0;
const SET_VALUES = 'sheet.mutation.set-range-values';
const SET_NAME = 'formula.mutation.set-defined-name';
const REMOVE_NAME = 'formula.mutation.remove-defined-name';
/** Univer's word for the scope of the workbook. */
const ALL_SHEETS = 'AllDefaultWorkbook';
const SET_RESULTS = 'formula.mutation.set-formula-calculation-result';

interface ResultParams {
  readonly unitData?: Readonly<
    Record<
      string,
      Readonly<Record<string, Readonly<Record<string, Readonly<Record<string, ResultCell | null>>>>>> | null
    >
  >;
}

/**
 * Univer as a calculator: it holds a copy of the workbook without any view, and every update is one
 * calculation. Structured references of tables are not computed as in Excel; circular ones never reach it.
 */
export class UniverEngine implements FormulaEngine {
  readonly #modules: UniverModules;
  readonly #unit = `workbook${++units}.`;
  readonly #univer: InstanceType<UniverModules['core']['Univer']>;
  readonly #api: FUniver;
  readonly #book: FWorkbook;
  /** by the model's sheet id */
  readonly #sheets = new Map<string, FWorksheet>();
  readonly #formulas = new Map<string, Set<string>>();
  #names = new Map<string, EngineName>();
  #results: FormulaResult[] = [];

  constructor(modules: UniverModules) {
    const { core, coreFacade, engineFormula, sheets, sheetsFormula } = modules;
    this.#modules = modules;
    const locale = core.LocaleType.EN_US;
    this.#univer = new core.Univer({ locale, locales: { [locale]: {} }, logLevel: core.LogLevel.SILENT });
    this.#univer.registerPlugin(engineFormula.UniverFormulaEnginePlugin);
    this.#univer.registerPlugin(sheets.UniverSheetsPlugin);
    this.#univer.registerPlugin(sheetsFormula.UniverSheetsFormulaPlugin, {
      initialFormulaComputing: sheetsFormula.CalculationMode.FORCED,
    });
    this.#api = coreFacade.FUniver.newAPI(this.#univer);
    this.#book = this.#api.createWorkbook({ id: this.#unit });
    // there is no view to say so, and in a browser calculating begins only when one was rendered
    this.#univer.__getInjector().get(core.LifecycleService).stage = core.LifecycleStages.Rendered;
    this.#api.addEvent(this.#api.Event.CommandExecuted, ({ id, params }) => {
      if (id === SET_RESULTS) this.#collect(params as ResultParams);
    });
  }

  /** Add-ins' functions become Univer's own; each asks for what is known of its call and never waits. */
  takeFunctions(functions: CustomFunctions): void {
    const { engineFormula } = this.#modules;
    const service = this.#univer.__getInjector().get(engineFormula.IFunctionService);
    const placeOf = (subUnit: unknown, row: number, column: number): FormulaPlace => {
      const found = [...this.#sheets].find(([, sheet]) => sheet.getSheetId() === subUnit);
      return { sheetId: found?.[0] ?? '', row, column };
    };
    for (const { name, parameters } of functions.all) {
      if (service.hasExecutor(name)) continue;
      class AddinFunction extends engineFormula.CustomFunction {
        override minParams = 0;
        override maxParams = parameters;
        override calculateCustom(...given: unknown[]): string | number | boolean | null {
          const place = placeOf(this.subUnitId, this.row, this.column);
          const value = functions.value(name, given, place);
          return isError(value) ? value.error : value;
        }
      }
      service.registerExecutors(new AddinFunction(name));
    }
  }

  async recalculate(update: EngineUpdate): Promise<readonly FormulaResult[]> {
    this.#results = [];
    for (const sheetId of update.deletedSheets) this.#deleteSheet(sheetId);
    for (const { sheetId, name } of update.sheets) this.#nameSheet(sheetId, name);
    if (update.names) this.#setNames(update.names);
    // waiting must begin in the same tick as the edit
    const applied = this.#api.getFormula().onCalculationResultApplied();
    for (const { sheetId, cells } of update.cells) this.#setCells(sheetId, cells);
    if (this.#hasFormulas()) await applied;
    const results = this.#results;
    this.#results = [];
    return results;
  }

  dispose(): void {
    this.#univer.dispose();
  }

  #nameSheet(sheetId: string, name: string): void {
    const known = this.#sheets.get(sheetId);
    if (known) {
      if (known.getSheetName() !== name) known.setName(name);
      return;
    }
    // the sheet that Univer starts with takes the first name, so that none is left over
    const first = this.#sheets.size === 0 ? this.#book.getSheets()[0] : undefined;
    const sheet = first ? first.setName(name) : this.#book.insertSheet(name);
    this.#sheets.set(sheetId, sheet);
  }

  #deleteSheet(sheetId: string): void {
    const sheet = this.#sheets.get(sheetId);
    if (!sheet) return;
    this.#book.deleteSheet(sheet.getSheetId());
    this.#sheets.delete(sheetId);
    this.#formulas.delete(sheetId);
  }

  /** Through Univer's own mutations: its checks know other rules for names than Excel's. */
  #setNames(names: readonly EngineName[]): void {
    const next = new Map(names.map((name) => [`${name.sheetId ?? ''}!${name.name}`, name]));
    for (const [id, { name, formula, sheetId }] of this.#names) {
      if (!next.has(id)) {
        this.#api.syncExecuteCommand(REMOVE_NAME, this.#nameParams(id, name, formula, sheetId));
      }
    }
    for (const [id, { name, formula, sheetId }] of next) {
      if (this.#names.get(id)?.formula !== formula) {
        this.#api.syncExecuteCommand(SET_NAME, this.#nameParams(id, name, formula, sheetId));
      }
    }
    // Univer keeps parsed formulas with the old meaning of a name in them
    if (this.#names.size > 0)
      this.#univer
        .__getInjector()
        .get(this.#modules.engineFormula.IFunctionService)
        .deleteFormulaAstCacheKey(this.#unit);
    this.#names = next;
  }

  #nameParams(id: string, name: string, formula: string, sheetId: string | null): object {
    const localSheetId = (sheetId && this.#sheets.get(sheetId)?.getSheetId()) ?? ALL_SHEETS;
    return { unitId: this.#unit, id, name, formulaOrRefString: formula.replace(/^=/, ''), localSheetId };
  }

  #setCells(sheetId: string, cells: readonly EngineCell[]): void {
    const sheet = this.#sheets.get(sheetId);
    if (!sheet || cells.length === 0) return;
    const formulas = this.#formulas.get(sheetId) ?? new Set<string>();
    this.#formulas.set(sheetId, formulas);
    const cellValue: Record<number, Record<number, object>> = {};
    let lastRow = 0;
    let lastColumn = 0;
    for (const cell of cells) {
      const row = cellValue[cell.row] ?? {};
      cellValue[cell.row] = row;
      row[cell.column] = toCellData(cell);
      const key = `${cell.row},${cell.column}`;
      if (cell.formula === null) formulas.delete(key);
      else formulas.add(key);
      lastRow = Math.max(lastRow, cell.row);
      lastColumn = Math.max(lastColumn, cell.column);
    }
    if (sheet.getMaxRows() <= lastRow) sheet.setRowCount(lastRow + 100);
    if (sheet.getMaxColumns() <= lastColumn) sheet.setColumnCount(lastColumn + 20);
    this.#api.syncExecuteCommand(SET_VALUES, {
      unitId: this.#unit,
      subUnitId: sheet.getSheetId(),
      cellValue,
    });
  }

  #hasFormulas(): boolean {
    return [...this.#formulas.values()].some((formulas) => formulas.size > 0);
  }

  #collect({ unitData }: ResultParams): void {
    for (const [sheetId, sheet] of this.#sheets) {
      const rows = unitData?.[this.#unit]?.[sheet.getSheetId()];
      if (rows) this.#results.push(...toResults(sheetId, rows, this.#modules.core.CellValueType));
    }
  }
}
