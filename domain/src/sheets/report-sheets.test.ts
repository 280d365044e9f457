import { describe, expect, it } from 'vitest';
import { regularPeriod } from '../calendar/calendar.ts';
import { entryDefs } from '../entries/entry-defs.ts';
import { tasksOf } from '../plan/duties.ts';
import { reportingUnits } from '../plan/units.ts';
import { anEntry, aPlan, aRatio } from '../testing/builders.ts';
import { layoutOf } from './layout.ts';
import { type ReportSheetsInput, targetText } from './report-input.ts';
import { reportSheets } from './report-sheets.ts';
import type { SheetSpec } from './spec.ts';
import { consolidationSheet } from './tong-hop.ts';

const plan = aPlan();
const sheets = (unit: string, more: Partial<ReportSheetsInput> = {}): SheetSpec[] =>
  reportSheets({
    plan,
    unit,
    period: regularPeriod(2026, 'Q1'),
    state: 'draft',
    entries: {},
    previous: null,
    today: '2026-03-02',
    ...more,
  });
const form = (specs: readonly SheetSpec[], key: string): SheetSpec => {
  const found = specs.find((spec) => spec.key === key);
  if (!found) throw new Error(`no form ${key}`);
  return found;
};
const cell = (spec: SheetSpec, code: string, column: string) =>
  spec.cells.find(([first]) => first === code)?.[spec.columns.findIndex(({ key }) => key === column)];
const formulasOf = (specs: readonly SheetSpec[]): string[] =>
  specs.flatMap(({ cells }) =>
    cells.flat().filter((input) => typeof input === 'string' && input.startsWith('=')),
  ) as string[];

