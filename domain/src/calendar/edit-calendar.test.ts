import { describe, expect, it } from 'vitest';
import { defaultCalendar, regularPeriod } from './calendar.ts';
import { editCalendar, isRefused, type PeriodEdit } from './edit-calendar.ts';
import type { Calendar, Period } from './period.ts';

const edits = ({ periods }: Calendar, change: Record<string, Partial<Period>> = {}): PeriodEdit[] =>
  Object.values(periods).map((period) => ({ ...period, ...change[period.id] }));
const nobody = () => false;

describe('editCalendar', () => {
  const calendar = defaultCalendar(2026, 'kh-1');

  it('takes new dates and keeps what is not edited: closing, extending, plan', () => {
    const closed = structuredClone(calendar);
    (closed.periods['2026-Q1'] as Period).closed = { at: '2026-03-25T00:00:00Z', by: 'p' };
    const edit = editCalendar(
      closed,
      edits(closed, { '2026-H1': { unitDue: '2026-06-10', basis: ' Công văn 9 ' } }),
      nobody,
    );
    expect(edit.findings).toEqual([]);
    expect(edit.calendar.periods['2026-H1']).toMatchObject({ unitDue: '2026-06-10', basis: 'Công văn 9' });
    expect(edit.calendar.periods['2026-Q1']).toEqual(closed.periods['2026-Q1']);
    expect(edit.calendar.planVersion).toBe('kh-1');
  });

  it('adds an optional quarter, and takes out a period that nobody has entered anything into', () => {
    const added = editCalendar(calendar, [...edits(calendar), regularPeriod(2026, 'Q2')], nobody);
    expect(added.findings).toEqual([]);
    expect(Object.keys(added.calendar.periods)).toContain('2026-Q2');
    const without = edits(calendar).filter(({ id }) => id !== '2026-M9');
    expect(isRefused(editCalendar(calendar, without, nobody))).toBe(false);
  });

  it('keeps a period in which units have entered figures, and the dates of a closed one', () => {
    const without = edits(calendar).filter(({ id }) => id !== '2026-M9');
    expect(editCalendar(calendar, without, (id) => id === '2026-M9').findings).toEqual([
      { severity: 'error', code: 'in-use', period: '2026-M9', params: {} },
    ]);
    const closed = structuredClone(calendar);
    (closed.periods['2026-Q1'] as Period).closed = { at: '2026-03-25T00:00:00Z', by: 'p' };
    const moved = editCalendar(closed, edits(closed, { '2026-Q1': { to: '2026-03-10' } }), nobody);
    expect(moved.findings[0]).toMatchObject({ code: 'closed', period: '2026-Q1' });
  });

  it('lists errors before warnings', () => {
    const { findings } = editCalendar(
      calendar,
      edits(calendar, { '2026-Q1': { basis: '' }, '2026-Y': { to: '2026-13-01' } }),
      nobody,
    );
    expect(findings.map(({ code }) => code)).toEqual(['not-a-date', 'no-basis']);
  });
});
