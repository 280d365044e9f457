import { BY_ADDIN } from '../model/change.ts';
import { ExcelError } from '../model/excel-error.ts';
import type { Workbook } from '../model/workbook.ts';
import type { WorkbookEvent } from '../model/workbook-event.ts';
import { Batch, type BatchHost } from './batch.ts';
import { CommandFailed, DesktopContext } from './desktop-context.ts';
import { type Fault, FaultPlan, never, refusal } from './faults.ts';
import { FunctionPage } from './function-page.ts';
import { EXCEL_365, type HostKind } from './host-kind.ts';
import type { HostObject } from './host-object.ts';
import { NativeBridge } from './native-bridge.ts';
import { serviceNamed } from './objects/services.ts';
import { type Session, workbookRoot } from './objects/workbook.ts';
import { Pane } from './pane.ts';
import { Registrations } from './registrations.ts';
import { RequestLog, type RequestRecord, type RequestTotals } from './request-log.ts';
import { Ribbon } from './ribbon.ts';
import type { ReplyBody, RequestBody } from './wire.ts';
import { visibilityEvent, wireEvents } from './wire-event.ts';

/** The pane's window before office.js loads in it. */
export interface PaneWindow {
  external?: unknown;
  _richApiNativeBridge?: unknown;
}

/**
 * Excel as an unmodified office.js sees it: answers its requests from a workbook, raises its events,
 * presses its ribbon buttons. One host has one pane; connecting again is a reload of the pane.
 */
export class ExcelHost {
  readonly workbook: Workbook;
  readonly kind: HostKind;
  readonly pane = new Pane();
  readonly ribbon = new Ribbon();
  /** Custom functions, as the pane's page serves them. */
  readonly functions: FunctionPage;
  /** What the next requests meet: slow, hanging, failing half way, answered into the void. */
  readonly faults = new FaultPlan();
  readonly #log = new RequestLog();
  readonly #stops: readonly (() => void)[];
  #references = new Map<string, HostObject>();
  #registrations = new Registrations();
  #lastReference = 0;
  #eventsEnabled = true;
  #queue: Promise<unknown> = Promise.resolve();
  #bridge: NativeBridge | null = null;
  #context: DesktopContext | null = null;

