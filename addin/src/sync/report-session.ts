import {
  countEmpty,
  type EmptyFill,
  type EntryValue,
  fillEmpty,
  periodYear,
  type Register,
  type ReportReading,
  type SelectedCells,
} from '@cchc/domain';
import { ExcelFailure } from '../excel/failure.ts';
import { Autosave, type SaveReport } from './autosave.ts';
import type { LedgerContext } from './context.ts';
import { excelStatus } from './excel-status.ts';
import type { LedgerState, SyncStatus } from './ledger-state.ts';
import type { PreparedReport } from './open-report.ts';
import { findingsOf, namesOf, rowTexts } from './problems.ts';
import { carriedInto } from './quick-fill.ts';
import { rowsInWorkbook } from './register-rows.ts';
import type { ReportSync, Round } from './report-sync.ts';
import { SheetRows } from './sheet-rows.ts';
import { WorkbookSync } from './workbook-sync.ts';

/** The report that is open in the workbook, kept in step with the server until it is closed. */
export class ReportSession {
  readonly sync: ReportSync;
  readonly rows: SheetRows;
  private readonly workbook: WorkbookSync;
  private readonly autosave: Autosave;
  private stopEdits: (() => Promise<void>) | null = null;
  private readonly editedSince = new Set<string>();
  /** Cells that were selected when empty ones were offered. */
  private selected: SelectedCells = new Map();

  constructor(
    private readonly context: LedgerContext,
    private readonly prepared: PreparedReport,
    opened: Pick<PreparedReport, 'identity' | 'state' | 'registers'>,
  ) {
    this.workbook = new WorkbookSync(
      context.api,
      context.excel,
      { ...opened, layout: prepared.layout, year: periodYear(opened.identity.period) },
      context.newId,
    );
    this.sync = this.workbook.report;
    this.autosave = new Autosave(this.workbook, context.timers, (report) => this.onSave(report));
    this.rows = new SheetRows(
      this.workbook.registers,
      (keys) => {
        context.state.set(this.seen());
        this.autosave.onEdit(new Set(keys));
      },
      (work) => this.autosave.alone(work),
    );
  }

  get registers(): Register[] {
    return this.prepared.layout.registers.map(({ register }) => register);
  }

  async begin(): Promise<void> {
    const { identity, layout, requested, defs } = this.prepared;
    this.context.state.set({
      workbook: { kind: 'report', unit: identity.unit, period: identity.period },
      names: namesOf(layout),
      defs,
      requested,
    });
    this.stopEdits = await this.context.excel.onEdits(layout, ({ keys, local }) => {
      for (const key of keys ?? []) this.editedSince.add(key);
      this.context.state.set({ waiting: new Set([...this.workbook.waiting, ...this.editedSince]).size });
      // What a co-author changed is sent by that person, or by anyone's "Lưu ngay".
      if (local) this.autosave.onEdit(keys);
    });
    await this.saveNow();
  }

  saveNow(): Promise<void> {
    return this.autosave.saveNow();
  }

  /** "Lưu ngay": as `saveNow`, and new rows get their codes now, although that empties Excel's undo list. */
  async saveAll(): Promise<void> {
    await this.saveNow();
    if (!this.workbook.hasUncoded) return;
    // While a cell is being typed in nothing can be written; the codes come with the next write
    await this.workbook.keep().catch((error: unknown) => {
      if (!(error instanceof ExcelFailure)) throw error;
    });
  }

  async decide(key: string, take: 'mine' | 'theirs'): Promise<void> {
    const round = await this.workbook.decide(key, take);
    if (round.kind === 'refused') this.onSave({ status: { kind: 'refused', round } });
    await this.saveNow();
  }

  async offerEmpty(): Promise<void> {
    const { layout } = this.prepared;
    const { reading, selected } = await this.context.excel.selection(layout);
    this.selected = selected;
    this.context.state.set({ offer: { kind: 'empty', ...countEmpty(layout, reading, selected) } });
  }

  async offerPrevious(): Promise<void> {
    await this.sync.look();
    const carried = carriedInto(this.sync.reading, this.prepared);
    const texts = [...this.prepared.layout.entries.keys()].flatMap((key) => {
      const text = carried[key]?.text;
      return text === undefined ? [] : [{ key, text }];
    });
    this.context.state.set({ offer: { kind: 'previous', texts } });
  }

  takeEmpty(fill: EmptyFill): Promise<void> {
    const { selected } = this;
    return this.take((reading) => fillEmpty(this.prepared.layout, reading, selected, fill));
  }

  takePrevious(): Promise<void> {
    return this.take((reading) => carriedInto(reading, this.prepared));
  }

  /** What we write fires no edit of a person: it is put in line for autosave here. */
  private async take(choose: (reading: ReportReading) => Record<string, EntryValue>): Promise<void> {
    const written = await this.sync.fill(choose);
    this.context.state.set({ ...this.seen(), offer: { kind: 'filled', count: written.length } });
    if (written.length > 0) this.autosave.onEdit(new Set(written));
  }

  /** Puts the forms in order while no round is under way, then looks at them anew. */
  repair(): Promise<void> {
    const { specs, identity } = this.prepared;
    return this.autosave.alone(async () => {
      const state = this.sync.state;
      const registers = this.workbook.registers.state;
      const repair = await this.context.excel.repair({ specs, identity, state, registers });
      this.context.state.set({ repair });
    });
  }

  async end(): Promise<void> {
    this.autosave.stop();
    await this.stopEdits?.().catch(() => undefined);
  }

  private onSave({ status, saved }: SaveReport): void {
    this.editedSince.clear();
    this.context.state.set({
      sync: this.statusOf(status),
      ...(saved && { savedAt: this.workbook.answeredAt }),
      ...(status.kind !== 'saving' && this.seen()),
    });
  }

  /** What the last look at the cells says. */
  private seen(): Partial<LedgerState> {
    return {
      ...findingsOf(this.sync, this.prepared, this.workbook.registers),
      waiting: this.workbook.waiting.length,
      ...rowTexts(this.workbook.registers, this.prepared),
      rows: {
        unit: this.prepared.identity.unit,
        year: periodYear(this.prepared.identity.period),
        registers: this.registers,
        rows: rowsInWorkbook(this.workbook.registers, this.prepared.layout),
      },
      ...(this.sync.reportState && { reportState: this.sync.reportState }),
    };
  }

  private statusOf(status: SaveReport['status']): SyncStatus {
    switch (status.kind) {
      case 'saving':
        return { kind: 'saving' };
      case 'settled':
        return { kind: 'idle' };
      case 'editing':
      case 'offline':
        return status;
      case 'refused':
        return refusedStatus(status.round);
      case 'excel':
        return excelStatus(status.failure);
    }
  }
}

function refusedStatus({ error }: Round & { kind: 'refused' }): SyncStatus {
  const { code, params } = error;
  const text = (value: unknown): string | null => (typeof value === 'string' ? value : null);
  if (code === 'locked')
    return {
      kind: 'locked',
      state: (text(params.state) ?? 'submitted') as LedgerState['reportState'] & string,
      by: text(params.by),
      at: text(params.at),
    };
  if (code === 'period-closed')
    return { kind: 'closed', by: text(params.by) ?? '', at: text(params.at) ?? '' };
  return { kind: 'failed', error };
}
