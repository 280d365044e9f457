import {
  type CellProblem,
  type Choice,
  correctionOf,
  type EntryDef,
  type Period,
  type Place,
  periodYear,
  type Register,
  type SyncReply,
} from '@cchc/domain';
import { ExcelFailure } from '../excel/failure.ts';
import { Autosave, type SaveReport, type Sendable } from './autosave.ts';
import { blockersIn } from './blockers.ts';
import type { LedgerContext } from './context.ts';
import { Filling } from './filling.ts';
import type { LedgerState, PlacedBlocker } from './ledger-state.ts';
import type { PreparedReport, TakenUp } from './open-report.ts';
import type { OpenReport } from './open-session.ts';
import { OtherPerson } from './other-person.ts';
import { type MovedToPlan, moveToPlan } from './plan-change.ts';
import { placeIn } from './problems.ts';
import type { Round } from './report-sync.ts';
import { namedIn, seenIn, statusOf, toldOf } from './session-view.ts';
import { SheetLock } from './sheet-lock.ts';
import { SheetRows } from './sheet-rows.ts';
import { UnreadEdits } from './unread-edits.ts';
import { WorkbookSync } from './workbook-sync.ts';

/** The report that is open in the workbook, kept in step with the server until it is closed. */
export class ReportSession implements OpenReport {
  readonly workbook: WorkbookSync;
  readonly filling: Filling;
  /** What a person does to rows of registers in the pane. */
  readonly rows: SheetRows;
  private readonly autosave: Autosave;
  private readonly lock: SheetLock;
  private readonly others = new OtherPerson();
  private stopEdits: (() => Promise<void>) | null = null;
  private readonly unread = new UnreadEdits();
  /** The part still says that these cells are somebody else's: written with the first round. */
  private newPerson = false;

  constructor(
    readonly context: LedgerContext,
    public prepared: PreparedReport,
    private readonly opened: TakenUp,
  ) {
    this.workbook = new WorkbookSync(
      context.api,
      context.excel,
      { ...opened, layout: prepared.layout, year: periodYear(opened.identity.period) },
      context.newId,
      (keys) => this.lock.beforeWrites(keys),
    );
    this.lock = new SheetLock(this.workbook, () => ({
      unit: opened.identity.unit,
      period: this.prepared.period,
      today: context.state.get().me?.today ?? this.prepared.period.from,
      name: (member) => context.state.get().people[member] ?? null,
    }));
    this.filling = new Filling(this);
    this.rows = new SheetRows(
      this.workbook.registers,
      (keys) => this.typed(new Set(keys)),
      (work) => this.alone(work),
      (work) => this.autosave.alone(work, false),
    );
    this.autosave = new Autosave(
      { round: (what) => this.round(what), look: () => this.look(), keep: () => this.keep() },
      context.timers,
      (report) => this.onSave(report),
    );
  }

  get registers(): Register[] {
    return this.prepared.layout.registers.map(({ register }) => register);
  }

  get unit(): string {
    return this.opened.identity.unit;
  }

  get period(): string {
    return this.opened.identity.period;
  }

  /** @param told the plan changed while this workbook was away, and it was moved to the new one */
  async begin(told?: MovedToPlan): Promise<void> {
    const { state } = this.context;
    state.set({
      workbook: { kind: 'report', unit: this.unit, period: this.period },
      ...namedIn(this.prepared),
      ...(told && toldOf(told)),
    });
    this.stopEdits = await this.context.excel.onEdits(this.prepared.layout, ({ keys, local }) => {
      this.unread.add(keys, this.workbook.readingsBegun);
      state.set({ waiting: this.countWaiting() });
      // What a co-author changed is sent by that person, or by anyone's "Lưu ngay".
      if (!local) return this.workbook.touch(keys ?? []);
      this.others.typed(keys);
      this.autosave.onEdit(keys);
    });
    await this.meetPerson();
  }

  /** Everything that waits, and news. */
  saveNow(): Promise<void> {
    return this.autosave.saveNow();
  }

  /** The window came to the front: news, and what was typed here. */
  pull(): Promise<void> {
    return this.autosave.pull();
  }

  async saveAll(): Promise<void> {
    await this.saveNow();
    this.others.askAgain(this.workbook.waiting);
    this.context.state.set({ otherPerson: this.others.asked });
    if (!this.workbook.hasUncoded) return;
    // While a cell is being typed in nothing can be written; the codes come with the next write
    await this.autosave.alone(() => this.workbook.keep()).catch(notOfExcel);
  }

