import type { Mark } from '../entries/entry.ts';
import type { TaskStatus } from '../entries/task-fields.ts';
import { TASK_STATUS_NAMES } from '../entries/task-fields.ts';
import type { ConsolidatedKey, SheetKey } from './spec.ts';

/** Words that stand in cells. The sheets are official forms: they are in Vietnamese whatever the pane speaks. */

export const SHEET_NAMES: Record<SheetKey, string> = {
  'huong-dan': 'Hướng dẫn',
  'chi-tieu': 'Chỉ tiêu',
  'khao-sat': 'Khảo sát hài lòng',
  'muc-tieu': 'Mục tiêu định tính',
  'nhiem-vu': 'Nhiệm vụ',
  'kinh-phi': 'Kinh phí',
  'vuong-mac': 'Vướng mắc',
  'sang-kien': 'Sáng kiến',
  'kiem-tra': 'Kiểm tra',
  'so-van-ban': 'Sổ văn bản',
  'tong-hop': 'Tổng hợp',
  'th-chi-tieu': 'Chỉ tiêu các đơn vị',
  'th-khao-sat': 'Khảo sát các đơn vị',
  'th-muc-tieu': 'Mục tiêu các đơn vị',
  'th-nhiem-vu': 'Nhiệm vụ các đơn vị',
  'th-kinh-phi': 'Kinh phí các đơn vị',
  'th-vuong-mac': 'Vướng mắc các đơn vị',
  'th-sang-kien': 'Sáng kiến các đơn vị',
  'th-kiem-tra': 'Kiểm tra các đơn vị',
  'th-so-van-ban': 'Văn bản các đơn vị',
  'chua-gui': 'Chưa gửi',
  'bieu-do': 'Biểu đồ',
  'so-sanh': 'So sánh',
  'du-lieu': 'Dữ liệu phẳng',
  'chu-giai': 'Chú giải dữ liệu',
  lists: '_cchc',
};

/** Keys of the sheets of the consolidated workbook, in the order of the tabs. */
export const CONSOLIDATED_KEYS = [
  'tong-hop',
  'chua-gui',
  'th-chi-tieu',
  'th-khao-sat',
  'th-muc-tieu',
  'th-nhiem-vu',
  'th-kinh-phi',
  'th-vuong-mac',
  'th-sang-kien',
  'th-kiem-tra',
  'th-so-van-ban',
  'so-sanh',
  'bieu-do',
  'du-lieu',
  'chu-giai',
] as const satisfies readonly ConsolidatedKey[];

export const YES = 'Có';
export const NO = 'Không';
export const NONE_ARISING = 'Không phát sinh';
export const NO_DATA = 'Chưa có số liệu';
export const ESTIMATE = 'Ước thực hiện';
export const FINAL = 'Chính thức';

export const MARK_NAMES: Record<Mark, string> = { 'none-arising': NONE_ARISING, 'no-data': NO_DATA };

/** Choices of the column Ước/Chính thức: also the place of the marks of an empty measure. */
export const STATUS_WORDS = [ESTIMATE, FINAL, NONE_ARISING, NO_DATA] as const;

/** First words of what stands in column Dấu; conditional formats go by them. */
export const MARK_ERROR = 'Lỗi';
export const MARK_WARNING = 'Xem lại';
export const MARK_CONFLICT = 'Xung đột';

export const TASK_STATUS_WORDS: readonly (readonly [TaskStatus, string])[] = Object.entries(
  TASK_STATUS_NAMES,
) as [TaskStatus, string][];

/** A word as it is compared with the words of a list: without accents, case, double spaces. */
export const folded = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/đ/gi, 'd')
    .toLowerCase()
    .replace(/[\s\u00a0]+/g, ' ')
    .trim();
