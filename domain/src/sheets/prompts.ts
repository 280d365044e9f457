import type { EntryDef } from '../entries/entry-def.ts';
import type { Indicator, Measure } from '../plan/schema.ts';
import { MAX_TEXT as MAX_ENTRY_TEXT } from '../text/canonical.ts';
import { serialOf } from './serial-date.ts';
import type { CellSpec } from './sheet-builder.ts';

type Validation = NonNullable<CellSpec['validation']>;

/** Excel's limits for the title and the text of an input message. */
const MAX_TITLE = 32;
const MAX_TEXT = 255;
const cut = (text: string, length: number): string =>
  text.length <= length ? text : `${text.slice(0, length - 1).trimEnd()}…`;

const prompt = (title: string, text: string) => ({
  title: cut(title, MAX_TITLE),
  text: cut(text, MAX_TEXT),
});
const stop = (text: string): NonNullable<Validation['error']> => ({
  title: 'Chưa đúng',
  text: cut(text, MAX_TEXT),
  style: 'stop',
});

export const LIST_NAMES = {
  yesNo: 'CCHC_CO_KHONG',
  status: 'CCHC_UOC_CHINH_THUC',
  taskStatus: 'CCHC_TRANG_THAI',
  evidence: 'CCHC_MINH_CHUNG',
} as const;

const NUMBER_ERROR = 'Ô này nhận số từ 0 trở lên, ví dụ 1234 hoặc 95,5. Nhấn Thử lại (Retry) để nhập lại.';
const WHOLE_ERROR = 'Ô này nhận số phiếu: số nguyên từ 0 trở lên. Nhấn Thử lại (Retry) để nhập lại.';
const LIST_ERROR = 'Chọn một mục trong danh sách của ô (nhấn Alt và mũi tên xuống để mở danh sách).';

const MEASURE_TITLES: Record<Measure['kind'], Record<string, string>> = {
  ratio: { numerator: 'Tử số', denominator: 'Mẫu số' },
  survey: {},
  level: { level: 'Cấp độ' },
  change: { current: 'Số của kỳ này', baseline: 'Số gốc' },
  yes: { value: 'Có hay không' },
  checklist: {},
};

/** What may be typed as one figure of a measure, and the plan's own words of what is counted. */
export function figureValidation(
  { measure }: Pick<Indicator, 'measure'>,
  { key, name, type, max }: EntryDef['components'][number],
): Validation {
  const title = MEASURE_TITLES[measure.kind][key] ?? name;
  if (type === 'yes-no')
    return {
      rule: { kind: 'list', source: `=${LIST_NAMES.yesNo}` },
      prompt: prompt('Có hay không', `${name}. Chọn Có hoặc Không.`),
      error: stop(LIST_ERROR),
    };
  const kind = type;
  if (max !== undefined)
    return {
      rule: { kind, operator: 'between', min: 0, max },
      prompt: prompt(title, `${name}. Nhập số từ 0 đến ${max}.`),
      error: stop(`Ô này nhận số từ 0 đến ${max}. Nhấn Thử lại (Retry) để nhập lại.`),
    };
  const what =
    measure.kind === 'survey'
      ? `Số phiếu chọn “${name}”. Năm mức cộng lại bằng: ${measure.denominator.name}.`
      : `${name}.`;
  return {
    rule: { kind, operator: 'at-least', min: 0 },
    prompt: prompt(title, what),
    error: stop(type === 'whole' ? WHOLE_ERROR : NUMBER_ERROR),
  };
}

/** What may be typed as an amount of money. */
export const moneyValidation = (title: string, text: string): Validation => ({
  rule: { kind: 'decimal', operator: 'at-least', min: 0 },
  prompt: prompt(title, `${text} Đơn vị tính: triệu đồng, ví dụ 12,5.`),
  error: stop(NUMBER_ERROR),
});

export const STATUS_VALIDATION: Validation = {
  rule: { kind: 'list', source: `=${LIST_NAMES.status}` },
  prompt: prompt(
    'Ước hay chính thức',
    'Ước thực hiện: số sẽ thay bằng số chính thức. Khi ô số để trống: chọn Không phát sinh hoặc Chưa có số liệu và ghi lý do.',
  ),
  error: stop(LIST_ERROR),
};

export const TASK_STATUS_VALIDATION: Validation = {
  rule: { kind: 'list', source: `=${LIST_NAMES.taskStatus}` },
  prompt: prompt('Trạng thái', 'Chọn trạng thái của nhiệm vụ trong danh sách.'),
  error: stop(LIST_ERROR),
};

export const PERCENT_VALIDATION: Validation = {
  rule: { kind: 'decimal', operator: 'between', min: 0, max: 1 },
  prompt: prompt('Tiến độ %', 'Nhập từ 0 đến 100, ví dụ 95 hoặc 95%.'),
  error: stop('Tiến độ từ 0% đến 100%. Nhấn Thử lại (Retry) để nhập lại.'),
};

export const DATE_VALIDATION: Validation = {
  rule: { kind: 'date', operator: 'between', min: serialOf('2000-01-01'), max: serialOf('2100-12-31') },
  prompt: prompt('Ngày lấy số liệu', 'Ngày lấy số từ hệ thống, ví dụ 03/6/2026.'),
  error: stop('Ô này nhận một ngày, ví dụ 03/6/2026.'),
};

/** A document of the unit's Sổ văn bản, or any other that is typed. */
export const EVIDENCE_VALIDATION: Validation = {
  rule: { kind: 'list', source: `=${LIST_NAMES.evidence}` },
  prompt: prompt(
    'Minh chứng',
    'Chọn văn bản trong Sổ văn bản (Alt và mũi tên xuống), hoặc ghi số, ký hiệu và ngày: 15/BC-UBND ngày 05/3/2026. Có thể thêm địa chỉ trang web ở cuối.',
  ),
  error: {
    title: 'Chưa có trong sổ',
    text: 'Văn bản này không có trong Sổ văn bản của đơn vị. Vẫn ghi văn bản này?',
    style: 'warning',
  },
};

/** Says what belongs in a text cell; only a text that could not be saved is refused. */
export const hint = (title: string, text: string): Validation => ({
  rule: { kind: 'text-length', max: MAX_ENTRY_TEXT },
  prompt: prompt(title, text),
  error: stop(`Ô này nhận tối đa ${MAX_ENTRY_TEXT} chữ.`),
});
