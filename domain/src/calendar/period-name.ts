import type { Locale } from '../text/locale.ts';
import type { Period } from './period.ts';

const NAMES: Record<Locale, Record<string, (year: string) => string>> = {
  vi: {
    Q1: (year) => `Quý I/${year}`,
    H1: (year) => `6 tháng đầu năm ${year}`,
    Q2: (year) => `Quý II/${year}`,
    Q3: (year) => `Quý III/${year}`,
    M9: (year) => `9 tháng đầu năm ${year}`,
    Q4: (year) => `Quý IV/${year}`,
    Y: (year) => `Năm ${year}`,
    SO: (year) => `Sổ theo dõi năm ${year}`,
  },
  en: {
    Q1: (year) => `Quarter 1, ${year}`,
    H1: (year) => `First half of ${year}`,
    Q2: (year) => `Quarter 2, ${year}`,
    Q3: (year) => `Quarter 3, ${year}`,
    M9: (year) => `First nine months of ${year}`,
    Q4: (year) => `Quarter 4, ${year}`,
    Y: (year) => `Year ${year}`,
    SO: (year) => `Registers of ${year}`,
  },
};
const AD_HOC: Record<Locale, (number: string, year: string) => string> = {
  vi: (number, year) => `Đột xuất ${number}/${year}`,
  en: (number, year) => `Ad hoc ${number}/${year}`,
};

/**
 * The name that people see: "Quý I/2026", never `2026-Q1`.
 *
 * @param period a period or its id; an id that is none is given back as it is.
 */
export function periodName(period: Pick<Period, 'id'> | string, locale: Locale = 'vi'): string {
  const id = typeof period === 'string' ? period : period.id;
  const match = /^(\d{4})-(?:DX(\d+)|([A-Z]\w*))$/.exec(id);
  if (!match) return id;
  const [, year = '', number, kind = ''] = match;
  if (number) return AD_HOC[locale](number, year);
  return Object.hasOwn(NAMES[locale], kind) ? (NAMES[locale][kind]?.(year) ?? id) : id;
}
