import fc from 'fast-check';
import { KINDS, type Kind, TRIED } from './kinds.ts';

/** One step: who does what, where, and with what variation; all of it is taken modulo what there is. */
export interface Step {
  do: Kind;
  who: number;
  at: number;
  n: number;
}

export interface Schedule {
  /** How many sit down at their desks. */
  people: number;
  /** Whether their Excel can take back what an add-in wrote (ExcelApi 1.19). */
  undoes: boolean;
  steps: Step[];
}

export const SHORTEST = 40;
export const LONGEST = 120;

const kind = fc.oneof(...KINDS.map((each) => ({ weight: TRIED[each], arbitrary: fc.constant(each) })));
const step: fc.Arbitrary<Step> = fc.record({ do: kind, who: fc.nat(9), at: fc.nat(99), n: fc.nat(9) });

/** Schedules of 40 to 120 steps; a failing one shrinks below that. */
export const schedules: fc.Arbitrary<Schedule> = fc.record({
  people: fc.integer({ min: 2, max: 5 }),
  undoes: fc.boolean(),
  steps: fc.array(step, { minLength: SHORTEST, maxLength: LONGEST, size: 'max' }),
});
