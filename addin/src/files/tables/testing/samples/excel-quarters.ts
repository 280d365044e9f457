import { type RowTuple, type Sample, sampleRow } from '../sample.ts';
import { sheetOf, xlsxOf } from './sheets.ts';

/** The deadline is what the marks under the four quarters say. */
const TASKS: readonly RowTuple[] = [
  [
    'Họp Ban Chỉ đạo cải cách hành chính xã định kỳ',
    'Văn phòng HĐND và UBND xã',
    'Phòng Văn hóa - Xã hội',
    'Quý I, Quý II, Quý III, Quý IV',
    'Thông báo kết luận',
    'own',
    'DV3',
  ],
  [
    'Kiểm tra công tác CCHC, kỷ luật, kỷ cương hành chính tại các đơn vị',
    'Văn phòng HĐND và UBND xã',
    'Phòng Văn hóa - Xã hội',
    'Quý II, Quý III',
    'Báo cáo kiểm tra',
    'III.1.3.a',
    'DV3',
  ],
  [
    'Đo lường mức độ hài lòng của người dân, tổ chức',
    'Trung tâm Phục vụ hành chính công',
    'Trạm Y tế xã; Các trường học',
    'Quý IV',
    'Báo cáo',
    'III.4.2.a',
    'DV2',
  ],
  [
    'Tham quan, học tập kinh nghiệm tại xã bạn',
    'Phòng Văn hóa - Xã hội',
    '',
    'Quý III',
    'Báo cáo chuyến đi',
    'own',
    'DV1',
  ],
  [
    'Nâng cao hiệu quả chi tiêu công, quản lý chặt chẽ, tiết kiệm các khoản chi',
    'Phòng Kinh tế',
    '',
    'Quý I, Quý II, Quý III, Quý IV',
    'Báo cáo',
    'III.6.1.d',
    'DV4',
  ],
  [
    'Rà soát, đánh giá thực trạng xây dựng và phát triển chính quyền điện tử, chính quyền số, xác định rõ ưu điểm, hạn chế',
    'Phòng Văn hóa - Xã hội',
    '',
    'Quý II',
    'Báo cáo thực trạng',
    'III.7.1.b',
    'DV1',
  ],
];

const mark = (deadline: string, quarter: string): string =>
  deadline.split(', ').includes(`Quý ${quarter}`) ? 'x' : '';

export const excelQuarters: Sample = {
  name: '10-danh-dau-theo-quy.xlsx',
  untidy:
    'two header rows over four columns of quarters with marks instead of a deadline, roman numbers for tasks',
  source: async () => ({
    kind: 'file',
    name: '10-danh-dau-theo-quy.xlsx',
    bytes: await xlsxOf(
      sheetOf(
        'KH 2026',
        [
          ['KẾ HOẠCH CẢI CÁCH HÀNH CHÍNH NĂM 2026'],
          ['STT', 'Nội dung công việc', 'Thời gian thực hiện', '', '', '', 'Chủ trì', 'Phối hợp', 'Sản phẩm'],
          ['', '', 'Quý I', 'Quý II', 'Quý III', 'Quý IV', '', '', ''],
          ...TASKS.map(([text, lead, coordinate, deadline, product], n) => [
            ['I', 'II', 'III', 'IV', 'V', 'VI'][n] ?? '',
            text,
            ...['I', 'II', 'III', 'IV'].map((quarter) => mark(deadline, quarter)),
            lead,
            coordinate,
            product,
          ]),
        ],
        [
          { row: 1, column: 0, rows: 2, columns: 1 },
          { row: 1, column: 1, rows: 2, columns: 1 },
          { row: 1, column: 2, rows: 1, columns: 4 },
          { row: 1, column: 6, rows: 2, columns: 1 },
          { row: 1, column: 7, rows: 2, columns: 1 },
          { row: 1, column: 8, rows: 2, columns: 1 },
        ],
      ),
    ),
  }),
  rows: TASKS.map(sampleRow),
  listed: [],
};
