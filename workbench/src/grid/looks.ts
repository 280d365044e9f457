import {
  type CellStyle,
  type CellValue,
  type ConditionalFormat,
  type CustomFunctions,
  columnName,
  contains,
  type EngineCell,
  type EngineUpdate,
  type FormulaEngine,
  type FormulaResult,
  formatArea,
  hull,
  intersect,
  isError,
  MAX_COLUMNS,
  quoteSheetName,
  type Sheet,
  type StylePatch,
  type Workbook,
} from '../model/index.ts';
import { shiftFormula } from '../model/shift-formula.ts';

/** A sheet that only the engine knows; each of its rows holds one condition. */
const SHADOW = { sheetId: 'looks', name: '_looks' };

const COMPARE: Readonly<Record<string, string>> = {
  EqualTo: '=',
  NotEqualTo: '<>',
  GreaterThan: '>',
  LessThan: '<',
  GreaterThanOrEqualTo: '>=',
  LessThanOrEqualTo: '<=',
};

interface Watched {
  /** name and used area when the conditions were made */
  readonly state: string;
  readonly formats: readonly ConditionalFormat[];
  readonly rows: ReadonlyMap<ConditionalFormat, ReadonlyMap<number, number>>;
}

/** Formats are looked at from the first cell to the last one used; blank cells between may be coloured too. */
export const TOP_LEFT = { row: 0, column: 0, rows: 1, columns: 1 };

const key = (row: number, column: number): number => row * MAX_COLUMNS + column;

/** The condition of a format for one cell, as a formula that names its sheet everywhere. */
export function conditionFor(sheet: Sheet, format: ConditionalFormat, row: number, column: number): string {
  const prefix = `${quoteSheetName(sheet.name)}!`;
  const move = (formula: string): string =>
    shiftFormula(formula.replace(/^=/, ''), row - format.area.row, column - format.area.column, prefix);
  const { rule } = format;
  if (rule.type === 'Custom') return `=${move(rule.formula)}`;
  const cell = `${prefix}${columnName(column)}${row + 1}`;
  const first = move(rule.formula1);
  const sign = COMPARE[rule.operator];
  if (sign) return `=${cell}${sign}(${first})`;
  const second = move(rule.formula2 ?? rule.formula1);
  const inside = `AND(${cell}>=(${first}),${cell}<=(${second}))`;
  return rule.operator === 'NotBetween' ? `=NOT(${inside})` : `=${inside}`;
}

/**
 * Conditional formats, computed by the workbook's own formula engine: this stands between workbook and engine, adds
 * the conditions of the sheets that are looked at as formulas of a shadow sheet, and keeps their results to itself.
 */
export class Looks implements FormulaEngine {
  readonly #engine: FormulaEngine;
  readonly #workbook: Workbook;
  readonly #changed: (sheetId: string) => void;
  /** condition → its row on the shadow sheet */
  readonly #rows = new Map<string, number>();
  readonly #true = new Set<number>();
  readonly #watched = new Map<string, Watched>();
  #unsent: EngineCell[] = [];
  #queue: Promise<unknown> = Promise.resolve();

  constructor(engine: FormulaEngine, workbook: Workbook, changed: (sheetId: string) => void) {
    this.#engine = engine;
    this.#workbook = workbook;
    this.#changed = changed;
  }

