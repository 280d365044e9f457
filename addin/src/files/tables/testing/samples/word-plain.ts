import { cell, choppedParagraph, docx, paragraph, row, run, table, textCell, textRow } from '../docx.ts';
import { type RowTuple, type Sample, SECTIONS, sampleRow } from '../sample.ts';

const HEAD = [
  'STT',
  'Nội dung nhiệm vụ',
  'Cơ quan chủ trì',
  'Cơ quan phối hợp',
  'Thời gian thực hiện',
  'Sản phẩm',
];

const GROUPS: readonly (readonly [string, readonly RowTuple[]])[] = [
  [
    `I. ${SECTIONS.DH}`,
    [
      [
        'Xây dựng kế hoạch thực hiện công tác CCHC hằng năm, xác định rõ mục tiêu, chỉ tiêu, nhiệm vụ, giải pháp và phân công trách nhiệm cụ thể của từng cơ quan, đơn vị',
        'Phòng Văn hóa - Xã hội',
        'Các phòng, đơn vị',
        'Tháng 12 hằng năm',
        'Kế hoạch của UBND xã',
        'III.1.2.a',
        'DV1',
      ],
      [
        'Tăng cường kiểm tra CCHC gắn với kiểm tra việc thực hiện kỷ luật, kỷ cương hành chính',
        'Văn phòng HĐND và UBND xã',
        'Phòng Văn hóa - Xã hội',
        'Quý II, Quý III hằng năm',
        'Kế hoạch kiểm tra, thông báo kết luận',
        'III.1.3.a',
        'DV3',
      ],
      [
        'Đẩy mạnh công tác thông tin, tuyên truyền, phổ biến, quán triệt về mục tiêu, nhiệm vụ CCHC tới toàn thể đội ngũ CBCCVC và người dân',
        'Phòng Văn hóa - Xã hội',
        'Ủy ban MTTQ và các tổ chức chính trị - xã hội',
        'Thường xuyên',
        'Tin, bài, chuyên mục',
        'III.1.4.a',
        'DV1',
      ],
    ],
  ],
  [
    `II. ${SECTIONS.TC}`,
    [
      [
        'Tổ chức quán triệt, phổ biến Luật Ban hành VBQPPL năm 2025 và các văn bản hướng dẫn thi hành đến đội ngũ CBCCVC',
        'Văn phòng HĐND và UBND xã',
        '',
        'Quý II/2026',
        'Hội nghị',
        'III.2.1.a',
        'DV3',
      ],
      [
        'Tổ chức thực hiện tốt công tác kiểm tra, xử lý, rà soát, hệ thống hóa VBQPPL',
        'Văn phòng HĐND và UBND xã',
        'Các phòng chuyên môn',
        'Thường xuyên',
        'Báo cáo kết quả rà soát',
        'III.2.3.d',
        'DV3',
      ],
    ],
  ],
  [
    `III. ${SECTIONS.TTHC}`,
    [
      [
        'Rà soát toàn bộ các quy định về TTHC do địa phương ban hành, đề xuất bãi bỏ các quy định bất cập',
        'Trung tâm Phục vụ hành chính công',
        'Văn phòng HĐND và UBND xã',
        'Trước 30/9/2026',
        'Báo cáo rà soát',
        'III.3.2.a',
        'DV2',
      ],
      [
        'Thực hiện nghiêm việc tiếp nhận, xử lý phản ánh, kiến nghị',
        'Trung tâm Phục vụ hành chính công; Văn phòng HĐND và UBND xã',
        '',
        'Thường xuyên',
        'Báo cáo',
        'III.3.4.a',
        'DV2+DV3',
      ],
      [
        'Số hóa hồ sơ, kết quả giải quyết thủ tục hành chính',
        'Trung tâm Phục vụ hành chính công',
        'Các phòng chuyên môn',
        'Năm 2026-2027',
        'Tỷ lệ hồ sơ được số hóa',
        'III.3.5.d',
        'DV2',
      ],
    ],
  ],
  [
    `IV. ${SECTIONS.BM}`,
    [
      [
        'Thực hiện đo lường mức độ hài lòng của người dân, tổ chức đối với sự phục vụ của cơ quan hành chính nhà nước',
        'Trung tâm Phục vụ hành chính công',
        'Trạm Y tế, các trường học',
        'Quý IV/2026',
        'Báo cáo kết quả đo lường',
        'III.4.2.a',
        'DV2',
      ],
    ],
  ],
];

let number = 0;
const rows = GROUPS.flatMap(([section, tasks]) => [
  row([cell(paragraph(run(section, '<w:b/>')), { span: 6 })]),
  ...tasks.map(([text, lead, coordinate, deadline, product]) => {
    number += 1;
    return row([
      textCell(String(number)),
      cell(choppedParagraph(text)),
      ...[lead, coordinate, deadline, product].map((each) => textCell(each)),
    ]);
  }),
]);

export const wordPlain: Sample = {
  name: '01-phu-luc-nhiem-vu-trong-tam.docx',
  untidy:
    'a title above the table, sections with roman numerals across all columns, words cut into many runs',
  source: async () => ({
    kind: 'file',
    name: '01-phu-luc-nhiem-vu-trong-tam.docx',
    bytes: docx(
      paragraph(run('Phụ lục', '<w:b/>')) +
        paragraph(run('DANH MỤC NHIỆM VỤ TRỌNG TÂM CẢI CÁCH HÀNH CHÍNH')) +
        table(6, [textRow(HEAD, { header: true }), ...rows]),
    ),
  }),
  rows: GROUPS.flatMap(([, tasks]) => tasks.map(sampleRow)),
  listed: [],
};
