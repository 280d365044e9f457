import type { Rect } from '@cchc/domain';
import type { Answer, RawQuestion } from '@cchc/domain/questions';
import { valueToWrite } from '../excel/cells/cells-port.ts';
import type { FreezeSummary } from '../excel/cells/freeze.ts';
import type { CellsPort, CellToWrite, SelectedRange, Written } from '../excel/cells/port.ts';
import type { ReattachSummary } from '../excel/cells/reattach.ts';
import type { TableToInsert } from '../excel/cells/tables.ts';
import { ExcelFailure, type ExcelFailureKind } from '../excel/failure.ts';
import type { AnswerDesk, DeskState, Shown } from '../functions/answer-desk.ts';
import type { Timers } from './autosave.ts';
import { type Draft, formulaAt, questionAt, spills } from './formula-draft.ts';
import type { Observable } from './observable.ts';

export type { DeskState, FreezeSummary, ReattachSummary, SelectedRange, Shown, TableToInsert, Written };

/** What became of something that was asked of Excel. */
export type Done<T> = { ok: true; value: T } | { ok: false; failure: ExcelFailureKind };

/** Everything that "Công thức" does with cells; no promise rejects. */
export interface FormulaBook {
  readonly state: Observable<DeskState>;
  /** Asks as a cell does, until it is told to stop. */
  ask(question: RawQuestion, show: (shown: Shown) => void): () => void;
  /** "Làm mới": asks anew, and keeps what came in the workbook. */
  refresh(): Promise<Done<null>>;
  selected(): Promise<Done<SelectedRange>>;
  /** Tells of another selection. Returns the way to stop. */
  onSelection(listener: () => void): () => void;
  /** Formulas for every cell of the selection, a spilling one for its first. */
  insert(draft: Draft, at: SelectedRange, over: boolean): Promise<Done<Written>>;
  /** The same as plain values, for an Excel without our functions. */
  pull(draft: Draft, at: SelectedRange, over: boolean): Promise<Done<Written>>;
  insertTable(table: TableToInsert, at: SelectedRange, over: boolean): Promise<Done<Written>>;
  /** "Chuyển công thức thành giá trị": there, or in the whole workbook. */
  freeze(at: SelectedRange | null): Promise<Done<FreezeSummary>>;
  reattach(): Promise<Done<ReattachSummary>>;
}

const cellsOf = <T>({ rows, columns }: Rect, make: (i: number, j: number) => T): T[][] =>
  Array.from({ length: rows }, (_, i) => Array.from({ length: columns }, (__, j) => make(i, j)));

/** How a pulled answer stands in a cell: its value, or nothing where there is none. */
const pulled = (shown: Shown | undefined): CellToWrite => {
  const answer = shown as Partial<Extract<Answer, { value: unknown }>> | undefined;
  const value = answer?.value;
  if (value === undefined || Array.isArray(value)) return { content: '', format: null };
  return valueToWrite(value, answer?.format ?? null);
};
/** An answer later than this is not waited for; what a pull has by then is said. */
const LONGEST = 40_000;

export interface FormulaParts {
  desk: AnswerDesk;
  cells: CellsPort;
  timers: Timers;
}

