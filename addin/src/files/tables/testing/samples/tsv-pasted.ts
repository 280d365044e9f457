import { type RowTuple, type Sample, sampleRow } from '../sample.ts';

const quoted = (text: string): string => (/["\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);

const MIXED: readonly RowTuple[] = [
  [
    'Tiếp tục đẩy mạnh đổi mới công tác tài chính đối với đơn vị sự nghiệp công lập',
    'Phòng Kinh tế',
    'Các trường học',
    'Năm 2026',
    'Báo cáo',
    'III.6.2.a',
    'DV4',
  ],
  [
    'Tăng cường kiểm soát rủi ro tài chính, bảo đảm an toàn,\nbền vững ngân sách nhà nước',
    'Phòng Kinh tế',
    '',
    'Thường xuyên',
    '',
    'III.6.2.d',
    'DV4',
  ],
  [
    'Tránh thất thoát, lãng phí, bảo đảm sử dụng tài sản công đúng mục đích, tiết kiệm, hiệu quả',
    'Phòng Kinh tế',
    '',
    'Thường xuyên',
    '',
    'III.6.4.c',
    'DV4',
  ],
  [
    'Xây dựng dữ liệu “đúng, đủ, sạch, sống, thống nhất, dùng chung”: đưa vào khai thác các cơ sở dữ liệu chuyên ngành',
    'Phòng Văn hóa - Xã hội',
    '',
    'Năm 2026',
    'Cơ sở dữ liệu',
    'III.7.5.a',
    'DV1',
  ],
  [
    'Cơ chế, chính sách thu hút, phát triển nguồn nhân lực chất lượng cao về khoa học, công nghệ, đổi mới sáng tạo và chuyển đổi số',
    'Phòng Văn hóa - Xã hội',
    '',
    'Năm 2027',
    'Chính sách "thu hút"',
    'III.7.8.a',
    'DV1',
  ],
  [
    'Trồng 500 cây xanh tại khuôn viên trụ sở UBND xã',
    'Văn phòng HĐND và UBND xã',
    'Đoàn Thanh niên',
    'Quý I/2026',
    '500 cây',
    'own',
    'DV3',
  ],
];

export const tsvPasted: Sample = {
  name: '13-dan-van-ban-tab',
  untidy: 'cells as tabs and lines, some quoted because they hold line breaks, empty columns at the end',
  source: async () => ({
    kind: 'paste',
    text: [
      ['Sản phẩm', 'Thời hạn', 'Nội dung nhiệm vụ', 'Đơn vị chủ trì', 'Phối hợp', '', ''],
      ...MIXED.map(([text, lead, coordinate, deadline, product]) => [
        product,
        deadline,
        text,
        lead,
        coordinate,
        '',
        '',
      ]),
    ]
      .map((cells) => cells.map(quoted).join('\t'))
      .join('\r\n'),
  }),
  rows: MIXED.map(sampleRow),
  listed: [],
};

/** Typed in a hurry: letters left out and doubled, accents on the wrong letter or none at all. */
const HURRIED: readonly RowTuple[] = [
  [
    'Đẩy mạnh công tác thông tin, tuyên truyên, phổ biến, quán triêt mục tiêu nhiệm vụ CCHC tới toàn thể đội ngũ CBCCVC và nguời dân',
    'Phòng văn hoá xã hội',
    '',
    'thường xuyên',
    '',
    'III.1.4.a',
    'DV1',
  ],
  [
    'Rà soat toàn bộ các quy định về TTHC do địa phưong ban hành, đề xuất bãi bỏ quy đinh bất cập',
    'Trung tâm phục vụ HCC',
    '',
    'truớc 30/9/2026',
    '',
    'III.3.2.a',
    'DV2',
  ],
  ['Tang cuong giai ngan von dau tu cong', 'Phong Kinh te', '', '31/12/2026', '', 'III.6.1.c', 'DV4'],
  [
    'Tăng cưòng kiểm tra CCHC gắn với kiểm tra viêc thực hiện kỷ luật kỷ cương hành chính và thực hiện nhiêm vụ, công vụ',
    'Văn phòng',
    '',
    'quý 3/2026',
    '',
    'III.1.3.a',
    'DV3',
  ],
  [
    'Ứng dụng trí tuệ nhân tạo, tích hợp trợ lí ảo vào các nền tảng điều hành',
    'Phòng văn hoá xã hội',
    '',
    'năm 2027',
    '',
    'III.7.4.b',
    'DV1',
  ],
  [
    'Tiếp tục triển khai phủ sóng 5 G',
    'Phòng văn hoá xã hội',
    'các thôn',
    'năm 2027',
    '',
    'III.7.7.a',
    'DV1',
  ],
];

export const tsvHurried: Sample = {
  name: '14-go-voi',
  untidy: 'spelling mistakes, no accents in one row, no header for the first column',
  source: async () => ({
    kind: 'paste',
    text: [
      ['', 'Noi dung cong viec', 'Don vi chu tri', 'Don vi phoi hop', 'Thoi han'],
      ...HURRIED.map(([text, lead, coordinate, deadline], n) => [
        String(n + 1),
        text,
        lead,
        coordinate,
        deadline,
      ]),
    ]
      .map((cells) => cells.join('\t'))
      .join('\n'),
  }),
  rows: HURRIED.map(sampleRow),
  listed: [],
};
