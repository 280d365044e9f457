import {
  addDays,
  type Calendar,
  type EntryDef,
  openPeriodOn,
  type Period,
  type Plan,
  periodBefore,
  reportingUnits,
  type SyncRequest,
} from '@cchc/domain';
import { calendarPath } from '../reports/paths.ts';
import { planDoc } from '../reports/plan-cache.ts';
import { type Services, todayOf } from '../reports/services.ts';
import { setUpCommune } from '../reports/set-up.ts';
import { syncReport } from '../reports/sync.ts';
import { sampleEntry } from './entries.ts';
import { isFilledSoFar } from './open-period.ts';
import { SAMPLE_PASSWORD, sampleAuthor, sampleLogins, sampleMembers } from './people.ts';
import { fillRegisters } from './registers.ts';
import { SAMPLE_COMMUNE } from './sample-plan.ts';

/** Makes an account unless there is one. */
export type AddAccount = (member: string, logins: readonly string[], password: string) => Promise<void>;

const DONE = ['communes', SAMPLE_COMMUNE, 'settings', 'samples'];
/** Nine in the morning in Vietnam. */
const morning = (date: string): Date => new Date(`${date}T02:00:00.000Z`);

const SAMPLE_STAND_IN = { from: 'Trưởng thôn (mẫu)', how: 'phone' } as const;

/** The entries of one report as one sync of the person who fills it. */
function requestFor(
  plan: Plan,
  unit: string,
  period: Period,
  today: string,
  defs: Iterable<EntryDef>,
  standsIn: boolean,
): SyncRequest {
  const values = [...defs].flatMap((def) => {
    const value = sampleEntry(plan, def, unit, period, today);
    return value ? [[def.key, { value, base: null }] as const] : [];
  });
  return {
    unit,
    period: period.id,
    plan: plan.version,
    mutationId: `sample-${period.id}-${unit}-${today}`,
    cursor: null,
    entries: Object.fromEntries(values),
    via: standsIn ? 'stand-in' : 'pane',
    ...(standsIn && { standIn: { ...SAMPLE_STAND_IN, on: today } }),
  };
}

/** Fills one period of every unit through the sync itself, so that samples have versions and audit like any entry. */
async function fillPeriod(
  services: Services,
  plan: Plan,
  period: Period,
  today: string,
  at: Date,
  isFilled: (unit: string, def: EntryDef, clauses: readonly string[]) => boolean,
): Promise<void> {
  const now = services.clock();
  const clock = () => (at < now ? at : now);
  const atHand = services.plans.get(SAMPLE_COMMUNE, plan.version);
  await Promise.all(
    reportingUnits(plan).map(async ({ code }) => {
      const defs = [...(atHand?.asked(code, period.id)?.defs.values() ?? [])];
      const clauses = [...new Set(defs.filter(({ form }) => form === 'nhiem-vu').map(({ row }) => row))];
      const author = sampleAuthor(code);
      const filled = defs.filter((def) => isFilled(code, def, clauses));
      const request = requestFor(plan, code, period, today, filled, author?.standsIn === true);
      if (!author || Object.keys(request.entries).length === 0) return;
      const caller = { commune: SAMPLE_COMMUNE, memberId: author.id };
      const { refused } = await syncReport({ ...services, clock }, caller, request);
      const wrong = Object.entries(refused)[0];
      if (wrong) throw new Error(`The sample ${wrong[0]} of ${code} was refused: ${wrong[1].code}`);
    }),
  );
}

/**
 * The demo's commune: its plan and people, the period before today complete, the open one half filled. Done once
 * for a data folder; a start that was cut off is finished by the next one.
 */
export async function fillSamples(services: Services, plan: Plan, addAccount: AddAccount): Promise<void> {
  const { store, plans } = services;
  const [done] = await store.read([DONE]);
  if (done) return;
  await setUpCommune(store, SAMPLE_COMMUNE, { plan, members: sampleMembers });
  await Promise.all(
    sampleMembers.map(({ id }, i) => addAccount(id, sampleLogins[i] as string[], SAMPLE_PASSWORD)),
  );
  plans.put(SAMPLE_COMMUNE, plan.version, planDoc(plan));
  const today = todayOf(services);
  const years = Array.from({ length: plan.years.to - plan.years.from + 1 }, (_, i) => plan.years.from + i);
  const calendars = (await store.read(years.map((year) => calendarPath(SAMPLE_COMMUNE, year)))).filter(
    (calendar) => calendar !== null,
  ) as Calendar[];
  const open = openPeriodOn(calendars, today);
  const before = open && periodBefore(calendars, open);
  if (before) {
    const written = addDays(before.to, 1);
    await fillPeriod(services, plan, before, written, morning(written), () => true);
  }
  if (open) {
    const written = [addDays(today, -3), open.from].sort().at(-1) as string;
    await fillPeriod(services, plan, open, written, morning(written), isFilledSoFar);
  }
  await fillRegisters(services, plan, today);
  await store.transact([], () => ({
    writes: [{ set: DONE, data: { at: services.clock().toISOString() } }],
    reply: undefined,
  }));
}
