import {
  type ConsolidationReply,
  consolidate,
  contributionOf,
  defaultCalendar,
  entryDefs,
  type ReportDoc,
  type ReportPart,
  reportingUnits,
} from '@cchc/domain';
import { reportsPath } from '@cchc/functions/reports/paths.ts';
import { samplePlan } from '@cchc/functions/testing';
import { ReportClient } from '../parts/client.ts';
import { withUnits } from '../parts/plans.ts';
import { type BenchServer, coordinatorOf, openServer } from '../parts/server.ts';
import { filledReport, layoutFor, PERIOD } from '../parts/values.ts';
import type { Measure } from '../row.ts';
import { timed } from '../timing.ts';

const UNITS = 30;
const MAX_KB = 6;
const COMMUNE = { id: 'xa-30', plan: withUnits(samplePlan, UNITS) };
const TIMES = { runs: 200, warmUp: 50 };

const bytes = (value: object): number => Buffer.byteLength(JSON.stringify(value));
const largestKb = (documents: readonly object[]): number => Math.max(...documents.map(bytes)) / 1000;
const sumKb = (documents: readonly object[]): number =>
  documents.reduce((sum, document) => sum + bytes(document), 0) / 1000;

async function fill(server: BenchServer): Promise<void> {
  for (const { code } of reportingUnits(COMMUNE.plan)) {
    const client = new ReportClient(server, COMMUNE, code, PERIOD);
    await client.sync(filledReport(layoutFor(COMMUNE.plan, code), 1));
  }
}

async function ask(server: BenchServer): Promise<ConsolidationReply> {
  const response = await server.app.request(`/api/consolidation?period=${PERIOD}`, {
    headers: { authorization: `Bearer ${coordinatorOf(COMMUNE.id)}` },
  });
  if (!response.ok) throw new Error(await response.text());
  return (await response.json()) as ConsolidationReply;
}

/** The peer keeps no contribution: it reads every report whole, with its texts. */
const readWhole = (server: BenchServer) =>
  server.counts.query({
    in: reportsPath(COMMUNE.id),
    field: 'period',
    equals: PERIOD,
    fields: ['unit', 'state', 'cursor', 'updatedAt', 'completeness', 'entries'],
  }) as Promise<ReportDoc[]>;

/** Consolidation of 30 units whose every cell is filled. */
export const consolidation: Measure = async () => {
  const server = await openServer([COMMUNE]);
  try {
    await fill(server);
    const year = defaultCalendar(2026, COMMUNE.plan.version).year;
    server.counts.take();
    const { plan, period, reports } = await ask(server);
    const counts = server.counts.take();
    if (reports.length !== UNITS) throw new Error(`${reports.length} reports instead of ${UNITS}`);
    const computing = await timed(() => consolidate(plan, period, reports), TIMES);
    const whole = await timed(() => ask(server), { runs: 50, warmUp: 10 });

    const texts = await readWhole(server);
    const peerComputing = await timed(() => {
      const parts = texts.map(
        ({ unit, state, entries }): ReportPart => ({
          unit,
          state,
          contribution: contributionOf(entryDefs(plan, unit, year), entries),
        }),
      );
      return consolidate(plan, period, parts);
    }, TIMES);
    const query = await timed(() => readWhole(server), { runs: 50, warmUp: 10 });
    const what = 'all reports with texts';
    return {
      name: `Consolidation of ${UNITS} units`,
      bars: [
        { what: 'queries', sign: '≤', limit: 1, unit: '', value: counts.queries },
        { what: 'documents of that query', sign: '≤', limit: UNITS, unit: '', value: counts.queried },
        {
          what: 'largest of those documents',
          sign: '≤',
          limit: MAX_KB,
          unit: 'kB',
          value: largestKb(reports),
          peer: { what, value: largestKb(texts) },
        },
        {
          what: 'computing',
          sign: '≤',
          limit: 10,
          unit: 'ms',
          value: computing.median,
          spread: computing,
          peer: { what, value: peerComputing.median, spread: peerComputing },
        },
      ],
      notes: [
        `The plan has ${UNITS} reporting units; every cell of every report is filled. All documents together: ${sumKb(reports).toFixed(0)} kB, the peer's ${sumKb(texts).toFixed(0)} kB; beside the query ${counts.reads} documents are read. 1 kB = 1,000 bytes of JSON.`,
        `Computing is domain's consolidation of the answer, as the pane does it; the peer first works the figures out of the entries. The whole answer of the app takes ${whole.median.toFixed(1)} ms with the embedded store; the peer's query alone ${query.median.toFixed(1)} ms.`,
      ],
    };
  } finally {
    await server.close();
  }
};
