import type { EntryError, EntryValue, ReportView, RequestError, SyncRequest, Version } from '@cchc/domain';
import { stableId } from '@cchc/domain/annual-plan';
import type { ComparedFigure } from '@cchc/domain/old-figures';
import type { PlanBook } from './plan-book.ts';

/** What became of one unit's part. */
export interface UnitOutcome {
  unit: string;
  /** What was written, with what takes it back: the value before, on the version that is there now. */
  written: { key: string; before: EntryValue; version: Version }[];
  /** Changed by somebody else since it was looked at: not written. */
  moved: string[];
  refused: Record<string, EntryError>;
  /** Nothing of this unit was written. */
  error: RequestError | null;
}

interface Wanted {
  key: string;
  value: EntryValue;
  base: Version | null;
  before: EntryValue;
}

/** One sync of one unit, marked "nhập từ báo cáo cũ"; what was asked before is asked again as the same. */
async function writeUnit(
  { sync }: Pick<PlanBook, 'sync'>,
  { unit, period, cursor }: Pick<ReportView, 'unit' | 'period' | 'cursor'>,
  plan: string,
  wanted: readonly Wanted[],
): Promise<UnitOutcome> {
  const entries = Object.fromEntries(wanted.map(({ key, value, base }) => [key, { value, base }]));
  const request: Omit<SyncRequest, 'mutationId'> = { unit, period, plan, cursor, entries, via: 'import' };
  const answer = await sync({ ...request, mutationId: `import-${stableId(JSON.stringify(request))}` });
  const nothing = { unit, written: [], moved: [], refused: {} };
  if (!answer.ok) return { ...nothing, error: answer.error };
  const { settled, conflicts, refused } = answer.value;
  return {
    unit,
    error: null,
    refused,
    moved: wanted.map(({ key }) => key).filter((key) => Object.hasOwn(conflicts, key)),
    written: wanted.flatMap(({ key, before }) => {
      const version = settled[key];
      return version === undefined ? [] : [{ key, before, version }];
    }),
  };
}

/** Writes chosen figures, one unit after the other; a unit that fails stops no other. */
export async function writeFigures(
  plans: Pick<PlanBook, 'sync'>,
  reports: readonly ReportView[],
  plan: string,
  figures: readonly ComparedFigure[],
): Promise<UnitOutcome[]> {
  const outcomes: UnitOutcome[] = [];
  for (const report of reports) {
    const own = figures.filter(({ unit }) => unit === report.unit);
    const wanted = own.map(({ key, value, base, now }) => ({ key, value, base, before: now }));
    if (wanted.length > 0) outcomes.push(await writeUnit(plans, report, plan, wanted));
  }
  return outcomes;
}

/** Takes an import back where nobody wrote since: every entry as it was before. */
export async function takeBack(
  plans: Pick<PlanBook, 'sync'>,
  reports: readonly ReportView[],
  plan: string,
  done: readonly UnitOutcome[],
): Promise<UnitOutcome[]> {
  const outcomes: UnitOutcome[] = [];
  for (const { unit, written } of done) {
    const report = reports.find((each) => each.unit === unit);
    const wanted = written.map(({ key, before, version }) => ({ key, value: before, base: version, before }));
    if (report && wanted.length > 0) outcomes.push(await writeUnit(plans, report, plan, wanted));
  }
  return outcomes;
}
