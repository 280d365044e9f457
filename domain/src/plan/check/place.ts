/** Steps from the top of the file to a value, as zod gives them. */
export type Path = readonly PropertyKey[];

const LIST_NAMES: Record<string, readonly [vi: string, en: string]> = {
  areas: ['Lĩnh vực', 'Area'],
  units: ['Đơn vị', 'Unit'],
  members: ['Thành viên', 'Member'],
  indicators: ['Chỉ tiêu', 'Indicator'],
  qualitativeTargets: ['Mục tiêu định tính', 'Qualitative target'],
  tasks: ['Nhiệm vụ', 'Task'],
  clauses: ['Vế câu', 'Clause'],
  responsibilities: ['Trách nhiệm', 'Responsibility'],
  reportingDuties: ['Việc báo cáo', 'Reporting duty'],
  budgetDuties: ['Việc kinh phí', 'Budget duty'],
  legalReferences: ['Văn bản viện dẫn', 'Legal reference'],
  oddities: ['Điểm cần lưu ý', 'Oddity'],
  openQuestions: ['Câu hỏi', 'Open question'],
};

const field = (value: unknown, key: PropertyKey): unknown =>
  value !== null && typeof value === 'object' ? (value as Record<PropertyKey, unknown>)[key] : undefined;

export const valueAt = (json: unknown, path: Path): unknown => path.reduce(field, json);

/** `['indicators', 4, 'target']` → `indicators[4].target`. */
export const pathText = (path: Path): string =>
  path.reduce<string>((text, step) => {
    if (typeof step === 'number') return `${text}[${step}]`;
    return text === '' ? String(step) : `${text}.${String(step)}`;
  }, '');

/** The words for the outermost row on a path: “Chỉ tiêu TTHC.05”, or its number where it has no code. */
export function placeOf(json: unknown, path: Path): { vi: string; en: string } {
  const [list, index] = path;
  const names = typeof list === 'string' ? LIST_NAMES[list] : undefined;
  if (names === undefined || typeof index !== 'number') return { vi: '', en: '' };
  const code = field(valueAt(json, path.slice(0, 2)), 'code');
  const hasCode = typeof code === 'string' && code !== '';
  const [vi, en] = names;
  return hasCode
    ? { vi: `${vi} ${code}`, en: `${en} ${code}` }
    : { vi: `${vi} thứ ${index + 1}`, en: `${en} number ${index + 1}` };
}
