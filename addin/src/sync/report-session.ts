import type { ExcelFailure } from '../excel/failure.ts';
import { Autosave, type SaveReport } from './autosave.ts';
import type { LedgerContext } from './context.ts';
import type { LedgerState, SyncStatus } from './ledger-state.ts';
import type { PreparedReport } from './open-report.ts';
import { findingsOf, namesOf } from './problems.ts';
import { ReportSync, type Round } from './report-sync.ts';

/** The report that is open in the workbook, kept in step with the server until it is closed. */
export class ReportSession {
  readonly sync: ReportSync;
  private readonly autosave: Autosave;
  private stopEdits: (() => Promise<void>) | null = null;
  private readonly editedSince = new Set<string>();

  constructor(
    private readonly context: LedgerContext,
    private readonly prepared: PreparedReport,
    opened: Pick<PreparedReport, 'identity' | 'state'>,
  ) {
    this.sync = new ReportSync(
      context.api,
      context.excel,
      opened.identity,
      prepared.layout,
      context.newId,
      opened.state,
    );
    this.autosave = new Autosave(this.sync, context.timers, (report) => this.onSave(report));
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
      this.context.state.set({ waiting: new Set([...this.sync.waiting, ...this.editedSince]).size });
      // What a co-author changed is sent by that person, or by anyone's "Lưu ngay".
      if (local) this.autosave.onEdit(keys);
    });
    await this.saveNow();
  }

  saveNow(): Promise<void> {
    return this.autosave.saveNow();
  }

  async decide(key: string, take: 'mine' | 'theirs'): Promise<void> {
    const round = await this.sync.decide(key, take);
    if (round.kind === 'refused') this.onSave({ status: { kind: 'refused', round } });
    await this.saveNow();
  }

  async end(): Promise<void> {
    this.autosave.stop();
    await this.stopEdits?.().catch(() => undefined);
  }

  private onSave({ status, saved }: SaveReport): void {
    this.editedSince.clear();
    this.context.state.set({
      sync: this.statusOf(status),
      ...(saved && { savedAt: this.sync.answeredAt }),
      ...(status.kind !== 'saving' && this.seen()),
    });
  }

  /** What the last look at the cells says. */
  private seen(): Partial<LedgerState> {
    return {
      ...findingsOf(this.sync, this.prepared.plan, this.prepared.defs),
      waiting: this.sync.waiting.length,
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

export const excelStatus = (failure: ExcelFailure): SyncStatus => ({ kind: 'excel', failure: failure.kind });

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