  async alone<Result>(work: () => Promise<Result>): Promise<Result> {
    const result = await this.autosave.alone(work, null);
    this.context.state.set(this.seen());
    return result;
  }

  typed(keys: ReadonlySet<string>): void {
    if (keys.size > 0) this.autosave.onEdit(keys);
  }

  /** A person's decisions: cells and baseline in one batch; the losers go out with the request that follows. */
  async decide(choices: Readonly<Record<string, Choice>>): Promise<void> {
    // What a person decided is theirs to send, whoever typed it
    this.others.typed(new Set(Object.keys(choices)));
    await this.autosave.alone(async () => {
      await this.workbook.decide(choices);
      this.autosave.onEdit(new Set(Object.keys(choices)));
    }, false);
  }

  /** Writes the chosen reading of an unclear number into its cell. */
  async readAs(problem: CellProblem, value: number): Promise<void> {
    const { layout, specs } = this.prepared;
    const correction = correctionOf(problem, value, layout, specs);
    const written = await this.alone(async () => {
      const done = correction !== null && (await this.context.excel.correct(problem.place, correction));
      await this.workbook.report.look();
      return done;
    });
    if (written) this.typed(new Set([problem.key]));
  }

  /** The code is written at once, so that the question does not come again. */
  async answerRow(key: string, same: boolean): Promise<void> {
    await this.context.excel.answerRow(key, same);
    await this.saveAll();
  }

  async answerOtherPerson(send: boolean): Promise<void> {
    this.others.answer(send);
    this.context.state.set({ otherPerson: null });
    if (!send) return this.pull();
    this.becomeMine();
    await this.saveNow();
  }

  /** Puts the forms in order while no round is under way, then looks at them anew. */
  repair(): Promise<void> {
    return this.autosave.alone(async () => {
      const { report, registers } = this.workbook;
      // The forms are written open; the lock follows with the round
      const { lock: _, ...state } = report.state;
      const { specs } = this.prepared;
      const identity = report.identity;
      const repair = await this.context.excel.repair({ specs, identity, state, registers: registers.state });
      report.setState(state);
      this.context.state.set({ repair });
    });
  }

  /** The state that a transition brought, or the news that came with its refusal. */
  async afterTransition(news: SyncReply | { state: SyncReply['state']; stateBy: SyncReply['stateBy'] }) {
    const { report } = this.workbook;
    await this.autosave
      .alone(async () => {
        if ('mutationId' in news && 'changed' in news) await report.takeNews(news);
        else report.tellState(news.state, news.stateBy);
      }, false)
      .catch(notOfExcel);
  }

  /** The calendar says something new of the period. */
  async setPeriod(period: Period): Promise<void> {
    this.prepared = { ...this.prepared, period };
    this.lock.sawClosed(null);
    await this.pull();
  }

  /** Where an entry stands now. */
  placeOf(key: string): Place | null {
    const { report, registers } = this.workbook;
    return placeIn(report, key) ?? placeIn(registers, key);
  }

  nameOf(key: string): string {
    return this.context.state.get().names[key] ?? key;
  }

  /** Entry whose cell is selected; null elsewhere. */
  selectedKey(): Promise<string | null> {
    return this.context.excel.selectedKey(this.prepared.layout);
  }

  /** What keeps the report from being sent, as the last look at the cells says. */
  blockers(): PlacedBlocker[] {
    return blockersIn(this);
  }

  /** Whether an old value can be put back into its cells. */
  restorable(key: string): boolean {
    const def: EntryDef | undefined = this.prepared.defs.get(key);
    const open = !(this.lock.wanted()?.locked ?? true);
    return open && def !== undefined && !def.filledBy && this.placeOf(key) !== null;
  }

  /** Nobody is signed in for now: nothing is lost, and it goes on from here. */
  pause(): void {
    this.autosave.pause();
  }

  async resume(): Promise<void> {
    this.autosave.resume();
    await this.saveNow();
  }

  async end(): Promise<void> {
    this.autosave.stop();
    this.workbook.end();
    await this.stopEdits?.().catch(() => undefined);
  }

