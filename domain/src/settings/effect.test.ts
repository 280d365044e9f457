import { describe, expect, it } from 'vitest';
import { defaultCalendar } from '../calendar/calendar.ts';
import type { ReportPart } from '../consolidation/consolidate.ts';
import { money, r, s } from '../indicators/cases/case.ts';
import { decisionsOf } from '../plan/matters.ts';
import { aPlan, aReport } from '../testing/builders.ts';
import { type CommuneSettings, DEFAULT_COMMUNE_SETTINGS, type SettingKey } from './commune-settings.ts';
import { effectOf, type PeriodReports, type SettingsEffect } from './effect.ts';
import { decideSettings } from './history.ts';
import { SETTING_DEFS, settingDef, sourceOf } from './setting-defs.ts';

const plan = aPlan();
const periodOf = (id: string) => {
  const found = defaultCalendar(Number(id.slice(0, 4)), plan.version).periods[id];
  if (!found) throw new Error(id);
  return found;
};
const c = (entry: ReturnType<typeof r>) => ({ c: entry.components as Record<string, number> });
const at = (id: string, ...reports: ReportPart[]): PeriodReports => ({ period: periodOf(id), reports });

const effect = (
  now: PeriodReports,
  changes: Partial<CommuneSettings>,
  earlier: PeriodReports[] = [],
): SettingsEffect =>
  effectOf(plan, now, DEFAULT_COMMUNE_SETTINGS, { ...DEFAULT_COMMUNE_SETTINGS, ...changes }, earlier);

const MEMBERS = {
  DV6: [
    { code: 'DV6-01', name: 'Trường Mầm non Hoa Sen' },
    { code: 'DV6-02', name: 'Trường Tiểu học (tên tạm)' },
    { code: 'DV6-03', name: 'Trường Trung học cơ sở (tên tạm)', until: '2026-04-30' },
    { code: 'DV6-04', name: 'Trường Tiểu học và Trung học cơ sở (tên tạm)' },
  ],
};

interface EffectCase {
  /** Matters that name this setting; none for settings of which the text says nothing. */
  matters: string[];
  setting: Partial<CommuneSettings>;
  now: PeriodReports;
  earlier?: PeriodReports[];
  want: (found: SettingsEffect) => void;
}

const figure = (found: SettingsEffect, code: string, span = 'period') => {
  const change = found.figures.find((each) => each.indicator === code && each.span === span);
  if (!change) throw new Error(`${code} ${span} does not change`);
  const shown = ({ result, verdict, have, of, target }: typeof change.before) => [
    result.kind === 'value' ? result.value : result.kind,
    verdict,
    `${have}/${of}`,
    target,
  ];
  return [...shown(change.before), ...shown(change.after)];
};
const asked = (found: SettingsEffect, unit: string) => found.asked.find((each) => each.unit === unit);
const text = (found: SettingsEffect, what: string) => found.texts.find((each) => each.what === what);

const BM02 = at('2026-H1', aReport('DV5', { 'BM.02': c(s(1, 2, 5, 50, 22)) }));

