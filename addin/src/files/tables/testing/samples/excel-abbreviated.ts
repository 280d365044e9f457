import { type RowTuple, type Sample, sampleRow } from '../sample.ts';
import { sheetOf, xlsxOf } from './sheets.ts';

const TASKS: readonly RowTuple[] = [
  [
    'XD kế hoạch CCHC hằng năm, phân công trách nhiệm cụ thể của từng cơ quan, đơn vị',
    'P. VHXH',
    'các phòng, TTPVHCC',
    'T12/2026',
    'KH của UBND xã',
    'III.1.2.a',
    'DV1',
  ],
  [
    'Tuyên truyền, phổ biến mục tiêu, nhiệm vụ CCHC tới CBCCVC và người dân',
    'P. VHXH',
    'UBMTTQ',
    'TX',
    'Tin, bài',
    'III.1.4.a',
    'DV1',
  ],
  ['Tuân thủ nghiêm quy trình XD, ban hành văn bản QPPL', 'VP HĐND-UBND', '', 'TX', '', 'III.2.3.a', 'DV3'],
  [
    'Kịp thời phát hiện, tham mưu xử lý VB trái pháp luật hoặc ko còn phù hợp',
    'VP HĐND-UBND',
    'các phòng',
    'TX',
    'BC',
    'III.2.3.e',
    'DV3',
  ],
  [
    'Chuẩn hóa, công khai, minh bạch quy trình nội bộ giải quyết TTHC',
    'TTPVHCC',
    'VP HĐND-UBND',
    'Q3/2026',
    'QĐ ban hành QTNB',
    'III.3.2.d',
    'DV2',
  ],
  ['Thực hiện TTHC ko phụ thuộc địa giới HC', 'TTPVHCC', '', 'Trước 30/6/2026', '', 'III.3.5.b', 'DV2'],
  ['Số hoá hồ sơ, kết quả giải quyết TTHC', 'TTPVHCC', 'các phòng', 'TX', '', 'III.3.5.d', 'DV2'],
  [
    'Đào tạo, bồi dưỡng CBCCVC theo yêu cầu thực tiễn',
    'P. VHXH',
    '',
    'Năm 2026',
    'KH đào tạo',
    'III.5.1.a',
    'DV1',
  ],
  [
    'Thực hiện phân bổ NSNN tập trung, hiệu quả, cơ cấu chi NSNN vững chắc',
    'P. KT',
    '',
    'Tháng 12',
    'NQ HĐND',
    'III.6.1.b',
    'DV4',
  ],
  [
    'Tổ chức triển khai Chiến lược dữ liệu QG, từ điển dữ liệu dùng chung trên địa bàn xã',
    'P. VHXH',
    '',
    '2026',
    'KH',
    'III.7.3.a',
    'DV1',
  ],
];

export const excelAbbreviated: Sample = {
  name: '08-viet-tat-khong-stt.xlsx',
  untidy:
    'no column of numbers, abbreviations in texts and units, a hidden empty column, a total line at the end',
  source: async () => ({
    kind: 'file',
    name: '08-viet-tat-khong-stt.xlsx',
    bytes: await xlsxOf(
      sheetOf('Sheet1', [
        ['Nhiệm vụ', '', 'CQ chủ trì', 'CQ phối hợp', 'TG thực hiện', 'SP'],
        ...TASKS.map(([text, lead, coordinate, deadline, product]) => [
          text,
          '',
          lead,
          coordinate,
          deadline,
          product,
        ]),
        ['Tổng cộng: 10 nhiệm vụ', '', '', '', '', ''],
      ]),
    ),
  }),
  rows: TASKS.map(sampleRow),
  listed: ['Tổng cộng: 10 nhiệm vụ'],
};
