import type { Schedule, Step } from '../schedule/schedule.ts';

/** Whether a schedule still breaks the same thing. */
export type Fails = (schedule: Schedule) => Promise<boolean>;

/**
 * A smaller schedule that breaks the same: steps are left out, in large parts first, then fewer people sit down.
 *
 * @param enough says when to be content with what was found
 */
export async function shrink(schedule: Schedule, fails: Fails, enough: () => boolean): Promise<Schedule> {
  let best = schedule;
  const tried = async (steps: Step[], people = best.people): Promise<boolean> => {
    const smaller = { ...best, steps, people };
    if (enough() || !(await fails(smaller))) return false;
    best = smaller;
    return true;
  };
  for (let size = Math.ceil(best.steps.length / 2); size >= 1; size = size === 1 ? 0 : Math.ceil(size / 2)) {
    for (let from = Math.max(0, best.steps.length - size); from >= 0; from -= size) {
      await tried([...best.steps.slice(0, from), ...best.steps.slice(from + size)]);
      if (from === 0 || enough()) break;
      from = Math.max(from, size);
    }
  }
  for (let people = 2; people < best.people; people++) if (await tried(best.steps, people)) break;
  return best;
}
