import type { EntryDef } from '@cchc/domain';

/** Units whose open report is complete. */
const COMPLETE = ['DV1', 'DV3', 'DV6-01', 'DV7-01', 'DV8-01', 'DV8-02', 'DV8-03'];

/** Units that have begun: the indicators they have entered; figures of surveys and of staff are still to come. */
const BEGUN: Record<string, readonly string[]> = {
  DV2: ['TTHC.01', 'TTHC.02', 'TTHC.07', 'TTHC.08'],
  DV4: ['TCC.01'],
  DV5: ['CQS.01'],
  'DV6-02': ['CQS.01', 'BM.03'],
};

/** Whether the sample person of a unit has filled an entry of the open period: the commune is about half done. */
export function isFilledSoFar(unit: string, def: EntryDef, clauses: readonly string[]): boolean {
  if (COMPLETE.includes(unit)) return true;
  const begun = BEGUN[unit];
  if (!begun) return false;
  if (def.form === 'nhiem-vu') return clauses.indexOf(def.row) < clauses.length / 3;
  return begun.includes(def.key.split(':')[0] as string);
}
