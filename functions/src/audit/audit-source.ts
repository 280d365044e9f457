import type { ReportDoc, StoredLink } from '@cchc/domain';

/** One report with its whole audit. */
export interface AuditedReport {
  /** `communes/{c}/reports/{period}_{unit}`. */
  path: string;
  /** null = there are audit documents and no report any more. */
  report: ReportDoc | null;
  links: StoredLink[];
}

/** Where audits are read from, past any server; each report as it was at one moment. */
export interface AuditSource {
  reports(): AsyncIterable<AuditedReport>;
  close(): Promise<void>;
}
