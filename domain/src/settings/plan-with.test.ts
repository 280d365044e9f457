import { describe, expect, it } from 'vitest';
import { consolidate } from '../consolidation/consolidate.ts';
import { entryDefs } from '../entries/entry-defs.ts';
import { checkPlan } from '../plan/check.ts';
import { planIn } from '../plan/plan-in.ts';
import { reportingUnits } from '../plan/units.ts';
import { aPlan, aReport } from '../testing/builders.ts';
import { aSecondPlan } from '../testing/second-plan.ts';
import { checkSettings } from './check-settings.ts';
import { type CommuneSettings, DEFAULT_COMMUNE_SETTINGS, type MemberChoice } from './commune-settings.ts';
import { planWith } from './plan-with.ts';
import { someSettingsSchema } from './settings-schema.ts';

const plan = aPlan();
const settingsWith = (changes: Partial<CommuneSettings>): CommuneSettings => ({
  ...DEFAULT_COMMUNE_SETTINGS,
  ...changes,
});

const SCHOOLS: MemberChoice[] = [
  { code: 'DV6-01', name: 'Trường Mầm non Hoa Sen' },
  { code: 'DV6-02', name: 'Trường Tiểu học (tên tạm)' },
  { code: 'DV6-03', name: 'Trường Trung học cơ sở (tên tạm)', until: '2027-06-30' },
  { code: 'DV6-04', name: 'Trường Tiểu học và Trung học cơ sở (tên tạm)' },
  { code: 'DV6-05', name: 'Trường mới', from: '2027-07-01' },
];

describe('planWith', () => {
  it('is the plan itself while nothing of it is decided otherwise', () => {
    expect(planWith(plan, DEFAULT_COMMUNE_SETTINGS)).toBe(plan);
    expect(planWith(plan, settingsWith({ decimals: 0, name: 'A', satisfactionFormula: 'mean-score' }))).toBe(
      plan,
    );
  });

  it('makes plans that the checker has nothing against', () => {
    const decided = planWith(
      plan,
      settingsWith({
        owners: { 'BM.02': { enter: ['DV2'] }, 'III.6.3.b': { lead: ['DV1'] } },
        members: { DV6: SCHOOLS },
        milestones: { 'TTHC.06': { 2028: 60 } },
        baselines: { 'TCC.01': 2000 },
        definitions: { 'TTHC.02': { denominator: 'Hồ sơ cấp được bản điện tử' } },
      }),
    );
    expect(checkPlan(decided)).toEqual([]);
    expect(checkPlan(plan)).toEqual([]);
    expect(decided.indicators.find(({ code }) => code === 'TTHC.02')?.measure).toMatchObject({
      denominator: { name: 'Hồ sơ cấp được bản điện tử' },
    });
  });

  it('keeps a name that nobody touched as a stand-in, and no other', () => {
    const { units } = planWith(plan, settingsWith({ members: { DV6: SCHOOLS } }));
    const members = units.find(({ code }) => code === 'DV6')?.members ?? [];
    expect(members.map(({ placeholder }) => placeholder)).toEqual([false, true, true, true, false]);
  });

  it('asks for no baseline where the commune has one', () => {
    const decided = planWith(plan, settingsWith({ baselines: { 'TCC.01': 2000 } }));
    expect(
      entryDefs(decided, 'DV4', 2026)
        .get('TCC.01')
        ?.components.map(({ key }) => key),
    ).toEqual(['current']);
  });

  it('works for any other plan', () => {
    const other = aSecondPlan();
    const settings = settingsWith({
      owners: { 'HS-1': { enter: ['VP'] } },
      milestones: { 'SO-1': { 2027: 3 } },
    });
    expect(checkSettings(other, settings)).toEqual([]);
    const lines = consolidate(planWith(other, settings), { year: 2027 }, [
      aReport('VP', { 'HS-1': { c: { numerator: 49, denominator: 50 } } }),
      aReport('TH', { 'SO-1': { c: { level: 3 } } }),
    ]);
    // 49/50 = 98% of the only unit that is left; level 3 meets the year's 3, though not the phase's 4
    expect(lines[0]).toMatchObject({ total: { have: 1, of: 1 }, verdict: 'met' });
    expect(lines[2]).toMatchObject({ verdict: 'met' });
  });
});

