import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { TaskStatus } from '../entries/task-fields.ts';
import { type AnnualItem, EMPTY_ITEM, type Milestone } from './annual-plan.ts';
import { doneOn, progressOf, statusOn, summaryOf } from './progress.ts';

const milestone = (weight: number, done: string | null, due: string | null = null): Milestone => ({
  name: 'Mốc',
  weight,
  due,
  done,
});
const until = (end: string | null, ongoing = false): AnnualItem['deadline'] => ({
  text: 'Hạn',
  end,
  ongoing,
});
const item = (patch: Partial<AnnualItem>): AnnualItem => ({ ...EMPTY_ITEM, ...patch });

const rows: [description: string, patch: Partial<AnnualItem>, status: TaskStatus][] = [
  ['nobody began and the end is ahead', { deadline: until('2026-06-30') }, 'not-due'],
  ['the end is today', { deadline: until('2026-06-03') }, 'not-due'],
  [
    'a milestone is done and the end is ahead',
    { deadline: until('2026-06-30'), milestones: [milestone(1, '2026-05-01'), milestone(1, null)] },
    'in-progress',
  ],
  ['the end was yesterday', { deadline: until('2026-06-02') }, 'in-progress-late'],
  [
    'the end was yesterday and nearly all is done',
    { deadline: until('2026-06-02'), milestones: [milestone(9, '2026-05-01'), milestone(1, null)] },
    'in-progress-late',
  ],
  ['it was done on its last day', { deadline: until('2026-06-02'), done: '2026-06-02' }, 'done'],
  ['it was done a day late', { deadline: until('2026-06-02'), done: '2026-06-03' }, 'done-late'],
  [
    'its last milestone was done in time',
    { deadline: until('2026-06-02'), milestones: [milestone(1, '2026-05-01'), milestone(1, '2026-06-01')] },
    'done',
  ],
  [
    'its last milestone was done late',
    { deadline: until('2026-05-02'), milestones: [milestone(1, '2026-06-01'), milestone(1, '2026-05-01')] },
    'done-late',
  ],
  ['it is done all the time', { deadline: until(null, true) }, 'in-progress'],
  [
    'it is done all the time, whatever day stands beside it',
    { deadline: until('2020-01-01', true) },
    'in-progress',
  ],
  ['it is done when asked for', { deadline: until(null) }, 'not-due'],
  ['it has no deadline', {}, 'not-due'],
  ['it has no deadline and is done', { done: '2026-05-01' }, 'done'],
  [
    'it was given up',
    { deadline: until('2020-01-01'), dropped: { on: '2026-01-01', reason: 'Gộp việc' } },
    'dropped',
  ],
  [
    'it was given up after it was done',
    { done: '2026-05-01', dropped: { on: '2026-05-02', reason: 'x' } },
    'dropped',
  ],
];

describe('the state of a task', () => {
  it.each(rows)('when %s', (_, patch, status) => {
    expect(statusOn(item(patch), '2026-06-03')).toBe(status);
  });

  it('never turns back to being in time as days pass', () => {
    const day = fc.integer({ min: 1, max: 28 }).map((each) => `2026-06-${String(each).padStart(2, '0')}`);
    const late: TaskStatus[] = ['in-progress-late', 'done-late'];
    fc.assert(
      fc.property(day, fc.option(day), day, day, (end, done, a, b) => {
        const [early = '', later = ''] = [a, b].sort();
        const task = item({ deadline: until(end), done });
        if (late.includes(statusOn(task, early))) expect(late).toContain(statusOn(task, later));
        expect(statusOn(item({ deadline: until(end, true), done }), later)).not.toMatch(/late/);
      }),
      { seed: 20261125 },
    );
  });
});

describe('progress', () => {
  it('counts milestones by their weight, and is unknown without any', () => {
    expect(progressOf(item({}))).toBeNull();
    expect(progressOf(item({ milestones: [milestone(1, '2026-01-01'), milestone(3, null)] }))).toBe(25);
    expect(progressOf(item({ milestones: [milestone(2, '2026-01-01')] }))).toBe(100);
    expect(doneOn(item({ milestones: [milestone(1, '2026-01-01'), milestone(3, null)] }))).toBeNull();
  });
});

describe('a year at a glance', () => {
  it('counts states, and names what lacks a product, a person, a deadline; what was given up lacks nothing', () => {
    const summary = summaryOf(
      {
        a: item({ product: 'Báo cáo', person: 'An', deadline: until('2026-06-30') }),
        b: item({ deadline: until('2026-06-01'), milestones: [milestone(1, null, '2026-05-01')] }),
        c: item({ dropped: { on: '2026-01-01', reason: 'x' } }),
      },
      '2026-06-03',
    );
    expect(summary).toMatchObject({
      total: 3,
      byStatus: { 'not-due': 1, 'in-progress-late': 1, dropped: 1, done: 0 },
      withoutProduct: ['b'],
      withoutPerson: ['b'],
      withoutDeadline: [],
      lateMilestones: [{ id: 'b', name: 'Mốc', due: '2026-05-01' }],
    });
  });
});
