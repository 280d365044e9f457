import { closeSync, fdatasyncSync, mkdirSync, openSync, rmSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { RESULTS } from '../parts/server.ts';
import { type Spread, spreadOf } from '../timing.ts';

const RUNS = 300;
const PAGE = Buffer.alloc(4096, 1);

/** Milliseconds that this disk takes to write one page and to say that it is safe. */
export function diskFsync(): Spread {
  mkdirSync(RESULTS, { recursive: true });
  const path = join(RESULTS, 'fsync.tmp');
  const file = openSync(path, 'w');
  try {
    const samples: number[] = [];
    for (let i = 0; i < RUNS; i++) {
      writeSync(file, PAGE);
      const began = performance.now();
      fdatasyncSync(file);
      samples.push(performance.now() - began);
    }
    return spreadOf(samples);
  } finally {
    closeSync(file);
    rmSync(path, { force: true });
  }
}
