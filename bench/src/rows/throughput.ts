import { diskFsync } from '../fsync/disk-fsync.ts';
import { compilePreload } from '../fsync/preload.ts';
import type { Measure } from '../row.ts';
import { CELLS, PARALLEL, UNIT } from '../throughput/load.ts';
import { type ChildResult, runChild } from '../throughput/run-child.ts';
import { type Spread, spreadOf } from '../timing.ts';

const FSYNC = 5;
const LOAD = { duration: 2_000, runs: 3 };
/** Both ways in turn, so often, so that what else the machine does meets both. */
const TURNS = 2;

const round = (value: number): string => value.toFixed(2);

const ratesOf = (results: readonly ChildResult[]): Spread =>
  spreadOf(results.flatMap(({ runs }) => runs.map(({ syncsPerSecond }) => syncsPerSecond)));
const processorOf = (results: readonly ChildResult[]): string =>
  round(spreadOf(results.flatMap(({ runs }) => runs.map(({ processor }) => processor))).median);

function fsyncsOf(results: readonly ChildResult[]): string | null {
  const counted = results.flatMap(({ fsync }) => fsync ?? []);
  const calls = counted.reduce((sum, each) => sum + each.calls, 0);
  const spent = counted.reduce((sum, each) => sum + each.calls * each.milliseconds, 0);
  return calls > 0 ? `${calls} fsyncs of ${round(spent / calls)} ms` : null;
}

/** Durable syncs per second of the embedded store, in groups and one commit each. */
export const throughput: Measure = async () => {
  const disk = diskFsync();
  const compiled = compilePreload();
  const preload = 'library' in compiled ? compiled : null;
  const slow = { milliseconds: FSYNC, preload };
  const groups: ChildResult[] = [];
  const single: ChildResult[] = [];
  try {
    for (let turn = 0; turn < TURNS; turn++) {
      groups.push(await runChild(LOAD, slow));
      single.push(await runChild({ ...LOAD, maxBatch: 1 }, slow));
    }
    const fast = await runChild(LOAD, { milliseconds: 0, preload: null });
    const [value, peer, own] = [ratesOf(groups), ratesOf(single), ratesOf([fast])];
    const [inGroups, oneEach] = [fsyncsOf(groups), fsyncsOf(single)];
    const emulated =
      inGroups && oneEach
        ? `${FSYNC} ms are emulated by a preloaded library (bench/src/fsync/slow-fsync.c): each fsync really runs, then waits until ${FSYNC} ms are over. It counted ${inGroups} in groups and ${oneEach} one commit each.`
        : `**${FSYNC} ms were only slept after each COMMIT** (${'reason' in compiled ? compiled.reason : 'the preloaded library saw no fsync'}); the fsyncs of checkpoints stayed as fast as this disk.`;
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
        `${PARALLEL} reports of ${UNIT} in as many communes are written to in parallel through the whole app (token, JSON, checks, audit), without sockets; load and server share one process. Every cell of the reports is filled, every sync changes what is stored.`,
        `One sync takes ${processorOf(groups)} ms of processor time in groups, ${processorOf(single)} ms one commit each.`,
        `This disk's fdatasync of one page, measured: ${round(disk.median)} ms (${round(disk.low)}–${round(disk.high)}, ${disk.runs} runs); at its own speed ${Math.round(own.median)} syncs/s.`,
        emulated,
      ],
    };
  } finally {
    preload?.remove();
  }
};
