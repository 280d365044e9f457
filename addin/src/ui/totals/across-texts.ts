import type { Locale } from '@cchc/domain';

const vi = {
  title: (year: number) => `Cả năm ${year} và cả giai đoạn`,
  lead: 'Các kỳ của một năm chứa nhau nên không cộng; giai đoạn chỉ cộng báo cáo năm.',
  show: 'Tính kết quả năm và giai đoạn',
  loading: 'Đang lấy số liệu các kỳ…',
  year: (year: number) => `Năm ${year}`,
  phase: (from: number, to: number) => `Giai đoạn ${from}–${to}`,
  line: (name: string, result: string, verdict: string) => `${name}: ${result} – ${verdict}`,
  bare: (name: string, verdict: string) => `${name}: ${verdict}`,
  by: (periods: string) => `Theo: ${periods}`,
  lacking: (years: string) => `Chưa có báo cáo năm ${years}`,
  estimate: 'có số ước thực hiện',
  provisional: 'tạm tính',
};
const en: typeof vi = {
  title: (year) => `The whole of ${year} and the phase`,
  lead: 'Periods of one year contain each other and are not added; a phase adds reports of whole years only.',
  show: 'Work out year and phase',
  loading: 'Fetching the periods…',
  year: (year) => `Year ${year}`,
  phase: (from, to) => `Phase ${from}–${to}`,
  line: (name, result, verdict) => `${name}: ${result} – ${verdict}`,
  bare: (name, verdict) => `${name}: ${verdict}`,
  by: (periods) => `From: ${periods}`,
  lacking: (years) => `No report of the year ${years} yet`,
  estimate: 'with estimates',
  provisional: 'provisional',
};
export const ACROSS_TEXTS: Record<Locale, typeof vi> = { vi, en };
