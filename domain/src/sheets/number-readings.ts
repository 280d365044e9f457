import type { CellField, ReportLayout } from './layout.ts';
import { numberOfShare, readNumber } from './number-text.ts';
import { type RawCell, readCell } from './read-cell.ts';
import type { CellProblem } from './reading.ts';
import { formatAt } from './salvage-cells.ts';
import type { SheetSpec } from './spec.ts';

const unique = (numbers: readonly number[]): number[] => [...new Set(numbers)];

/** Numbers of a text such as 12/6 or 5-7, in the order in which they stand. */
const numbersIn = (text: string): number[] =>
  text.split(/[-–—/\u2044+x*:;]/).flatMap((part) => {
    const read = readNumber(part);
    return read.kind === 'number' ? [read.value] : [];
  });

/**
 * What a cell that is unclear may mean, for a person to choose from: 1.234 is 1234 or 1,234; a date that Excel made
 * of 12/6 was 12 or 6. Empty where only typing anew helps.
 */
export function readingsOf({ code, params }: Pick<CellProblem, 'code' | 'params'>): number[] {
  const text = String(params.text ?? '');
  switch (code) {
    case 'ambiguous-number':
      return unique([params.first, params.second].map(Number));
    case 'date-for-number':
      return unique(numbersIn(text).slice(0, 2));
    case 'number-as-text':
      return unique([...numberOfShare(text), Number(params.value)]);
    case 'not-a-number':
      return params.why === 'two-numbers' ? unique(numbersIn(text)) : [];
    default:
      return [];
  }
}

/** Where a reading goes, and whether the cell still says what was asked about. */
export interface Correction {
  input: number;
  /** Number format of the cell as its form has it. */
  format: string;
  stillAsked(cell: RawCell): boolean;
}

/** How the cell of a problem is corrected to a number; null when the problem is of no cell for numbers. */
export function correctionOf(
  problem: CellProblem,
  value: number,
  { entries }: Pick<ReportLayout, 'entries'>,
  specs: readonly SheetSpec[],
): Correction | null {
  const entry = entries.get(problem.key);
  const isIts = (field: CellField): boolean =>
    field.of === 'components' && field.component === problem.params.field;
  const cell = entry?.cells.find(({ field }) => isIts(field));
  const spec = specs.find(({ key }) => key === entry?.def.form);
  if (!cell || !spec || !readingsOf(problem).includes(value)) return null;
  const row = spec.cells.findIndex(([code], i) => i > spec.headerRow && code === cell.row);
  const column = spec.columns.findIndex(({ key }) => key === cell.column);
  return {
    input: cell.type === 'percent' ? value / 100 : value,
    format: formatAt(spec, row, column),
    stillAsked(raw) {
      const { finding } = readCell(raw, cell, false);
      return finding?.code === problem.code && finding.params.text === problem.params.text;
    },
  };
}
