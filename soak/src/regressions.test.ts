import { afterAll, beforeAll, expect, it } from 'vitest';
import { runSchedule } from './run/run-schedule.ts';
import type { Step } from './schedule/schedule.ts';
import { type Stage, setStage } from './world/stage.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await setStage();
});
afterAll(() => stage.close());

const step = (what: Step['do'], who = 0, at = 0, n = 0): Step => ({ do: what, who, at, n });

/** Schedules that once broke a promise, made as small as they would go. */
const ONCE_BROKEN: Record<string, { people?: number; steps: Step[] }> = {
  'sends what was typed while an earlier request was repeated': {
    steps: [step('lost-request', 1), step('formula', 1, 2), step('wait-a-minute')],
  },
  'opens the sheets again when the part is lost that said they were locked': {
    steps: [
      step('close-period'),
      step('type', 0, 1),
      step('save'),
      step('open-period'),
      step('lost-part'),
      step('type', 1, 4),
      step('save', 1),
      step('save', 0),
    ],
  },
  'takes the forms up anew when the other pane on the workbook brought them to another plan': {
    steps: [
      step('formula', 7, 29, 1),
      step('half-written', 7, 45, 4),
      step('second-pane', 0, 70, 8),
      step('decide-mine', 0, 88, 5),
      step('typing-begins', 1, 15, 1),
      step('change-plan', 7, 36, 6),
      step('days-pass', 0, 75),
    ],
  },
  'counts what is typed on forms that are half-way to another plan': {
    people: 3,
    steps: [
      step('change-plan', 3, 10),
      step('half-written', 3, 9, 8),
      step('type', 0, 88),
      step('typing-begins', 6, 61, 3),
    ],
  },
  'takes nothing of an answer from before a restore into a register, when rows that were asked are gone': {
    steps: [
      step('backup', 2, 71, 8),
      step('add-row', 0, 99, 6),
      step('save', 10, 16, 4),
      step('copy-row', 8, 2, 3),
      step('stale-part', 0, 72, 1),
      step('restore', 0, 46, 3),
      step('take-out-row', 2, 32, 2),
      step('take-out-row', 0, 51, 7),
    ],
  },
  'reads rows anew that came in with an answer from before, rather than as they were read with the forms': {
    steps: [
      step('second-pane', 2, 50, 3),
      step('send', 4, 82, 8),
      step('add-row', 3, 82, 6),
      step('backup'),
      step('typing-begins', 0, 81, 5),
      step('restore', 1, 28, 6),
      step('final', 8, 5, 4),
    ],
  },
  'gives nothing of a row that the plan asks no more to another one of its name': {
    steps: [
      step('change-plan', 2, 21, 8),
      step('open-period', 0, 34, 9),
      step('copy-book', 0, 96, 9),
      step('send', 4, 88, 0),
      step('days-pass', 2, 32, 7),
      step('change-plan', 9, 0, 8),
      step('save', 4, 71, 9),
    ],
  },
  'asks the server what the cells showed when the part beside them is of the plan before': {
    people: 5,
    steps: [
      step('type', 7, 51, 8),
      step('half-written', 5, 77, 7),
      step('save', 7, 51, 3),
      step('second-pane', 0, 68, 1),
      step('change-plan', 6, 87, 2),
      step('lost-part', 5, 9, 0),
      step('clear', 0, 82, 0),
      step('stale-part', 5, 35, 3),
    ],
  },
  'sends everything that was given up of one entry, one after the other': {
    people: 4,
    steps: [
      step('half-written', 0, 7, 0),
      step('half-written', 4, 25, 2),
      step('estimate', 7, 27, 9),
      step('extend-period', 4, 83, 5),
      step('type', 9, 81, 5),
      step('send', 9, 1, 7),
      step('open-period', 0, 17, 6),
      step('send', 4, 64, 1),
      step('close-saved', 5, 42, 2),
      step('decide-theirs', 9, 98, 1),
    ],
  },
  'counts what a restored store lacks also while Excel does not take what came with it': {
    people: 3,
    steps: [
      step('send', 6, 76, 7),
      step('add-row', 4, 52, 6),
      step('backup', 3, 59, 5),
      step('final', 4, 45, 4),
      step('restore', 3, 59, 2),
      step('add-row', 2, 97, 1),
      step('half-written', 1, 13, 0),
    ],
  },
  'keeps what was typed when Excel breaks off while the forms move to another plan': {
    steps: [2, 6].flatMap((n) => [
      step('type', 1, 10 * n, n),
      step('formula', 1, 7 * n, n),
      step('add-row', 1),
      step('change-plan'),
      step('half-written', 1, n, n),
      step('lost-request', 1),
      step('second-pane', 1),
      step('type', 1, 9 * n),
      step('close-saved', 1),
    ]),
  },
  'stays the workbook of its report when rows of a register come in': {
    steps: [step('add-row', 1), step('save', 1), step('save', 0), step('close-saved', 0), step('type', 0, 1)],
  },
};

it.each(Object.entries(ONCE_BROKEN))('%s', { timeout: 120_000 }, async (_, { people = 2, steps }) => {
  for (const undoes of [false, true]) {
    const { broken } = await runSchedule(stage, { people, undoes, steps });
    expect(broken).toBeNull();
  }
});
