import type { Locale, ReportState } from '@cchc/domain';
import type { ToldColumn } from '@cchc/domain/flat';
import type { RefillStep } from '../../sync/refill-file.ts';

const vi = {
  fresh: 'Tải tệp tổng hợp mới',
  download: 'Tải tệp (.xlsx)',
  again: 'Làm mới tệp đã có',
  againText:
    'Chọn tệp tổng hợp đã tải về trước đây. Số liệu được thay mới; trang, ghi chú, cột và biểu đồ tự thêm được giữ. Tệp đã chọn không bị sửa; bản mới được lưu thành tệp khác. Tệp không rời khỏi máy này.',
  choose: 'Chọn tệp để làm mới (.xlsx)',
  steps: {
    fetching: 'Bước 1/2: lấy số liệu mới…',
    merging: 'Bước 2/2: ghép vào tệp…',
  } satisfies Record<RefillStep, string>,
  cancel: 'Dừng lại',
  stopped: 'Đã dừng. Chưa lưu tệp nào.',
  failed: (name: string) => `Chưa làm mới được ${name}`,
  done: (name: string, sheets: number) => `Đã làm mới ${sheets} trang và lưu thành ${name}.`,
  added: (sheets: string) => `Trang mới thêm: ${sheets}.`,
  lost: (count: number) => `${count} dòng không còn trong số liệu`,
  lostText: 'Phần đã ghi bên phải các dòng này được chuyển xuống cuối trang:',
  lostRow: (sheet: string, code: string) => `${sheet}: ${code}`,
  changes: 'Thay đổi so với lần lấy trước',
  noChanges: 'Số liệu không đổi so với lần lấy trước.',
  unknown: 'Tệp trước không có trang Dữ liệu phẳng nên không so sánh được.',
  figures: (count: number) => `${count} số liệu`,
  periodsCame: (periods: string) => `Kỳ mới có: ${periods}`,
  periodsWent: (periods: string) => `Kỳ không còn: ${periods}`,
  measures: (came: number, went: number) => `Dòng chỉ tiêu: thêm ${came}, bớt ${went}`,
  states: {
    draft: 'đang nhập',
    submitted: 'đã gửi',
    approved: 'đã tiếp nhận',
    returned: 'đề nghị bổ sung',
  } as Record<ReportState, string>,
  notThere: 'chưa có',
  more: (count: number) => `Và ${count} thay đổi nữa.`,
  empty: 'để trống',
  fromTo: (column: string, was: string, now: string) => `${column}: ${was} → ${now}`,
  columns: {
    tu_so: 'Tử số',
    mau_so: 'Mẫu số',
    muc_1: 'Mức 1',
    muc_2: 'Mức 2',
    muc_3: 'Mức 3',
    muc_4: 'Mức 4',
    muc_5: 'Mức 5',
    uoc: 'Ước',
    danh_dau: 'Đánh dấu',
    nguon: 'Nguồn số liệu',
    ghi_chu: 'Ghi chú',
  } satisfies Record<ToldColumn, string>,
  values: {
    'uoc:1': 'ước thực hiện',
    'uoc:0': 'chính thức',
    'danh_dau:none-arising': 'không phát sinh',
    'danh_dau:no-data': 'chưa có số liệu',
  } as Record<string, string>,
};
const en: typeof vi = {
  fresh: 'Download a new consolidated file',
  download: 'Download (.xlsx)',
  again: 'Fill a file anew',
  againText:
    'Choose a consolidated file from before. It gets the figures of now; sheets, notes, columns and charts of your own stay. The file that you choose is not changed: the new one is saved beside it. It does not leave this computer.',
  choose: 'Choose a file to fill anew (.xlsx)',
  steps: {
    fetching: 'Step 1 of 2: fetching the figures…',
    merging: 'Step 2 of 2: putting them into the file…',
  },
  cancel: 'Stop',
  stopped: 'Stopped. No file was saved.',
  failed: (name) => `${name} was not filled anew`,
  done: (name, sheets) =>
    sheets === 1
      ? `1 sheet was filled anew; saved as ${name}.`
      : `${sheets} sheets were filled anew; saved as ${name}.`,
  added: (sheets) => `New sheets: ${sheets}.`,
  lost: (count) =>
    count === 1 ? '1 row is no longer in the figures' : `${count} rows are no longer in the figures`,
  lostText: 'What was written beside them stands below the sheet now:',
  lostRow: (sheet, code) => `${sheet}: ${code}`,
  changes: 'Changed since the last pull',
  noChanges: 'The figures are the same as at the last pull.',
  unknown: 'The file had no sheet Dữ liệu phẳng to compare with.',
  figures: (count) => (count === 1 ? '1 figure' : `${count} figures`),
  periodsCame: (periods) => `Periods that came: ${periods}`,
  periodsWent: (periods) => `Periods that went: ${periods}`,
  measures: (came, went) => `Rows of indicators: ${came} came, ${went} went`,
  states: { draft: 'being filled', submitted: 'sent', approved: 'accepted', returned: 'more asked for' },
  notThere: 'not there',
  more: (count) => (count === 1 ? 'And 1 more change.' : `And ${count} more changes.`),
  empty: 'empty',
  fromTo: (column, was, now) => `${column}: ${was} → ${now}`,
  columns: {
    tu_so: 'Numerator',
    mau_so: 'Denominator',
    muc_1: 'Level 1',
    muc_2: 'Level 2',
    muc_3: 'Level 3',
    muc_4: 'Level 4',
    muc_5: 'Level 5',
    uoc: 'Estimate',
    danh_dau: 'Mark',
    nguon: 'Source',
    ghi_chu: 'Note',
  },
  values: {
    'uoc:1': 'estimate',
    'uoc:0': 'final',
    'danh_dau:none-arising': 'none arising',
    'danh_dau:no-data': 'no data yet',
  },
};
export const CONSOLIDATED_TEXTS: Record<Locale, typeof vi> = { vi, en };
export type ConsolidatedTexts = typeof vi;
