import { revOf } from '@cchc/domain';
import { broken } from '../world/break.ts';
import type { World } from '../world/world.ts';

/** (d) No mutation counted twice: one audit document each, one version each, without a gap. */
export function countedOnce({ record }: World): void {
  const seen = new Map<string, string>();
  for (const [id, { report, audit }] of record.reports) {
    let rev = 0;
    for (const { mutationId, version } of audit) {
      const before = seen.get(mutationId);
      if (before !== undefined) broken('d', `${mutationId} counted in ${before} and again in ${id}`);
      seen.set(mutationId, id);
      if (version === null) continue;
      rev += 1;
      if (revOf(version) !== rev)
        broken('d', `${mutationId} made version ${version} of ${id}, not number ${rev}`);
    }
    const cursor = report?.cursor ? revOf(report.cursor) : 0;
    if (cursor !== rev) broken('d', `${id} is at version ${report?.cursor}, its audit at ${rev}`);
  }
}
