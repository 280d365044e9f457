import { openExcel } from '@cchc/addin/excel/testing/excel.ts';
import {
  consolidationSheet,
  contributionOf,
  defaultCalendar,
  entryDefs,
  type ReportPart,
  reportingUnits,
} from '@cchc/domain';
import { launchBrowser } from '@cchc/e2e/src/browser.ts';
import { startProduct } from '@cchc/e2e/src/product.ts';
import { WorkbenchPage } from '@cchc/e2e/src/workbench-page.ts';
import { samplePlan, TEST_TODAY } from '@cchc/functions/testing';
import { quickEngine } from '@cchc/workbench/node';
import { type Scrolled, scrollFrames, showAsTable } from '../parts/frames.ts';
import { withIndicators, withUnits } from '../parts/plans.ts';
import { filledReport, layoutFor, PERIOD } from '../parts/values.ts';
import type { Measure } from '../row.ts';

const UNITS = 30;
const ROWS = 60;
/** Ten pictures a second: below that a hand no longer knows where it is. */
const LIMIT = 100;

/** Tổng hợp of thirty units that filled everything, as the add-in writes it, computed. */
async function totalsBook(): Promise<{ json: unknown; texts: string[][] }> {
  const plan = withIndicators(withUnits(samplePlan, UNITS), ROWS);
  const { periods, year } = defaultCalendar(2026, plan.version);
  const period = periods[PERIOD];
  if (!period) throw new Error(`the calendar has no ${PERIOD}`);
  const reports = reportingUnits(plan).map(({ code }): ReportPart => {
    const filled = filledReport(layoutFor(plan, code), 1);
    const entries = Object.fromEntries(
      Object.entries(filled).map(([key, value]) => [
        key,
        { value, version: '1-bench000', by: 'can-bo', at: `${TEST_TODAY}T02:00:00.000Z` },
      ]),
    );
    return { unit: code, state: 'draft', contribution: contributionOf(entryDefs(plan, code, year), entries) };
  });
  const spec = consolidationSheet({ plan, period, reports, include: 'all', pulledOn: TEST_TODAY });
  const { excel, port } = await openExcel({ engine: quickEngine() });
  try {
    const identity = {
      commune: 'xa-30',
      unit: '',
      period: PERIOD,
      plan: plan.version,
      cursor: null,
      registers: null,
    };
    await port.showConsolidation([spec], identity);
    const { workbook } = excel;
    await workbook.settled();
    const sheet = workbook.sheet(spec.name);
    const used = sheet.usedArea(true);
    if (!used || used.rows < ROWS) throw new Error(`${spec.name} has only ${used?.rows} rows`);
    const texts = Array.from({ length: used.rows }, (_, row) =>
      Array.from({ length: used.columns }, (__, column) => sheet.text(row, column)),
    );
    return { json: JSON.parse(JSON.stringify(workbook.toJSON())), texts };
  } finally {
    excel.dispose();
  }
}

/** Scrolling Tổng hợp of thirty units in the browser, picture by picture. */
export const scrolling: Measure = async () => {
  const { json, texts } = await totalsBook();
  const [product, browser] = await Promise.all([startProduct(), launchBrowser()]);
  try {
    const excel = await WorkbenchPage.open(browser, product.origin);
    await excel.page.evaluate(async (book) => {
      type Hook = {
        workbench: {
          page: { library: { write(id: string, name: string, json: unknown, at: Date): Promise<void> } };
        };
      };
      const { library } = (globalThis as unknown as Hook).workbench.page;
      await library.write('bench', 'Tổng hợp', book, new Date());
    }, json);
    await excel.load(product.origin);
    await excel.page.getByTestId('sheet-tab-Tổng hợp').waitFor();
    const grid: Scrolled = await scrollFrames(excel.page, '.grid-canvas');
    await showAsTable(excel.page, texts);
    const table = await scrollFrames(excel.page, '#bench-table');
    const what = 'the same texts as an HTML table';
    return {
      name: `Scrolling Tổng hợp of ${UNITS} units`,
      bars: [
        {
          what: 'from one picture to the next, all but the slowest twentieth',
          sign: '≤',
          limit: LIMIT,
          unit: 'ms',
          value: grid.p95,
          spread: grid.spread,
          peer: { what, value: table.p95, spread: table.spread },
        },
        {
          what: 'longest standstill',
          sign: '≤',
          limit: 1_000,
          unit: 'ms',
          value: grid.longest,
          peer: { what, value: table.longest },
        },
      ],
      notes: [
        `${texts.length} rows × ${texts[0]?.length} columns with live formulas, looks and frozen panes, as the add-in writes them, in the workbench's page at 1440 × 900 in Chromium without a graphics processor; the wheel turns down, right and back ${grid.turns} times, ${grid.spread.runs} pictures. In brackets the quartiles.`,
      ],
    };
  } finally {
    await browser.close();
    await product.stop();
  }
};
