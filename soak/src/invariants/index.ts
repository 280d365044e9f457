import type { World } from '../world/world.ts';
import { acknowledgedIsKept } from './acknowledged-is-kept.ts';
import { chainVerifies } from './chain-verifies.ts';
import { countedOnce } from './counted-once.ts';
import { footLineCounts } from './foot-line.ts';
import { nothingIsWrittenOver } from './nothing-is-written-over.ts';
import { nothingUnforeseen } from './nothing-unforeseen.ts';
import { totalsFromAudit } from './totals-from-audit.ts';
import { typedIsSomewhere } from './typed-is-somewhere.ts';

export { quietAgrees } from './quiet-agrees.ts';

/** What must hold after every step, (e) apart. What the server alone can break is looked at when it changed. */
export async function checkStep(world: World): Promise<void> {
  nothingUnforeseen(world);
  nothingIsWrittenOver(world);
  typedIsSomewhere(world);
  footLineCounts(world);
  acknowledgedIsKept(world);
  if (world.record.changes === world.checkedAt) return;
  countedOnce(world);
  chainVerifies(world);
  await totalsFromAudit(world);
  world.checkedAt = world.record.changes;
}
