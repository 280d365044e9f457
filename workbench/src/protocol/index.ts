export { CommandFailed } from './desktop-context.ts';
export { ExcelHost, type PaneWindow } from './excel-host.ts';
export { type Fault, FaultPlan } from './faults.ts';
export type { FunctionsMetadata } from './function-page.ts';
export {
  EXCEL_365,
  EXCEL_365_UNDO,
  EXCEL_2021,
  EXCEL_2021_PLAIN,
  EXCEL_WEB,
  HOST_KINDS,
  type HostKind,
} from './host-kind.ts';
export { Pane } from './pane.ts';
export type { RequestRecord, RequestTotals } from './request-log.ts';
export { Ribbon, UnknownControl } from './ribbon.ts';
export type { ReplyBody, RequestBody } from './wire.ts';
