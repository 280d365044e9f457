import { mayConsolidate } from '@cchc/domain';
import { type UrgingLetter, urgingLetter } from '@cchc/domain/province-report';
import type { Caller } from '../identity/identity.ts';
import { refuse } from '../reports/refused.ts';
import { todayOf } from '../reports/services.ts';
import { reminderSituation } from './reminders.ts';
import { type ReminderServices, settingsFrom } from './store.ts';

/**
 * Công văn V/v đôn đốc, as things stand now.
 *
 * @throws Refused forbidden, unknown-period, not-owing when all have sent
 */
export async function letterOf(
  services: ReminderServices,
  caller: Caller,
  periodId: string,
): Promise<UrgingLetter> {
  const { decided, doc, ...situation } = await reminderSituation(services, caller, periodId, mayConsolidate);
  const { contact } = settingsFrom(doc);
  const letter = urgingLetter({ ...situation, settings: decided, today: todayOf(services), contact });
  return letter ?? refuse('not-owing', { unit: '' });
}
