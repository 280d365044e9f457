import { samplePlan } from '@cchc/functions/testing';
import { openPane } from '../parts/pane.ts';
import { openServer } from '../parts/server.ts';
import { changeCells } from '../parts/typing.ts';
import { filledReport, layoutFor } from '../parts/values.ts';
import { syncByDocuments } from '../peers/document-per-entry.ts';
import type { Measure, Row } from '../row.ts';

const UNIT = 'DV2';
const LOGIN = 'canbo.dv2';
const CELLS = 300;

/** What the same entries cost with a document each, on the same kind of store. */
async function peerCost(keys: ReadonlySet<string>) {
  const server = await openServer([]);
  try {
    const entries = Object.fromEntries(
      Object.entries(filledReport(layoutFor(samplePlan, UNIT), 1)).filter(([key]) => keys.has(key)),
    );
    await syncByDocuments(server.counts, '2026-H1_DV2', entries);
    server.counts.take();
    await syncByDocuments(server.counts, '2026-H1_DV2', entries);
    return server.counts.take();
  } finally {
    await server.close();
  }
}

/** A sync of 300 changed cells, from the cells to the store, and one with nothing changed. */
export const syncCells: Measure = async (): Promise<Row> => {
  const pane = await openPane(LOGIN);
  try {
    const layout = layoutFor(samplePlan, UNIT);
    const keys = changeCells(pane.excel, layout, CELLS, 7);
    const full = await pane.costOf(() => pane.ledger.saveNow());
    const { waiting, problems, sync } = pane.ledger.getState();
    const refused = problems.filter(({ severity, source }) => severity === 'error' && source !== 'rule');
    if (waiting > 0 || refused.length > 0 || sync.kind !== 'idle')
      throw new Error(
        `not all was saved: ${JSON.stringify({ waiting, sync, refused: refused.slice(0, 3) })}`,
      );
    const nothing = await pane.costOf(() => pane.ledger.saveNow());
    const peer = await peerCost(keys);
    const what = 'one document per entry';
    return {
      name: `Sync of ${CELLS} changed cells, and of none`,
      bars: [
        { what: `requests, ${CELLS} changed cells`, sign: '≤', limit: 1, unit: '', value: full.requests },
        {
          what: `documents read, ${CELLS} changed cells`,
          sign: '≤',
          limit: 4,
          unit: '',
          value: full.reads,
          peer: { what, value: peer.reads },
        },
        {
          what: `documents written, ${CELLS} changed cells`,
          sign: '≤',
          limit: 2,
          unit: '',
          value: full.writes,
          peer: { what, value: peer.writes },
        },
        {
          what: `context.sync(), ${CELLS} changed cells`,
          sign: '≤',
          limit: 1,
          unit: '',
          value: full.contextSyncs,
        },
        { what: 'documents written, nothing changed', sign: '≤', limit: 0, unit: '', value: nothing.writes },
      ],
      notes: [
        `"Lưu ngay" in the pane (without its screens) over the workbook model and the app; the cells belong to ${keys.size} entries of ${UNIT}. With nothing changed: ${nothing.requests} request, ${nothing.reads} documents read, ${nothing.contextSyncs} context.sync().`,
        'The peer reads member, calendar and each entry, and writes each entry, in one transaction; it keeps no audit and no totals.',
      ],
    };
  } finally {
    await pane.close();
  }
};
