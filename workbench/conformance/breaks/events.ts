import { Workbook } from '../../src/model/workbook.ts';
import type { WorkbookEvent } from '../../src/model/workbook-event.ts';
import { NativeBridge } from '../../src/protocol/native-bridge.ts';
import { Registrations } from '../../src/protocol/registrations.ts';
import type { EventEntry } from '../../src/protocol/wire.ts';
import { patch, sets, stuck, type Undo } from './patch.ts';
import type { Break } from './table.ts';

/** What the workbook tells of what happened. */
const raises = (change: (event: WorkbookEvent) => readonly WorkbookEvent[]): Undo =>
  patch(Workbook.prototype, 'raise', (original) => {
    return function broken(this: Workbook, event) {
      for (const one of change(event)) original.call(this, one);
    };
  });

/** What goes over the wire, by its body. */
const tells = (change: (body: Record<string, unknown>) => Record<string, unknown>): Undo =>
  patch(NativeBridge.prototype, 'send', (original) => {
    return function broken(this: NativeBridge, entries) {
      original.call(
        this,
        entries.map(([category, type, target, text, id]): EventEntry => {
          const body = JSON.parse(text) as Record<string, unknown>;
          return [category, type, target, JSON.stringify(change(body)), id];
        }),
      );
    };
  });

const without = (type: WorkbookEvent['type']): Undo =>
  raises((event) => (event.type === type ? [] : [event]));

/** What add-ins are told. */
export const eventBreaks: readonly Break[] = [
  { name: 'changes are not told', apply: () => without('changed') },
  {
    name: 'changes are told twice',
    apply: () => raises((event) => (event.type === 'changed' ? [event, event] : [event])),
  },
  {
    name: 'a block is told cell by cell',
    apply: () =>
      raises((event) => {
        if (event.type !== 'changed' || event.area.rows * event.area.columns > 100) return [event];
        const { row, column, rows, columns } = event.area;
        return Array.from({ length: rows * columns }, (_, at) => ({
          ...event,
          area: { row: row + Math.floor(at / columns), column: column + (at % columns), rows: 1, columns: 1 },
        }));
      }),
  },
  {
    name: 'the add-in’s own writes look like a person’s',
    apply: () => tells((body) => ({ ...body, ...('triggerSource' in body && { triggerSource: 'Unknown' }) })),
  },
  {
    name: 'a person’s edits look like the add-in’s own',
    apply: () =>
      tells((body) => ({ ...body, ...('triggerSource' in body && { triggerSource: 'ThisLocalAddin' }) })),
  },
  {
    name: 'everything looks remote',
    apply: () => tells((body) => ({ ...body, ...('source' in body && { source: 'Remote' }) })),
  },
  {
    name: 'a single cell is told without its values',
    apply: () => raises((event) => [event.type === 'changed' ? { ...event, details: null } : event]),
  },
  {
    name: 'the value before is the value after',
    apply: () =>
      tells((body) => ({ ...body, ...('valueAfter' in body && { valueBefore: body.valueAfter }) })),
  },
  {
    name: 'addresses of events name the wrong cell',
    apply: () =>
      raises((event) => [
        event.type === 'changed' ? { ...event, area: { ...event.area, row: event.area.row + 1 } } : event,
      ]),
  },
  {
    name: 'looks are told as changes of cells',
    apply: () =>
      raises((event) =>
        event.type === 'formatChanged'
          ? [event, { ...event, type: 'changed', changeType: 'RangeEdited', details: null } as WorkbookEvent]
          : [event],
      ),
  },
  {
    name: 'events arrive in the wrong order',
    apply: () =>
      patch(NativeBridge.prototype, 'send', (original) => {
        return function broken(this: NativeBridge, entries) {
          const late = entries.filter(([, , , text]) => text.includes('"C1"'));
          const rest = entries.filter(([, , , text]) => !text.includes('"C1"'));
          original.call(this, rest);
          setTimeout(() => original.call(this, late), 20);
        };
      }),
  },
  { name: 'events cannot be turned off', apply: () => stuck('Runtime.EnableEvents') },
  {
    name: 'events stay turned off',
    apply: () => sets('Runtime.EnableEvents', (enabled, set) => (enabled ? undefined : set(false))),
  },
  { name: 'sheets that are added are not told', apply: () => without('added') },
  { name: 'sheets that are deleted are not told', apply: () => without('deleted') },
  { name: 'activation is not told', apply: () => without('activated') },
  { name: 'selections are not told', apply: () => without('selectionChanged') },
  { name: 'protecting is not told', apply: () => without('protectionChanged') },
  { name: 'hidden rows are not told', apply: () => without('rowHiddenChanged') },
  {
    name: 'handlers on one sheet never hear',
    apply: () =>
      patch(Registrations.prototype, 'has', (original) => {
        return function broken(this: Registrations, name, target) {
          return target === 'Workbook' && original.call(this, name, target);
        };
      }),
  },
];
