import type { EventEntry, RequestBody } from './wire.ts';

interface BridgeMessage {
  readonly id: number;
  readonly type: number;
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

/** office.js's HostBridge: requests and replies by id, and events, each as one JSON text. */
export class NativeBridge {
  readonly port: BridgePort;
  readonly #answer: (body: RequestBody, bytes: number) => Promise<string>;

  /** @param answer gives the reply's body as JSON; bytes are those of the request on the wire */
  constructor(answer: (body: RequestBody, bytes: number) => Promise<string>) {
    this.#answer = answer;
    this.port = { sendMessageToHost: (text) => void this.#receive(text), onMessageFromHost: null };
  }

  /** Events arrive after what caused them has been answered, as in Excel. */
  send(entries: readonly EventEntry[]): void {
    if (entries.length === 0) return;
    setTimeout(() => this.#post({ type: EVENT, controlId: '', message: { entries } }));
  }

  async #receive(text: string): Promise<void> {
    const { id, type, message } = JSON.parse(text) as BridgeMessage;
    if (type !== REQUEST) return;
    const body = typeof message.body === 'string' ? (JSON.parse(message.body) as RequestBody) : message.body;
    try {
      const reply = await this.#answer(body, new TextEncoder().encode(text).length);
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
