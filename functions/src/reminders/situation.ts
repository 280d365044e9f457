import {
  type Calendar,
  type CommuneSettings,
  communeOf,
  type Owing,
  owingUnits,
  type Period,
  type Plan,
  planVersionOf,
  type ReminderSettings,
  type ReminderText,
  type ReportSoFar,
  reminderMail,
} from '@cchc/domain';
import { reportsPath } from '../reports/paths.ts';
import { planAtHand, todayOf } from '../reports/services.ts';
import { settingsIn } from '../reports/settings-at-hand.ts';
import type { ReminderServices } from './store.ts';

/** Who has not sent in a period, and the mail that each would get now. */
export interface Situation {
  plan: Plan;
  decided: CommuneSettings;
  period: Period;
  owing: Owing[];
  link: string;
  mailTo(owing: Owing): ReminderText;
}

const FIELDS = [
  'unit',
  'state',
  'stateBy',
  'completeness',
  'planVersion',
] as const satisfies readonly (keyof ReportSoFar)[];

/** One query; a report that was last written under an older plan is told of as it was then. */
export async function situationOf(
  services: ReminderServices,
  commune: string,
  calendar: Calendar,
  period: Period,
  settings: ReminderSettings,
): Promise<Situation> {
  const { plan } = await planAtHand(services, commune, planVersionOf(calendar, period));
  const [decided, reports] = await Promise.all([
    settingsIn(services, commune, calendar, period) as Promise<CommuneSettings>,
    services.store.query({ in: reportsPath(commune), field: 'period', equals: period.id, fields: FIELDS }),
  ]);
  const today = todayOf(services);
  const link = settings.link ?? `${services.site()}/`;
  return {
    plan,
    decided,
    period,
    link,
    owing: owingUnits(plan, period, reports as ReportSoFar[], today),
    mailTo: ({ unit, ...rest }) =>
      reminderMail({
        ...rest,
        commune: communeOf(plan, decided),
        unit: unit.name,
        requested: unit.requested,
        period,
        today,
        link,
        contact: settings.contact,
      }),
  };
}
