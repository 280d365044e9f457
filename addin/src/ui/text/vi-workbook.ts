/** Which workbook this is, what to do about one that is another's, the repair of forms, and Excel's separators. */
export const viWorkbook = {
  /** For a workbook of another report of one's own. */
  other: (period: string) =>
    `Sổ này giữ nguyên, không bị ghi đè. Để nhập ${period}: mở một sổ Excel mới (Ctrl+N), bấm Mở sổ, rồi bấm Mở biểu mẫu.`,
  foreign: {
    commune:
      'Không có gì trong sổ này được đọc hay gửi đi. Nếu mở nhầm tệp, đóng sổ và mở đúng tệp của xã, phường mình.',
    plan: 'Số liệu giữ nguyên để đối chiếu và chưa được gửi. Mở một sổ Excel mới, bấm Mở biểu mẫu để lấy biểu mẫu của kế hoạch hiện hành, rồi chép số sang.',
    unit: 'Không có gì trong sổ này được gửi đi. Nếu bạn được giao đơn vị này, đề nghị người tổng hợp cấp quyền, rồi mở lại sổ.',
    unreadable:
      'Phần ghi sổ này là báo cáo nào đã mất hoặc bị sửa. Số liệu giữ nguyên, không bị ghi đè. Mở một sổ Excel mới, bấm Mở biểu mẫu, rồi chép số từ sổ này sang.',
  },
  repair: {
    title: 'Khôi phục biểu mẫu',
    text: 'Dùng khi dán đè, xóa, chèn hay đổi chỗ làm hỏng biểu mẫu. Số đã nhập được giữ và đưa về đúng ô; phần không rõ thuộc ô nào được ghi lại, không bị xóa.',
    run: 'Khôi phục biểu mẫu',
    running: 'Đang khôi phục…',
    done: 'Đã khôi phục biểu mẫu',
    kept: (count: number) => `${count} ô đã nhập được giữ đúng chỗ.`,
    moved: 'Có ô đã về lại đúng dòng, cột. Công thức ở trang khác trỏ tới biểu mẫu cần xem lại.',
    allPlaced: 'Không có nội dung nào phải xếp lại.',
    unplaced: (count: number) => `${count} nội dung cần xem`,
    leftovers: (sheet: string) => `Nội dung chưa rõ ô nào đã được ghi ở trang “${sheet}”.`,
    stays: 'vẫn ở chỗ cũ',
    gone: 'đã chuyển sang trang cần xếp lại',
    more: (count: number) => `và ${count} ô khác bên cạnh hoặc bên dưới biểu mẫu, vẫn ở chỗ cũ`,
    locked: (sheet: string) => `Trang “${sheet}” bị khóa bằng mật khẩu nên chưa khôi phục.`,
    lockedRemedy: 'Mở khóa ở thẻ Xem lại (Review) bằng mật khẩu của người đã khóa, rồi bấm khôi phục lại.',
    close: 'Đã xem',
  },
  lockedSheets: (names: readonly string[]) => `Trang đang bị khóa: ${names.join(', ')}.`,
  separator: {
    title: (mark: string) => `Excel trên máy này dùng dấu “${mark}” cho phần thập phân`,
    text: (mark: string) =>
      `Gõ 95${mark}5 cho chín mươi lăm phẩy năm. Gõ 95,5 thì Excel có thể hiểu thành số khác. Muốn gõ dấu phẩy: Tệp > Tùy chọn > Nâng cao, bỏ “Dùng dấu ngăn của hệ thống”, đặt dấu thập phân là dấu phẩy.`,
  },
};
