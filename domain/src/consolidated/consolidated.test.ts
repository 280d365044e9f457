import { describe, expect, it } from 'vitest';
import type { GatheredReply } from '../api/gathered.ts';
import { defaultCalendar } from '../calendar/calendar.ts';
import { entryDefs } from '../entries/entry-defs.ts';
import { FLAT_COLUMNS } from '../flat/flat-columns.ts';
import { flatRows } from '../flat/flat-rows.ts';
import { reportingUnits } from '../plan/units.ts';
import { aReply } from '../testing/a-reply.ts';
import { aPlan } from '../testing/builders.ts';
import { consolidatedBook } from './index.ts';

const plan = aPlan();
const calendar = defaultCalendar(2026, plan.version);

const sheetOf = (answer: GatheredReply, key: string) => {
  const found = consolidatedBook({ reply: answer }).find((sheet) => sheet.key === key);
  if (!found) throw new Error(key);
  const at = (code: string, column: string) =>
    found.cells.find(([first]) => first === code)?.[found.columns.findIndex((each) => each.key === column)];
  return { ...found, at };
};

describe('the consolidated workbook', () => {
  it('has names that Excel takes, each once, whatever was reported', () => {
    const names = consolidatedBook({ reply: aReply({}) }).map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
    for (const name of names) expect(name).toMatch(/^[^/\\?*[\]:]{1,31}$/);
  });

  it('of a period in which nobody reported says so, and shows no zero', () => {
    const answer = aReply({});
    const missing = sheetOf(answer, 'chua-gui');
    expect(missing.cells.length - missing.headerRow - 1).toBe(reportingUnits(plan).length);
    expect(missing.at('DV2', 'state')).toBe('Chưa nhập');
    expect(missing.cells[3]?.[0]).toContain(`Thiếu ${reportingUnits(plan).length} đơn vị`);
    expect(sheetOf(answer, 'th-chi-tieu').cells).toHaveLength(sheetOf(answer, 'th-chi-tieu').headerRow + 1);
    expect([...flatRows(plan, [{ ...answer }], 'all')]).toEqual([]);
  });

  it('puts every measure of every unit that reported below the other, with its figures as they were entered', () => {
    const answer = aReply({
      DV2: {
        'CV.01': { components: { numerator: 9, denominator: 10 }, estimate: true, note: '=HYPERLINK("x")' },
      },
      DV1: { 'CV.01': { mark: 'no-data', reason: 'Chờ' } },
    });
    const sheet = sheetOf(answer, 'th-chi-tieu');
    expect([sheet.at('DV2 CV.01', 'n'), sheet.at('DV2 CV.01', 'd')]).toEqual([9, 10]);
    expect(sheet.at('DV2 CV.01', 'status')).toBe('Ước thực hiện');
    // Text from anywhere never becomes a formula
    expect(sheet.at('DV2 CV.01', 'note')).toBe('\'=HYPERLINK("x")');
    expect(sheet.at('DV2 CV.01', 'result')).toMatch(/^=IF\(/);
    expect([sheet.at('DV1 CV.01', 'n'), sheet.at('DV1 CV.01', 'status')]).toEqual([null, 'Chưa có số liệu']);
    const asked = [...entryDefs(plan, 'DV1', 2026).values(), ...entryDefs(plan, 'DV2', 2026).values()];
    const rows = sheet.cells.length - sheet.headerRow - 1;
    expect(rows).toBe(asked.filter(({ form }) => form === 'chi-tieu').length);
  });

  it('lists the rows of registers with the answer beside them, and none that was deleted', () => {
    const answer = aReply(
      {},
      {},
      {
        DV2: {
          'VM/aaaaaaaa': { fields: { date: '2026-05-02', content: '=1+1', status: 'open' } },
          'VM/aaaaaaaa/reply': { fields: { answer: 'Đã chuyển' } },
          'VM/bbbbbbbb': { deleted: true },
        },
      },
    );
    const sheet = sheetOf(answer, 'th-vuong-mac');
    expect(sheet.at('VM-aaaaaaaa', 'content')).toBe("'=1+1");
    expect(sheet.at('VM-aaaaaaaa', 'answer')).toBe('Đã chuyển');
    expect(sheet.at('VM-aaaaaaaa', 'status')).toBe('Chưa giải quyết');
    expect(sheet.cells).toHaveLength(sheet.headerRow + 2);
  });

  it('sets a period beside others, and adds nothing over periods', () => {
    const before = calendar.periods['2026-Q1'];
    if (!before) throw new Error('no period before');
    const then = aReply({ DV1: { 'CV.01': { components: { numerator: 1, denominator: 4 } } } });
    const now = aReply({ DV1: { 'CV.01': { components: { numerator: 3, denominator: 4 } } } });
    const sheet = sheetOf(
      { ...now, others: [{ period: before, settings: now.settings, units: then.units }], before: before.id },
      'so-sanh',
    );
    expect([sheet.at('CV.01', 'p0.n'), sheet.at('CV.01', 'p1.n')]).toEqual([3, 1]);
    expect(sheet.at('CV.01', 'p1.x')).toMatch(/-/);
  });
});

describe('the flat table', () => {
  it('has one row for each unit, period and measure; missing is empty, never zero', () => {
    const answer = aReply({ DV2: { 'CV.01': { components: { numerator: 0, denominator: 10 } } } });
    const rows = [...flatRows(plan, [answer], 'all')];
    const measures = [...entryDefs(plan, 'DV2', 2026).values()].filter(
      ({ form }) => form === 'chi-tieu' || form === 'khao-sat',
    );
    expect(rows.filter(({ loai }) => loai !== 'checklist-item')).toHaveLength(measures.length);
    expect(rows.find(({ chi_tieu }) => chi_tieu === 'CV.01')).toMatchObject({
      tu_so: 0,
      mau_so: 10,
      ket_qua: 0,
      uoc: 0,
    });
    expect(rows.find(({ chi_tieu }) => chi_tieu === 'CV.03')).toMatchObject({
      tu_so: null,
      ket_qua: null,
      uoc: null,
    });
    for (const row of rows)
      expect(Object.keys(row).sort()).toEqual(FLAT_COLUMNS.map(({ name }) => name).sort());
  });

  it('keeps its columns: other programs read them by name', () => {
    expect(FLAT_COLUMNS.map(({ name }) => name).join(' ')).toBe(
      'ky nam tu_ngay den_ngay don_vi ten_don_vi nhom trang_thai linh_vuc chi_tieu ten_chi_tieu phan_to loai tu_so mau_so muc_1 muc_2 muc_3 muc_4 muc_5 ket_qua uoc danh_dau nguon ngay_lay ghi_chu cach_nhap cap_nhat',
    );
  });
});
