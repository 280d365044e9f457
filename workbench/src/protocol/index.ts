export { CommandFailed } from './desktop-context.ts';
export { ExcelHost, type PaneWindow, type RequestRecord } from './excel-host.ts';
export { EXCEL_365, EXCEL_2021, EXCEL_2021_PLAIN, HOST_KINDS, type HostKind } from './host-kind.ts';
export { Pane } from './pane.ts';
export { Ribbon, UnknownControl } from './ribbon.ts';
export type { ReplyBody, RequestBody } from './wire.ts';
