import { describe, expect, it } from 'vitest';
import { addDays } from '../calendar/dates.ts';
import { nextStep, reminderId, stepOn, stepsOf } from './due-steps.ts';
import { DEFAULT_REMINDERS, isQuiet, type ReminderSettings, reminderFault } from './reminder-settings.ts';

/** 08/6/2026 is a Monday. */
const PERIOD = { unitDue: '2026-06-08' };
const settings = (changes: Partial<ReminderSettings> = {}): ReminderSettings => ({
  ...DEFAULT_REMINDERS,
  ...changes,
});

/** What goes out on each day of a span. */
const days = (from: string, count: number, given: ReminderSettings) => {
  const steps = stepsOf(PERIOD, 'DV2', given);
  return Object.fromEntries(
    Array.from({ length: count }, (_, i) => addDays(from, i)).flatMap((day) => {
      const step = isQuiet(day, given) ? null : stepOn(steps, day);
      return step?.on === day ? [[day, step.offset]] : [];
    }),
  );
};

describe('the reminders of a due date', () => {
  it('stand before it, on it and after it; those on a weekend before it come on the Friday, as one mail', () => {
    // 7 days before: Monday 01/6; 3 before: Friday 05/6; 1 before: Sunday 07/6, so Friday as well
    expect(days('2026-05-25', 30, settings())).toEqual({
      '2026-06-01': -7,
      '2026-06-05': -1,
      '2026-06-08': 0,
      '2026-06-09': 1,
      '2026-06-11': 3,
      '2026-06-15': 7,
    });
  });

  it('know no quiet days where the commune wants none', () => {
    expect(days('2026-06-05', 4, settings({ quietWeekends: false }))).toEqual({
      '2026-06-05': -3,
      '2026-06-07': -1,
      '2026-06-08': 0,
    });
  });

  it('after it move on past a holiday, and before it back', () => {
    const given = settings({ holidays: ['2026-06-05', '2026-06-09'] });
    expect(days('2026-06-02', 10, given)).toEqual({
      '2026-06-04': -1,
      '2026-06-08': 0,
      '2026-06-10': 1,
      '2026-06-11': 3,
    });
  });

  it('are sent up to three days late when the machine was off, and then no more', () => {
    const steps = stepsOf(PERIOD, 'DV2', settings({ before: [7], onDay: false, after: [] }));
    expect(
      ['2026-06-01', '2026-06-04', '2026-06-05'].map((day) => stepOn(steps, day)?.offset ?? null),
    ).toEqual([-7, -7, null]);
  });

  it('of a unit with more time are those of its own day, under ids of their own', () => {
    const extended = { DV2: { until: '2026-06-19', by: 'x', at: '', reason: 'x' } };
    const [first] = stepsOf({ ...PERIOD, extended }, 'DV2', settings());
    expect(first).toEqual({ due: '2026-06-19', offset: -7, on: '2026-06-12' });
    expect(reminderId('2026-H1', 'DV2', first as never)).toBe('2026-H1_DV2_20260619m7');
    expect(stepsOf({ ...PERIOD, extended }, 'DV3', settings())[0]?.due).toBe('2026-06-08');
  });

  it('tell which comes next', () => {
    const steps = stepsOf(PERIOD, 'DV2', settings());
    expect(nextStep(steps, '2026-06-08')?.on).toBe('2026-06-09');
    expect(nextStep(steps, '2026-06-15')).toBeNull();
  });
});

describe('settings of reminders', () => {
  it.each([
    ['before', { before: [0] }],
    ['before', { before: [1.5] }],
    ['after', { after: [61] }],
    ['hour', { hour: 24 }],
    ['holidays', { holidays: ['2026-02-30'] }],
    ['addresses.DV2', { addresses: { DV2: ['a@b.vn, c@d.vn'] } }],
    ['addresses.DV2', { addresses: { DV2: ['a@b.vn\r\nBcc: all@x.vn'] } }],
    ['addresses.DV2', { addresses: { DV2: ['khong phai dia chi'] } }],
    ['link', { link: 'javascript:alert(1)' }],
    ['contact', { contact: 'a\nb' }],
  ] as const)('are refused at %s', (field, changes) => {
    expect(reminderFault(settings(changes as unknown as Partial<ReminderSettings>))?.field).toBe(field);
  });

  it('take the defaults, and plain addresses', () => {
    expect(reminderFault(settings({ addresses: { DV2: ['tram.yte@xa.example.vn'] } }))).toBeNull();
  });
});
