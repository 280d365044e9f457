import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { asksPlan, callsIn, cellsIn, formulaOf, isPlainCall, movedFormula } from './formula.ts';
import { ARGUMENTS_OF, ASKS } from './question.ts';

describe('a formula that asks', () => {
  it('is written with commas, or with the separator of the screen, without empty arguments at its end', () => {
    const call = { ask: 'KET_QUA' as const, args: [{ cell: '$A2' }, { cell: 'B$1' }, null, '', null] };
    expect(formulaOf(call)).toBe('=CCHC.KET_QUA($A2,B$1)');
    expect(formulaOf(call, ';')).toBe('=CCHC.KET_QUA($A2;B$1)');
    expect(formulaOf({ ask: 'BANG', args: ['kết "quả"', '2026-Q1', null, null, 'tất cả'] })).toBe(
      '=CCHC.BANG("kết ""quả""","2026-Q1",,,"tất cả")',
    );
  });

  it('is read as it was written, whatever its texts hold', () => {
    const argument = fc.oneof(
      fc.string({ minLength: 1, maxLength: 12 }).filter((text) => text.trim() !== ''),
      fc.constantFrom('a),b', '"', "'x'!", '=CCHC.BANG(', ',;', '}'),
      fc.integer({ min: 0, max: 60_000 }),
      fc.constant(null),
      fc.constantFrom({ cell: '$A2' }, { cell: 'B$1' }, { cell: "'Nháp, 2'!C3" }),
    );
    fc.assert(
      fc.property(fc.constantFrom(...ASKS), fc.array(argument, { maxLength: 6 }), (ask, given) => {
        const args = given.slice(0, ARGUMENTS_OF[ask].length);
        const last = args.findLastIndex((each) => each !== null);
        const [call] = callsIn(formulaOf({ ask, args }));
        expect(call?.ask).toBe(ask);
        expect(last < 0 ? [] : call?.args).toEqual(args.slice(0, last + 1));
        expect([asksPlan(formulaOf({ ask, args })), isPlainCall(formulaOf({ ask, args }))]).toEqual([
          true,
          true,
        ]);
      }),
      { seed: 8, numRuns: 300 },
    );
  });

  it.each([
    ['=ROUND(CCHC.TU_SO("a",B1)/cchc.mau_so("a",B1)*100,6)', ['TU_SO', 'MAU_SO'], false],
    ['=IFERROR(CCHC.KET_QUA(SUM(A1,A2),{1,2}),"")', ['KET_QUA'], false],
    ['=_xldudf_CCHC_KET_QUA("TTHC.02","2026-Q1")', ['KET_QUA'], true],
    ['= CCHC.NGUON("CV.01") ', ['NGUON'], true],
    ['="CCHC.KET_QUA(1)"', [], false],
    ['=SUM(A1:A9)', [], false],
    ['CCHC.KET_QUA("a","b")', ['KET_QUA'], true],
    ['=CCHC.KET_QUA("a"', [], false],
  ])('finds the questions in %s', (formula, asks, plain) => {
    expect(callsIn(formula).map(({ ask }) => ask)).toEqual(asks);
    if (formula.startsWith('=')) expect(isPlainCall(formula)).toBe(plain);
  });

  it('names the cells that it reads on its own sheet, and moves them', () => {
    const formula = '=CCHC.KET_QUA($A2,B$1,Nháp!C3,"D4")+SUM(E5:E9)';
    expect(cellsIn(formula)).toEqual(['$A2', 'B$1']);
    expect(movedFormula(formula, (cell) => cell.toLowerCase())).toBe(
      '=CCHC.KET_QUA($a2,b$1,Nháp!C3,"D4")+SUM(E5:E9)',
    );
  });
});
