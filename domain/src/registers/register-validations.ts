import { serialOf } from '../sheets/serial-date.ts';
import type { CellSpec } from '../sheets/sheet-builder.ts';
import { MAX_TEXT } from '../text/canonical.ts';

type Validation = NonNullable<CellSpec['validation']>;

/** Registers warn and never stop: rows are pasted from elsewhere, and what is wrong is said in the pane, at its cell. */
const warning = (text: string): NonNullable<Validation['error']> => ({
  title: 'Xem lại',
  text,
  style: 'warning',
});

export const dateWarning = (title: string): Validation => ({
  rule: { kind: 'date', operator: 'between', min: serialOf('2000-01-01'), max: serialOf('2100-12-31') },
  prompt: { title, text: 'Nhập ngày/tháng/năm, ví dụ 03/6/2026.' },
  error: warning('Ô này nhận một ngày, ví dụ 03/6/2026.'),
});

export const listWarning = (title: string, list: string): Validation => ({
  rule: { kind: 'list', source: `=${list}` },
  prompt: { title, text: 'Chọn một mục trong danh sách của ô.' },
  error: warning('Mục này không có trong danh sách của ô.'),
});

/** A list that only suggests: anything else may be typed. */
export const suggestion = (title: string, list: string): Validation => ({
  rule: { kind: 'list', source: `=${list}` },
  prompt: { title, text: 'Chọn trong danh sách, hoặc ghi loại khác.' },
  error: warning('Loại này không có trong danh sách. Vẫn ghi loại này?'),
});

export const textHint = (title: string, text: string): Validation => ({
  rule: { kind: 'text-length', max: MAX_TEXT },
  prompt: { title, text },
  error: warning(`Ô này nhận tối đa ${MAX_TEXT} chữ.`),
});
