import type { AuditDoc, EntryValue, ReportDoc } from '@cchc/domain';
import type { Documents } from './documents.ts';
import { type Token, tokensIn } from './tokens.ts';

/** One report as the store has it: the document, and its audit in the order in which it was written. */
export interface KeptReport {
  report: ReportDoc | null;
  audit: AuditDoc[];
}

/** What the server holds now, and where each typed value is in it. */
export class ServerRecord {
  reports = new Map<string, KeptReport>();
  /** In the report, or in its history. */
  private tokens = new Set<Token>();
  /** What each entry ever said, on this store or on one that a restore took away. By key; those of rows are one of a kind. */
  readonly said = new Map<string, Set<Token>>();
  /** Grows with each commit and each restore. */
  changes = 0;

  has(token: Token): boolean {
    return this.tokens.has(token);
  }

  all(): ReadonlySet<Token> {
    return this.tokens;
  }

  of(id: string): KeptReport {
    const kept = this.reports.get(id) ?? { report: null, audit: [] };
    this.reports.set(id, kept);
    return kept;
  }

  report(id: string, report: ReportDoc): void {
    this.of(id).report = report;
    this.changes += 1;
    for (const [key, { value }] of Object.entries(report.entries)) {
      tokensIn(value, this.tokens);
      this.said.set(key, tokensIn(value, this.said.get(key)));
    }
  }

  audit(id: string, audit: AuditDoc): void {
    this.of(id).audit.push(audit);
    this.changes += 1;
    for (const value of valuesIn(audit)) tokensIn(value, this.tokens);
  }

  /** The store is another one now. */
  restored(documents: Documents): void {
    this.reports = new Map();
    this.tokens = new Set();
    this.changes += 1;
    const audits = new Map<string, AuditDoc[]>();
    for (const [path, data] of documents) {
      const [, , collection, id = '', part] = path.split('/');
      if (collection !== 'reports') continue;
      if (part === undefined) this.report(id, data as ReportDoc);
      else if (part === 'audit') audits.set(id, [...(audits.get(id) ?? []), data as AuditDoc]);
    }
    for (const [id, docs] of audits) for (const audit of inChainOrder(docs)) this.audit(id, audit);
  }
}

/** From the first link to the last; what hangs on no link comes at the end. */
export function inChainOrder(docs: readonly AuditDoc[]): AuditDoc[] {
  const after = new Map(docs.map((doc) => [doc.previous, doc]));
  const ordered: AuditDoc[] = [];
  for (let next = after.get(''); next && !ordered.includes(next); next = after.get(next.hash))
    ordered.push(next);
  return [...ordered, ...docs.filter((doc) => !ordered.includes(doc))];
}

/** Values that an audit document keeps: what was written, and what was given up. */
export const valuesIn = ({ changes, given }: AuditDoc): (EntryValue | undefined)[] => [
  ...Object.values(changes).map(({ after }) => after.value),
  ...Object.values(given).map(({ value }) => value),
];
