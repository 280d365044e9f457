import { type RowTuple, type Sample, sampleRow } from '../sample.ts';

const TASKS: readonly RowTuple[] = [
  [
    'Gắn kết chặt chẽ giữa cải cách hành chính với đổi mới phương thức quản lý, điều hành và chuyển đổi số',
    'Phòng Văn hóa - Xã hội',
    'Các đơn vị',
    'Thường xuyên',
    'Báo cáo',
    'III.1.1.c',
    'DV1',
  ],
  [
    'Lấy người dân làm trung tâm, lấy sự hài lòng của người dân, doanh nghiệp làm thước đo đánh giá',
    'Phòng Văn hóa - Xã hội',
    'Các đơn vị',
    'Thường xuyên',
    '',
    'III.1.1.d',
    'DV1',
  ],
  [
    'Bảo đảm chuẩn hóa đội ngũ cán bộ, công chức theo quy định',
    'Phòng Văn hóa - Xã hội',
    '',
    'Năm 2028',
    'Báo cáo',
    'III.5.1.c',
    'DV1',
  ],
  [
    'Từng bước hình thành hệ sinh thái số phục vụ người dân và doanh nghiệp',
    'Phòng Văn hóa - Xã hội',
    'Trung tâm Phục vụ hành chính công',
    '2026-2030',
    '',
    'III.7.4.c',
    'DV1',
  ],
  [
    'Đề cao vai trò, trách nhiệm của người đứng đầu trong tổ chức thực hiện chuyển đổi số',
    'Phòng Văn hóa - Xã hội',
    '',
    'Thường xuyên',
    'Văn bản phân công',
    'III.7.1.d',
    'DV1',
  ],
  [
    'Thực hiện đúng định mức kinh tế - kỹ thuật, đơn giá, tiêu chuẩn chất lượng sản phẩm, dịch vụ công',
    'Phòng Kinh tế',
    'Trạm Y tế xã',
    'Thường xuyên',
    'Quyết định',
    'III.6.2.c',
    'DV4',
  ],
];

const p = (text: string): string =>
  `<p class=MsoNormal style='text-align:justify'><span lang=VI style='font-size:12.0pt'>${text
    .replaceAll(' và ', '\n  và ')
    .replace('hành chính', '<b>hành</b> chính')}<o:p></o:p></span></p>`;

const td = (text: string, attributes = ''): string =>
  `<td width=151 valign=top ${attributes} style='border:solid windowtext 1.0pt'>${p(text)}</td>`;

const lines = TASKS.map(
  ([text, lead, coordinate, deadline, product], n) =>
    `<tr style='mso-yfti-irow:${n + 1}'>${[`${n + 1}`, text, lead, coordinate, product, deadline].map((each) => td(each)).join('\n')}</tr>`,
);

const html = `<html xmlns:o="urn:schemas-microsoft-com:office:office">
<head><meta charset=utf-8><!--[if gte mso 9]><xml><o:OfficeDocumentSettings/></xml><![endif]-->
<style><!-- p.MsoNormal {margin:0cm;} --></style></head>
<body lang=VI>
<!--StartFragment-->
<p class=MsoNormal>Phụ lục</p>
<table class=MsoTableGrid border=1 cellspacing=0>
<thead><tr>${td('STT', 'rowspan=2')}${td('Nội dung', 'rowspan=2')}${td('Cơ quan thực hiện', 'colspan=2')}${td('Sản phẩm', 'rowspan=2')}${td('Thời gian', 'rowspan=2')}</tr>
<tr>${td('Chủ trì')}${td('Phối hợp')}</tr></thead>
<tr>${td('I.', '')}${td('<i>Nhóm nhiệm vụ chung</i>', 'colspan=5')}</tr>
${lines.join('\n')}
</table>
<!--EndFragment-->
</body></html>`;

export const htmlWord: Sample = {
  name: '12-dan-tu-word',
  untidy:
    'a table copied from Word: paragraphs and spans in every cell, words broken over lines, two header rows',
  source: async () => ({ kind: 'paste', html, text: '' }),
  rows: TASKS.map(sampleRow),
  listed: [],
};
