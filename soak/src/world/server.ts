import { randomBytes } from 'node:crypto';
import type { AuditDoc, ReportDoc } from '@cchc/domain';
import { createApp } from '@cchc/functions';
import { LocalIdentity } from '@cchc/functions/identity/local/local-identity.ts';
import { signToken } from '@cchc/functions/identity/local/tokens.ts';
import { PlanCache } from '@cchc/functions/reports/plan-cache.ts';
import type { Path } from '@cchc/functions/store/store.ts';
import { Crashed, type Documents, WatchedStore } from './documents.ts';
import type { Backup, Home } from './home.ts';

export const COMMUNE = 'xa-thu';
const KEY = randomBytes(32);

/** A session of a person, as signing in gives it. */
export const sessionOf = (member: string, time: number): string =>
  signToken({ commune: COMMUNE, member, version: 1, expires: time + 400 * 86_400_000 }, KEY);

/** An answer that reached the wire. */
export interface Answer {
  status: number;
  body: unknown;
}

export interface ServerEvents {
  report(id: string, report: ReportDoc): void;
  audit(reportId: string, audit: AuditDoc): void;
  restored(): void;
}

/** The real app on a real store, that can crash and be restored from a backup. */
export class Server {
  /** What was not foreseen: there must be nothing. */
  readonly unforeseen: unknown[] = [];
  documents: Documents;
  private store: WatchedStore | null = null;
  private app: ReturnType<typeof createApp> | null = null;
  private dice = 0;

  private constructor(
    private readonly home: Home,
    documents: Documents,
    private readonly clock: () => Date,
    private readonly events: ServerEvents,
  ) {
    this.documents = new Map(documents);
  }

  static async start(
    home: Home,
    documents: Documents,
    clock: () => Date,
    events: ServerEvents,
  ): Promise<Server> {
    const server = new Server(home, documents, clock, events);
    await server.open();
    return server;
  }

  /** @param crash where the server dies while it works on this request; nobody hears its answer then */
  async request(path: string, init: RequestInit, crash: 'before' | 'after' | null = null): Promise<Answer> {
    if (!this.app || !this.store) throw new Error('the server is not running');
    this.store.fate = crash;
    const response = await this.app.request(path, init);
    const answer = { status: response.status, body: await response.json() };
    const died = crash !== null && this.store.fate === null;
    this.store.fate = null;
    if (died) {
      await this.restart();
      throw new Crashed();
    }
    return answer;
  }

  /** A use case without a route of its own. */
  services() {
    return {
      store: this.store as WatchedStore,
      plans: new PlanCache(),
      clock: this.clock,
      random: () => this.random(),
      mailer: { kind: 'log', deliver: async () => null },
      site: () => 'http://127.0.0.1',
    };
  }

  async restart(): Promise<void> {
    await this.close();
    await this.open();
  }

  backup(): Promise<Backup> {
    return this.home.backup(this.documents);
  }

  async restore(backup: Backup): Promise<void> {
    await this.close();
    await this.home.restore(backup);
    this.documents = new Map(backup.documents);
    await this.open();
    this.events.restored();
  }

  /** A document as the store itself has it. */
  async stored(path: Path): Promise<object | null> {
    const [document] = await (this.store as WatchedStore).read([path]);
    return document ?? null;
  }

  async stop(): Promise<void> {
    await this.close();
    await this.home.remove();
  }

  private async close(): Promise<void> {
    await this.store?.close();
    this.store = null;
    this.app = null;
  }

  private async open(): Promise<void> {
    this.store = new WatchedStore(await this.home.open(), this.documents, (path, data) =>
      this.committed(path, data),
    );
    this.app = createApp({
      store: this.store,
      identity: new LocalIdentity({ store: this.store, commune: COMMUNE, key: KEY, clock: this.clock }),
      plans: new PlanCache(),
      clock: this.clock,
      random: () => this.random(),
      mailer: { kind: 'log', deliver: async () => null },
      site: () => 'http://127.0.0.1',
      log: (error) => {
        if (!(error instanceof Crashed)) this.unforeseen.push(error);
      },
    });
  }

  private committed(path: Path, data: object): void {
    const [, , collection, id = '', part] = path;
    if (collection !== 'reports') return;
    if (part === 'audit') this.events.audit(id, data as AuditDoc);
    else if (part === undefined) this.events.report(id, data as ReportDoc);
  }

  /** Never drawn twice, not even after a restore: a version is unique for ever. */
  private random(): string {
    this.dice += 1;
    return this.dice.toString(36).padStart(8, 'x');
  }
}
