import type { EventEntry, RequestBody } from './wire.ts';

interface BridgeMessage {
  readonly id: number;
  readonly type: number;
  /** office.js's request flags, e.g. 64 = wait until nobody edits a cell */
  readonly flags?: number;
  readonly message: { readonly url: string; readonly body: string | RequestBody };
}

/** What office.js finds as `globalThis._richApiNativeBridge`; it sets `onMessageFromHost` itself. */
export interface BridgePort {
  sendMessageToHost(text: string): void;
  onMessageFromHost: ((text: string) => void) | null;
}

const REQUEST = 1;
const REPLY = 2;
const EVENT = 3;

/** Gives the reply's body as JSON; `bytes` are those of the request on the wire. */
type Answer = (body: RequestBody, bytes: number, flags: number) => Promise<string>;

/** office.js's HostBridge: requests and replies by id, and events, each as one JSON text. */
export class NativeBridge {
  readonly port: BridgePort;
  readonly #answer: Answer;
  #entries: EventEntry[] = [];
  #timer: ReturnType<typeof setTimeout> | null = null;

  constructor(answer: Answer) {
    this.#answer = answer;
    this.port = { sendMessageToHost: (text) => void this.#receive(text), onMessageFromHost: null };
  }

  /** Events of one moment arrive together, in their order, in a later turn than what caused them. */
  send(entries: readonly EventEntry[]): void {
    if (entries.length === 0) return;
    this.#entries.push(...entries);
    this.#timer ??= setTimeout(() => {
      const message = { entries: this.#entries };
      this.#entries = [];
      this.#timer = null;
      this.#post({ type: EVENT, controlId: '', message });
    });
  }

  async #receive(text: string): Promise<void> {
    const { id, type, flags = 0, message } = JSON.parse(text) as BridgeMessage;
    if (type !== REQUEST) return;
    const body = typeof message.body === 'string' ? (JSON.parse(message.body) as RequestBody) : message.body;
    try {
      const reply = await this.#answer(body, new TextEncoder().encode(text).length, flags);
      this.#post({ id, type: REPLY, message: { statusCode: 200, headers: {}, body: reply } });
    } catch (error) {
      // a fault of this host, never of the add-in: loud in the console, and the add-in must not hang
      console.error('The Excel host failed', error);
      this.#post({ id, type: REPLY, message: { statusCode: 500, headers: {}, body: '' } });
    }
  }

  #post(message: object): void {
    this.port.onMessageFromHost?.(JSON.stringify(message));
  }
}
