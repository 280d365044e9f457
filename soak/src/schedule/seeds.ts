import fc from 'fast-check';
import { type Schedule, schedules } from './schedule.ts';

/** Seed of one schedule of a run: from it alone the schedule can be made again. */
export function seedOf(run: number, number: number): number {
  let mixed = (Math.imul(run, 0x9e3779b1) ^ Math.imul(number + 1, 0x85ebca6b)) | 0;
  mixed = Math.imul(mixed ^ (mixed >>> 15), 0x2c1b3c6d);
  return (mixed ^ (mixed >>> 13)) | 0;
}

/** Without the bias that fast-check gives its first runs: each of ours is a first one. */
export const scheduleOf = (run: number, number: number): Schedule =>
  fc.sample(fc.noBias(schedules), { seed: seedOf(run, number), numRuns: 1 })[0] as Schedule;
