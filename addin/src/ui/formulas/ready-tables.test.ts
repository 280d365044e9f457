import { callsIn } from '@cchc/domain/questions';
import { describe, expect, it } from 'vitest';
import { H1, PERIODS, PLAN } from '../testing/sample-state.ts';
import { explainCall } from './explain-call.ts';
import { READY_TABLES, readyTable } from './ready-tables.ts';
import { FORMULA_TEXTS } from './texts.ts';

const texts = FORMULA_TEXTS.vi;
const of = {
  plan: PLAN,
  period: H1,
  periods: PERIODS.filter(({ kind }) => ['Q1', 'H1', 'M9', 'Y'].includes(kind)),
  area: 'TTHC',
  counts: 'all' as const,
  at: { row: 3, column: 1 },
};

describe.each(READY_TABLES)('the ready table %s', (kind) => {
  const table = readyTable(kind, of, texts);

  it('has rows of one length, and asks in every formula', () => {
    expect(new Set(table.rows.map(({ length }) => length)).size).toBe(1);
    const formulas = table.rows.flat().filter((cell) => String(cell).startsWith('='));
    expect(formulas.length).toBeGreaterThan(0);
    for (const formula of formulas) expect(callsIn(String(formula)), String(formula)).toHaveLength(1);
  });

  it('draws only what is in it', () => {
    if (!table.chart) return expect(kind).toBe('late');
    const { row, column, rows, columns } = table.chart.of;
    expect(row + rows).toBeLessThanOrEqual(table.rows.length);
    expect(column + columns).toBeLessThanOrEqual(table.rows[0]?.length ?? 0);
  });
});

it('asks by the header cells of its own place', () => {
  const table = readyTable('trend', of, texts);
  expect(table.rows[1]?.[1]).toBe('=CCHC.KET_QUA($B5,C$4,,,"trống","tất cả")');
  expect(table.rows[2]?.[2]).toBe('=CCHC.KET_QUA($B6,D$4,,,"trống","tất cả")');
});

describe('a formula in words', () => {
  const about = { plan: PLAN, periods: PERIODS, locale: 'vi' as const, texts };
  it.each([
    [
      '=CCHC.KET_QUA($A2,"2026-Q1")',
      'Kết quả của chỉ tiêu',
      [
        'Chỉ tiêu: theo ô A2',
        'Kỳ: Quý I/2026',
        'Đơn vị: Toàn xã',
        'Khi chưa có số: #N/A kèm lý do',
        'Báo cáo được tính: Đã tiếp nhận',
      ],
    ],
    [
      '=ROUND(CCHC.TIEN_DO("III.1.1.a",LEFT(B1,7),"DV2",,"tất cả"),1)',
      'Tiến độ của nhiệm vụ',
      ['Kỳ: theo phép tính LEFT(B1,7)', 'Báo cáo được tính: Tất cả, kể cả đang nhập'],
    ],
    [
      '=CCHC.DS_NHIEM_VU("2026-H1","quá hạn")',
      'Danh sách nhiệm vụ',
      ['Trạng thái: quá hạn', 'Lĩnh vực: Mọi lĩnh vực'],
    ],
  ])('%s', (formula, what, facts) => {
    const [call] = callsIn(formula);
    const told = explainCall(call!, about);
    expect(told.what).toBe(what);
    expect(told.facts.map(([name, words]) => `${name}: ${words}`)).toEqual(expect.arrayContaining(facts));
  });
});
