import {
  type Calendar,
  canonicalJson,
  dateInVietnam,
  type EntryValue,
  type Period,
  planVersionOf,
  type SyncReply,
  type SyncRequest,
} from '@cchc/domain';
import { calendarPath, memberPath } from '@cchc/functions/reports/paths.ts';
import type { Workbook } from '@cchc/workbench/model';
import { EXCEL_365, EXCEL_365_UNDO, type HostKind } from '@cchc/workbench/protocol/host-kind.ts';
import { lockedTakesNothing } from '../invariants/locked-takes-nothing.ts';
import type { Counts } from '../schedule/counts.ts';
import type { Event } from '../schedule/kinds.ts';
import { Book, planIn } from './book.ts';
import { Broken } from './break.ts';
import type { TypedCell } from './cells.ts';
import { type Forms, formsOf, PERIOD, REGISTERS, YEAR } from './forms.ts';
import type { Backup } from './home.ts';
import { type Fate, Link } from './network.ts';
import { Pane } from './pane.ts';
import { DESKS, type Desk } from './people.ts';
import { FIRST_PLAN, PLANS } from './plans.ts';
import { ServerRecord } from './record.ts';
import { type Answer, COMMUNE, Server, sessionOf } from './server.ts';
import { START, type Stage } from './stage.ts';
import { MachineTimers } from './timers.ts';
import { type Token, Tokens, tokensIn } from './tokens.ts';

/** The server said to a pane that a value is kept. */
export interface Acknowledged {
  report: string;
  /** Version of the plan whose keys `key` is one of. */
  plan: string;
  key: string;
  value: EntryValue;
  version: string;
}

/** What was taken out of its cell; when the forms are written anew under another plan it is to stand in them again. */
interface Overwritten {
  book: Book;
  cell: TypedCell;
  seen: string;
}

/** Everything that there is in one schedule: people, workbooks, panes, the wire and the server. */
export class World {
  readonly counts: Counts = {};
  readonly tokens = new Tokens();
  /** Everything typed that is to be somewhere still. */
  readonly typed = new Set<Token>();
  /** Typed, and let go by somebody who saw it. */
  readonly givenUp = new Set<Token>();
  readonly books: Book[] = [];
  readonly panes: Pane[] = [];
  /** Wires, those of closed panes too: what was on its way may still arrive. */
  readonly links: Link[] = [];
  readonly backups: Backup[] = [];
  /** Members whose rights were taken away. */
  readonly without = new Set<string>();
  /** What is being typed in a cell, not entered yet. */
  readonly typing = new Map<Book, Token>();
  readonly record = new ServerRecord();
  acknowledged: Acknowledged[] = [];
  /** What had been shown in the workbook from which a mutation was sent. */
  readonly senders = new Map<string, ReadonlySet<Token>>();
  /** What was settled by each mutation that was answered. */
  readonly settled = new Map<string, string>();
  /** `record.changes` when the server was last checked. */
  checkedAt = -1;
  /** Whether the store was ever put back: what was given up then may wait in the workbook. */
  wasRestored = false;
  /** Entries of a unit beside whose figures somebody chose a word, or that somebody marked: no number tells where it is. */
  readonly worded: { unit: string; key: string; plan: string }[] = [];
  time = START;
  server!: Server;
  private ids = 0;
  private readonly cards = new Set<string>();
  private readonly breaks: Broken[] = [];
  private readonly overwritten: Overwritten[] = [];

  private constructor(
    readonly stage: Stage,
    readonly desks: readonly Desk[],
    private readonly kind: HostKind,
  ) {}

  static async begin(stage: Stage, people: number, undoes: boolean): Promise<World> {
    const world = new World(stage, DESKS.slice(0, people), undoes ? EXCEL_365_UNDO : EXCEL_365);
    const { record } = world;
    record.restored(stage.documents);
    world.server = await Server.start(stage.home(), stage.documents, () => new Date(world.time), {
      report: (id, report) => record.report(id, report),
      audit: (id, audit) => {
        record.audit(id, audit);
        lockedTakesNothing(world, id, audit);
      },
      restored: () => world.restored(),
    });
    for (const [index, { unit }] of world.desks.entries()) {
      const book = world.openBook(index, unit, stage.forms.get(unit) as Book['disk']);
      await world.openPane(book);
    }
    return world;
  }

  async end(): Promise<void> {
    for (const pane of this.panes) pane.close();
    for (const book of this.books) book.close();
    await this.server.stop();
  }

  /** The calendar of the year, as the server has it. */
  get calendar(): Calendar {
    return this.server.documents.get(calendarPath(COMMUNE, YEAR).join('/')) as Calendar;
  }

  get period(): Period {
    return this.calendar.periods[PERIOD] as Period;
  }

  /** Version of the plan on which the period stands. */
  get plan(): string {
    return planVersionOf(this.calendar, this.period);
  }

  /** By the server's clock. */
  get today(): string {
    return dateInVietnam(new Date(this.time));
  }

  happened(event: Event): void {
    this.counts[event] = (this.counts[event] ?? 0) + 1;
  }

