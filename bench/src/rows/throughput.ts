import { diskFsync } from '../fsync/disk-fsync.ts';
import { compilePreload } from '../fsync/preload.ts';
import type { Measure } from '../row.ts';
import { CELLS, PARALLEL, UNIT } from '../throughput/load.ts';
import { runChild } from '../throughput/run-child.ts';
import { spreadOf } from '../timing.ts';

const FSYNC = 5;
const LOAD = { duration: 2_500, runs: 5 };

const round = (value: number): number => Math.round(value * 100) / 100;

/** Durable syncs per second of the embedded store, in groups and one commit each. */
export const throughput: Measure = async () => {
  const disk = diskFsync();
  const compiled = compilePreload();
  const preload = 'library' in compiled ? compiled : null;
  try {
    const slow = { milliseconds: FSYNC, preload };
    const groups = await runChild(LOAD, slow);
    const single = await runChild({ ...LOAD, maxBatch: 1 }, slow);
    const fast = await runChild(LOAD, { milliseconds: 0, preload: null });
    const [value, peer, own] = [groups, single, fast].map(({ rates }) => spreadOf(rates));
    if (!value || !peer || !own) throw new Error('a load gave no rates');
    return {
      name: 'Durable syncs on the embedded store',
      bars: [
        {
          what: `syncs of ${CELLS} changed cells, synchronous=FULL, ${FSYNC} ms per fsync`,
          sign: '≥',
          limit: 500,
          unit: '/s',
          value: value.median,
          spread: value,
          peer: { what: 'one commit each', value: peer.median, spread: peer },
        },
      ],
      notes: [
        `${PARALLEL} reports of ${UNIT} in as many communes are written to in parallel through the whole app (token, JSON, checks, audit), without sockets; load and server share one process. Every cell of the reports is filled.`,
        `This disk's fdatasync of one page, measured: ${round(disk.median)} ms (quartiles ${round(disk.low)}–${round(disk.high)}, ${disk.runs} runs).`,
        preload && groups.fsync && single.fsync
          ? `${FSYNC} ms are emulated by a preloaded library (bench/src/fsync/slow-fsync.c): each real fsync runs, then waits until ${FSYNC} ms are over. It counted ${groups.fsync.calls} fsyncs of ${round(groups.fsync.milliseconds)} ms in groups, ${single.fsync.calls} of ${round(single.fsync.milliseconds)} ms one commit each.`
          : `LOUD: ${'reason' in compiled ? compiled.reason : 'the preloaded library saw no fsync'}, so ${FSYNC} ms were only slept after each COMMIT; the fsyncs of checkpoints stayed as fast as this disk.`,
        `With this disk's own fsync: ${Math.round(own.median)}/s.`,
      ],
    };
  } finally {
    preload?.remove();
  }
};
