import { formatArea } from './address.ts';
import type { CellValue } from './cell.ts';
import type { Workbook } from './workbook.ts';

/** What the metadata of an add-in says of one function. */
export interface CustomFunction {
  /** As the add-in registers it. */
  readonly id: string;
  /** As formulas have it, in capitals: `CONTOSO.ADD`. */
  readonly name: string;
  readonly parameters: number;
  readonly streams: boolean;
}

/** Where a formula stands. */
export interface FormulaPlace {
  readonly sheetId: string;
  readonly row: number;
  readonly column: number;
}

/** One call of one formula, alive until its formula goes or gives other arguments. */
export interface Invocation {
  readonly id: number;
  readonly function: CustomFunction;
  /** Values; the cells of a range row by row. */
  readonly args: readonly unknown[];
  /** `Sheet1!A1` */
  readonly address: string;
}

export interface InvocationResult {
  readonly id: number;
  readonly value: CellValue | readonly (readonly CellValue[])[];
  /** What a person reads at an error. */
  readonly message?: string;
  readonly format?: string;
}

interface Call extends Invocation {
  readonly place: FormulaPlace;
  readonly key: string;
  sent: boolean;
  result: InvocationResult | null;
}

/** Who runs the functions: the protocol's host. */
export interface FunctionRunner {
  call(invocations: readonly Invocation[]): void;
  cancel(ids: readonly number[]): void;
  /** Formulas want functions and no page is there yet. */
  wanted(): void;
}

const placeKey = ({ sheetId, row, column }: FormulaPlace): string => `${sheetId}!${row},${column}`;
const LOOK_AGAIN_MS = 100;
const BUSY: CellValue = { error: '#BUSY!' };

/**
 * The custom functions of a workbook's formulas: which calls are alive, what they gave. An engine asks for values while it
 * computes and never waits; a result that comes later computes its formula again.
 */
export class CustomFunctions {
  readonly #workbook: Workbook;
  readonly #functions = new Map<string, CustomFunction>();
  readonly #calls = new Map<number, Call>();
  /** By place, then by function and arguments: one formula may call several. */
  readonly #byPlace = new Map<string, Map<string, Call>>();
  readonly #touched = new Set<Call>();
  #runner: FunctionRunner | null = null;
  #connected = false;
  #lastId = 0;

  constructor(workbook: Workbook) {
    this.#workbook = workbook;
  }

  /** The functions of an installed add-in. */
  define(functions: readonly CustomFunction[]): void {
    for (const each of functions) this.#functions.set(each.name, each);
    if (functions.length > 0) this.#workbook.calculation.functionsDefined(this);
  }

