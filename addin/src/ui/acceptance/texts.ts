import type { Locale } from '@cchc/domain';

const vi = {
  waiting: 'Chờ tiếp nhận',
  count: (n: number) => `${n} báo cáo`,
  noneWaiting: 'Không có báo cáo nào chờ tiếp nhận.',
  all: 'Chọn tất cả',
  sent: (person: string, time: string) => `Gửi: ${person}, ${time}`,
  first: 'Chưa xem lần nào',
  untouched: 'Không đổi từ lần xem trước',
  changed: (n: number) => `${n} dòng đổi từ lần xem trước`,
  empty: 'để trống',
  fromTo: (before: string, after: string) => `${before} → ${after}`,
  by: (person: string, time: string) => `${person}, ${time}`,
  look: 'Xem báo cáo',
  accept: (n: number) => `Tiếp nhận ${n} báo cáo`,
  acceptNone: 'Tiếp nhận',
  giveBack: 'Đề nghị bổ sung',
  giveBackLabel: 'Nội dung đề nghị bổ sung (các đơn vị đã chọn sẽ đọc)',
  giveBackSend: 'Gửi đề nghị',
  commentMissing: 'Ghi nội dung trước khi gửi.',
  cancel: 'Thôi',
  working: 'Đang thực hiện…',
  choose: 'Chọn ít nhất một báo cáo.',
  done: (n: number, to: 'approved' | 'returned') =>
    to === 'approved' ? `Đã tiếp nhận ${n} báo cáo.` : `Đã đề nghị ${n} đơn vị bổ sung.`,
  refused: (n: number) => `${n} báo cáo chưa làm được`,
  reasonOf: (unit: string, reason: string) => `${unit}: ${reason}`,
  others: 'Báo cáo khác có thay đổi',
  seen: 'Đánh dấu đã xem tất cả',
  failed: 'Chưa thực hiện được',
  frozen: 'Bản khóa kỳ',
  frozenText: 'Sổ tổng hợp và báo cáo đúng như lúc khóa kỳ, tải lại lúc nào cũng được.',
  frozenAt: (person: string, time: string) => `Khóa lúc ${time}, ${person}`,
  workbook: 'Tải sổ tổng hợp (.xlsx)',
  report: 'Tải báo cáo (.docx)',
};
const en: typeof vi = {
  waiting: 'Waiting for acceptance',
  count: (n) => (n === 1 ? '1 report' : `${n} reports`),
  noneWaiting: 'No report is waiting for acceptance.',
  all: 'Select all',
  sent: (person, time) => `Sent by ${person}, ${time}`,
  first: 'Never looked at',
  untouched: 'Unchanged since your last look',
  changed: (n) => (n === 1 ? '1 row changed since your last look' : `${n} rows changed since your last look`),
  empty: 'empty',
  fromTo: (before, after) => `${before} → ${after}`,
  by: (person, time) => `${person}, ${time}`,
  look: 'Look at the report',
  accept: (n) => (n === 1 ? 'Accept 1 report' : `Accept ${n} reports`),
  acceptNone: 'Accept',
  giveBack: 'Ask for more',
  giveBackLabel: 'What is asked for (the selected units will read it)',
  giveBackSend: 'Send',
  commentMissing: 'Write what is asked for first.',
  cancel: 'Cancel',
  working: 'Working…',
  choose: 'Select at least one report.',
  done: (n, to) =>
    to === 'approved'
      ? n === 1
        ? '1 report was accepted.'
        : `${n} reports were accepted.`
      : n === 1
        ? '1 unit was asked for more.'
        : `${n} units were asked for more.`,
  refused: (n) => (n === 1 ? '1 report was left as it is' : `${n} reports were left as they are`),
  reasonOf: (unit, reason) => `${unit}: ${reason}`,
  others: 'Other reports that changed',
  seen: 'Mark all as seen',
  failed: 'This was not done',
  frozen: 'Kept when the period was closed',
  frozenText: 'Workbook and report as they were then; they can be fetched again at any time.',
  frozenAt: (person, time) => `Closed ${time} by ${person}`,
  workbook: 'Download the workbook (.xlsx)',
  report: 'Download the report (.docx)',
};
export const ACCEPTANCE_TEXTS: Record<Locale, typeof vi> = { vi, en };
