import { docx, paragraph, row, run, table, textCell } from '../docx.ts';
import { type RowTuple, type Sample, sampleRow } from '../sample.ts';

/** Grouped by who leads: the cell of the lead unit stands once beside its tasks. */
const GROUPS: readonly (readonly RowTuple[])[] = [
  [
    [
      'Nâng cao hiệu quả phân bổ, sử dụng các nguồn lực tài chính',
      'Phòng Kinh tế',
      'Các cơ quan, đơn vị',
      'Thường xuyên',
      'Báo cáo',
      'III.6.1.a',
      'DV4',
    ],
    [
      'Tăng cường giải ngân vốn đầu tư công',
      'Phòng Kinh tế',
      'Văn phòng HĐND và UBND',
      '31/01/2027',
      'Tỷ lệ giải ngân đạt 100% kế hoạch',
      'III.6.1.c',
      'DV4',
    ],
    [
      'Thực hiện đúng quy định về công khai ngân sách nhà nước, đa dạng hoá hình thức công khai',
      'Phòng Kinh tế',
      '',
      'Hằng quý',
      'Văn bản công khai',
      'III.6.1.f',
      'DV4',
    ],
    [
      'Rà soát, bố trí, sắp xếp, xử lý trụ sở làm việc và tài sản công sau sắp xếp đơn vị hành chính',
      'Phòng Kinh tế',
      'Các trường học, Trạm Y tế',
      'Quý III/2026',
      'Phương án sắp xếp, xử lý',
      'III.6.4.b',
      'DV4',
    ],
  ],
  [
    [
      'Đào tạo, bồi dưỡng cán bộ, công chức, viên chức theo yêu cầu thực tiễn',
      'Phòng Văn hóa - Xã hội',
      'Các cơ quan, đơn vị',
      'Năm 2026',
      'Kế hoạch đào tạo, bồi dưỡng',
      'III.5.1.a',
      'DV1',
    ],
    [
      'Thực hiện tinh giản biên chế gắn với cơ cấu lại đội ngũ CBCCVC theo vị trí việc làm',
      'Phòng Văn hóa - Xã hội',
      'Các đơn vị sự nghiệp',
      '2026 - 2030',
      'Quyết định tinh giản biên chế',
      'III.4.1.b',
      'DV1',
    ],
    [
      'Nâng cao kỷ luật, kỷ cương hành chính, đạo đức công vụ',
      'Phòng Văn hóa - Xã hội',
      'Các cơ quan, đơn vị',
      'Thường xuyên',
      'Văn bản chỉ đạo',
      'III.5.3.a',
      'DV1',
    ],
    [
      'Triển khai các kế hoạch, văn bản thi hành Luật Chuyển đổi số, Luật Trí tuệ nhân tạo, Luật An ninh mạng',
      'Phòng Văn hóa - Xã hội',
      'Công an xã',
      'Sau khi có hướng dẫn của cấp trên',
      'Kế hoạch',
      'III.7.2.a',
      'DV1',
    ],
  ],
  [
    [
      'Chuẩn hóa, hoàn thiện quy trình nội bộ về xây dựng, ban hành, kiểm tra, rà soát VBQPPL',
      'Văn phòng HĐND và UBND',
      'Các phòng',
      'Trước 30/6',
      'Quy trình nội bộ',
      'III.2.1.b',
      'DV3',
    ],
  ],
];

const header = [
  row(
    [
      textCell('TT', { down: 'restart' }),
      textCell('Nhiệm vụ', { down: 'restart' }),
      textCell('Sản phẩm\n\n(kết quả)', { down: 'restart' }),
      textCell('Phân công thực hiện', { span: 2 }),
      textCell('Thời hạn\nhoàn thành', { down: 'restart' }),
    ],
    { header: true },
  ),
  row(
    [
      textCell('', { down: 'continue' }),
      textCell('', { down: 'continue' }),
      textCell('', { down: 'continue' }),
      textCell('Chủ trì'),
      textCell('Phối hợp'),
      textCell('', { down: 'continue' }),
    ],
    { header: true },
  ),
];

let number = 0;
const rows = GROUPS.flatMap((tasks) =>
  tasks.map(([text, lead, coordinate, deadline, product], i) => {
    number += 1;
    return row([
      textCell(`${number}.`),
      textCell(text),
      textCell(product),
      textCell(i === 0 ? lead : '', { down: i === 0 ? 'restart' : 'continue' }),
      textCell(coordinate),
      textCell(deadline),
    ]);
  }),
);

export const wordTwoHeaders: Sample = {
  name: '02-tieu-de-hai-dong.docx',
  untidy: 'two header rows with merged cells, the product before the units, the lead unit once for many rows',
  source: async () => ({
    kind: 'file',
    name: '02-tieu-de-hai-dong.docx',
    bytes: docx(paragraph(run('PHỤ LỤC I')) + table(6, [...header, ...rows])),
  }),
  rows: GROUPS.flat().map(sampleRow),
  listed: [],
};
