import { describe, expect, it } from 'vitest';
import { type FlatCell, flatChanges, hasChanges } from './flat-changes.ts';

const HEADER = [
  'stt',
  'ky',
  'don_vi',
  'ten_don_vi',
  'trang_thai',
  'chi_tieu',
  'ten_chi_tieu',
  'phan_to',
  'tu_so',
  'mau_so',
  'ghi_chu',
];
const row = (
  ky: string,
  unit: string,
  code: string,
  part: number | null,
  whole: number | null,
  more = {},
) => {
  const cells: Record<string, FlatCell> = {
    ky,
    don_vi: unit,
    ten_don_vi: `Đơn vị ${unit}`,
    trang_thai: 'submitted',
    chi_tieu: code,
    ten_chi_tieu: `Chỉ tiêu ${code}`,
    phan_to: null,
    tu_so: part,
    mau_so: whole,
    ghi_chu: null,
    ...more,
  };
  return HEADER.map((name) => cells[name] ?? null);
};
const table = (...rows: FlatCell[][]) => [HEADER, ...rows];

describe('what changed between two pulls of Dữ liệu phẳng', () => {
  const before = table(
    row('2026-H1', 'DV2', 'TTHC.02', 90, 100),
    row('2026-H1', 'DV2', 'TTHC.06', null, null),
    row('2026-H1', 'DV3', 'TTHC.02', 5, 9),
  );

  it('is nothing for equal tables, wherever rows and columns stand', () => {
    const [header = [], ...rows] = before;
    const turned = [[...header].reverse(), ...rows.reverse().map((cells) => [...cells].reverse())];
    const changes = flatChanges(before, turned);
    expect(changes).toEqual({
      periods: { came: [], went: [] },
      reports: [],
      measures: { came: 0, went: 0 },
      figures: [],
    });
    expect(changes && hasChanges(changes)).toBe(false);
  });

  it('names each figure with what it was and is; empty is not zero', () => {
    const after = table(
      row('2026-H1', 'DV2', 'TTHC.02', 95, 100),
      row('2026-H1', 'DV2', 'TTHC.06', 0, 3, { ghi_chu: 'đã rà soát' }),
      row('2026-H1', 'DV3', 'TTHC.02', 5, 9),
    );
    expect(flatChanges(before, after)?.figures).toEqual([
      {
        period: '2026-H1',
        unit: 'DV2',
        unitName: 'Đơn vị DV2',
        indicator: 'TTHC.02',
        indicatorName: 'Chỉ tiêu TTHC.02',
        part: '',
        columns: [{ column: 'tu_so', was: '90', now: '95' }],
      },
      expect.objectContaining({
        indicator: 'TTHC.06',
        columns: [
          { column: 'tu_so', was: '', now: '0' },
          { column: 'mau_so', was: '', now: '3' },
          { column: 'ghi_chu', was: '', now: 'đã rà soát' },
        ],
      }),
    ]);
  });

  it('tells of a report that came, went or is in another state once, not for each of its rows', () => {
    const after = table(
      row('2026-H1', 'DV2', 'TTHC.02', 90, 100, { trang_thai: 'approved' }),
      row('2026-H1', 'DV2', 'TTHC.06', null, null, { trang_thai: 'approved' }),
      row('2026-H1', 'DV4', 'TTHC.02', 1, 2),
      row('2026-H1', 'DV4', 'TTHC.06', 1, 2),
    );
    const changes = flatChanges(before, after);
    expect(changes?.reports).toEqual([
      { period: '2026-H1', unit: 'DV2', unitName: 'Đơn vị DV2', was: 'submitted', now: 'approved' },
      { period: '2026-H1', unit: 'DV3', unitName: 'Đơn vị DV3', was: 'submitted', now: null },
      { period: '2026-H1', unit: 'DV4', unitName: 'Đơn vị DV4', was: null, now: 'submitted' },
    ]);
    expect(changes?.figures).toEqual([]);
    expect(changes?.measures).toEqual({ came: 0, went: 0 });
  });

  it('does not compare periods that only one of them holds', () => {
    const changes = flatChanges(before, table(row('2026-Q3', 'DV2', 'TTHC.02', 1, 2)));
    expect(changes).toMatchObject({
      periods: { came: ['2026-Q3'], went: ['2026-H1'] },
      reports: [],
      figures: [],
    });
  });

  it('does not call what an older table had no column for a change', () => {
    const older = before.map((cells) => cells.slice(0, -1));
    const after = before.map((cells, i) => (i === 1 ? [...cells.slice(0, -1), 'mới'] : cells));
    expect(flatChanges(older, after)?.figures).toEqual([]);
  });

  it('is unknown where nothing stood before, or something else', () => {
    expect(flatChanges(table(), before)).toBeNull();
    expect(flatChanges([['của tôi'], ['1']], before)).toBeNull();
    expect(flatChanges([], before)).toBeNull();
  });
});
