import { registerPeriodId, replyKey, rowOfKey } from '@cchc/domain';
import type { ApiClient } from '../api/api-client.ts';
import { isNewRow, newRowKey } from '../excel/known-registers.ts';
import type { SaveTarget } from './autosave.ts';
import type { PreparedReport } from './open-report.ts';
import { ReportSync, type Round } from './report-sync.ts';
import { type Half, type HalfPort, SharedWorkbook } from './shared-workbook.ts';

/** The report and the registers of one workbook, each kept in step by itself over one reading of the cells. */
export class WorkbookSync implements SaveTarget {
  readonly report: ReportSync;
  readonly registers: ReportSync;
  private readonly workbook: SharedWorkbook;

  constructor(
    api: Pick<ApiClient, 'sync'>,
    excel: HalfPort,
    { identity, layout, state, registers, year }: OpenedWorkbook,
    newId: () => string,
  ) {
    const halves = (): Record<Half, ReportSync> => ({ report: this.report, registers: this.registers });
    this.workbook = new SharedWorkbook(
      excel,
      layout,
      { report: () => this.report.state, registers: () => this.registers.state },
      (half) => {
        halves()[half].unkept = false;
      },
    );
    this.report = new ReportSync(api, this.workbook.half('report'), identity, layout, newId, state);
    this.registers = new ReportSync(
      api,
      this.workbook.half('registers'),
      { ...identity, period: registerPeriodId(year) },
      layout,
      newId,
      registers,
      { adds: true },
    );
  }

  get waiting(): string[] {
    return [...this.report.waiting, ...this.registers.waiting];
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
  async round({ only, pull }: { only?: ReadonlySet<string>; pull: boolean }): Promise<Round> {
    this.workbook.beginRound();
    const report = await this.report.round({ ...(only && { only }), pull });
    if (report.kind === 'unknown') return report;
    const sentReport = report.kind === 'done' && report.sent;
    const registers = await this.registers.round({
      ...(only && { only: () => this.withNewRows(only) }),
      // Saving comes first: their news come when the window comes to the front, or with the next save.
      pull: pull && !sentReport,
    });
    this.workbook.beginRound();
    if (registers.kind === 'unknown' || report.kind === 'done') {
      return registers.kind === 'done' ? { ...registers, sent: registers.sent || sentReport } : registers;
    }
    return report;
  }

  decide(key: string, take: 'mine' | 'theirs'): Promise<Round> {
    const whose = key in this.registers.state.conflicts ? this.registers : this.report;
    return whose.decide(key, take);
  }

  /** Whether new rows wait for their codes, which any write brings. */
  get hasUncoded(): boolean {
    return (this.workbook.latest?.rows.uncoded.length ?? 0) > 0;
  }

  /** Keeps what memory knows in the workbook, and writes the codes of new rows. */
  async keep(): Promise<void> {
    if (!this.report.unkept && !this.registers.unkept && !this.hasUncoded) return;
    await this.workbook.keep(this.report.identity);
  }

  /** Rows that had no key when they were edited have one now. */
  private withNewRows(only: ReadonlySet<string>): ReadonlySet<string> {
    const keys = new Set([...only].filter((key) => !isNewRow(key)));
    for (const { key, row } of this.workbook.latest?.rows.uncoded ?? []) {
      const [prefix = ''] = rowOfKey(key).split('/');
      if (only.has(newRowKey(prefix, row))) keys.add(key).add(replyKey(key));
    }
    return keys;
  }
}

export interface OpenedWorkbook extends Pick<PreparedReport, 'identity' | 'layout' | 'state' | 'registers'> {
  year: number;
}
