import type { OfficialDocument } from '../model.ts';

/** A report as an office sends it, with everything that the decree says something about. */
export const sampleReport = (over: Partial<OfficialDocument> = {}): OfficialDocument => ({
  issuer: ['ỦY BAN NHÂN DÂN', 'XÃ AN BÌNH'],
  number: 'Số:       /BC-UBND',
  placeDate: 'An Bình, ngày       tháng 3 năm 2026',
  subject: {
    kind: 'named',
    name: 'BÁO CÁO',
    about: 'Kết quả công tác cải cách hành chính quý I năm 2026',
  },
  blocks: [
    {
      kind: 'paragraph',
      text: 'Thực hiện Kế hoạch số 45/KH-UBND ngày 20 tháng 4 năm 2026 của UBND xã, UBND xã An Bình báo cáo kết quả công tác cải cách hành chính quý I năm 2026 như sau:',
    },
    { kind: 'section', text: 'I. CÔNG TÁC CHỈ ĐẠO, ĐIỀU HÀNH CẢI CÁCH HÀNH CHÍNH' },
    { kind: 'heading', text: '1. Kế hoạch' },
    {
      kind: 'paragraph',
      text: 'Trong kỳ, xã đã ban hành 05 văn bản (02 kế hoạch, 03 công văn).\nCác văn bản được ban hành đúng thời hạn, đúng thẩm quyền, bám sát chỉ đạo của cấp trên.',
    },
    { kind: 'point', text: 'a) Kết quả' },
    ...Array.from({ length: 14 }, (_, i) => ({
      kind: 'paragraph' as const,
      text: `Nội dung thứ ${i + 1}: tiếp tục nâng cao chất lượng tiếp nhận, giải quyết thủ tục hành chính; tỷ lệ cấp kết quả giải quyết thủ tục hành chính điện tử đạt 98,5%, thấp hơn mục tiêu 100%, tăng 2,1 điểm phần trăm so với kỳ trước.`,
    })),
    {
      kind: 'paragraph',
      text: 'Trên đây là Báo cáo kết quả công tác cải cách hành chính quý I năm 2026 của UBND xã An Bình./.',
    },
  ],
  recipients: [
    '- UBND tỉnh (b/c);',
    '- Sở Nội vụ (b/c);',
    '- TT Đảng ủy, TT HĐND xã (b/c);',
    '- CT, các PCT UBND xã;',
    '- Các phòng, đơn vị;',
    '- Lưu: VT, VHXH.',
  ],
  signature: {
    authority: 'TM. ỦY BAN NHÂN DÂN',
    position: ['KT. CHỦ TỊCH', 'PHÓ CHỦ TỊCH'],
    name: 'Nguyễn Văn An',
  },
  appendices: [
    {
      title: 'Phụ lục',
      name: 'Kết quả thực hiện các chỉ tiêu',
      attachedTo: '(Kèm theo Báo cáo số       /BC-UBND ngày       tháng 3 năm 2026 của UBND xã An Bình)',
      blocks: [
        {
          kind: 'table',
          columns: [
            { title: 'STT', width: 8, align: 'center' },
            { title: 'Chỉ tiêu', width: 46 },
            { title: 'Đơn vị tính', width: 12, align: 'center' },
            { title: 'Số liệu', width: 14, align: 'center' },
            { title: 'Ghi chú', width: 20 },
          ],
          rows: [
            { cells: ['Cải cách thủ tục hành chính'], bold: true },
            ...Array.from({ length: 40 }, (_, i) => ({
              cells: [String(i + 1), `Chỉ tiêu thứ ${i + 1} của kế hoạch`, '%', '98,5%', 'ước'],
            })),
          ],
        },
      ],
    },
  ],
  ...over,
});
