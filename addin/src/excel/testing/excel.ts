import {
  type Entries,
  layoutOf,
  type Plan,
  parseAddress,
  type ReportLayout,
  type ReportSheetsInput,
  regularPeriod,
  reportSheets,
  type SheetSpec,
} from '@cchc/domain';
import plan from '@cchc/domain/sample-plan';
import { type ExcelOptions, type RunningExcel, startExcel } from '@cchc/workbench/node';
import { createExcelPort } from '../excel-port.ts';
import type { ExcelPort, WorkbookIdentity } from '../port.ts';

export interface OpenedExcel {
  excel: RunningExcel;
  port: ExcelPort;
  /** Requests to Excel (one a `context.sync()`) that `work` makes. */
  counting(work: () => Promise<unknown>): Promise<number>;
}

export const aPlan = (): Plan => structuredClone(plan) as unknown as Plan;

/** Excel in Node with our port on its pane's office.js. */
export async function openExcel(options: ExcelOptions = {}): Promise<OpenedExcel> {
  const excel = await startExcel(options);
  const counting = async (work: () => Promise<unknown>): Promise<number> => {
    const before = excel.host.requests.length;
    await work();
    return excel.host.requests.slice(before).filter(({ body }) => !isGreeting(body.ObjectPaths)).length;
  };
  return { excel, port: createExcelPort({ runtime: excel }), counting };
}

export const anIdentity = (changes: Partial<WorkbookIdentity> = {}): WorkbookIdentity => ({
  commune: 'xa-mau',
  unit: 'DV2',
  period: '2026-Q1',
  plan: 'kh-1',
  cursor: null,
  registers: null,
  ...changes,
});

/** The sheets of a unit's report, of DV2 unless the test says otherwise. */
export function aReport(
  unit = 'DV2',
  entries: Entries = {},
  more: Partial<ReportSheetsInput> = {},
): { specs: SheetSpec[]; layout: ReportLayout } {
  const specs = reportSheets({
    plan: aPlan(),
    unit,
    period: regularPeriod(2026, 'Q1'),
    state: 'draft',
    entries,
    previous: null,
    today: '2026-03-02',
    ...more,
  });
  return { specs, layout: layoutOf(specs) };
}

/** office.js tells the host once, on its own, that it is ready. */
const isGreeting = (paths: object): boolean => JSON.stringify(paths).includes('AddinInternalService');

/** Value of a cell by its address on a sheet. */
export function cellAt({ excel }: OpenedExcel, sheet: string, address: string): unknown {
  const at = parseAddress(address);
  return at && excel.workbook.sheet(sheet).content(at.row, at.column).value;
}

/** Where an entry's cell in a column stood when the sheets were written. */
export function placeOf(
  { excel }: OpenedExcel,
  specs: readonly SheetSpec[],
  layout: ReportLayout,
  key: string,
  column: string,
) {
  const def = layout.entries.get(key)?.def;
  const spec = specs.find((each) => each.key === def?.form);
  if (!def || !spec) throw new Error(`the report has no entry ${key}`);
  return {
    sheet: excel.workbook.sheet(spec.name),
    row: spec.cells.findIndex(([code]) => code === def.row),
    column: spec.columns.findIndex((each) => each.key === column),
  };
}
