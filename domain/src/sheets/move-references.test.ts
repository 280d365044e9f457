import { expect, it } from 'vitest';
import { type Moved, moveReferences } from './move-references.ts';

/** Own sheet: everything one row up, row 9 is gone. Chỉ tiêu was called Của tôi. */
const own: Moved = {
  name: 'Nháp',
  to: ({ row, column }) => (row === 8 ? null : { row: row > 4 ? row - 1 : row, column }),
};
const moved = (sheet: string): Moved | null =>
  sheet === '' ? own : sheet === 'Của tôi' ? { ...own, name: 'Chỉ tiêu' } : null;

it.each([
  ['=12+30', '=12+30'],
  ['=G7*2', '=G6*2'],
  ['=$G$7+H$3', '=$G$6+H$3'],
  ['=SUM(G7:G8)', '=SUM(G6:G7)'],
  ["='Của tôi'!G7", "='Chỉ tiêu'!G6"],
  ['=Nháp2!G7', '=Nháp2!G7'],
  ["='[Sổ cũ.xlsx]Của tôi'!G7", "='[Sổ cũ.xlsx]Của tôi'!G7"],
  ['="G7"&G7', '="G7"&G6'],
  ['=LOG10(G7)', '=LOG10(G6)'],
  ['=KY_G7+G7', '=KY_G7+G6'],
  ['=G9+1', null],
  ['=SUM(G3:G8)', null],
])('%s becomes %s', (formula, wanted) => {
  expect(moveReferences(formula, moved)).toBe(wanted);
});
