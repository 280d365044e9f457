import { canonicalJson } from '@cchc/domain';
import { broken } from '../world/break.ts';
import { tokensIn } from '../world/tokens.ts';
import type { Acknowledged, World } from '../world/world.ts';

/** (a) Each acknowledged value is in the report, or in its history as replaced by someone who was shown it. */
export function acknowledgedIsKept(world: World): void {
  world.acknowledged = world.acknowledged.filter(
    (value) => isInReport(world, value) || wasReplaced(world, value),
  );
}

const isInReport = ({ record }: World, { report, key, version }: Acknowledged): boolean =>
  record.of(report).report?.entries[key]?.version === version;

/** @returns false: from now on it is the history that keeps it */
function wasReplaced({ record, senders }: World, { report, key, value, version }: Acknowledged): boolean {
  const text = canonicalJson(value);
  const { audit } = record.of(report);
  const written = audit.findIndex((doc) => doc.version === version);
  const replacing = audit.find(
    ({ changes }, i) =>
      i > written && changes[key] && canonicalJson(changes[key].before.value ?? null) === text,
  );
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
