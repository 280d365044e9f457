import type { CalendarFinding, Locale } from '@cchc/domain';

/** Dates in the parameters are shown already; periods have their names. */
type Params = CalendarFinding['params'];

const FIELDS_VI: Record<string, string> = {
  from: 'Số liệu từ',
  to: 'Số liệu đến',
  unitDue: 'Hạn đơn vị gửi',
  communeDue: 'Hạn gửi Sở Nội vụ',
};
const FIELDS_EN: Record<string, string> = {
  from: 'Figures from',
  to: 'Figures up to',
  unitDue: 'Units send by',
  communeDue: 'Commune sends by',
};

const vi = {
  title: 'Lịch báo cáo',
  lead: 'Các kỳ báo cáo trong năm. Mọi ngày đều là mặc định, người tổng hợp sửa được.',
  year: 'Năm',
  notStored: (year: number) =>
    `Năm ${year} chưa có lịch. Dưới đây là lịch lấy theo năm ${year - 1}; bấm Lưu lịch để dùng.`,
  picture: 'Các khoảng thời gian lấy số liệu',
  pictureOf: (name: string, from: string, to: string, due: string) =>
    `${name}: số liệu từ ${from} đến ${to}, hạn đơn vị gửi ${due}`,
  range: (from: string, to: string, due: string) => `${from} – ${to}, hạn đơn vị gửi ${due}`,
  month: (month: number) => `T${month}`,
  today: 'hôm nay',
  legend: {
    window: 'khoảng lấy số liệu',
    unitDue: 'hạn đơn vị gửi',
    communeDue: 'hạn xã gửi',
    today: 'hôm nay',
  },
  from: 'Số liệu từ',
  to: 'Số liệu đến',
  unitDue: 'Hạn đơn vị gửi',
  communeDue: 'Hạn gửi Sở Nội vụ',
  communeDueHint: 'Để trống nếu chưa đặt.',
  basis: 'Căn cứ',
  closed: 'Đã khóa kỳ: không sửa được ngày.',
  remove: 'Bỏ kỳ này',
  removeOf: (name: string) => `Bỏ kỳ này: ${name}`,
  used: 'Đã có đơn vị nhập số liệu, không bỏ được.',
  add: 'Thêm kỳ',
  adHoc: 'Kỳ đột xuất',
  adHocBasis: 'Theo yêu cầu tại văn bản số …',
  save: 'Lưu lịch',
  saving: 'Đang lưu…',
  saved: 'Đã lưu lịch.',
  undo: 'Bỏ các sửa đổi',
  unsaved: 'Lịch đã sửa, chưa lưu.',
  edited: (who: string, when: string) => `Sửa gần nhất: ${who}, ${when}`,
  errors: (count: number) => `${count} chỗ phải sửa trước khi lưu`,
  warnings: (count: number) => `${count} điều cần xem`,
  refused: 'Chưa lưu được lịch',
  readOnly: 'Chỉ người tổng hợp sửa được lịch.',
  earlierPlan: 'Số liệu kỳ này được thu theo kế hoạch trước, đã được thay thế.',
  findings: {
    'not-a-date': ({ field, text }: Params) =>
      `${FIELDS_VI[String(field)]} “${text}” không phải một ngày. Gõ dạng 08/03/2026.`,
    reversed: ({ from, to }: Params) =>
      `Số liệu đến ${to} lại trước số liệu từ ${from}. Sửa một trong hai ngày.`,
    'too-long': ({ days }: Params) => `Khoảng lấy số liệu dài ${days} ngày, hơn một năm. Kiểm tra lại năm.`,
    'wrong-id': ({ id }: Params) => `Mã kỳ ${id} không khớp với năm và loại kỳ. Bỏ kỳ này rồi thêm lại.`,
    'outside-year': ({ year }: Params) =>
      `Khoảng lấy số liệu không có ngày nào thuộc năm ${year}. Sửa năm của hai ngày.`,
    'due-before-window': ({ unitDue, from }: Params) =>
      `Hạn gửi ${unitDue} trước ngày bắt đầu ${from}. Đặt hạn sau ngày bắt đầu.`,
    'due-after-commune': ({ unitDue, communeDue }: Params) =>
      `Đơn vị gửi ngày ${unitDue}, sau hạn xã gửi Sở Nội vụ ${communeDue}.`,
    overlap: ({ other, from, to }: Params) =>
      `Trùng với ${other} từ ${from} đến ${to}, số liệu những ngày đó bị tính hai lần. Sửa ngày của một trong hai kỳ.`,
    gap: ({ from, to }: Params) => `Không kỳ nào lấy số liệu từ ${from} đến ${to}, trước kỳ này.`,
    'no-basis': () => 'Chưa ghi căn cứ (văn bản số, ngày).',
    closed: () => 'Kỳ đã khóa: giữ nguyên các ngày, hoặc mở khóa kỳ trước.',
    'in-use': () => 'Đã có đơn vị nhập số liệu kỳ này, không bỏ được: giữ kỳ lại.',
  } satisfies Record<CalendarFinding['code'], (params: Params) => string>,
};

