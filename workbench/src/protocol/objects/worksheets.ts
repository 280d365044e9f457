import { ExcelError } from '../../model/excel-error.ts';
import type { Workbook } from '../../model/workbook.ts';
import type { Arguments } from '../arguments.ts';
import { WORKBOOK_EVENTS } from '../event-names.ts';
import { define, type HostObject } from '../host-object.ts';
import { worksheet } from './declared.ts';
import './worksheet.ts';
import { assertStructure } from './workbook-protection.ts';

/** All sheets, hidden ones included. */
export const worksheets = define<Workbook>({
  name: 'WorksheetCollection',
  items: (workbook) => workbook.sheets.map((sheet) => worksheet(sheet)),
  item: (workbook, key): HostObject => worksheet(workbook.sheet(key.text(0))),
  methods: {
    Add: (workbook, args) => {
      assertStructure(workbook);
      return worksheet(workbook.addSheet(args.optionalText(0) ?? undefined));
    },
    GetActiveWorksheet: (workbook) => worksheet(workbook.activeSheet),
    GetCount: (workbook, args) => listed(workbook, args).length,
    GetFirst: (workbook, args) => end(workbook, args, 0),
    GetLast: (workbook, args) => end(workbook, args, -1),
    GetItem: (workbook, args) => worksheet(workbook.sheet(args.text(0))),
    GetItemOrNullObject: (workbook, args) => {
      const sheet = workbook.findSheet(args.text(0));
      return sheet ? worksheet(sheet) : null;
    },
    ...Object.fromEntries(WORKBOOK_EVENTS.map((name) => [name, () => undefined])),
  },
});

function listed(workbook: Workbook, args: Arguments) {
  const visibleOnly = args.flag(0);
  return workbook.sheets.filter((sheet) => !visibleOnly || sheet.visibility === 'Visible');
}

function end(workbook: Workbook, args: Arguments, index: 0 | -1): HostObject {
  const sheet = listed(workbook, args).at(index);
  if (!sheet) throw new ExcelError('ItemNotFound');
  return worksheet(sheet);
}
