import type { Locale, TableFileErrorCode } from '@cchc/domain';

type Params = Record<string, string | number | boolean | null>;
type Words = readonly [reason: string, remedy: string];
const megabytes = (value: unknown): string => `${Math.ceil(Number(value) / 1048576)} MB`;

const vi: Record<TableFileErrorCode, (params: Params) => Words> = {
  'file-empty': () => ['Không có gì để đọc.', 'Chọn lại tệp, hoặc sao chép bảng rồi dán lại.'],
  'file-too-large': ({ bytes, limit }) => [
    `Tệp ${megabytes(bytes)}, tối đa ${megabytes(limit)}.`,
    'Bỏ hình ảnh khỏi tệp, hoặc chỉ sao chép bảng rồi dán vào đây.',
  ],
  'file-encrypted': () => [
    'Tệp có mật khẩu.',
    'Mở bằng Word hoặc Excel, bỏ mật khẩu, lưu lại rồi chọn tệp đó.',
  ],
  'file-old-format': ({ saveAs }) => [
    'Tệp kiểu cũ.',
    `Mở bằng Word hoặc Excel, lưu lại thành ${String(saveAs)} rồi chọn tệp đó.`,
  ],
  'file-with-macros': () => [
    'Tệp có chứa macro nên không đọc.',
    'Lưu lại thành .docx hoặc .xlsx (không macro) rồi chọn tệp đó.',
  ],
  'file-of-other-kind': () => [
    'Tệp này không phải tệp Word hay Excel.',
    'Chọn tệp .docx hoặc .xlsx, hoặc sao chép bảng rồi dán.',
  ],
  'file-damaged': () => [
    'Tệp hỏng hoặc chưa tải về đủ.',
    'Mở bằng Word hoặc Excel, lưu thành tệp mới rồi chọn tệp đó.',
  ],
  'file-too-much': () => [
    'Tệp chứa quá nhiều nội dung so với một phụ lục.',
    'Sao chép riêng bảng phụ lục rồi dán vào đây.',
  ],
  'table-too-long': ({ limit }) => [
    `Bảng dài quá ${String(limit)} dòng.`,
    'Chỉ sao chép các dòng của phụ lục rồi dán vào đây.',
  ],
  'no-table': () => [
    'Không có bảng nào.',
    'Phụ lục phải là bảng: chọn tệp khác, hoặc sao chép các ô của bảng rồi dán.',
  ],
};
const en: typeof vi = {
  'file-empty': () => ['There is nothing to read.', 'Choose the file again, or copy the table and paste it.'],
  'file-too-large': ({ bytes, limit }) => [
    `The file has ${megabytes(bytes)}; at most ${megabytes(limit)}.`,
    'Take pictures out of it, or copy only the table and paste it here.',
  ],
  'file-encrypted': () => [
    'The file has a password.',
    'Open it in Word or Excel, remove the password, save, and choose that file.',
  ],
  'file-old-format': ({ saveAs }) => [
    'The file is of an old kind.',
    `Open it in Word or Excel, save it as ${String(saveAs)}, and choose that file.`,
  ],
  'file-with-macros': () => [
    'The file holds macros and is not read.',
    'Save it as .docx or .xlsx (without macros) and choose that file.',
  ],
  'file-of-other-kind': () => [
    'This is no file of Word or Excel.',
    'Choose a .docx or .xlsx, or copy the table and paste it.',
  ],
  'file-damaged': () => [
    'The file is damaged or cut off.',
    'Open it in Word or Excel, save it as a new file, and choose that one.',
  ],
  'file-too-much': () => [
    'The file holds far more than an appendix.',
    'Copy only the table and paste it here.',
  ],
  'table-too-long': ({ limit }) => [
    `The table has more than ${String(limit)} rows.`,
    'Copy only the rows of the appendix and paste them here.',
  ],
  'no-table': () => [
    'There is no table in it.',
    'An appendix is a table: choose another file, or copy the cells and paste them.',
  ],
};

/** Why a file or clipboard was not read, and what to do. */
export const fileWords = (code: TableFileErrorCode, params: Params, locale: Locale): Words =>
  (locale === 'vi' ? vi : en)[code](params);
