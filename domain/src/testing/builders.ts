import plan from '@cchc/domain/sample-plan';
import type { ReportState } from '../api/api.ts';
import type { ReportPart } from '../consolidation/consolidate.ts';
import type { Contribution, MeasureContribution } from '../consolidation/contribution.ts';
import type { Entry, EntryValue, StoredEntry } from '../entries/entry.ts';
import type { EntryDef } from '../entries/entry-def.ts';
import type { Components } from '../indicators/result.ts';
import type { UnitPart } from '../indicators/total.ts';
import type { Indicator, Plan } from '../plan/schema.ts';

const shipped = plan as unknown as Plan;

/** The plan that ships; a fresh copy, so that a test may change it. */
export const aPlan = (): Plan => structuredClone(shipped);

/** An indicator of the plan that ships, changed where the test says. */
export function anIndicator(code: string, changes: Partial<Indicator> = {}): Indicator {
  const found = shipped.indicators.find((indicator) => indicator.code === code);
  if (!found) throw new Error(`the plan has no indicator ${code}`);
  return { ...structuredClone(found), ...changes };
}

/** What is asked under one key, an ordinary ratio unless the test says otherwise. */
export const aDef = (changes: Partial<EntryDef> = {}): EntryDef => ({
  key: 'A.01',
  form: 'chi-tieu',
  row: 'A.01',
  kind: 'ratio',
  components: [
    { key: 'numerator', name: 'Tử số', type: 'decimal' },
    { key: 'denominator', name: 'Mẫu số', type: 'decimal' },
  ],
  extras: ['note', 'estimate', 'mark', 'source', 'evidence'],
  required: true,
  ...changes,
});

export const aRatio = (numerator: number, denominator: number): Components => ({ numerator, denominator });

/** Five counts, from "Rất không hài lòng" to "Rất hài lòng". */
export const aSurvey = (c1: number, c2: number, c3: number, c4: number, c5: number): Components => ({
  c1,
  c2,
  c3,
  c4,
  c5,
});

export const anEntry = (components?: Components, more: Entry = {}): Entry => ({
  ...(components && { components }),
  ...more,
});

export const aStored = (value: EntryValue, rev = 1): StoredEntry => ({
  value,
  version: `${rev}-abcdefgh`,
  by: 'member-1',
  at: '2026-06-03T02:00:00.000Z',
});

export const aPart = (
  unit: string,
  components?: Components,
  more: Omit<UnitPart, 'unit' | 'components'> = {},
): UnitPart => ({ unit, components, ...more });

export const aContribution = (indicators: Record<string, MeasureContribution> = {}): Contribution => ({
  indicators,
  tasks: {},
});

/** A unit's report as consolidation sees it. */
export const aReport = (
  unit: string,
  indicators: Record<string, MeasureContribution>,
  state: ReportState = 'approved',
): ReportPart => ({ unit, state, contribution: aContribution(indicators) });
