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
const ONCE_BROKEN: Record<string, Step[]> = {
  'sends what was typed while an earlier request was repeated': [
    step('lost-request', 1),
    step('formula', 1, 2),
    step('wait-a-minute'),
  ],
  'opens the sheets again when the part is lost that said they were locked': [
    step('close-period'),
    step('type', 0, 1),
    step('save'),
    step('open-period'),
    step('lost-part'),
    step('type', 1, 4),
    step('save', 1),
    step('save', 0),
  ],
  'stays the workbook of its report when rows of a register come in': [
    step('add-row', 1),
    step('save', 1),
    step('save', 0),
    step('close-saved', 0),
    step('type', 0, 1),
  ],
};

it.each(Object.entries(ONCE_BROKEN))('%s', { timeout: 120_000 }, async (_, steps) => {
  for (const undoes of [false, true]) {
    const { broken } = await runSchedule(stage, { people: 2, undoes, steps });
    expect(broken).toBeNull();
  }
});
