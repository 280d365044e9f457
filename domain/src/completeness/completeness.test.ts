import { describe, expect, it } from 'vitest';
import type { EntryDef } from '../entries/entry-def.ts';
import { entryDefs } from '../entries/entry-defs.ts';
import { aDef, anEntry, aPlan, aRatio, aStored } from '../testing/builders.ts';
import { completenessOf } from './completeness.ts';

const asMap = (defs: EntryDef[]) => new Map(defs.map((def) => [def.key, def]));
const NOTHING = { asked: 0, filled: 0, explained: 0, wrong: 0 };
const text: Partial<EntryDef> = { kind: 'text', components: [], form: 'nhiem-vu' };

describe('completenessOf', () => {
  const defs = asMap([
    aDef({ key: 'A.01' }),
    aDef({ key: 'A.02' }),
    aDef({ key: 'A.02:P', required: false }),
    aDef({ key: 'A.03' }),
    aDef({ key: 'T.1/cooperation', ...text }),
  ]);

  it('asks for every required entry of a form and finds none', () => {
    expect(completenessOf(defs, {}, [])).toEqual({
      'chi-tieu': { ...NOTHING, asked: 3 },
      'khao-sat': NOTHING,
      'muc-tieu': NOTHING,
      'nhiem-vu': { ...NOTHING, asked: 1 },
      'kinh-phi': NOTHING,
    });
  });

  it.each([
    ['every figure is there', { 'A.01': anEntry(aRatio(0, 3)) }, { filled: 1 }],
    ['half a measure counts as neither', { 'A.01': anEntry({ numerator: 3 }) }, {}],
    ['half a measure stays half with a mark', { 'A.01': anEntry({ numerator: 3 }, { mark: 'no-data' }) }, {}],
    [
      'a mark explains an empty one',
      { 'A.01': anEntry(undefined, { mark: 'none-arising' }) },
      { explained: 1 },
    ],
    [
      'a full one with a mark is filled',
      { 'A.01': anEntry(aRatio(1, 3), { mark: 'no-data' }) },
      { filled: 1 },
    ],
    ['a note is no figure', { 'A.01': anEntry(undefined, { note: 'đang chờ' }) }, {}],
    ['a cleared entry is missing', { 'A.01': aStored(null) }, {}],
    ['optional parts are not counted', { 'A.02:P': anEntry(aRatio(1, 3)) }, {}],
  ])('%s', (_, entries, want) => {
    expect(completenessOf(defs, entries, [])['chi-tieu']).toEqual({ ...NOTHING, asked: 3, ...want });
  });

  it('counts a text as filled', () => {
    const entries = { 'T.1/cooperation': anEntry(undefined, { text: 'Đã gửi ý kiến' }) };
    expect(completenessOf(defs, entries, [])['nhiem-vu']).toEqual({ ...NOTHING, asked: 1, filled: 1 });
  });

  it('counts entries with errors once, optional ones too, and no warnings', () => {
    const at = (key: string, severity: 'error' | 'warning') =>
      ({ key, code: 'part-over-whole', severity, params: {} }) as const;
    const found = [at('A.01', 'error'), at('A.01', 'error'), at('A.02:P', 'error'), at('A.03', 'warning')];
    expect(completenessOf(defs, {}, found)['chi-tieu'].wrong).toBe(2);
  });

  it('does not ask for an indicator outside its phase', () => {
    const plan = aPlan();
    const surveys = (year: number) => completenessOf(entryDefs(plan, 'DV2', year), {}, [])['khao-sat'].asked;
    // BM.01 always; TTHC.03 in 2026-2027; TTHC.04 and TTHC.05 in 2028-2030.
    expect(surveys(2026)).toBe(2);
    expect(surveys(2028)).toBe(3);
  });
});
