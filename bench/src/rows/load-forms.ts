import { anIdentity, openExcel } from '@cchc/addin/excel/testing/excel.ts';
import { defaultCalendar, emptyState, layoutOf, type Plan, reportSheets, type SheetSpec } from '@cchc/domain';
import { samplePlan, TEST_TODAY } from '@cchc/functions/testing';
import { manifold } from '../parts/plans.ts';
import { entriesOf, filledReport, layoutFor, PERIOD } from '../parts/values.ts';
import { columnByColumn } from '../peers/column-by-column.ts';
import type { Measure } from '../row.ts';

const UNIT = 'DV2';
const TIMES = 10;
const MAX_SYNCS = 3;

interface Loading {
  syncs: number;
  milliseconds: number;
  /** Of the largest request to Excel. */
  bytes: number;
}

/** The sheets of a full report, and how many rows of them are asked of the unit. */
function sheetsOf(plan: Plan): { specs: SheetSpec[]; rows: number } {
  const period = defaultCalendar(2026, plan.version).periods[PERIOD];
  if (!period) throw new Error(`the calendar has no ${PERIOD}`);
  const entries = Object.fromEntries(
    Object.entries(filledReport(layoutFor(plan, UNIT), 1)).map(([key, value]) => [
      key,
      { value, version: '1-bench000', by: 'can-bo', at: `${TEST_TODAY}T02:00:00.000Z` },
    ]),
  );
  const specs = reportSheets({
    plan,
    unit: UNIT,
    period,
    state: 'draft',
    entries,
    previous: null,
    today: TEST_TODAY,
  });
  const asked = entriesOf(layoutOf(specs)).flatMap(({ cells }) => cells.map(({ row }) => row));
  return { specs, rows: new Set(asked).size };
}

/** Loads the sheets into a new workbook and counts what went over the wire to Excel. */
async function load(specs: readonly SheetSpec[], way: 'product' | 'peer'): Promise<Loading> {
  const { excel, port, counting } = await openExcel();
  try {
    const began = performance.now();
    const syncs = await counting(() =>
      way === 'product'
        ? port.openReport({
            specs,
            identity: anIdentity({ unit: UNIT, period: PERIOD }),
            state: emptyState(),
          })
        : columnByColumn(excel, specs),
    );
    const milliseconds = performance.now() - began;
    const bytes = Math.max(...excel.host.requests.map(({ requestBytes }) => requestBytes));
    return { syncs, milliseconds, bytes };
  } finally {
    excel.dispose();
  }
}

const told = ({ milliseconds, bytes }: Loading): string =>
  `${Math.round(milliseconds)} ms in the model, largest request ${(bytes / 1000).toFixed(0)} kB`;

/** `context.sync()` to load all forms of DV2, and of a unit with ten times the rows. */
export const loadForms: Measure = async () => {
  const real = sheetsOf(samplePlan);
  const large = sheetsOf(manifold(samplePlan, UNIT, TIMES));
  const [product, peer] = [await load(real.specs, 'product'), await load(real.specs, 'peer')];
  const [largeProduct, largePeer] = [await load(large.specs, 'product'), await load(large.specs, 'peer')];
  const what = 'one range per column, each its own context.sync()';
  return {
    name: 'Loading the forms',
    bars: [
      {
        what: `context.sync() to load all forms of ${UNIT}`,
        sign: '≤',
        limit: MAX_SYNCS,
        unit: '',
        value: product.syncs,
        peer: { what, value: peer.syncs },
      },
      {
        what: `the same with ${large.rows / real.rows} times the rows`,
        sign: '≤',
        limit: product.syncs,
        unit: '',
        value: largeProduct.syncs,
        peer: { what, value: largePeer.syncs },
      },
    ],
    notes: [
      `The add-in's port to Excel, the unmodified office.js and the workbook model in Node; every request over office.js's bridge counts but the one in which it announces itself. The larger plan is made from the real one: ${large.rows} rows instead of ${real.rows}.`,
      `The peer writes no looks, locks, lists or names; we write all of them.`,
      `Once: ${UNIT} ${told(product)} (peer ${told(peer)}); ${TIMES} times the rows ${told(largeProduct)} (peer ${told(largePeer)}). Excel for the web takes at most 5 MB in one request.`,
    ],
  };
};
