import { CASES, realOnlyCases } from './cases/index.ts';
import { reportText, runAll } from './kit/run-all.ts';

/** Milliseconds that one case may take in a real Excel, and that it waits for something to happen. */
const LIMITS = { limit: 30_000, patience: 10_000 };

/**
 * A script of its own: a page loads it by address and finds this. `run` checks the Excel around the page;
 * `progress` is told how many cases are done and answers false to stop.
 */
const excelConformance = {
  run: async (progress: (done: number, all: number) => boolean) => {
    let goOn = true;
    const report = await runAll(CASES, realOnlyCases, {
      ...LIMITS,
      personOn: null,
      stopped: () => !goOn,
      progress: (done, all) => {
        goOn = progress(done, all);
      },
    });
    return { ...report, text: reportText(report) };
  },
};

Object.assign(globalThis, { excelConformance });
