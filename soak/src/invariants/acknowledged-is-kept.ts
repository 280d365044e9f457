import { type AuditDoc, canonicalJson } from '@cchc/domain';
import { broken } from '../world/break.ts';
import { keyAt, PLANS } from '../world/plans.ts';
import { tokensIn } from '../world/tokens.ts';
import type { Acknowledged, World } from '../world/world.ts';

/** (a) Each acknowledged value is in the report, or in its history as replaced by someone who was shown it. */
export function acknowledgedIsKept(world: World): void {
  world.acknowledged = world.acknowledged.filter(
    (value) => isInReport(world, value) || wasReplaced(world, value),
  );
}

function isInReport({ record }: World, { report, plan, key, version }: Acknowledged): boolean {
  const { report: kept } = record.of(report);
  const at = kept && keyAt(key, plan, kept.planVersion);
  return at !== null && kept?.entries[at]?.version === version;
}

/** @returns false: from now on it is the history that keeps it */
function wasReplaced({ record, senders }: World, acknowledged: Acknowledged): boolean {
  const { report, key, value, version } = acknowledged;
  const text = canonicalJson(value);
  const { audit } = record.of(report);
  const written = audit.findIndex((doc) => doc.version === version);
  const later = audit.slice(written + 1);
  // A plan that does not ask for it any more has replaced it: it stays in the history, whoever saw it
  if (later.some((doc) => withdraws(doc, acknowledged, text))) return false;
  const replacing = later.find((doc) => {
    const change = doc.changes[keyAt(key, acknowledged.plan, doc.plan ?? acknowledged.plan) ?? key];
    return change && canonicalJson(change.before.value ?? null) === text;
  });
  if (!replacing)
    return broken(
      'a',
      `${text} at ${key} of ${report} was acknowledged as ${version} and is gone from the report and its history`,
    );
  const shown = senders.get(replacing.mutationId);
  for (const token of tokensIn(value))
    if (!shown?.has(token))
      broken(
        'a',
        `${token} at ${key} of ${report} was replaced by ${replacing.mutationId}, whose workbook never showed it`,
      );
  return false;
}

const withdraws = (
  { changes, withdrawn = [] }: AuditDoc,
  { plan, key }: Acknowledged,
  text: string,
): boolean =>
  withdrawn.some(
    (gone) =>
      PLANS.some(({ version }) => keyAt(key, plan, version) === gone) &&
      canonicalJson(changes[gone]?.before.value ?? null) === text,
  );
