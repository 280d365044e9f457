import type { Locale } from '@cchc/domain';

const vi = {
  menu: 'Kiểm tra Excel này',
  title: 'Kiểm tra Excel này',
  what: 'Thử xem Excel trên máy này có làm đúng những gì Sổ CCHC cần không. Phép thử chạy vài phút trong các trang nháp, xong thì tự xóa các trang ấy.',
  before: 'Nên mở một sổ trống để thử: phép thử làm mất danh sách Hoàn tác (Ctrl+Z) của sổ đang mở.',
  start: 'Bắt đầu kiểm tra',
  again: 'Kiểm tra lại',
  stop: 'Dừng',
  running: (done: number, all: number) => `Đã thử ${done}/${all}. Đừng gõ vào Excel lúc này.`,
  good: (passed: number) => `Excel này làm đúng cả ${passed} điều đã thử.`,
  bad: (failed: number, all: number) =>
    `Có ${failed}/${all} điều Excel này làm khác. Sao chép kết quả và gửi cho người quản trị.`,
  stopped: (passed: number) => `Đã dừng. ${passed} điều đã thử đều đúng.`,
  result: 'Kết quả kiểm tra',
  copy: 'Sao chép kết quả',
  copied: 'Đã sao chép.',
  notCopied: 'Chưa sao chép được: chọn kết quả rồi nhấn Ctrl+C.',
  failed:
    'Chưa kiểm tra được. Nhấn Enter nếu đang gõ dở trong một ô, bỏ bảo vệ cấu trúc của sổ, rồi thử lại.',
  notLoaded: 'Chưa tải được phép thử. Kiểm tra mạng rồi thử lại.',
};

const en: typeof vi = {
  menu: 'Check this Excel',
  title: 'Check this Excel',
  what: 'Tries whether the Excel on this computer does what Sổ CCHC needs. It takes a few minutes on scratch sheets, which are deleted afterwards.',
  before: 'Better open an empty workbook for it: the check empties the Undo list (Ctrl+Z) of the open one.',
  start: 'Start the check',
  again: 'Check again',
  stop: 'Stop',
  running: (done, all) => `${done} of ${all} tried. Please do not type in Excel now.`,
  good: (passed) => `This Excel does all ${passed} things that were tried.`,
  bad: (failed, all) =>
    `This Excel does ${failed} of ${all} things differently. Copy the result and send it to the administrator.`,
  stopped: (passed) => `Stopped. All ${passed} things that were tried are right.`,
  result: 'Result of the check',
  copy: 'Copy the result',
  copied: 'Copied.',
  notCopied: 'Not copied: select the result and press Ctrl+C.',
  failed:
    'The check could not run. Press Enter if a cell is being typed in, unprotect the workbook’s structure, and try again.',
  notLoaded: 'The check could not be loaded. Look at the network and try again.',
};

export const CHECK_TEXTS: Record<Locale, typeof vi> = { vi, en };
