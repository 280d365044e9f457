import { samplePlan } from '@cchc/functions/testing';
import { ReportClient } from '../parts/client.ts';
import { type BenchServer, type Commune, openServer } from '../parts/server.ts';
import { entriesOf, filledEntry, filledReport, layoutFor, PERIOD } from '../parts/values.ts';
import type { Bar, Measure } from '../row.ts';
import { elapsed, type Spread, spreadOf } from '../timing.ts';

const COMMUNES = 300;
/** So many of them are at work at the same time, spread over the store. */
const SAMPLE = 30;
/** Ten units of each commune have a full report; the smallest are many, as in life. */
const UNITS = ['DV1', 'DV2', 'DV3', 'DV4', 'DV5', 'DV6-01', 'DV6-02', 'DV7-01', 'DV8-01', 'DV8-02'];
const MEASURED = 'DV2';
const ENTRIES = 25;
const SAMPLES = 600;
/** Every commune has been asked twice before anything counts. */
const WARM_UP = 2 * COMMUNES;
const FLAT = 20;

const layouts = new Map(UNITS.map((unit) => [unit, layoutFor(samplePlan, unit)]));
const entries = entriesOf(layouts.get(MEASURED) ?? layoutFor(samplePlan, MEASURED));
/** Each commune has a plan of its own, as a plan that names its commune is. */
const communes = Array.from({ length: COMMUNES }, (_, i): Commune => {
  const id = `xa-${i}`;
  return { id, plan: { ...samplePlan, commune: { ...samplePlan.commune, name: id } } };
});

/** Fills the reports of a commune; its official for the measured unit goes on with it. */
async function fill(server: BenchServer, commune: Commune): Promise<ReportClient> {
  const clients = UNITS.map((unit) => new ReportClient(server, commune, unit, PERIOD));
  await Promise.all(
    clients.map((client) => {
      const layout = layouts.get(client.unit);
      if (!layout) throw new Error(`no layout of ${client.unit}`);
      return client.sync(filledReport(layout, 0));
    }),
  );
  return clients[UNITS.indexOf(MEASURED)] as ReportClient;
}

async function filled(server: BenchServer): Promise<ReportClient[]> {
  const clients: ReportClient[] = [];
  for (const commune of server.communes) clients.push(await fill(server, commune));
  return clients;
}

/** Grows with every sync, so that no change is one that the server has already. */
let round = 0;

/** People who sync one after the other, each in the next of some communes. */
class Turns {
  readonly samples: number[] = [];
  reads = 0;
  #turn = 0;

  constructor(readonly clients: readonly ReportClient[]) {}

  async next(value: number, counts: boolean): Promise<void> {
    const client = this.clients[this.#turn++ % this.clients.length] as ReportClient;
    const from = (value * ENTRIES) % (entries.length - ENTRIES);
    const change = Object.fromEntries(
      entries.slice(from, from + ENTRIES).map(({ key, def }) => [key, filledEntry(def, value)]),
    );
    client.server.counts.take();
    const took = await elapsed(() => client.sync(change));
    if (!counts) return;
    this.samples.push(took);
    this.reads += client.server.counts.take().reads;
  }

  get spread(): Spread {
    return spreadOf(this.samples);
  }
}

/** A sync here and a sync there in turn, so that what else the machine does meets both alike. */
async function sideBySide(
  here: readonly ReportClient[],
  there: readonly ReportClient[],
): Promise<[Turns, Turns]> {
  const all: [Turns, Turns] = [new Turns(here), new Turns(there)];
  for (let i = 0; i < WARM_UP + SAMPLES; i++)
    for (const turns of all) await turns.next(++round, i >= WARM_UP);
  return all;
}

const told = ({ spread: { median, low, high }, reads, samples }: Turns): string =>
  `${median.toFixed(2)} ms (${low.toFixed(2)}–${high.toFixed(2)}), ${(reads / samples.length).toFixed(2)} documents read`;

/** Cost of a sync with one commune in the store, and with 300. */
export const growth: Measure = async () => {
  const small = await openServer(communes.slice(0, 1));
  const large = await openServer(communes);
  try {
    const many = await filled(large);
    const one = await filled(small);
    const [sampled, beforeSampled] = await sideBySide(
      many.filter((_, i) => i % (COMMUNES / SAMPLE) === 0),
      one,
    );
    const [everyone, beforeEveryone] = await sideBySide(many, one);
    const bar = (what: string, after: Turns, before: Turns): Bar => ({
      what,
      sign: '≤',
      limit: FLAT,
      unit: '%',
      value: (after.spread.median / before.spread.median - 1) * 100,
    });
    return {
      name: `Cost of a sync as communes grow from 1 to ${COMMUNES}, ${UNITS.length} units each`,
      bars: [
        bar(`growth of the median time, ${SAMPLE} communes at work in turn`, sampled, beforeSampled),
        bar(`growth of the median time, all ${COMMUNES} in turn`, everyone, beforeEveryone),
      ],
      notes: [
        `${ENTRIES} changed entries of ${MEASURED} per sync, one after the other, on two embedded stores, a sync in the large one and a sync in the small one in turn. ${SAMPLE} of ${COMMUNES} communes at work: ${told(sampled)}; 1 commune meanwhile: ${told(beforeSampled)}. All ${COMMUNES}: ${told(everyone)}; 1 commune meanwhile: ${told(beforeEveryone)}. Each commune has a plan of its own, and a process keeps a limited number of different plans at hand; beyond it, a sync reads its plan again. ${SAMPLES} syncs each.`,
      ],
    };
  } finally {
    await small.close();
    await large.close();
  }
};
