import {
  askUndone,
  type Choice,
  type ClientState,
  decideConflict,
  type EntryError,
  type EntryValue,
  emptyState,
  givenToSend,
  incoming,
  type KeyMap,
  outgoing,
  type ReportLayout,
  type ReportReading,
  type ReportState,
  type RequestError,
  type StateBy,
  type SyncReply,
  type SyncRequest,
  takeUpPart,
} from '@cchc/domain';
import type { ApiClient } from '../api/api-client.ts';
import { ExcelFailure } from '../excel/failure.ts';
import type { ExcelPort, ReportContents, WorkbookIdentity } from '../excel/port.ts';
import type { Sendable } from './autosave.ts';
import { answers, keysOf, newsIn } from './sync-answers.ts';

/** What one round of saving came to. */
export type Round =
  | { kind: 'done'; sent: boolean }
  /** Nothing is known about what the request did: the same one is sent again later. */
  | { kind: 'unknown'; retryAfter: number | null }
  /** `keys` with `plan-changed`: how to rename what is known; null = no map leads there. */
  | { kind: 'refused'; error: RequestError; keys?: KeyMap | null };

const unlessExcel = (error: unknown): void => {
  if (!(error instanceof ExcelFailure)) throw error;
};

/** How one of the two reports of a workbook is kept in step. */
export interface SyncHow {
  /** Rows that come in and were never here are added to the sheet. */
  adds?: boolean;
  /** The XML part and the version it stood on are lost: of the first answer every difference is asked. */
  askAll?: boolean;
  /** Called before cells are written that a lock may have closed. */
  beforeWrites?: (keys: readonly string[]) => Promise<void>;
}

/**
 * The client half of the sync contract for one report in the open workbook. Client, rules: one request in flight per
 * workbook; outcome unknown → the same mutationId with the same content, before anything else; the workbook itself
 * is the outbox. Failures of Excel are thrown as `ExcelFailure`, and whatever had been answered by then is applied
 * first in the next round: a timed-out `context.sync()` may have run, so cells are read again before they are written.
 */
export class ReportSync {
  reading: ReportReading = { entries: new Map(), duplicates: new Map() };
  waiting: readonly string[] = [];
  refused: Record<string, EntryError> = {};
  reportState: ReportState | null = null;
  stateBy: StateBy | null = null;
  /** Id of the latest comment on the report, as of the last answer. */
  latestComment: string | null = null;
  /** The server's time of its last answer. */
  answeredAt: string | null = null;
  /** Whether memory knows more than the XML part: it is kept when the pane is idle. */
  unkept = false;
  /** Entries that somebody else touched in this file since its cells were last told from the server's. */
  private readonly touched = new Set<string>();
  private inFlight: SyncRequest | null = null;
  private unapplied: { request: SyncRequest; reply: SyncReply } | null = null;
  /** The last part that was read or written here. */
  private stamp: string | undefined;
  private ended = false;
  private askAll: boolean;

  constructor(
    private readonly api: Pick<ApiClient, 'sync'>,
    private readonly excel: Pick<ExcelPort, 'read' | 'write'>,
    public identity: WorkbookIdentity,
    public layout: ReportLayout,
    private readonly newId: () => string,
    public state: ClientState = emptyState(),
    private readonly how: SyncHow = {},
  ) {
    this.stamp = state.stamp;
    this.askAll = how.askAll ?? false;
  }

  /** Reads the cells; what waits is counted anew. 1 `context.sync()`. */
  async look(): Promise<void> {
    const { reading, state } = await this.excel.read(this.layout);
    const known = this.known(state);
    if (known !== this.state) this.setState(known);
    this.stamp = state?.stamp ?? this.stamp;
    this.note(reading);
  }

  /**
   * One round: read, send what differs, take what comes in. `only` = keys that may be sent; `pull` asks for
   * news even when nothing is to be sent. A function is asked after the reading.
   */
  async round({ only, pull }: { only?: Sendable | (() => Sendable); pull: boolean }): Promise<Round> {
    if (this.unapplied) await this.apply(this.unapplied.request, this.unapplied.reply);
    const repeated = this.inFlight ? await this.send() : null;
    if (repeated && repeated.kind !== 'done') {
      // What was typed meanwhile is counted where Excel lets us look; the answer is what the round came to.
      await this.look().catch(unlessExcel);
      return repeated;
    }
    await this.look();
    // What was typed since that request was made goes out in the same round: nothing else would send it.
    await this.takePending();
    const { entries, undone } = outgoing(
      this.reading,
      this.state,
      typeof only === 'function' ? only() : only,
    );
    if (undone.length > 0) this.setState(askUndone(this.state, undone));
    const nothing = Object.keys(entries).length === 0 && this.state.given.length === 0;
    if (nothing && (repeated || !pull)) return repeated ?? { kind: 'done', sent: false };
    this.inFlight = this.request(this.askAll ? {} : entries);
    return this.giveAll(await this.send());
  }