const en: typeof vi = {
  title: 'Reporting calendar',
  lead: 'The reporting periods of the year. Every date is a default that the coordinator can change.',
  year: 'Year',
  notStored: (year) =>
    `${year} has no calendar yet. This one follows ${year - 1}; press Save calendar to use it.`,
  picture: 'Windows of figures',
  pictureOf: (name, from, to, due) => `${name}: figures from ${from} to ${to}, units send by ${due}`,
  range: (from, to, due) => `${from} – ${to}, units send by ${due}`,
  month: (month) =>
    ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'][month - 1] ?? '',
  today: 'today',
  legend: { window: 'window of figures', unitDue: 'units send', communeDue: 'commune sends', today: 'today' },
  from: 'Figures from',
  to: 'Figures up to',
  unitDue: 'Units send by',
  communeDue: 'Commune sends by',
  communeDueHint: 'Leave empty if not set.',
  basis: 'Basis',
  closed: 'Closed: its dates cannot change.',
  remove: 'Remove this period',
  removeOf: (name) => `Remove this period: ${name}`,
  used: 'Units have entered figures; it cannot be removed.',
  add: 'Add a period',
  adHoc: 'Ad hoc period',
  adHocBasis: 'As requested in document no. …',
  save: 'Save calendar',
  saving: 'Saving…',
  saved: 'Calendar saved.',
  undo: 'Drop the changes',
  unsaved: 'Changed, not saved yet.',
  edited: (who, when) => `Last change: ${who}, ${when}`,
  errors: (count) => `${count} to mend before saving`,
  warnings: (count) => `${count} to look at`,
  refused: 'The calendar was not saved',
  readOnly: 'Only the coordinator can change the calendar.',
  earlierPlan: 'Figures of this period were collected under the earlier plan, which was replaced.',
  findings: {
    'not-a-date': ({ field, text }) =>
      `${FIELDS_EN[String(field)]}: “${text}” is not a day. Type it like 08/03/2026 (8 March).`,
    reversed: ({ from, to }) =>
      `Figures up to ${to} come before figures from ${from}. Change one of the two.`,
    'too-long': ({ days }) => `The window has ${days} days, more than a year. Check the year.`,
    'wrong-id': ({ id }) =>
      `The id ${id} does not fit its year and kind. Remove the period and add it again.`,
    'outside-year': ({ year }) => `The window has no day in ${year}. Correct the year of its two dates.`,
    'due-before-window': ({ unitDue, from }) =>
      `Units would send on ${unitDue}, before the window begins on ${from}. Set a later due date.`,
    'due-after-commune': ({ unitDue, communeDue }) =>
      `Units send on ${unitDue}, after the commune has to on ${communeDue}.`,
    overlap: ({ other, from, to }) =>
      `Shares the days from ${from} to ${to} with ${other}, which would be counted twice. Change the dates of one of the two.`,
    gap: ({ from, to }) => `No period has the days from ${from} to ${to}, before this one.`,
    'no-basis': () => 'No basis is given (document number and date).',
    closed: () => 'The period is closed: keep its dates, or reopen it first.',
    'in-use': () => 'Units have entered figures in this period; it cannot be removed: keep it.',
  },
};

export const CALENDAR_TEXTS: Record<Locale, typeof vi> = { vi, en };
