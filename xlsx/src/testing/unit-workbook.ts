import { xlsxPrint } from '../model/print.ts';
import { DEFAULT_PROTECTION } from '../model/rules.ts';
import { type XlsxCell, type XlsxValue, xlsxSheet } from '../model/sheet.ts';
import { type XlsxStyle, xlsxStyle } from '../model/style.ts';
import { type XlsxWorkbook, xlsxWorkbook } from '../model/workbook.ts';

const border = { line: 'thin', color: '#BFBFBF' } as const;
const cellLook = {
  wrap: true,
  vertical: 'top',
  top: border,
  bottom: border,
  left: border,
  right: border,
} as const;
const header = xlsxStyle({
  ...cellLook,
  bold: true,
  fill: '#DCE6F1',
  horizontal: 'center',
  vertical: 'center',
});
const text = xlsxStyle(cellLook);
const entry = xlsxStyle({ ...cellLook, fill: '#FFF9DB', locked: false, numberFormat: '#,##0' });
const computed = xlsxStyle({ ...cellLook, fill: '#EDEDED', numberFormat: '0.0%' });
const date = xlsxStyle({ ...cellLook, fill: '#FFF9DB', locked: false, numberFormat: 'dd/mm/yyyy' });

const at = (row: number, column: number, value: XlsxValue, style: XlsxStyle, formula?: string): XlsxCell => ({
  row,
  column,
  value,
  style,
  ...(formula !== undefined && { formula }),
});

const LONG = 'Tỷ lệ hồ sơ thủ tục hành chính được giải quyết trước hạn và đúng hạn trong kỳ báo cáo';

/** A report of a unit in small: what a form needs of a file, with cached results that are wrong until recalculated. */
export function unitWorkbook(): XlsxWorkbook {
  const headings = ['Mã', 'Chỉ tiêu', 'Tử số', 'Mẫu số', 'Kết quả', 'Ngày lấy số liệu', 'Trạng thái'];
  const rows = ['TTHC.01', 'TTHC.05', 'CQS.01'].flatMap((code, i) => {
    const row = i + 3;
    return [
      at(row, 0, code, text),
      at(row, 1, `${LONG} (${code})`, text),
      at(row, 2, 45 + i, entry),
      at(row, 3, 50, entry),
      at(row, 4, -1, computed, `IF(D${row + 1}=0,"",C${row + 1}/D${row + 1})`),
      at(row, 5, 46_097 + i, date),
      at(row, 6, 'Có', entry),
    ];
  });
  const form = xlsxSheet('Chỉ tiêu, quý I.2026', {
    cells: [
      ...headings.map((_, column) => at(0, column, `khoa_${column}`, text)),
      at(1, 0, '=BÁO CÁO _x0041_ không phải công thức', text),
      ...headings.map((title, column) => at(2, column, title, header)),
      ...rows,
    ],
    columns: [8, 44, 11, 11, 11, 14, 12].map((width, column) => ({
      column,
      count: 1,
      width,
      hidden: false,
      outline: 0,
      collapsed: false,
    })),
    rows: [
      { row: 0, height: null, hidden: true, outline: 0, collapsed: false },
      { row: 3, height: 48, hidden: false, outline: 0, collapsed: false },
    ],
    merges: [{ row: 1, column: 0, rows: 1, columns: 7 }],
    freeze: { rows: 3, columns: 2 },
    autoFilter: { range: { row: 2, column: 0, rows: 4, columns: 7 }, columns: [] },
    validations: [
      {
        ranges: [{ row: 3, column: 2, rows: 3, columns: 2 }],
        rule: { kind: 'decimal', operator: 'greaterThanOrEqual', formula1: '0' },
        allowBlank: true,
        prompt: { title: 'Tử số', text: 'Số hồ sơ đúng hạn.\nKhông gồm hồ sơ đang xử lý.' },
        alert: { style: 'stop', title: 'Số không hợp lệ', text: 'Nhập số từ 0 trở lên.' },
      },
      {
        ranges: [{ row: 3, column: 5, rows: 3, columns: 1 }],
        rule: { kind: 'date', operator: 'between', formula1: '46006', formula2: '46370' },
        allowBlank: true,
        prompt: null,
        alert: { style: 'warning', title: 'Ngày', text: 'Ngày ngoài kỳ báo cáo.' },
      },
      {
        ranges: [{ row: 3, column: 6, rows: 3, columns: 1 }],
        rule: { kind: 'list', source: 'CCHC_CO_KHONG', dropDown: true },
        allowBlank: true,
        prompt: null,
        alert: { style: 'stop', title: '', text: '' },
      },
    ],
    conditionals: [
      {
        ranges: [{ row: 3, column: 2, rows: 3, columns: 1 }],
        rule: { kind: 'expression', formula: '$C4>$D4' },
        look: { fill: '#FDE7E9', fontColor: '#A4262C', bold: true, italic: false, strikethrough: false },
        stopIfTrue: false,
      },
    ],
    protection: { ...DEFAULT_PROTECTION, autoFilter: true, formatColumns: true, formatRows: true },
    print: xlsxPrint({
      paper: 'a4',
      orientation: 'landscape',
      fit: { width: 1, height: 0 },
      titleRows: { row: 2, rows: 1 },
      area: [{ row: 1, column: 0, rows: 5, columns: 7 }],
      margins: { left: 0.5, right: 0.5, top: 0.6, bottom: 0.75, header: 0.3, footer: 0.3 },
      footer: '&LSổ CCHC&CTrang &P/&N',
      centeredHorizontally: true,
    }),
    tabColor: '#2B579A',
  });
  const lists = xlsxSheet('_cchc', {
    visibility: 'veryHidden',
    cells: [at(0, 0, 'Có', text), at(1, 0, 'Không', text)],
    protection: DEFAULT_PROTECTION,
  });
  const register = xlsxSheet('Vướng mắc', {
    cells: [
      ...['Mã', 'Ngày', 'Nội dung'].map((title, column) => at(0, column, title, header)),
      at(1, 0, 'VM.01', text),
      at(1, 1, 46_100, date),
      at(1, 2, '-2 máy tính hỏng', text),
    ],
    tables: [
      {
        name: 'So_vuong_mac',
        range: { row: 0, column: 0, rows: 2, columns: 3 },
        columns: ['Mã', 'Ngày', 'Nội dung'],
        filterButton: true,
        totalsRow: false,
        style: 'TableStyleLight9',
        bandedRows: true,
        bandedColumns: false,
      },
    ],
  });
  return xlsxWorkbook([form, register, lists], {
    names: [
      { name: 'CCHC_CO_KHONG', scope: null, formula: "'_cchc'!$A$1:$A$2", hidden: false, comment: '' },
      {
        name: 'CCHC_FORM',
        scope: form.name,
        formula: `'${form.name}'!$A$3:$G$6`,
        hidden: false,
        comment: '',
      },
    ],
    properties: {
      title: 'Báo cáo CCHC',
      subject: 'Quý I/2026',
      creator: 'Sổ CCHC',
      created: '2026-03-15T00:00:00Z',
    },
    customProperties: [{ name: 'SoCCHC', value: 'xa|DV1|2026-Q1|v1|12|3' }],
    customXml: [
      {
        id: '{8B1B4E1C-52F0-4F7B-9B0E-6C0E0C2B6A01}',
        namespace: 'urn:so-cchc:baseline:1',
        xml: '<b:baseline xmlns:b="urn:so-cchc:baseline:1"><b:e k="TTHC.01" v="45"/>Tỷ lệ</b:baseline>',
      },
    ],
  });
}
