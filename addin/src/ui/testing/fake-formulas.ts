import { rectAddress } from '@cchc/domain';
import type { RawQuestion } from '@cchc/domain/questions';
import type { DeskState, Done, FormulaBook, SelectedRange, Shown } from '../../sync/formula-book.ts';
import { formulaAt } from '../../sync/formula-draft.ts';
import type { Formulas } from '../../sync/formulas.ts';
import { observable } from '../../sync/observable.ts';

/** What stands in Excel, for screens that ask its cells. */
export interface SampleCells {
  selected?: Partial<SelectedRange> | Extract<Done<never>, { ok: false }>;
  state?: Partial<DeskState>;
  /** What the server says; silent where absent. */
  answer?(question: RawQuestion): Shown;
  /** So many cells of the place hold something already. */
  occupied?: number;
  /** Excel refuses to write. */
  refuses?: true;
  /** The part of the pane cannot be fetched. */
  unreachable?: true;
}

export interface FakeFormulas extends Formulas {
  /** What was asked of it, in order. */
  calls: string[];
}

/** Formulas that remember what screens asked of them. */
export function fakeFormulas(cells: SampleCells = {}): FakeFormulas {
  const calls: string[] = [];
  const at: SelectedRange = {
    sheetId: '1',
    sheet: 'Sheet1',
    address: 'B2',
    row: 1,
    column: 1,
    rows: 1,
    columns: 1,
    formula: '',
    local: '',
    ...(cells.selected && !('ok' in cells.selected) ? cells.selected : {}),
  };
  const refused = { ok: false as const, failure: 'protected' as const };
  const write = async (name: string, area: SelectedRange, over: boolean, words: string) => {
    calls.push(`${name} ${area.address} ${words}${over ? ' over' : ''}`);
    if (cells.refuses) return refused;
    const address = rectAddress(area);
    if (cells.occupied && !over)
      return { ok: true as const, value: { kind: 'occupied' as const, address, cells: cells.occupied } };
    return { ok: true as const, value: { kind: 'written' as const, address, chart: false } };
  };
  const book: FormulaBook = {
    state: observable<DeskState>({
      cells: 0,
      questions: 0,
      oldest: null,
      trouble: null,
      asking: false,
      ...cells.state,
    }),
    ask(question, show) {
      if (cells.answer) show(cells.answer(question));
      return () => undefined;
    },
    async refresh() {
      calls.push('refresh');
      return { ok: true, value: null };
    },
    selected: async () =>
      cells.selected && 'ok' in cells.selected ? cells.selected : { ok: true, value: at },
    onSelection: () => () => undefined,
    insert: (draft, area, over) => write('insert', area, over, formulaAt(draft, area)),
    pull: (draft, area, over) => write('pull', area, over, formulaAt(draft, area)),
    insertTable: ({ rows }, area, over) =>
      write('table', area, over, `${rows.length}×${rows[0]?.length ?? 0}`),
    async freeze(area) {
      calls.push(`freeze ${area?.address ?? 'whole'}`);
      return cells.refuses ? refused : { ok: true, value: { turned: 12, left: 1 } };
    },
    async reattach() {
      calls.push('reattach');
      return cells.refuses ? refused : { ok: true, value: { attached: 12, left: 0 } };
    },
  };
  return {
    calls,
    load: () =>
      cells.unreachable ? Promise.reject(new TypeError('Failed to fetch')) : Promise.resolve(book),
    showKept: async () => undefined,
  };
}
