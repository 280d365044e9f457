import { describe, expect, it } from 'vitest';
import { anEntry, aPlan, aRatio, aStored, aSurvey } from '../testing/builders.ts';
import { aSecondPlan } from '../testing/second-plan.ts';
import type { Entries, Entry } from './entry.ts';
import { entryDefs } from './entry-defs.ts';
import { warningsOf } from './warnings.ts';

const plan = aPlan();
const warnings = (entries: Entries, unit = 'DV2', year = 2028) =>
  warningsOf(plan, entryDefs(plan, unit, year), entries);
const clause = [...entryDefs(plan, 'DV2', 2026).values()].find(({ kind }) => kind === 'percent')?.row ?? '';

describe('warningsOf', () => {
  it.each<[string, Entries]>([
    ['nothing entered', {}],
    ['a cleared entry', { 'CV.01': null }],
    ['numerator equal to denominator', { 'CV.01': anEntry(aRatio(30, 30)) }],
    ['zero of zero', { 'CV.01': anEntry(aRatio(0, 0)) }],
    ['a mark by itself', { 'CV.01': anEntry(undefined, { mark: 'no-data' }) }],
    [
      'a subset as large as its whole: 100 of 100 answers',
      {
        'TTHC.04': anEntry(aSurvey(0, 0, 10, 40, 50)),
        'TTHC.05': anEntry(aSurvey(0, 0, 10, 40, 50)),
      },
    ],
    ['a subset whose whole is not entered', { 'TTHC.05': anEntry(aSurvey(0, 0, 0, 5, 5)) }],
    [
      'done at 100%',
      {
        [`${clause}/status`]: anEntry(undefined, { text: 'done' }),
        [`${clause}/percent`]: anEntry({ percent: 100 }),
      },
    ],
    [
      'under way at 40%',
      {
        [`${clause}/status`]: anEntry(undefined, { text: 'in-progress' }),
        [`${clause}/percent`]: anEntry({ percent: 40 }),
      },
    ],
    ['an entry of another unit', { 'BM.02': anEntry(aRatio(9, 1)) }],
  ])('finds nothing in %s', (_, entries) => {
    expect(warnings(entries)).toEqual([]);
  });

  it('finds a numerator over its denominator, which blocks submitting', () => {
    expect(warnings({ 'CV.01': anEntry(aRatio(31, 30)) })).toEqual([
      {
        key: 'CV.01',
        code: 'numerator-over-denominator',
        severity: 'error',
        params: { numerator: 31, denominator: 30 },
      },
    ]);
  });

  it('lets spending rise over its baseline', () => {
    expect(warnings({ 'TCC.01': anEntry({ current: 120, baseline: 100 }) }, 'DV4')).toEqual([]);
  });

  it('finds a half-filled measure and says what is missing', () => {
    expect(
      warnings({
        'CV.01': anEntry({ numerator: 3 }),
        'BM.01': anEntry({ c1: 0, c2: 0, c3: 1 }),
      }),
    ).toEqual([
      { key: 'BM.01', code: 'incomplete-measure', severity: 'warning', params: { missing: 'c4,c5' } },
      { key: 'CV.01', code: 'incomplete-measure', severity: 'warning', params: { missing: 'denominator' } },
    ]);
  });

  it('finds a mark beside figures', () => {
    expect(warnings({ 'CV.01': anEntry(aRatio(3, 3), { mark: 'none-arising' }) })).toEqual([
      {
        key: 'CV.01',
        code: 'mark-with-figures',
        severity: 'warning',
        params: { mark: 'none-arising' },
      },
    ]);
  });

  it('finds a subset with more answers than its whole: 101 of 100', () => {
    expect(
      warnings({
        'TTHC.04': anEntry(aSurvey(0, 0, 10, 40, 50)),
        'TTHC.05': anEntry(aSurvey(1, 0, 10, 40, 50)),
      }),
    ).toEqual([
      {
        key: 'TTHC.05',
        code: 'subset-over-whole',
        severity: 'error',
        params: { subset: 101, whole: 100, figure: 'denominator', of: 'TTHC.04' },
      },
    ]);
  });

  it('finds a subset with more satisfied answers than its whole: 91 of 90, both of 100 answers', () => {
    expect(
      warnings({
        'TTHC.04': anEntry(aSurvey(0, 0, 10, 40, 50)),
        'TTHC.05': anEntry(aSurvey(0, 0, 9, 41, 50)),
      })[0]?.params,
    ).toEqual({ subset: 91, whole: 90, figure: 'numerator', of: 'TTHC.04' });
  });

  it('finds a part larger than its whole: 21 answers on land of 20 in all', () => {
    expect(
      warnings({
        'TTHC.05': anEntry(aSurvey(0, 0, 0, 10, 10)),
        'TTHC.05:DAT': anEntry(aSurvey(0, 0, 1, 10, 10)),
        'TTHC.05:XD': anEntry(aSurvey(0, 0, 0, 5, 5)),
      }),
    ).toEqual([
      {
        key: 'TTHC.05:DAT',
        code: 'part-over-whole',
        severity: 'error',
        params: { part: 21, whole: 20, figure: 'denominator', of: 'TTHC.05' },
      },
    ]);
  });

  it.each(['done', 'done-late'])('finds a task that is %s at 80%', (text) => {
    expect(
      warnings({
        [`${clause}/status`]: anEntry(undefined, { text }),
        [`${clause}/percent`]: anEntry({ percent: 80 }),
      }),
    ).toEqual([
      {
        key: `${clause}/percent`,
        code: 'complete-below-hundred',
        severity: 'warning',
        params: { percent: 80 },
      },
    ]);
  });

  it('compares the parts and the subset of ratios as it does those of surveys', () => {
    const other = aSecondPlan();
    const entries = {
      'HS-1': anEntry(aRatio(50, 60)),
      'HS-2': anEntry(aRatio(51, 55)),
      'HS-2:MOI': anEntry(aRatio(52, 54)),
      'HS-2:SUA': anEntry(aRatio(1, 56)),
    };
    const found = warningsOf(other, entryDefs(other, 'VP', 2027), entries);
    expect(found.map(({ key, code, params }) => [key, code, params])).toEqual([
      ['HS-2:MOI', 'part-over-whole', { part: 52, whole: 51, figure: 'numerator', of: 'HS-2' }],
      ['HS-2:SUA', 'part-over-whole', { part: 56, whole: 55, figure: 'denominator', of: 'HS-2' }],
      ['HS-2', 'subset-over-whole', { subset: 51, whole: 50, figure: 'numerator', of: 'HS-1' }],
    ]);
  });

  it('reads stored entries like plain ones', () => {
    expect(
      warningsOf(plan, entryDefs(plan, 'DV2', 2028), { 'CV.01': aStored(anEntry(aRatio(31, 30))) }),
    ).toHaveLength(1);
  });

  it('tells of evidence that is not in the form of a document, and never keeps a report from being sent', () => {
    const of = (evidence: NonNullable<Entry['evidence']>) =>
      warnings({ 'TTHC.02': { components: { numerator: 1, denominator: 2 }, evidence } }).map(
        ({ code, severity, params }) => [code, severity, params.text],
      );
    expect(of({ number: '5/BC-UBND', date: '2026-03-05', link: 'https://xa.gov.vn/vb?id=5' })).toEqual([]);
    expect(of({ number: 'Biên bản họp thôn' })).toEqual([]);
    expect(of({ number: '15 BC' })).toEqual([['evidence-number', 'warning', '15 BC']]);
    expect(of({ number: '5/BC-UBND', link: 'http://maychu/vb' })).toEqual([
      ['evidence-link', 'warning', 'http://maychu/vb'],
    ]);
  });
});
