import { ExcelError } from '../../model/excel-error.ts';
import { protectSheet, unprotectSheet } from '../../model/protection.ts';
import type { Sheet } from '../../model/sheet.ts';
import { DEFAULT_PROTECTION, type ProtectionOptions } from '../../model/sheet-parts.ts';
import { define } from '../host-object.ts';

export const sheetProtection = define<Sheet>({
  name: 'WorksheetProtection',
  properties: {
    Protected: { get: (sheet) => sheet.protection !== null },
    Options: { get: (sheet) => sheet.protection?.options ?? DEFAULT_PROTECTION },
  },
  methods: {
    Protect: (sheet, args) => protectSheet(sheet, readOptions(args.record(0)), args.optionalText(1)),
    Unprotect: (sheet, args) => unprotectSheet(sheet, args.optionalText(0)),
  },
});

function readOptions(given: Record<string, unknown>): Partial<ProtectionOptions> {
  for (const [key, value] of Object.entries(given)) {
    const known = DEFAULT_PROTECTION[key as keyof ProtectionOptions];
    if (known === undefined || typeof value !== typeof known) throw new ExcelError('InvalidArgument');
  }
  return given as Partial<ProtectionOptions>;
}
