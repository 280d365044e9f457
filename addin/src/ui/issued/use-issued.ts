import type { Include, RequestError } from '@cchc/domain';
import { type IssuedReply, type Leaving, REASON_PREFIX } from '@cchc/domain/province-report';
import { useState } from 'react';
import { useReport } from '../province/use-report.ts';
import { useAnswer } from '../shared/use-answer.ts';
import { useLedger } from '../use-ledger.ts';

/** What left of a period, and what may be entered beside it. */
export function useIssued(period: string, include: Include) {
  const { province } = useLedger();
  const asked = useAnswer<IssuedReply>(period, () => province.issued(period));
  const report = useReport(period, asked.value?.issued.at(-1)?.include ?? include);
  const [busy, setBusy] = useState(false);
  const [failed, setFailed] = useState<RequestError | null>(null);

  /** @returns whether it was entered */
  async function issue(leaving: Leaving): Promise<boolean> {
    if (!report.report || busy) return false;
    const { reply, text } = report.report;
    setBusy(true);
    const answer = await province.issue({
      ...leaving,
      period,
      include: reply.include,
      expect: text.text.rev,
      seen: Object.fromEntries(
        reply.units.flatMap(({ unit, cursor, retired }) => (retired ? [] : [[unit, cursor]])),
      ),
    });
    setBusy(false);
    setFailed(answer.ok ? null : answer.error);
    if (answer.ok) {
      asked.take(answer.value);
      // The chain went on: the text has another number
      report.reload();
    }
    return answer.ok;
  }

  async function saveReason(key: string, text: string): Promise<boolean> {
    const change = { [`${REASON_PREFIX}${key}`]: { text, from: null, after: null } };
    const saved = await report.save({ texts: change });
    if (saved) asked.reload();
    return saved;
  }

  const reload = () => {
    setFailed(null);
    asked.reload();
    report.reload();
  };
  return {
    issued: asked.value,
    report: report.report,
    error: asked.error ?? report.error,
    failed: failed ?? report.failed,
    busy: busy || report.saving,
    issue,
    saveReason,
    reload,
  };
}
