import { checkStep, quietAgrees } from '../invariants/index.ts';
import type { Counts } from '../schedule/counts.ts';
import type { Schedule, Step } from '../schedule/schedule.ts';
import { DEEDS } from '../steps/index.ts';
import type { Stage } from '../world/stage.ts';
import { World } from '../world/world.ts';
import { comeToRest } from './come-to-rest.ts';

export interface Outcome {
  counts: Counts;
  /** What was broken; null when everything held. */
  broken: Error | null;
  /** Number of the step after which it was seen, from 0; the number of steps when it was at rest. */
  at: number;
}

/** Runs one schedule from its beginning to rest, and looks after every step whether everything holds. */
export async function runSchedule(
  stage: Stage,
  { people, undoes, steps }: Schedule,
  told: (step: Step, happened: boolean, world: World) => void = () => undefined,
): Promise<Outcome> {
  const world = await World.begin(stage, people, undoes);
  let at = 0;
  try {
    for (; at < steps.length; at++) {
      const step = steps[at] as Step;
      const happened = await DEEDS[step.do](world, step);
      if (happened) world.happened(step.do);
      world.see();
      told(step, happened, world);
      await checkStep(world);
    }
    await comeToRest(world, () => checkStep(world));
    quietAgrees(world);
    return { counts: world.counts, broken: null, at };
  } catch (error) {
    return { counts: world.counts, broken: error as Error, at };
  } finally {
    await world.end();
  }
}
