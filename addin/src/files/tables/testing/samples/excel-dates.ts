import { DEFAULT_STYLE, type XlsxCell } from '@cchc/xlsx';
import { type RowTuple, type Sample, sampleRow } from '../sample.ts';
import { sheetOf, xlsxOf } from './sheets.ts';

const TASKS: readonly RowTuple[] = [
  [
    'Tổ chức thực hiện Chương trình tổng thể CCHC nhà nước giai đoạn 2021 - 2030, Quyết định số 282/QĐ-TTg, Nghị quyết số 60-NQ/TU',
    'Phòng Văn hóa – Xã hội',
    'Các cơ quan, đơn vị',
    '46387',
    'Kế hoạch, báo cáo',
    'III.1.1.b',
    'DV1',
  ],
  [
    'Kịp thời phát hiện, xử lý hoặc kiến nghị xử lý các tồn tại, hạn chế, vi phạm phát sinh trong quá trình thực hiện',
    'Phòng Văn hóa – Xã hội',
    'Văn phòng HĐND và UBND xã',
    'Thường xuyên',
    'Thông báo',
    'III.1.3.b',
    'DV1',
  ],
  [
    'Nâng cao năng lực phản ứng chính sách, nhất là trong tiếp nhận, xử lý phản ánh, kiến nghị của người dân, doanh nghiệp',
    'Văn phòng HĐND và UBND xã',
    'Các cơ quan, đơn vị',
    'Thường xuyên',
    'Báo cáo',
    'III.2.3.f',
    'DV3',
  ],
  [
    'Chú trọng đánh giá tác động, lấy ý kiến, thẩm định, thẩm tra TTHC',
    'Văn phòng HĐND và UBND xã',
    'Trung tâm Phục vụ hành chính công',
    'Khi xây dựng văn bản',
    'Báo cáo thẩm định',
    'III.3.1.b',
    'DV3',
  ],
  [
    'Sử dụng kết quả đo lường mức độ hài lòng làm cơ sở đánh giá chất lượng phục vụ',
    'Trung tâm Phục vụ hành chính công',
    'Các cơ quan, đơn vị',
    'Quý IV/2026',
    'Báo cáo đánh giá',
    'III.4.2.b',
    'DV2',
  ],
  [
    'Xây dựng đầy đủ hệ thống định mức kinh tế - kỹ thuật, tiêu chuẩn, định mức chi tiêu',
    'Phòng Kinh tế',
    'Các đơn vị sự nghiệp',
    '46295',
    'Quyết định',
    'III.6.1.e',
    'DV4',
  ],
  [
    'Khuyến khích phát triển các đơn vị sự nghiệp ngoài công lập phù hợp với điều kiện thực tiễn',
    'Phòng Kinh tế',
    '',
    '2026-2030',
    'Cơ sở ngoài công lập',
    'III.6.3.c',
    'DV4',
  ],
];

const date = (serial: number): XlsxCell => ({
  row: 0,
  column: 0,
  value: serial,
  style: { ...DEFAULT_STYLE, numberFormat: 'dd/mm/yyyy' },
});

export const excelDates: Sample = {
  name: '07-ngay-thang-va-o-gop.xlsx',
  untidy:
    'a merged title above the table, deadlines that are real dates, other column order, a lead unit merged down',
  source: async () => ({
    kind: 'file',
    name: '07-ngay-thang-va-o-gop.xlsx',
    bytes: await xlsxOf(
      sheetOf(
        'Phụ lục',
        [
          ['ỦY BAN NHÂN DÂN XÃ'],
          [],
          ['PHỤ LỤC DANH MỤC NHIỆM VỤ TRỌNG TÂM'],
          ['(Kèm theo Kế hoạch số      /KH-UBND ngày     tháng 4 năm 2026)'],
          [],
          [
            '',
            'STT',
            'Cơ quan chủ trì',
            'Nội dung',
            'Sản phẩm',
            'Thời gian hoàn thành',
            'Cơ quan phối hợp',
            'Ghi chú',
          ],
          ...TASKS.map(([text, lead, coordinate, deadline, product], n) => [
            '',
            n + 1,
            n === 1 || n === 3 ? '' : lead,
            text,
            product,
            /^\d{5}$/.test(deadline) ? date(Number(deadline)) : deadline,
            coordinate,
            '',
          ]),
        ],
        [
          { row: 2, column: 0, rows: 1, columns: 8 },
          { row: 3, column: 0, rows: 1, columns: 8 },
          { row: 6, column: 2, rows: 2, columns: 1 },
          { row: 8, column: 2, rows: 2, columns: 1 },
        ],
      ),
    ),
  }),
  rows: TASKS.map(sampleRow),
  listed: [],
};
