import type { Answer, Refusal } from '../grid/deeds.ts';
import type { Locale } from '../model/index.ts';
import { ask, type DialogButton } from './dialog.ts';
import type { Texts } from './texts.ts';

const WORDS = {
  'vi-VN': {
    protected:
      'Ô bạn đang tìm cách thay đổi nằm trên trang tính được bảo vệ. Để thay đổi, hãy bỏ bảo vệ trang tính. Bạn có thể được yêu cầu nhập mật khẩu.',
    invalid: 'Giá trị này không khớp với các hạn chế xác thực dữ liệu được xác định cho ô này.',
    goOn: 'Bạn có muốn tiếp tục không?',
    formula:
      'Công thức này có vấn đề. Bạn không định nhập công thức? Khi ký tự đầu tiên là dấu bằng (=), Excel hiểu đó là công thức.',
    refused: 'Excel không thực hiện được thao tác này.',
    exists: 'Tên này đã có. Hãy thử một tên khác.',
    replaces: 'Đã có dữ liệu ở đây. Bạn có muốn thay thế không?',
    circular:
      'Có một hoặc nhiều tham chiếu vòng, trong đó công thức tham chiếu trực tiếp hoặc gián tiếp đến chính ô của nó. Điều này có thể khiến kết quả tính sai. Hãy thử bỏ hoặc sửa các tham chiếu này, hoặc chuyển công thức sang ô khác.',
  },
  'en-US': {
    protected:
      "The cell you're trying to change is on a protected sheet. To make a change, unprotect the sheet. You might be requested to enter a password.",
    invalid: "This value doesn't match the data validation restrictions defined for this cell.",
    goOn: 'Continue?',
    formula:
      "There's a problem with this formula. Not trying to type a formula? When the first character is an equal sign (=), Excel thinks it's a formula.",
    refused: 'Excel cannot do this.',
    exists: 'That name is already taken. Try a different one.',
    replaces: "There's already data here. Do you want to replace it?",
    circular:
      'There are one or more circular references where a formula refers to its own cell either directly or indirectly. This might cause them to calculate incorrectly. Try removing or changing these references, or moving the formulas to different cells.',
  },
} as const;

/** Excel's own message for a deed that it refuses, with Excel's own buttons. */
export function askRefusal(refusal: Refusal, texts: Texts, locale: Locale['name']): Promise<Answer> {
  const words = WORDS[locale];
  const title = 'Microsoft Excel';
  const ok: DialogButton<Answer> = { label: texts.ok, value: 'cancel' };
  if (refusal.kind === 'protected') return ask<Answer>(title, words.protected, [ok], 'cancel', 'warning');
  if (refusal.kind === 'refused') {
    if (refusal.code === 'ItemAlreadyExists')
      return ask<Answer>(title, words.exists, [ok], 'cancel', 'warning');
    const message = refusal.code === 'InvalidArgument' ? words.formula : `${words.refused} (${refusal.code})`;
    return ask<Answer>(title, message, [{ label: texts.ok, value: 'again' }], 'again', 'warning');
  }
  const { alert } = refusal;
  const heading = alert.title || title;
  const message = alert.message || words.invalid;
  const cancel: DialogButton<Answer> = { label: texts.cancel, value: 'cancel' };
  switch (alert.style) {
    case 'Stop':
      return ask<Answer>(
        heading,
        message,
        [{ label: texts.retry, value: 'again' }, cancel],
        'cancel',
        'stop',
      );
    case 'Warning':
      return ask<Answer>(
        heading,
        `${message}\n\n${words.goOn}`,
        [
          { label: texts.yes, value: 'accept', primary: false },
          { label: texts.no, value: 'again', primary: true },
          cancel,
        ],
        'cancel',
        'warning',
      );
    default:
      return ask<Answer>(heading, message, [{ label: texts.ok, value: 'accept' }, cancel], 'cancel', 'info');
  }
}

/** Excel's message after a formula was entered that reads its own result. */
export function tellCircular(texts: Texts, locale: Locale['name']): Promise<void> {
  const ok = { label: texts.ok, value: undefined };
  return ask('Microsoft Excel', WORDS[locale].circular, [ok], undefined, 'warning');
}

/** Excel's question before dragged cells cover others that hold something. */
export function askReplaces(texts: Texts, locale: Locale['name']): Promise<boolean> {
  const buttons = [
    { label: texts.ok, value: true },
    { label: texts.cancel, value: false },
  ];
  return ask('Microsoft Excel', WORDS[locale].replaces, buttons, false, 'question');
}
