import type { CrewOptions } from '../run/crew.ts';
import { type SoakResult, soak } from '../run/soak.ts';

export interface Found {
  /** The first schedule that breaks with the fault and keeps every promise without it; null when there is none. */
  failure: SoakResult['failure'];
  /** Schedules that were run. */
  done: number;
  /** Schedules that break without any fault too: they say nothing about one. */
  broken: number[];
}

type Options = Omit<CrewOptions, 'told' | 'worker'> & {
  /** Bundle with the fault, and the product as it is. */
  faulty: string;
  sound: string;
};

/** Looks for a schedule that finds a fault, and for nothing else: each one that breaks is run again without it. */
export async function findFault({ faulty, sound, from, schedules, ...options }: Options): Promise<Found> {
  const found: Found = { failure: null, done: 0, broken: [] };
  let next = from;
  while (next < from + schedules) {
    const left = from + schedules - next;
    const { failure, number, done } = await soak(
      { ...options, worker: faulty, from: next, schedules: left },
      () => undefined,
    );
    found.done += done;
    if (!failure || number === null) return found;
    const without = await soak({ ...options, worker: sound, from: number, schedules: 1 }, () => undefined);
    if (!without.failure) return { ...found, failure };
    found.broken.push(number);
    next = number + 1;
  }
  return found;
}
