import { docx, paragraph, row, run, table, textCell, textRow } from '../docx.ts';
import { type RowTuple, type Sample, sampleRow } from '../sample.ts';

/** Written in the office's own words and order; half of the tasks stand under a parent line. */
const TASKS: readonly RowTuple[] = [
  [
    'Đa dạng hóa các hình thức tuyên truyền CCHC, ứng dụng nền tảng số (Zalo, trang thông tin điện tử) trong truyền thông',
    'Phòng VHXH',
    'Đoàn Thanh niên xã',
    'Hằng tháng',
    'Tin bài',
    'III.1.4.b',
    'DV1',
  ],
  [
    'Nhân rộng các mô hình, cách làm hay, hiệu quả trong thực tiễn',
    'Phòng VHXH',
    'Các thôn',
    'Quý IV',
    'Mô hình được nhân rộng',
    'III.1.5.b',
    'DV1',
  ],
  [
    'Tổ chức hội thi “Tìm hiểu về cải cách hành chính và chuyển đổi số” bằng hình thức sân khấu hóa',
    'Phòng VHXH',
    'Đoàn Thanh niên, Hội LHPN',
    'Tháng 9/2026',
    'Hội thi',
    'own',
    'DV1',
  ],
  [
    'Sắp xếp tổ chức bộ máy theo hướng tinh gọn, hiệu năng, hiệu lực, hiệu quả',
    'Phòng VHXH',
    'Văn phòng',
    'Theo chỉ đạo của tỉnh',
    'Đề án',
    'III.4.1.a',
    'DV1',
  ],
  ['Quy hoạch, luân chuyển, bổ nhiệm cán bộ', 'Phòng VHXH', '', 'Hằng năm', 'Quyết định', 'III.5.2.b', 'DV1'],
  ['Xử lý nghiêm sai phạm', 'Phòng VHXH', '', 'Khi phát sinh', 'Quyết định xử lý', 'III.5.3.c', 'DV1'],
  ['Tăng cường công tác kiểm tra', 'Phòng VHXH', 'Văn phòng', 'Thường xuyên', 'Báo cáo', '?', 'DV1'],
  [
    'Bồi dưỡng kỹ năng chuyên sâu, lý luận chính trị',
    'Phòng VHXH',
    '',
    'Năm 2026',
    'Lớp bồi dưỡng',
    'III.5.1.b',
    'DV1',
  ],
];

const line = (n: number, label: string): string => {
  const [text, lead, coordinate, deadline, product] = TASKS[n] as RowTuple;
  return row([
    textCell(label),
    textCell(text, { right: 'restart' }),
    textCell('', { right: 'continue' }),
    textCell(deadline),
    textCell(lead),
    textCell(coordinate),
    textCell(product),
    textCell('Đ/c Phó Chủ tịch UBND xã'),
  ]);
};

const parent = (label: string, text: string): string => textRow([label, text, '', '', '', '', '', '']);

export const wordOwnWords: Sample = {
  name: '05-loi-van-cua-don-vi.docx',
  untidy:
    'other words for every column, the leader in charge as a column of its own, cells merged the old way, parent lines, dashes as numbers',
  source: async () => ({
    kind: 'file',
    name: '05-loi-van-cua-don-vi.docx',
    bytes: docx(
      paragraph(run('PHÂN CÔNG NHIỆM VỤ CCHC NĂM 2026')) +
        table(8, [
          row([
            textCell('Số thứ tự'),
            textCell('Các công việc chính', { right: 'restart' }),
            textCell('', { right: 'continue' }),
            textCell('Tiến độ'),
            textCell('Đơn vị thực hiện'),
            textCell('Đơn vị cùng thực hiện'),
            textCell('Sản phẩm đầu ra'),
            textCell('Lãnh đạo phụ trách'),
          ]),
          parent('1', 'Công tác tuyên truyền'),
          line(0, '-'),
          line(1, '-'),
          line(2, '-'),
          parent('2', 'Tổ chức bộ máy, công vụ'),
          line(3, 'a)'),
          line(4, 'b)'),
          line(5, 'c)'),
          line(6, 'd)'),
          line(7, 'đ)'),
        ]),
    ),
  }),
  rows: TASKS.map(sampleRow),
  listed: [],
};
