/** Events that this host raises; registering for any other is refused with ApiNotFound. */
const SHEET_EVENTS = [
  'ActivatedEvent',
  'CalculatedEvent',
  'DataChangedEvent',
  'DeactivatedEvent',
  'FormatChangedEvent',
  'ProtectionChangedEvent',
  'RowHiddenChangedEvent',
  'RowSortedEvent',
  'SelectionChangedEvent',
] as const;

function registrations(events: readonly string[]): string[] {
  return events.flatMap((event) => [`_Register${event}`, `_Unregister${event}`]);
}

/** Method names by which office.js registers and unregisters on one sheet, and on all sheets. */
export const WORKSHEET_EVENTS = registrations(SHEET_EVENTS);
export const WORKBOOK_EVENTS = registrations([...SHEET_EVENTS, 'AddedEvent', 'DeletedEvent']);
