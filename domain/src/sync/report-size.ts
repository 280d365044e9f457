import type { RequestError } from '../errors/codes.ts';
import type { ReportDoc } from '../reports/report-doc.ts';

/** A document of the store may hold 1 MiB; a report stays well under it. */
export const MAX_REPORT_BYTES = 700_000;

const encoder = new TextEncoder();
const bytes = (value: unknown): number => encoder.encode(JSON.stringify(value)).length;

/** The error for a report that outgrows its document, naming the largest of the entries just written; null when it fits. */
export function tooLarge(report: ReportDoc, written: readonly string[]): RequestError | null {
  const text = JSON.stringify(report);
  // No character takes more than three bytes of UTF-8: most reports need no encoding.
  if (text.length * 3 <= MAX_REPORT_BYTES) return null;
  const size = encoder.encode(text).length;
  if (size <= MAX_REPORT_BYTES) return null;
  const sizes = written.map((key) => [key, bytes(report.entries[key])] as const);
  const largest = sizes.sort((a, b) => b[1] - a[1])[0]?.[0] ?? null;
  return { code: 'report-too-large', params: { entry: largest, bytes: size, limit: MAX_REPORT_BYTES } };
}
