import type { Locale } from '@cchc/domain';
import type { RefillRefusal } from '../../sync/refill-file.ts';

type FileRefusal = Extract<RefillRefusal, { kind: 'file' }>;
type Words = readonly [reason: string, remedy: string];
type Params = FileRefusal['params'];
/** Faults that a file of a person can have; all others are faults of what was written, and told as one. */
type Told =
  | 'file-too-large'
  | 'not-xlsx'
  | 'encrypted'
  | 'old-format'
  | 'binary-format'
  | 'macros'
  | 'broken-zip'
  | 'missing-part'
  | 'broken-xml'
  | 'forbidden-xml'
  | 'too-much-data'
  | 'too-many-cells'
  | 'unknown-sheet'
  | 'not-written';

const megabytes = (value: unknown): string => `${Math.ceil(Number(value) / 1048576)} MB`;

const vi: Record<Told, (params: Params) => Words> = {
  'file-too-large': ({ size, limit }) => [
    `Tệp ${megabytes(size)}, tối đa ${megabytes(limit)}.`,
    'Bỏ bớt hình ảnh hoặc trang thừa khỏi tệp, lưu lại rồi chọn lại.',
  ],
  'not-xlsx': () => ['Tệp này không phải tệp Excel (.xlsx).', 'Chọn tệp tổng hợp đã tải về từ đây.'],
  encrypted: () => ['Tệp có mật khẩu.', 'Mở bằng Excel, bỏ mật khẩu, lưu lại rồi chọn tệp đó.'],
  'old-format': () => ['Tệp kiểu cũ (.xls).', 'Mở bằng Excel, lưu lại thành .xlsx rồi chọn tệp đó.'],
  'binary-format': () => ['Tệp kiểu .xlsb.', 'Mở bằng Excel, lưu lại thành .xlsx rồi chọn tệp đó.'],
  macros: () => ['Tệp có chứa macro nên không đọc.', 'Lưu lại thành .xlsx (không macro) rồi chọn tệp đó.'],
  'broken-zip': () => [
    'Tệp hỏng hoặc chưa tải về đủ.',
    'Chép lại tệp, hoặc mở bằng Excel rồi lưu thành tệp mới.',
  ],
  'missing-part': () => ['Tệp thiếu phần bên trong.', 'Mở bằng Excel, lưu thành tệp mới rồi chọn tệp đó.'],
  'broken-xml': () => ['Tệp hỏng bên trong.', 'Mở bằng Excel, lưu thành tệp mới rồi chọn tệp đó.'],
  'forbidden-xml': () => [
    'Tệp chứa nội dung không an toàn.',
    'Mở bằng Excel, lưu thành tệp mới rồi chọn tệp đó.',
  ],
  'too-much-data': () => [
    'Tệp chứa quá nhiều nội dung.',
    'Chuyển bớt trang riêng sang tệp khác, lưu rồi chọn lại.',
  ],
  'too-many-cells': ({ sheet, limit }) => [
    `Trang “${sheet}” có quá nhiều ô (tối đa ${limit}).`,
    'Xóa các dòng, cột trống có định dạng ở trang đó, lưu rồi chọn lại.',
  ],
  'unknown-sheet': () => [
    'Tệp không có trang nào của bảng tổng hợp.',
    'Chọn tệp đã tải về từ đây, hoặc tải tệp mới.',
  ],
  'not-written': ({ sheet = '', cell = '' }) => [
    ['Không ghép được số liệu mới vào tệp', [sheet, cell].filter(Boolean).join(', ')]
      .filter(Boolean)
      .join(': '),
    'Tải tệp mới; nếu vẫn lỗi thì báo người quản trị.',
  ],
};
const en: typeof vi = {
  'file-too-large': ({ size, limit }) => [
    `The file has ${megabytes(size)}; at most ${megabytes(limit)}.`,
    'Take pictures or sheets out of it, save, and choose it again.',
  ],
  'not-xlsx': () => [
    'This is no Excel file (.xlsx).',
    'Choose a consolidated file that was downloaded here.',
  ],
  encrypted: () => [
    'The file has a password.',
    'Open it in Excel, remove the password, save, and choose it.',
  ],
  'old-format': () => [
    'The file is of an old kind (.xls).',
    'Open it in Excel, save it as .xlsx, and choose it.',
  ],
  'binary-format': () => [
    'The file is of the kind .xlsb.',
    'Open it in Excel, save it as .xlsx, and choose it.',
  ],
  macros: () => [
    'The file holds macros and is not read.',
    'Save it as .xlsx (without macros) and choose it.',
  ],
  'broken-zip': () => [
    'The file is damaged or cut off.',
    'Copy it again, or save it in Excel as a new file.',
  ],
  'missing-part': () => [
    'A part inside the file is missing.',
    'Save it in Excel as a new file and choose that.',
  ],
  'broken-xml': () => ['The file is damaged inside.', 'Save it in Excel as a new file and choose that.'],
  'forbidden-xml': () => [
    'The file holds unsafe content.',
    'Save it in Excel as a new file and choose that.',
  ],
  'too-much-data': () => [
    'The file holds too much.',
    'Move sheets of your own to another file, save, choose again.',
  ],
  'too-many-cells': ({ sheet, limit }) => [
    `Sheet “${sheet}” has too many cells (at most ${limit}).`,
    'Delete empty rows and columns that have a format there, save, and choose it again.',
  ],
  'unknown-sheet': () => [
    'The file has no sheet of the consolidated workbook.',
    'Choose a file that was downloaded here, or download a new one.',
  ],
  'not-written': ({ sheet = '', cell = '' }) => [
    ['The new figures did not fit into the file', [sheet, cell].filter(Boolean).join(', ')]
      .filter(Boolean)
      .join(': '),
    'Download a new file; if that fails too, tell the administrator.',
  ],
};

/** Why a file was not filled anew, and what to do. */
export function refusalWords({ code, params }: FileRefusal, locale: Locale): Words {
  const texts = locale === 'vi' ? vi : en;
  return texts[code in texts ? (code as Told) : 'not-written'](params);
}