  /** Something was broken where nobody can throw. */
  broke(invariant: string, seen: string): void {
    this.breaks.push(new Broken(invariant, seen));
  }

  /** Throws what was broken meanwhile. */
  raise(): void {
    this.findAgain(null);
    const [first] = this.breaks;
    if (first) throw first;
  }

  nextId(prefix: string): string {
    this.ids += 1;
    return `${prefix}-${String(this.ids).padStart(8, '0')}`;
  }

  openBook(desk: number, unit: string, disk: Book['disk']): Book {
    const name = `book${this.books.length}`;
    const book = new Book(name, unit, desk, disk, (plan) => formsAt(unit, plan).layout, {
      letGo: (_, token) => this.givenUp.add(token),
      writtenOver: (from, cell) => this.writtenOver(from, cell),
      movedToPlan: (moved) => this.findAgain(moved),
    });
    this.books.push(book);
    return book;
  }

  async openPane(book: Book): Promise<Pane> {
    const { member } = this.desks[book.desk] as Desk;
    const link = new Link(this.server, {
      happened: (event: Fate | 'reordered') => this.happened(event),
      sent: ({ mutationId }) => {
        if (!this.senders.has(mutationId)) this.senders.set(mutationId, new Set(book.shown));
      },
      heard: (request, answer) => this.heard(link, request, answer),
    });
    this.links.push(link);
    link.bereft = new Map(book.bereft);
    const pane = await Pane.openIn(this.stage.pool, this.kind, {
      book,
      link,
      timers: new MachineTimers(() => this.time),
      session: sessionOf(member.id, START),
      newId: () => this.nextId('m'),
      newRowId: () => this.nextId('row').replaceAll('-', '').padEnd(10, '0').slice(0, 12),
    });
    this.panes.push(pane);
    book.hadTwoPanes ||= this.panesOf(book).length > 1;
    return pane;
  }

  closePane(pane: Pane): void {
    pane.close();
    this.panes.splice(this.panes.indexOf(pane), 1);
  }

  panesOf(book: Book): Pane[] {
    return this.panes.filter((pane) => pane.parts.book === book);
  }

  /** Whether the forms of a workbook are of the plan in force. */
  isOnCurrentPlan(book: Book): boolean {
    return book.plan === this.plan;
  }

  /** The forms that stand in a workbook: those of the plan that it says of itself. */
  formsIn(unit: string, workbook: Workbook): Forms {
    return formsAt(unit, planIn(workbook));
  }

  /** What people see now: cards of conflicts, and parts as they are in the files. */
  see(): void {
    for (const { state, parts } of this.panes)
      for (const { key, theirs } of state.conflicts) {
        for (const token of tokensIn(theirs.value)) parts.book.shown.add(token);
        const card = `${parts.book.name} ${key} ${theirs.version}`;
        if (this.cards.has(card)) continue;
        this.cards.add(card);
        this.happened('conflict');
      }
    for (const book of this.books) book.remember();
  }

  /** Time passes: what falls due in the panes runs, the earliest first. */
  async pass(milliseconds: number): Promise<void> {
    const end = this.time + milliseconds;
    for (let next = this.earliest(end); next; next = this.earliest(end)) {
      const { timers, link } = next.parts;
      const timer = timers.take();
      this.time = Math.max(this.time, timer.at);
      timer.run();
      if (link.release === null) await next.quiet();
    }
    this.time = end;
  }

  private earliest(end: number): Pane | null {
    const due = (pane: Pane): number => pane.parts.timers.next;
    const [first] = [...this.panes].sort((a, b) => due(a) - due(b));
    return first && due(first) <= end ? first : null;
  }

  private writtenOver(book: Book, cell: TypedCell): void {
    const { key, token, formula } = cell;
    if (book.deciding.has(key)) {
      if (!book.holds(token)) this.givenUp.add(token);
      return;
    }
    if (book.replacedBefore.has(token)) {
      if (!this.books.some((each) => each.holds(token))) this.givenUp.add(token);
      return;
    }
    const over = (seen: string) => this.overwritten.push({ book, cell, seen });
    if (formula) over(`a formula of ${book.name} at ${key} (${token}) was written over`);
    else if (!this.record.has(token) && !book.holds(token) && !isBereft(book, token))
      over(`${token} at ${key} of ${book.name} was not sent yet and was written over`);
  }

  /** Forms that are written anew hold what people typed, or it stands beside them. @param moved null = any workbook */
  private findAgain(moved: Book | null): void {
    for (const taken of this.overwritten.splice(0)) {
      const { book, cell, seen } = taken;
      if (moved && book !== moved) this.overwritten.push(taken);
      else if (!book.keeps(cell)) this.broke('c', seen);
    }
  }

  /** Whether an answer tells of a version that the store does not have any more: it was given before a restore. */
  private isGone(report: string, { cursor }: SyncReply): boolean {
    if (!this.wasRestored || cursor === null) return false;
    const { audit, report: kept } = this.record.of(report);
    return kept?.cursor !== cursor && !audit.some(({ version }) => version === cursor);
  }

