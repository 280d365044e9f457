import { docx, paragraph, run, table, textRow } from '../docx.ts';
import { type RowTuple, type Sample, SECTIONS, sampleRow } from '../sample.ts';

const HEAD = [
  'Số TT',
  'NỘI DUNG CÔNG VIỆC',
  'ĐƠN VỊ CHỦ TRÌ',
  'ĐƠN VỊ PHỐI HỢP',
  'THỜI GIAN',
  'DỰ KIẾN SẢN PHẨM',
];
const NUMBERS = ['(1)', '(2)', '(3)', '(4)', '(5)', '(6)'];

const TASKS: readonly RowTuple[] = [
  [
    'Tiếp tục quán triệt chủ trương, đường lối của Đảng về đẩy mạnh CCHC',
    'Phòng VH-XH',
    'Các phòng',
    'Thường xuyên',
    'Văn bản',
    'III.1.1.a',
    'DV1',
  ],
  [
    'Khuyến khích các cơ quan, đơn vị, CBCCVC nghiên cứu, ứng dụng sáng kiến, mô hình mới trong thực hiện CCHC',
    'Phòng VH-XH',
    'Các phòng, đơn vị',
    'Hằng năm',
    'Sáng kiến được công nhận',
    'III.1.5.a',
    'DV1',
  ],
  [
    'Ban hành kịp thời các văn bản chỉ đạo, điều hành',
    'Phòng VH-XH',
    'VP HĐND&UBND',
    'Thường xuyên',
    'Văn bản chỉ đạo',
    'III.1.2.c',
    'DV1',
  ],
  [
    'Bảo đảm 100% TTHC được công bố đúng quy định',
    'TTPVHCC',
    'VP HĐND&UBND',
    'Thường xuyên',
    'Quyết định công bố',
    'III.3.2.b',
    'DV2',
  ],
  [
    'Thường xuyên rà soát, kiến nghị đơn giản hóa TTHC, nhất là trong các lĩnh vực đầu tư, kinh doanh, đất đai, xây dựng; cắt giảm thời gian, chi phí tuân thủ',
    'TTPVHCC',
    'Phòng KT',
    'Trước ngày 15/11/2026',
    'Phương án đơn giản hóa',
    'III.3.3.a+III.3.3.b',
    'DV2',
  ],
  [
    'Kiểm tra, xác minh, xử lý hành vi nhũng nhiễu, gây khó khăn',
    'TTPVHCC',
    'VP HĐND&UBND',
    'Theo yêu cầu',
    'Kết luận',
    'III.3.4.b',
    'DV2',
  ],
  [
    'Tiếp tục đổi mới cơ chế một cửa, một cửa liên thông; thực hiện TTHC không phụ thuộc địa giới hành chính',
    'TTPVHCC',
    'Các phòng',
    'Năm 2026',
    'Quy trình',
    'III.3.5.a+III.3.5.b',
    'DV2',
  ],
  [
    'Đẩy mạnh cung cấp dịch vụ công trực tuyến toàn trình',
    'TTPVHCC',
    'Các phòng',
    'Thường xuyên',
    'Danh mục dịch vụ công',
    'III.3.5.e',
    'DV2',
  ],
];

const cellsOf = (n: number): string[] => {
  const [text, lead, coordinate, deadline, product] = TASKS[n] as RowTuple;
  return [String(n + 1), text, lead, coordinate, deadline, product];
};

/** The row of a task as two rows: Word cannot break it, so somebody did it by hand at the end of the page. */
const splitAt = (n: number, words: string): string[] => {
  const [number, text = '', ...rest] = cellsOf(n);
  const cut = text.indexOf(words);
  return [
    textRow([number ?? '', text.slice(0, cut).trim(), ...rest]),
    textRow(HEAD),
    textRow(['', text.slice(cut), '', '', '', '']),
  ];
};

export const wordPageBreaks: Sample = {
  name: '03-tieu-de-lap-lai-giua-trang.docx',
  untidy:
    'the header and a row of column numbers typed again on every page, one task cut over two pages, rows indented by empty grid columns',
  source: async () => ({
    kind: 'file',
    name: '03-tieu-de-lap-lai-giua-trang.docx',
    bytes: docx(
      paragraph(run('Phụ lục kèm theo Kế hoạch số     /KH-UBND')) +
        table(7, [
          textRow(HEAD, { before: 1 }),
          textRow(NUMBERS, { before: 1 }),
          textRow(['I', SECTIONS.DH, '', '', '', ''], { before: 1 }),
          textRow(cellsOf(0), { before: 1 }),
          textRow(cellsOf(1), { before: 1 }),
          textRow(cellsOf(2), { before: 1 }),
          textRow(HEAD, { before: 1 }),
          textRow(NUMBERS, { before: 1 }),
          textRow(['II', SECTIONS.TTHC, '', '', '', ''], { before: 1 }),
          textRow(cellsOf(3), { before: 1 }),
          ...splitAt(4, 'đất đai, xây dựng;').map((xml) =>
            xml.replace('<w:trPr>', '<w:trPr><w:gridBefore w:val="1"/>'),
          ),
          textRow(cellsOf(5), { before: 1 }),
          textRow(cellsOf(6), { before: 1 }),
          textRow(cellsOf(7), { before: 1 }),
        ]),
    ),
  }),
  rows: TASKS.map(sampleRow),
  listed: [],
};
