import type { ReportView, RequestError } from '@cchc/domain';
import type { ComparedFigure } from '@cchc/domain/old-figures';
import { useState } from 'react';
import { takeBack, type UnitOutcome, writeFigures } from '../../../sync/old-figures.ts';
import { useLedger } from '../../use-ledger.ts';

/** What an import, or its undo, came to. */
export interface ImportOutcome {
  kind: 'written' | 'undone';
  units: UnitOutcome[];
}

export interface ImportWork {
  busy: boolean;
  outcome: ImportOutcome | null;
  /** Reports could not be read again: nothing was undone, or what is there now is not known. */
  unread: { before: 'undo' | 'next'; error: RequestError } | null;
  /** Whether every unit was reached. */
  apply(reports: readonly ReportView[], figures: readonly ComparedFigure[]): Promise<boolean>;
  undo(): Promise<void>;
  readAgain(): Promise<void>;
  forget(): void;
}

/**
 * Writing figures of a period and taking them back. After each the reports are read again, so that what is looked at
 * next stands on what is there.
 */
export function useImport(
  period: string,
  plan: string,
  units: readonly string[],
  taken: (reports: ReportView[]) => void,
): ImportWork {
  const { plans } = useLedger();
  const [busy, setBusy] = useState(false);
  const [outcome, setOutcome] = useState<ImportOutcome | null>(null);
  const [unread, setUnread] = useState<ImportWork['unread']>(null);
  const readAgain = async (before: 'undo' | 'next'): Promise<ReportView[] | null> => {
    const answer = await plans.reports(units, period);
    setUnread(answer.ok ? null : { before, error: answer.error });
    if (!answer.ok) return null;
    taken(answer.value);
    return answer.value;
  };
  return {
    busy,
    outcome,
    unread,
    forget() {
      setOutcome(null);
      setUnread(null);
    },
    async readAgain() {
      setBusy(true);
      await readAgain('next');
      setBusy(false);
    },
    async apply(reports, figures) {
      setBusy(true);
      const done = await writeFigures(plans, reports, plan, figures);
      await readAgain('next');
      setOutcome({ kind: 'written', units: done });
      setBusy(false);
      return done.every(({ error }) => error === null);
    },
    async undo() {
      if (outcome?.kind !== 'written') return;
      setBusy(true);
      const reports = await readAgain('undo');
      const undone = reports && (await takeBack(plans, reports, plan, outcome.units));
      if (undone) {
        await readAgain('next');
        setOutcome({ kind: 'undone', units: undone });
      }
      setBusy(false);
    },
  };
}
