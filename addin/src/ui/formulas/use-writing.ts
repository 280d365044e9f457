import { useState } from 'react';
import type { Done, Written } from '../../sync/formula-book.ts';

export type ExcelFailure = Extract<Done<unknown>, { ok: false }>['failure'];
type Write = (over: boolean) => Promise<Done<Written>>;

export type Outcome =
  | null
  | { kind: 'busy' }
  | { kind: 'written'; address: string; chart: boolean }
  /** Somebody has to agree before what stands there is lost. */
  | { kind: 'occupied'; address: string; cells: number; write: Write }
  | { kind: 'failed'; failure: ExcelFailure };

export interface Writing {
  outcome: Outcome;
  start(write: Write): Promise<void>;
  /** "Ghi đè" (true), or leaving what stands there. */
  answer(over: boolean): Promise<void>;
}

/** Something written into cells: never over what stands there before a person agreed. */
export function useWriting(): Writing {
  const [outcome, setOutcome] = useState<Outcome>(null);
  async function run(write: Write, over: boolean) {
    setOutcome({ kind: 'busy' });
    const done = await write(over);
    if (!done.ok) setOutcome({ kind: 'failed', failure: done.failure });
    else if (done.value.kind === 'occupied') setOutcome({ ...done.value, write });
    else setOutcome(done.value);
  }
  return {
    outcome,
    start: (write) => run(write, false),
    async answer(over) {
      if (outcome?.kind !== 'occupied') return;
      if (over) await run(outcome.write, true);
      else setOutcome(null);
    },
  };
}
