import type { Version } from '../entries/entry.ts';
import { RECENT_VERSIONS, type ReportDoc } from '../reports/report-doc.ts';

/** Number of a version; it grows by one with each write of the report. */
export const revOf = (version: Version): number => Number(version.slice(0, version.indexOf('-')));
const randomOf = (version: Version): string => version.slice(version.indexOf('-') + 1);

/** Whether one version of a report is later than another; null = before the first. */
export const isNewer = (version: Version | null, than: Version | null): boolean =>
  version !== null && (than === null || revOf(version) > revOf(than));

export const isVersion = (text: string): boolean => /^[1-9]\d{0,14}-[A-Za-z0-9]{8}$/.test(text);

/**
 * The version after `current`. Its random part makes it unique for ever, so that a number which a restored
 * store hands out again is not mistaken for the old one.
 */
export function nextVersion(current: Version | null, random: string): Version {
  return `${current === null ? 1 : revOf(current) + 1}-${random}`;
}

export const remember = (recent: readonly string[], version: Version): string[] =>
  [...recent, randomOf(version)].slice(-RECENT_VERSIONS);

/**
 * Whether this report ever had the version: `unsure` when it is older than the report remembers and has to
 * be looked up in the audit (one read more).
 */
export function knowsCursor(
  report: Pick<ReportDoc, 'cursor' | 'recent'> | null,
  cursor: Version | null,
): 'known' | 'unknown' | 'unsure' {
  if (cursor === null) return 'known';
  if (!report?.cursor || !isVersion(cursor)) return 'unknown';
  const age = revOf(report.cursor) - revOf(cursor);
  if (age < 0) return 'unknown';
  if (age >= report.recent.length) return age < revOf(report.cursor) ? 'unsure' : 'unknown';
  return report.recent[report.recent.length - 1 - age] === randomOf(cursor) ? 'known' : 'unknown';
}