  /** Of each entry one value goes out at a time: what else was given up of it follows at once. */
  private async giveAll(first: Round): Promise<Round> {
    let [round, left] = [first, Number.POSITIVE_INFINITY];
    while (round.kind === 'done' && this.state.given.length > 0 && this.state.given.length < left) {
      left = this.state.given.length;
      this.inFlight = this.request({});
      const next = await this.send();
      round = next.kind === 'done' ? { kind: 'done', sent: round.sent || next.sent } : next;
    }
    return round;
  }

  /**
   * A person's decisions on open conflicts, in one batch. What they gave up goes out with the next round, and stays in
   * the workbook until the server has it.
   */
  async decide(choices: Readonly<Record<string, Choice>>): Promise<void> {
    const written = Object.entries(choices).filter(([, { take }]) => take !== 'mine');
    await this.how.beforeWrites?.(written.map(([key]) => key));
    let decided = false;
    const contents = await this.excel.write(this.layout, ({ reading, state: part }) => {
      let state = this.known(part);
      const writes: Record<string, EntryValue> = {};
      for (const [key, choice] of Object.entries(choices)) {
        const cell = reading.entries.get(key);
        if (!(key in state.conflicts) || !cell) continue;
        const decision = decideConflict(state, key, cell.value, choice);
        state = decision.state;
        if (decision.write !== undefined) writes[key] = decision.write;
        decided = true;
      }
      return decided ? { writes, state, identity: this.identityAt(state) } : null;
    });
    if (decided) this.adopt(contents);
    else this.note(contents.reading);
  }

  /**
   * Writes values that a person asked for into the cells, as if typed there; they wait like any edit.
   *
   * @param choose pure; what to write, seen from the cells as they are now
   * @returns keys of the entries that were written
   */
  async fill(choose: (reading: ReportReading) => Record<string, EntryValue>): Promise<string[]> {
    let keys: string[] = [];
    const contents = await this.excel.write(this.layout, ({ reading, state: part }) => {
      const writes = choose(reading);
      keys = Object.keys(writes);
      const state = this.known(part);
      return keys.length === 0 ? null : { writes, state, identity: this.identityAt(state) };
    });
    if (keys.length > 0) this.adopt(contents);
    else this.note(contents.reading);
    return keys;
  }

