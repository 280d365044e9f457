import { useRef, useState } from 'react';
import {
  type RefilledFile,
  type RefillRefusal,
  type RefillStep,
  type RefillWanted,
  refillFile,
} from '../../sync/refill-file.ts';
import { saveFile } from '../shared/save-file.ts';
import { useLedger } from '../use-ledger.ts';

export type Refill =
  | { kind: 'idle' }
  | { kind: 'working'; step: RefillStep }
  | { kind: 'stopped' }
  | { kind: 'failed'; name: string; refusal: RefillRefusal }
  | { kind: 'done'; name: string; value: RefilledFile };

/** `tong-hop.xlsx` is saved as `tong-hop (mới).xlsx`: the one that was chosen stays. */
const newName = (name: string): string => `${name.replace(/(?: \(mới\))?\.xlsx$/i, '')} (mới).xlsx`;

/** A file of the person that gets the figures of now; stopping it leaves everything as it was. */
export function useRefill() {
  const { province } = useLedger();
  const [refill, setRefill] = useState<Refill>({ kind: 'idle' });
  const run = useRef(0);
  async function start(wanted: RefillWanted): Promise<void> {
    run.current += 1;
    const mine = run.current;
    const stopped = (): boolean => run.current !== mine;
    setRefill({ kind: 'working', step: 'fetching' });
    const outcome = await refillFile(
      province,
      wanted,
      (step) => !stopped() && setRefill({ kind: 'working', step }),
      stopped,
    );
    if (outcome === null || stopped()) return;
    if (!outcome.ok) return setRefill({ kind: 'failed', name: wanted.file.name, refusal: outcome.refusal });
    const name = newName(wanted.file.name);
    saveFile(outcome.value.file, name);
    setRefill({ kind: 'done', name, value: outcome.value });
  }
  function stop(): void {
    run.current += 1;
    setRefill({ kind: 'stopped' });
  }
  return { refill, start, stop };
}
