import type { AsOf } from '../api/api.ts';
import type { EntryValue, Version } from '../entries/entry.ts';
import { type KeyMap, renamed } from '../plan/key-map.ts';
import type { AuditDoc, ReportDoc } from '../reports/report-doc.ts';

/** What of a link undoing it needs. */
export type RewindLink = Pick<AuditDoc, 'changes'> & Partial<Pick<AuditDoc, 'plan' | 'withdrawn'>>;

/**
 * What a report held at an earlier version: what stands there now, with everything undone that came later.
 *
 * @param report as it stands under the plan of its period
 * @param later the links after that version, in their order
 * @param keysFrom the way from an older plan version to the report's
 * @returns null when a link does not tell what version it replaced, so that nothing can be said for sure
 */
export function rewind(
  report: Pick<ReportDoc, 'entries' | 'planVersion'>,
  later: readonly RewindLink[],
  keysFrom: (version: string) => KeyMap | null,
): AsOf | null {
  const first = new Map<string, { value: EntryValue; version: Version | null }>();
  for (const { changes, plan = report.planVersion, withdrawn = [] } of later) {
    const keys = plan === report.planVersion ? {} : (keysFrom(plan) ?? {});
    for (const [key, { before, from }] of Object.entries(changes)) {
      const now = withdrawn.includes(key) ? null : renamed(keys, key);
      if (now === null || first.has(now)) continue;
      if (from === undefined) return null;
      first.set(now, { value: before.value ?? null, version: from });
    }
  }
  const then: AsOf = Object.create(null) as AsOf;
  for (const [key, { value, version }] of Object.entries(report.entries)) {
    const was = first.get(key);
    if (!was) then[key] = { value, version };
    else if (was.version !== null) then[key] = was;
  }
  return then;
}
