import { describe, expect, it } from 'vitest';
import { FLAT_COLUMNS, type FlatRow } from './flat-columns.ts';
import { flatCsv, flatJson } from './flat-text.ts';

const row = (given: Partial<FlatRow>): FlatRow =>
  ({ ...Object.fromEntries(FLAT_COLUMNS.map(({ name }) => [name, null])), ...given }) as FlatRow;

describe('the flat table as CSV', () => {
  it.each([
    ['an empty cell', null, ''],
    ['a negative number', -5.25, '-5.25'],
    ['a formula', '=1+1', "'=1+1"],
    ['a telephone number', '+84 28', "'+84 28"],
    ['a command', '@SUM(A1)', "'@SUM(A1)"],
    ['quotes and commas', 'nói "vâng", rồi thôi', '"nói ""vâng"", rồi thôi"'],
    ['a formula over two lines', '=A1\n+B1', '"\'=A1\n+B1"'],
  ])('writes %s', (_what, value, want) => {
    const [line] = flatCsv([row({ ghi_chu: value })], false);
    const empty = [...flatCsv([row({})], false)][0] as string;
    const at = FLAT_COLUMNS.findIndex(({ name }) => name === 'ghi_chu');
    expect(line).toBe(`${empty.slice(0, at)}${want}${empty.slice(at)}`);
  });

  it('begins with the byte order mark and the names of the columns', () => {
    expect([...flatCsv([])]).toEqual([`\ufeff${FLAT_COLUMNS.map(({ name }) => name).join(',')}\r\n`]);
  });

  it('keeps the columns that other programs have relied on, in this order', () => {
    expect(FLAT_COLUMNS.map(({ name }) => name).join(' ')).toBe(
      'ky nam tu_ngay den_ngay don_vi ten_don_vi nhom trang_thai linh_vuc chi_tieu ten_chi_tieu phan_to loai tu_so mau_so muc_1 muc_2 muc_3 muc_4 muc_5 ket_qua uoc danh_dau nguon ngay_lay ghi_chu cach_nhap cap_nhat',
    );
  });

  it('has texts as they are in JSON', () => {
    expect(JSON.parse(flatJson(row({ ghi_chu: '=1+1' }))).ghi_chu).toBe('=1+1');
  });
});
