import { daysBetween, vietnameseDate } from '../calendar/dates.ts';
import { periodName } from '../calendar/period-name.ts';
import { dutiesOf } from '../plan/duties.ts';
import { earlierPlanText } from '../plan/earlier-plan.ts';
import { unitByCode } from '../plan/units.ts';
import { COVER_STATE, COVER_WIDTH, coverStateText } from './cover-state.ts';
import type { ReportSheetsInput } from './report-input.ts';
import { SheetBuilder } from './sheet-builder.ts';
import type { SheetSpec, StyleName } from './spec.ts';
import { SHEET_NAMES } from './words.ts';

const LEGEND: readonly (readonly [style: StyleName, name: string, meaning: string])[] = [
  ['entry-text', 'Vàng nhạt', 'Ô để nhập. Nhấn vào ô sẽ thấy cần nhập gì.'],
  ['previous-text', 'Xám', 'Ô tự tính theo công thức, không nhập.'],
  ['text', 'Trắng', 'Ô khóa: nội dung của kế hoạch.'],
  [
    'text',
    'Cột Dấu',
    '“Lỗi” phải sửa trước khi gửi; “Xem lại” nên kiểm tra; “Xung đột” có người khác vừa sửa số này.',
  ],
];

const STEPS = [
  'Nhập số liệu vào các ô vàng nhạt của từng biểu. Số chưa chốt: chọn “Ước thực hiện”. Không có số: chọn “Không phát sinh” hoặc “Chưa có số liệu” và ghi lý do.',
  'Bấm “Lưu ngay” trên thẻ Sổ CCHC. Số liệu cũng tự lưu trong lúc làm việc.',
  'Xem danh sách lỗi ở khung bên phải, sửa hết lỗi rồi bấm “Gửi báo cáo”.',
];

function dueText({ period, today, plan, unit }: ReportSheetsInput): string {
  const date = vietnameseDate(period.unitDue);
  // Who is only asked for help is never called late
  if (unitByCode(plan, unit)?.requested) return `${date} (đề nghị phối hợp cung cấp)`;
  const days = daysBetween(today, period.unitDue);
  if (days > 0) return `${date} (còn ${days} ngày)`;
  return days === 0 ? `${date} (hôm nay)` : `${date} (đã qua ${-days} ngày)`;
}

/** The cover: whose report, which period, until when, what the colours mean, three steps, the unit's duties. */
export function huongDanSheet(input: ReportSheetsInput): SheetSpec {
  const { plan, unit, period } = input;
  const shown = input.shown ?? { state: input.state, by: null, closed: null, finals: false };
  const sheet = new SheetBuilder({
    key: 'huong-dan',
    kind: 'cover',
    columns: [
      { key: 'code', title: 'Mục', width: 9 },
      { key: 'label', title: 'Nội dung', width: 24 },
      { key: 'value', title: 'Chi tiết', width: COVER_WIDTH },
    ],
    titles: ['Sổ cải cách hành chính', 'Báo cáo của đơn vị theo Kế hoạch cải cách hành chính'],
    frozenColumns: 0,
    filtered: false,
  });
  const facts: readonly (readonly [string, string, string])[] = [
    [
      'commune',
      'Xã, phường, đặc khu',
      `UBND ${plan.commune.kind} ${input.communeName ?? plan.commune.name}, ${plan.commune.province}`,
    ],
    ['unit', 'Đơn vị', unitByCode(plan, unit)?.name ?? unit],
    ['period', 'Kỳ báo cáo', periodName(period)],
    ['to', 'Số liệu đến', `${vietnameseDate(period.to)} (từ ${vietnameseDate(period.from)})`],
    ['due', 'Hạn đơn vị gửi', dueText(input)],
  ];
  facts.forEach(([, label, value], i) => {
    row(String(i + 1), label, value);
  });
  const state = { row: sheet.nextRow, column: sheet.columnOf('value'), rows: 1, columns: 1 };
  row(String(facts.length + 1), 'Trạng thái', coverStateText(shown).text);
  const earlier = earlierPlanText(plan, period);
  if (earlier) row(String(facts.length + 2), 'Kế hoạch', earlier);
  sheet.addText('Màu của ô', 'section');
  for (const [style, name, meaning] of LEGEND)
    sheet.addRow('', { label: { input: name, style }, value: { input: meaning, style: 'text' } });
  sheet.addText('Ba bước', 'section');
  STEPS.forEach((step, i) => {
    row(String(i + 1), `Bước ${i + 1}`, step);
  });
  const { responsibilities } = dutiesOf(plan, unit);
  if (responsibilities.length > 0) {
    sheet.addText('Trách nhiệm của đơn vị theo kế hoạch', 'section');
    for (const { code, role, quote } of responsibilities) row(code, role, quote.text);
  }
  return sheet.build({
    names: [{ name: COVER_STATE, ...state }],
    footer: SHEET_NAMES['huong-dan'],
    tabColor: '#7F7F7F',
  });

  function row(code: string, label: string, value: string): void {
    sheet.addRow(code, { label: { input: label, style: 'text' }, value: { input: value, style: 'text' } });
  }
}
