import type { LedgerContext } from './context.ts';
import type { PreparedReport } from './open-report.ts';
import type { WorkbookSync } from './workbook-sync.ts';

/** The open report as the things that can be done with it see it. */
export interface OpenReport {
  readonly context: LedgerContext;
  readonly prepared: PreparedReport;
  readonly workbook: WorkbookSync;
  /** Runs something while no round is under way; what the cells say is shown afterwards. */
  alone<Result>(work: () => Promise<Result>): Promise<Result>;
  /** These cells hold something new of this person: sent by the next autosave. */
  typed(keys: ReadonlySet<string>): void;
  /** "Lưu ngay", to its end. */
  saveAll(): Promise<void>;
}