const CASES: EffectCase[] = [
  {
    matters: ['O.01', 'CH.01'],
    setting: { name: 'Thiên Tân' },
    now: at('2026-H1'),
    want: (found) => {
      expect(text(found, 'commune')).toEqual({
        what: 'commune',
        before: 'xã Thiện Tân',
        after: 'xã Thiên Tân',
      });
      expect(text(found, 'head')?.after).toContain('XÃ THIÊN TÂN');
      expect(found.figures).toEqual([]);
    },
  },
  {
    matters: ['O.06', 'O.07'],
    setting: { head: { issuer: null, place: null, number: '45/KH-UBND', date: '2026-04-20' } },
    now: at('2026-H1'),
    want: (found) => {
      expect(text(found, 'head')?.before).not.toContain('Kế hoạch số');
      expect(text(found, 'head')?.after).toContain('Kế hoạch số 45/KH-UBND ngày 20/4/2026');
    },
  },
  {
    // The health station's 72 of 80 = 90% are no longer asked; the one-stop centre has not entered yet
    matters: ['O.09', 'CH.04'],
    setting: { owners: { 'BM.02': { enter: ['DV2'] } } },
    now: BM02,
    want: (found) => {
      expect(figure(found, 'BM.02')).toEqual([90, 'met', '1/1', 90, 'missing', 'missing', '0/1', 90]);
      expect(asked(found, 'DV5')).toEqual({ unit: 'DV5', added: [], removed: ['BM.02'] });
      expect(asked(found, 'DV2')).toEqual({ unit: 'DV2', added: ['BM.02'], removed: [] });
    },
  },
  {
    // Schools 18/20 + 45/50 = 63/70 = 90%, 2 of 4; then only the centre's 80 of 100
    matters: ['O.10'],
    setting: { owners: { 'BM.03': { enter: ['DV2'] } } },
    now: at(
      '2026-H1',
      aReport('DV6-01', { 'BM.03': c(s(0, 0, 2, 10, 8)) }),
      aReport('DV6-02', { 'BM.03': c(s(0, 0, 5, 25, 20)) }),
      aReport('DV2', { 'BM.03': c(s(0, 0, 20, 40, 40)) }),
    ),
    want: (found) =>
      expect(figure(found, 'BM.03')).toEqual([90, 'missing', '2/4', 90, 80, 'not-met', '1/1', 90]),
  },
  {
    matters: ['O.11', 'O.12'],
    setting: { owners: { 'III.6.3.b': { lead: ['DV1'], confirm: ['DV4'] } } },
    now: at('2026-H1'),
    want: (found) => {
      expect(asked(found, 'DV4')?.removed).toContain('III.6.3.b/status');
      expect(asked(found, 'DV4')?.removed).not.toContain('III.6.3.a/status');
      expect(asked(found, 'DV1')).toBeUndefined();
    },
  },
  {
    matters: ['O.13'],
    setting: { owners: { 'TCC.01': { enter: ['DV1'], confirm: ['DV4'] } } },
    now: at('2026-Y', aReport('DV4', { 'TCC.01': c(money(930, 1000)) })),
    want: (found) =>
      expect(figure(found, 'TCC.01')).toEqual([7, 'met', '1/1', 7, 'missing', 'missing', '0/1', 7]),
  },
  {
    // 9/10 + 12/12 = 21/22 of four units; then 9/10 of the only one that is left
    matters: ['O.14', 'CH.05'],
    setting: { owners: { 'CV.01': { lead: ['DV3'], enter: ['DV1'] } } },
    now: at('2026-H1', aReport('DV1', { 'CV.01': c(r(9, 10)) }), aReport('DV2', { 'CV.01': c(r(12, 12)) })),
    want: (found) => expect(figure(found, 'CV.01').slice(4)).toEqual([90, 'not-met', '1/1', 100]),
  },
  {
    matters: ['O.15'],
    setting: { owners: { 'BM.01': { enter: ['DV1'] } } },
    now: at('2026-H1', aReport('DV1', { 'BM.01': c(s(0, 1, 2, 45, 52)) })),
    want: (found) =>
      expect(figure(found, 'BM.01')).toEqual(['missing', 'missing', '0/1', 95, 97, 'met', '1/1', 95]),
  },
  {
    matters: ['O.16'],
    setting: { owners: { 'III.2.1': { lead: ['DV1'] } } },
    now: at('2026-H1'),
    want: (found) => {
      expect(asked(found, 'DV1')?.added).toContain('III.2.1.a/status');
      expect(asked(found, 'DV3')?.removed).toContain('III.2.1.b/status');
    },
  },
  {
    matters: ['O.17'],
    setting: { owners: { 'III.1.3': { lead: ['DV3'] } } },
    now: at('2026-H1'),
    want: (found) => {
      expect(asked(found, 'DV1')?.removed).toContain('III.1.3.a/status');
      expect(asked(found, 'DV3')).toBeUndefined();
    },
  },
  {
    matters: ['O.26', 'CH.09'],
    setting: { keepPhaseOne: true },
    now: at('2028-H1', aReport('DV2', { 'TTHC.01': c(r(205, 210)) })),
    want: (found) =>
      expect(figure(found, 'TTHC.01')).toEqual([
        97.61904761904762,
        'after-phase',
        '1/1',
        100,
        97.61904761904762,
        'not-met',
        '1/1',
        100,
      ]),
  },
  {
    // (1,000 − 930)/1,000 = 7%; against 2,000 it is 53.5%
    matters: ['O.29', 'CH.08'],
    setting: { baselines: { 'TCC.01': 2000 } },
    now: at('2026-Y', aReport('DV4', { 'TCC.01': c(money(930, 1000)) })),
    want: (found) => expect(figure(found, 'TCC.01')).toEqual([7, 'met', '1/1', 7, 53.5, 'met', '1/1', 7]),
  },
  {
    matters: ['O.30'],
    setting: { milestones: { 'TTHC.06': { 2028: 60 } } },
    now: at('2028-Y', aReport('DV2', { 'TTHC.06': c(r(640, 1000)) })),
    want: (found) => {
      expect(figure(found, 'TTHC.06')).toEqual([64, 'not-met', '1/1', 80, 64, 'met', '1/1', 60]);
      expect(found.figures.some(({ span }) => span === 'phase')).toBe(false);
    },
  },
  {
    matters: ['O.40'],
    setting: { milestones: { 'CQS.02': { 2026: 3, 2027: 3 } } },
    now: at('2026-Y', aReport('DV1', { 'CQS.02': { c: { level: 2 } } })),
    want: (found) => expect(figure(found, 'CQS.02')).toEqual([2, 'met', '1/1', 2, 2, 'not-met', '1/1', 3]),
  },
  {
    matters: ['O.35'],
    setting: { recipients: ['Sở Nội vụ', 'Các thôn'] },
    now: at('2026-H1'),
    want: (found) => {
      expect(text(found, 'recipients')?.before).toContain('TT Đảng uỷ');
      expect(text(found, 'recipients')?.after).toBe('Sở Nội vụ\nCác thôn');
    },
  },
  {
    // Three schools are there on 14/6: 18/20 of one of three, instead of one of four
    matters: ['O.36', 'CH.03'],
    setting: { members: MEMBERS },
    now: at('2026-H1', aReport('DV6-01', { 'BM.03': c(s(0, 0, 2, 10, 8)) })),
    want: (found) => {
      expect(figure(found, 'BM.03')).toEqual([90, 'missing', '1/4', 90, 90, 'missing', '1/3', 90]);
      expect(asked(found, 'DV6-03')?.removed).toContain('BM.03');
      expect(text(found, 'DV6')?.after).toContain('Trường Mầm non Hoa Sen');
    },
  },
  {
    // (50 + 22)/80 = 90%; (1·1 + 2·2 + 5·3 + 50·4 + 22·5)/400 = 330/400 = 82.5%
    matters: ['CH.07'],
    setting: { satisfactionFormula: 'mean-score' },
    now: BM02,
    want: (found) =>
      expect(figure(found, 'BM.02')).toEqual([90, 'met', '1/1', 90, 82.5, 'not-met', '1/1', 90]),
  },
  {
    matters: ['CH.10'],
    setting: { definitions: { 'TTHC.02': { denominator: 'Số hồ sơ có kết quả cấp được bản điện tử' } } },
    now: at('2026-H1'),
    want: (found) =>
      expect(text(found, 'TTHC.02')?.after).toContain('/ Số hồ sơ có kết quả cấp được bản điện tử'),
  },
  {
    matters: [],
    setting: { provisionalVerdicts: true },
    now: at('2026-H1', aReport('DV6-01', { 'BM.03': c(s(0, 0, 2, 10, 8)) })),
    want: (found) => expect(figure(found, 'BM.03')).toEqual([90, 'missing', '1/4', 90, 90, 'met', '1/4', 90]),
  },
  {
    // Half-year 90/100, third quarter 48/50 = 96%: pooled 138/150 = 92%
    matters: [],
    setting: { surveyWaves: 'pooled' },
    now: at('2026-Q3', aReport('DV2', { 'TTHC.03': c(s(0, 0, 2, 20, 28)) })),
    earlier: [at('2026-H1', aReport('DV2', { 'TTHC.03': c(s(0, 0, 10, 50, 40)) }))],
    want: (found) => {
      expect(figure(found, 'TTHC.03', 'year')).toEqual([96, 'met', '1/1', 95, 92, 'not-met', '1/1', 95]);
      expect(found.figures.some(({ span }) => span === 'period')).toBe(false);
    },
  },
  {
    // One wave of first and third quarter: (94 + 98)/200 = 96%; the latest period alone has 98%
    matters: [],
    setting: { waves: { 2026: [{ name: 'Đợt 1', periods: ['2026-Q1', '2026-Q3'] }] } },
    now: at('2026-Q3', aReport('DV2', { 'TTHC.03': c(s(0, 0, 2, 58, 40)) })),
    earlier: [at('2026-Q1', aReport('DV2', { 'TTHC.03': c(s(0, 0, 6, 50, 44)) }))],
    want: (found) =>
      expect(figure(found, 'TTHC.03', 'year')).toEqual([98, 'met', '1/1', 95, 96, 'met', '1/1', 95]),
  },
  {
    // 19,999/20,000 = 99.995%, which rounds to 100.00%
    matters: [],
    setting: { rounding: 'rounded' },
    now: at('2026-H1', aReport('DV2', { 'TTHC.07': c(r(19_999, 20_000)) })),
    want: (found) =>
      expect(
        figure(found, 'TTHC.07').filter((each) => typeof each === 'string' && each.includes('met')),
      ).toEqual(['not-met', 'met']),
  },
  {
    matters: [],
    setting: { decimals: 1 },
    now: at('2026-H1'),
    want: (found) =>
      expect(text(found, 'rounding')).toMatchObject({ before: '2 unrounded', after: '1 unrounded' }),
  },
  {
    matters: [],
    setting: { kind: 'phường' },
    now: at('2026-H1'),
    want: (found) => expect(text(found, 'signers')?.after).toContain('TM. UBND phường'),
  },
  {
    matters: [],
    setting: {
      signatories: { preparer: null, authority: null, position: 'KT. CHỦ TỊCH', name: 'Nguyễn Văn A' },
    },
    now: at('2026-H1'),
    want: (found) =>
      expect(text(found, 'signers')?.after).toBe('Người tổng hợp\nTM. UBND xã\nKT. CHỦ TỊCH\nNguyễn Văn A'),
  },
  {
    matters: [],
    setting: { cooperation: 'not-asked' },
    now: at('2026-H1'),
    want: (found) => {
      expect(asked(found, 'DV5')?.removed).toContain('III.4.2.a/cooperation');
      expect(asked(found, 'DV8-01')?.removed.every((key) => key.endsWith('/cooperation'))).toBe(true);
      expect(found.figures).toEqual([]);
    },
  },
];

