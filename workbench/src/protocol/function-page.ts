import { type CellError, type CellValue, parseError } from '../model/cell.ts';
import type { CustomFunction, Invocation, InvocationResult } from '../model/custom-functions.ts';
import type { Workbook } from '../model/workbook.ts';
import type { HostKind } from './host-kind.ts';
import { define } from './host-object.ts';
import type { EventEntry } from './wire.ts';

const CUSTOM_FUNCTIONS = 1;
const CALL = 1000;
const CANCEL = 1001;
const CANCELABLE = 1;
const STREAMING = 2;

/** How office.js says that the page has not associated a function. */
const NO_FUNCTION = 2;
/** So long a page that has just loaded may still associate its functions. */
const PATIENCE_MS = 20_000;

/** Numbers by which office.js names an error of a function. */
const ERRORS: Readonly<Record<number, CellError['error']>> = {
  1: '#N/A',
  5: '#DIV/0!',
  6: '#NUM!',
  7: '#VALUE!',
  8: '#NULL!',
  9: '#NAME?',
  10: '#NAME?',
};

/** Custom functions of one workbook, between its formulas and the pane's page. */
export class FunctionPage {
  readonly #workbook: Workbook;
  readonly #kind: HostKind;
  #wanted: () => void = () => undefined;
  #ready = 0;
  /** Calls and cancellations that went to the page since the start. */
  calls = 0;
  cancelled = 0;

  constructor(workbook: Workbook, kind: HostKind, send: (entries: readonly EventEntry[]) => void) {
    this.#workbook = workbook;
    this.#kind = kind;
    workbook.functions.serve({
      call: (invocations) => {
        this.calls += invocations.length;
        send(invocations.map(callEntry));
      },
      cancel: (ids) => {
        this.cancelled += ids.length;
        send(ids.map((id) => [CUSTOM_FUNCTIONS, CANCEL, '', JSON.stringify({ invocationId: id }), 0]));
      },
      wanted: () => this.#wanted(),
    });
  }

  /** The functions of an add-in's metadata, under its namespace; none in an Excel without custom functions. */
  install(namespace: string, metadata: FunctionsMetadata): void {
    if (!this.#kind.CustomFunctions) return;
    this.#workbook.functions.define(
      metadata.functions.map(
        ({ id, name, parameters, options }): CustomFunction => ({
          id,
          name: `${namespace}.${name}`.toUpperCase(),
          parameters: parameters.length,
          streams: options?.stream === true,
        }),
      ),
    );
  }

  /** What to do when a formula wants a function and no page is there. */
  onWanted(run: () => void): void {
    this.#wanted = run;
    if (this.#workbook.functions.alive.length > 0) run();
  }

  pageReady(): void {
    this.#ready = performance.now();
    if (this.#kind.CustomFunctions) this.#workbook.functions.connect();
  }

  pageEnds(): void {
    this.#workbook.functions.disconnect();
  }

  results(results: readonly WireResult[]): void {
    const early = performance.now() < this.#ready + PATIENCE_MS;
    const unknown = early
      ? results.filter(({ failed, errorCode }) => failed && errorCode === NO_FUNCTION)
      : [];
    if (unknown.length > 0) this.#workbook.functions.notYet(unknown.map(({ id }) => id));
    this.#workbook.functions.settle(results.filter((result) => !unknown.includes(result)).map(resultOf));
  }
}

/** What of functions.json a host reads. */
export interface FunctionsMetadata {
  readonly functions: readonly {
    readonly id: string;
    readonly name: string;
    readonly parameters: readonly unknown[];
    readonly options?: { readonly stream?: boolean };
  }[];
}

/** Arguments that a formula leaves out arrive as null, a single cell as a table of one. */
function callEntry({ id, function: of, args, address }: Invocation): EventEntry {
  const values = Array.from({ length: of.parameters }, (_, i) => args[i] ?? null);
  const flags = of.streams ? CANCELABLE | STREAMING : 0;
  return [CUSTOM_FUNCTIONS, CALL, '', JSON.stringify([id, of.id, values, address, flags]), 0];
}

type Wire = Record<string, unknown>;
const isObject = (value: unknown): value is Wire =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function cellOf(value: unknown): CellValue {
  if (isObject(value)) return parseError(String(value.basicValue ?? '')) ?? cellOf(value.basicValue);
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? value : null;
}

/** One result as office.js sends it; newer hosts get it as a list. */
interface WireResult {
  readonly id: number;
  readonly failed?: boolean;
  readonly value: unknown;
  readonly errorCode?: number | undefined;
}

export function resultOf({ id, failed, value, errorCode }: WireResult): InvocationResult {
  if (failed)
    return { id, value: { error: ERRORS[errorCode ?? 7] ?? '#VALUE!' }, message: String(value ?? '') };
  if (Array.isArray(value)) {
    const rows = value.map((row): CellValue[] => (Array.isArray(row) ? row.map(cellOf) : [cellOf(row)]));
    return { id, value: rows };
  }
  const message = isObject(value) && typeof value.message === 'string' ? { message: value.message } : {};
  const format =
    isObject(value) && typeof value.numberFormat === 'string' ? { format: value.numberFormat } : {};
  return { id, value: cellOf(value), ...message, ...format };
}

export const customFunctions = define<FunctionPage>({
  name: 'CustomFunctions',
  methods: {
    _SetOsfControlContainerReadyForCustomFunctions: (page) => page.pageReady(),
    _GetEnabledFeatures: () => [],
    SetInvocationArrayResults: (page, args) =>
      page.results(
        (args.raw(0) as [number, boolean, unknown, number?][]).map(([id, ok, value, errorCode]) => ({
          id,
          failed: !ok,
          value,
          errorCode,
        })),
      ),
    SetInvocationResults: (page, args) => page.results(args.raw(0) as WireResult[]),
  },
});
