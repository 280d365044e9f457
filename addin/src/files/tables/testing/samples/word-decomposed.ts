import { cell, docx, paragraph, row, run, table, textCell, textRow } from '../docx.ts';
import { type RowTuple, type Sample, sampleRow } from '../sample.ts';

const TASKS: readonly RowTuple[] = [
  [
    'Đẩy mạnh số hoá dữ liệu, khai thác, tái sử dụng dữ liệu để cắt giảm, đơn giản hoá TTHC',
    'Phòng Văn hoá – Xã hội',
    'TT Phục vụ HCC',
    'Năm 2026',
    'Báo cáo',
    'III.7.4.a',
    'DV1',
  ],
  [
    'Ứng dụng trí tuệ nhân tạo, tích hợp trợ lý ảo vào các nền tảng điều hành, tác nghiệp',
    'Phòng Văn hoá – Xã hội',
    '',
    'Năm 2027',
    'Trợ lý ảo được đưa vào sử dụng',
    'III.7.4.b',
    'DV1',
  ],
  [
    'Tiếp tục triển khai phủ sóng 5G',
    'Phòng Văn hoá – Xã hội',
    'Các thôn',
    '31/12/2027',
    'Số thôn được phủ sóng',
    'III.7.7.a',
    'DV1',
  ],
  [
    'Bảo đảm hạ tầng cáp quang cho các địa bàn chưa có hạ tầng băng rộng cố định',
    'Phòng Văn hoá – Xã hội',
    'Các thôn',
    'Năm 2026-2027',
    '',
    'III.7.7.b',
    'DV1',
  ],
  [
    'Chú trọng đào tạo, bồi dưỡng đội ngũ cán bộ, công chức đáp ứng yêu cầu chuyển đổi số',
    'Phòng Văn hoá – Xã hội',
    '',
    'Hằng năm',
    'Lớp bồi dưỡng',
    'III.7.8.b',
    'DV1',
  ],
  [
    'Cập nhật danh mục các nền tảng số quốc gia, nền tảng số dùng chung của ngành, lĩnh vực',
    'Phòng Văn hoá – Xã hội',
    '',
    'Thường xuyên',
    'Danh mục',
    'III.7.3.b',
    'DV1',
  ],
];

const decomposed = (text: string): string => text.normalize('NFD');

const field = (n: number): string =>
  `<w:p><w:fldSimple w:instr=" SEQ stt \\* ARABIC "><w:r><w:t>${n}</w:t></w:r></w:fldSimple></w:p>`;

const textBox = (text: string): string =>
  `<w:p><w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wp:anchor><wps:txbx><w:txbxContent>${paragraph(run(text))}</w:txbxContent></wps:txbx></wp:anchor></w:drawing></mc:Choice><mc:Fallback><w:pict><v:textbox><w:txbxContent>${paragraph(run(text))}</w:txbxContent></v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r></w:p>`;

/** A text with words that somebody struck out and others that somebody put in, not yet accepted. */
const tracked = (text: string): string => {
  const half = Math.floor(text.length / 2);
  return `<w:p>${run(text.slice(0, half))}<w:del w:author="A"><w:r><w:delText>từ bị xóa </w:delText></w:r></w:del><w:ins w:author="A">${run(text.slice(half))}</w:ins></w:p>`;
};

const content = (text: string, n: number): string => {
  if (n === 1) return cell(tracked(decomposed(text)));
  if (n === 2) return cell(`<w:sdt><w:sdtContent>${paragraph(run(decomposed(text)))}</w:sdtContent></w:sdt>`);
  return textCell(decomposed(text));
};

const product = (text: string, n: number): string => {
  if (n !== 0) return textCell(decomposed(text));
  return cell(`${paragraph('')}${table(2, [textRow([decomposed(text), 'Quyết định'])])}${paragraph('')}`);
};

export const wordDecomposed: Sample = {
  name: '04-unicode-to-hop.docx',
  untidy:
    'accents written apart, tones placed the old way, numbers that are fields, a table inside a cell, a text box, tracked changes, a content control',
  source: async () => ({
    kind: 'file',
    name: '04-unicode-to-hop.docx',
    bytes: docx(
      `${textBox('Dự thảo lần 2')}${table(6, [
        textRow(
          ['STT', 'Nhiệm vụ cụ thể', 'Chủ trì', 'Phối hợp', 'Thời hạn', 'Kết quả, sản phẩm'].map(decomposed),
        ),
        ...TASKS.map(([text, lead, coordinate, deadline, result], n) =>
          row([
            cell(field(n + 1)),
            content(text, n),
            textCell(decomposed(lead)),
            textCell(decomposed(coordinate)),
            textCell(decomposed(deadline)),
            product(result, n),
          ]),
        ),
      ])}`,
    ),
  }),
  rows: TASKS.map(sampleRow),
  listed: ['Dự thảo lần 2'],
};
