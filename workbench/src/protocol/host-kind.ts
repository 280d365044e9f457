import type { Locale } from '../model/locale.ts';

/** Which Excel the host acts as: what `isSetSupported` answers follows from these versions. */
export interface HostKind {
  readonly name: string;
  readonly ExcelApi: string;
  readonly SharedRuntime: string;
  /** null = Excel without custom functions */
  readonly CustomFunctions: string | null;
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

export const HOST_KINDS: readonly HostKind[] = [EXCEL_365, EXCEL_2021, EXCEL_2021_PLAIN];

/** What `GetSupportedMatrix` answers: set name → highest version. */
export function requirementMatrix(kind: HostKind): string {
  return JSON.stringify({
    ExcelApi: kind.ExcelApi,
    SharedRuntime: kind.SharedRuntime,
    AddinCommands: '1.1',
    RibbonApi: kind.SharedRuntime,
    DialogApi: '1.2',
    ...(kind.CustomFunctions ? { CustomFunctions: kind.CustomFunctions, CustomFunctionsRuntime: '1.3' } : {}),
  });
}
