import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fromTsv, toTsv } from './tsv.ts';

describe('cells on the clipboard', () => {
  it('reads rows and columns, with or without a last line break', () => {
    expect(fromTsv('a\tb\r\nc\td\r\n')).toEqual([
      ['a', 'b'],
      ['c', 'd'],
    ]);
    expect(fromTsv('12,5')).toEqual([['12,5']]);
  });
  it('keeps empty cells where they are', () => {
    expect(fromTsv('\tb\n\n')).toEqual([['', 'b'], ['']]);
  });
  it('reads a cell of several lines as one cell, and quotes inside a text as they are', () => {
    expect(fromTsv('"dòng 1\ndòng ""2"""\tông "A"')).toEqual([['dòng 1\ndòng "2"', 'ông "A"']]);
  });
  it('gives back what was copied, whatever the texts hold', () => {
    const cell = fc.stringMatching(/^[aă"\t\n ]{0,6}$/);
    const block = fc
      .tuple(fc.integer({ min: 1, max: 4 }), fc.integer({ min: 1, max: 4 }))
      .chain(([rows, columns]) =>
        fc.array(fc.array(cell, { minLength: columns, maxLength: columns }), {
          minLength: rows,
          maxLength: rows,
        }),
      )
      // a block that ends in an empty cell alone on its row is Excel's own last line break
      .filter((rows) => rows.at(-1)?.length !== 1 || rows.at(-1)?.[0] !== '' || rows.length === 1);
    fc.assert(
      fc.property(block, (rows) => {
        expect(fromTsv(toTsv(rows))).toEqual(rows);
      }),
      { seed: 20260603 },
    );
  });
});
