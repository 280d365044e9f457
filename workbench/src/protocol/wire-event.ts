import { formatArea } from '../model/address.ts';
import { plainValue, valueType } from '../model/cell.ts';
import type { WorkbookEvent } from '../model/workbook-event.ts';
import { ALL_SHEETS, type Registrations } from './registrations.ts';
import type { EventEntry } from './wire.ts';

/** office.js's number of each event, and its name in `_Register…Event`. */
const TYPES = {
  changed: { number: 10, name: 'DataChanged' },
  activated: { number: 11, name: 'Activated' },
  deactivated: { number: 12, name: 'Deactivated' },
  added: { number: 13, name: 'Added' },
  selectionChanged: { number: 14, name: 'SelectionChanged' },
  deleted: { number: 15, name: 'Deleted' },
  calculated: { number: 16, name: 'Calculated' },
  formatChanged: { number: 18, name: 'FormatChanged' },
  rowSorted: { number: 19, name: 'RowSorted' },
  rowHiddenChanged: { number: 22, name: 'RowHiddenChanged' },
  protectionChanged: { number: 24, name: 'ProtectionChanged' },
} as const;

const RICH_API = 65_536;

/** `workbook.onSelectionChanged` comes from an older API: it has no target and nobody registers for it. */
const SELECTION: EventEntry = [RICH_API, 2, '', '{}', 0];

/** `Office.addin.onVisibilityModeChanged` */
export function visibilityEvent(visible: boolean): EventEntry {
  return [RICH_API, 65_539, '', JSON.stringify({ visibility: visible ? 'Visible' : 'Hidden' }), 0];
}

/**
 * One event of the model as office.js wants it: once for handlers on the sheet and once for handlers on
 * all sheets, where there are any. Events that no API of 1.15 reports on give nothing.
 */
export function wireEvents(event: WorkbookEvent, registrations: Registrations): EventEntry[] {
  if (event.type === 'filtered') return [];
  const { number, name } = TYPES[event.type];
  const targets = [event.sheetId, ALL_SHEETS].filter((target) => registrations.has(name, target));
  const text = targets.length > 0 ? JSON.stringify(body(event)) : '';
  const entries = targets.map((target): EventEntry => [RICH_API, number, target, text, 0]);
  return event.type === 'selectionChanged' || event.type === 'activated' ? [...entries, SELECTION] : entries;
}

function body(event: Exclude<WorkbookEvent, { type: 'filtered' }>): Record<string, unknown> {
  const worksheetId = event.sheetId;
  switch (event.type) {
    case 'changed':
      return {
        worksheetId,
        address: formatArea(event.area),
        changeType: event.changeType,
        ...event.origin,
        shiftDirection: shiftDirection(event),
        // for `event.getRange(context)`
        referenceId: `${worksheetId}!${formatArea(event.area)}`,
        ...(event.details && {
          valueBefore: plainValue(event.details.before),
          valueAfter: plainValue(event.details.after),
          valueTypeBefore: valueType(event.details.before),
          valueTypeAfter: valueType(event.details.after),
        }),
      };
    case 'formatChanged':
    case 'rowSorted':
      return { worksheetId, address: formatArea(event.area), ...event.origin };
    case 'rowHiddenChanged':
      return {
        worksheetId,
        address: formatArea(event.area),
        changeType: event.hidden ? 'Hidden' : 'Unhidden',
        ...event.origin,
      };
    case 'selectionChanged':
      return { worksheetId, address: event.areas.map((area) => formatArea(area)).join(',') };
    case 'protectionChanged':
      return { worksheetId, isProtected: event.isProtected, ...event.origin };
    case 'added':
    case 'deleted':
      return { worksheetId, ...event.origin };
    case 'activated':
    case 'deactivated':
    case 'calculated':
      return { worksheetId };
  }
}

/** Only of cells: whole rows and columns say it by their change type. */
function shiftDirection({ changeType, along }: Extract<WorkbookEvent, { type: 'changed' }>): string {
  if (changeType === 'CellInserted') return along === 'columns' ? 'ShiftCellRight' : 'ShiftCellDown';
  if (changeType === 'CellDeleted') return along === 'columns' ? 'ShiftCellLeft' : 'ShiftCellUp';
  return 'None';
}
