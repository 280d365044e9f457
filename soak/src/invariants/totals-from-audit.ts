import {
  type AuditDoc,
  type ConsolidationReply,
  type Contribution,
  canonicalJson,
  consolidate,
  contributionOf,
  type Entries,
  entryDefs,
  type ReportPart,
} from '@cchc/domain';
import { broken } from '../world/break.ts';
import { PERIOD, YEAR } from '../world/forms.ts';
import { READER } from '../world/people.ts';
import { valuesAt } from '../world/plans.ts';
import { sessionOf } from '../world/server.ts';
import { START } from '../world/stage.ts';
import type { World } from '../world/world.ts';

/** (g) Every total equals the total recomputed from the audit alone. */
export async function totalsFromAudit(world: World): Promise<void> {
  const { plan, period, reports } = await totals(world);
  const replayed: ReportPart[] = [];
  for (const [id, { report, audit }] of world.record.reports) {
    if (!report) continue;
    const entries = replay(audit, report.planVersion);
    const kept = Object.fromEntries(Object.entries(report.entries).map(([key, { value }]) => [key, value]));
    if (canonicalJson(entries) !== canonicalJson(kept))
      broken('g', `${id} says ${canonicalJson(kept)}, its audit ${canonicalJson(entries)}`);
    if (report.period !== PERIOD) continue;
    const now = valuesAt(entries, report.planVersion, plan.version);
    const contribution = contributionOf(entryDefs(plan, report.unit, YEAR), now);
    if (figuresIn(contribution) !== figuresOf(now))
      broken('g', `the figures of ${id} add up to ${figuresIn(contribution)}, not ${figuresOf(now)}`);
    replayed.push({ unit: report.unit, state: report.state, contribution });
  }
  const told = canonicalJson(consolidate(plan, period, reports));
  const again = canonicalJson(consolidate(plan, period, replayed));
  if (told !== again) broken('g', `the totals are ${told}, from the audit ${again}`);
}

async function totals({ server }: World): Promise<ConsolidationReply> {
  const headers = { authorization: `Bearer ${sessionOf(READER.id, START)}` };
  const { status, body } = await server.request(`/api/consolidation?period=${PERIOD}`, { headers });
  if (status !== 200) broken('g', `the totals were refused: ${status} ${JSON.stringify(body)}`);
  return body as ConsolidationReply;
}

/** What the links say one after the other, under the keys of a version of the plan. */
function replay(audit: readonly AuditDoc[], planVersion: string): Entries {
  let [entries, at]: [Entries, string | null] = [{}, null];
  for (const { changes, plan = planVersion, withdrawn = [] } of audit) {
    entries = valuesAt(entries, at ?? plan, plan);
    at = plan;
    for (const [key, { after }] of Object.entries(changes))
      if (!withdrawn.includes(key)) entries[key] = after.value ?? null;
  }
  return valuesAt(entries, at ?? planVersion, planVersion);
}

const sum = (figures: readonly unknown[]): number =>
  figures.reduce<number>((total, figure) => total + (typeof figure === 'number' ? figure : 0), 0);

/** All figures of the measures added up, as the contribution has them, and as the entries have them. */
const figuresIn = ({ indicators }: Contribution): number =>
  sum(Object.values(indicators).flatMap(({ c = {} }) => Object.values(c)));
const figuresOf = (entries: Entries): number =>
  sum(
    Object.entries(entries).flatMap(([key, value]) =>
      key.includes('/') ? [] : Object.values(value?.components ?? {}),
    ),
  );
