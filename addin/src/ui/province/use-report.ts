import type { GatheredReply, Include, RequestError } from '@cchc/domain';
import {
  frameOf,
  type Piece,
  piecesOf,
  provinceReport,
  type ReportTextReply,
  type TextChange,
} from '@cchc/domain/province-report';
import { useMemo, useState } from 'react';
import type { Answer } from '../../sync/plan-book.ts';
import { useAnswer } from '../shared/use-answer.ts';
import { useLedger } from '../use-ledger.ts';

interface Loaded {
  reply: GatheredReply;
  text: ReportTextReply;
}

export interface ReportInHand {
  reply: GatheredReply;
  text: ReportTextReply;
  frame: Piece[];
  pieces: Piece[];
}

/** The report of a period as it would go out now, and how its text is changed. */
export function useReport(period: string, include: Include) {
  const { province } = useLedger();
  const [saving, setSaving] = useState(false);
  const [failed, setFailed] = useState<RequestError | null>(null);
  const { value, error, reload, take } = useAnswer<Loaded>(`${period} ${include}`, async () => {
    const [reply, text] = await Promise.all([province.gathered(period, include), province.text(period)]);
    if (!reply.ok) return reply;
    return text.ok ? { ok: true, value: { reply: reply.value, text: text.value } } : text;
  });
  const report = useMemo((): ReportInHand | null => {
    if (!value) return null;
    const document = provinceReport({ reply: value.reply });
    const { text } = value.text;
    return { ...value, frame: frameOf(document, text), pieces: piecesOf(document, text) };
  }, [value]);

  /** @returns false when it was not saved: what was typed stays where it is */
  async function save(change: TextChange | null): Promise<boolean> {
    if (!value || !change || saving) return false;
    setSaving(true);
    const answer: Answer<ReportTextReply> = await province.saveText(period, value.text.text.rev, change);
    setSaving(false);
    setFailed(answer.ok ? null : answer.error);
    if (answer.ok) take({ ...value, text: answer.value });
    return answer.ok;
  }
  const again = () => {
    setFailed(null);
    reload();
  };
  return { report, error, failed, saving, reload: again, save };
}
