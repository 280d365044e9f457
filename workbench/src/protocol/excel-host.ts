import { BY_ADDIN } from '../model/change.ts';
import type { Workbook } from '../model/workbook.ts';
import type { WorkbookEvent } from '../model/workbook-event.ts';
import { Batch, type BatchHost } from './batch.ts';
import { CommandFailed, DesktopContext } from './desktop-context.ts';
import { EXCEL_365, type HostKind } from './host-kind.ts';
import type { HostObject } from './host-object.ts';
import { NativeBridge } from './native-bridge.ts';
import { serviceNamed } from './objects/services.ts';
import { type Session, workbookRoot } from './objects/workbook.ts';
import { Pane } from './pane.ts';
import { Registrations } from './registrations.ts';
import { Ribbon } from './ribbon.ts';
import type { ReplyBody, RequestBody } from './wire.ts';
import { visibilityEvent, wireEvents } from './wire-event.ts';

/** One request as it went over the wire; tests count these (one a `context.sync()`). */
export interface RequestRecord {
  readonly body: RequestBody;
  readonly requestBytes: number;
  /** 0 until it is answered */
  replyBytes: number;
  /** office.js lets go of ranges after `Excel.run`: a request of its own, which no code of the add-in waits for */
  readonly isCleanup: boolean;
}

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
  /** All requests since the start, oldest first. */
  readonly requests: RequestRecord[] = [];
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
    this.#stops = [
      workbook.onEvent((events) => this.#raise(events)),
      this.pane.onVisibility((visible) => this.#bridge?.send([visibilityEvent(visible)])),
    ];
  }

  /** How many `context.sync()` went out since the start. */
  get syncs(): number {
    return this.requests.filter((request) => !request.isCleanup).length;
  }

  /** Makes a window one of Excel's panes. Call it before office.js runs there. */
  connect(window: PaneWindow): void {
    this.#context?.dispose();
    this.#references = new Map();
    this.#registrations = new Registrations();
    this.#eventsEnabled = true;
    this.#context = new DesktopContext(this.kind, this.workbook.fileName);
    this.#bridge = new NativeBridge((body, bytes) => this.#answer(body, bytes));
    // browsers have an `external` of their own, which cannot always be replaced
    Object.defineProperty(window, 'external', {
      value: this.#context.external,
      configurable: true,
      writable: true,
    });
    window._richApiNativeBridge = this.#bridge.port;
  }

  /** Runs one request after those before it; never rejects for what an add-in did wrong. */
  process(body: RequestBody): Promise<ReplyBody> {
    const reply = this.#queue.then(() => new Batch(this.#batchHost, body).run());
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
    this.#context?.dispose();
    this.#bridge = null;
  }

  #raise(events: readonly WorkbookEvent[]): void {
    if (!this.#eventsEnabled) return;
    this.#bridge?.send(events.flatMap((event) => wireEvents(event, this.#registrations)));
  }

  async #answer(body: RequestBody, requestBytes: number): Promise<string> {
    const record: RequestRecord = { body, requestBytes, replyBytes: 0, isCleanup: isCleanup(body) };
    this.requests.push(record);
    const reply = JSON.stringify(await this.process(body));
    record.replyBytes = new TextEncoder().encode(reply).length;
    return reply;
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
    service: (name) => serviceNamed(name, { pane: this.pane, ribbon: this.ribbon }),
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

function isCleanup({ Actions }: RequestBody): boolean {
  const calls = Actions.filter((action) => action.ActionType !== 1);
  return calls.length > 0 && calls.every((action) => action.Name === '_RemoveReference');
}