describe('the effect of a decision on current figures', () => {
  it.each(CASES)('$setting ($matters)', ({ setting, now, earlier, want }) => {
    const found = effect(now, setting, earlier);
    want(found);
    expect(effectOf(plan, now, DEFAULT_COMMUNE_SETTINGS, DEFAULT_COMMUNE_SETTINGS, earlier)).toEqual({
      figures: [],
      asked: [],
      texts: [],
    });
  });

  it.each(CASES)('is kept with who, when, why, from what and to what: $setting', ({ setting }) => {
    const by = { by: 'm-1', at: '2026-06-03T02:00:00.000Z', random: 'abcdefgh', inForce: plan };
    const decided = decideSettings(null, plan, setting, { ...by, reason: 'Họp ngày 02/6/2026' });
    const [key] = Object.keys(setting) as [SettingKey];
    expect(decided?.doc.settings).toEqual({ ...DEFAULT_COMMUNE_SETTINGS, ...setting });
    expect(decided?.doc.history).toMatchObject([
      {
        by: by.by,
        at: by.at,
        reason: 'Họp ngày 02/6/2026',
        changes: [{ key, from: DEFAULT_COMMUNE_SETTINGS[key], to: setting[key] }],
      },
    ]);
    const source = sourceOf(plan, key);
    expect(source.basis).toBe(source.quotes.length > 0 ? 'text' : 'silent');
  });

  it('was tried for every matter that names a setting, and for every setting', () => {
    const tried = CASES.flatMap(({ matters }) => matters).sort();
    const named = decisionsOf(plan).filter(({ treatment }) => {
      const key = treatment.setting?.split('.')[0] ?? '';
      return Object.hasOwn(DEFAULT_COMMUNE_SETTINGS, key);
    });
    expect(tried).toEqual(named.map(({ code }) => code).sort());
    for (const { matters, setting } of CASES)
      for (const code of matters) {
        const matter = named.find((each) => each.code === code);
        const [key = '', ...part] = matter?.treatment.setting?.split('.') ?? [];
        expect(Object.keys(setting), code).toContain(key);
        if (part.length > 0)
          expect(Object.keys(setting[key as SettingKey] as object), code).toContain(part.join('.'));
      }
    const keys = new Set(CASES.flatMap(({ setting }) => Object.keys(setting)));
    expect([...keys].sort()).toEqual(Object.keys(DEFAULT_COMMUNE_SETTINGS).sort());
  });
});