  /** What such an answer brings or settles is on no server, and its pane cannot know. */
  private bereave(link: Link, report: string, request: SyncRequest, reply: SyncReply): void {
    const book = this.panes.find(({ parts }) => parts.link === link)?.parts.book;
    const values = [
      ...Object.values(reply.changed).map(({ value }) => value),
      ...Object.keys(reply.settled).map((key) => request.entries[key]?.value as EntryValue),
    ];
    const tokens = new Set([...(link.bereft.get(report) ?? []), ...(book?.bereft.get(report) ?? [])]);
    for (const value of values)
      for (const token of tokensIn(value ?? null)) if (!this.record.has(token)) tokens.add(token);
    link.bereft.set(report, tokens);
    book?.bereft.set(report, tokens);
  }

  private heard(link: Link, request: SyncRequest, { status, body }: Answer): void {
    const reply = (status === 200 ? body : (body as { reply?: unknown }).reply) as SyncReply | undefined;
    if (reply?.mutationId !== request.mutationId) return;
    const report = `${request.period}_${request.unit}`;
    link.cursors.set(report, reply.cursor);
    link.told.set(report, Object.keys(reply.changed));
    if (this.isGone(report, reply)) this.bereave(link, report, request, reply);
    else this.hearsOfRestore(link, report);
    if (status !== 200) return;
    const settled = JSON.stringify(reply.settled);
    const before = this.settled.get(request.mutationId);
    if (before !== undefined && before !== settled && Object.keys(reply.settled).length > 0)
      this.broke('d', `${request.mutationId} was settled as ${before}, and again as ${settled}`);
    if (Object.keys(reply.settled).length > 0) this.settled.set(request.mutationId, settled);
    const { audit, report: kept } = this.record.of(report);
    for (const [key, version] of Object.entries(reply.settled)) {
      // An answer from before a restore, heard after it
      const known = audit.some((doc) => doc.version === version) || kept?.entries[key]?.version === version;
      if (this.wasRestored && !known) continue;
      const value = request.entries[key]?.value as EntryValue;
      this.acknowledged.push({ report, plan: request.plan, key, value, version });
    }
  }

  /** This pane knows now what the server has; what it did not know may stand in the part, and the other pane's memory. */
  private hearsOfRestore(link: Link, report: string): void {
    const tokens = link.bereft.get(report);
    link.bereft.delete(report);
    link.passedOn.delete(report);
    const book = tokens && this.panes.find(({ parts }) => parts.link === link)?.parts.book;
    if (!book) return;
    for (const { parts } of this.panesOf(book))
      if (parts.link !== link)
        parts.link.passedOn.set(report, new Set([...(parts.link.passedOn.get(report) ?? []), ...tokens]));
  }

  /** The store is an older one: what it forgot is to be found in cells, or lost with it where nobody has it any more. */
  private restored(): void {
    this.wasRestored = true;
    const had = new Set(this.record.all());
    this.record.restored(this.server.documents);
    // Members are in the backup like everything else
    this.without.clear();
    for (const { member } of this.desks) {
      const kept = this.server.documents.get(memberPath(COMMUNE, member.id).join('/'));
      if (canonicalJson(kept) !== canonicalJson(member)) this.without.add(member.id);
    }
    // Whatever the store lost may stand in any workbook, or come into it with an answer that was heard before
    const lost = [...had].filter((token) => !this.record.has(token));
    for (const book of this.books)
      for (const report of [`${PERIOD}_${book.unit}`, `${REGISTERS}_${book.unit}`]) {
        const tokens = new Set([...(book.bereft.get(report) ?? []), ...lost]);
        book.bereft.set(report, tokens);
        for (const { parts } of this.panesOf(book)) parts.link.bereft.set(report, tokens);
      }
    // An answer that was heard before, and that Excel did not take yet, goes into the cells still
    for (const { halfWay, parts } of this.panes) {
      const told = new Set(halfWay ? [...parts.link.told.values()].flat() : []);
      for (const { key, token } of parts.book.cells)
        if (told.has(key) && lost.includes(token)) parts.book.replacedBefore.add(token);
    }
    for (const token of this.typed)
      if (!this.record.has(token) && !this.books.some((book) => book.holds(token))) this.givenUp.add(token);
    this.acknowledged = this.acknowledged.filter(({ report, version }) => {
      const { audit, report: kept } = this.record.of(report);
      return (
        audit.some((doc) => doc.version === version) ||
        Object.values(kept?.entries ?? {}).some((entry) => entry.version === version)
      );
    });
    // What a mutation settled that the store does not know any more is judged anew
    const known = new Set(
      [...this.record.reports.values()].flatMap(({ audit }) => audit.map((doc) => doc.mutationId)),
    );
    for (const mutationId of this.settled.keys()) if (!known.has(mutationId)) this.settled.delete(mutationId);
  }
}

const formsAt = (unit: string, version: string): Forms =>
  formsOf(PLANS.find((plan) => plan.version === version) ?? FIRST_PLAN, unit);

/** It was on the server until a restore took it away. */
const isBereft = (book: Book, token: Token): boolean =>
  [...book.bereft.values()].some((tokens) => tokens.has(token));
