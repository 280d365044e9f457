import { samplePlan, TEST_TODAY } from '@cchc/functions/testing';
import { openPane } from '../parts/pane.ts';
import { changeCells } from '../parts/typing.ts';
import { layoutFor } from '../parts/values.ts';
import { stampAfterSave } from '../peers/stamp-after-save.ts';
import type { Measure } from '../row.ts';

const UNIT = 'DV2';
const LOGIN = 'canbo.dv2';
const EDITS = 25;

/** A save that brings nothing in: what it costs Excel, and what Ctrl+Z can still do afterwards. */
export const quietSync: Measure = async () => {
  const pane = await openPane(LOGIN);
  try {
    const { excel, ledger } = pane;
    const { undo } = excel.workbook;
    const layout = layoutFor(samplePlan, UNIT);
    changeCells(excel, layout, EDITS, 3);
    const before = undo.depth;
    const saved = await pane.costOf(() => ledger.saveNow());
    const { waiting, sync } = ledger.getState();
    if (before !== EDITS || waiting > 0 || sync.kind !== 'idle')
      throw new Error(`not all was saved: ${JSON.stringify({ before, waiting, sync })}`);
    const lost = before - undo.depth;
    changeCells(excel, layout, EDITS, 4);
    const peerBefore = undo.depth;
    const peer = await pane.costOf(() => stampAfterSave(excel, TEST_TODAY));
    const what = 'reads all sheets, writes when it was saved into the file';
    return {
      name: 'A save that brings nothing in',
      bars: [
        {
          what: 'context.sync()',
          sign: '≤',
          limit: 1,
          unit: '',
          value: saved.contextSyncs,
          peer: { what, value: peer.contextSyncs },
        },
        {
          what: `of ${EDITS} edits, those that Ctrl+Z no longer takes back`,
          sign: '≤',
          limit: 0,
          unit: '',
          value: lost,
          peer: { what, value: peerBefore - undo.depth },
        },
      ],
      notes: [
        `Excel as ExcelApi ${excel.host.kind.ExcelApi}, where every write of an add-in empties the undo list; ${saved.requests} request to the server, ${saved.writes} documents written.`,
      ],
    };
  } finally {
    await pane.close();
  }
};
