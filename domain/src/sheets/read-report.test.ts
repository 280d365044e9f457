import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { regularPeriod } from '../calendar/calendar.ts';
import { canonicalEntry } from '../entries/canonical.ts';
import { type Entries, type Entry, type EntryValue, MARKS } from '../entries/entry.ts';
import type { EntryDef } from '../entries/entry-def.ts';
import { aPlan } from '../testing/builders.ts';
import { layoutOf, type ReportLayout } from './layout.ts';
import { readReport } from './read-report.ts';
import { reportSheets } from './report-sheets.ts';
import type { SheetCells } from './sheet-index.ts';
import type { SheetSpec } from './spec.ts';

const plan = aPlan();

function sheetsOf(unit: string, entries: Entries, year = 2026): { specs: SheetSpec[]; layout: ReportLayout } {
  const period = regularPeriod(year, 'Q1');
  const specs = reportSheets({
    plan,
    unit,
    period,
    state: 'draft',
    entries,
    previous: null,
    today: '2026-03-02',
  });
  return { specs, layout: layoutOf(specs) };
}

/** The cells as Excel gives them back: it keeps the apostrophe of a neutralised text to itself, or it does not. */
function cellsOf(specs: readonly SheetSpec[], keepsApostrophe = false): Mutable[] {
  const shown = (input: unknown): unknown => {
    if (typeof input !== 'string') return input ?? '';
    if (input.startsWith('=')) return '';
    return keepsApostrophe ? input : input.replace(/^'/, '');
  };
  return specs.map(({ name, cells }) => {
    const values = cells.map((row) => row.map(shown));
    return { name, row: 0, column: 0, values, formulas: values.map((row) => [...row]) };
  });
}
interface Mutable extends SheetCells {
  name: string;
  values: unknown[][];
  formulas: unknown[][];
}

const sheetNamed = (sheets: Mutable[], name: string): Mutable => {
  const found = sheets.find((sheet) => sheet.name === name);
  if (!found) throw new Error(`no sheet ${name}`);
  return found;
};
const rowOf = ({ values }: Mutable, code: string): number => values.findIndex(([first]) => first === code);
function put(sheet: Mutable, code: string, column: string, value: unknown, formula: unknown = value): void {
  const at = sheet.values[0]?.indexOf(column) ?? -1;
  const [values, formulas] = [sheet.values[rowOf(sheet, code)], sheet.formulas[rowOf(sheet, code)]];
  if (at < 0 || !values || !formulas) throw new Error(`no cell ${code} ${column}`);
  values[at] = value;
  formulas[at] = formula;
}

// Texts as people and other programs write them, the dangerous ones among them
const text = fc.oneof(
  fc.string({ minLength: 1, maxLength: 40 }),
  fc.constantFrom('=1+1', '+84 912', '-', '@a', '12/6', '0123', '95%', 'hoà bình', "'nháy", 'hai\r\ndòng'),
);
const day = fc
  .date({ min: new Date('2000-01-01'), max: new Date('2099-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));

/** Any value that the server may hold under a key, in canonical form. */
function anyEntry(def: EntryDef): fc.Arbitrary<EntryValue> {
  const figure = (type: string, max: number): fc.Arbitrary<number | boolean> =>
    type === 'yes-no'
      ? fc.boolean()
      : type === 'whole'
        ? fc.nat({ max })
        : fc.oneof(
            fc.nat({ max }),
            fc.integer({ min: 0, max: max * 1000 }).map((n) => n / 1000),
          );
  const components = fc.record(
    Object.fromEntries(def.components.map(({ key, type, max }) => [key, figure(type, max ?? 1_000_000)])),
    { requiredKeys: [] },
  );
  const extras: Record<string, fc.Arbitrary<unknown>> = {
    note: text,
    estimate: fc.constant(true),
    mark: fc.constantFrom(...MARKS),
    source: fc.record({ from: text, on: day }, { requiredKeys: [] }),
    evidence: fc.record({ number: text, date: day, link: fc.webUrl() }, { requiredKeys: [] }),
  };
  const own =
    def.components.length > 0
      ? { components }
      : { text: def.choices ? fc.constantFrom(...def.choices) : text };
  const given = Object.fromEntries(def.extras.map((extra) => [extra, extras[extra] ?? text]));
  const reason = def.extras.includes('mark') ? { reason: text } : {};
  const fields: Record<string, fc.Arbitrary<unknown>> = { ...own, ...given, ...reason };
  return fc.record(fields, { requiredKeys: [] }).map((entry) => {
    const canonical = canonicalEntry(entry, def);
    if (!canonical.ok) return null;
    return canonical.value;
  });
}

describe('a value written into cells and read again', () => {
  it.each(['DV1', 'DV2', 'DV4', 'DV5', 'DV7-01'])('is the same value, for every entry of %s', (unit) => {
    const { layout } = sheetsOf(unit, {});
    const all = fc.record(
      Object.fromEntries([...layout.entries.values()].map(({ key, def }) => [key, anyEntry(def)])),
    );
    fc.assert(
      fc.property(all, fc.boolean(), (entries, keepsApostrophe) => {
        const { specs } = sheetsOf(unit, entries);
        const read = readReport(cellsOf(specs, keepsApostrophe), layout, (key) => entries[key]);
        for (const key of layout.entries.keys()) {
          const entry = read.entries.get(key);
          expect(entry?.value, key).toEqual(entries[key]);
          expect(entry?.formula, key).toBe(false);
        }
      }),
      // The first failure says enough; shrinking hundreds of entries takes minutes
      { seed: 20_260_603, numRuns: 15, endOnFailure: true },
    );
  });

  it('is the same without knowing what was written, as far as the cells can hold it', () => {
    const entries: Entries = {
      'TTHC.02': {
        components: { numerator: 12.5, denominator: 20 },
        estimate: true,
        note: 'Ghi chú',
        source: { from: 'Cổng', on: '2026-03-01' },
        evidence: { number: '15/BC-UBND', date: '2026-03-05', link: 'https://vi.du/a' },
      },
      'TTHC.01': { mark: 'no-data', reason: 'chờ số liệu' },
      'CQS.01': { components: { DVCQG: true, LGSP: false } },
      'BM.01': { components: { c1: 0, c2: 1, c3: 2, c4: 3, c5: 4 } },
    };
    const { specs, layout } = sheetsOf('DV2', entries);
    const { entries: read } = readReport(cellsOf(specs), layout);
    for (const [key, value] of Object.entries(entries)) expect(read.get(key)?.value, key).toEqual(value);
  });
});

describe('what people do to a sheet', () => {
  const figures: Entry = { components: { numerator: 7, denominator: 9 } };
  const setUp = (entries: Entries = { 'TTHC.02': figures }) => {
    const { specs, layout } = sheetsOf('DV2', entries);
    const sheets = cellsOf(specs);
    return { sheets, layout, form: sheetNamed(sheets, 'Chỉ tiêu'), read: () => readReport(sheets, layout) };
  };

  it('renamed sheets, inserted columns, moved rows, a block that does not start at A1: all is found', () => {
    const { form, read, sheets } = setUp();
    form.name = 'Số của tôi';
    for (const rows of [form.values, form.formulas]) {
      for (const row of rows) row.splice(6, 0, 'chen');
      const head = rows.splice(0, 4);
      rows.reverse().unshift(...head);
    }
    sheets[sheets.indexOf(form)] = { ...form, row: 2, column: 1 };
    const found = read().entries.get('TTHC.02');
    expect(found?.value).toEqual(figures);
    expect(found?.place.sheet).toBe('Số của tôi');
    expect(found?.place.address).toMatch(/^I\d+$/);
  });

  it('a deleted row is absent, not cleared; the others stay', () => {
    const { form, read } = setUp();
    form.values.splice(rowOf(form, 'TTHC.02'), 1);
    expect(read().entries.has('TTHC.02')).toBe(false);
    expect(read().duplicates.has('TTHC.02')).toBe(false);
    expect(read().entries.get('TTHC.07')?.value).toBeNull();
  });

  it('a list that lost one of its rows is absent as a whole', () => {
    const { form, read } = setUp({ 'CQS.01': { components: { DVCQG: true } } });
    form.values.splice(rowOf(form, 'CQS.01#LGSP'), 1);
    expect(read().entries.has('CQS.01')).toBe(false);
  });

  it('a deleted figure column leaves the entry absent, a deleted note column leaves the note as it was', () => {
    const noted: Entry = { ...figures, note: 'ghi' };
    const { form, sheets, layout } = setUp({ 'TTHC.02': noted });
    const without = (column: string): void => {
      const at = form.values[0]?.indexOf(column) ?? -1;
      for (const rows of [form.values, form.formulas]) for (const row of rows) row.splice(at, 1);
    };
    without('note');
    put(form, 'TTHC.02', 'numerator', 8);
    const known = (key: string): EntryValue | undefined => (key === 'TTHC.02' ? noted : undefined);
    expect(readReport(sheets, layout, known).entries.get('TTHC.02')?.value).toEqual({
      components: { numerator: 8, denominator: 9 },
      note: 'ghi',
    });
    without('denominator');
    expect(readReport(sheets, layout, known).entries.has('TTHC.02')).toBe(false);
  });

  it('a code that stands twice is asked, whichever row is right', () => {
    const { form, read } = setUp();
    form.values.push([...(form.values[rowOf(form, 'TTHC.02')] ?? [])]);
    expect(read().entries.has('TTHC.02')).toBe(false);
    expect(read().duplicates.get('TTHC.02')).toMatchObject({
      code: 'duplicate-row',
      params: { row: 'TTHC.02', times: 2 },
    });
  });

  it('everything cleared is a cleared entry, also where a field has no cell', () => {
    const known: Entry = { text: 'Đã phối hợp', evidence: { link: 'https://vi.du' } };
    const { specs, layout } = sheetsOf('DV5', {});
    const key = [...layout.entries.keys()].find((each) => each.endsWith('/cooperation')) ?? '';
    expect(readReport(cellsOf(specs), layout, () => known).entries.get(key)?.value).toBeNull();
  });

  it.each([
    ['a formula', 8, '=3+5', { components: { numerator: 8, denominator: 9 } }, undefined],
    ['a formula with an error', '#DIV/0!', '=1/0', undefined, 'error-value'],
    ['text', 'chín', 'chín', undefined, 'not-a-number'],
    ['text that starts like a formula', '=1+1', '=1+1', undefined, 'formula-text'],
    [
      'a number as text, unambiguous',
      '1.234,5',
      '1.234,5',
      { components: { numerator: 1234.5, denominator: 9 } },
      undefined,
    ],
    ['a number as text, ambiguous', '1.234', '1.234', undefined, 'ambiguous-number'],
    ['full-width digits', '９５', '９５', { components: { numerator: 95, denominator: 9 } }, undefined],
    ['a negative number', -1, -1, undefined, 'negative-number'],
    ['white space', ' \u00a0', ' \u00a0', { components: { denominator: 9 } }, undefined],
  ])('%s in a number cell', (_, value, formula, expected, problem) => {
    const { form, read } = setUp();
    put(form, 'TTHC.02', 'numerator', value, formula);
    const found = read().entries.get('TTHC.02');
    expect(found?.value).toEqual(expected);
    expect(found?.problem?.code).toBe(problem);
    expect(found?.formula).toBe(value !== formula);
    if (problem) expect(found?.problem?.place.address).toBe(found?.place.address);
  });

  it('a date in a number cell is asked about, by the format of the cell', () => {
    const { form, sheets, layout } = setUp();
    put(form, 'TTHC.02', 'numerator', 46_185);
    const formats = form.values.map((row) => row.map(() => 'General'));
    const at = form.values[0]?.indexOf('numerator') ?? 0;
    const row = formats[rowOf(form, 'TTHC.02')];
    if (row) row[at] = 'd-mmm';
    sheets[sheets.indexOf(form)] = { ...form, formats } as Mutable;
    expect(readReport(sheets, layout).entries.get('TTHC.02')?.problem?.code).toBe('date-for-number');
  });

  it.each([
    ['status', 'ƯỚC  thực hiện', { ...figures, estimate: true }, undefined],
    ['status', 'Chính thức', figures, undefined],
    ['status', 'gần đúng', undefined, 'not-in-list'],
    ['sourceDate', 46_176, { ...figures, source: { on: '2026-06-03' } }, undefined],
    ['sourceDate', '3/6/2026', { ...figures, source: { on: '2026-06-03' } }, undefined],
    ['sourceDate', '31/6/2026', undefined, 'not-a-date'],
    ['note', "'=1+1", { ...figures, note: '=1+1' }, undefined],
  ])('%s holding %j', (column, value, expected, problem) => {
    const { form, read } = setUp();
    put(form, 'TTHC.02', column, value);
    const found = read().entries.get('TTHC.02');
    expect(found?.value).toEqual(expected);
    expect(found?.problem?.code).toBe(problem);
  });

  it.each([
    ['95% as Excel keeps it', 0.95, 95],
    ['95,5%', 0.955, 95.5],
    ['100%', 1, 100],
    ['1%', 0.01, 1],
    ['points that were pasted', 95, 95],
    ['text with a space', '95 %', 95],
  ])('progress: %s', (_, value, percent) => {
    const { specs, layout } = sheetsOf('DV2', {});
    const sheets = cellsOf(specs);
    const key = [...layout.entries.keys()].find((each) => each.endsWith('/percent')) ?? '';
    put(sheetNamed(sheets, 'Nhiệm vụ'), key.split('/')[0] ?? '', 'percent', value);
    expect(readReport(sheets, layout).entries.get(key)?.value).toEqual({ components: { percent } });
  });
});
