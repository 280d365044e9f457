import type { ReminderSettings, RemindersReply, RequestError } from '@cchc/domain';
import { useState } from 'react';
import type { Answer } from '../../sync/plan-book.ts';
import { useAnswer } from '../shared/use-answer.ts';
import { useLedger } from '../use-ledger.ts';

/** Who has not sent in a period, and what is done about it; each deed answers with the list as it is afterwards. */
export function useReminders(period: string) {
  const { province } = useLedger();
  const [busy, setBusy] = useState(false);
  const [failed, setFailed] = useState<RequestError | null>(null);
  const { value, error, reload, take } = useAnswer<RemindersReply>(period, () => province.reminders(period));

  async function doing(work: () => Promise<Answer<RemindersReply>>): Promise<boolean> {
    if (busy) return false;
    setBusy(true);
    const answer = await work();
    setBusy(false);
    setFailed(answer.ok ? null : answer.error);
    if (answer.ok) take(answer.value);
    return answer.ok;
  }
  return {
    value,
    error,
    failed,
    busy,
    reload: () => {
      setFailed(null);
      reload();
    },
    send: (unit: string) => doing(() => province.sendReminder(period, unit)),
    resend: (id: string, expect: string) => doing(() => province.resendReminder({ period, id, expect })),
    copied: () => doing(() => province.copiedReminder(period)),
    change: (settings: ReminderSettings) =>
      doing(() => province.changeReminders({ period, expect: value?.rev ?? 0, settings })),
  };
}