  /** One round, with what it makes necessary: another plan, another lock. Whatever fails is tried with the next one. */
  private async round(what: { only?: Sendable; pull: boolean }): Promise<Round> {
    let round = await this.workbook.round(this.others.gate(what));
    if (round.kind === 'refused' && round.error.code === 'plan-changed') {
      const moved = await this.moveToPlan(round);
      if (moved === 'unknown') return { kind: 'unknown', retryAfter: null };
      if (moved === 'foreign') return round;
      round = await this.workbook.round(this.others.gate(what));
    }
    if (round.kind === 'refused' && round.error.code === 'period-closed') {
      const { by, at, reason } = round.error.params;
      this.lock.sawClosed({ by: String(by), at: String(at), ...(reason && { reason: String(reason) }) });
    } else if (round.kind === 'done' && round.sent) this.lock.sawClosed(null);
    if (this.newPerson) {
      await this.workbook.keep();
      this.newPerson = false;
    }
    await this.lock.follow();
    return round;
  }

  private async moveToPlan({ keys }: Round & { kind: 'refused' }): Promise<'done' | 'unknown' | 'foreign'> {
    const { report, registers } = this.workbook;
    const { me } = this.context.state.get();
    if (!me) return 'unknown';
    const opened: TakenUp = { identity: report.identity, state: report.state, registers: registers.state };
    const moved = await moveToPlan(this.context, me, opened, keys);
    if (moved === 'foreign') {
      this.autosave.pause();
      this.context.state.set({
        workbook: { kind: 'foreign', reason: 'plan', unit: this.unit, period: this.period },
      });
    }
    if (moved === 'unknown' || moved === 'foreign') return moved;
    this.prepared = moved.prepared;
    this.workbook.moveTo(moved.opened.identity, moved.prepared.layout, moved.opened.state);
    const { names } = this.context.state.get();
    const named = namedIn(moved.prepared);
    this.context.state.set({
      ...named,
      ...toldOf(moved),
      // Rows that are gone still have a name in what is told of them
      names: { ...names, ...named.names },
    });
    return 'done';
  }

  /**
   * Whose unsent cells are these? Nothing of somebody else's is sent unasked. The news come first: what the server has
   * already does not wait, however old the part is.
   */
  private async meetPerson(): Promise<void> {
    const { me } = this.context.state.get();
    const before = this.opened.state.person;
    if (!me || before === me.id) return this.saveNow();
    this.others.ask(before ?? null, []);
    await this.pull();
    const { report, registers } = this.workbook;
    // What is in conflict is not sent before somebody decides it
    const unsent = this.workbook.waiting.filter(
      (key) => !(key in report.state.conflicts) && !(key in registers.state.conflicts),
    );
    if (unsent.length > 0) {
      this.others.ask(before ?? null, unsent);
      return this.context.state.set({ otherPerson: this.others.asked });
    }
    this.others.answer(true);
    this.becomeMine();
    await this.autosave.alone(() => this.workbook.keep(), null).catch(notOfExcel);
  }

  private becomeMine(): void {
    const { me } = this.context.state.get();
    if (!me) return;
    this.workbook.setPerson(me.id);
    this.newPerson = true;
  }

  private onSave({ status, saved }: SaveReport): void {
    this.context.state.set({
      sync: statusOf(status),
      ...(saved && { savedAt: this.workbook.answeredAt }),
      ...(status.kind !== 'saving' && this.seen()),
    });
    if (status.kind !== 'saving') this.onSeen(this);
    if (status.kind === 'excel' && status.failure.kind === 'moved') this.onMoved();
    if (status.kind === 'excel' && status.failure.kind === 'protected' && this.lock.refused())
      void this.autosave.pull();
  }

  /** What follows from a look at the report and nobody waits for: names of people, comments. */
  onSeen: (session: ReportSession) => void = () => undefined;

  /** Another pane brought the forms to another version of the plan: they are to be taken up anew. */
  onMoved: () => void = () => undefined;

  /** Nothing is sent for now (no network, too early): what waits is counted all the same. */
  private async look(): Promise<void> {
    await this.workbook.look();
    this.context.state.set(this.seen());
  }

  /** The pane is idle; keeping reads the cells, and what another pane left in the part. */
  private async keep(): Promise<void> {
    await this.workbook.keep();
    this.context.state.set(this.seen());
  }

  /** What differs, and what was changed since anybody looked. */
  private countWaiting(): number {
    const { waiting, readingTaken, report } = this.workbook;
    return new Set([...waiting, ...this.unread.since(readingTaken, report.isUnread)]).size;
  }

  private seen(): Partial<LedgerState> {
    return seenIn(this.prepared, this.opened.identity, this.workbook, this.lock.foreign, this.countWaiting());
  }
}

/** What Excel does not let us do now is done with the next round. */
function notOfExcel(error: unknown): void {
  if (!(error instanceof ExcelFailure)) throw error;
}
