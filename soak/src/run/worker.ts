import type { Counts } from '../schedule/counts.ts';
import type { Schedule } from '../schedule/schedule.ts';
import { scheduleOf } from '../schedule/seeds.ts';
import { Broken } from '../world/break.ts';
import { FirestoreHome } from '../world/firestore-home.ts';
import { type Stage, setStage } from '../world/stage.ts';
import { runSchedule } from './run-schedule.ts';
import { shrink } from './shrink.ts';

/** A schedule to be run, by the seed of the run and its number. */
export interface Order {
  run: number;
  number: number;
  /** Milliseconds for making a failing schedule smaller. */
  shrinkFor: number;
}

export interface Told {
  number: number;
  counts: Counts;
  failure: { invariant: string; seen: string; at: number; schedule: Schedule } | null;
}

const invariantOf = (error: Error): string => (error instanceof Broken ? error.invariant : 'unforeseen');

export async function runOrder(stage: Stage, { run, number, shrinkFor }: Order): Promise<Told> {
  const schedule = scheduleOf(run, number);
  const { counts, broken, at } = await runSchedule(stage, schedule);
  if (!broken) return { number, counts, failure: null };
  const invariant = invariantOf(broken);
  let last = { seen: seenIn(broken), at };
  const ends = Date.now() + shrinkFor;
  const smaller = await shrink(
    { ...schedule, steps: schedule.steps.slice(0, at + 1) },
    async (candidate) => {
      const outcome = await runSchedule(stage, candidate);
      if (!outcome.broken || invariantOf(outcome.broken) !== invariant) return false;
      last = { seen: seenIn(outcome.broken), at: outcome.at };
      return true;
    },
    () => Date.now() > ends,
  );
  return { number, counts, failure: { invariant, ...last, schedule: smaller } };
}

const seenIn = (error: Error): string =>
  error instanceof Broken ? error.seen : (error.stack ?? String(error));

/** In a process of its own: orders come in, what they came to goes out. */
export async function work(): Promise<void> {
  const host = process.env.SOAK_FIRESTORE;
  const stage = await setStage(host ? (documents) => new FirestoreHome(host, documents) : undefined);
  process.on('message', (order: Order) => {
    void runOrder(stage, order).then((told) => process.send?.(told));
  });
  process.on('disconnect', () => void stage.close().then(() => process.exit(0)));
  process.send?.('ready');
}
