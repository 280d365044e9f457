import { type ChildProcess, fork } from 'node:child_process';
import { availableParallelism } from 'node:os';
import type { Order, Told } from './worker.ts';

export interface CrewOptions {
  /** Bundled worker. */
  worker: string;
  run: number;
  from: number;
  schedules: number;
  shrinkFor: number;
  processes?: number;
  /** @returns true to stop: nothing new is begun */
  told: (told: Told) => boolean;
}

/** Runs schedules on all cores, each process one at a time, until all are done or it is told to stop. */
export async function crew({
  worker,
  run,
  from,
  schedules,
  shrinkFor,
  processes = availableParallelism(),
  told,
}: CrewOptions): Promise<void> {
  let next = from;
  let stopped = false;
  const end = from + schedules;
  const one = (): Promise<void> =>
    new Promise((resolve, reject) => {
      const child: ChildProcess = fork(worker, { execArgv: ['--enable-source-maps'] });
      const order = (): void => {
        if (stopped || next >= end) child.disconnect();
        else child.send({ run, number: next++, shrinkFor } satisfies Order);
      };
      child.on('message', (message: Told | 'ready') => {
        if (message !== 'ready') stopped = told(message) || stopped;
        order();
      });
      child.on('error', reject);
      child.on('exit', (code) => {
        if (code === 0) resolve();
        else reject(new Error(`a process for schedules ended with ${code}`));
      });
    });
  await Promise.all(Array.from({ length: Math.min(processes, schedules) }, one));
}
