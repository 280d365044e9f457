import { type RowTuple, type Sample, sampleRow } from '../sample.ts';
import { sheetOf, xlsxOf } from './sheets.ts';

const MACHINERY: readonly RowTuple[] = [
  [
    'Bảo đảm ổn định tổ chức, không làm gián đoạn hoạt động của cơ quan, đơn vị',
    'Phòng Văn hóa - Xã hội',
    '',
    'Thường xuyên',
    '',
    'III.4.1.c',
    'DV1',
  ],
  [
    'Tăng cường trách nhiệm người đứng đầu',
    'Phòng Văn hóa - Xã hội',
    '',
    'Thường xuyên',
    'Văn bản chỉ đạo',
    'III.5.2.a',
    'DV1',
  ],
  ['Nâng cao vai trò của người đứng đầu', 'Phòng Văn hóa - Xã hội', '', 'Thường xuyên', '', '?', 'DV1'],
  [
    'Bảo đảm lựa chọn đúng người, đúng việc, đúng tiêu chuẩn',
    'Phòng Văn hóa - Xã hội',
    '',
    'Thường xuyên',
    'Quyết định bổ nhiệm',
    'III.5.2.c',
    'DV1',
  ],
  [
    'Chú trọng các lĩnh vực nhạy cảm, dễ phát sinh tiêu cực như đất đai, xây dựng, giao thông',
    'Phòng Văn hóa - Xã hội',
    'Phòng Kinh tế',
    'Thường xuyên',
    'Kết luận kiểm tra',
    'III.5.3.d',
    'DV1',
  ],
];
const DIGITAL: readonly RowTuple[] = [
  [
    'Duy trì, phát triển các ứng dụng, nền tảng số: Nền tảng tích hợp, chia sẻ dữ liệu của tỉnh (LGSP)',
    'Phòng Văn hóa - Xã hội',
    'Các đơn vị',
    'Thường xuyên',
    'Hệ thống vận hành ổn định',
    'III.7.6.a',
    'DV1',
  ],
  [
    'Sử dụng Hệ thống phần mềm quản lý văn bản và điều hành',
    'Phòng Văn hóa - Xã hội',
    'Các đơn vị',
    'Thường xuyên',
    '100% văn bản điện tử',
    'III.7.6.c',
    'DV1',
  ],
  [
    'Tăng cường liên thông, kết nối với các hệ thống của tỉnh, của Trung ương',
    'Phòng Văn hóa - Xã hội',
    '',
    'Năm 2027',
    'Kết nối hoàn thành',
    'III.7.6.d',
    'DV1',
  ],
  [
    'Đưa vào khai thác, sử dụng hiệu quả các cơ sở dữ liệu chuyên ngành và cơ sở dữ liệu dùng chung',
    'Phòng Văn hóa - Xã hội',
    '',
    'Năm 2026',
    'Cơ sở dữ liệu',
    'III.7.5.a',
    'DV1',
  ],
  [
    'Thu hẹp khoảng cách số giữa các khu vực, các thôn',
    'Phòng Văn hóa - Xã hội',
    'Các thôn',
    'Năm 2030',
    'Tổ công nghệ số cộng đồng',
    'III.7.7.c',
    'DV1',
  ],
];

const HEAD = [
  'STT',
  'Nhiệm vụ, giải pháp',
  'Chủ trì thực hiện',
  'Phối hợp thực hiện',
  'Thời hạn hoàn thành',
  'Kết quả',
];

const rowsOf = (tasks: readonly RowTuple[]) =>
  tasks.map(([text, lead, coordinate, deadline, product], n) => [
    n + 1,
    text,
    lead,
    coordinate,
    deadline,
    product,
  ]);

export const excelManySheets: Sample = {
  name: '09-nhieu-trang-tinh.xlsx',
  untidy: 'one sheet an area, an address book as a third sheet, a hidden sheet of drafts',
  source: async () => ({
    kind: 'file',
    name: '09-nhieu-trang-tinh.xlsx',
    bytes: await xlsxOf(
      sheetOf('Bộ máy, công vụ', [['LĨNH VỰC BỘ MÁY, CÔNG VỤ'], HEAD, ...rowsOf(MACHINERY)]),
      sheetOf('Chính quyền số', [HEAD, ['A', 'CHÍNH QUYỀN SỐ'], ...rowsOf(DIGITAL)]),
      sheetOf('Danh bạ', [
        ['Họ tên', 'Điện thoại'],
        ['Nguyễn Văn A', '0912 000 001'],
        ['Trần Thị B', '0912 000 002'],
      ]),
      {
        ...sheetOf('Nháp', [HEAD, [1, 'Việc nháp đừng lấy', 'Phòng Kinh tế', '', '', '']]),
        visibility: 'hidden',
      },
    ),
  }),
  rows: [...MACHINERY, ...DIGITAL].map(sampleRow),
  listed: ['Họ tên', 'Nháp'],
};