describe('members that come and go', () => {
  const decided = planWith(plan, settingsWith({ members: { DV6: SCHOOLS } }));
  const schoolsOn = (day: string) =>
    reportingUnits(planIn(decided, day)).flatMap(({ code, group }) => (group === 'DV6' ? [code] : []));

  it('are in every period that ends while they are there, and in no other', () => {
    expect(schoolsOn('2026-06-14')).toEqual(['DV6-01', 'DV6-02', 'DV6-03', 'DV6-04']);
    expect(schoolsOn('2027-06-30')).toContain('DV6-03');
    expect(schoolsOn('2027-07-01')).toEqual(['DV6-01', 'DV6-02', 'DV6-04', 'DV6-05']);
    expect(planIn(plan, '2026-06-14')).toBe(plan);
  });

  it('leave totals of old periods as they were', () => {
    const reports = SCHOOLS.map(({ code }) =>
      aReport(code, { 'BM.03': { c: { c1: 0, c2: 0, c3: 0, c4: 5, c5: 5 } } }),
    );
    const of = (to: string) =>
      consolidate(decided, { year: 2027, to }, reports).find(({ indicator }) => indicator === 'BM.03')?.total;
    expect(of('2027-06-14')).toMatchObject({ have: 4, of: 4, components: { c5: 20 } });
    expect(of('2027-09-14')).toMatchObject({ have: 4, of: 4, components: { c5: 20 } });
    expect(of('2027-09-14')?.missing).toEqual([]);
  });

  it('are never dropped from the list, nor given a code twice, nor a last day before the first', () => {
    const faults = (members: MemberChoice[], before?: CommuneSettings) =>
      checkSettings(plan, settingsWith({ members: { DV6: members } }), before).map(({ code, value }) => [
        code,
        value,
      ]);
    expect(faults(SCHOOLS)).toEqual([]);
    expect(faults(SCHOOLS.slice(1))).toEqual([['dropped-member', 'DV6-01']]);
    expect(faults(SCHOOLS.slice(0, 4), settingsWith({ members: { DV6: SCHOOLS } }))).toEqual([
      ['dropped-member', 'DV6-05'],
    ]);
    expect(faults([...SCHOOLS, { code: 'dv6-01', name: 'x' }])).toEqual([['doubled-code', 'dv6-01']]);
    expect(faults([...SCHOOLS, { code: 'DV6-06', name: 'x', from: '2027-02-30' }])).toEqual([
      ['wrong-dates', 'DV6-06'],
    ]);
    expect(
      faults([...SCHOOLS, { code: 'DV6-06', name: 'x', from: '2028-01-01', until: '2027-01-01' }]),
    ).toEqual([['wrong-dates', 'DV6-06']]);
  });
});

describe('the shape of settings', () => {
  it('takes the defaults, each alone and all together', () => {
    expect(someSettingsSchema.parse(DEFAULT_COMMUNE_SETTINGS)).toEqual(DEFAULT_COMMUNE_SETTINGS);
    for (const [key, value] of Object.entries(DEFAULT_COMMUNE_SETTINGS))
      expect(someSettingsSchema.parse({ [key]: value })).toEqual({ [key]: value });
    expect(someSettingsSchema.parse({})).toEqual({});
  });

  it.each([
    { decimals: 5 },
    { decimals: 1.5 },
    { satisfactionFormula: 'mean' },
    { recipients: [''] },
    { members: { DV6: [] } },
    { members: { DV6: [{ code: 'DV6 01', name: 'x' }] } },
    { waves: { '26': [] } },
    { baselines: { 'TCC.01': Number.POSITIVE_INFINITY } },
    { milestones: Object.fromEntries(Array.from({ length: 301 }, (_, i) => [`A${i}`, {}])) },
    { name: 'a'.repeat(201) },
    { something: true },
  ])('refuses %j', (given) => {
    expect(someSettingsSchema.safeParse(given).success).toBe(false);
  });
});
