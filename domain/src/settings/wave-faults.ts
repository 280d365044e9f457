import { isRegularKind, regularPeriod } from '../calendar/calendar.ts';
import type { PeriodKind } from '../calendar/period.ts';
import type { Plan } from '../plan/schema.ts';
import type { SettingFault } from './check-settings.ts';
import type { Wave } from './settings.ts';

/** A regular period's window; an ad hoc one has the dates that the calendar gives it, and is not judged here. */
function windowOf(id: string): { from: string; to: string } | null {
  const kind = id.slice(5) as PeriodKind;
  return isRegularKind(kind) ? regularPeriod(Number(id.slice(0, 4)), kind) : null;
}

const overlap = (ids: readonly string[]): boolean =>
  ids.some((id, i) =>
    ids.slice(i + 1).some((other) => {
      const [a, b] = [windowOf(id), windowOf(other)];
      return id === other || (a !== null && b !== null && a.from <= b.to && b.from <= a.to);
    }),
  );

/** Waves name periods of their own year, each once, whose windows do not contain each other. */
export function waveFaults(plan: Plan, waves: Readonly<Record<string, readonly Wave[]>>): SettingFault[] {
  return Object.entries(waves).flatMap(([year, list]): SettingFault[] => {
    if (Number(year) < plan.years.from || Number(year) > plan.years.to)
      return [{ key: 'waves', code: 'unknown-year', value: year }];
    const strangers = list
      .flatMap(({ periods }) => periods)
      .filter((id) => !new RegExp(`^${year}-(Q1|H1|Q2|Q3|M9|Q4|Y|DX\\d{2,})$`).test(id));
    return [
      ...strangers.map((value) => ({ key: 'waves', code: 'unknown-period', value }) as const),
      ...list.flatMap(({ name, periods }) =>
        overlap(periods) ? [{ key: 'waves', code: 'overlapping-periods', value: name } as const] : [],
      ),
    ];
  });
}
