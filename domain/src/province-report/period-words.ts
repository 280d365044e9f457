import type { Period } from '../calendar/period.ts';

const ORDINALS: Record<string, string> = {
  Q1: 'quý I',
  Q2: 'quý II',
  Q3: 'quý III',
  Q4: 'quý IV',
  H1: '6 tháng đầu',
  M9: '9 tháng đầu',
};
/** What comes after a period: the part whose tasks the report looks ahead to. */
const NEXT: Record<string, (year: number) => string> = {
  Q1: (year) => `quý II năm ${year}`,
  Q2: (year) => `6 tháng cuối năm ${year}`,
  H1: (year) => `6 tháng cuối năm ${year}`,
  Q3: (year) => `quý IV năm ${year}`,
  M9: (year) => `quý IV năm ${year}`,
  Q4: (year) => `năm ${year + 1}`,
  Y: (year) => `năm ${year + 1}`,
};

/** A period as the text of a document names it: "quý I năm 2026", "6 tháng đầu năm 2026", "năm 2026". */
export function periodInText({ id, kind, year }: Pick<Period, 'id' | 'kind' | 'year'>): string {
  if (kind === 'Y') return `năm ${year}`;
  const name = ORDINALS[kind];
  return name ? `${name} năm ${year}` : `đột xuất kỳ ${id.split('-DX')[1] ?? id} năm ${year}`;
}

/** "ngày 05 tháng 02 năm 2026": a leading zero only for days under 10 and months 1 and 2 (Nghị định 30/2020/NĐ-CP). */
export function dateInProse(date: string): string {
  const [year = '', month = '', day = ''] = date.split('-');
  return `ngày ${day} tháng ${Number(month) < 3 ? month : Number(month)} năm ${year}`;
}

export const periodAfter = ({ kind, year }: Pick<Period, 'kind' | 'year'>): string =>
  NEXT[kind]?.(year) ?? 'thời gian tới';