  /**
   * Deletes a row that people added, for everybody. One that the server knows is deleted there, and leaves the sheet
   * with the answer; one that was never sent leaves the sheet at once.
   */
  async remove(key: string): Promise<Round> {
    if (this.unapplied) await this.apply(this.unapplied.request, this.unapplied.reply);
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

  /** News that came with the refusal of something else than a sync (a transition). */
  takeNews(reply: SyncReply): Promise<void> {
    return this.apply({ ...this.request({}), mutationId: reply.mutationId }, reply);
  }

  /** A transition brought the report into another state. */
  tellState(state: ReportState, stateBy: StateBy | null): void {
    this.reportState = state;
    this.stateBy = stateBy;
  }

  /** A co-author changed cells: what stands there may be their typing, whatever it equals. */
  touch(keys: Iterable<string>): void {
    for (const key of keys) this.touched.add(key);
  }

  /** What memory knows, changed; kept when the pane is idle. */
  setState(state: ClientState): void {
    this.state = state;
    this.unkept = true;
  }

  /** The sheets were rewritten under another plan: what is in flight was refused, a new mutation follows. */
  moveTo(identity: WorkbookIdentity, layout: ReportLayout, state: ClientState): void {
    this.identity = identity;
    this.layout = layout;
    this.state = state;
    this.inFlight = null;
    this.unapplied = null;
    this.refused = {};
  }

  /** From here on no answer counts: another report may stand in this workbook. */
  end(): void {
    this.ended = true;
  }

  private async send(): Promise<Round> {
    const request = this.inFlight as SyncRequest;
    const outcome = await this.api.sync(request);
    if (outcome.kind === 'unknown') return { kind: 'unknown', retryAfter: outcome.retryAfter };
    if (outcome.kind === 'ok') {
      if (this.ended || !answers(outcome.value, this.inFlight)) return { kind: 'unknown', retryAfter: null };
      this.inFlight = null;
      await this.apply(request, outcome.value);
      return { kind: 'done', sent: Object.keys(request.entries).length > 0 };
    }
    // Nobody was asked who this is: what the request did before is as unknown as it was.
    if (outcome.error.code !== 'unauthenticated') this.inFlight = null;
    const news = newsIn(outcome.body);
    if (news && !this.ended) await this.apply({ ...request, entries: {}, given: {} }, news);
    return { kind: 'refused', error: outcome.error, ...keysOf(outcome.body) };
  }

  private async apply(request: SyncRequest, reply: SyncReply): Promise<void> {
    this.unapplied = { request, reply };
    this.reportState = reply.state;
    this.stateBy = reply.stateBy;
    this.latestComment = reply.comments;
    this.answeredAt = reply.at;
    this.refused = { ...this.refused, ...reply.refused };
    for (const key of Object.keys(reply.settled)) delete this.refused[key];
    await this.take(request, this.askAll ? { ...reply, full: true } : reply);
    this.askAll = false;
    this.unapplied = null;
    for (const key of [...Object.keys(reply.settled), ...Object.keys(reply.changed)])
      if (!(key in this.state.conflicts)) this.touched.delete(key);
  }

  /** Rows that were absent are back, or what a person typed ends a conflict: taken without asking the server. */
  private async takePending(): Promise<void> {
    const { cursor, pending, conflicts } = this.state;
    if (Object.keys(pending).length === 0 && Object.keys(conflicts).length === 0) return;
    const nothing = { cursor, settled: {}, conflicts: {}, changed: {} };
    await this.take({ entries: {} }, nothing);
  }

  private async take(
    request: Pick<SyncRequest, 'entries' | 'given'>,
    news: Parameters<typeof incoming>[1],
  ): Promise<void> {
    const options = { adds: this.how.adds ?? false, touched: this.touched };
    const expected = incoming(request, news, this.reading, this.state, options);
    if (Object.keys(expected.writes).length === 0) {
      // Nothing comes into cells: the workbook is not written, so Excel's undo list stays.
      if (expected.changed) this.setState(expected.state);
      return this.note(this.reading);
    }
    await this.how.beforeWrites?.(Object.keys(expected.writes));
    try {
      // Client, rule: read the rows again just before writing; cells, then the part, in one batch.
      const contents = await this.excel.write(this.layout, ({ reading, state: part }) => {
        const { writes, state } = incoming(request, news, reading, this.known(part), options);
        return { writes, state, identity: this.identityAt(state) };
      });
      this.adopt(contents);
    } catch (error) {
      // What the answer told is known all the same: a restored store lacks what these cells show
      const { waiting } = outgoing(this.reading, expected.state);
      this.waiting = waiting.filter((key) => !Object.hasOwn(expected.writes, key));
      throw error;
    }
  }

  /** What is known, with what another pane on this workbook wrote into its part. */
  known(part: ClientState | null): ClientState {
    if (!part?.stamp || part.stamp === this.stamp) return this.state;
    return takeUpPart(this.state, part);
  }

  /** It stands in the workbook now, beside these cells. */
  kept(state: ClientState, reading: ReportReading): void {
    this.state = state;
    this.stamp = state.stamp;
    this.unkept = false;
    this.note(reading);
  }

  private adopt({ state, reading }: ReportContents): void {
    if (state) this.kept(state, reading);
    else this.note(reading);
  }

  /** Whether the last reading could not tell what stands at an entry: its form is half-way to another plan. null = at any */
  readonly isUnread = (key: string | null): boolean => {
    const { moved } = this.reading;
    if (!moved || key === null) return moved !== undefined && moved.size > 0;
    const form = this.layout.entries.get(key)?.def.form;
    return form !== undefined && moved.has(form);
  };

  private note(reading: ReportReading): void {
    this.reading = reading;
    // What waits on forms that are half-way to another plan cannot be read, and waits all the same
    const unread = this.waiting.filter(this.isUnread);
    this.waiting = [...unread, ...outgoing(reading, this.state).waiting];
    // What was taken back is no longer refused
    const waits = new Set(this.waiting);
    for (const key of Object.keys(this.refused)) if (!waits.has(key)) delete this.refused[key];
  }

  private identityAt(state: ClientState): WorkbookIdentity {
    return { ...this.identity, cursor: state.cursor };
  }

  private request(entries: SyncRequest['entries']): SyncRequest {
    const { unit, period, plan } = this.identity;
    const given = givenToSend(this.state);
    return {
      unit,
      period,
      plan,
      mutationId: this.newId(),
      cursor: this.state.cursor,
      entries,
      ...(Object.keys(given).length > 0 && { given }),
      via: 'pane',
    };
  }
}
