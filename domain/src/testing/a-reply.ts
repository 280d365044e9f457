import type { GatheredReply, GatheredUnit } from '../api/gathered.ts';
import { defaultCalendar } from '../calendar/calendar.ts';
import type { EntryValue, StoredEntry } from '../entries/entry.ts';
import { gather } from '../gathered/gather.ts';
import { DEFAULT_COMMUNE_SETTINGS } from '../settings/commune-settings.ts';
import { askedInYear } from '../sync/asked.ts';
import { derivedFrom } from '../sync/next-report.ts';
import { aPlan } from './builders.ts';

const plan = aPlan();
const calendar = defaultCalendar(2026, plan.version);
const period = calendar.periods['2026-H1'];
if (!period) throw new Error('no period');

const stored = (values: Record<string, EntryValue>): Record<string, StoredEntry> =>
  Object.fromEntries(
    Object.entries(values).map(([key, value]) => [
      key,
      { value, version: '1-aaaaaaaa', by: 'm', at: '2026-06-01T02:00:00.000Z' },
    ]),
  );

/** The answer of a server whose units typed these entries; all others have no report. */
export function aReply(
  byUnit: Record<string, Record<string, EntryValue>>,
  patch: Partial<GatheredReply> = {},
  rows: Record<string, Record<string, EntryValue>> = {},
): GatheredReply {
  const asked = askedInYear(plan, 2026);
  const units: GatheredUnit[] = gather({
    plan,
    period: { to: '2026-06-14' },
    include: 'all',
    asked,
    reports: Object.entries(byUnit).map(([unit, values]) => {
      const entries = stored(values);
      const { contribution, completeness } = derivedFrom(
        plan,
        asked(unit) as NonNullable<ReturnType<typeof asked>>,
        entries,
      );
      return {
        unit,
        state: 'draft' as const,
        stateBy: null,
        cursor: '1-aaaaaaaa',
        entries,
        contribution,
        completeness,
      };
    }),
    rows: Object.fromEntries(Object.entries(rows).map(([unit, values]) => [unit, stored(values)])),
  });
  return {
    at: '2026-06-03T02:00:00.000Z',
    plan,
    settings: DEFAULT_COMMUNE_SETTINGS,
    calendar,
    period: period as NonNullable<typeof period>,
    include: 'all',
    units,
    annual: null,
    others: [],
    before: null,
    people: {},
    ...patch,
  };
}
