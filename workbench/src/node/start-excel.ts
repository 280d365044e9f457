/// <reference types="office-js" />
import type { DOMWindow } from 'jsdom';
import type { FormulaEngine } from '../model/formula-engine.ts';
import { LOCALES, type Locale } from '../model/locale.ts';
import { Person } from '../model/person.ts';
import { Workbook } from '../model/workbook.ts';
import { ExcelHost } from '../protocol/excel-host.ts';
import { EXCEL_365, type HostKind } from '../protocol/host-kind.ts';
import { createFormulaEngine } from './formula-engine.ts';
import { openOfficeWindow } from './office-window.ts';

export interface ExcelOptions {
  readonly hostKind?: HostKind;
  /** overrides the host kind's */
  readonly locale?: Locale['name'];
  /** a workbook that is open already; otherwise a new one */
  readonly workbook?: Workbook;
  /** true = compute formulas (takes a second more at first); or an engine of one's own */
  readonly engine?: boolean | FormulaEngine;
  /** for dates typed without a year */
  readonly now?: () => Date;
}

/** Excel with one task pane, in Node. `Excel`, `Office`, `OfficeExtension` are those of the unmodified office.js. */
export interface RunningExcel {
  readonly Excel: typeof Excel;
  readonly Office: typeof Office;
  readonly OfficeExtension: typeof OfficeExtension;
  readonly window: DOMWindow;
  readonly workbook: Workbook;
  readonly person: Person;
  readonly host: ExcelHost;
  /** Lets go of the window and the engine. The workbook can be opened again. */
  dispose(): void;
}

/** Starts Excel and waits for `Office.onReady`. */
export async function startExcel(options: ExcelOptions = {}): Promise<RunningExcel> {
  const kind = { ...(options.hostKind ?? EXCEL_365), ...(options.locale && { locale: options.locale }) };
  const workbook = options.workbook ?? new Workbook({ locale: LOCALES[kind.locale] });
  const engine = options.engine === true ? createFormulaEngine() : options.engine || null;
  if (engine) workbook.attachEngine(engine);
  const host = new ExcelHost(workbook, kind);
  const window = await openOfficeWindow((opened) => host.connect(opened));
  return {
    Excel: window.Excel,
    Office: window.Office,
    OfficeExtension: window.OfficeExtension,
    window,
    workbook,
    person: new Person(workbook, options.now),
    host,
    dispose: () => {
      host.dispose();
      workbook.calculation.detach();
      window.close();
    },
  };
}
