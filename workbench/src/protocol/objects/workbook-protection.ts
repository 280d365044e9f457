import { ExcelError } from '../../model/excel-error.ts';
import type { Workbook } from '../../model/workbook.ts';
import { define } from '../host-object.ts';

/** Protection of the structure: sheets stay as they are. */
export const workbookProtection = define<Workbook>({
  name: 'WorkbookProtection',
  properties: { Protected: { get: (workbook) => workbook.structureProtected !== null } },
  methods: {
    Protect: (workbook, args) => {
      if (workbook.structureProtected) throw new ExcelError('AccessDenied');
      workbook.structureProtected = { password: args.optionalText(0) };
      workbook.note({ kind: 'properties' });
    },
    Unprotect: (workbook, args) => {
      const password = workbook.structureProtected?.password ?? null;
      if (password !== null && password !== args.optionalText(0)) throw new ExcelError('InvalidArgument');
      workbook.structureProtected = null;
      workbook.note({ kind: 'properties' });
    },
  },
});

/** Refuses adding, deleting, moving, renaming, showing and hiding sheets of a protected workbook. */
export function assertStructure(workbook: Workbook): void {
  if (workbook.structureProtected) throw new ExcelError('AccessDenied');
}
