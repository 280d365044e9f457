import { type Area, formatArea, parseArea } from './address.ts';
import type { CellValue } from './cell.ts';
import { LOCALES } from './locale.ts';
import { Person } from './person.ts';
import type { Validation } from './sheet-parts.ts';
import { Workbook } from './workbook.ts';
import type { WorkbookEvent } from './workbook-event.ts';

/** A workbook with one sheet for tests, its person, and the changed events that were raised. */
export function openForTests(locale: 'vi-VN' | 'en-US' = 'en-US') {
  const workbook = new Workbook({ locale: LOCALES[locale] });
  const sheet = workbook.sheet('Sheet1');
  const person = new Person(workbook, () => new Date('2026-06-03T08:00:00Z'));
  const events: WorkbookEvent[] = [];
  workbook.onEvent((raised) => events.push(...raised));
  const at = (address: string): Area => parseArea(address);
  return {
    workbook,
    sheet,
    person,
    events,
    at,
    /** `RangeEdited A1` and so on, since the last call */
    told: () =>
      events
        .splice(0)
        .flatMap((event) =>
          event.type === 'changed' ? [`${event.changeType} ${formatArea(event.area)}`] : [],
        ),
    put: (address: string, value: CellValue | `=${string}`) => {
      const { row, column } = at(address);
      const formula = typeof value === 'string' && value.startsWith('=') ? value : null;
      sheet.setContent(row, column, formula ? { value: null, formula } : { value, formula: null });
    },
    get: (address: string) => {
      const { row, column } = at(address);
      const { value, formula } = sheet.content(row, column);
      return formula ?? value;
    },
    locked: (address: string, locked: boolean) => sheet.patchStyle(at(address), { locked }),
  };
}

/** A list validation of style Stop. */
export const LIST: Omit<Validation, 'area'> = {
  rule: { list: { inCellDropDown: true, source: 'Có,Không' } },
  ignoreBlanks: true,
  prompt: { showPrompt: false, title: '', message: '' },
  alert: { showAlert: true, style: 'Stop', title: '', message: '' },
};

export const TABLE = {
  id: 'table1',
  name: 'Table1',
  showHeaders: true,
  showTotals: false,
  showFilterButton: true,
  showBandedRows: true,
  style: 'TableStyleMedium2',
} as const;
