import { createApiClient } from '@cchc/addin/api/api-client.ts';
import { browserSession, localIdentity } from '@cchc/addin/api/local-identity.ts';
import { createExcelPort } from '@cchc/addin/excel/excel-port.ts';
import type { ExcelPort } from '@cchc/addin/excel/port.ts';
import { createLedger } from '@cchc/addin/sync/ledger.ts';
import type { HostKind } from '@cchc/workbench/protocol/host-kind.ts';
import type { Book } from './book.ts';
import type { Link } from './network.ts';
import type { OfficePool, PaneExcel } from './office-pool.ts';
import type { MachineTimers } from './timers.ts';

export interface PaneParts {
  book: Book;
  excel: PaneExcel;
  link: Link;
  timers: MachineTimers;
  session: string;
  newId: () => string;
  newRowId: () => string;
}

/** The shipped client in one task pane: real office.js, real ledger, real HTTP client. */
export class Pane {
  readonly ledger: ReturnType<typeof createLedger>;
  open = true;
  /** Rejections: every promise of the ledger settles without one. */
  failure: unknown = null;
  /** The book's changes that it has read, or made itself; -1 before the first. */
  private readAt = -1;
  /** Edits that Excel told it of, and how many of them when its last reading began. */
  private told = 0;
  private toldAt = 0;
  /** Whether it has looked at the cells at all: while somebody types in one Excel lets nobody look. */
  hasLooked = false;
  /** Excel failed half-way, and what was answered is not all in the cells yet. */
  halfWay = false;
  private readonly renew: () => void;
  private running: Promise<void> = Promise.resolve();

  constructor(readonly parts: PaneParts) {
    const { excel, link, timers, session, newId, newRowId } = parts;
    const store = browserSession(null);
    store.set(session);
    this.renew = () => store.set(session);
    const identity = localIdentity('', link.fetch, store);
    this.ledger = createLedger({
      api: createApiClient('', link.fetch, identity, () => undefined),
      identity,
      excel: this.watched(createExcelPort({ runtime: excel.runtime, newRowId })),
      timers,
      newId,
    });
  }

  static async openIn(pool: OfficePool, kind: HostKind, parts: Omit<PaneParts, 'excel'>): Promise<Pane> {
    const pane = new Pane({ ...parts, excel: await pool.take(parts.book.workbook, kind) });
    await pane.does(() => pane.ledger.start());
    return pane;
  }

  get state() {
    return this.ledger.getState();
  }

  /** Something is under way: a save, an opening, an answer that does not come. */
  get busy(): boolean {
    return this.state.busy !== null || this.state.sync.kind === 'saving' || this.parts.link.release !== null;
  }

  /** The cells stand as it has read them, and it was told of no edit since. */
  get hasRead(): boolean {
    return this.readAt === this.parts.book.changes && this.toldAt === this.told;
  }

  /** A report is open in it and kept in step. */
  get works(): boolean {
    const { phase, workbook } = this.state;
    return this.open && phase === 'ready' && workbook.kind === 'report';
  }

  /** The port as it is; what it has read is noted beside it. */
  private watched(port: ExcelPort): ExcelPort {
    const { book } = this.parts;
    return {
      ...port,
      read: async (layout) => {
        const [{ changes }, told] = [book, this.told];
        const contents = await port.read(layout);
        [this.readAt, this.toldAt] = [changes, told];
        return contents;
      },
      write: async (layout, decide) => {
        const [{ revision }, told] = [book, this.told];
        const contents = await port.write(layout, decide);
        if (book.revision === revision) [this.readAt, this.toldAt] = [book.changes, told];
        return contents;
      },
      onEdits: (layout, heard) =>
        port.onEdits(layout, (edit) => {
          this.told += 1;
          heard(edit);
        }),
    };
  }

  /** Does something that a person asked for, until it is done or the network keeps it waiting. */
  async does(work: () => Promise<unknown>): Promise<void> {
    const before = this.running;
    const done = work().then(
      () => undefined,
      (error: unknown) => {
        if (this.open) this.failure ??= error;
      },
    );
    this.running = Promise.all([before, done]).then(() => undefined);
    await Promise.race([done, this.parts.link.held()]);
    await this.quiet();
  }

  /** Until nothing moves any more, or the network keeps it waiting. */
  async quiet(): Promise<void> {
    await this.parts.excel.host.idle();
    await turn();
    for (let turns = 0; this.open && this.busy && this.parts.link.release === null; turns++) {
      if (turns > ENDLESS)
        throw new Error(`the pane never comes to rest: ${JSON.stringify(this.state.sync)}`);
      await turn();
    }
    await this.parts.book.workbook.settled();
    const { kind } = this.state.sync;
    this.hasLooked ||= LOOKED.has(kind);
    if (kind === 'excel' || kind === 'editing') this.halfWay = true;
    else if (kind === 'idle') this.halfWay = false;
  }

  /** The person signs in again. */
  async signsIn(): Promise<void> {
    this.renew();
    await this.does(() => this.ledger.start());
  }

  /** "Lưu ngay"; whoever is asked about somebody else's unsent cells sends them. */
  async saves(): Promise<void> {
    if (this.state.otherPerson) await this.does(() => this.ledger.answerOtherPerson(true));
    await this.does(() => this.ledger.saveNow());
  }

  /** The answer that was held arrives. */
  async hear(): Promise<void> {
    this.parts.link.release?.();
    await Promise.race([this.running, this.parts.link.held()]);
    await this.quiet();
  }

  /** The window is gone at once, whatever was under way. */
  close(): void {
    this.open = false;
    this.parts.timers.stop();
    this.parts.link.close();
    this.parts.excel.close();
  }
}

const LOOKED = new Set(['idle', 'offline', 'locked', 'closed', 'failed']);
/** Turns of the event loop after which nothing will come any more. */
const ENDLESS = 3_000;

/** Events of Excel reach the page a moment after what caused them. */
const turn = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));
