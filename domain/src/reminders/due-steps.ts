import { unitDueOf } from '../calendar/closure.ts';
import { addDays, daysBetween } from '../calendar/dates.ts';
import type { Period } from '../calendar/period.ts';
import { type ReminderSettings, workingDay } from './reminder-settings.ts';

/** One reminder of a due date: so many days before (negative), on (0) or after it, and the day on which it goes out. */
export interface ReminderStep {
  due: string;
  offset: number;
  on: string;
}

/** A step that could not go out on its day (the machine was off) still goes out so many days later, then no more. */
export const LAPSES_AFTER = 3;

/**
 * All reminders of a unit in a period, by day. One that falls on a quiet day goes out earlier if it comes before the
 * due date or on it, later if it comes after: nobody is told on Monday what was due on Sunday.
 */
export function stepsOf(
  period: Pick<Period, 'unitDue' | 'extended'>,
  unit: string,
  settings: ReminderSettings,
): ReminderStep[] {
  const due = unitDueOf(period as Period, unit);
  const offsets = [
    ...settings.before.map((days) => -days),
    ...(settings.onDay ? [0] : []),
    ...settings.after,
  ];
  return [...new Set(offsets)]
    .sort((a, b) => a - b)
    .flatMap((offset) => {
      const on = workingDay(addDays(due, offset), offset > 0 ? 1 : -1, settings);
      return on === null ? [] : [{ due, offset, on }];
    });
}

/**
 * The step of today: the last one whose day has come and has not lapsed; null when there is none. Several that quiet
 * days or a stopped machine brought together are one mail. Nothing on a quiet day.
 */
export function stepOn(steps: readonly ReminderStep[], today: string): ReminderStep | null {
  const begun = steps.filter(({ on }) => on <= today);
  const last = begun.at(-1);
  return last && daysBetween(last.on, today) <= LAPSES_AFTER ? last : null;
}

/** The next step after today; null when there is none. */
export const nextStep = (steps: readonly ReminderStep[], today: string): ReminderStep | null =>
  steps.find(({ on }) => on > today) ?? null;

/** Name of a step in ids: `20260608m3`, `20260608d0`, `20260608p7`. */
export const stepName = ({ due, offset }: Pick<ReminderStep, 'due' | 'offset'>): string =>
  `${due.replaceAll('-', '')}${offset < 0 ? 'm' : offset === 0 ? 'd' : 'p'}${Math.abs(offset)}`;

/** The id of a reminder: there is one at most, whoever asks for it and how often. */
export const reminderId = (
  period: string,
  unit: string,
  step: Pick<ReminderStep, 'due' | 'offset'>,
): string => `${period}_${unit}_${stepName(step)}`;
