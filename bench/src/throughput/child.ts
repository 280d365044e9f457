import { load } from './load.ts';
import { sleepAfterCommit } from './sleep-after-commit.ts';

/** What the parent asks of this process, as JSON in its first argument. */
export interface ChildTask {
  maxBatch?: number;
  duration: number;
  runs: number;
  /** Milliseconds to add to each COMMIT; absent where a preloaded library slows fsync itself. */
  sleep?: number;
}

const task = JSON.parse(process.argv[2] ?? '') as ChildTask;
if (task.sleep !== undefined) sleepAfterCommit(task.sleep);
process.stdout.write(JSON.stringify(await load(task)));