  constructor(workbook: Workbook, kind: HostKind = EXCEL_365) {
    this.workbook = workbook;
    this.kind = kind;
    workbook.undo.recordsAddins = kind.addinsCanBeUndone ?? false;
    this.functions = new FunctionPage(workbook, kind, (entries) => this.#bridge?.send(entries));
    this.#stops = [
      workbook.onEvent((events) => this.#raise(events)),
      this.pane.onVisibility((visible) => this.#bridge?.send([visibilityEvent(visible)])),
    ];
  }

  /** The last thousand requests, oldest first. */
  get requests(): readonly RequestRecord[] {
    return this.#log.last;
  }

  /** All requests since the start. */
  get totals(): RequestTotals {
    return this.#log.totals;
  }

  /** How many `context.sync()` went out since the start. */
  get syncs(): number {
    return this.#log.totals.syncs;
  }

  /** Makes a window one of Excel's panes. Call it before office.js runs there. */
  connect(window: PaneWindow): void {
    this.#context?.dispose();
    this.functions.pageEnds();
    this.#references = new Map();
    this.#registrations = new Registrations();
    this.#eventsEnabled = true;
    this.#context = new DesktopContext(this.kind, this.workbook.fileName);
    this.#bridge = new NativeBridge((body, bytes, flags) => this.#answer(body, bytes, flags));
    // browsers have an `external` of their own, which cannot always be replaced
    Object.defineProperty(window, 'external', {
      value: this.#context.external,
      configurable: true,
      writable: true,
    });
    window._richApiNativeBridge = this.#bridge.port;
  }

  /**
   * Runs one request after those before it; never rejects for what an add-in did wrong. While a person
   * types in a cell nothing runs: the whole request fails with InvalidOperationInCellEditMode.
   */
  process(body: RequestBody, fault: Fault | null = null): Promise<ReplyBody> {
    const reply = this.#queue.then(() => {
      if (this.workbook.cellEdit) {
        const { code, message } = new ExcelError('InvalidOperationInCellEditMode');
        return refusal(code, message);
      }
      const batch = new Batch(this.#batchHost, body);
      return batch.run(fault?.kind === 'failHalfway' ? breakingPoint(body, fault) : undefined);
    });
    this.#queue = reply.catch(() => undefined);
    return reply;
  }

  /**
   * Presses a ribbon button of type ExecuteFunction. Resolves when the function called
   * `event.completed()`; rejects with CommandFailed when the page has no such function.
   */
  runCommand(functionName: string, controlId: string): Promise<void> {
    if (!this.#context) return Promise.reject(new CommandFailed('No pane is connected.'));
    return this.#context.runCommand(functionName, controlId);
  }

  /** When all requests are answered and all formulas computed. */
  async idle(): Promise<void> {
    await this.#queue;
    await this.workbook.settled();
  }

  dispose(): void {
    for (const stop of this.#stops) stop();
    this.functions.pageEnds();
    this.#context?.dispose();
    this.#bridge = null;
  }

  #raise(events: readonly WorkbookEvent[]): void {
    if (!this.#eventsEnabled) return;
    this.#bridge?.send(events.flatMap((event) => wireEvents(event, this.#registrations)));
  }

  async #answer(body: RequestBody, requestBytes: number, flags: number): Promise<string> {
    const record = this.#log.add(body, requestBytes);
    const reply = JSON.stringify(await this.#replyTo(body, requestBytes, flags, record.isCleanup));
    const replyBytes = new TextEncoder().encode(reply).length;
    this.#log.answered(record, replyBytes);
    if (replyBytes <= (this.kind.payloadLimit ?? Number.POSITIVE_INFINITY)) return reply;
    // what it did stays done, as in Excel: only the answer is too long
    return JSON.stringify(refusal('ResponsePayloadSizeLimitExceeded', RESPONSE_TOO_LARGE));
  }

  async #replyTo(
    body: RequestBody,
    requestBytes: number,
    flags: number,
    isCleanup: boolean,
  ): Promise<ReplyBody> {
    if (requestBytes > (this.kind.payloadLimit ?? Number.POSITIVE_INFINITY))
      return refusal('RequestPayloadSizeLimitExceeded', REQUEST_TOO_LARGE);
    const fault = isCleanup ? null : this.faults.take(body);
    if (fault?.kind === 'hang') return never();
    if (fault?.kind === 'refuse') return refusal(fault.code, fault.message ?? fault.code);
    if (fault?.kind === 'slow') await new Promise((resolve) => setTimeout(resolve, fault.ms));
    if (flags & DELAY_FOR_CELL_EDIT) await this.workbook.editEnded();
    const reply = await this.process(body, fault);
    return fault?.kind === 'lostAnswer' ? never() : reply;
  }

  readonly #session: Session = this.#makeSession();

  #makeSession(): Session {
    const host = this;
    return {
      get workbook() {
        return host.workbook;
      },
      get eventsEnabled() {
        return host.#eventsEnabled;
      },
      set eventsEnabled(enabled: boolean) {
        host.#eventsEnabled = enabled;
      },
      reference: (id) => this.#references.get(id) ?? null,
      forget: (id) => {
        this.#references.delete(id);
      },
      forgetAll: () => this.#references.clear(),
    };
  }

  readonly #batchHost: BatchHost = {
    root: workbookRoot(this.#session),
    service: (name) =>
      serviceNamed(name, { pane: this.pane, ribbon: this.ribbon, functions: this.functions }),
    reference: (id) => this.#references.get(id) ?? null,
    keep: (object) => {
      const id = `reference${++this.#lastReference}`;
      this.#references.set(id, object);
      return id;
    },
    called: (object, method) => this.#registrations.note(object, method),
    act: (work) => this.workbook.transact(BY_ADDIN, work),
    settled: () => this.workbook.settled(),
  };
}

/** `Excel.run({delayForCellEdit: true}, …)` */
const DELAY_FOR_CELL_EDIT = 64;
const REQUEST_TOO_LARGE = 'The request payload size has exceeded the limit.';
const RESPONSE_TOO_LARGE = 'The response payload size has exceeded the limit.';

function breakingPoint(body: RequestBody, fault: Extract<Fault, { kind: 'failHalfway' }>) {
  const at = fault.after ?? Math.floor(body.Actions.length * (fault.share ?? 0.5));
  return { at, code: fault.code ?? 'GeneralException' };
}
