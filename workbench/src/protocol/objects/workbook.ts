import { parseArea } from '../../model/address.ts';
import type { Workbook } from '../../model/workbook.ts';
import { asFlag } from '../arguments.ts';
import { define, type HostObject } from '../host-object.ts';
import { application } from './application.ts';
import { cellsOf } from './cells.ts';
import { customXmlParts } from './custom-xml-part.ts';
import { range } from './declared.ts';
import { documentProperties } from './document-properties.ts';
import { namedItems } from './named-item.ts';
import { rangeAreas } from './range-areas.ts';
import './range.ts';
import { settings } from './setting.ts';
import { tables } from './table.ts';
import { workbookProtection } from './workbook-protection.ts';
import { worksheets } from './worksheets.ts';

/** The workbook as one pane sees it: with the objects that this pane keeps. */
export interface Session {
  readonly workbook: Workbook;
  /** `context.runtime.enableEvents` */
  eventsEnabled: boolean;
  reference(id: string): HostObject | null;
  forget(id: string): void;
  forgetAll(): void;
}

/** The root of the object model. */
export const workbookRoot = define<Session>({
  name: 'Workbook',
  properties: {
    Name: { get: ({ workbook }) => workbook.fileName },
    ReadOnly: { get: () => false },
    AutoSave: { get: () => false },
  },
  objects: {
    Application: ({ workbook }): HostObject => application(workbook),
    CustomXmlParts: ({ workbook }): HostObject => customXmlParts({ workbook, namespace: null }),
    Names: ({ workbook }): HostObject => namedItems({ workbook, sheetId: null }),
    Properties: ({ workbook }): HostObject => documentProperties(workbook),
    Protection: ({ workbook }): HostObject => workbookProtection(workbook),
    Settings: ({ workbook }): HostObject => settings(workbook),
    Tables: ({ workbook }): HostObject => tables({ workbook, sheet: null }),
    Worksheets: ({ workbook }): HostObject => worksheets(workbook),
    _Runtime: (session): HostObject => runtime(session),
  },
  methods: {
    GetActiveCell: ({ workbook }) => {
      const { active } = workbook.selection;
      return range(cellsOf(workbook.activeSheet, { ...active, rows: 1, columns: 1 }));
    },
    GetSelectedRange: ({ workbook }) => range(cellsOf(workbook.activeSheet, selected(workbook)[0])),
    GetSelectedRanges: ({ workbook }) =>
      rangeAreas({ sheet: workbook.activeSheet, areas: selected(workbook) }),
    _GetRangeForEventByReferenceId: ({ workbook }, args) => eventRange(workbook, args.text(0)),
    _GetRangeOrNullObjectForEventByReferenceId: ({ workbook }, args) => eventRange(workbook, args.text(0)),
    _GetObjectByReferenceId: (session, args) => session.reference(args.text(0)),
    _GetObjectTypeNameByReferenceId: (session, args) => session.reference(args.text(0))?.typeName ?? null,
    _RemoveReference: (session, args) => session.forget(args.text(0)),
    _RemoveAllReferences: (session) => session.forgetAll(),
    // start-up of custom functions asks for this; calls of theirs come in a later issue
    _SetOsfControlContainerReadyForCustomFunctions: () => undefined,
  },
});

const runtime = define<Session>({
  name: 'Runtime',
  properties: {
    EnableEvents: {
      get: (session) => session.eventsEnabled,
      set: (session, value) => {
        session.eventsEnabled = asFlag(value);
      },
    },
  },
});

/** `event.getRange(context)`: the id is the sheet's with the address behind it. */
function eventRange(workbook: Workbook, id: string): HostObject {
  const mark = id.lastIndexOf('!');
  return range(cellsOf(workbook.sheet(id.slice(0, mark)), parseArea(id.slice(mark + 1))));
}

function selected(workbook: Workbook) {
  const [first, ...rest] = workbook.selection.areas;
  return [first ?? { row: 0, column: 0, rows: 1, columns: 1 }, ...rest] as const;
}
