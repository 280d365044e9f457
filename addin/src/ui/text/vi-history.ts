/** "Lịch sử ô" and the way back to an old value. */
export const viHistory = {
  title: 'Lịch sử ô',
  titleReport: 'Lịch sử báo cáo',
  empty: 'Chưa có thay đổi nào được ghi.',
  emptyText: 'Khi có người lưu số liệu của ô này, lịch sử sẽ ghi ai, lúc nào, từ số nào thành số nào.',
  list: 'Các lần thay đổi, mới nhất ở trên',
  more: 'Xem các lần trước',
  from: 'Từ',
  to: 'Thành',
  given: 'Số liệu không được chọn',
  givenText: 'Hai người cùng sửa, số này không được giữ.',
  restore: 'Khôi phục giá trị này',
  restoreOf: (value: string) => `Khôi phục giá trị này: ${value}`,
  restored: 'Đã đưa giá trị cũ vào ô. Sổ gửi như một lần nhập mới.',
  current: 'Đang dùng',
  notRestorable: 'Chỉ khôi phục được khi báo cáo đang mở trong sổ và còn nhận thay đổi.',
  via: { pane: 'Nhập trong sổ', file: 'Nộp bằng tệp', import: 'Nhập từ báo cáo cũ', 'stand-in': 'Nhập thay' },
  how: { phone: 'điện thoại', zalo: 'Zalo', paper: 'giấy' },
  standIn: (from: string, how: string, on: string) => `Người cung cấp: ${from}, qua ${how}, ngày ${on}`,
  inState: (state: string) => `Báo cáo: ${state}`,
  transition: (state: string) => `Chuyển sang ${state}`,
};
export type HistoryTexts = typeof viHistory;
