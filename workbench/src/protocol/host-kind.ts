import type { Locale } from '../model/locale.ts';

/** Which Excel the host acts as: what `isSetSupported` answers follows from these versions. */
export interface HostKind {
  readonly name: string;
  readonly ExcelApi: string;
  readonly SharedRuntime: string;
  /** null = Excel without custom functions */
  readonly CustomFunctions: string | null;
  /** ExcelApi 1.19: Ctrl+Z reverts what an add-in wrote in cells, and its other writes empty no list */
  readonly addinsCanBeUndone?: boolean;
  /** bytes of one request or reply; Excel on the web takes no more than 5 MB */
  readonly payloadLimit?: number;
  /** language of the display and of the data, as in Office.context */
  readonly locale: Locale['name'];
}

/** Microsoft 365 as far as npm's office.js knows it. */
export const EXCEL_365: HostKind = {
  name: 'Microsoft 365',
  ExcelApi: '1.15',
  SharedRuntime: '1.2',
  CustomFunctions: '1.7',
  locale: 'vi-VN',
};

/** Excel 2021 LTSC, the oldest that the add-in supports. */
export const EXCEL_2021: HostKind = {
  name: 'Excel 2021',
  ExcelApi: '1.14',
  SharedRuntime: '1.1',
  CustomFunctions: '1.3',
  locale: 'vi-VN',
};

export const EXCEL_2021_PLAIN: HostKind = {
  ...EXCEL_2021,
  name: 'Excel 2021 without custom functions',
  CustomFunctions: null,
};

/** Microsoft 365 with ExcelApi 1.19, whose Ctrl+Z knows what add-ins did. Newer members are not there. */
export const EXCEL_365_UNDO: HostKind = {
  ...EXCEL_365,
  name: 'Microsoft 365 with ExcelApi 1.19',
  ExcelApi: '1.19',
  addinsCanBeUndone: true,
};

/** Excel on the web: what it limits, over this host's own transport. */
export const EXCEL_WEB: HostKind = {
  ...EXCEL_365,
  name: 'Excel on the web',
  payloadLimit: 5_000_000,
};

export const HOST_KINDS: readonly HostKind[] = [
  EXCEL_365,
  EXCEL_2021,
  EXCEL_2021_PLAIN,
  EXCEL_365_UNDO,
  EXCEL_WEB,
];

/** What `GetSupportedMatrix` answers: set name → highest version. */
export function requirementMatrix(kind: HostKind): string {
  return JSON.stringify({
    ExcelApi: kind.ExcelApi,
    SharedRuntime: kind.SharedRuntime,
    AddinCommands: '1.1',
    RibbonApi: kind.SharedRuntime,
    DialogApi: '1.2',
    DelayForCellEdit: '1.1',
    ...(kind.CustomFunctions ? { CustomFunctions: kind.CustomFunctions, CustomFunctionsRuntime: '1.3' } : {}),
  });
}