describe('the sheets of a report', () => {
  const everyUnit = reportingUnits(plan).map(({ code }) => code);

  it.each(everyUnit)('give every entry that %s is asked its cells, and no other', (unit) => {
    for (const year of [2026, 2029]) {
      const specs = sheets(unit, { period: regularPeriod(year, 'Y') });
      const { entries } = layoutOf(specs);
      expect([...entries.keys()].sort()).toEqual([...entryDefs(plan, unit, year).keys()].sort());
      for (const { def, cells } of entries.values())
        for (const { row, column } of cells)
          expect(cell(form(specs, def.form), row, column)).not.toBeUndefined();
    }
  });

  it.each(everyUnit)('of %s unlock exactly the entry cells and Dấu', (unit) => {
    for (const spec of sheets(unit).filter(({ kind }) => kind === 'report')) {
      const unlocked = new Set(
        spec.unlocked.flatMap(({ row, column, rows, columns }) =>
          Array.from(
            { length: rows * columns },
            (_, i) => `${row + Math.floor(i / columns)},${column + (i % columns)}`,
          ),
        ),
      );
      const at = (row: string, column: string): string =>
        `${spec.cells.findIndex(([code]) => code === row)},${spec.columns.findIndex(({ key }) => key === column)}`;
      const expected = new Set([
        ...spec.entries.flatMap(({ cells }) => cells.map(({ row, column }) => at(row, column))),
        ...Object.keys(spec.marks).map((row) => at(row, 'mark')),
      ]);
      expect(unlocked).toEqual(expected);
    }
  });

  it('keep to the limits of Excel for names, messages and lengths', () => {
    for (const spec of everyUnit.flatMap((unit) => sheets(unit))) {
      expect(spec.name.length).toBeLessThanOrEqual(31);
      for (const { prompt, error } of spec.validations)
        for (const message of [prompt, error]) {
          expect(message?.title.length ?? 0).toBeLessThanOrEqual(32);
          expect(message?.text.length ?? 0).toBeLessThanOrEqual(255);
          // Cut in the middle of a sentence it would explain nothing
          expect(message?.title ?? '').not.toMatch(/…$/);
          expect(message?.text.replace('Trước 30/6…', '') ?? '').not.toMatch(/…$/);
        }
      for (const formula of formulasOf([spec])) expect(formula.length).toBeLessThanOrEqual(8192);
      for (const height of spec.heights) expect(height ?? 0).toBeLessThanOrEqual(409);
      for (const row of spec.cells) expect(row).toHaveLength(spec.columns.length);
    }
  });

  it('compute with functions that Excel 2016, LibreOffice and the grid all know', () => {
    const known = new Set([
      'IF',
      'AND',
      'OR',
      'COUNT',
      'COUNTA',
      'COUNTIF',
      'SUM',
      'INT',
      'N',
      'LEFT',
      'LEN',
    ]);
    const used = formulasOf(everyUnit.flatMap((unit) => sheets(unit))).flatMap(
      (formula) => formula.replace(/"[^"]*"/g, '""').match(/[A-Z][A-Z.]*(?=\()/g) ?? [],
    );
    expect(used.length).toBeGreaterThan(100);
    expect([...new Set(used)].filter((name) => !known.has(name))).toEqual([]);
  });

  it('say in the prompt what numerator and denominator are, in the words of the plan', () => {
    const spec = form(sheets('DV2'), 'chi-tieu');
    const texts = spec.validations.map(({ prompt }) => `${prompt?.title}: ${prompt?.text}`);
    expect(texts).toContain('Tử số: Số hồ sơ TTHC đã cấp kết quả bản điện tử trong kỳ.');
    expect(texts).toContain('Mẫu số: Tổng số hồ sơ TTHC đã giải quyết (đã cấp kết quả) trong kỳ.');
  });

  it('put a breakdown beneath its indicator and the items of a list beneath theirs', () => {
    const specs = sheets('DV2');
    const codes = (key: string): unknown[] => form(specs, key).cells.map(([code]) => code);
    const parts = codes('khao-sat');
    expect(parts.slice(parts.indexOf('TTHC.05'), parts.indexOf('TTHC.05') + 4)).toEqual([
      'TTHC.05',
      'TTHC.05:DAT',
      'TTHC.05:XD',
      'TTHC.05:DT',
    ]);
    const items = codes('chi-tieu');
    expect(items[items.indexOf('CQS.01') + 1]).toBe('CQS.01#DVCQG');
  });

  it('show the result of the period before, and a phase that is not this year’s in words', () => {
    const previous = { entries: { 'TTHC.02': anEntry(aRatio(3, 4)), 'TTHC.01': anEntry(aRatio(0, 0)) } };
    const spec = form(sheets('DV2', { previous }), 'chi-tieu');
    expect(cell(spec, 'TTHC.02', 'previous')).toBe(75);
    expect(cell(spec, 'TTHC.01', 'previous')).toBe('Không phát sinh');
    expect(cell(spec, 'TTHC.07', 'previous')).toBeNull();
    expect(cell(spec, 'TTHC.06', 'verdict')).toBe('Chưa đến giai đoạn');
    const later = form(sheets('DV2', { period: regularPeriod(2029, 'Q1') }), 'chi-tieu');
    expect(cell(later, 'TTHC.01', 'verdict')).toBe('Đã qua giai đoạn');
  });

  it('never let a text become a formula', () => {
    const danger = '=HYPERLINK("http://x")';
    const [first] = tasksOf(plan, 'DV2', 2026);
    const key = `${first?.clause.code}/result`;
    const specs = sheets('DV2', { entries: { 'TTHC.02': { note: danger }, [key]: { text: danger } } });
    expect(cell(form(specs, 'chi-tieu'), 'TTHC.02', 'note')).toBe(`'${danger}`);
    expect(cell(form(specs, 'nhiem-vu'), first?.clause.code ?? '', 'result')).toBe(`'${danger}`);
    expect(formulasOf(specs).filter((formula) => formula.includes('HYPERLINK'))).toEqual([]);
  });

  it('take the words of a plan for words, whoever wrote it', () => {
    const danger = '=HYPERLINK("http://x")';
    const evil = aPlan();
    evil.commune.name = danger;
    for (const indicator of evil.indicators) indicator.name = danger;
    for (const unit of evil.units) unit.name = danger;
    for (const { clauses } of evil.tasks) for (const clause of clauses) clause.text = danger;
    const report = sheets('DV2', { plan: evil });
    const period = regularPeriod(2026, 'Q1');
    const total = consolidationSheet({
      plan: evil,
      period,
      reports: [],
      include: 'all',
      pulledOn: '2026-06-03',
    });
    const starts = (specs: SheetSpec[]): string[] =>
      formulasOf(specs).filter((formula) => formula.startsWith(danger));
    expect(starts([...report, total])).toEqual([]);
    expect(cell(form(report, 'chi-tieu'), 'TTHC.02', 'name')).toBe(`'${danger}`);
  });

  it('keep a code that looks like a number a text', () => {
    const spec = form(sheets('DV2'), 'chi-tieu');
    const row = spec.cells.findIndex(([code]) => code === 'TTHC.02');
    const covering = spec.numberFormats.filter(
      (rect) => rect.column === 0 && rect.row <= row && row < rect.row + rect.rows,
    );
    expect(covering.map(({ format }) => format)).toEqual(['@']);
  });

  it('tell on the cover whose report it is, when it is due, and never call a guest late', () => {
    const cover = (unit: string, today: string): string =>
      form(sheets(unit, { today, communeName: 'Mẫu' }), 'huong-dan')
        .cells.flat()
        .join('\n');
    expect(cover('DV2', '2026-03-02')).toContain('UBND xã Mẫu');
    expect(cover('DV2', '2026-03-02')).toContain('Trung tâm Phục vụ hành chính công');
    expect(cover('DV2', '2026-03-02')).toContain('Quý I/2026');
    expect(cover('DV2', '2026-03-02')).toContain('08/3/2026 (còn 6 ngày)');
    expect(cover('DV2', '2026-03-10')).toContain('đã qua 2 ngày');
    expect(cover('DV7-01', '2026-03-10')).toContain('đề nghị phối hợp cung cấp');
    expect(cover('DV7-01', '2026-03-10')).not.toContain('đã qua');
  });

  it('show a unit its qualitative targets as rows of text, with the words of the period before', () => {
    const previous = { entries: { 'Q.12': { text: '=Đã làm' } } };
    const spec = form(sheets('DV4', { previous }), 'muc-tieu');
    expect(spec.entries.map(({ key }) => key)).toEqual(['Q.12', 'Q.13']);
    expect(cell(spec, 'Q.12', 'previous')).toBe("'=Đã làm");
    expect(cell(spec, 'Q.13', 'name')).toContain('Tiếp tục thực hiện đổi mới công tác quản lý');
    const all = everyUnit.flatMap((unit) => sheets(unit)).filter(({ key }) => key === 'muc-tieu');
    expect(new Set(all.flatMap(({ entries }) => entries.map(({ key }) => key))).size).toBe(13);
  });

  it('add up the budget in triệu đồng, and quote the sentences that it stands on', () => {
    const previous = { entries: { 'KP.TC': anEntry({ disbursed: 12.5 }) } };
    const spec = form(sheets('DV4', { previous }), 'kinh-phi');
    const words = spec.cells.flat().join('\n');
    expect(words).toContain('Đơn vị tính: triệu đồng');
    for (const { quote } of plan.budgetDuties) expect(words).toContain(quote.text);
    expect(cell(spec, 'KP.TC', 'previous')).toBe(12.5);
    const total = spec.cells.find(([, name]) => name === 'Cộng');
    const at = (code: string) => spec.cells.findIndex(([first]) => first === code) + 1;
    expect(total?.[3]).toBe(
      `=IF(COUNT(D${at('KP.DH')}:D${at('KP.T5')})=0,"",SUM(D${at('KP.DH')}:D${at('KP.T5')}))`,
    );
    expect(sheets('DV2').map(({ key }) => key)).not.toContain('kinh-phi');
  });

  it('end with who signs, where and when, and the version, outside the form', () => {
    for (const spec of everyUnit.flatMap((unit) => sheets(unit)).filter(({ kind }) => kind === 'report')) {
      const last = (spec.autoFilter?.row ?? 0) + (spec.autoFilter?.rows ?? 0);
      const beneath = spec.cells.slice(last);
      const words = beneath.flat().join('\n');
      for (const part of ['Người lập biểu', 'Thủ trưởng đơn vị', 'ngày …… tháng ……', plan.version])
        expect(words).toContain(part);
      // The column of codes stays empty there, so that no reader takes a signature for a row
      expect(beneath.map(([code]) => code).filter((code) => code !== null && code !== '')).toEqual([]);
      expect(spec.print?.area.rows).toBe(spec.cells.length - 1);
      for (const { row } of spec.merges) expect(row).toBeGreaterThanOrEqual(last);
    }
  });

  it('say in Dấu and beside the cell what still stands as the period before', () => {
    const [lead] = tasksOf(plan, 'DV1', 2026).filter(({ role }) => role === 'lead');
    const code = lead?.clause.code ?? '';
    const previous = { entries: { [`${code}/result`]: { text: 'Đã làm 5 việc' } } };
    const spec = form(sheets('DV1', { previous }), 'nhiem-vu');
    expect(cell(spec, code, 'previous')).toBe('Đã làm 5 việc');
    expect(spec.marks[code]).toContain('{result}={previous}');
    expect(spec.marks[code]).toContain('chưa cập nhật');
  });

  it('print on A4 landscape with the header on every page', () => {
    for (const spec of sheets('DV2').filter(({ kind }) => kind === 'report'))
      expect(spec.print).toMatchObject({
        orientation: 'landscape',
        paper: 'a4',
        titleRows: { row: spec.headerRow, rows: 1 },
      });
  });
});

describe('targetText', () => {
  it.each([
    ['TTHC.02', '≥ 100%\n(2026-2027)'],
    ['TCC.01', 'giảm ≥ 7%\n(2026-2030)'],
    ['CQS.02', 'Cấp độ ≥ 2\n(2026-2027)'],
  ])('of %s', (code, text) => {
    const indicator = plan.indicators.find((each) => each.code === code);
    expect(indicator && targetText(indicator)).toBe(text);
  });
});