  get all(): readonly CustomFunction[] {
    return [...this.#functions.values()];
  }

  /** Calls that are alive. */
  get alive(): readonly Invocation[] {
    return [...this.#calls.values()];
  }

  /** Whether a call of the formula there has had no answer yet. */
  isWaiting(place: FormulaPlace): boolean {
    for (const { result } of this.#byPlace.get(placeKey(place))?.values() ?? []) if (!result) return true;
    return false;
  }

  /** What stands at an error of a cell; null elsewhere. */
  messageAt(place: FormulaPlace): string | null {
    for (const { result } of this.#byPlace.get(placeKey(place))?.values() ?? [])
      if (result?.message) return result.message;
    return null;
  }

  serve(runner: FunctionRunner): void {
    this.#runner = runner;
  }

  /** A page took over: it knows nothing of what ran before, so everything is called anew. */
  connect(): void {
    this.#connected = true;
    for (const call of this.#calls.values()) call.sent = false;
    this.#send();
    // What showed its saved value until now begins to wait for an answer
    for (const { place, result } of this.#calls.values())
      if (!result) this.#workbook.cellChanged(place.sheetId, place.row, place.column);
    this.#workbook.calculation.schedule();
  }

  /** The page ended; cells keep what they show. */
  disconnect(): void {
    this.#connected = false;
  }

  /** While an engine computes the formula at `place`. */
  value(name: string, args: readonly unknown[], place: FormulaPlace): CellValue {
    const of = this.#functions.get(name.toUpperCase());
    if (!of) return { error: '#NAME?' };
    const key = `${of.name}${JSON.stringify(args)}`;
    const at = placeKey(place);
    const here = this.#byPlace.get(at) ?? new Map<string, Call>();
    this.#byPlace.set(at, here);
    const call = here.get(key) ?? this.#begin(of, args, place, key);
    here.set(key, call);
    this.#touched.add(call);
    if (!call.result) return this.#unanswered(place);
    const { value } = call.result;
    return Array.isArray(value) ? ((value[0]?.[0] ?? null) as CellValue) : (value as CellValue);
  }

  /** The rows that a formula spills: only one that is nothing but a call spills. */
  tableOf(formula: string, place: FormulaPlace): readonly (readonly CellValue[])[] | null {
    const here = this.#byPlace.get(placeKey(place));
    const [only, ...more] = here?.values() ?? [];
    if (!only?.result || more.length > 0 || !Array.isArray(only.result.value)) return null;
    const call = /^=\s*([\w.]+)\(.*\)\s*$/s.exec(formula)?.[1];
    return call?.toUpperCase() === only.function.name
      ? (only.result.value as readonly (readonly CellValue[])[])
      : null;
  }

  formatOf(place: FormulaPlace): string | null {
    const [only, ...more] = this.#byPlace.get(placeKey(place))?.values() ?? [];
    return more.length === 0 ? (only?.result?.format ?? null) : null;
  }

  /** Formulas at these places were computed, or are gone: calls that none of them made any more end. */
  computed(places: Iterable<FormulaPlace>): void {
    const ended: number[] = [];
    for (const place of places) {
      const here = this.#byPlace.get(placeKey(place));
      for (const [key, call] of here ?? []) {
        if (this.#touched.has(call)) continue;
        here?.delete(key);
        this.#calls.delete(call.id);
        if (call.sent) ended.push(call.id);
      }
      if (here?.size === 0) this.#byPlace.delete(placeKey(place));
    }
    this.#touched.clear();
    if (ended.length > 0) this.#runner?.cancel(ended);
    this.#send();
  }

  /** Everything is called again, as Ctrl+Alt+F9 does. */
  again(): void {
    const ids = [...this.#calls.values()].filter(({ sent }) => sent).map(({ id }) => id);
    const places = [...this.#calls.values()].map(({ place }) => place);
    this.#calls.clear();
    this.#byPlace.clear();
    if (ids.length > 0) this.#runner?.cancel(ids);
    for (const { sheetId, row, column } of places) this.#workbook.cellChanged(sheetId, row, column);
    this.#workbook.calculation.schedule();
  }

  /** The page does not have these functions yet: its own script may still be on its way. */
  notYet(ids: readonly number[]): void {
    for (const id of ids) {
      const call = this.#calls.get(id);
      if (call) call.sent = false;
    }
    setTimeout(() => this.#send(), LOOK_AGAIN_MS);
  }

  /** Results of the page; those of calls that ended meanwhile are dropped, as Excel does. */
  settle(results: readonly InvocationResult[]): void {
    for (const result of results) {
      const call = this.#calls.get(result.id);
      if (!call) continue;
      call.result = result;
      const { sheetId, row, column } = call.place;
      this.#workbook.cellChanged(sheetId, row, column);
    }
    this.#workbook.calculation.schedule();
  }

  #begin(of: CustomFunction, args: readonly unknown[], place: FormulaPlace, key: string): Call {
    const sheet = this.#workbook.findSheet(place.sheetId)?.name ?? '';
    const area = formatArea({ row: place.row, column: place.column, rows: 1, columns: 1 });
    const call: Call = {
      id: ++this.#lastId,
      function: of,
      args,
      address: `${sheet}!${area}`,
      place,
      key,
      sent: false,
      result: null,
    };
    this.#calls.set(call.id, call);
    return call;
  }

  /** Until a page is there a cell shows what was saved in it; then it waits. */
  #unanswered({ sheetId, row, column }: FormulaPlace): CellValue {
    const shown = this.#workbook.findSheet(sheetId)?.content(row, column).value ?? null;
    return this.#connected || shown === null ? BUSY : shown;
  }

  #send(): void {
    const waiting = [...this.#calls.values()].filter(({ sent }) => !sent);
    if (waiting.length === 0 || !this.#runner) return;
    if (!this.#connected) {
      this.#runner.wanted();
      return;
    }
    for (const call of waiting) call.sent = true;
    this.#runner.call(waiting);
  }
}
