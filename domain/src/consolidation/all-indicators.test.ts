import { describe, expect, it } from 'vitest';
import type { Components } from '../indicators/result.ts';
import type { Verdict } from '../indicators/verdict.ts';
import { aPlan, aRatio, aReport, aSurvey } from '../testing/builders.ts';
import { consolidate } from './consolidate.ts';

const plan = aPlan();
const PLATFORMS = { DVCQG: true, TTHC_TINH: true, LGSP: true, BAO_CAO: true, VAN_BAN: true };
const SCHOOLS = plan.units.find(({ code }) => code === 'DV6')?.members?.map(({ code }) => code) ?? [];
const [S1 = '', S2 = '', S3 = '', S4 = ''] = SCHOOLS;

interface Case {
  description: string;
  code: string;
  year: number;
  entries: Record<string, Components>;
  want: { value: number; verdict: Verdict; have: number; of: number };
}
const CASES: Case[] = [
  {
    description: '46 of 50 documents = 92% of 100%',
    code: 'TC.01',
    year: 2026,
    entries: { DV3: aRatio(46, 50) },
    want: { value: 92, verdict: 'not-met', have: 1, of: 1 },
  },
  {
    description: '210 of 210 procedures online = 100%',
    code: 'TTHC.01',
    year: 2026,
    entries: { DV2: aRatio(210, 210) },
    want: { value: 100, verdict: 'met', have: 1, of: 1 },
  },
  {
    description: '1,249 of 1,250 results electronic = 99.92%, a miss',
    code: 'TTHC.02',
    year: 2027,
    entries: { DV2: aRatio(1249, 1250) },
    want: { value: 99.92, verdict: 'not-met', have: 1, of: 1 },
  },
  {
    description: '(114 + 76) of 200 answers = 95% of 95%',
    code: 'TTHC.03',
    year: 2026,
    entries: { DV2: aSurvey(2, 3, 5, 114, 76) },
    want: { value: 95, verdict: 'met', have: 1, of: 1 },
  },
  {
    description: '(90 + 99) of 200 answers = 94.5% of 95%',
    code: 'TTHC.04',
    year: 2028,
    entries: { DV2: aSurvey(1, 4, 6, 90, 99) },
    want: { value: 94.5, verdict: 'not-met', have: 1, of: 1 },
  },
  {
    description: '(30 + 60) of 100 answers = 90% of 90%',
    code: 'TTHC.05',
    year: 2030,
    entries: { DV2: aSurvey(0, 5, 5, 30, 60) },
    want: { value: 90, verdict: 'met', have: 1, of: 1 },
  },
  {
    description: '640 of 1,000 payments online = 64% of 80%',
    code: 'TTHC.06',
    year: 2029,
    entries: { DV2: aRatio(640, 1000) },
    want: { value: 64, verdict: 'not-met', have: 1, of: 1 },
  },
  {
    description: '387 of 387 procedures published = 100%',
    code: 'TTHC.07',
    year: 2026,
    entries: { DV2: aRatio(387, 387) },
    want: { value: 100, verdict: 'met', have: 1, of: 1 },
  },
  {
    description: '1,598 of 1,600 files on the system = 99.875%',
    code: 'TTHC.08',
    year: 2026,
    entries: { DV2: aRatio(1598, 1600) },
    want: { value: 99.875, verdict: 'not-met', have: 1, of: 1 },
  },
  {
    description: '(45 + 52) of 100 answers = 97% of 95%',
    code: 'BM.01',
    year: 2026,
    entries: { DV2: aSurvey(0, 1, 2, 45, 52) },
    want: { value: 97, verdict: 'met', have: 1, of: 1 },
  },
  {
    description: 'the health station enters: (50 + 22) of 80 answers = 90% of 90%',
    code: 'BM.02',
    year: 2026,
    entries: { DV5: aSurvey(1, 2, 5, 50, 22) },
    want: { value: 90, verdict: 'met', have: 1, of: 1 },
  },
  {
    description:
      'four schools: (18 + 45 + 30 + 80) of (20 + 50 + 30 + 100) = 173/200 = 86.5%; the mean is 90%',
    code: 'BM.03',
    year: 2026,
    entries: {
      [S1]: aSurvey(0, 0, 2, 10, 8),
      [S2]: aSurvey(0, 0, 5, 25, 20),
      [S3]: aSurvey(0, 0, 0, 10, 20),
      [S4]: aSurvey(5, 5, 10, 40, 40),
    },
    want: { value: 86.5, verdict: 'not-met', have: 4, of: 4 },
  },
  {
    description: '(9 + 12 + 8 + 9) of (10 + 12 + 8 + 10) officials = 38/40 = 95%',
    code: 'CV.01',
    year: 2026,
    entries: { DV1: aRatio(9, 10), DV2: aRatio(12, 12), DV3: aRatio(8, 8), DV4: aRatio(9, 10) },
    want: { value: 95, verdict: 'not-met', have: 4, of: 4 },
  },
  {
    description: 'station and schools: (6 + 20 + 25 + 15 + 18) of (8 + 24 + 30 + 20 + 18) = 84/100 of 80%',
    code: 'CV.02',
    year: 2026,
    entries: {
      DV5: aRatio(6, 8),
      [S1]: aRatio(20, 24),
      [S2]: aRatio(25, 30),
      [S3]: aRatio(15, 20),
      [S4]: aRatio(18, 18),
    },
    want: { value: 84, verdict: 'met', have: 5, of: 5 },
  },
  {
    description: '(5 + 4 + 4 + 5) of (10 + 10 + 10 + 10) both degree and standard = 45%',
    code: 'CV.03',
    year: 2026,
    entries: { DV1: aRatio(5, 10), DV2: aRatio(4, 10), DV3: aRatio(4, 10), DV4: aRatio(5, 10) },
    want: { value: 45, verdict: 'not-met', have: 4, of: 4 },
  },
  {
    description: '(1,250.5 − 1,162.965) of 1,250.5 triệu = 87.535/1250.5 = 7%',
    code: 'TCC.01',
    year: 2026,
    entries: { DV4: { current: 1162.965, baseline: 1250.5 } },
    want: { value: 7, verdict: 'met', have: 1, of: 1 },
  },
  {
    description: 'nine units use all five platforms but one school not LGSP: 4 of 5 = 80%',
    code: 'CQS.01',
    year: 2026,
    entries: Object.fromEntries(
      ['DV1', 'DV2', 'DV3', 'DV4', 'DV5', ...SCHOOLS].map((unit) => [
        unit,
        unit === S2 ? { ...PLATFORMS, LGSP: false } : PLATFORMS,
      ]),
    ),
    want: { value: 80, verdict: 'not-met', have: 9, of: 9 },
  },
  {
    description: 'level 2 of 2',
    code: 'CQS.02',
    year: 2027,
    entries: { DV1: { level: 2 } },
    want: { value: 2, verdict: 'met', have: 1, of: 1 },
  },
  {
    description: 'level 2 of 3',
    code: 'CQS.03',
    year: 2028,
    entries: { DV1: { level: 2 } },
    want: { value: 2, verdict: 'not-met', have: 1, of: 1 },
  },
  {
    description: '900 of 1,000 files use digitised data again = 90% of 90%',
    code: 'CQS.04',
    year: 2028,
    entries: { DV2: aRatio(900, 1000) },
    want: { value: 90, verdict: 'met', have: 1, of: 1 },
  },
  {
    description: 'three of four bodies publish open data = 75%',
    code: 'CQS.05',
    year: 2028,
    entries: { DV1: { value: true }, DV2: { value: true }, DV3: { value: false }, DV4: { value: true } },
    want: { value: 75, verdict: 'not-met', have: 4, of: 4 },
  },
];

describe('every indicator of the plan', () => {
  it.each(CASES)('$code: $description', ({ code, year, entries, want }) => {
    const parts = Object.entries(entries).map(([unit, c]) => aReport(unit, { [code]: { c } }));
    const line = consolidate(plan, { year }, parts).find(({ indicator }) => indicator === code);
    if (!line) throw new Error(code);
    const { total, verdict, byUnit } = line;
    expect({ result: total.result, verdict, have: total.have, of: total.of }).toEqual({
      result: { kind: 'value', value: want.value, components: total.components },
      verdict: want.verdict,
      have: want.have,
      of: want.of,
    });
    expect(Object.keys(byUnit).sort()).toEqual(Object.keys(entries).sort());
  });

  it('was tried with every indicator of the plan', () => {
    expect(CASES.map(({ code }) => code)).toEqual(plan.indicators.map(({ code }) => code));
  });
});
