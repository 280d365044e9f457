import {
  askUndone,
  type ClientState,
  decideConflict,
  type EntryError,
  type EntryValue,
  emptyState,
  incoming,
  type LockedReply,
  outgoing,
  type ReportLayout,
  type ReportReading,
  type ReportState,
  type RequestError,
  type SyncReply,
  type SyncRequest,
} from '@cchc/domain';
import type { ApiClient } from '../api/api-client.ts';
import type { ExcelPort, ReportContents, WorkbookIdentity } from '../excel/port.ts';

/** What one round of saving came to. */
export type Round =
  | { kind: 'done'; sent: boolean }
  /** Nothing is known about what the request did: the same one is sent again later. */
  | { kind: 'unknown'; retryAfter: number | null }
  | { kind: 'refused'; error: RequestError };

/**
 * The client half of the sync contract for the report in the open workbook: one request in flight; the
 * workbook itself is the outbox. Failures of Excel are thrown as `ExcelFailure`, and whatever had been
 * answered by then is applied first in the next round.
 */
export class ReportSync {
  reading: ReportReading = { entries: new Map(), duplicates: new Map() };
  waiting: readonly string[] = [];
  refused: Record<string, EntryError> = {};
  reportState: ReportState | null = null;
  /** The server's time of its last answer. */
  answeredAt: string | null = null;
  /** Whether memory knows more than the XML part: it is kept when the pane is idle. */
  unkept = false;
  private inFlight: SyncRequest | null = null;
  private unapplied: { request: SyncRequest; reply: SyncReply } | null = null;

  constructor(
    private readonly api: Pick<ApiClient, 'sync'>,
    private readonly excel: Pick<ExcelPort, 'read' | 'write' | 'keep'>,
    readonly identity: WorkbookIdentity,
    readonly layout: ReportLayout,
    private readonly newId: () => string,
    public state: ClientState = emptyState(),
    /** `adds`: rows that come in and were never here are added to the sheet. */
    private readonly how: { adds?: boolean } = {},
  ) {}

  /** Reads the cells; what waits is counted anew. 1 `context.sync()`. */
  async look(): Promise<void> {
    this.note((await this.excel.read(this.layout)).reading);
  }

  /**
   * One round: read, send what differs, take what comes in. `only` = keys that may be sent; `pull` asks for
   * news even when nothing is to be sent. A function is asked after the reading.
   */
  async round({
    only,
    pull,
  }: {
    only?: ReadonlySet<string> | (() => ReadonlySet<string>);
    pull: boolean;
  }): Promise<Round> {
    if (this.unapplied) await this.apply(this.unapplied.request, this.unapplied.reply);
    if (!this.inFlight) {
      await this.look();
      const { entries, undone } = outgoing(
        this.reading,
        this.state,
        typeof only === 'function' ? only() : only,
      );
      if (undone.length > 0) this.setState(askUndone(this.state, undone));
      if (!pull && Object.keys(entries).length === 0) return { kind: 'done', sent: false };
      this.inFlight = this.request(entries);
    }
    return this.send();
  }

  /** A person's decision on an open conflict; the loser is kept in the history of the server. */
  async decide(key: string, take: 'mine' | 'theirs'): Promise<Round> {
    let given: EntryValue | undefined;
    const contents = await this.excel.write(this.layout, ({ reading }) => {
      const mine = reading.entries.get(key)?.value;
      if (!(key in this.state.conflicts) || mine === undefined) return null;
      const decision = decideConflict(this.state, key, mine, { take });
      given = decision.given;
      return {
        writes: 'write' in decision ? { [key]: decision.write as EntryValue } : {},
        state: decision.state,
        identity: this.identityAt(decision.state),
      };
    });
    if (given === undefined) return { kind: 'done', sent: false };
    this.adopt(contents);
    if (this.inFlight) await this.send();
    if (this.inFlight) return { kind: 'unknown', retryAfter: null };
    this.inFlight = { ...this.request(outgoing(this.reading, this.state).entries), given: { [key]: given } };
    return this.send();
  }

