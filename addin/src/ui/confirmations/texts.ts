import type { Locale } from '@cchc/domain';

const vi = {
  title: 'Xác nhận số liệu',
  lead: 'Nơi hai đơn vị cùng chủ trì: một đơn vị nhập, một đơn vị xác nhận, số liệu chỉ tính một lần.',
  waitingFor: (count: number) => `${count} số liệu chờ đơn vị xác nhận`,
  changed: (count: number) =>
    count === 1
      ? 'Có 1 số liệu đã đổi sau khi được xác nhận'
      : `Có ${count} số liệu đã đổi sau khi được xác nhận`,
  look: 'Xem và xác nhận',
  see: 'Xem xác nhận',
  allConfirmed: 'Số liệu chung với đơn vị khác đã được xác nhận',
  shared: 'Số liệu có đơn vị khác xác nhận',
  sharedText: (confirmed: number, of: number) => `Đã xác nhận ${confirmed}/${of}.`,
  mine: 'Chờ đơn vị xác nhận',
  others: 'Số liệu khác',
  none: 'Kỳ này không có số liệu nào cần hai đơn vị.',
  enteredBy: (unit: string) => `Đơn vị nhập: ${unit}`,
  written: (who: string, when: string) => `${who}, ${when}`,
  nothing: 'Đơn vị chưa nhập số liệu này.',
  cleared: 'Số liệu đã được xóa, không còn gì để xác nhận.',
  figures: 'Số liệu',
  sentence: 'Câu của kế hoạch',
  word: 'Xác nhận',
  waiting: (units: string) => `Chờ: ${units}`,
  confirmed: (unit: string, who: string, when: string) => `${unit} đã xác nhận (${who}, ${when})`,
  older: (unit: string, who: string, when: string) =>
    `${unit} đã xác nhận số liệu trước (${who}, ${when}). Từ đó số liệu đã thay đổi.`,
  states: {
    open: 'Chờ xác nhận',
    confirmed: 'Đã xác nhận',
    outdated: 'Đã đổi sau khi xác nhận',
    empty: 'Chưa nhập',
  },
  confirm: 'Xác nhận số liệu này',
  confirmFor: (unit: string) => `Xác nhận thay mặt ${unit}`,
  about: (action: string, name: string) => `${action}: ${name}`,
  wrong: 'Nếu số liệu chưa đúng: trao đổi với đơn vị nhập. Số liệu được sửa thì xác nhận lại.',
  done: (name: string) => `Đã xác nhận: ${name}`,
  failed: 'Chưa xác nhận được',
};
const en: typeof vi = {
  title: 'Confirm figures',
  lead: 'Where two units lead: one enters, the other confirms, and the figure is counted once.',
  waitingFor: (count) =>
    count === 1
      ? '1 figure waits for your unit to confirm it'
      : `${count} figures wait for your unit to confirm them`,
  changed: (count) =>
    count === 1
      ? '1 figure has changed since it was confirmed'
      : `${count} figures have changed since they were confirmed`,
  look: 'Look and confirm',
  see: 'See confirmations',
  allConfirmed: 'What is shared with another unit is confirmed',
  shared: 'Figures that another unit confirms',
  sharedText: (confirmed, of) => `${confirmed} of ${of} confirmed.`,
  mine: 'Waiting for your unit',
  others: 'Other figures',
  none: 'No figure of this period needs two units.',
  enteredBy: (unit) => `Entered by: ${unit}`,
  written: (who, when) => `${who}, ${when}`,
  nothing: 'The unit has not entered it yet.',
  cleared: 'The figure was cleared: there is nothing to confirm.',
  figures: 'Figures',
  sentence: 'Sentence of the plan',
  word: 'Confirmation',
  waiting: (units) => `Waiting for: ${units}`,
  confirmed: (unit, who, when) => `${unit} has confirmed it (${who}, ${when})`,
  older: (unit, who, when) =>
    `${unit} confirmed the figures before (${who}, ${when}). They have changed since.`,
  states: {
    open: 'To be confirmed',
    confirmed: 'Confirmed',
    outdated: 'Changed since it was confirmed',
    empty: 'Not entered',
  },
  confirm: 'Confirm these figures',
  confirmFor: (unit) => `Confirm for ${unit}`,
  about: (action, name) => `${action}: ${name}`,
  wrong: 'If they are not right: talk to the unit that enters them. Once corrected, confirm them again.',
  done: (name) => `Confirmed: ${name}`,
  failed: 'Not confirmed',
};
export const CONFIRMATION_TEXTS: Record<Locale, typeof vi> = { vi, en };
