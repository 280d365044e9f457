import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  type CommuneSettings,
  type ConsolidatedIndicator,
  consolidate,
  consolidationSheet,
  contributionOf,
  defaultCalendar,
  entryDefs,
  type Judgement,
  type Plan,
  planWith,
  reportSheets,
  type SheetSpec,
  VERDICT_NAMES,
} from '@cchc/domain';
import {
  batchesOf,
  type CaseBatch,
  INDICATOR_CASES,
  type WantedAcross,
  type WantedResult,
} from '@cchc/domain/cases';
import { samplePlan } from '@cchc/functions/testing';
import { writeXlsx, xlsxWorkbook } from '@cchc/xlsx';
import { convert, hasLibreOffice } from '@cchc/xlsx/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ComputedSheet, cellsOfSpec, sheetsOf } from './spec-to-xlsx.ts';

const here = hasLibreOffice();
const TODAY = '2026-06-03';

/** A batch as sheets: the totals, and the entry sheets of every unit that has typed something. */
class BatchSheets {
  readonly plan: Plan;
  readonly settings: CommuneSettings;
  readonly period;
  readonly total: SheetSpec;
  readonly units = new Map<string, SheetSpec[]>();
  readonly lines: ConsolidatedIndicator[];

  constructor(readonly batch: CaseBatch) {
    this.settings = batch.settings;
    this.plan = planWith(samplePlan, batch.settings);
    const year = Number(batch.period.slice(0, 4));
    const period = defaultCalendar(year, this.plan.version).periods[batch.period];
    if (!period) throw new Error(batch.period);
    this.period = period;
    const typed = Object.entries(batch.entries[batch.period] ?? {});
    const reports = typed.map(([unit, entries]) => ({
      unit,
      state: 'approved' as const,
      contribution: contributionOf(entryDefs(this.plan, unit, year), entries),
    }));
    const { plan, settings } = this;
    this.lines = consolidate(plan, period, reports, settings);
    this.total = consolidationSheet({ plan, period, reports, include: 'all', pulledOn: TODAY, settings });
    for (const [unit, entries] of typed) {
      const sheets = reportSheets({
        plan,
        unit,
        period,
        state: 'draft',
        entries,
        previous: null,
        today: TODAY,
        settings,
      });
      this.units.set(
        unit,
        sheets.filter(({ key }) => key === 'chi-tieu' || key === 'khao-sat'),
      );
    }
  }

  write(): Promise<Uint8Array> {
    return writeXlsx(
      xlsxWorkbook([
        cellsOfSpec('TH', this.total),
        ...[...this.units].flatMap(([unit, specs]) =>
          specs.map((spec) => cellsOfSpec(`${unit} ${spec.key}`, spec)),
        ),
      ]),
    );
  }
}

const wordOf = ({ verdict, provisional }: Judgement | WantedAcross): string =>
  `${VERDICT_NAMES.vi[verdict]}${provisional ? ' (tạm tính)' : ''}`;

function expectShown(shown: unknown, wanted: WantedResult, where: string): void {
  if (typeof wanted !== 'number') {
    expect(shown, where).toBe(wanted === 'missing' ? '' : 'Không phát sinh');
    return;
  }
  expect(typeof shown, where).toBe('number');
  expect(Math.abs(Number(shown) - wanted), where).toBeLessThanOrEqual(1e-9 * Math.max(1, Math.abs(wanted)));
}

