import { add, type Counts, table, tooRare } from '../schedule/counts.ts';
import { type CrewOptions, crew } from './crew.ts';
import type { Told } from './worker.ts';

export interface SoakResult {
  done: number;
  counts: Counts;
  failure: (Told['failure'] & object) | null;
  /** Number of the schedule that failed. */
  number: number | null;
}

/** Runs schedules until one breaks something or all are done. */
export async function soak(
  options: Omit<CrewOptions, 'told'>,
  progress: (done: number) => void,
): Promise<SoakResult> {
  const result: SoakResult = { done: 0, counts: {}, failure: null, number: null };
  await crew({
    ...options,
    told: ({ number, counts, failure }) => {
      result.done += 1;
      add(result.counts, counts);
      progress(result.done);
      if (failure && !result.failure) Object.assign(result, { failure, number });
      return failure !== null;
    },
  });
  return result;
}

/** What a person reads of a run. */
export function tell({ done, counts, failure, number }: SoakResult, run: number): string {
  const lines = [table(counts), ''];
  if (failure) {
    const { invariant, seen, schedule } = failure;
    lines.push(
      `BROKEN (${invariant}) ${seen}`,
      `schedule ${number} of seed ${run}, shrunk to ${schedule.steps.length} steps (${schedule.people} people, undo of add-ins ${schedule.undoes ? 'on' : 'off'}):`,
      ...schedule.steps.map((step) => `  ${JSON.stringify(step)}`),
      `again: npm run soak -- --seed ${run} --from ${number} --schedules 1`,
    );
  } else lines.push(`${done} schedules of seed ${run}: nothing broken`);
  return lines.join('\n');
}

/** Kinds of event that were too rare for the run to say anything about them; a few schedules say nothing anyway. */
export const rareIn = ({ done, counts }: SoakResult): string[] => (done < 100 ? [] : tooRare(counts));
