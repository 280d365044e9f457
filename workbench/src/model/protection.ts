import type { Area } from './address.ts';
import { ExcelError } from './excel-error.ts';
import type { Sheet } from './sheet.ts';
import { DEFAULT_PROTECTION, type ProtectionOptions } from './sheet-parts.ts';

type Allowance = Exclude<keyof ProtectionOptions, 'selectionMode'>;

/** True where nobody may write: the sheet is protected and a cell of the area is locked. */
export function isWriteLocked(sheet: Sheet, area: Area): boolean {
  return sheet.protection !== null && sheet.someStyle(area, (style) => style.locked);
}

/** Refuses with AccessDenied as Excel does; nothing of the area is written then. */
export function assertWritable(sheet: Sheet, area: Area): void {
  if (isWriteLocked(sheet, area)) throw new ExcelError('AccessDenied');
}

/** Refuses on a protected sheet, unless protecting left `allowance` open (null = never allowed). */
export function assertAllowed(sheet: Sheet, allowance: Allowance | null): void {
  if (sheet.protection && !(allowance && sheet.protection.options[allowance]))
    throw new ExcelError('AccessDenied');
}

/** Protecting a protected sheet fails, as in Excel. */
export function protectSheet(
  sheet: Sheet,
  options: Partial<ProtectionOptions>,
  password: string | null,
): void {
  if (sheet.protection) throw new ExcelError('AccessDenied');
  sheet.set('protection', { options: { ...DEFAULT_PROTECTION, ...options }, password });
  raise(sheet, true);
}

/** A wrong password is InvalidArgument; a sheet without protection stays as it is. */
export function unprotectSheet(sheet: Sheet, password: string | null): void {
  if (!sheet.protection) return;
  if (sheet.protection.password !== null && sheet.protection.password !== password) {
    throw new ExcelError('InvalidArgument', 'The password you supplied is not correct.');
  }
  sheet.set('protection', null);
  raise(sheet, false);
}

function raise(sheet: Sheet, isProtected: boolean): void {
  const { workbook } = sheet;
  workbook.raise({ type: 'protectionChanged', sheetId: sheet.id, isProtected, origin: workbook.origin });
}