describe.skipIf(!here)('the hand-worked cases in the sheets, recalculated by LibreOffice', () => {
  const all = batchesOf(INDICATOR_CASES).map((batch) => new BatchSheets(batch));
  const computed = new Map<string, Map<string, ComputedSheet>>();
  let folder: string;

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'so-cchc-cases-'));
    const files: string[] = [];
    for (const sheets of all) {
      const file = join(folder, `${sheets.batch.name}.xlsx`);
      writeFileSync(file, await sheets.write());
      files.push(file);
    }
    const saved = await convert(files, 'xlsx', join(folder, 'lo'));
    for (const [i, file] of saved.entries()) {
      const { total, units, batch } = all[i] as BatchSheets;
      const found = sheetsOf(readFileSync(file));
      const named: [string, SheetSpec][] = [
        ['TH', total],
        ...[...units].flatMap(([unit, specs]) =>
          specs.map((spec) => [`${unit} ${spec.key}`, spec] as [string, SheetSpec]),
        ),
      ];
      computed.set(
        batch.name,
        new Map(
          named.map(([name, spec]) => {
            const sheet = found.get(name);
            if (!sheet) throw new Error(`${batch.name} came back without ${name}`);
            return [name, new ComputedSheet(sheet, spec)];
          }),
        ),
      );
    }
  }, 600_000);
  afterAll(() => {
    if (folder) rmSync(folder, { recursive: true, force: true });
  });

  it.each(all)('$batch.name: $batch.period says on Tổng hợp what each case wants', ({ batch, plan }) => {
    const sheet = computed.get(batch.name)?.get('TH');
    if (!sheet) throw new Error(batch.name);
    for (const { code, description, want } of batch.cases) {
      const where = `${code} ${description}`;
      expectShown(sheet.at(code, 'result'), want.result, where);
      expect(sheet.at(code, 'verdict'), where).toBe(wordOf(want));
      expect(sheet.at(code, 'units'), where).toBe(want.units);
      if (want.n !== undefined) expect(sheet.at(code, 'n'), where).toBe(want.n);
      if (want.d !== undefined) expect(sheet.at(code, 'd'), where).toBe(want.d);
      for (const [unit, wanted] of Object.entries(want.byUnit ?? {}))
        expectShown(sheet.at(code, `${unit}.r`), wanted, `${where} ${unit}`);
      for (const [item, wanted] of Object.entries(want.parts ?? {})) {
        expectShown(sheet.at(`${code}:${item}`, 'result'), wanted.result, `${where} ${item}`);
        expect(sheet.at(`${code}:${item}`, 'verdict'), where).toBe(wordOf(wanted));
      }
      for (const unit of want.estimates ?? []) {
        const name = plan.units
          .flatMap((each) => [each, ...(each.members ?? [])])
          .find((each) => each.code === unit)?.name;
        expect(String(sheet.at(code, 'notes')), where).toMatch(/Ước thực hiện: /);
        expect(String(sheet.at(code, 'notes')), where).toContain(name);
      }
    }
  });

  it.each(all)(
    '$batch.name: $batch.period says in each unit’s own sheets what the rules say',
    ({ batch, lines }) => {
      for (const { code, description, want } of batch.cases) {
        const line = lines.find(({ indicator }) => indicator === code);
        for (const [unit, { result }] of Object.entries(line?.byUnit ?? {})) {
          const sheets = [...(computed.get(batch.name) ?? [])].filter(([name]) =>
            name.startsWith(`${unit} `),
          );
          const sheet = sheets
            .map(([, each]) => each)
            .find(({ spec }) => spec.cells.some(([first]) => first === code));
          // A unit that has typed nothing in this batch has no sheets here
          if (!sheet) continue;
          const where = `${unit} ${code} ${description}`;
          expectShown(sheet.at(code, 'result'), result.kind === 'value' ? result.value : result.kind, where);
          if (Object.keys(line?.byUnit ?? {}).length === 1 && !batch.settings.provisionalVerdicts)
            expect(sheet.at(code, 'verdict'), where).toBe(wordOf(want));
          for (const key of Object.keys(want.warnings?.[unit] ?? {}))
            expect(String(sheet.at(key, 'mark')), where).toMatch(/^(Lỗi|Xem lại): /);
        }
      }
    },
  );

  it('are all of them', () => {
    const cases = INDICATOR_CASES.flatMap((each) => each.cases);
    expect(all.reduce((sum, { batch }) => sum + batch.cases.length, 0)).toBe(cases.length);
    expect(computed.size).toBe(all.length);
  });
});
