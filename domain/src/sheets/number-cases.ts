import type { NumberReading } from './number-text.ts';

/**
 * What people write where a number belongs, and what it means: one table for the pane, the server and the reading
 * of files, whose tests all go through it.
 */
export interface NumberCase {
  text: string;
  /** In a cell for counts and amounts. */
  means: NumberReading;
  /** In a cell for a share of 100, where that differs. */
  asShare?: NumberReading;
}

const number = (value: number): NumberReading => ({ kind: 'number', value });
const ambiguous = (whole: number, decimals: number): NumberReading => ({
  kind: 'ambiguous',
  readings: [whole, decimals],
});
const none = (why: Extract<NumberReading, { kind: 'not-a-number' }>['why']): NumberReading => ({
  kind: 'not-a-number',
  why,
});

export const NUMBER_CASES: readonly NumberCase[] = [
  { text: '1234', means: number(1234) },
  { text: '0', means: number(0) },
  { text: '-0', means: number(0) },
  { text: '1.234,5', means: number(1234.5) },
  { text: '1,234.5', means: number(1234.5) },
  { text: '1.234.567', means: number(1_234_567) },
  { text: '1,234,567', means: number(1_234_567) },
  { text: '1.234.567,89', means: number(1_234_567.89) },
  { text: '95,5', means: number(95.5) },
  { text: '95.5', means: number(95.5) },
  { text: '0,125', means: number(0.125) },
  { text: '0.125', means: number(0.125) },
  { text: '1234,567', means: number(1234.567) },
  { text: '12,3456', means: number(12.3456) },
  { text: '007', means: number(7) },
  { text: '+5', means: number(5) },
  { text: '-5', means: number(-5) },
  { text: '- 5', means: number(-5) },
  { text: '1 234', means: number(1234) },
  { text: ' 1 234 567,8 ', means: number(1_234_567.8) },
  { text: '1\u00a0234', means: number(1234) },
  { text: '\u00a095,5\u00a0', means: number(95.5) },
  { text: '1\u202f234', means: number(1234) },
  { text: '１２，５', means: number(12.5) },
  { text: '９５', means: number(95) },
  { text: '1.234', means: ambiguous(1234, 1.234) },
  { text: '1,234', means: ambiguous(1234, 1.234) },
  { text: '-12.500', means: ambiguous(-12_500, -12.5) },
  { text: '95%', means: none('percent'), asShare: number(95) },
  { text: '95 %', means: none('percent'), asShare: number(95) },
  { text: '95,5\u00a0%', means: none('percent'), asShare: number(95.5) },
  { text: '９５％', means: none('percent'), asShare: number(95) },
  { text: '12.500%', means: none('percent'), asShare: ambiguous(12_500, 12.5) },
  { text: '%', means: none('words') },
  { text: '', means: none('empty') },
  { text: '\u00a0 ', means: none('empty') },
  { text: 'không', means: none('none-in-words') },
  { text: 'Kho\u0302ng', means: none('none-in-words') },
  { text: 'KHÔNG CÓ', means: none('none-in-words') },
  { text: 'chưa có số liệu', means: none('none-in-words') },
  { text: '-', means: none('filler') },
  { text: '–', means: none('filler') },
  { text: '...', means: none('filler') },
  { text: '(5)', means: none('bracketed') },
  { text: '(1.234,5)', means: none('bracketed') },
  { text: '5 hồ sơ', means: none('with-words') },
  { text: 'khoảng 12', means: none('with-words') },
  { text: '5 tr', means: none('with-words') },
  { text: '1e5', means: none('with-words') },
  { text: '12/6', means: none('two-numbers') },
  { text: '12/6/2026', means: none('date') },
  { text: '12-06-2026', means: none('date') },
  { text: '5-7', means: none('two-numbers') },
  { text: '3 + 4', means: none('two-numbers') },
  { text: '½', means: none('two-numbers') },
  { text: '5.', means: none('unfinished') },
  { text: '5,', means: none('unfinished') },
  { text: ',5', means: none('unfinished') },
  { text: '1.23.4', means: none('separators') },
  { text: '1.234,567.8', means: none('separators') },
  { text: '12 34', means: none('separators') },
  { text: '=12+30', means: none('formula') },
  { text: '+SUM(A1:A3)', means: none('formula') },
  { text: 'đang rà soát', means: none('words') },
];
