import fc from 'fast-check';
import { KINDS, type Kind, TRIED } from './kinds.ts';
import { SCENES } from './scenes.ts';

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

const LONGEST = 120;
/** Most are short, so that more of them can run; long ones reach what takes many steps. */
const LENGTHS = fc.oneof(
  { weight: 6, arbitrary: fc.integer({ min: 40, max: 60 }) },
  { weight: 3, arbitrary: fc.integer({ min: 61, max: 90 }) },
  { weight: 1, arbitrary: fc.integer({ min: 91, max: LONGEST }) },
);

const who = fc.nat(9);
const at = fc.nat(99);
const n = fc.nat(9);
const kind = fc.oneof(...KINDS.map((each) => ({ weight: TRIED[each], arbitrary: fc.constant(each) })));
const step: fc.Arbitrary<Step> = fc.record({ do: kind, who, at, n });

/** Up to two other steps come in before each step of a scene. */
const between = fc.array(step, { maxLength: 2 });
const scene: fc.Arbitrary<Step[]> = fc.oneof(
  ...SCENES.map(({ weight, steps }) => ({
    weight,
    arbitrary: fc
      .tuple(who, at, fc.array(fc.tuple(n, between), { minLength: steps.length, maxLength: steps.length }))
      .map(([first, cell, variations]) =>
        steps.flatMap((each, i): Step[] => {
          const [variation, others] = variations[i] as [number, Step[]];
          return [...others, { do: each.do, who: first + (each.other ? 1 : 0), at: cell, n: variation }];
        }),
      ),
  })),
);
const part = fc.oneof({ weight: 9, arbitrary: step.map((each) => [each]) }, { weight: 1, arbitrary: scene });

/** Schedules of 40 to 120 steps; a failing one shrinks below that. */
export const schedules: fc.Arbitrary<Schedule> = fc.record({
  people: fc.integer({ min: 2, max: 5 }),
  undoes: fc.boolean(),
  steps: fc
    .tuple(LENGTHS, fc.array(part, { minLength: LONGEST, maxLength: LONGEST, size: 'max' }))
    .map(([length, parts]) => parts.flat().slice(0, length)),
});