/** The formulas of the open workbook. */
export function createFormulaBook({ desk, cells, timers }: FormulaParts): FormulaBook {
  const tried = async <T>(work: () => Promise<T>): Promise<Done<T>> => {
    try {
      return { ok: true, value: await work() };
    } catch (error) {
      return { ok: false, failure: error instanceof ExcelFailure ? error.kind : 'host' };
    }
  };

  /** Answers to all of these, or the failure `no-answer` when one does not come. */
  const answers = (questions: readonly RawQuestion[]): Promise<(Shown | undefined)[]> =>
    new Promise((resolve, reject) => {
      const found: (Shown | undefined)[] = questions.map(() => undefined);
      const stops: (() => void)[] = [];
      let open = questions.length;
      const end = timers.after(LONGEST, () => {
        for (const stop of stops) stop();
        reject(new ExcelFailure('no-answer', 'the server did not answer'));
      });
      for (const [i, question] of questions.entries())
        stops.push(
          desk.ask(question, {
            show(shown) {
              if ('trouble' in shown || found[i] !== undefined) return;
              found[i] = shown;
              if (--open > 0) return;
              end();
              // Not inside of the first call: the way to stop it is not there yet
              void Promise.resolve().then(() => {
                for (const stop of stops) stop();
                resolve(found);
              });
            },
          }),
        );
    });

  async function headers(draft: Draft, at: SelectedRange) {
    const read = (area: Rect) => cells.values(at.sheetId, area);
    const left =
      draft.rowHeader && at.column > 0 ? await read({ ...at, column: at.column - 1, columns: 1 }) : null;
    const above = draft.columnHeader && at.row > 0 ? await read({ ...at, row: at.row - 1, rows: 1 }) : null;
    return { left: left?.map(([cell]) => cell ?? null), above: above?.[0] };
  }

  async function pull(draft: Draft, at: SelectedRange, over: boolean): Promise<Written> {
    const { left, above } = await headers(draft, at);
    if (spills(draft.ask)) {
      const [shown] = await answers([questionAt(draft)]);
      const rows = shown && 'value' in shown && Array.isArray(shown.value) ? shown.value : [];
      if (rows.length === 0) throw new ExcelFailure('no-answer', 'nothing to write');
      const written = rows.map((row) => row.map((cell) => valueToWrite(cell, null)));
      return cells.write(at, written, over);
    }
    const questions = cellsOf(at, (i, j) => questionAt(draft, { row: left?.[i], column: above?.[j] }));
    const found = await answers(questions.flat());
    return cells.write(
      at,
      cellsOf(at, (i, j) => pulled(found[i * at.columns + j])),
      over,
    );
  }

  return {
    state: desk.state,
    ask: (question, show) => desk.ask(question, { show }),
    async refresh() {
      desk.refresh();
      await settled(desk, timers);
      const kept = desk.toKeep();
      // Nothing is kept of a workbook in which no cell asks
      if (!kept || Object.keys(kept.answers).length === 0) return { ok: true, value: null };
      return tried(async () => {
        await cells.writeValues(kept);
        return null;
      });
    },
    selected: () => tried(() => cells.selected()),
    onSelection(listener) {
      const added = cells.onSelection(listener).catch(() => async () => undefined);
      return () => void added.then((stop) => stop()).catch(() => undefined);
    },
    insert: (draft, at, over) =>
      tried(() => {
        const area = spills(draft.ask) ? { ...at, rows: 1, columns: 1 } : at;
        const written = cellsOf(area, (i, j): CellToWrite => {
          const cell = { row: at.row + i, column: at.column + j };
          return { content: formulaAt(draft, at, cell), format: null };
        });
        return cells.write(at, written, over);
      }),
    pull: (draft, at, over) => tried(() => pull(draft, at, over)),
    insertTable: (table, at, over) => tried(() => cells.insert(at, table, over)),
    freeze: (at) => tried(() => cells.freeze(at && { sheetId: at.sheetId, area: at })),
    reattach: () => tried(() => cells.reattach()),
  };
}

/** Until the desk has asked what it was going to ask. */
const settled = (desk: AnswerDesk, timers: Timers): Promise<void> =>
  new Promise((resolve) => {
    let asked = desk.state.get().asking;
    const done = (): void => {
      stopWatching();
      stopWaiting();
      resolve();
    };
    const stopWatching = desk.state.subscribe(() => {
      const { asking } = desk.state.get();
      if (asked && !asking) done();
      asked ||= asking;
    });
    // Where nothing is asked at all, nothing is to be waited for
    const stopWaiting = timers.after(1_000, () => {
      if (!asked) done();
    });
  });
