import { describe, expect, it } from 'vitest';
import planJson from '../../plans/thien-tan-2026-2030.json' with { type: 'json' };
import type { SourceTables } from '../annual-plan/import/source-table.ts';
import type { Plan } from '../plan/schema.ts';
import { compareFigures } from './compare-figures.ts';
import { NO_ANSWERS } from './figures-read.ts';
import { readFigures } from './read-figures.ts';

const plan = planJson as unknown as Plan;

const table = (...rows: string[]): Pick<SourceTables, 'tables'> => ({
  tables: [
    {
      sheet: null,
      number: 1,
      rows: rows.map((row, i) => ({
        line: i + 1,
        cells: row.split('|').map((text) => ({ text: text.trim(), from: 'own' as const })),
      })),
    },
  ],
});
const read = (...rows: string[]) => readFigures(table(...rows), plan, 2026);
const short = (figures: ReturnType<typeof read>['figures']) =>
  figures.map(({ unit, key, entry }) => [unit, key, entry.components ?? entry.mark]);

describe('an old table', () => {
  it('with units down and measures across is read under two rows of headings, one of them merged', () => {
    const { figures, faults, asked } = read(
      'BÁO CÁO QUÝ I | | | | | ',
      'STT | Đơn vị | TTHC.02 Cấp kết quả điện tử | | Tỷ lệ thanh toán trực tuyến | ',
      ' | | Tử số | Mẫu số | Tử số | Mẫu số',
      '1 | Trung tâm PVHCC | 1190 | 1200 | 95 | 100',
      ' | Tổng cộng | 1190 | 1200 | 95 | 100',
    );
    expect(short(figures)).toEqual([
      ['DV2', 'TTHC.02', { numerator: 1190, denominator: 1200 }],
      ['DV2', 'TTHC.06', { numerator: 95, denominator: 100 }],
    ]);
    expect({ faults, asked }).toEqual({ faults: [], asked: { units: [], measures: [], separator: false } });
  });

  it('with measures down and units across takes the rows of components below the row that names their measure', () => {
    const { figures, totals } = read(
      'Chỉ tiêu | Phòng Văn hóa - Xã hội | VP HĐND và UBND | Toàn xã',
      'CV.01 Tỷ lệ cán bộ, công chức có trình độ đại học trở lên | | | ',
      'Tử số | 10 | 7 | 17',
      'Mẫu số | 12 | 9 | 21',
    );
    expect(short(figures)).toEqual([
      ['DV1', 'CV.01', { numerator: 10, denominator: 12 }],
      ['DV3', 'CV.01', { numerator: 7, denominator: 9 }],
    ]);
    expect(totals).toBe(2);
  });

  it('with a row for each unit and measure carries a unit down that is written once', () => {
    const { figures } = read(
      'Đơn vị | Mã | Tử số | Mẫu số',
      'TTPVHCC | TTHC.02 | 1190 | 1200',
      ' | TTHC.06 | 95 | 100',
      'VP HĐND&UBND | CV.01 | 7 | 9',
    );
    expect(short(figures)).toEqual([
      ['DV2', 'TTHC.02', { numerator: 1190, denominator: 1200 }],
      ['DV2', 'TTHC.06', { numerator: 95, denominator: 100 }],
      ['DV3', 'CV.01', { numerator: 7, denominator: 9 }],
    ]);
  });

  it('gives both figures of a ratio from one cell, marks and levels; an empty cell or a dash gives nothing, no zero', () => {
    const { figures, faults } = read(
      'Đơn vị | TTHC.02 | TTHC.06 | TTHC.08 | TTHC.01',
      'TTPVHCC | 1190/1200 | Không phát sinh | - | ',
      'Phòng VHXH |  |  |  | ',
    );
    expect(short(figures)).toEqual([
      ['DV2', 'TTHC.02', { numerator: 1190, denominator: 1200 }],
      ['DV2', 'TTHC.06', 'none-arising'],
    ]);
    expect(faults).toEqual([]);
  });

  it('never takes a share: what it was counted from is missing', () => {
    const { figures, faults } = read('Đơn vị | TTHC.02 | TTHC.04', 'TTPVHCC | 99,2% | 95');
    expect(figures).toEqual([]);
    expect(faults.map(({ why, text }) => [why, text])).toEqual([
      ['percent-only', '99,2%'],
      ['which-component', '95'],
    ]);
  });

  it('does not write half of an entry whose other half cannot be read', () => {
    const { figures, faults } = read(
      'Đơn vị | Mã | Tử số | Mẫu số',
      'TTPVHCC | TTHC.02 | 1190 | khoảng 1200',
      'TTPVHCC | TTHC.06 | 1 | 2',
    );
    expect(short(figures)).toEqual([['DV2', 'TTHC.06', { numerator: 1, denominator: 2 }]]);
    expect(faults).toMatchObject([{ line: 2, text: 'khoảng 1200', why: 'not-a-number' }]);
  });

  it('asks what it does not know of, and takes the answer', () => {
    const rows = table(
      'Đơn vị | Chỉ tiêu | Tử số | Mẫu số',
      'Bộ phận một cửa | Hồ sơ điện tử | 1190 | 1200',
      'Sở Nội vụ | TTHC.02 | 5 | 6',
    );
    const first = readFigures(rows, plan, 2026);
    expect(first.figures).toEqual([]);
    const asked = { units: ['Bộ phận một cửa', 'Sở Nội vụ'], measures: ['Hồ sơ điện tử'], separator: false };
    expect(first.asked).toEqual(asked);
    const said = readFigures(rows, plan, 2026, {
      ...NO_ANSWERS,
      units: { 'Bộ phận một cửa': 'DV2', 'Sở Nội vụ': null },
      measures: { 'Hồ sơ điện tử': 'TTHC.02' },
    });
    expect(short(said.figures)).toEqual([['DV2', 'TTHC.02', { numerator: 1190, denominator: 1200 }]]);
    expect(said.asked).toEqual({ units: [], measures: [], separator: false });
  });

  it('of one unit asks once whose it is, or takes the heading above its rows', () => {
    const rows = ['Chỉ tiêu | Tử số | Mẫu số', 'TTHC.02 | 1190 | 1200', 'TTHC.06 | 95 | 100'];
    const first = read(...rows);
    expect(first.asked.units).toEqual(['']);
    const said = readFigures(table(...rows), plan, 2026, { ...NO_ANSWERS, units: { '': 'DV2' } });
    expect(said.figures.map(({ unit, key }) => [unit, key])).toEqual([
      ['DV2', 'TTHC.02'],
      ['DV2', 'TTHC.06'],
    ]);
    const under = read(rows[0] ?? '', 'Trung tâm Phục vụ hành chính công | | ', ...rows.slice(1));
    expect(under.figures.map(({ unit, key }) => [unit, key])).toEqual([
      ['DV2', 'TTHC.02'],
      ['DV2', 'TTHC.06'],
    ]);
  });

  it('asks once what a separator means where a number can be read in two ways', () => {
    const rows = table('Đơn vị | Mã | Tử số | Mẫu số', 'TTPVHCC | TTHC.02 | 1.190 | 1.200');
    expect(readFigures(rows, plan, 2026)).toMatchObject({ figures: [], asked: { separator: true } });
    const said = readFigures(rows, plan, 2026, { ...NO_ANSWERS, separator: 'thousands' });
    expect(short(said.figures)).toEqual([['DV2', 'TTHC.02', { numerator: 1190, denominator: 1200 }]]);
  });

  it('tells figures that are not asked of their unit, said twice, or not allowed', () => {
    const { figures, faults } = read(
      'Đơn vị | Mã | Tử số | Mẫu số',
      'Trạm Y tế | TTHC.02 | 5 | 6',
      'TTPVHCC | TTHC.06 | 5 | 6',
      'TTPVHCC | TTHC.06 | 7 | 6',
      'TTPVHCC | TTHC.02 | -5 | 6',
    );
    expect(figures).toEqual([]);
    expect(faults.map(({ line, why }) => [line, why])).toEqual([
      [4, 'doubled'],
      [2, 'not-asked'],
      [5, 'not-allowed'],
    ]);
  });

  it('that names neither units nor measures is told', () => {
    expect(read('Họ tên | Tuổi', 'An | 30').faults).toMatchObject([{ why: 'no-labels' }]);
  });
});

