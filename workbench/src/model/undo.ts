import type { CellValue } from './cell.ts';
import { BY_PERSON, type Origin } from './change.ts';
import type { Workbook } from './workbook.ts';
import type { ChangeType, WorkbookEvent } from './workbook-event.ts';

/** Excel's own depth of the list. */
const DEPTH = 100;

/** One thing that can be undone: how to put back what it changed, last change first, and what it told add-ins. */
interface Step {
  readonly reverts: (() => void)[];
  events: readonly WorkbookEvent[];
}

/**
 * What Ctrl+Z and Ctrl+Y go through. While a step is open, everything that changes says how to put it
 * back; putting it back is recorded the same way, which makes the step of the other direction.
 * Before ExcelApi 1.19 every write of an add-in, XML parts and properties too, empties both lists.
 */
export class UndoStack {
  /** ExcelApi 1.19: an add-in's cells can be undone, each call a step; XML parts cannot, and empty nothing. */
  recordsAddins = false;
  readonly #workbook: Workbook;
  #undo: Step[] = [];
  #redo: Step[] = [];
  #open: Step | null = null;
  #direction: 'forward' | 'undo' | 'redo' = 'forward';

  constructor(workbook: Workbook) {
    this.#workbook = workbook;
  }

  /** How many steps Ctrl+Z has before it. */
  get depth(): number {
    return this.#undo.length;
  }

  get redoDepth(): number {
    return this.#redo.length;
  }

  get isRecording(): boolean {
    return this.#open !== null;
  }

  /** Called at the start of each outermost transaction. */
  begin(origin: Origin): void {
    const addin = origin.triggerSource === 'ThisLocalAddin';
    const recorded = origin.source === 'Local' && (!addin || this.recordsAddins);
    this.#open = recorded ? { reverts: [], events: [] } : null;
  }

  /** Called before each change of the file that a person could undo. */
  record(revert: () => void): void {
    this.#open?.reverts.push(revert);
  }

  /** Something of the file was written, undoable or not. */
  written(origin: Origin): void {
    if (origin.triggerSource === 'ThisLocalAddin' && !this.recordsAddins) this.clear();
  }

  /** Called at the end of each outermost transaction. */
  end(events: readonly WorkbookEvent[]): void {
    const step = this.#open;
    this.#open = null;
    if (!step || step.reverts.length === 0) return;
    step.events = events;
    const list = this.#direction === 'undo' ? this.#redo : this.#undo;
    list.push(step);
    if (list.length > DEPTH) list.shift();
    if (this.#direction === 'forward') this.#redo = [];
  }

  clear(): void {
    this.#undo = [];
    this.#redo = [];
    this.#open?.reverts.splice(0);
  }

  /** Ctrl+Z. False when there is nothing to undo. */
  undo(): boolean {
    return this.#go('undo', this.#undo);
  }

  /** Ctrl+Y. */
  redo(): boolean {
    return this.#go('redo', this.#redo);
  }

  #go(direction: 'undo' | 'redo', from: Step[]): boolean {
    const step = from.pop();
    if (!step) return false;
    this.#direction = direction;
    try {
      this.#workbook.transact(BY_PERSON, () => this.#revert(step));
    } finally {
      this.#direction = 'forward';
    }
    return true;
  }

  #revert({ reverts, events }: Step): void {
    const told = events.filter((event) => this.#workbook.findSheet(event.sheetId));
    const before = told.map((event) => this.#single(event));
    for (const revert of reverts.toReversed()) revert();
    for (const [index, event] of [...told.entries()].toReversed()) {
      const reverse = this.#reverse(event, before[index] ?? null);
      if (reverse) this.#workbook.raise(reverse);
    }
    this.#show(told);
  }

  /** The value of the one cell that an event with details is about. */
  #single(event: WorkbookEvent): { readonly value: CellValue } | null {
    if (event.type !== 'changed' || event.area.rows !== 1 || event.area.columns !== 1) return null;
    const { value } = this.#workbook.sheet(event.sheetId).content(event.area.row, event.area.column);
    return { value };
  }

  #reverse(event: WorkbookEvent, before: { readonly value: CellValue } | null): WorkbookEvent | null {
    switch (event.type) {
      case 'changed': {
        const after = this.#single(event);
        const details = before && after && event.details && { before: before.value, after: after.value };
        return {
          ...event,
          changeType: REVERSE[event.changeType] ?? event.changeType,
          origin: BY_PERSON,
          details,
        };
      }
      case 'formatChanged':
        return { ...event, origin: BY_PERSON };
      case 'rowHiddenChanged':
        return { ...event, hidden: !event.hidden, origin: BY_PERSON };
      case 'filtered':
        return event;
      default:
        return null;
    }
  }

  /** Excel selects what was put back. */
  #show(events: readonly WorkbookEvent[]): void {
    const shown = events.find((event) => event.type === 'changed' || event.type === 'formatChanged');
    if (shown?.type !== 'changed' && shown?.type !== 'formatChanged') return;
    const sheet = this.#workbook.sheet(shown.sheetId);
    if (sheet.visibility === 'Visible') this.#workbook.select(sheet, [shown.area]);
  }
}

const REVERSE: Partial<Record<ChangeType, ChangeType>> = {
  RowInserted: 'RowDeleted',
  RowDeleted: 'RowInserted',
  ColumnInserted: 'ColumnDeleted',
  ColumnDeleted: 'ColumnInserted',
  CellInserted: 'CellDeleted',
  CellDeleted: 'CellInserted',
};
