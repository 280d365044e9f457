import type { Entry } from '@cchc/domain';
import { samplePlan } from '@cchc/functions/testing';
import { ReportClient } from '../parts/client.ts';
import { openServer } from '../parts/server.ts';
import { entriesOf, filledEntry, filledReport, layoutFor, PERIOD } from '../parts/values.ts';
import { keep, type ReportWithHistory, syncWithHistory, withChange } from '../peers/history-inside.ts';
import type { Measure } from '../row.ts';
import { elapsed, type Spread, spreadOf } from '../timing.ts';

const UNIT = 'DV2';
/** Five years of a unit that saves four times on each of 250 days. */
const SAVES = 5 * 250 * 4;
const IN_A_SAVE = 5;
const ENTRIES = 25;
const SAMPLES = 300;
const WARM_UP = 30;
/** Percent of what a new report costs. */
const FLAT = 120;

const layout = layoutFor(samplePlan, UNIT);
const entries = entriesOf(layout);
/** Grows with every save, so that no change is one that the server has already. */
let round = 0;

function change(count: number): Record<string, Entry> {
  round += 1;
  const from = (round * count) % (entries.length - count);
  return Object.fromEntries(
    entries.slice(from, from + count).map(({ key, def }) => [key, filledEntry(def, round)]),
  );
}

/** One way and the other in turn, so that what else the machine does meets all alike. */
async function inTurn(
  works: readonly ((change: Record<string, Entry>) => Promise<unknown>)[],
): Promise<Spread[]> {
  const samples = works.map((): number[] => []);
  for (let i = 0; i < WARM_UP + SAMPLES; i++)
    for (const [at, work] of works.entries()) {
      const entriesNow = change(ENTRIES);
      const took = await elapsed(() => work(entriesNow));
      if (i >= WARM_UP) samples[at]?.push(took);
    }
  return samples.map(spreadOf);
}

const told = ({ median, low, high }: Spread): string =>
  `${median.toFixed(2)} ms (${low.toFixed(2)}–${high.toFixed(2)})`;
const share = (before: Spread, after: Spread): number => (after.median / before.median) * 100;

/** A sync of a report with five years of history, beside one of a new report; and beside a store that keeps history in the document. */
export const history: Measure = async () => {
  const communes = ['moi', 'nam-nam'].map((id) => ({ id, plan: samplePlan }));
  const server = await openServer(communes);
  try {
    const [fresh, old] = communes.map((commune) => new ReportClient(server, commune, UNIT, PERIOD)) as [
      ReportClient,
      ReportClient,
    ];
    for (const client of [fresh, old]) await client.sync(filledReport(layout, 0));
    const start: ReportWithHistory = { entries: filledReport(layout, 0), rev: 1, history: [] };
    const inside = structuredClone(start);
    for (let i = 0; i < SAVES; i++) {
      const saved = change(IN_A_SAVE);
      await old.sync(saved);
      const { entries: now, history: last } = withChange({ ...inside, history: [] }, saved);
      inside.entries = now;
      inside.history.push(...last);
    }
    await keep(server.counts, 'moi', start);
    await keep(server.counts, 'nam-nam', inside);
    server.counts.take();
    await old.sync(change(ENTRIES));
    const { reads, writes } = server.counts.take();
    const [ours, oursOld, peer, peerOld] = (await inTurn([
      (saved) => fresh.sync(saved),
      (saved) => old.sync(saved),
      (saved) => syncWithHistory(server.counts, 'moi', saved),
      (saved) => syncWithHistory(server.counts, 'nam-nam', saved),
    ])) as [Spread, Spread, Spread, Spread];
    return {
      name: `A sync of a report with five years of history (${SAVES.toLocaleString('en')} saves)`,
      bars: [
        {
          what: 'median time, a new report = 100 %',
          sign: '≤',
          limit: FLAT,
          unit: '%',
          value: share(ours, oursOld),
          peer: { what: 'history inside the report', value: share(peer, peerOld) },
        },
        { what: 'documents read', sign: '≤', limit: 4, unit: '', value: reads },
        { what: 'documents written', sign: '≤', limit: 2, unit: '', value: writes },
      ],
      notes: [
        `${ENTRIES} changed entries of ${UNIT} per sync, through the whole app (token, JSON, checks, audit) on the embedded store; ${SAMPLES} syncs each, all four in turn. New report ${told(ours)}, old one ${told(oursOld)}. The peer reads member, period and report in one transaction and writes the report with its history, without checks, tokens or totals: new ${told(peer)}, old ${told(peerOld)}; its report takes ${(JSON.stringify(inside).length / 1e6).toFixed(1)} MB (a document of Firestore may take 1).`,
      ],
    };
  } finally {
    await server.close();
  }
};
