import {
  type ClientState,
  decideConflict,
  type EntryLayout,
  emptyState,
  givenToSend,
  incoming,
  outgoing,
  type ReportReading,
  type ReportView,
  STAND_IN_WAYS,
  type StandIn,
  type StateBy,
  type SyncReply,
  type SyncRequest,
  type TransitionRequest,
} from '@cchc/domain';
import type { Outcome } from '../api/http.ts';
import { columnId, readTyped } from './stand-in-cells.ts';
import type { StandInRow } from './stand-in-table.ts';
import { answers, newsIn } from './sync-answers.ts';

/** Who and what a row is. */
export interface RowOf {
  unit: string;
  name: string;
  /** Entries of the form that this unit is asked for. */
  entries: readonly EntryLayout[];
  plan: string;
}

/**
 * One member of the group in the table: a workbook of its own without an Excel. The same contract holds: what was typed
 * waits until the server has it, and what somebody else sent meanwhile is asked.
 */
export class MemberRow {
  status: StandInRow['status'] = { kind: 'idle' };
  standIn: Partial<StandIn>;
  private readonly edits = new Map<string, string>();
  private client: ClientState;
  private reportState: StandInRow['state'];
  private stateBy: StateBy | null;
  /** Nobody knows what it did: the same one goes out again, before anything else. */
  private inFlight: SyncRequest | null = null;

  private submitting: TransitionRequest | null = null;

  constructor(
    readonly of: RowOf,
    private readonly report: ReportView,
    private readonly today: string,
  ) {
    this.client = emptyState();
    this.client.cursor = report.cursor;
    for (const { key } of of.entries) {
      const stored = report.entries[key];
      if (stored) this.client.baseline[key] = { value: stored.value, version: stored.version };
    }
    this.reportState = report.state;
    this.stateBy = report.stateBy;
    this.standIn = { on: today };
  }

  get cursor(): ClientState['cursor'] {
    return this.client.cursor;
  }

  get hasWaiting(): boolean {
    return this.edits.size > 0 || this.client.given.length > 0 || this.inFlight !== null;
  }

  get hasConflicts(): boolean {
    return Object.keys(this.client.conflicts).length > 0;
  }

  /** Người cung cấp, hình thức and ngày, when all three are there. */
  get source(): StandIn | null {
    const { from, how, on } = this.standIn;
    const name = from?.trim() ?? '';
    const complete = name !== '' && name.length <= 200 && how && STAND_IN_WAYS.includes(how);
    return complete && on && on <= this.today ? { from: name, how, on } : null;
  }

  type(column: string, text: string): void {
    this.edits.set(column, text);
    // Typed back to what the server has
    for (const { key, cells } of this.of.entries) {
      if (!cells.some((cell) => columnId(key, cell) === column)) continue;
      const shown = this.read(key)?.cells[column]?.value;
      if (shown === text) this.edits.delete(column);
    }
    if (this.status.kind === 'saved') this.status = { kind: 'idle' };
  }

  decide(key: string, take: 'mine' | 'theirs'): void {
    const { state } = decideConflict(this.client, key, this.read(key)?.reading.value, { take });
    this.client = state;
    if (take === 'theirs') this.forgetEdits(key);
  }

  /** The request to send; null when nothing waits. */
  request(newId: () => string, source: StandIn): SyncRequest | null {
    if (this.inFlight) return this.inFlight;
    const { entries } = outgoing(this.reading(), this.client);
    const given = givenToSend(this.client);
    if (Object.keys(entries).length === 0 && Object.keys(given).length === 0) return null;
    this.inFlight = {
      unit: this.of.unit,
      period: this.report.period,
      plan: this.of.plan,
      mutationId: newId(),
      cursor: this.client.cursor,
      entries,
      ...(Object.keys(given).length > 0 && { given }),
      via: 'stand-in',
      standIn: source,
    };
    return this.inFlight;
  }

  /** What became of the request in flight; what was typed stays until the server has it. */
  take(outcome: Outcome<SyncReply>): void {
    this.status = this.statusAfter(outcome);
  }