describe('an old figure beside what stands there', () => {
  const figure = {
    unit: 'DV2',
    key: 'TTHC.02',
    entry: { components: { numerator: 5, denominator: 6 } },
    lines: [2],
  };
  const stored = (value: object | null) => ({ value, version: '1-abcdefgh', by: 'p', at: '' });

  it.each([
    { description: 'nothing stands there', now: undefined, want: 'new' },
    { description: 'it was cleared', now: null, want: 'new' },
    { description: 'only a note stands there', now: { note: 'sổ tay' }, want: 'new' },
    {
      description: 'the same stands there, with a note',
      now: { components: { numerator: 5, denominator: 6 }, note: 'x' },
      want: 'same',
    },
    {
      description: 'another figure stands there',
      now: { components: { numerator: 4, denominator: 6 } },
      want: 'differs',
    },
    { description: 'it was marked', now: { mark: 'no-data', reason: 'chờ Sở' }, want: 'differs' },
  ])('is $want where $description', ({ now, want }) => {
    const [compared] = compareFigures([figure], () => (now === undefined ? undefined : stored(now)));
    expect(compared?.verdict).toBe(want);
  });

  it('keeps the note, the source and the evidence that stand there', () => {
    const note = { note: 'sổ tay', source: { from: 'Cổng dịch vụ công' } };
    const [compared] = compareFigures([figure], () => stored({ ...note, mark: 'no-data', reason: 'chờ' }));
    expect(compared?.value).toEqual({ ...note, components: { numerator: 5, denominator: 6 } });
  });
});
