import { describe, expect, it } from 'vitest';
import { anIndicator, aPlan } from '../testing/builders.ts';
import type { Indicator } from './schema.ts';

type Row = [
  code: string,
  kind: Indicator['measure']['kind'],
  target: number,
  phase: string,
  acrossUnits: Indicator['acrossUnits'],
  acrossPeriods: Indicator['acrossPeriods'],
];

/** Read off the plan's text by hand, not generated. */
const rows: Row[] = [
  ['TC.01', 'ratio', 100, '2026-2030', 'ratio-of-sums', 'snapshot'],
  ['TTHC.01', 'ratio', 100, '2026-2027', 'single-source', 'snapshot'],
  ['TTHC.02', 'ratio', 100, '2026-2027', 'ratio-of-sums', 'cumulative'],
  ['TTHC.03', 'survey', 95, '2026-2027', 'ratio-of-sums', 'survey'],
  ['TTHC.04', 'survey', 95, '2028-2030', 'ratio-of-sums', 'survey'],
  ['TTHC.05', 'survey', 90, '2028-2030', 'ratio-of-sums', 'survey'],
  ['TTHC.06', 'ratio', 80, '2028-2030', 'ratio-of-sums', 'cumulative'],
  ['TTHC.07', 'ratio', 100, '2026-2030', 'single-source', 'snapshot'],
  ['TTHC.08', 'ratio', 100, '2026-2030', 'ratio-of-sums', 'cumulative'],
  ['BM.01', 'survey', 95, '2026-2030', 'ratio-of-sums', 'survey'],
  ['BM.02', 'survey', 90, '2026-2030', 'ratio-of-sums', 'survey'],
  ['BM.03', 'survey', 90, '2026-2030', 'ratio-of-sums', 'survey'],
  ['CV.01', 'ratio', 100, '2026-2030', 'ratio-of-sums', 'snapshot'],
  ['CV.02', 'ratio', 80, '2026-2030', 'ratio-of-sums', 'snapshot'],
  ['CV.03', 'ratio', 100, '2026-2030', 'ratio-of-sums', 'snapshot'],
  ['TCC.01', 'change', 7, '2026-2030', 'money-rate', 'annual-baseline'],
  ['CQS.01', 'checklist', 100, '2026-2027', 'checklist-all', 'snapshot'],
  ['CQS.02', 'level', 2, '2026-2027', 'single-source', 'level'],
  ['CQS.03', 'level', 3, '2028-2030', 'single-source', 'level'],
  ['CQS.04', 'ratio', 90, '2028-2030', 'ratio-of-sums', 'cumulative'],
  ['CQS.05', 'yes', 100, '2028-2030', 'obliged-yes', 'snapshot'],
];

describe('the indicators of the plan that ships', () => {
  it('are these 21, each measured, aimed and totalled like this', () => {
    const found = aPlan().indicators.map(({ code, measure, target, phase, acrossUnits, acrossPeriods }) => [
      code,
      measure.kind,
      target.value,
      `${phase.from}-${phase.to}`,
      acrossUnits,
      acrossPeriods,
    ]);
    expect(found).toEqual(rows);
  });

  it('say that the text gives a phase only to those of II.2.2 and II.2.6', () => {
    for (const { section, phase } of aPlan().indicators)
      expect(phase.basis).toBe(['II.2.2', 'II.2.6'].includes(section) ? 'text' : 'inferred');
  });

  it('say “tối thiểu” in the text for five of them; for the others ≥ is inferred', () => {
    const written = aPlan().indicators.filter(({ target }) => target.operatorBasis === 'text');
    expect(written.map(({ code }) => code)).toEqual(['TTHC.04', 'TTHC.05', 'BM.01', 'BM.02', 'BM.03']);
    for (const { wording } of written) expect(wording).toContain('tối thiểu');
  });

  it('are broken down where the text names parts, and TTHC.05 is a part of TTHC.04', () => {
    const parts = aPlan().indicators.flatMap(({ code, breakdown }) =>
      breakdown ? [[code, ...breakdown.items.map((item) => item.code)]] : [],
    );
    expect(parts).toEqual([
      ['TTHC.03', 'ND', 'DN'],
      ['TTHC.05', 'DAT', 'XD', 'DT'],
    ]);
    expect(anIndicator('TTHC.05').subsetOf).toBe('TTHC.04');
  });

  it('name two leads in the text for the surveys of health and education', () => {
    const leads = (code: string) =>
      anIndicator(code).owners.flatMap(({ unit, role, basis }) =>
        role === 'lead' ? [`${unit} ${basis}`] : [],
      );
    expect(leads('BM.02')).toEqual(['DV2 text', 'DV5 text']);
    expect(leads('BM.03')).toEqual(['DV2 text', 'DV6 text']);
    expect(leads('BM.01')).toEqual(['DV2 inferred', 'DV1 inferred']);
    expect(leads('CV.01')).toEqual(['DV1 inferred']);
  });

  it('name as proposed every unit that enters or confirms, since the text names none', () => {
    const owners = aPlan().indicators.flatMap((indicator) => indicator.owners);
    const entering = owners.filter(({ role }) => role === 'enter' || role === 'confirm');
    expect(new Set(entering.map(({ basis }) => basis))).toEqual(new Set(['inferred']));
  });
});
