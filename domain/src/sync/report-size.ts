import type { RequestError } from '../errors/codes.ts';
import type { ReportDoc } from '../reports/report-doc.ts';

/** A document of the store may hold 1 MiB; a report stays well under it. */
export const MAX_REPORT_BYTES = 700_000;

/** What a sync adds besides entries: the version remembered, counts that grow by a digit, the size itself. */
const MARGIN = 1_000;

const encoder = new TextEncoder();
const bytes = (value: unknown): number => encoder.encode(JSON.stringify(value)).length;

/**
 * How many bytes the report takes at most: what it took before and what was written, counted generously, so that
 * a sync need not put the whole report into text; exact again whenever that nears the limit.
 *
 * @param before what the report took before; undefined when that is not known
 */
export function sizeAtMost(
  report: ReportDoc,
  before: number | undefined,
  written: readonly string[],
): number {
  const exact = (): number => bytes(report) + MARGIN;
  if (before === undefined) return exact();
  // No character takes more than three bytes; an entry stands in the report and, in part, in its contribution.
  const entry = (key: string): number => 6 * (JSON.stringify(report.entries[key]).length + key.length + 10);
  const most = before + MARGIN + written.reduce((sum, key) => sum + entry(key), 0);
  return most <= MAX_REPORT_BYTES ? most : exact();
}

/** The error for a report that outgrows its document, naming the largest of the entries just written; null when it fits. */
export function tooLarge(report: ReportDoc, written: readonly string[]): RequestError | null {
  if ((report.bytes ?? bytes(report)) <= MAX_REPORT_BYTES) return null;
  const sizes = written.map((key) => [key, bytes(report.entries[key])] as const);
  const largest = sizes.sort((a, b) => b[1] - a[1])[0]?.[0] ?? null;
  return {
    code: 'report-too-large',
    params: { entry: largest, bytes: report.bytes ?? bytes(report), limit: MAX_REPORT_BYTES },
  };
}
