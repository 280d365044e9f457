import { ExcelError } from '../../src/model/excel-error.ts';
import { Names } from '../../src/model/names.ts';
import { Person } from '../../src/model/person.ts';
import { RangeDeeds } from '../../src/model/range-deeds.ts';
import { Sheet } from '../../src/model/sheet.ts';
import { UndoStack } from '../../src/model/undo.ts';
import { Workbook } from '../../src/model/workbook.ts';
import type { ChangeType, WorkbookEvent } from '../../src/model/workbook-event.ts';
import { XmlParts } from '../../src/model/xml-parts.ts';
import { calls, idle, patch, patchGet, type Undo } from './patch.ts';
import type { Break } from './table.ts';

const raises = (change: (event: WorkbookEvent) => readonly WorkbookEvent[]): Undo =>
  patch(Workbook.prototype, 'raise', (original) => {
    return function broken(this: Workbook, event) {
      for (const one of change(event)) original.call(this, one);
    };
  });

const toldAs = (from: ChangeType, to: ChangeType): Undo =>
  raises((event) => [
    event.type === 'changed' && event.changeType === from ? { ...event, changeType: to } : event,
  ]);

/** Runs the host's own way on a sheet that forgot its protection for the moment. */
const unprotected = <Result>(work: () => Result): Result => {
  const undo = patchGet(Sheet.prototype, 'protection', () => () => null);
  try {
    return work();
  } finally {
    undo();
  }
};

/** Rows that come and go, sorting, pasting, typing, undo, co-authors. */
export const deedBreaks: readonly Break[] = [
  {
    name: 'inserting does nothing',
    apply: () =>
      calls('Range.Insert', () => {
        throw new ExcelError('NotImplemented');
      }),
  },
  { name: 'deleting does nothing', apply: () => idle('Range.Delete') },
  { name: 'inserted rows are told as edits', apply: () => toldAs('RowInserted', 'RangeEdited') },
  { name: 'deleted rows are told as edits', apply: () => toldAs('RowDeleted', 'RangeEdited') },
  {
    name: 'names stay where they were when rows come and go',
    apply: () => patch(Names.prototype, 'rewrite', () => () => undefined),
  },
  {
    name: 'rows of a protected sheet can be inserted',
    apply: () => calls('Range.Insert', (call) => unprotected(call)),
  },
  { name: 'sorting does nothing', apply: () => idle('RangeSort.Apply') },
  { name: 'locked cells sort', apply: () => calls('RangeSort.Apply', (call) => unprotected(call)) },
  {
    name: 'locked cells sort for people',
    apply: () =>
      patch(RangeDeeds.prototype, 'sort', (original) => {
        return function broken(this: RangeDeeds, ...args) {
          return unprotected(() => original.apply(this, args));
        };
      }),
  },
  {
    name: 'a paste brings values only',
    apply: () =>
      patch(RangeDeeds.prototype, 'pasteClip', (original) => {
        return function broken(this: RangeDeeds, sheet, selected) {
          return original.call(this, sheet, selected, 'Values');
        };
      }),
  },
  {
    name: 'a paste of values brings all',
    apply: () =>
      patch(RangeDeeds.prototype, 'pasteClip', (original) => {
        return function broken(this: RangeDeeds, sheet, selected) {
          return original.call(this, sheet, selected, 'All');
        };
      }),
  },
  {
    name: 'cutting copies',
    apply: () =>
      patch(RangeDeeds.prototype, 'cut', () => {
        return function broken(this: RangeDeeds, sheet, area) {
          this.copy(sheet, area);
        };
      }),
  },
  {
    name: 'filling does nothing',
    apply: () => patch(RangeDeeds.prototype, 'fill', () => () => ({ kind: 'done' })),
  },
  {
    name: 'batches are taken while a cell is being edited',
    apply: () => patch(Person.prototype, 'beginEdit', () => () => ({ kind: 'done' })),
  },
  {
    name: 'Enter loses the text',
    apply: () =>
      patch(Person.prototype, 'commitEdit', () => {
        return function broken(this: Person) {
          this.cancelEdit();
          return { kind: 'done' };
        };
      }),
  },
  {
    name: 'Esc enters the text',
    apply: () =>
      patch(Person.prototype, 'cancelEdit', () => {
        return function broken(this: Person) {
          this.commitEdit();
        };
      }),
  },
  {
    name: 'an add-in’s writes leave the undo list',
    apply: () => patch(UndoStack.prototype, 'written', () => () => undefined),
  },
  {
    name: 'reading empties the undo list',
    apply: () =>
      patch(UndoStack.prototype, 'begin', (original) => {
        return function broken(this: UndoStack, origin) {
          if (origin.triggerSource === 'ThisLocalAddin') this.clear();
          original.call(this, origin);
        };
      }),
  },
  { name: 'there is nothing to redo', apply: () => patch(UndoStack.prototype, 'redo', () => () => false) },
  {
    name: 'undo tells nobody',
    apply: () =>
      patch(UndoStack.prototype, 'undo', (original) => {
        return function broken(this: UndoStack) {
          const quiet = raises((event) => (event.type === 'changed' ? [] : [event]));
          try {
            return original.call(this);
          } finally {
            quiet();
          }
        };
      }),
  },
  {
    name: 'with 1.19 an add-in’s cells cannot be undone',
    kind: 'ExcelApi 1.19',
    apply: () =>
      patch(UndoStack.prototype, 'begin', (original) => {
        return function broken(this: UndoStack, origin) {
          this.recordsAddins = false;
          original.call(this, origin);
        };
      }),
  },
  {
    name: 'with 1.19 undo takes XML parts back',
    kind: 'ExcelApi 1.19',
    apply: () => {
      let parts: XmlParts | null = null;
      const undos = [
        patch(XmlParts.prototype, 'add', (original) => {
          return function broken(this: XmlParts, ...args) {
            parts = this;
            return original.apply(this, args);
          };
        }),
        patch(UndoStack.prototype, 'undo', (original) => {
          return function broken(this: UndoStack) {
            for (const { id } of parts?.all ?? []) parts?.delete(id);
            return original.call(this);
          };
        }),
      ];
      return () => {
        for (const undo of undos) undo();
      };
    },
  },
  {
    name: 'a co-author’s edits look local',
    apply: () =>
      raises((event) => [
        'origin' in event && event.origin.source === 'Remote'
          ? ({ ...event, origin: { ...event.origin, source: 'Local' } } as WorkbookEvent)
          : event,
      ]),
  },
  {
    name: 'undo takes a co-author’s typing back',
    apply: () =>
      patch(UndoStack.prototype, 'begin', (original) => {
        return function broken(this: UndoStack, origin) {
          original.call(this, { ...origin, source: 'Local' });
        };
      }),
  },
];
