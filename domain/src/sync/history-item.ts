import type { HistoryItem } from '../api/history.ts';
import { type KeyMap, renamed } from '../plan/key-map.ts';
import type { Plan } from '../plan/schema.ts';
import type { AuditDoc } from '../reports/report-doc.ts';

/** The names under which older versions of the plan knew an entry, its own included. */
export function namesOfEntry(key: string, plan: Plan, planOf: (version: string) => Plan | null): string[] {
  const names = new Set([key]);
  const seen = new Set<string>();
  for (let each: Plan | null = plan; each?.replaces && !seen.has(each.version); ) {
    seen.add(each.version);
    for (const [old, now] of Object.entries(each.replaces.keys))
      if (now !== null && names.has(now)) names.add(old);
    each = planOf(each.replaces.version);
  }
  return [...names];
}

/**
 * A link of a report's chain as people see it, under the keys of the report's plan.
 *
 * @param keys the way from the link's plan to the report's
 * @param only one entry; null when the link says nothing of it
 */
export function historyItem(doc: AuditDoc, keys: KeyMap, only?: string): HistoryItem | null {
  const { mutationId, kind, by, at, via, version, standIn, transition, comment, confirmed } = doc;
  const nameOf = (key: string): string => (doc.withdrawn?.includes(key) ? key : (renamed(keys, key) ?? key));
  const wanted = ({ key }: { key: string }): boolean => only === undefined || key === only;
  const changes = Object.entries(doc.changes)
    .map(([key, { before, after }]) => ({ key: nameOf(key), before: before.value, after: after.value }))
    .filter(wanted);
  const given = Object.entries(doc.given)
    .map(([key, { value }]) => ({ key: nameOf(key), value }))
    .filter(wanted);
  const said = comment && { key: nameOf(comment.key), text: comment.text.value ?? '' };
  const word = confirmed && { ...confirmed, key: nameOf(confirmed.key) };
  const about = [...changes, ...given, ...(said ? [said] : []), ...(word ? [word] : [])];
  if (only !== undefined && !about.some(wanted)) return null;
  const reason = transition?.comment?.value;
  return {
    seq: doc.seq ?? 0,
    mutationId,
    kind,
    by,
    at,
    via,
    ...(standIn && { standIn: { ...standIn, from: standIn.from.value ?? '' } }),
    state: doc.state ?? 'draft',
    version,
    changes,
    given,
    ...(transition && {
      transition: {
        from: transition.from,
        to: transition.to,
        ...(reason !== undefined && { comment: reason }),
      },
    }),
    ...(said && { comment: said }),
    ...(word && { confirmed: word }),
  };
}
