import {
  consolidate,
  consolidationSheet,
  contributionOf,
  DEFAULT_SETTINGS,
  type Entries,
  emptyState,
  entryDefs,
  type IndicatorResult,
  type Judgement,
  type Plan,
  type ReportPart,
  regularPeriod,
  reportingUnits,
  resultOf,
  type SheetSpec,
  VERDICT_NAMES,
  verdictOf,
} from '@cchc/domain';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { anIdentity, aPlan, aReport, type OpenedExcel, openExcel } from './testing/excel.ts';
import { anyMeasures } from './testing/random-entries.ts';

const SEED = 20_260_603;
const draw = <Value>(values: fc.Arbitrary<Value>, numRuns: number): Value[] =>
  fc.sample(values, { seed: SEED, numRuns });

let opened: OpenedExcel;
beforeAll(async () => {
  opened = await openExcel({ engine: true });
});
afterAll(() => opened.excel.dispose());

/** Values of a sheet by the code of the row and the column's key. */
function valuesOf(spec: SheetSpec): (code: string, column: string) => unknown {
  const sheet = opened.excel.workbook.sheet(spec.name);
  const rows = new Map(spec.cells.map((cells, row) => [cells[0], row]));
  const columns = new Map(spec.columns.map(({ key }, column) => [key, column]));
  return (code, column) => sheet.content(rows.get(code) ?? -1, columns.get(column) ?? -1).value;
}

function expectResult(shown: unknown, result: IndicatorResult, where: string): void {
  if (result.kind !== 'value') {
    expect(shown ?? '', where).toBe(result.kind === 'missing' ? '' : 'Không phát sinh');
    return;
  }
  expect(typeof shown, where).toBe('number');
  const error = Math.abs(Number(shown) - result.value);
  expect(error, where).toBeLessThanOrEqual(1e-9 * Math.max(1, Math.abs(result.value)));
}

const saidOf = ({ verdict, provisional }: Judgement): string =>
  `${VERDICT_NAMES.vi[verdict]}${provisional ? ' (tạm tính)' : ''}`;

async function expectReport(plan: Plan, unit: string, year: number, entries: Entries): Promise<number> {
  const { specs, layout } = aReport(unit, entries, { plan, period: regularPeriod(year, 'Q1') });
  await opened.port.openReport({ specs, identity: anIdentity({ unit }), state: emptyState() });
  await opened.excel.workbook.settled();
  let compared = 0;
  for (const { def } of layout.entries.values()) {
    const indicator = plan.indicators.find(({ code }) => code === def.key.split(':')[0]);
    const spec = specs.find(({ key }) => key === def.form);
    if (!indicator || !spec || def.form === 'nhiem-vu') continue;
    const entry = entries[def.key];
    const where = `${unit} ${year} ${def.key} ${JSON.stringify(entry)} (seed ${SEED})`;
    const result = resultOf(indicator, entry?.components, entry?.mark);
    const missing = result.kind === 'missing' ? [unit] : [];
    const values = valuesOf(spec);
    expectResult(values(def.row, 'result'), result, where);
    const judgement = verdictOf(indicator, { result, missing }, year, DEFAULT_SETTINGS, 'Q1');
    expect(values(def.row, 'verdict'), where).toBe(saidOf(judgement));
    compared += 1;
  }
  return compared;
}

describe('live results and verdicts of a report', () => {
  it.each([
    ['DV1', 2026],
    ['DV2', 2026],
    ['DV2', 2029],
    ['DV4', 2029],
    ['DV5', 2026],
  ])(
    'of %s in %i say what the server says, whatever the figures',
    async (unit, year) => {
      const plan = aPlan();
      const defs = [...entryDefs(plan, unit, year).values()];
      for (const entries of draw(anyMeasures(defs), 2))
        expect(await expectReport(plan, unit, year, entries)).toBe(
          defs.filter(({ form }) => form === 'chi-tieu' || form === 'khao-sat').length,
        );
    },
    60_000,
  );

  it('meets a target that figures with decimals meet exactly, and misses one by a hair', async () => {
    const plan = aPlan();
    const survey = (c1: number, c5: number) => ({ components: { c1, c2: 0, c3: 0, c4: 0, c5 } });
    await expectReport(plan, 'DV2', 2029, {
      'TTHC.06': { components: { numerator: 66.4, denominator: 83 } },
      'CQS.04': { components: { numerator: 899_999, denominator: 1_000_000 } },
      'TTHC.07': { components: { numerator: 999_999_999, denominator: 1_000_000_000 } },
      'BM.01': survey(5, 95),
      'TTHC.04': survey(50_001, 949_999),
    });
    await expectReport(plan, 'DV4', 2026, { 'TCC.01': { components: { current: 0.279, baseline: 0.3 } } });
  }, 60_000);
});

describe('live totals of Tổng hợp', () => {
  it('say what consolidate says, for any units', async () => {
    const plan = aPlan();
    for (const year of [2026, 2029]) {
      const units = reportingUnits(plan).map(({ code }) => ({ code, defs: entryDefs(plan, code, year) }));
      const all = fc.tuple(
        ...units.map(({ defs }) => fc.option(anyMeasures(defs.values()), { freq: 8, nil: undefined })),
      );
      for (const drawn of draw(all, 2)) {
        const reports = units.flatMap(({ code, defs }, i): ReportPart[] => {
          const entries = drawn[i];
          if (!entries) return [];
          return [{ unit: code, state: 'submitted', contribution: contributionOf(defs, entries) }];
        });
        await expectTotals(plan, year, reports);
      }
    }
  }, 120_000);

  it('never shows a mean of percentages', async () => {
    const plan = aPlan();
    const said = (numerator: number, denominator: number) => ({ 'CV.01': { c: { numerator, denominator } } });
    const reports = [
      { unit: 'DV2', state: 'approved', contribution: { indicators: said(9, 10), tasks: {} } },
      { unit: 'DV4', state: 'approved', contribution: { indicators: said(1, 30), tasks: {} } },
    ] satisfies ReportPart[];
    const spec = await expectTotals(plan, 2026, reports);
    expect(valuesOf(spec)('CV.01', 'result')).toBe(25);
    expect(valuesOf(spec)('CV.01', 'units')).toBe('2/4');
    expect(valuesOf(spec)('CV.01', 'verdict')).toBe('Thiếu số liệu');
  }, 60_000);
});

async function expectTotals(plan: Plan, year: number, reports: ReportPart[]): Promise<SheetSpec> {
  const period = regularPeriod(year, 'Q1');
  const spec = consolidationSheet({ plan, period, reports, include: 'all', pulledOn: '2026-06-03' });
  await opened.port.showConsolidation([spec], anIdentity({ unit: '' }));
  await opened.excel.workbook.settled();
  const values = valuesOf(spec);
  for (const whole of consolidate(plan, period, reports)) {
    for (const line of [whole, ...whole.breakdown]) {
      const where = `${year} ${line.key} (seed ${SEED})`;
      expectResult(values(line.key, 'result'), line.total.result, where);
      expect(values(line.key, 'verdict'), where).toBe(saidOf(line));
      expect(values(line.key, 'units'), where).toBe(`${line.total.have}/${line.total.of}`);
      for (const [unit, { result }] of Object.entries(line.byUnit))
        expectResult(values(line.key, `${unit}.r`), result, `${where} ${unit}`);
    }
  }
  return spec;
}
