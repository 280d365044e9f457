import {
  type MemberDoc,
  mayManagePeriods,
  type ReminderSettingsRequest,
  type RemindersReply,
  reminderFault,
} from '@cchc/domain';
import type { Caller } from '../identity/identity.ts';
import { refuse } from '../reports/refused.ts';
import { active, callerPath } from '../reports/services.ts';
import { remindersFor } from './reminders.ts';
import {
  type ReminderServices,
  type ReminderSettingsDoc,
  SCHEDULE,
  type ScheduleDoc,
  settingsPath,
} from './store.ts';

/**
 * `POST /api/reminders/settings`: all settings at once; the schedule learns in the same transaction whether it is wanted.
 *
 * @throws Refused forbidden, settings-moved, bad-request with the field
 */
export async function changeReminders(
  services: ReminderServices,
  caller: Caller,
  { period, expect, settings }: ReminderSettingsRequest,
): Promise<RemindersReply> {
  const { commune } = caller;
  const fault = reminderFault(settings);
  if (fault) return refuse('bad-request', { field: fault.field });
  const path = settingsPath(commune);
  await services.store.transact([{ doc: callerPath(caller) }, { doc: path }, { doc: SCHEDULE }], (found) => {
    const [member, before, schedule] = found as [
      MemberDoc | null,
      ReminderSettingsDoc | null,
      ScheduleDoc | null,
    ];
    if (!mayManagePeriods(active(member))) return refuse('forbidden', { action: 'remind', unit: null });
    if ((before?.rev ?? 0) !== expect)
      return refuse('settings-moved', { by: before?.by ?? null, at: before?.at ?? null });
    const data: ReminderSettingsDoc = {
      rev: expect + 1,
      by: caller.memberId,
      at: services.clock().toISOString(),
      settings,
    };
    const { [commune]: known, ...others } = schedule?.communes ?? {};
    const listed = known === true;
    const communes: ScheduleDoc['communes'] = settings.automatic ? { ...others, [commune]: true } : others;
    return {
      writes: [
        { set: path, data },
        ...(listed === settings.automatic ? [] : [{ set: SCHEDULE, data: { communes } }]),
      ],
      reply: undefined,
    };
  });
  return remindersFor(services, caller, period);
}
