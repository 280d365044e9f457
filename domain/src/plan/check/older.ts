import { entriesOfPlan } from '../entry-keys.ts';
import type { Plan } from '../schema.ts';
import type { Report } from './report.ts';

/** Whether every figure that units entered under the older plan has a place in the newer, or is said to have none. */
export function checkAgainst(plan: Plan, older: Plan, report: Report): void {
  const { replaces } = plan;
  if (replaces === undefined) {
    report('no-replaces', ['replaces'], {});
    return;
  }
  if (replaces.version !== older.version)
    report('older-other-version', ['replaces', 'version'], {
      want: replaces.version,
      version: older.version,
    });
  const before = entriesOfPlan(older);
  const after = entriesOfPlan(plan);
  for (const [from, to] of Object.entries(replaces.keys)) {
    const path = ['replaces', 'keys', from];
    const [was, is] = [before.get(from), to === null ? undefined : after.get(to)];
    if (was === undefined) report('map-from-nothing', path, { from });
    else if (is && to !== null && was.kind !== is.kind) report('map-other-measure', path, { from, to });
  }
  for (const [key, was] of before) {
    if (Object.hasOwn(replaces.keys, key)) continue;
    const is = after.get(key);
    if (is === undefined) report('map-forgot', ['replaces', 'keys'], { key });
    else if (was.kind !== is.kind) report('map-other-measure', ['replaces', 'keys'], { from: key, to: key });
  }
}
