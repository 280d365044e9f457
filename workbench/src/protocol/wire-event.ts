import { formatArea } from '../model/address.ts';
import { plainValue, valueType } from '../model/cell.ts';
import type { WorkbookEvent } from '../model/workbook-event.ts';
import type { EventEntry } from './wire.ts';

/** Event numbers of office.js. */
const TYPES = {
  changed: 10,
  activated: 11,
  deactivated: 12,
  added: 13,
  selectionChanged: 14,
  deleted: 15,
  calculated: 16,
  formatChanged: 18,
  rowHiddenChanged: 22,
  protectionChanged: 24,
} as const;

const RICH_API = 65_536;
const ALL_SHEETS = 'Workbook';

/** `Office.addin.onVisibilityModeChanged` */
export function visibilityEvent(visible: boolean): EventEntry {
  return [RICH_API, 65_539, '', JSON.stringify({ visibility: visible ? 'Visible' : 'Hidden' }), 0];
}

/**
 * One event of the model as office.js wants it: once for handlers on the sheet and once for handlers on
 * all sheets. Events that no API of 1.15 reports on give nothing.
 */
export function wireEvents(event: WorkbookEvent): EventEntry[] {
  if (event.type === 'filtered') return [];
  const text = JSON.stringify(body(event));
  const forWorkbookOnly = event.type === 'added' || event.type === 'deleted';
  const targets = forWorkbookOnly ? [ALL_SHEETS] : [event.sheetId, ALL_SHEETS];
  return targets.map((target) => [RICH_API, TYPES[event.type], target, text, 0]);
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
        shiftDirection: 'None',
        ...(event.details && {
          valueBefore: plainValue(event.details.before),
          valueAfter: plainValue(event.details.after),
          valueTypeBefore: valueType(event.details.before),
          valueTypeAfter: valueType(event.details.after),
        }),
      };
    case 'formatChanged':
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