  /**
   * Writes values that a person asked for into the cells, as if typed there; they wait like any edit.
   *
   * @param choose pure; what to write, seen from the cells as they are now
   * @returns keys of the entries that were written
   */
  async fill(choose: (reading: ReportReading) => Record<string, EntryValue>): Promise<string[]> {
    let keys: string[] = [];
    const contents = await this.excel.write(this.layout, ({ reading }) => {
      const writes = choose(reading);
      keys = Object.keys(writes);
      return keys.length === 0 ? null : { writes, state: this.state, identity: this.identityAt(this.state) };
    });
    if (keys.length > 0) this.adopt(contents);
    return keys;
  }

  /**
   * Deletes a row that people added, for everybody. One that the server knows is deleted there, and leaves the sheet
   * with the answer; one that was never sent leaves the sheet at once.
   */
  async remove(key: string): Promise<Round> {
    if (this.inFlight) await this.send();
    if (this.inFlight) return { kind: 'unknown', retryAfter: null };
    await this.look();
    const base = this.state.baseline[key]?.version ?? null;
    if (base === null) {
      await this.fill(() => ({ [key]: { deleted: true } }));
      return { kind: 'done', sent: false };
    }
    this.inFlight = this.request({ [key]: { value: { deleted: true }, base } });
    return this.send();
  }

  /** Keeps what memory knows in the workbook. Any write empties Excel's undo list: never on an autosave. */
  async keep(): Promise<void> {
    if (!this.unkept) return;
    await this.excel.keep(this.state, this.identityAt(this.state));
    this.unkept = false;
  }

  private async send(): Promise<Round> {
    const request = this.inFlight as SyncRequest;
    const outcome = await this.api.sync(request);
    if (outcome.kind === 'unknown') return { kind: 'unknown', retryAfter: outcome.retryAfter };
    this.inFlight = null;
    if (outcome.kind === 'ok') {
      await this.apply(request, outcome.value);
      return { kind: 'done', sent: Object.keys(request.entries).length > 0 };
    }
    const news = (outcome.body as Partial<LockedReply>).reply;
    if (news) await this.apply(request, news);
    return { kind: 'refused', error: outcome.error };
  }

  private async apply(request: SyncRequest, reply: SyncReply): Promise<void> {
    this.unapplied = { request, reply };
    this.reportState = reply.state;
    this.answeredAt = reply.at;
    this.refused = { ...this.refused, ...reply.refused };
    for (const key of Object.keys(reply.settled)) delete this.refused[key];
    const expected = incoming(request, reply, this.reading, this.state, this.how);
    if (Object.keys(expected.writes).length === 0) {
      // Nothing comes into cells: the workbook is not written, so Excel's undo list stays.
      if (expected.changed) this.setState(expected.state);
      this.note(this.reading);
    } else {
      const contents = await this.excel.write(this.layout, ({ reading }) => {
        const { writes, state } = incoming(request, reply, reading, this.state, this.how);
        return { writes, state, identity: this.identityAt(state) };
      });
      this.adopt(contents);
    }
    this.unapplied = null;
  }

  private adopt(contents: ReportContents): void {
    if (contents.state) this.state = contents.state;
    this.unkept = false;
    this.note(contents.reading);
  }

  private note(reading: ReportReading): void {
    this.reading = reading;
    this.waiting = outgoing(reading, this.state).waiting;
    // What was taken back is no longer refused
    const waits = new Set(this.waiting);
    for (const key of Object.keys(this.refused)) if (!waits.has(key)) delete this.refused[key];
  }

  private setState(state: ClientState): void {
    this.state = state;
    this.unkept = true;
  }

  private identityAt(state: ClientState): WorkbookIdentity {
    return { ...this.identity, cursor: state.cursor };
  }

  private request(entries: SyncRequest['entries']): SyncRequest {
    const { unit, period, plan } = this.identity;
    return {
      unit,
      period,
      plan,
      mutationId: this.newId(),
      cursor: this.state.cursor,
      entries,
      via: 'pane',
    };
  }
}