  private statusAfter(outcome: Outcome<SyncReply>): StandInRow['status'] {
    const request = this.inFlight;
    if (!request || outcome.kind === 'unknown') return { kind: 'offline' };
    if (outcome.kind === 'ok') {
      if (!answers(outcome.value, request)) return { kind: 'offline' };
      this.inFlight = null;
      this.apply(request, outcome.value);
      const [refused] = Object.values(outcome.value.refused);
      return refused ? { kind: 'refused', error: refused } : { kind: 'saved' };
    }
    const { error, body } = outcome;
    // Nobody was asked who this is: what the request did before is as unknown as it was
    if (error.code !== 'unauthenticated') this.inFlight = null;
    const news = newsIn(body);
    if (news) this.apply({ entries: {} }, news);
    const text = (value: unknown): string | null => (typeof value === 'string' ? value : null);
    const [by, at] = [text(error.params.by), text(error.params.at)];
    if (error.code === 'locked') return { kind: 'locked', state: this.reportState, by, at };
    return error.code === 'period-closed' ? { kind: 'closed', by, at } : { kind: 'failed', error };
  }

  /** News that came with something else (a refused transition). */
  takeNews(news: SyncReply): void {
    this.apply({ entries: {} }, news);
  }

  tellState(state: StandInRow['state'], stateBy: StateBy | null): void {
    this.reportState = state;
    this.stateBy = stateBy;
  }

  view(): StandInRow {
    const cells: StandInRow['cells'] = {};
    const conflicts: StandInRow['conflicts'] = {};
    for (const layout of this.of.entries) {
      const read = readTyped(layout, this.client.baseline[layout.key]?.value, this.edits);
      Object.assign(cells, read.cells);
      const theirs = this.client.conflicts[layout.key];
      const base = this.client.baseline[layout.key]?.value;
      if (theirs) conflicts[layout.key] = { mine: read.reading.value, theirs, base };
    }
    return {
      unit: this.of.unit,
      name: this.of.name,
      state: this.reportState,
      stateBy: this.stateBy,
      cells,
      conflicts,
      standIn: this.standIn,
      waiting: this.edits.size,
      status: this.status,
    };
  }

  /** One id for one wish: a repeat after an unknown outcome counts once. */
  transition(newId: () => string, wanted: Omit<TransitionRequest, 'mutationId'>): TransitionRequest {
    const { mutationId, ...before } = this.submitting ?? { mutationId: '' };
    const same = JSON.stringify(before) === JSON.stringify(wanted);
    this.submitting = same ? { ...wanted, mutationId } : { ...wanted, mutationId: newId() };
    return this.submitting;
  }

  transitionDone(): void {
    this.submitting = null;
  }

  be(status: StandInRow['status']): void {
    this.status = status;
  }

  private apply(request: Pick<SyncRequest, 'entries' | 'given'>, reply: SyncReply): void {
    const { state } = incoming(request, reply, this.reading(), this.client);
    this.client = state;
    this.reportState = reply.state;
    this.stateBy = reply.stateBy;
    // What the server has now is no edit any more
    const { waiting } = outgoing(this.reading(), this.client);
    const open = new Set(waiting);
    for (const { key } of this.of.entries) if (!open.has(key)) this.forgetEdits(key);
  }

  private forgetEdits(key: string): void {
    const layout = this.of.entries.find((each) => each.key === key);
    for (const cell of layout?.cells ?? []) this.edits.delete(columnId(key, cell));
  }

  private read(key: string) {
    const layout = this.of.entries.find((each) => each.key === key);
    return layout && readTyped(layout, this.client.baseline[key]?.value, this.edits);
  }

  private reading(): ReportReading {
    const entries: ReportReading['entries'] = new Map();
    for (const { key } of this.of.entries) {
      const read = this.read(key);
      if (read) entries.set(key, read.reading);
    }
    return { entries, duplicates: new Map() };
  }
}
