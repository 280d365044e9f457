import { cell, docx, paragraph, row, run, table, textCell, textRow } from '../docx.ts';
import { type RowTuple, type Sample, sampleRow } from '../sample.ts';

const PART_A: readonly RowTuple[] = [
  [
    'Hiện đại hóa quy trình giải quyết TTHC tại bộ phận một cửa',
    'Trung tâm PVHCC',
    'Các phòng',
    'Quý III/2026',
    'Quy trình điện tử',
    'III.3.5.c',
    'DV2',
  ],
  [
    'Đẩy mạnh phân cấp, phân quyền gắn với kiểm soát quyền lực và ứng dụng công nghệ thông tin',
    'Trung tâm PVHCC',
    'Văn phòng',
    'Năm 2026',
    'Quyết định ủy quyền',
    'III.3.3.c',
    'DV2',
  ],
  [
    'Tiếp nhận, giải quyết 100% hồ sơ TTHC trên Hệ thống thông tin giải quyết TTHC tỉnh',
    'Trung tâm PVHCC',
    'Các phòng',
    'Thường xuyên',
    'Hồ sơ trên hệ thống',
    'III.3.2.c',
    'DV2',
  ],
];
const PART_B: readonly RowTuple[] = [
  [
    'Giao quyền tự chủ, tự chịu trách nhiệm về tài chính cho các đơn vị sự nghiệp công lập',
    'Phòng Kinh tế',
    'Trạm Y tế xã, các trường học',
    'Trước 31/3/2026',
    'Quyết định giao quyền tự chủ',
    'III.6.3.a',
    'DV4',
  ],
  [
    'Tiếp tục tổ chức thực hiện hiệu quả các quy định của pháp luật về quản lý, sử dụng tài sản công',
    'Phòng Kinh tế',
    '',
    'Thường xuyên',
    'Báo cáo',
    'III.6.4.a',
    'DV4',
  ],
  [
    'Đẩy mạnh ứng dụng công nghệ thông tin, giao dịch điện tử trong quản lý, điều hành ngân sách',
    'Phòng Kinh tế',
    'Kho bạc Nhà nước khu vực',
    'Năm 2026',
    'Giao dịch điện tử',
    'III.6.2.b',
    'DV4',
  ],
  [
    'Mua sắm 02 máy quét phục vụ số hóa cho Trung tâm Phục vụ hành chính công',
    'Phòng Kinh tế',
    'Trung tâm PVHCC',
    'Quý II/2026',
    '02 máy quét',
    'own',
    'DV4',
  ],
];

/** Numbered by Word itself: the number is nowhere in the cell. */
const numbered = '<w:p><w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="3"/></w:numPr></w:pPr></w:p>';

const rowsOf = (tasks: readonly RowTuple[]): string[] =>
  tasks.map(([text, lead, coordinate, deadline, product]) =>
    row([cell(numbered), ...[text, product, lead, coordinate, deadline].map((each) => textCell(each))]),
  );

const HEAD = ['TT', 'Tên nhiệm vụ', 'Sản phẩm chủ yếu', 'Đơn vị chủ trì', 'Đơn vị phối hợp', 'Hoàn thành'];

export const wordTwoTables: Sample = {
  name: '06-hai-bang-va-chu-ky.docx',
  untidy:
    'two tables of tasks, a table for the letterhead before them and one for the signatures after them, numbers made by Word',
  source: async () => ({
    kind: 'file',
    name: '06-hai-bang-va-chu-ky.docx',
    bytes: docx(
      [
        table(2, [
          textRow(['ỦY BAN NHÂN DÂN\nXÃ', 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc']),
        ]),
        paragraph(run('A. THỦ TỤC HÀNH CHÍNH')),
        table(6, [textRow(HEAD), ...rowsOf(PART_A)]),
        paragraph(run('B. TÀI CHÍNH CÔNG')),
        table(6, [textRow(HEAD), ...rowsOf(PART_B)]),
        table(2, [
          textRow(['Nơi nhận:\n- Như trên;\n- Lưu: VT.', 'TM. ỦY BAN NHÂN DÂN\nKT. CHỦ TỊCH\nPHÓ CHỦ TỊCH']),
        ]),
      ].join(''),
    ),
  }),
  rows: [...PART_A, ...PART_B].map(sampleRow),
  listed: ['ỦY BAN NHÂN DÂN', 'Nơi nhận:'],
};
