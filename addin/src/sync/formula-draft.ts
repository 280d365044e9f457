import { addressOf, columnLetters, type Rect } from '@cchc/domain';
import {
  ARGUMENTS_OF,
  type Argument,
  type Ask,
  canonicalQuestion,
  type FormulaArgument,
  formulaOf,
  type Given,
  type RawQuestion,
} from '@cchc/domain/questions';

/** What is to be asked: words for its arguments, or the header cell that says one of them. */
export interface Draft {
  ask: Ask;
  given: Partial<Record<Argument, Given>>;
  /** Said by the cell left of each row, and above each column; null = by none. */
  rowHeader: Argument | null;
  columnHeader: Argument | null;
}

const SPILLS: readonly Ask[] = ['BANG', 'DS_NHIEM_VU'];
export const spills = (ask: Ask): boolean => SPILLS.includes(ask);

/** Of a formula's cell: its header left of the selection (`$A2`), or above it (`B$1`); null at the sheet's edge. */
function headerCell(
  which: 'row' | 'column',
  at: Pick<Rect, 'row' | 'column'>,
  cell: { row: number; column: number },
): string | null {
  if (which === 'row') return at.column === 0 ? null : `$${addressOf(cell.row, at.column - 1)}`;
  return at.row === 0 ? null : `${columnLetters(cell.column)}$${at.row}`;
}

/** The arguments of a cell's formula, in their order. */
function argumentsAt(draft: Draft, at: Rect, cell: { row: number; column: number }): FormulaArgument[] {
  return ARGUMENTS_OF[draft.ask].map((argument) => {
    const which = draft.rowHeader === argument ? 'row' : draft.columnHeader === argument ? 'column' : null;
    const header = which && headerCell(which, at, cell);
    return header ? { cell: header } : (draft.given[argument] ?? null);
  });
}

/** The formula for a cell of the selection, in English as office.js takes it, or with the screen's separator. */
export const formulaAt = (
  draft: Draft,
  at: Rect,
  cell: { row: number; column: number } = at,
  separator: ',' | ';' = ',',
): string => formulaOf({ ask: draft.ask, args: argumentsAt(draft, at, cell) }, separator);

/** The question that a cell of the selection asks, with the words of its header cells at hand. */
export function questionAt(
  draft: Draft,
  words: { row?: Given | undefined; column?: Given | undefined } = {},
): RawQuestion {
  const said = { ...draft.given };
  if (draft.rowHeader && words.row !== undefined) said[draft.rowHeader] = words.row;
  if (draft.columnHeader && words.column !== undefined) said[draft.columnHeader] = words.column;
  return canonicalQuestion(
    draft.ask,
    ARGUMENTS_OF[draft.ask].map((argument) => said[argument] ?? null),
  );
}
