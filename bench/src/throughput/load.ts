import { cellsFor, type Entry, type EntryLayout } from '@cchc/domain';
import { samplePlan } from '@cchc/functions/testing';
import { ReportClient } from '../parts/client.ts';
import { type BenchServer, type Commune, openServer } from '../parts/server.ts';
import { entriesOf, filledEntry, filledReport, layoutFor, PERIOD } from '../parts/values.ts';

export const UNIT = 'DV2';
/** Reports that are written to at the same time, one of each commune. */
export const PARALLEL = 64;
export const CELLS = 25;

const layout = layoutFor(samplePlan, UNIT);
const entries = entriesOf(layout);
const communes: readonly Commune[] = Array.from({ length: PARALLEL }, (_, i) => ({
  id: `xa-${i}`,
  plan: samplePlan,
}));

/** An official who goes on changing a report, entry after entry, never twice to the same value. */
class Writer {
  #next: number;
  #round = 1;

  constructor(
    readonly client: ReportClient,
    start: number,
  ) {
    this.#next = start;
  }

  /** One sync of the next entries, each with all of its cells, until enough cells are changed. */
  async send(): Promise<void> {
    const change: Record<string, Entry> = {};
    let cells = 0;
    while (cells < CELLS) {
      const entry = entries[this.#next++ % entries.length] as EntryLayout;
      const value = filledEntry(entry.def, this.#round);
      change[entry.key] = value;
      cells += cellsFor(value, entry).filter((cell) => cell !== null).length;
    }
    this.#round += 1;
    await this.client.sync(change);
  }
}

/** What one run gave. */
export interface Run {
  syncsPerSecond: number;
  /** Milliseconds of processor time of each sync, that of its client included. */
  processor: number;
}

/** Everyone sends a change, waits for the answer, and sends the next one, until the time is over. */
async function drive(writers: readonly Writer[], milliseconds: number): Promise<Run> {
  const began = performance.now();
  const before = process.cpuUsage();
  let syncs = 0;
  await Promise.all(
    writers.map(async (writer) => {
      while (performance.now() - began < milliseconds) {
        await writer.send();
        syncs += 1;
      }
    }),
  );
  const { user, system } = process.cpuUsage(before);
  return {
    syncsPerSecond: (syncs / (performance.now() - began)) * 1000,
    processor: (user + system) / 1000 / syncs,
  };
}

export interface LoadOptions {
  maxBatch?: number;
  /** Milliseconds of each run. */
  duration: number;
  runs: number;
}

/** Durable syncs on reports whose every cell is filled. */
export async function load({ maxBatch, duration, runs }: LoadOptions): Promise<Run[]> {
  const server: BenchServer = await openServer(communes, maxBatch);
  try {
    const clients = communes.map((commune) => new ReportClient(server, commune, UNIT, PERIOD));
    await Promise.all(clients.map((client) => client.sync(filledReport(layout, 0))));
    const writers = clients.map((client, i) => new Writer(client, i));
    await drive(writers, duration);
    const done: Run[] = [];
    for (let i = 0; i < runs; i++) done.push(await drive(writers, duration));
    return done;
  } finally {
    await server.close();
  }
}
