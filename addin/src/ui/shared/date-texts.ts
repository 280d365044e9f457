import type { Locale } from '@cchc/domain';

const vi = {
  placeholder: 'ngày/tháng/năm',
  wrong: 'Không có ngày này. Gõ dạng 08/03/2026.',
  missing: 'Nhập ngày, dạng 08/03/2026.',
};
const en: typeof vi = {
  placeholder: 'day/month/year',
  wrong: 'There is no such day. Type it like 08/03/2026 (8 March).',
  missing: 'Enter a day, like 08/03/2026 (8 March).',
};
export const DATE_TEXTS: Record<Locale, typeof vi> = { vi, en };
