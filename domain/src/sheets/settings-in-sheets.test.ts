import { describe, expect, it } from 'vitest';
import { regularPeriod } from '../calendar/calendar.ts';
import { r } from '../indicators/cases/case.ts';
import { formatResult } from '../indicators/format-result.ts';
import { resultOf } from '../indicators/result.ts';
import { type CommuneSettings, DEFAULT_COMMUNE_SETTINGS } from '../settings/commune-settings.ts';
import { signersOf } from '../settings/document.ts';
import { planWith } from '../settings/plan-with.ts';
import { anIndicator, aPlan, aReport } from '../testing/builders.ts';
import { resultFormat } from './formulas.ts';
import { reportSheets } from './report-sheets.ts';
import type { SheetSpec } from './spec.ts';
import { consolidationSheet } from './tong-hop.ts';

const plan = aPlan();
const settingsWith = (changes: Partial<CommuneSettings>): CommuneSettings => ({
  ...DEFAULT_COMMUNE_SETTINGS,
  ...changes,
});
const sheetsOf = (settings: CommuneSettings, unit: string, entries = {}) =>
  reportSheets({
    plan: planWith(plan, settings),
    unit,
    period: regularPeriod(2026, 'Y'),
    state: 'draft',
    entries,
    previous: null,
    today: '2026-06-03',
    settings,
  });
const cell = (spec: SheetSpec | undefined, code: string, key: string) => {
  const row = spec?.cells.find(([first]) => first === code);
  return row?.[spec?.columns.findIndex((column) => column.key === key) ?? -1];
};
const chiTieu = (sheets: SheetSpec[]) => sheets.find(({ key }) => key === 'chi-tieu');

describe('settings in sheets', () => {
  it.each([
    // 99.875% with no decimals would look like the target: it gets the one that it needs
    [{ decimals: 0 }, '[>=100]#,##0;[<99.5]#,##0;#,##0.0000000', '99,9%', '87%'],
    [{ decimals: 1 }, '[>=100]#,##0.0;[<99.95]#,##0.0;#,##0.0000000', '99,9%', '87,1%'],
    [{ decimals: 2 }, '[>=100]#,##0.00;[<99.995]#,##0.00;#,##0.0000000', '99,88%', '87,13%'],
    [{ decimals: 3 }, '[>=100]#,##0.000;[<99.9995]#,##0.000;#,##0.0000000', '99,875%', '87,125%'],
    [{ decimals: 0, rounding: 'rounded' as const }, '#,##0', '100%', '87%'],
  ])('%j shows results in the format %s', (changes, format, near, far) => {
    const settings = settingsWith(changes);
    const indicator = anIndicator('TTHC.08');
    expect(resultFormat(indicator, settings)).toBe(format);
    const shown = (numerator: number, denominator: number) =>
      formatResult(
        resultOf(indicator, { numerator, denominator }, undefined, settings),
        indicator,
        'vi',
        settings,
      );
    // 799/800 = 99.875%
    expect(shown(799, 800)).toBe(near);
    // 697/800 = 87.125%
    expect(shown(697, 800)).toBe(far);
  });

  it('show the commune’s baseline in a locked cell, and read nothing from it', () => {
    const settings = settingsWith({ baselines: { 'TCC.01': 2000 } });
    const sheets = sheetsOf(settings, 'DV4', { 'TCC.01': { components: { current: 1850 } } });
    const sheet = chiTieu(sheets);
    expect(cell(sheet, 'TCC.01', 'denominator')).toBe(2000);
    expect(cell(sheet, 'TCC.01', 'numerator')).toBe(1850);
    const row = sheet?.cells.findIndex(([first]) => first === 'TCC.01') ?? -1;
    const column = sheet?.columns.findIndex(({ key }) => key === 'denominator') ?? -1;
    const open = sheet?.unlocked.some(
      (rect) =>
        rect.row <= row &&
        row < rect.row + rect.rows &&
        rect.column <= column &&
        column < rect.column + rect.columns,
    );
    expect(open).toBe(false);
  });

  it('take a year’s milestone for the target of that year, and of no other', () => {
    const settings = settingsWith({ milestones: { 'CQS.02': { 2026: 3 } } });
    expect(cell(chiTieu(sheetsOf(settings, 'DV1')), 'CQS.02', 'target')).toBe('Cấp độ ≥ 3\n(2026-2027)');
    expect(cell(chiTieu(sheetsOf(DEFAULT_COMMUNE_SETTINGS, 'DV1')), 'CQS.02', 'target')).toBe(
      'Cấp độ ≥ 2\n(2026-2027)',
    );
  });

  it('put the commune’s own words where Tổng hợp is signed', () => {
    const settings = settingsWith({
      kind: 'phường',
      signatories: {
        preparer: 'Chuyên viên tổng hợp',
        authority: null,
        position: 'KT. CHỦ TỊCH',
        name: null,
      },
    });
    const [preparer, authority] = signersOf(plan, settings);
    const reports = [aReport('DV2', { 'TTHC.08': { c: r(1, 1).components ?? {} } })];
    const sheet = (signers?: readonly [string, string]) =>
      consolidationSheet({
        plan,
        period: regularPeriod(2026, 'H1'),
        reports,
        include: 'all',
        pulledOn: '2026-06-03',
        ...(signers && { signers }),
      }).cells.flat();
    expect(sheet([preparer, authority])).toEqual(
      expect.arrayContaining(['Chuyên viên tổng hợp', 'TM. UBND phường\nKT. CHỦ TỊCH']),
    );
    expect(sheet()).toEqual(expect.arrayContaining(['Người tổng hợp', 'TM. UBND xã']));
  });

  it('leave members of a group out of Tổng hợp before and after their days', () => {
    const members = {
      DV6: [
        { code: 'DV6-01', name: 'Trường A' },
        { code: 'DV6-02', name: 'Trường B' },
        { code: 'DV6-03', name: 'Trường C', until: '2026-03-31' },
        { code: 'DV6-04', name: 'Trường D' },
      ],
    };
    const keysIn = (kind: 'Q1' | 'H1') =>
      consolidationSheet({
        plan: planWith(plan, settingsWith({ members })),
        period: regularPeriod(2026, kind),
        reports: [],
        include: 'all',
        pulledOn: '2026-06-03',
      }).columns.map(({ key }) => key);
    expect(keysIn('Q1')).toContain('DV6-03.n');
    expect(keysIn('H1')).not.toContain('DV6-03.n');
    expect(keysIn('H1')).toContain('DV6-04.n');
  });
});
