import type { NotANumber } from '@cchc/domain';
import type { Facts } from './explain.ts';

const clip = (text: string | undefined) => (text ? ` “${text}”` : '');
const DIGITS = 'Chỉ nhập chữ số, ví dụ 1.234,5. Phần giải thích ghi ở cột Ghi chú.';

/** What to do about a text that is no number, by why it is none. */
const REMEDIES: Record<NotANumber, string> = {
  empty: 'Xóa ô, rồi nhập số.',
  'none-in-words':
    'Nếu đã đếm và không có: nhập 0. Nếu không phát sinh hoặc chưa có số liệu: để trống ô này, chọn ở cột Ước/Chính thức và ghi lý do.',
  filler: 'Để trống ô nếu chưa có số; nhập 0 nếu đã đếm và không có.',
  bracketed: 'Bỏ dấu ngoặc. Số trong ngoặc có thể bị hiểu là số âm.',
  'with-words': 'Chỉ để lại chữ số trong ô, phần chữ ghi ở cột Ghi chú.',
  date: 'Ô này không nhận ngày. Nhập số, ví dụ 12; ngày ghi ở cột Ngày lấy hoặc Ghi chú.',
  'two-numbers': 'Mỗi ô nhận một số. Tử số và mẫu số nhập ở hai ô; muốn cộng thì gõ =3+4.',
  unfinished: 'Gõ đủ hai bên dấu phẩy, ví dụ 5,5, hoặc bỏ dấu thừa ở cuối.',
  percent: 'Bỏ dấu %. Ô này nhận số đếm, không nhận tỷ lệ; cột Kết quả tự tính tỷ lệ.',
  separators: 'Dấu chấm ngăn từng ba chữ số, dấu phẩy ngăn phần thập phân, ví dụ 1.234,5.',
  formula: 'Xóa ô, rồi nhập số hoặc công thức cho ra số.',
  words: DIGITS,
};

/** Words for what stands in cells of numbers. */
export const viNumbers = {
  'not-a-number': ({ field, text, why }: Facts) => ({
    reason: `${field || 'Ô này'} phải là số, đang ghi${clip(text)}.`,
    remedy: REMEDIES[why as NotANumber] ?? DIGITS,
  }),
  'date-for-number': ({ field, text }: Facts) => ({
    reason: `${field || 'Ô này'} phải là số, Excel đã đổi thành ngày${clip(text)}.`,
    remedy: 'Đổi định dạng ô sang Số (Number), rồi nhập lại.',
  }),
  'ambiguous-number': ({ field, text, first, second }: Facts) => ({
    reason: `${field || 'Ô này'} có thể hiểu theo hai cách${clip(text)}${first && second ? `: ${first} hay ${second}` : ''}.`,
    remedy:
      'Gõ lại cho rõ: số nghìn gõ liền, ví dụ 1234; số lẻ gõ sau dấu phẩy, ví dụ 1,23. Chưa rõ thì ô này chưa được gửi.',
  }),
  'number-as-text': ({ field, text, value }: Facts) => ({
    reason: `${field || 'Ô này'} ghi${clip(text)}, hiểu là ${value || 'số'}.`,
    remedy: 'Đúng thì gõ lại số để cột Kết quả tính được; chưa đúng thì sửa ô.',
  }),
};
