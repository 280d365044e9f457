import { INCLUDES, type Include } from '../consolidation/consolidate.ts';
import { TASK_STATUS_NAMES, TASK_STATUSES, type TaskStatus } from '../entries/task-fields.ts';
import { folded } from '../text/fold.ts';
import type { Answer, Argument, Given, ShowMissing } from './question.ts';

type Fault = Extract<Answer, { fault: string }>;

/** Which reports count: those of the totals, and "đã phát hành", what an issued report stood on. */
export const COUNTS = [...INCLUDES, 'issued'] as const;
export type Counts = Include | 'issued';

export const COUNTS_WORDS: Record<Counts, string> = {
  approved: 'đã tiếp nhận',
  submitted: 'đã gửi',
  all: 'tất cả',
  issued: 'đã phát hành',
};

export const MISSING_WORDS: Record<ShowMissing, string> = { error: '#N/A', empty: 'trống', reason: 'lý do' };

/** What a whole table may show. */
export const TABLE_WORDS = {
  result: 'kết quả',
  numerator: 'tử số',
  denominator: 'mẫu số',
  verdict: 'đánh giá',
  target: 'chỉ tiêu',
} as const;
export type TableOf = keyof typeof TABLE_WORDS;

/** Fields of a task. */
export const FIELD_WORDS = {
  name: 'tên',
  area: 'lĩnh vực',
  lead: 'chủ trì',
  coordinate: 'phối hợp',
  person: 'người phụ trách',
  deadline: 'thời hạn',
  end: 'hạn cuối',
  product: 'sản phẩm',
  status: 'trạng thái',
  progress: 'tiến độ',
  sentence: 'câu văn',
} as const;
export type FieldOf = keyof typeof FIELD_WORDS;

/** Which tasks a list has; the shorter words take several states together. */
const STATUS_WORDS: Record<string, readonly (TaskStatus | null)[]> = {
  'tất cả': [...TASK_STATUSES, null],
  'chưa đến hạn': ['not-due'],
  'đang thực hiện': ['in-progress', 'in-progress-late'],
  'trong hạn': ['in-progress'],
  'quá hạn': ['in-progress-late'],
  'hoàn thành': ['done', 'done-late'],
  'hoàn thành đúng hạn': ['done'],
  'hoàn thành quá hạn': ['done-late'],
  'không còn thực hiện': ['dropped'],
  'chưa báo cáo': [null],
  ...Object.fromEntries(TASK_STATUSES.map((status) => [TASK_STATUS_NAMES[status], [status]])),
};
export const STATUS_FILTERS = Object.keys(STATUS_WORDS).slice(0, 10);

/** Other ways to say the same, folded. */
const ALSO: Record<string, string> = {
  approved: 'approved',
  submitted: 'submitted',
  all: 'all',
  issued: 'issued',
  'da tiep nhan bao cao': 'approved',
  'n a': 'error',
  na: 'error',
  rong: 'empty',
  empty: 'empty',
  'de trong': 'empty',
  reason: 'reason',
};

function wordIn<Key extends string>(
  argument: Argument,
  words: Readonly<Record<Key, string>>,
  given: Given,
  fallback: Key,
): Key | Fault {
  if (given === null) return fallback;
  const text = String(given);
  const said = folded(text);
  const keys = Object.keys(words) as Key[];
  const found =
    keys.find((key) => folded(words[key]) === said) ?? keys.find((key) => key === said || ALSO[said] === key);
  return (
    found ?? { fault: 'unknown-word', params: { argument, text, words: Object.values(words).join(', ') } }
  );
}

export const readCounts = (given: Given): Counts | Fault =>
  wordIn('include', COUNTS_WORDS, given, 'approved');
export const readMissing = (given: Given, fallback: ShowMissing = 'error'): ShowMissing | Fault =>
  wordIn('missing', MISSING_WORDS, given, fallback);
export const readTable = (given: Given): TableOf | Fault => wordIn('what', TABLE_WORDS, given, 'result');
export const readField = (given: Given): FieldOf | Fault => wordIn('field', FIELD_WORDS, given, 'name');

export function readStatuses(given: Given): readonly (TaskStatus | null)[] | Fault {
  const said = given === null ? 'tat ca' : folded(String(given));
  const found = Object.entries(STATUS_WORDS).find(([word]) => folded(word) === said)?.[1];
  return (
    found ?? {
      fault: 'unknown-word',
      params: { argument: 'status', text: String(given), words: STATUS_FILTERS.join(', ') },
    }
  );
}
