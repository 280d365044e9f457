import { type AuditDoc, isLocked, isOpenFor } from '@cchc/domain';
import { PERIOD } from '../world/forms.ts';
import type { World } from '../world/world.ts';

/**
 * Beside the seven: a report that is locked, or whose period is closed for its unit, takes nothing, except finals of
 * estimates after the cut-off. Seen when it is committed, while it is known how the calendar and the report were.
 */
export function lockedTakesNothing(
  world: World,
  id: string,
  { mutationId, kind, changes, withdrawn = [] }: AuditDoc,
): void {
  const changed = Object.entries(changes).filter(([key]) => !withdrawn.includes(key));
  if (kind === 'transition' || changed.length === 0 || !id.startsWith(PERIOD)) return;
  const { report } = world.record.of(id);
  if (!isOpenFor(world.period, report?.unit ?? '', world.today))
    world.broke('locked', `${mutationId} changed ${id} although its period is closed`);
  if (!isLocked(report)) return;
  for (const [key, { before, after }] of changed)
    if (world.today <= world.period.to || !before.value?.estimate || after.value?.estimate)
      world.broke('locked', `${mutationId} changed ${key} of ${id} although it is ${report?.state}`);
}