describe('SETTING_DEFS', () => {
  it('describe every setting once, in both languages, with its default among the choices', () => {
    expect(SETTING_DEFS.map(({ key }) => key).sort()).toEqual(Object.keys(DEFAULT_COMMUNE_SETTINGS).sort());
    for (const { key, name, changes, choices, allowed } of SETTING_DEFS) {
      for (const words of [
        name,
        changes,
        ...(allowed ? [allowed] : []),
        ...(choices ?? []).map((each) => each.name),
      ])
        for (const locale of ['vi', 'en'] as const) expect(words[locale].length, key).toBeGreaterThan(0);
      expect(choices !== undefined || allowed !== undefined, key).toBe(true);
      const value = DEFAULT_COMMUNE_SETTINGS[key];
      if (choices && value !== null)
        expect(
          choices.map((each) => each.value),
          key,
        ).toContain(value);
    }
  });

  it('stand on sentences of the plan, or on none: "văn bản chưa nêu"', () => {
    expect(sourceOf(plan, 'keepPhaseOne')).toMatchObject({ basis: 'text', codes: ['O.26', 'CH.09'] });
    expect(sourceOf(plan, 'keepPhaseOne').quotes.map(({ line }) => line)).toEqual([55, 62]);
    expect(sourceOf(plan, 'decimals')).toEqual({ basis: 'silent', quotes: [], codes: [] });
    expect(settingDef('owners').changes.vi).toContain('không được tính lần hai');
  });
});