  /** A sheet came into view, or its formats or its name changed. */
  watch(sheet: Sheet): void {
    this.#collect(sheet);
    if (this.#unsent.length > 0) void this.#send({ deletedSheets: [], sheets: [], names: null, cells: [] });
  }

  takeFunctions(functions: CustomFunctions): void {
    this.#engine.takeFunctions?.(functions);
  }

  recalculate(update: EngineUpdate): Promise<readonly FormulaResult[]> {
    for (const id of this.#watched.keys()) {
      const sheet = this.#workbook.findSheet(id);
      if (sheet) this.#collect(sheet);
      else this.#watched.delete(id);
    }
    return this.#send(update);
  }

  dispose(): void {
    this.#engine.dispose();
  }

  /** The cell's own style with the looks of the formats that hold, the first of the list strongest. */
  over(sheet: Sheet, row: number, column: number, style: CellStyle): CellStyle {
    let patch: StylePatch = {};
    for (const format of sheet.conditionalFormats) {
      if (!contains(format.area, row, column)) continue;
      const at = this.#watched.get(sheet.id)?.rows.get(format)?.get(key(row, column));
      if (at === undefined || !this.#true.has(at)) continue;
      patch = { ...patchOf(format), ...patch };
      if (format.stopIfTrue) break;
    }
    return Object.keys(patch).length > 0 ? this.#workbook.styles.patch(style, patch) : style;
  }

  #collect(sheet: Sheet): void {
    const used = sheet.usedArea(false);
    const formats = sheet.conditionalFormats;
    const state = `${sheet.name}|${used ? formatArea(used) : ''}`;
    const before = this.#watched.get(sheet.id);
    if (before?.state === state && before.formats === formats) return;
    const rows = new Map<ConditionalFormat, Map<number, number>>();
    for (const format of formats) {
      const of = new Map<number, number>();
      rows.set(format, of);
      const area = used && intersect(format.area, hull(TOP_LEFT, used));
      for (let r = area?.row ?? 0; area && r < area.row + area.rows; r++)
        for (let c = area.column; c < area.column + area.columns; c++)
          of.set(key(r, c), this.#rowOf(conditionFor(sheet, format, r, c)));
    }
    this.#watched.set(sheet.id, { state, formats, rows });
  }

  #rowOf(formula: string): number {
    let row = this.#rows.get(formula);
    if (row === undefined) {
      row = this.#rows.size;
      this.#rows.set(formula, row);
      this.#unsent.push({ row, column: 0, value: null, formula });
    }
    return row;
  }

  /** One update at a time: the workbook waits for its own, but knows nothing of ours. */
  #send(update: EngineUpdate): Promise<readonly FormulaResult[]> {
    const done = this.#queue.then(async () => {
      const cells = this.#unsent;
      this.#unsent = [];
      const known = update.sheets.length > 0 || cells.length > 0;
      const sheets = known
        ? [...this.#workbook.sheets.map(({ id, name }) => ({ sheetId: id, name })), SHADOW]
        : [];
      const shadow = cells.length > 0 ? [{ sheetId: SHADOW.sheetId, cells }] : [];
      return this.#keep(
        await this.#engine.recalculate({ ...update, sheets, cells: [...update.cells, ...shadow] }),
      );
    });
    this.#queue = done.catch(() => undefined);
    return done;
  }

  #keep(results: readonly FormulaResult[]): readonly FormulaResult[] {
    let changed = false;
    for (const { sheetId, row, value } of results) {
      if (sheetId !== SHADOW.sheetId) continue;
      const holds = isTrue(value);
      if (holds === this.#true.has(row)) continue;
      changed = true;
      if (holds) this.#true.add(row);
      else this.#true.delete(row);
    }
    if (changed) for (const sheetId of this.#watched.keys()) this.#changed(sheetId);
    return results.filter(({ sheetId }) => sheetId !== SHADOW.sheetId);
  }
}

function isTrue(value: CellValue): boolean {
  return value !== null && !isError(value) && (value === true || (typeof value === 'number' && value !== 0));
}

function patchOf({ style }: ConditionalFormat): StylePatch {
  return {
    ...(style.fill == null ? {} : { fill: style.fill }),
    ...(style.fontColor == null ? {} : { fontColor: style.fontColor }),
    ...(style.bold == null ? {} : { bold: style.bold }),
    ...(style.italic == null ? {} : { italic: style.italic }),
    ...(style.strikethrough == null ? {} : { strikethrough: style.strikethrough }),
    ...(style.underline == null ? {} : { underline: style.underline === 'None' ? 'None' : 'Single' }),
  };
}
