import type { SyncReply, SyncRequest, Version } from '@cchc/domain';
import { Crashed } from './documents.ts';
import type { Answer, Server } from './server.ts';

/** What becomes of the next message that changes something. */
export const FATES = [
  'lost-request',
  'lost-reply',
  'doubled',
  'late',
  'held',
  'stale-reply',
  'crash-before',
  'crash-after',
] as const;
export type Fate = (typeof FATES)[number];

export interface Message {
  path: string;
  init: RequestInit;
  /** Of a sync; null for other requests. */
  request: SyncRequest | null;
  /** How many messages of this pane the server had taken when this one was sent. */
  sentAfter: number;
}

export interface NetworkEvents {
  /** A message really met its fate. */
  happened(event: Fate | 'reordered'): void;
  /** A sync is about to be sent for the first time or again. */
  sent(request: SyncRequest): void;
  /** The pane hears the answer to its sync. */
  heard(request: SyncRequest, answer: Answer): void;
}

const lost = (): never => {
  throw new TypeError('the network is gone');
};

const responseOf = ({ status, body }: Answer): Response =>
  new Response(JSON.stringify(body), { status, headers: { 'content-type': 'application/json' } });

const UNKNOWN = new Set([401, 408, 429]);

/** Whether the pane knows after an answer what became of what it sent. */
const isDefinite = ({ status, body }: Answer, mutationId: string): boolean =>
  status === 200 ? (body as SyncReply).mutationId === mutationId : status < 500 && !UNKNOWN.has(status);

/** The wire between one pane and the server. */
export class Link {
  next: Fate | null = null;
  offline = false;
  /** What a restore took from the server and this pane cannot know of yet, by report. */
  bereft = new Map<string, Set<number>>();
  /** The same of another pane on its workbook: it may have come over with the part before that pane heard of it. */
  readonly passedOn = new Map<string, Set<number>>();
  /** The cursor that the server told last, by report. */
  readonly cursors = new Map<string, Version | null>();
  /** Keys that the last answer brought news of. By report. */
  readonly told = new Map<string, readonly string[]>();
  /** Keys of what was sent and nobody knows yet what became of it, by mutation. */
  readonly unheard = new Map<string, string[]>();
  closed = false;
  /** Messages that are still on their way although the pane gave them up. */
  readonly late: Message[] = [];
  /** Lets a held answer go on; null when none is held. */
  release: (() => void) | null = null;
  private taken = 0;
  private lastAnswer: Answer | null = null;
  private readonly waiters: (() => void)[] = [];

  constructor(
    private readonly server: Server,
    private readonly events: NetworkEvents,
  ) {}

  /** As the pane's `fetch`. */
  readonly fetch = async (url: string, init: RequestInit): Promise<Response> => {
    if (this.closed) return new Promise<Response>(() => undefined);
    if (this.offline) return lost();
    const message = this.messageOf(url, init);
    if (!message.request) return responseOf(await this.deliver(message));
    const { mutationId, entries } = message.request;
    this.events.sent(message.request);
    this.unheard.set(mutationId, Object.keys(entries));
    const fate = this.next;
    this.next = null;
    const answer = await this.meet(fate, message);
    if (this.closed) return new Promise<Response>(() => undefined);
    if (isDefinite(answer, mutationId)) this.unheard.delete(mutationId);
    this.events.heard(message.request, answer);
    this.lastAnswer = answer;
    return responseOf(answer);
  };

  /** The server takes a message that its pane gave up long ago; nobody hears the answer. */
  async deliverLate(index: number): Promise<boolean> {
    const [message] = this.late.splice(index % Math.max(1, this.late.length), 1);
    if (!message) return false;
    if (this.taken > message.sentAfter) this.events.happened('reordered');
    await this.deliver(message);
    return true;
  }

  /** Resolves when an answer is held, so that others may go on meanwhile. */
  held(): Promise<void> {
    return this.release ? Promise.resolve() : new Promise((resolve) => this.waiters.push(resolve));
  }

  close(): void {
    this.closed = true;
    this.release?.();
  }

  private messageOf(path: string, init: RequestInit): Message {
    const sync = path.startsWith('/api/sync') && typeof init.body === 'string';
    const request = sync ? (JSON.parse(init.body as string) as SyncRequest) : null;
    return { path, init, request, sentAfter: this.taken };
  }

  private async deliver(
    { path, init, request }: Message,
    crash: 'before' | 'after' | null = null,
  ): Promise<Answer> {
    const { signal: _, ...rest } = init;
    const answer = await this.server.request(path, rest, crash);
    if (request) this.taken += 1;
    return answer;
  }

  private async meet(fate: Fate | null, message: Message): Promise<Answer> {
    switch (fate) {
      case null:
        return this.deliver(message);
      case 'lost-request':
        this.events.happened(fate);
        return lost();
      case 'lost-reply':
        this.events.happened(fate);
        await this.deliver(message);
        return lost();
      case 'doubled':
        this.events.happened(fate);
        await this.deliver(message);
        return this.deliver(message);
      case 'late':
        this.events.happened(fate);
        this.late.push(message);
        return lost();
      case 'held': {
        this.events.happened(fate);
        const answer = await this.deliver(message);
        await this.hold();
        return answer;
      }
      case 'stale-reply': {
        const stale = this.lastAnswer;
        const answer = await this.deliver(message);
        if (!stale || (stale.body as Partial<SyncReply>).mutationId === undefined) return answer;
        this.events.happened(fate);
        return stale;
      }
      case 'crash-before':
      case 'crash-after':
        try {
          return await this.deliver(message, fate === 'crash-before' ? 'before' : 'after');
        } catch (error) {
          if (!(error instanceof Crashed)) throw error;
          this.events.happened(fate);
          return lost();
        }
    }
  }

  private hold(): Promise<void> {
    return new Promise((resolve) => {
      this.release = () => {
        this.release = null;
        resolve();
      };
      for (const waiter of this.waiters.splice(0)) waiter();
    });
  }
}
