import {
  type Choice,
  type ReportLayout,
  registerPeriodId,
  replyKey,
  rowOfKey,
  type SyncRequest,
} from '@cchc/domain';
import type { ApiClient } from '../api/api-client.ts';
import { isNewRow, newRowKey } from '../excel/known-registers.ts';
import type { LockRequest, WorkbookIdentity } from '../excel/port.ts';
import type { SaveTarget, Sendable } from './autosave.ts';
import type { PreparedReport, TakenUp } from './open-report.ts';
import { ReportSync, type Round, type SyncHow } from './report-sync.ts';
import { type Half, type SharedPort, SharedWorkbook } from './shared-workbook.ts';

/** The report and the registers of one workbook, each kept in step by itself over one reading of the cells. */
export class WorkbookSync implements SaveTarget {
  readonly report: ReportSync;
  readonly registers: ReportSync;
  private readonly workbook: SharedWorkbook;

  constructor(
    api: Pick<ApiClient, 'sync'>,
    excel: SharedPort,
    { identity, layout, state, registers, year, askAll }: OpenedWorkbook,
    newId: () => string,
    beforeWrites?: SyncHow['beforeWrites'],
  ) {
    const halves = (half: Half): ReportSync => this[half];
    this.workbook = new SharedWorkbook(excel, layout, halves, newId());
    this.report = new ReportSync(api, this.workbook.half('report'), identity, layout, newId, state, {
      askAll: askAll?.report ?? false,
      ...(beforeWrites && { beforeWrites }),
    });
    this.registers = new ReportSync(
      api,
      this.workbook.half('registers'),
      { ...identity, period: registerPeriodId(year) },
      layout,
      newId,
      registers,
      { adds: true, askAll: askAll?.registers ?? false },
    );
  }

  get waiting(): string[] {
    return [...this.report.waiting, ...this.registers.waiting];
  }

  /** Number of the reading of the cells that was begun last; readings that were taken in by both. */
  get readingsBegun(): number {
    return this.workbook.begun;
  }
  get readingTaken(): number {
    return Math.min(this.workbook.taken.report, this.workbook.taken.registers);
  }

  /** The later of the two answers. */
  get answeredAt(): string | null {
    const times = [this.report.answeredAt, this.registers.answeredAt].filter((time) => time !== null);
    return times.sort().at(-1) ?? null;
  }

  /**
   * One round of both. The registers take no part in a round that changes nothing of theirs: a second request goes
   * out only when rows differ, or for news.
   */
  async round({ only, pull }: { only?: Sendable; pull: boolean }): Promise<Round> {
    this.workbook.beginRound();
    const report = await this.report.round({ ...(only && { only }), pull });
    if (report.kind === 'unknown' || isOver(report)) {
      // Counted all the same: the rows were read with the forms
      if (this.workbook.isAhead('registers')) await this.registers.look();
      return report;
    }
    const sentReport = report.kind === 'done' && report.sent;
    const roundOfRows = () =>
      this.registers.round({
        ...(only && { only: () => this.withNewRows(only) }),
        // Saving comes first: their news come when the window comes to the front, or with the next save.
        pull: pull && !sentReport,
      });
    let registers = await roundOfRows();
    if (this.moveRegisters(registers)) registers = await roundOfRows();
    this.workbook.beginRound();
    if (registers.kind === 'unknown' || report.kind === 'done') {
      return registers.kind === 'done' ? { ...registers, sent: registers.sent || sentReport } : registers;
    }
    return report;
  }

  /** Reads the cells; what waits is counted anew. */
  async look(): Promise<void> {
    this.workbook.beginRound();
    await this.report.look();
    await this.registers.look();
    this.workbook.beginRound();
  }

  /** A co-author changed cells. */
  touch(keys: Iterable<string>): void {
    const all = [...keys];
    this.report.touch(all);
    this.registers.touch(all);
  }

  /** A person's decisions; those of one report are one batch in Excel. */
  async decide(choices: Readonly<Record<string, Choice>>): Promise<void> {
    this.workbook.beginRound();
    for (const half of [this.report, this.registers]) {
      const own = Object.entries(choices).filter(([key]) => key in half.state.conflicts);
      if (own.length > 0) await half.decide(Object.fromEntries(own));
    }
  }

  /** Whether new rows wait for their codes, which any write brings. */
  get hasUncoded(): boolean {
    return (this.workbook.latest?.rows.uncoded.length ?? 0) > 0;
  }

  /** Keeps what memory knows in the workbook, and writes the codes of new rows. */
  async keep(): Promise<void> {
    if (!this.report.unkept && !this.registers.unkept && !this.hasUncoded) return;
    await this.workbook.keep();
  }

  /** Locks the forms, or opens them: see `SharedWorkbook.lock`. */
  lock(request: LockRequest, lock: string | undefined): Promise<string[]> {
    return this.workbook.lock(request, lock);
  }

  /** What memory knows of itself, told to both. */
  setPerson(person: string): void {
    for (const half of [this.report, this.registers])
      if (half.state.person !== person) half.setState({ ...half.state, person });
  }

  /** The sheets stand on another plan now. */
  moveTo(identity: WorkbookIdentity, layout: ReportLayout, state: ReportSync['state']): void {
    this.workbook.moveTo(layout);
    this.report.moveTo(identity, layout, state);
    const { period } = this.registers.identity;
    this.registers.moveTo({ ...identity, period }, layout, this.registers.state);
  }

  end(): void {
    this.report.end();
    this.registers.end();
  }

  /** Rows of registers have the same keys under every plan: they follow a new version by themselves. */
  private moveRegisters(round: Round): boolean {
    if (round.kind !== 'refused' || round.error.code !== 'plan-changed') return false;
    const plan = round.error.params.to as SyncRequest['plan'];
    const { registers } = this;
    if (registers.identity.plan === plan) return false;
    registers.moveTo({ ...registers.identity, plan }, registers.layout, registers.state);
    return true;
  }

  /** Rows that had no key when they were edited have one now. */
  private withNewRows(only: Sendable): Sendable {
    const keys = new Set<string>();
    for (const { key, row } of this.workbook.latest?.rows.uncoded ?? []) {
      const [prefix = ''] = rowOfKey(key).split('/');
      if (only.has(newRowKey(prefix, row))) keys.add(key).add(replyKey(key));
    }
    return { has: (key) => (only.has(key) && !isNewRow(key)) || keys.has(key) };
  }
}

/** Nothing of the workbook can be sent before this is settled. */
const isOver = (round: Round): boolean =>
  round.kind === 'refused' && ['unauthenticated', 'plan-changed'].includes(round.error.code);

export interface OpenedWorkbook extends Pick<PreparedReport, 'layout'>, TakenUp {
  year: number;
}
