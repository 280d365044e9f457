import { type RowTuple, type Sample, sampleRow } from '../sample.ts';

const TASKS: readonly RowTuple[] = [
  [
    'Thực hiện nghiêm quy trình xây dựng, ban hành VBQPPL có quy định về TTHC',
    'Văn phòng HĐND và UBND xã',
    'TTPVHCC',
    '46203',
    'Văn bản',
    'III.3.1.a',
    'DV3',
  ],
  [
    'Kiểm soát chặt chẽ việc ban hành TTHC mới',
    'Văn phòng HĐND và UBND xã',
    'TTPVHCC',
    'Thường xuyên',
    'Báo cáo',
    'III.3.1.c',
    'DV3',
  ],
  [
    'Xử lý nghiêm các tổ chức, cá nhân vi phạm theo quy định của pháp luật',
    'Trung tâm PVHCC',
    'Công an xã',
    'Khi có vi phạm',
    'Quyết định',
    'III.3.4.c',
    'DV2',
  ],
  [
    'Nâng cao trách nhiệm của các phòng, ban, ngành trong việc tổ chức thực hiện nghiêm Luật Ban hành VBQPPL',
    'Văn phòng HĐND và UBND xã',
    'Phòng Kinh tế; Phòng Văn hóa - Xã hội',
    'Thường xuyên',
    '',
    'III.2.2.a',
    'DV3',
  ],
  [
    'Xác định công tác tham mưu xây dựng VBQPPL là tiêu chí đánh giá hoàn thành nhiệm vụ',
    'Văn phòng HĐND và UBND xã',
    '',
    'Quý IV/2026',
    'Kết quả đánh giá, xếp loại',
    'III.2.3.c',
    'DV3',
  ],
  [
    'Có giải pháp hữu hiệu nâng cao chất lượng hoạt động của các đơn vị sự nghiệp công lập, nhất là trong lĩnh vực y tế, giáo dục, văn hóa',
    'Phòng Kinh tế',
    'Trạm Y tế xã',
    '6 tháng đầu năm',
    'Kế hoạch',
    'III.6.3.b',
    'DV4',
  ],
];

const td = (content: string, more = ''): string =>
  `  <td class=xl68 ${more}style='border-top:none;width:120pt'>${content}</td>`;

const lines = TASKS.map(([text, lead, coordinate, deadline, product], n) => {
  const number = /^\d{5}$/.test(deadline);
  const leadCell = n === 0 ? td(lead, 'rowspan=2 ') : n === 1 ? '' : td(lead);
  return ` <tr height=20 style='height:15.0pt'>
${td(String(n + 1), `height=20 x:num align=right `)}
${td(text.replaceAll(', ', ',&nbsp;').replace(' VBQPPL', '<br>\n    VBQPPL'))}
${leadCell}
${td(coordinate || '&nbsp;')}
${number ? td('30/06/26', `x:num="${deadline}" `) : td(deadline)}
${td(product)}
 </tr>`;
});

const html = `<html xmlns:v="urn:schemas-microsoft-com:vml"
xmlns:o="urn:schemas-microsoft-com:office:office"
xmlns:x="urn:schemas-microsoft-com:office:excel"
xmlns="http://www.w3.org/TR/REC-html40">
<head>
<meta http-equiv=Content-Type content="text/html; charset=utf-8">
<meta name=ProgId content=Excel.Sheet>
<style>
<!--table {mso-displayed-decimal-separator:"\\,";}
.xl68 {white-space:normal;}
-->
</style>
</head>
<body link="#0563C1">
<table border=0 cellpadding=0 cellspacing=0 width=720>
<!--StartFragment-->
 <col width=36 style='mso-width-source:userset'>
 <col width=240>
 <tr height=20>
  <td height=20 class=xl65>Stt</td>
  <td class=xl66>Nội dung<span style='mso-spacerun:yes'>  </span>nhiệm vụ</td>
  <td class=xl66>Cơ quan<br>chủ trì</td>
  <td class=xl66>Cơ quan<br>phối hợp</td>
  <td class=xl66>Thời gian</td>
  <td class=xl66>Sản phẩm</td>
 </tr>
${lines.join('\n')}
<!--EndFragment-->
</table>
<script>alert(1)</script>
</body>
</html>`;

export const htmlExcel: Sample = {
  name: '11-dan-tu-excel',
  untidy:
    'copied cells of Excel: attributes without quotes, a merged unit, a date shown shorter than it is, line breaks',
  source: async () => ({ kind: 'paste', html, text: TASKS.map((task) => task[0]).join('\n') }),
  rows: TASKS.map(sampleRow),
  listed: [],
};
